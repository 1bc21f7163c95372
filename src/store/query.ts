import type { Database } from 'better-sqlite3';
import { StoreError } from './errors.js';
import type { SqlValue } from './schema/model.js';

export interface QueryResult {
  columns: string[];
  rows: SqlValue[][];
}

/**
 * Runs one statement that returns rows, with values for its named parameters (`:name`). A value that is written as a
 * number is bound as one.
 *
 * @throws StoreError with exit code 2 for anything that is wrong with the statement or its parameters.
 */
export function runQuery(db: Database, sql: string, parameters: Record<string, string | null>): QueryResult {
  try {
    const prepared = db.prepare(sql);
    if (!prepared.reader) throw new Error('This statement gives no rows; the database is open for reading only');
    const statement = prepared.raw();
    const columns = statement.columns().map(({ name }) => name);
    const values = Object.entries(parameters).map(([name, value]) => [name, numeric(value)]);
    const rows = values.length > 0 ? statement.all(Object.fromEntries(values)) : statement.all();
    return { columns, rows: rows as SqlValue[][] };
  } catch (error) {
    throw new StoreError(error instanceof Error ? error.message : String(error), {
      code: 'store.query',
      remedy: 'A query is one SELECT; docs/data-dictionary.md has the tables, views and columns.',
      exitCode: 2,
      cause: error,
    });
  }
}

/** Integers are bound as such, not as floats, so that they also equal a text column that holds them. */
function numeric(value: string | null): string | number | bigint | null {
  if (value === null) return null;
  if (/^-?(0|[1-9]\d{0,17})$/.test(value)) return BigInt(value);
  return value !== '' && String(Number(value)) === value && Number.isFinite(Number(value)) ? Number(value) : value;
}
