import type { Database } from 'better-sqlite3';
import type { Row, SqlValue, Table } from './schema/model.js';

/**
 * Prepares the writing of rows of one table; gives the function that writes one and returns its rowid.
 *
 * NULs and halves of surrogate pairs become U+FFFD: SQLite's text functions stop at the first NUL, and half a pair is
 * no text in UTF-8. A quote is changed as its page is, so it still stands at its place.
 */
export function inserter<T extends Table>(
  db: Database,
  table: T,
  verb: 'INSERT' | 'INSERT OR REPLACE' = 'INSERT',
): (row: Row<T>) => number {
  const columns = Object.keys(table.columns);
  const statement = db.prepare(
    `${verb} INTO ${table.name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return (row) => {
    const values: Record<string, SqlValue> = row;
    return Number(statement.run(columns.map((column) => storable(values[column]))).lastInsertRowid);
  };
}

function storable(value: SqlValue | undefined): SqlValue {
  return typeof value === 'string' ? value.replace(/[\0\uD800-\uDFFF]/gu, '\uFFFD') : (value ?? null);
}
