/** What a run has to do: every file's hash and path, in a temporary table so that memory does not grow with their number. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Database } from 'better-sqlite3';
import { sizeOf } from './file-bytes.js';

export interface PlannedDocument {
  sha256: string;
  /** All places of the same bytes, sorted. */
  paths: string[];
}

export interface Plan {
  /** Files taken up, one that was given twice counted once. */
  files: number;
  /** Different documents among them. */
  documents: number;
  /** In the order of their hashes, so that the same files give the same database whatever their order. */
  inOrder(): Generator<PlannedDocument>;
}

/** Larger files are hashed as a stream. */
const wholeFile = 64 * 2 ** 20;
const batch = 200;

/** @param onUnreadable is told of a file that cannot be opened; it is left out of the plan. */
export async function makePlan(
  db: Database,
  files: Iterable<string>,
  onUnreadable: (path: string, error: Error) => void,
): Promise<Plan> {
  db.exec(`DROP TABLE IF EXISTS temp.plan;
    CREATE TEMP TABLE plan (sha256 TEXT, path TEXT, PRIMARY KEY (sha256, path)) WITHOUT ROWID`);
  const insert = db.prepare<[string, string]>('INSERT OR IGNORE INTO temp.plan VALUES (?, ?)');
  let count = 0;
  for (const path of files) {
    try {
      count += insert.run(await hashOf(path), path).changes;
    } catch (error) {
      onUnreadable(path, error as Error);
    }
  }
  const documents = db.prepare<[], number>('SELECT count(DISTINCT sha256) FROM temp.plan').pluck().get() ?? 0;
  return { files: count, documents, inOrder: () => inOrder(db) };
}

function* inOrder(db: Database): Generator<PlannedDocument> {
  const next = db
    .prepare<[string, number], string>('SELECT DISTINCT sha256 FROM temp.plan WHERE sha256 > ? ORDER BY sha256 LIMIT ?')
    .pluck();
  const pathsOf = db.prepare<[string], string>('SELECT path FROM temp.plan WHERE sha256 = ? ORDER BY path').pluck();
  for (let last = ''; ; ) {
    const hashes = next.all(last, batch);
    if (hashes.length === 0) return;
    for (const sha256 of hashes) yield { sha256, paths: pathsOf.all(sha256) };
    last = hashes.at(-1)!;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  if ((await sizeOf(path)) <= wholeFile) return hash.update(await readFile(path)).digest('hex');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
