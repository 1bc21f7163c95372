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
  return `CREATE TABLE ${name} (\n  ${lines.join(',\n  ')}\n) STRICT`;
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

function createIndexes({ name, indexes }: Table): string[] {
  return indexes.map((columns) => `CREATE INDEX ${name}_${columns.replaceAll(', ', '_')} ON ${name} (${columns})`);
}
