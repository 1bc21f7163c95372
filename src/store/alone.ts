import Sqlite, { type Database } from 'better-sqlite3';
import { openDatabase } from './database.js';
import { asStoreError } from './errors.js';
import { lockDatabase } from './lock.js';

/**
 * Opens the database, made if it is not there, for work that no other run may do beside; closes it whatever happens.
 *
 * @throws StoreError where another run is at work, and for whatever the file or its disk does not let us do.
 */
export async function aloneWith<T>(path: string, work: (db: Database) => Promise<T>): Promise<T> {
  const unlock = lockDatabase(path);
  try {
    const db = openDatabase(path);
    try {
      return await work(db);
    } catch (error) {
      throw error instanceof Sqlite.SqliteError ? asStoreError(error, path) : error;
    } finally {
      db.close();
    }
  } finally {
    unlock();
  }
}
