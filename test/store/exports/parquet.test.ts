import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { link } from '../../../src/link/index.js';
import { exportParquet } from '../../../src/store/exports/parquet.js';
import { tables, views } from '../../../src/store/schema.js';
import { newStore, sampleReading, sourceOf, temporaryFolder } from '../sample.js';

const relations = [...tables, ...views];

/** A turned-round value of a known metric, so that views of series have rows too. */
const series = {
  metric: 'return_home_interview_take_up',
  measure: 'visits were on time',
  value: 92.5,
  valueMax: null,
  unit: 'percent' as const,
  qualifier: 'actual' as const,
  period: '2019-03',
  complement: true,
  source: sourceOf('In March 2019, 92.5% of visits were on time.', 1),
  rule: 'kpis.percent',
};

it('writes every table and view with rows that read back as they are', async () => {
  const { db, writer, runId } = newStore();
  const places = [{ location: 'https://example.org/a.pdf', seenAt: '2024-01-01T00:00:00.000Z' }];
  writer.writeReadings([sampleReading({ kpis: [series] })], places, runId);
  link(db);
  const folder = join(temporaryFolder(), 'parquet');
  await exportParquet(db, folder);

  expect(readdirSync(folder).sort()).toEqual(relations.map(({ name }) => `${name}.parquet`).sort());
  for (const { name, columns } of relations) {
    const file = await asyncBufferFromFile(join(folder, `${name}.parquet`));
    const rows = await parquetReadObjects({ file });
    const expected = db.prepare<[], Record<string, string | number | null>>(`SELECT * FROM ${name}`).all();
    // Integers are 64 bits wide in both; JavaScript reads them as numbers from the one and as bigint from the other.
    const plain = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value]),
      ),
    );
    expect([name, plain]).toEqual([name, expected]);
    const { schema } = await parquetMetadataAsync(file);
    expect(schema.slice(1).map((column) => column.name)).toEqual(Object.keys(columns));
  }
  expect(db.prepare('SELECT count(*) FROM v_inspection_timeline').pluck().get()).toBe(1);
  expect(db.prepare('SELECT value, printed_value FROM v_kpi_series').all()).toEqual([
    { value: 7.5, printed_value: 92.5 },
  ]);
});

it.each([
  ['kpis', 'value', 'DOUBLE', 'REQUIRED'],
  ['kpis', 'period', 'BYTE_ARRAY', 'OPTIONAL'],
  ['spans', 'start_offset', 'INT64', 'REQUIRED'],
  ['claims', 'page', 'INT64', 'OPTIONAL'],
  ['v_papers', 'counts', 'INT64', 'OPTIONAL'],
  ['v_papers', 'dated', 'BYTE_ARRAY', 'OPTIONAL'],
  ['v_kpi_series', 'value', 'DOUBLE', 'OPTIONAL'],
])('types %s.%s the same in an empty database', async (name, column, type, repetition_type) => {
  const folder = temporaryFolder();
  await exportParquet(newStore().db, folder);
  const { schema } = await parquetMetadataAsync(await asyncBufferFromFile(join(folder, `${name}.parquet`)));
  expect(schema.find((one) => one.name === column)).toMatchObject({ type, repetition_type });
});

it('says in each file what the table and its columns are', async () => {
  const folder = temporaryFolder();
  await exportParquet(newStore().db, folder);
  const { key_value_metadata } = await parquetMetadataAsync(await asyncBufferFromFile(join(folder, 'kpis.parquet')));
  const said = new Map(key_value_metadata?.map(({ key, value }) => [key, value]));
  expect(said.get('description')).toBe('Numbers about services, children, families, staff or money.');
  expect(JSON.parse(said.get('columns') ?? '')).toMatchObject({ period: expect.stringContaining('ISO 8601') });
});

it('writes tables that are longer than a group of rows', async () => {
  const { db } = newStore();
  db.exec(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000)
     INSERT INTO metrics SELECT 'made_' || i, 'label ' || i FROM n`,
  );
  const folder = temporaryFolder();
  await exportParquet(db, folder);
  const file = await asyncBufferFromFile(join(folder, 'metrics.parquet'));
  expect((await parquetMetadataAsync(file)).row_groups.length).toBeGreaterThan(1);
  expect(await parquetReadObjects({ file })).toEqual(db.prepare('SELECT * FROM metrics').all());
});
