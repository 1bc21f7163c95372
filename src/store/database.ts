import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { asStoreError, StoreError } from './errors.js';
import { currentVersion, firstVersion, migrate, userVersion } from './migrations.js';

/** Marks the file as ours ("CPap"), so that nobody else's database is written to by mistake. */
const applicationId = 0x43506170;

/** Bytes. The texts of several pages of a paper fit on one; on smaller ones every text leaves the rest of its last empty. */
const pageSize = 16_384;

/**
 * Opens the database file, which is created with its folder unless `readonly`, and brings it up to date.
 *
 * @throws StoreError when the file is missing (readonly), of another program, of a newer version, or cannot be opened.
 */
export function openDatabase(path: string, { readonly = false }: { readonly?: boolean } = {}): Database {
  if (readonly && !existsSync(path)) {
    throw new StoreError(`There is no database ${path}.`, {
      code: 'store.not_found',
      remedy: 'Read papers into one with "council-papers ingest", or name an existing one with --db.',
      exitCode: 2,
    });
  }
  let db: Database | undefined;
  try {
    if (!readonly) mkdirSync(dirname(path), { recursive: true });
    db = new Sqlite(path, { readonly, timeout: 10_000 });
    prepare(db, path, readonly);
    return db;
  } catch (error) {
    db?.close();
    throw asStoreError(error, path);
  }
}

/** Opens the database for reading only, or an empty one in memory where the file is not there yet. */
export function openForLooking(path: string): Database {
  return existsSync(path) ? openDatabase(path, { readonly: true }) : openDatabase(':memory:');
}

function prepare(db: Database, path: string, readonly: boolean): void {
  db.pragma('foreign_keys = ON');
  refuseForeign(db, path, readonly);
  const version = userVersion(db);
  if (version > currentVersion) {
    throw new StoreError(`${path} is of version ${version}; this program knows ${currentVersion}.`, {
      code: 'store.newer',
      remedy: 'Install the newest council-papers.',
      exitCode: 2,
    });
  }
  if (version > 0 && version < firstVersion) {
    throw new StoreError(`${path} is of version ${version}, which was before the first release.`, {
      code: 'store.too_old',
      remedy: 'Read the papers into a new database with "council-papers ingest", and name that one with --db.',
      exitCode: 2,
    });
  }
  if (readonly) {
    if (version === currentVersion) return;
    throw new StoreError(`${path} is of version ${version}; this program reads ${currentVersion}.`, {
      code: 'store.older',
      remedy: 'Bring it up to date with "council-papers ingest".',
      exitCode: 2,
    });
  }
  if (version === 0) db.pragma(`page_size = ${pageSize}`);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  if (version === currentVersion) return;
  db.pragma(`application_id = ${applicationId}`);
  migrate(db);
}

function refuseForeign(db: Database, path: string, readonly: boolean): void {
  const ours = db.pragma('application_id', { simple: true }) === applicationId;
  const empty = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  if (ours || (empty && !readonly)) return;
  throw new StoreError(`${path} is a database of another program.`, {
    code: 'store.foreign',
    remedy: 'Name a database of council-papers, or a file that does not exist yet, with --db.',
    exitCode: 2,
  });
}
