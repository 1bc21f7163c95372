import type { Column, Table } from './schema/model.js';
import { layouts, search, tables, triggers, views } from './schema.js';

/** The statements that create the whole database, in order. */
export function ddl(): string[] {
  return [
    ...tables.flatMap((table) => [createTable(table), ...createIndexes(table)]),
    layouts.ddl,
    search.ddl,
    ...views.map((view) => `CREATE VIEW ${view.name} (${Object.keys(view.columns).join(', ')}) AS\n${view.query}`),
    ...triggers.map((trigger) => `CREATE TRIGGER ${trigger.name} ${trigger.sql} END`),
  ];
}

function createTable({ name, columns, constraints }: Table): string {
  const lines = [...Object.entries(columns).map(([column, of]) => columnSql(column, of)), ...constraints];
  return `CREATE TABLE ${name} (\n  ${lines.join(',\n  ')}\n) STRICT${hasRowid(columns) ? '' : ', WITHOUT ROWID'}`;
}

function columnSql(name: string, column: Column): string {
  const check = column.check?.(name);
  return [
    name,
    column.type,
    column.primaryKey && 'PRIMARY KEY',
    !column.nullable && 'NOT NULL',
    column.references && `REFERENCES ${column.references}`,
    check && `CHECK (${column.nullable ? `${name} IS NULL OR ` : ''}${check})`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A table whose key is text, or several columns, is kept in the order of its key, or it would hold the key twice. */
const hasRowid = (columns: Record<string, Column>): boolean =>
  Object.values(columns).some(({ primaryKey, type }) => primaryKey && type === 'INTEGER');

/** An index of one column leaves out its nulls: nobody looks for them. */
function createIndexes({ name, columns, indexes }: Table): string[] {
  return indexes.map((list) => {
    const some = columns[list]?.nullable ? ` WHERE ${list} IS NOT NULL` : '';
    return `CREATE INDEX ${name}_${list.replaceAll(', ', '_')} ON ${name} (${list})${some}`;
  });
}
