/** Two databases compared by the built command. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, expect, it } from 'vitest';
import type { FactChange } from '../../src/store/diff.js';
import { councilPapers, fixtures, temporaryFolder } from '../command.js';

const folder = temporaryFolder();
const before = join(folder, 'before.sqlite');
const papers = ['table-head-report.docx', 'county-report.pdf'].map((name) => join(fixtures, 'papers', name));

beforeAll(() => {
  expect(councilPapers('ingest', ...papers, '--db', before).status).toBe(0);
});

function changed(...statements: string[]): string {
  const path = join(temporaryFolder(), 'after.sqlite');
  cpSync(before, path);
  const db = new Database(path);
  for (const statement of statements) expect(db.prepare(statement).run().changes).toBe(1);
  db.close();
  return path;
}

const diff = (after: string) => {
  const { status, stdout } = councilPapers('diff', before, after, '--format', 'json');
  const changes: FactChange[] = JSON.parse(stdout);
  return { status, changes };
};

it('says nothing of a database and itself, nor of the same papers read again, one by one', () => {
  const again = join(folder, 'again.sqlite');
  for (const paper of papers.toReversed()) councilPapers('ingest', paper, '--db', again);
  for (const after of [before, again]) {
    expect(diff(after)).toEqual({ status: 0, changes: [] });
    expect(councilPapers('diff', before, after).stdout).toBe('No differences.\n');
  }
});

const grade = '(SELECT min(id) FROM judgements)';
const kpi = '(SELECT max(id) FROM kpis)';

it.each<[string, string[], Partial<FactChange>]>([
  [
    'a grade',
    [`UPDATE judgements SET grade = 'inadequate' WHERE id = ${grade}`],
    { change: 'changed', table: 'judgements' },
  ],
  ['a value', [`UPDATE kpis SET value = value + 1 WHERE id = ${kpi}`], { change: 'changed', table: 'kpis' }],
  ['a loss', [`DELETE FROM kpis WHERE id = ${kpi}`], { change: 'lost', table: 'kpis' }],
  [
    'a detail that is no longer stated',
    [
      "UPDATE document_details SET state = 'not_stated', value = NULL, claim_id = NULL WHERE rowid = (SELECT min(rowid) FROM document_details WHERE field = 'meeting_on' AND state = 'stated')",
    ],
    { change: 'changed', table: 'document_details' },
  ],
  [
    'a document',
    ["UPDATE documents SET document_type = 'other' WHERE file_name = 'county-report.pdf'"],
    { change: 'changed', table: 'documents' },
  ],
])('finds %s', (_, statements, expected) => {
  const { status, changes } = diff(changed(...statements));
  expect(status).toBe(1);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject(expected);
});

it('gives what was and what is, with the quote', () => {
  const after = changed(`UPDATE judgements SET grade = 'inadequate' WHERE id = ${grade}`);
  const db = new Database(before, { readonly: true });
  const old = db
    .prepare<[], { grade: string; quote: string }>(
      `SELECT grade, quote FROM v_judgements WHERE claim_id = (SELECT claim_id FROM judgements WHERE id = ${grade})`,
    )
    .get()!;
  db.close();
  const [change] = diff(after).changes;
  expect(change).toMatchObject({ before: { grade: old.grade }, fact: { grade: 'inadequate' }, quote: old.quote });
  expect(councilPapers('diff', before, after).stdout).toContain(`grade: ${old.grade} → inadequate`);
});

it('is turned round when the databases are: what was lost is gained', () => {
  const after = changed(`DELETE FROM kpis WHERE id = ${kpi}`);
  const { stdout } = councilPapers('diff', after, before, '--format', 'json');
  const turned: FactChange[] = JSON.parse(stdout);
  expect(turned.map(({ change, fact, quote }) => ({ change, fact, quote }))).toEqual(
    diff(after).changes.map(({ fact, quote }) => ({ change: 'gained', fact, quote })),
  );
});

it('counts a fact that stands twice in the same words', () => {
  const claim = '(SELECT claim_id FROM kpis WHERE id = (SELECT max(id) FROM kpis))';
  const copy = (table: string, columns: string, where: string) =>
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${table} WHERE ${where}`;
  const after = changed(
    copy('claims', 'document, page_index, start_offset, end_offset, quote, field, value, rule', `id = ${claim}`),
    `INSERT INTO kpis (document, claim_id, metric, measure, value, unit, qualifier, period, complement)
     SELECT document, (SELECT max(id) FROM claims), metric, measure, value, unit, qualifier, period, complement FROM kpis WHERE id = ${kpi}`,
  );
  expect(diff(after).changes.map(({ change, table }) => [change, table])).toEqual([['gained', 'kpis']]);
});

it.each([['nowhere.sqlite'], [join(fixtures, 'README.md')]])('refuses %s', (path) => {
  expect(councilPapers('diff', before, path).status).not.toBeLessThan(1);
  expect(councilPapers('diff', path, before).stderr).not.toContain('fault of the program');
});
