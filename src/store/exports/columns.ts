import type { Database } from 'better-sqlite3';
import type { SqlType } from '../schema/model.js';
import { tables, views } from '../schema.js';

/** A column of a table or view as exports describe it. */
export interface ExportColumn {
  name: string;
  type: SqlType;
  comment: string;
  nullable: boolean;
}

export interface Relation {
  name: string;
  comment: string;
  columns: ExportColumn[];
}

/** Every table and view with the types of its columns; a column that a view works out is text unless it says more. */
export function relations(db: Database): Relation[] {
  const ofTables = tables.map(({ name, comment, columns }) => ({
    name,
    comment,
    columns: Object.entries(columns).map(([column, { type, comment, nullable }]) => ({
      name: column,
      type,
      comment,
      nullable,
    })),
  }));
  const ofViews = views.map(({ name, comment, columns, numbers = {} }) => {
    const declared = new Map(
      db
        .prepare(`SELECT * FROM ${name}`)
        .columns()
        .map((column) => [column.name, column.type]),
    );
    return {
      name,
      comment,
      columns: Object.entries(columns).map(([column, comment]) => ({
        name: column,
        type: numbers[column] ?? sqlType(declared.get(column)),
        comment,
        nullable: true,
      })),
    };
  });
  return [...ofTables, ...ofViews];
}

const sqlType = (declared: string | null | undefined): SqlType =>
  declared === 'INTEGER' || declared === 'REAL' ? declared : 'TEXT';
