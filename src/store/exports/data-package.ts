import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { packageVersion } from '../../version.js';
import { exportCsv } from '../export.js';
import { type Column, datePattern, periodPattern, type SqlType, type Table } from '../schema/model.js';
import { tables } from '../schema.js';
import { type ExportColumn, type Relation, relations } from './columns.js';

/** https://datapackage.org/standard/table-schema/, as much of it as this database has. */
interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  description: string;
  trueValues?: string[];
  falseValues?: string[];
  constraints?: { required?: true; enum?: string[]; pattern?: string };
}

interface ForeignKey {
  fields: string[];
  reference: { resource: string; fields: string[] };
}

interface TableSchema {
  fields: Field[];
  missingValues: string[];
  primaryKey?: string[];
  uniqueKeys?: string[][];
  foreignKeys?: ForeignKey[];
}

/**
 * Writes every table and view as CSV and a `datapackage.json` that describes them, into the folder, which is made if
 * need be. The description is written last: a folder that has it is complete.
 */
export async function exportDataPackage(db: Database, folder: string): Promise<void> {
  await exportCsv(db, folder);
  writeFileSync(join(folder, 'datapackage.json'), `${JSON.stringify(dataPackage(db), null, 2)}\n`);
}

/** The descriptor. It names no licence: what may be done with the papers is not ours to say. */
export function dataPackage(db: Database): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'council-papers',
    title: 'Council reports and inspection reports, with the page and quote of every value',
    description:
      'What was read from council papers and from reports and letters of inspectorates. Every row of a table of facts ' +
      'points at a claim: document, page and exact words. Views (v_…) are for use; origins.csv has where each document ' +
      'was found. An empty text and a missing value are told apart in the CSV ("" and nothing), but not by every reader. ' +
      'No licence is given here: the rights in the papers are those of the bodies that published them.',
    version: packageVersion(),
    keywords: ["children's services", 'Ofsted', 'local government', 'England'],
    sources: sources(db),
    resources: relations(db).map((relation) => ({
      name: relation.name,
      type: 'table',
      title: relation.comment,
      path: `${relation.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: tableSchema(relation),
    })),
  };
}

/** Where the papers are from: the sites that pipelines name; papers of a folder have their paths in origins. */
function sources(db: Database): { title: string; path?: string }[] {
  const sites = db
    .prepare<[], { title: string; path: string }>(
      "SELECT DISTINCT name AS title, base AS path FROM sources WHERE base GLOB 'http*' ORDER BY name, base",
    )
    .all();
  return [
    { title: 'Papers published by councils and inspectorates; origins.csv has the place of each' },
    {
      title: 'Register of local authorities of England, from public registers of councils and codes (ONS, DfE, Ofsted)',
    },
    ...sites,
  ];
}

function tableSchema({ name, columns }: Relation): TableSchema {
  const table = tables.find((one) => one.name === name);
  const missingValues = [''];
  if (!table) return { fields: columns.map((column) => field(column)), missingValues };
  const primaryKey = keyColumns(table, /^PRIMARY KEY \(([^)]+)\)$/).flat();
  const uniqueKeys = keyColumns(table, /^UNIQUE \(([^)]+)\)$/);
  const foreignKeys = foreignKeysOf(table);
  const own = Object.keys(table.columns).filter((column) => table.columns[column]?.primaryKey);
  return {
    fields: columns.map((column) => field(column, table.columns[column.name])),
    missingValues,
    primaryKey: own.length > 0 ? own : primaryKey,
    ...(uniqueKeys.length > 0 && { uniqueKeys }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

const fieldTypes: Record<SqlType, Field['type']> = { TEXT: 'string', INTEGER: 'integer', REAL: 'number' };

function field({ name, type, comment }: ExportColumn, column?: Column): Field {
  const constraints: NonNullable<Field['constraints']> = {};
  if (column && isRequired(column)) constraints.required = true;
  if (column?.values) constraints.enum = Object.keys(column.values);
  if (column?.format === 'date') constraints.pattern = datePattern;
  if (column?.format === 'period') constraints.pattern = periodPattern;
  const described = column?.values ? `${comment}: ${valueList(column.values)}` : comment;
  return {
    name,
    type: column?.format === 'flag' ? 'boolean' : fieldTypes[type],
    description: described,
    ...(column?.format === 'flag' && { trueValues: ['1'], falseValues: ['0'] }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** A plain text may be empty (a page without words), which readers of CSV take for missing. */
function isRequired({ nullable, type, primaryKey, references, check }: Column): boolean {
  return !nullable && (type !== 'TEXT' || primaryKey || references !== null || check !== null);
}

const valueList = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([value, meaning]) => `${value} (${meaning})`)
    .join('; ');

function foreignKeysOf(table: Table): ForeignKey[] {
  const single = Object.entries(table.columns).flatMap(([name, { references }]) =>
    references ? [{ fields: [name], ...target(references) }] : [],
  );
  const composite = table.constraints.flatMap((constraint) => {
    const [, from, to] = /^FOREIGN KEY \(([^)]+)\) REFERENCES (\w+\([^)]+\))/.exec(constraint) ?? [];
    return from && to ? [{ fields: list(from), ...target(to) }] : [];
  });
  return [...single, ...composite].map(({ fields, resource, columns }) => ({
    fields,
    // A key into its own table names no resource.
    reference: { resource: resource === table.name ? '' : resource, fields: columns },
  }));
}

/** "pages(document, page_index)" */
function target(references: string): { resource: string; columns: string[] } {
  const [, resource, columns] = /^(\w+)\(([^)]+)\)$/.exec(references) ?? [];
  if (!resource || !columns) throw new Error(`The schema refers to "${references}", which is no table(columns).`);
  return { resource, columns: list(columns) };
}

const keyColumns = ({ constraints }: Table, pattern: RegExp): string[][] =>
  constraints.flatMap((constraint) => {
    const columns = pattern.exec(constraint)?.[1];
    return columns ? [list(columns)] : [];
  });

const list = (columns: string) => columns.split(',').map((column) => column.trim());
