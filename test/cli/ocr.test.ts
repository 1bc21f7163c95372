/** Pages that are pictures, from the command to the rows. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import type { VerifyReport } from '../../src/pipeline/verify.js';
import { councilPapers, fixtures, type Run, temporaryFolder } from '../command.js';

const db = join(temporaryFolder(), 'papers.sqlite');
const papers = ['scanned-report.pdf', 'mixed-report.pdf'].map((name) => join(fixtures, 'papers', name));
const limit = 180_000;
let without: Run;

const rows = (sql: string): unknown[] => {
  const opened = new Database(db, { readonly: true });
  const found = opened.prepare(sql).raw().all();
  opened.close();
  return found;
};
const figures = 'SELECT k.value, k.page, k.confidence > 0.9 FROM v_kpis k ORDER BY value';

beforeAll(() => {
  without = councilPapers('ingest', ...papers, '--db', db, '--no-ocr');
});

it('without OCR quarantines a scan, and says which pages of a mixed paper it left', () => {
  expect(without.status).toBe(1);
  expect(rows('SELECT reason FROM quarantine')).toEqual([['no_text_layer']]);
  expect(rows(figures)).toEqual([]);
  expect(rows("SELECT message FROM issues WHERE code = 'page.ocr_off'")).toHaveLength(2);
  expect(councilPapers('ingest', ...papers, '--db', db, '--no-ocr').stdout).toContain('Nothing new to do.');
});

describe('with OCR', () => {
  let run: Run;
  beforeAll(() => {
    run = councilPapers('ingest', ...papers, '--db', db);
  }, limit);

  it('reads both, and nothing is said besides', () => {
    expect(run.stdout).toContain('2 stored (4 pages), 0 already known, 0 quarantined');
    expect(run.stderr.split('\n').filter((line) => line !== '' && !/documents, /.test(line))).toEqual([]);
    expect(rows('SELECT * FROM quarantine')).toEqual([]);
  });

  it('gives the figures of a scanned sheet with its confidence', () => {
    expect(rows(figures)).toEqual([
      [84, 2, 1],
      [312, 2, 1],
    ]);
  });

  it('reads only pictures: what is text has no confidence', () => {
    const perPage = `SELECT d.file_name, p.number, p.ocr, count(c.id), count(c.confidence)
      FROM pages p JOIN documents d ON d.id = p.document_id
      LEFT JOIN claims c ON c.document_id = p.document_id AND c.page_index = p.page_index AND c.field <> 'issues'
      GROUP BY 1, 2 ORDER BY 1, 2`;
    expect(rows(perPage)).toEqual([
      ['mixed-report.pdf', 1, 0, expect.any(Number), 0],
      ['mixed-report.pdf', 2, 1, expect.any(Number), expect.any(Number)],
      ['mixed-report.pdf', 3, 0, 0, 0],
      ['scanned-report.pdf', 1, 1, expect.any(Number), expect.any(Number)],
    ]);
    expect(
      rows(
        'SELECT count(*) FROM claims JOIN pages USING (document_id, page_index) WHERE ocr <> (confidence IS NOT NULL)',
      ),
    ).toEqual([[0]]);
  });

  it('knows both the next time, with OCR and without', () => {
    for (const args of [[], ['--no-ocr']])
      expect(councilPapers('ingest', ...papers, '--db', db, ...args).stdout).toContain('Nothing new to do.');
  });

  it(
    'finds every quote again in the picture that the other engine draws',
    () => {
      const verified = councilPapers('verify', '--db', db, '--json');
      const { quotes, exact, missing, readOtherwise }: VerifyReport = JSON.parse(verified.stdout);
      expect({ missing, readOtherwise }).toEqual({ missing: [], readOtherwise: [] });
      expect(exact).toBe(quotes);
      expect(verified.status).toBe(0);
    },
    limit,
  );
});
