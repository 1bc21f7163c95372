import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { PapersError } from '../../src/errors.js';
import { openDatabase } from '../../src/store/database.js';
import { dataDictionary } from '../../src/store/dictionary.js';
import { layouts, search, tables, views } from '../../src/store/schema.js';
import { newStore, sampleReading, temporaryFolder } from './sample.js';

function errorOf(open: () => unknown): PapersError {
  try {
    open();
  } catch (error) {
    if (error instanceof PapersError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

it('has exactly the tables and columns of the definition, all strict', () => {
  const { db } = newStore();
  const made = db
    .prepare<[], { name: string }>("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict")
    .all()
    .map(({ name }) => name);
  expect(made.sort()).toEqual([...tables, layouts].map(({ name }) => name).sort());
  for (const { name, columns } of [...tables, ...views, layouts, search]) {
    expect([
      name,
      ...db
        .prepare(`SELECT * FROM ${name}`)
        .columns()
        .map((column) => column.name),
    ]).toEqual([name, ...Object.keys(columns)]);
  }
});

it('has an index for every foreign key, so that re-reading a document never scans a table', () => {
  const { db } = newStore();
  for (const { name } of tables) {
    const keys = db
      .prepare<[], { id: number; from: string }>(`SELECT id, "from" FROM pragma_foreign_key_list('${name}')`)
      .all();
    for (const key of new Set(keys.map(({ id }) => id))) {
      const columns = keys.filter(({ id }) => id === key).map(({ from }) => from);
      // Rules stay, whatever is read again.
      if (columns.join() === 'rule_id') continue;
      const children = `SELECT 1 FROM ${name} WHERE ${columns.map((column) => `${column} = 1`).join(' AND ')}`;
      const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${children}`).all();
      expect([name, columns, plan[0]?.detail]).toEqual([name, columns, expect.stringMatching(/^SEARCH/)]);
    }
  }
});

it('knows the authorities, their former codes and successors', () => {
  const { db } = newStore();
  const get = (sql: string) => db.prepare(sql).pluck().all();
  expect(
    get(
      "SELECT name FROM authorities JOIN authority_codes ON authority = code WHERE authority_codes.gss_code = 'E08000020'",
    ),
  ).toEqual(['Gateshead']);
  expect(get("SELECT successor FROM authority_successors WHERE authority = 'CMA' ORDER BY 1")).toEqual(['CBD', 'WAF']);
});

it('finds pages by stems', () => {
  const { db, writer, runId } = newStore();
  writer.writeReadings([sampleReading()], [], runId);
  const found = db
    .prepare('SELECT number FROM search JOIN pages ON pages.id = search.rowid WHERE search MATCH ?')
    .pluck();
  expect(found.all('visit')).toEqual([2]);
  expect(found.all('inspecting')).toEqual([1]);
  db.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
});

it('gives views with title, authority, page and quote', () => {
  const { db, writer, runId } = newStore();
  writer.writeReadings([sampleReading()], [], runId);
  expect(db.prepare('SELECT title, authority, grade, page, quote FROM v_judgements').all()).toEqual([
    {
      title: 'Inspection of children’s services',
      authority: 'Thurrock',
      grade: 'requires_improvement',
      page: 1,
      quote: 'Requires improvement',
    },
  ]);
  expect(db.prepare('SELECT authority_code, papers, undated, kpis, issues FROM v_coverage').raw().all()).toEqual([
    ['THR', 1, 1, 1, 1],
  ]);
});

it('opens what it made again, and read-only cannot write', () => {
  const { path } = newStore();
  openDatabase(path).close();
  const db = openDatabase(path, { readonly: true });
  expect(() => db.exec('DELETE FROM runs')).toThrow(/readonly/);
  db.close();
});

it('says what is wrong with a file that is no database of this version', () => {
  const folder = temporaryFolder();
  const missing = join(folder, 'missing.sqlite');
  const text = join(folder, 'text.sqlite');
  const foreign = join(folder, 'foreign.sqlite');
  const newer = join(folder, 'newer.sqlite');
  const early = join(folder, 'early.sqlite');
  writeFileSync(text, 'This is no database. '.repeat(100));
  new Sqlite(foreign).exec('CREATE TABLE shopping (item)').close();
  openDatabase(newer).close();
  new Sqlite(newer).exec('PRAGMA user_version = 99').close();
  openDatabase(early).close();
  new Sqlite(early).exec('PRAGMA user_version = 1').close();

  const readonly = { readonly: true };
  expect(errorOf(() => openDatabase(missing, readonly))).toMatchObject({ code: 'store.not_found', exitCode: 2 });
  expect(errorOf(() => openDatabase(text))).toMatchObject({ code: 'store.notadb', exitCode: 1 });
  expect(errorOf(() => openDatabase(foreign))).toMatchObject({ code: 'store.foreign', exitCode: 2 });
  expect(errorOf(() => openDatabase(newer))).toMatchObject({ code: 'store.newer', exitCode: 2 });
  for (const options of [{}, readonly]) {
    expect(errorOf(() => openDatabase(early, options))).toMatchObject({ code: 'store.too_old', exitCode: 2 });
  }
  expect(errorOf(() => openDatabase(join(text, 'under.sqlite')))).toBeInstanceOf(PapersError);
});

it('has its data dictionary up to date', () => {
  const file = new URL('../../docs/data-dictionary.md', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(dataDictionary());
});

it('leads from columns of views to the lists of their values', () => {
  const sections = new Map(
    dataDictionary()
      .split('\n### ')
      .map((section) => [section.slice(0, section.indexOf('\n')), section]),
  );
  expect(sections.get('v_kpis')).toMatch(/`qualifier` \|.* \(\[values\]\(#kpis\)\)/);
  expect(sections.get('v_papers')).toMatch(/`title` \| [^(]* \|$/m);
  const targets = new Set([...dataDictionary().matchAll(/\[values\]\(#(\w+)\)/g)].map(([, table]) => table));
  for (const table of targets) expect(sections.get(table ?? '')).toMatch(/^`\w+`: `/m);
});

it.each([
  ['DBY', 'East Midlands'],
  ['LIN', 'East Midlands'],
  ['NEL', 'Yorkshire and The Humber'],
  ['HEF', 'West Midlands'],
])('knows the region of %s', (code, region) => {
  const { db } = newStore();
  expect(db.prepare('SELECT region FROM authorities WHERE code = ?').pluck().get(code)).toBe(region);
});
