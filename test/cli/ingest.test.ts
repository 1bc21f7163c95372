import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { councilPapers, fixtures, type Run, temporaryFolder } from '../command.js';

const papers = join(fixtures, 'papers');
const folder = temporaryFolder();
const db = join(folder, 'papers.sqlite');
let first: Run;

beforeAll(() => {
  first = councilPapers('ingest', papers, '--db', db, '--no-ocr', '--log', join(folder, 'ingest.log'));
});

describe('a first run', () => {
  it('stores what can be read, quarantines the rest with reason and remedy, and says so by its exit code', () => {
    expect(first.status).toBe(1);
    expect(first.stdout).toMatch(/26 files in [\d.]+ s: 23 stored \(\d+ pages\), 0 already known, 3 quarantined/);
    for (const reason of ['empty_file', 'html_error_page', 'no_text_layer'])
      expect(first.stdout).toContain(`${reason}: `);
  });

  it('logs a line of JSON for each document', () => {
    const lines = readFileSync(join(folder, 'ingest.log'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ msg }) => msg === 'stored')).toHaveLength(23);
    expect(lines.filter(({ msg }) => msg === 'quarantined')).toHaveLength(3);
  });

  it('finds the quote of every claim at its place in the page', () => {
    const opened = new Database(db, { readonly: true });
    const claims = opened
      .prepare<[], { quote: string; found: string }>(
        `SELECT quote, substr(pages.text, start_offset + 1, end_offset - start_offset) AS found
         FROM claims JOIN pages ON pages.document = claims.document AND pages.page_index = claims.page_index`,
      )
      .all();
    expect(claims.length).toBeGreaterThan(200);
    expect(claims.filter(({ quote, found }) => quote !== found)).toEqual([]);
  });
});

describe('a second run', () => {
  it('reads nothing again', () => {
    const again = councilPapers('ingest', papers, '--db', db, '--no-ocr');
    expect(again.stdout).toMatch(/26 files in [\d.]+ s: 0 stored \(0 pages\), 23 already known, 3 quarantined/);
    expect(again.stdout).toContain('Nothing new to do.');
    expect(again.status).toBe(1);
  });

  it('says that there is nothing to do where all is known', () => {
    const known = councilPapers('ingest', join(papers, 'minutes.pdf'), '--db', db);
    expect(known.stdout).toContain('Nothing new to do.');
    expect(known.status).toBe(0);
  });

  it('takes the same bytes under another name for the same document', () => {
    const copies = join(folder, 'copies');
    mkdirSync(copies);
    cpSync(join(papers, 'minutes.pdf'), join(copies, 'other name.pdf'));
    expect(councilPapers('ingest', copies, '--db', db).stdout).toContain('0 stored (0 pages), 1 already known');
    const opened = new Database(db, { readonly: true });
    expect(
      opened
        .prepare("SELECT count(*) FROM origins JOIN documents ON sha256 = document WHERE file_name = 'minutes.pdf'")
        .pluck()
        .get(),
    ).toBe(2);
  });
});

describe('wrong use', () => {
  it.each([
    [['ingest']],
    [['ingest', '/no/such/folder']],
    [['ingest', papers, '--no-such-option']],
    [['no-such-command']],
  ])('%j ends with 2 and says what to do', (args) => {
    const { status, stderr } = councilPapers(...args);
    expect(status).toBe(2);
    expect(stderr.trim()).not.toBe('');
  });
});

it('gives the same database whatever the order of the files', () => {
  const dump = (file: string): unknown[] => {
    const opened = new Database(file, { readonly: true });
    const tables = [
      'documents',
      'pages',
      'sections',
      'claims',
      'judgements',
      'people',
      'inspection_mentions',
      'recommendations',
      'kpis',
      'dates',
      'issues',
    ];
    return tables.map((table) => opened.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all());
  };
  const names = ['sif-report.pdf', 'ilacs-report-2024.pdf', 'cover-report-word.docx', 'reports-pack.pdf'];
  const files = names.map((name) => join(papers, name));
  const [one, other] = [join(folder, 'one.sqlite'), join(folder, 'other.sqlite')];
  councilPapers('ingest', ...files, '--db', one);
  councilPapers('ingest', ...files.toReversed(), '--db', other);
  expect(dump(one)).toEqual(dump(other));
});

it('goes on past a file that cannot be read', () => {
  const mixed = join(folder, 'mixed');
  mkdirSync(mixed);
  writeFileSync(join(mixed, 'a.pdf'), '%PDF-1.7\nnot really');
  writeFileSync(join(mixed, 'b.bin'), Buffer.from([0, 1, 2, 3, 0, 255]));
  cpSync(join(papers, 'minutes.pdf'), join(mixed, 'c.pdf'));
  const { stdout, status } = councilPapers('ingest', mixed, '--db', join(folder, 'mixed.sqlite'));
  expect(status).toBe(1);
  expect(stdout).toContain('1 stored');
  expect(stdout).toContain('damaged: ');
  expect(stdout).toContain('not_a_document: ');
});
