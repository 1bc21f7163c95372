/** What a run has to do: every file's hash and path, in a temporary table so that memory does not grow with their number. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { sizeOf } from './file-bytes.js';

export interface PlannedDocument {
  sha256: string;
  /** All places of the same bytes, sorted. */
  paths: string[];
}

export interface Plan {
  /** Files given, one that was given twice counted once. */
  files: number;
  /** Different documents that are still in the plan. */
  documents(): number;
  /** Takes documents out of the plan that need no reading, many in one transaction. */
  settle(isSettled: (document: PlannedDocument) => boolean): void;
  /** In the order of their hashes, so that the same files give the same database whatever their order. */
  inOrder(): Generator<PlannedDocument>;
}

/** Larger files are hashed as a stream. */
const wholeFile = 16 * 2 ** 20;
/** Documents asked for, or settled, at once. */
const batch = 200;

/**
 * @param onUnreadable is told of a file that cannot be opened; it is left out of the plan.
 * @param signal when it is aborted the files that are left are counted, not opened.
 */
export async function makePlan(
  db: Database,
  files: Iterable<string>,
  onUnreadable: (path: string, error: Error) => void,
  signal?: AbortSignal,
): Promise<Plan> {
  db.exec(`DROP TABLE IF EXISTS temp.plan;
    CREATE TEMP TABLE plan (path TEXT PRIMARY KEY, sha256 TEXT) WITHOUT ROWID;
    CREATE INDEX temp.plan_hashes ON plan (sha256, path)`);
  const insert = db.prepare<[string]>('INSERT OR IGNORE INTO temp.plan (path) VALUES (?)');
  const enter = db.prepare<[string, string]>('UPDATE temp.plan SET sha256 = ? WHERE path = ?');
  let count = 0;
  for (const path of files) {
    if (insert.run(path).changes === 0) continue;
    count++;
    // Lets a signal come through.
    if (count % batch === 0) await setImmediate();
    if (signal?.aborted) continue;
    try {
      enter.run(await hashOf(path), path);
    } catch (error) {
      onUnreadable(path, error as Error);
    }
  }
  const documents = db.prepare<[], number>('SELECT count(DISTINCT sha256) FROM temp.plan').pluck();
  return {
    files: count,
    documents: () => documents.get() ?? 0,
    settle: (isSettled) => settle(db, isSettled),
    *inOrder() {
      for (const documents of batches(db)) yield* documents;
    },
  };
}

function settle(db: Database, isSettled: (document: PlannedDocument) => boolean): void {
  const remove = db.prepare<[string]>('DELETE FROM temp.plan WHERE sha256 = ?');
  const settleAll = db.transaction((documents: PlannedDocument[]) => {
    for (const document of documents) if (isSettled(document)) remove.run(document.sha256);
  });
  for (const documents of batches(db)) settleAll.immediate(documents);
}

function* batches(db: Database): Generator<PlannedDocument[]> {
  const next = db
    .prepare<[string, number], string>('SELECT DISTINCT sha256 FROM temp.plan WHERE sha256 > ? ORDER BY sha256 LIMIT ?')
    .pluck();
  const pathsOf = db.prepare<[string], string>('SELECT path FROM temp.plan WHERE sha256 = ? ORDER BY path').pluck();
  for (let last = ''; ; ) {
    const hashes = next.all(last, batch);
    if (hashes.length === 0) return;
    yield hashes.map((sha256) => ({ sha256, paths: pathsOf.all(sha256) }));
    last = hashes.at(-1)!;
  }
}

/** Reading small files at once takes a fifth of the time of asking for them one by one. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  if (sizeOf(path) <= wholeFile) return hash.update(readFileSync(path)).digest('hex');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
