/** Every quote of a database looked for again in the files, by the built command. */
import { appendFileSync, cpSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, expect, it } from 'vitest';
import type { VerifyReport } from '../../src/pipeline/verify.js';
import { councilPapers, fixtures, type Run, temporaryFolder } from '../command.js';

const folder = temporaryFolder();
const papers = join(folder, 'papers');
const whole = join(folder, 'whole.sqlite');
const names = ['cover-report.pdf', 'table-head-report.docx', 'reports-pack.pdf'] as const;

beforeAll(() => {
  mkdirSync(papers);
  for (const name of names) cpSync(join(fixtures, 'papers', name), join(papers, name));
  expect(councilPapers('ingest', papers, '--db', whole).status).toBe(0);
});

/** A copy of the database, with quotes changed as no program could: without the triggers that keep them true. */
function changed(...statements: string[]): string {
  const path = join(temporaryFolder(), 'papers.sqlite');
  cpSync(whole, path);
  const db = new Database(path);
  for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) {
    db.exec(`DROP TRIGGER ${name}`);
  }
  for (const statement of statements) expect(db.prepare(statement).run().changes).toBeGreaterThan(0);
  db.close();
  return path;
}

const verify = (db: string, ...args: string[]): Run => councilPapers('verify', '--db', db, ...args);
const reportOf = ({ stdout }: Run): VerifyReport => JSON.parse(stdout);

it('finds every quote of PDF, Word and the papers of a pack', () => {
  const run = verify(whole, '--json');
  const { files, quotes, exact, reordered, missing, sameReader, unopened } = reportOf(run);
  const db = new Database(whole, { readonly: true });
  const stored = db
    .prepare(
      'SELECT count(DISTINCT document || page_index || quote) FROM claims WHERE document_id IN (SELECT id FROM documents WHERE pack_id IS NULL)',
    )
    .pluck()
    .get();
  db.close();
  expect({ files, reordered, missing, sameReader, unopened }).toEqual({
    files: 3,
    reordered: [],
    missing: [],
    sameReader: 0,
    unopened: [],
  });
  expect(exact).toBe(quotes);
  expect(quotes).toBeGreaterThanOrEqual(Number(stored));
  expect(run.status).toBe(0);
});

it.each(names)('finds one digit that was changed in a quote of %s', (name) => {
  const path = changed(
    `WITH one AS (SELECT c.* FROM claims c JOIN documents d ON d.id = c.document_id
       WHERE d.file_name LIKE '${name}%' AND c.quote LIKE '%20__%' AND length(c.quote) > 20 ORDER BY c.id LIMIT 1)
     UPDATE pages SET text = substr(text, 1, start_offset) || replace(quote, '20', '27') || substr(text, end_offset + 1)
     FROM one WHERE pages.document_id = one.document_id AND pages.page_index = one.page_index`,
  );
  const run = verify(path, '--json');
  const { missing } = reportOf(run);
  const db = new Database(path, { readonly: true });
  db.prepare('ATTACH ? AS whole').run(whole);
  const quotes = db
    .prepare('SELECT DISTINCT c.quote FROM claims c JOIN whole.claims w USING (id) WHERE c.quote <> w.quote ORDER BY 1')
    .pluck()
    .all();
  db.close();
  expect(quotes.length).toBeGreaterThan(0);
  expect(missing.map((difference) => difference.quote).sort()).toEqual(quotes);
  expect(run.status).toBe(1);
  expect(verify(path).stdout).toMatch(new RegExp(`^not found .*${name}`, 'm'));
});

it('finds files elsewhere, says which are missing, and which have other bytes', () => {
  const [first, second, third] = names;
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  renameSync(join(papers, first), join(elsewhere, first));
  appendFileSync(join(papers, second), ' ');
  const reasons = (run: Run) => reportOf(run).unopened.map(({ fileName, reason }) => [fileName, reason]);

  const run = verify(whole, '--json');
  expect(reasons(run).sort()).toEqual([
    [first, 'missing'],
    [second, 'other_bytes'],
  ]);
  expect(run.status).toBe(1);
  expect(reasons(verify(whole, '--files', elsewhere, '--json'))).toEqual([[second, 'other_bytes']]);

  cpSync(join(fixtures, 'papers', second), join(elsewhere, second));
  renameSync(join(papers, third), join(elsewhere, third));
  const found = verify(whole, '--files', elsewhere);
  expect(found.stdout).toContain('0 in 0 files that could not be opened');
  expect(found.status).toBe(0);
});

it('checks the quotes of disagreements', () => {
  const side = (one: string, quote: string) =>
    `document_id AS ${one}_document_id, page_index AS ${one}_page_index, 0 AS ${one}_start, 4 AS ${one}_end, ${quote} AS ${one}_quote, '' AS ${one}_value`;
  const columns = ['a', 'b'].flatMap((one) =>
    ['document_id', 'page_index', 'start', 'end', 'quote', 'value'].map((column) => `${one}_${column}`),
  );
  const page = `(SELECT document_id, page_index, text FROM pages JOIN documents ON documents.id = document_id
    WHERE pack_id IS NOT NULL AND page_index = 1 LIMIT 1)`;
  const path = changed(
    `INSERT INTO disagreements (inspection_id, kind, ${columns})
     SELECT (SELECT min(id) FROM inspections), 'quote', ${side('a', "'words that nobody wrote'")}, ${side('b', 'substr(text, 1, 10)')} FROM ${page}`,
  );
  const number = '(SELECT pack_page + 1 FROM documents WHERE id = (SELECT a_document_id FROM disagreements))';
  const db = new Database(path, { readonly: true });
  const expected = db.prepare(`SELECT ${number}`).pluck().get();
  db.close();
  const run = verify(path, '--files', join(fixtures, 'papers'), '--json');
  expect(reportOf(run).missing).toEqual([
    expect.objectContaining({ fileName: 'reports-pack.pdf', page: expected, quote: 'words that nobody wrote' }),
  ]);
  expect(run.status).toBe(1);
});

it.each([
  ['no database', ['--db', 'nowhere.sqlite']],
  ['no folder', ['--db', whole, '--files', 'nowhere']],
])('refuses %s', (_, args) => {
  expect(councilPapers('verify', ...args).status).toBe(2);
});
