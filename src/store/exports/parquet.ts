import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { type BasicType, fileWriter, parquetWriteRows } from 'hyparquet-writer';
import { packageVersion } from '../../version.js';
import { consistently } from '../export.js';
import type { SqlType } from '../schema/model.js';
import { type Relation, relations } from './columns.js';

/** Rows that are held at once, so that pages of text stay within some tens of megabytes. */
const rowGroupSize = 5_000;

const parquetTypes: Record<SqlType, BasicType> = { TEXT: 'STRING', INTEGER: 'INT64', REAL: 'DOUBLE' };

/**
 * Writes every table and view to a Parquet file of its name (`kpis.parquet`) in the folder, which is made if need be.
 * The metadata of each file has the comments of the table and, as JSON, of its columns.
 */
export async function exportParquet(db: Database, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await consistently(db, () => {
    for (const relation of relations(db)) writeRelation(db, relation, join(folder, `${relation.name}.parquet`));
  });
}

function writeRelation(db: Database, { name, comment, columns }: Relation, file: string): void {
  const writer = fileWriter(file);
  parquetWriteRows({
    writer,
    rows: rows(db, name, columns),
    columns: columns.map((column) => ({
      name: column.name,
      type: parquetTypes[column.type],
      nullable: column.nullable,
    })),
    rowGroupSize,
    createdBy: `council-papers ${packageVersion()}`,
    kvMetadata: [
      { key: 'description', value: comment },
      { key: 'columns', value: JSON.stringify(Object.fromEntries(columns.map((c) => [c.name, c.comment]))) },
    ],
  });
}

type SafeValue = string | number | bigint | null;

/** The rows with each value as its Parquet type has it: 64-bit integers as bigint, doubles as number. */
function* rows(db: Database, name: string, columns: Relation['columns']): Generator<Record<string, SafeValue>> {
  const statement = db.prepare<[], Record<string, SafeValue>>(`SELECT * FROM ${name}`).safeIntegers();
  for (const row of statement.iterate()) {
    for (const { name: column, type } of columns) {
      const value = row[column];
      if (value === null || value === undefined) continue;
      if (type === 'TEXT') row[column] = String(value);
      else if (type === 'REAL') row[column] = Number(value);
    }
    yield row;
  }
}
