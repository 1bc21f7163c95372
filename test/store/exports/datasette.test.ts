import { expect, it } from 'vitest';
import { link } from '../../../src/link/index.js';
import { datasetteMetadata } from '../../../src/store/exports/datasette.js';
import { runQuery } from '../../../src/store/query.js';
import { parametersOf, savedQueries } from '../../../src/store/saved-queries.js';
import { newStore, sampleReading } from '../sample.js';

const metadata = datasetteMetadata('data/papers.sqlite');
const database = metadata.databases.papers;
if (!database) throw new Error('There is no metadata for "papers"');

it('names the database as Datasette does: the file without its ending', () => {
  expect(Object.keys(metadata.databases)).toEqual(['papers']);
  expect(Object.keys(datasetteMetadata('/srv/lea.v2.db').databases)).toEqual(['lea.v2']);
});

it('names tables, views and columns that are there, and every one of them', () => {
  const { db } = newStore();
  const columnsOf = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck();
  for (const [name, about] of Object.entries(database.tables)) {
    const columns = columnsOf.all(name);
    expect([name, Object.keys(about.columns)]).toEqual([name, columns]);
    const named = [
      ...(about.facets ?? []),
      ...(about.sortable_columns ?? []),
      ...Object.keys(about.units ?? {}),
      ...[about.sort_desc, about.label_column, about.fts_pk].filter((column) => column !== undefined),
    ];
    expect([name, named.filter((column) => !columns.includes(column))]).toEqual([name, []]);
    if (about.sort_desc && about.sortable_columns) expect(about.sortable_columns).toContain(about.sort_desc);
  }
  const all = db
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'view') AND name NOT GLOB 'sqlite_*'",
    )
    .pluck()
    .all();
  expect(all.filter((name) => !database.tables[name])).toEqual([]);
});

it('has only keys that Datasette documents', () => {
  const known =
    'description columns units facets sort_desc sortable_columns label_column fts_table fts_pk hidden'.split(' ');
  for (const about of Object.values(database.tables)) {
    expect(Object.keys(about).filter((key) => !known.includes(key))).toEqual([]);
  }
});

it.each([
  ['v_judgements', { facets: ['domain', 'grade', 'relation', 'region'], sort_desc: 'dated' }],
  ['documents', { label_column: 'file_name' }],
  ['pages', { fts_table: 'search', fts_pk: 'id' }],
  ['fetches', { hidden: true, units: { bytes: 'byte' } }],
  ['kpis', { description: 'Numbers about services, children, families, staff or money.' }],
])('says of %s %j', (name, expected) => {
  expect(database.tables[name]).toMatchObject(expected);
});

it.each([
  ['source_of_a_claim', { claim_id: 1 }, { file_name: 'example-vale.pdf', location: 'https://example.org/a.pdf' }],
  ['pages_with_words', { words: 'timeliness' }, { page: 1, words: expect.stringContaining('[timeliness]') }],
])('has a query %s that answers', (name, parameters, expected) => {
  const { db, writer, runId } = newStore();
  const places = [{ location: 'https://example.org/a.pdf', seenAt: '2024-01-01T00:00:00.000Z' }];
  writer.writeReadings([sampleReading()], places, runId);
  expect(db.prepare(database.queries[name]?.sql ?? '').get(parameters)).toMatchObject(expected);
});

it('has the saved queries, which answer the same with their parameters left empty as with none given', () => {
  const { db, writer, runId } = newStore();
  writer.writeReadings([sampleReading()], [], runId);
  link(db);
  expect(savedQueries().length).toBeGreaterThan(10);
  for (const saved of savedQueries()) {
    const { sql, title } = database.queries[saved.name] ?? { sql: '', title: '' };
    const empty = Object.fromEntries(saved.parameters.map(({ name }) => [name, '']));
    const { rows } = runQuery(db, saved.sql, parametersOf(saved, {}));
    expect([title, runQuery(db, sql, empty).rows]).toEqual([saved.answers, rows]);
  }
});

it('asks the saved query for what is given', () => {
  const { db, writer, runId } = newStore();
  writer.writeReadings([sampleReading()], [], runId);
  link(db);
  const sql = database.queries['latest-grades']?.sql ?? '';
  const parameters = Object.fromEntries([...sql.matchAll(/:(\w+)/g)].map(([, name]) => [String(name), '']));
  const answer = (authority: string) => runQuery(db, sql, { ...parameters, authority }).rows.length;
  expect([answer(''), answer('Thurrock'), answer('Luton')]).toEqual([1, 1, 0]);
});
