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
  const statement = db.prepare(insertInto(table, verb));
  return (row) => Number(statement.run(valuesOf(table, row)).lastInsertRowid);
}

/** As `inserter`, for a table with an `id` that a row keeps when one with the same `key` takes its place; gives the id. */
export function upserter<T extends Table>(
  db: Database,
  table: T,
  key: keyof T['columns'] & string,
): (row: Row<T>) => number {
  const changed = Object.keys(table.columns).filter((column) => column !== 'id' && column !== key);
  const statement = db
    .prepare<SqlValue[], number>(
      `${insertInto(table, 'INSERT')} ON CONFLICT (${key}) DO UPDATE
       SET ${changed.map((column) => `${column} = excluded.${column}`).join(', ')} RETURNING id`,
    )
    .pluck();
  return (row) => Number(statement.get(...valuesOf(table, row)));
}

function insertInto({ name, columns }: Table, verb: string): string {
  const names = Object.keys(columns);
  return `${verb} INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
}

function valuesOf<T extends Table>({ columns }: T, row: Row<T>): SqlValue[] {
  const values: Record<string, SqlValue> = row;
  return Object.keys(columns).map((column) => {
    const value = values[column];
    return typeof value === 'string' ? storable(value) : (value ?? null);
  });
}

/** A text as it is stored. */
export const storable = (text: string): string => text.replace(/[\0\uD800-\uDFFF]/gu, '\uFFFD');
