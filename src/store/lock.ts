/** One run at a time on a database. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { asStoreError, isBusy, StoreError } from './errors.js';

/**
 * Holds the database for this process, until the function it gives is called or the process ends, however it ends: the
 * lock is SQLite's own on a small file beside the database.
 *
 * @throws StoreError `store.in_use` where another run holds it.
 */
export function lockDatabase(path: string): () => void {
  const lock = openLock(path);
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw asStoreError(error, path);
    throw new StoreError(`${path}: another run is at work on this database.`, {
      code: 'store.in_use',
      remedy: 'Wait until it has finished, or give this run another database.',
      retryable: true,
      cause: error,
    });
  }
  return () => lock.close();
}

function openLock(path: string): Sqlite.Database {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return new Sqlite(`${path}.lock`, { timeout: 0 });
  } catch (error) {
    throw asStoreError(error, path);
  }
}
