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

const grade = '(SELECT min(claim_id) FROM judgements)';
const kpi = '(SELECT max(claim_id) FROM kpis)';

it.each<[string, string[], Partial<FactChange>]>([
  [
    'a grade',
    [`UPDATE judgements SET grade = 'inadequate' WHERE claim_id = ${grade}`],
    { change: 'changed', table: 'judgements' },
  ],
  ['a value', [`UPDATE kpis SET value = value + 1 WHERE claim_id = ${kpi}`], { change: 'changed', table: 'kpis' }],
  ['a loss', [`DELETE FROM kpis WHERE claim_id = ${kpi}`], { change: 'lost', table: 'kpis' }],
  [
    'a detail that is no longer stated',
    [
      "UPDATE document_details SET state = 'not_stated', value = NULL, claim_id = NULL WHERE claim_id = (SELECT min(claim_id) FROM document_details WHERE field = 'meeting_on')",
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
  const after = changed(`UPDATE judgements SET grade = 'inadequate' WHERE claim_id = ${grade}`);
  const db = new Database(before, { readonly: true });
  const old = db
    .prepare<[], { grade: string; quote: string }>(`SELECT grade, quote FROM v_judgements WHERE claim_id = ${grade}`)
    .get()!;
  db.close();
  const [change] = diff(after).changes;
  expect(change).toMatchObject({ before: { grade: old.grade }, fact: { grade: 'inadequate' }, quote: old.quote });
  expect(councilPapers('diff', before, after).stdout).toContain(`grade: ${old.grade} → inadequate`);
});

it('is turned round when the databases are: what was lost is gained', () => {
  const after = changed(`DELETE FROM kpis WHERE claim_id = ${kpi}`);
  const { stdout } = councilPapers('diff', after, before, '--format', 'json');
  const turned: FactChange[] = JSON.parse(stdout);
  expect(turned.map(({ change, fact, quote }) => ({ change, fact, quote }))).toEqual(
    diff(after).changes.map(({ fact, quote }) => ({ change: 'gained', fact, quote })),
  );
});

it('counts a fact that stands twice in the same words', () => {
  const place = 'document_id, page_index, start_offset, end_offset, rule_id';
  const fact = 'document_id, metric, measure, value, unit, qualifier, period, complement';
  const after = changed(
    `INSERT INTO spans (${place}) SELECT ${place} FROM spans WHERE id = ${kpi}`,
    `INSERT INTO kpis (claim_id, ${fact}) SELECT (SELECT max(id) FROM spans), ${fact} FROM kpis WHERE claim_id = ${kpi}`,
  );
  expect(diff(after).changes.map(({ change, table }) => [change, table])).toEqual([['gained', 'kpis']]);
});

it.each([['nowhere.sqlite'], [join(fixtures, 'README.md')]])('refuses %s', (path) => {
  expect(councilPapers('diff', before, path).status).not.toBeLessThan(1);
  expect(councilPapers('diff', path, before).stderr).not.toContain('fault of the program');
});
