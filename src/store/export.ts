import { createWriteStream, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database } from 'better-sqlite3';
import { csvLine } from './csv.js';
import { recordReader } from './record.js';
import type { SqlValue } from './schema/model.js';
import { tables, views } from './schema.js';

/** Writes every document's record, one JSON object a line in the order of their sha256. Does not end `stdout`. */
export async function exportJsonl(db: Database, stream: Writable): Promise<void> {
  await consistently(db, () => pipeline(Readable.from(recordLines(db)), stream, { end: stream !== process.stdout }));
}

/** As `exportJsonl`, to a file that appears only when it is complete. */
export async function exportJsonlFile(db: Database, file: string): Promise<void> {
  const partial = `${file}.partial`;
  await exportJsonl(db, createWriteStream(partial));
  renameSync(partial, file);
}

/** Writes every table and view to a file of its name (`kpis.csv`, `v_kpis.csv`) in the folder, which is made if need be. */
export async function exportCsv(db: Database, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await consistently(db, async () => {
    for (const { name, columns } of [...tables, ...views]) {
      const file = createWriteStream(join(folder, `${name}.csv`));
      await pipeline(Readable.from(csvLines(db, name, Object.keys(columns))), file);
    }
  });
}

function* recordLines(db: Database): Generator<string> {
  const record = recordReader(db);
  for (const sha256 of db.prepare<[], string>('SELECT sha256 FROM documents ORDER BY sha256').pluck().all()) {
    yield `${JSON.stringify(record(sha256))}\n`;
  }
}

function* csvLines(db: Database, name: string, columns: string[]): Generator<string> {
  yield csvLine(columns);
  for (const row of db.prepare(`SELECT * FROM ${name}`).raw().iterate()) yield csvLine(row as SqlValue[]);
}

/** Reads all within one transaction, so that a run that is going on cannot change half of an export. */
export async function consistently(db: Database, read: () => void | Promise<void>): Promise<void> {
  db.exec('BEGIN');
  try {
    await read();
  } finally {
    db.exec('COMMIT');
  }
}
