import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { link } from '../../../src/link/index.js';
import { exportDataPackage } from '../../../src/store/exports/data-package.js';
import { tables, views } from '../../../src/store/schema.js';
import { newStore, sampleReading, temporaryFolder } from '../sample.js';

interface Field {
  name: string;
  type: string;
  description: string;
  constraints?: { required?: boolean; enum?: string[]; pattern?: string };
}
interface Resource {
  name: string;
  path: string;
  schema: {
    fields: Field[];
    primaryKey?: string[];
    uniqueKeys?: string[][];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}
interface Package {
  resources: Resource[];
  sources: { title: string; path?: string }[];
}
type Rows = Map<string, Record<string, string>[]>;

async function written(fill: (store: ReturnType<typeof newStore>) => void): Promise<{ pack: Package; rows: Rows }> {
  const store = newStore();
  fill(store);
  const folder = join(temporaryFolder(), 'package');
  await exportDataPackage(store.db, folder);
  const pack: Package = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  const rows: Rows = new Map(
    pack.resources.map(({ name, path }) => [name, parse(readFileSync(join(folder, path)), { columns: true })]),
  );
  return { pack, rows };
}

const lexical: Record<string, RegExp> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i,
  boolean: /^[01]$/,
  string: /^/,
};

/** What a validator of the Table Schema standard says against the rows. */
function problems({ name, schema }: Resource, rows: Rows): string[] {
  const own = rows.get(name) ?? [];
  const keyOf = (row: Record<string, string>, columns: string[]) => JSON.stringify(columns.map((c) => row[c]));
  const ofFields = schema.fields.flatMap(({ name: column, type, constraints = {} }) =>
    own.flatMap((row) => {
      const value = row[column] ?? '';
      const at = `${name}.${column} = ${value}`;
      if (value === '') return constraints.required ? [`${at}: required`] : [];
      return [
        ...(lexical[type]?.test(value) ? [] : [`${at}: no ${type}`]),
        ...(constraints.enum?.includes(value) === false ? [`${at}: not in enum`] : []),
        ...(constraints.pattern && !new RegExp(constraints.pattern).test(value) ? [`${at}: not of the pattern`] : []),
      ];
    }),
  );
  const ofKeys = [schema.primaryKey ?? [], ...(schema.uniqueKeys ?? [])].flatMap((key) =>
    new Set(own.map((row) => keyOf(row, key))).size === own.length || key.length === 0
      ? []
      : [`${name}: (${key}) twice`],
  );
  const ofReferences = (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const there = rows.get(reference.resource === '' ? name : reference.resource) ?? [];
    const known = new Set(there.map((row) => keyOf(row, reference.fields)));
    return own
      .filter((row) => fields.every((column) => row[column] !== '') && !known.has(keyOf(row, fields)))
      .map((row) => `${name}: (${fields}) = ${keyOf(row, fields)} is not in ${reference.resource}`);
  });
  return [...ofFields, ...ofKeys, ...ofReferences];
}

it('describes every table and view, and its rows keep what the description says', async () => {
  const { pack, rows } = await written(({ db, writer, runId }) => {
    writer.writeReadings([sampleReading()], [{ location: '/papers/a.pdf', seenAt: '2024-01-01T00:00:00.000Z' }], runId);
    writer.writeReadings([sampleReading({}, 'cd'.repeat(32))], [], runId);
    link(db);
  });
  expect(pack.resources.map(({ name }) => name).sort()).toEqual([...tables, ...views].map(({ name }) => name).sort());
  for (const resource of pack.resources) {
    expect(problems(resource, rows)).toEqual([]);
    const header = Object.keys(rows.get(resource.name)?.[0] ?? {});
    if (header.length > 0) expect(resource.schema.fields.map(({ name }) => name)).toEqual(header);
    for (const { description } of resource.schema.fields) expect(description).not.toBe('');
  }
  expect(rows.get('judgements')).toHaveLength(2);
  expect(rows.get('inspection_grades')).toHaveLength(1);
});

const byName = (pack: Package, name: string) => pack.resources.find((one) => one.name === name)?.schema;
const fieldOf = (pack: Package, name: string, column: string) =>
  byName(pack, name)?.fields.find((field) => field.name === column);

it('gives types, constraints, keys and references of the schema', async () => {
  const { pack } = await written(() => {});
  expect(fieldOf(pack, 'judgements', 'grade')).toMatchObject({
    type: 'string',
    constraints: { required: true, enum: expect.arrayContaining(['good', 'not_judged']) },
  });
  expect(fieldOf(pack, 'kpis', 'complement')).toMatchObject({ type: 'boolean', trueValues: ['1'], falseValues: ['0'] });
  expect(fieldOf(pack, 'kpis', 'value')).toMatchObject({ type: 'number', constraints: { required: true } });
  expect(fieldOf(pack, 'pages', 'text')).not.toHaveProperty('constraints');
  expect(byName(pack, 'document_details')?.primaryKey).toEqual(['document_id', 'field']);
  expect(byName(pack, 'spans')).toMatchObject({
    primaryKey: ['id'],
    uniqueKeys: [['document_id', 'id']],
    foreignKeys: expect.arrayContaining([
      { fields: ['document_id'], reference: { resource: 'documents', fields: ['id'] } },
      { fields: ['continuation_of'], reference: { resource: '', fields: ['id'] } },
    ]),
  });
  expect(byName(pack, 'kpis')).toMatchObject({
    primaryKey: ['claim_id'],
    foreignKeys: expect.arrayContaining([
      { fields: ['document_id', 'claim_id'], reference: { resource: 'spans', fields: ['document_id', 'id'] } },
    ]),
  });
  expect(pack).not.toHaveProperty('licenses');
});

it('has patterns for dates and periods that are as strict as the database', async () => {
  const { pack } = await written(() => {});
  const takes = (name: string, column: string, value: string) =>
    new RegExp(fieldOf(pack, name, column)?.constraints?.pattern ?? '').test(value);
  for (const [name, column, value, expected] of [
    ['dates', 'start_on', '2019-11-04', true],
    ['dates', 'start_on', '2019-11', true],
    ['dates', 'start_on', '2019-13', false],
    ['dates', 'start_on', '04/11/2019', false],
    ['kpis', 'period', '2019-04/2020-03', true],
    ['kpis', 'period', '2019/..', true],
    ['kpis', 'period', '2019/', false],
  ] as const) {
    expect([value, takes(name, column, value)]).toEqual([value, expected]);
  }
});

it('names the sites that papers came from', async () => {
  const { pack } = await written(({ db }) => {
    db.exec(
      "INSERT INTO sources (pipeline, name, kind, base) VALUES ('p', 'Vale', 'moderngov', 'https://vale.example')",
    );
  });
  expect(pack.sources).toContainEqual({ title: 'Vale', path: 'https://vale.example' });
});
