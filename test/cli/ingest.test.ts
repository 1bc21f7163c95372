import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { councilPapers, fixtures, type Run, temporaryFolder } from '../command.js';
import { dump } from '../dump.js';

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
         FROM claims JOIN pages USING (document_id, page_index)`,
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
        .prepare(
          "SELECT count(*) FROM origins JOIN documents ON documents.id = document_id WHERE file_name = 'minutes.pdf'",
        )
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
    [['ingest', papers, '--workers', '0']],
    [['quarantine', 'no-such-command']],
    [['quarantine', 'retry', '--db', '/no/such/papers.sqlite']],
    [['no-such-command']],
  ])('%j ends with 2 and says what to do', (args) => {
    const { status, stderr } = councilPapers(...args);
    expect(status).toBe(2);
    expect(stderr.trim()).not.toBe('');
  });
});

it('gives the same database with any number of workers, whatever the order of the files', () => {
  const files = readdirSync(papers).map((name) => join(papers, name));
  const [one, two, eight] = [
    { workers: '1', given: files },
    { workers: '2', given: files.toReversed() },
    // A step that shares no factor with their number visits each once.
    { workers: '8', given: files.map((_, i) => files[(i * 7) % files.length] ?? '') },
  ].map(({ workers, given }) => {
    const path = join(folder, `${workers}.sqlite`);
    councilPapers('ingest', ...given, '--db', path, '--workers', workers);
    return dump(path);
  });
  expect(one?.documents).toHaveLength(28);
  expect(two).toEqual(one);
  expect(eight).toEqual(one);
}, 240_000);

it('accounts for every file: copies, files given twice, links in a circle, files that cannot be opened', () => {
  const mixed = temporaryFolder();
  const below = join(mixed, 'below');
  mkdirSync(below);
  cpSync(join(papers, 'minutes.pdf'), join(mixed, 'minutes.pdf'));
  cpSync(join(papers, 'minutes.pdf'), join(below, 'copy.pdf'));
  cpSync(join(papers, 'empty-file.pdf'), join(below, 'empty.pdf'));
  cpSync(join(papers, 'empty-file.pdf'), join(below, 'empty too.pdf'));
  symlinkSync(join(mixed, 'minutes.pdf'), join(mixed, 'link.pdf'));
  symlinkSync(mixed, join(below, 'up'));
  // A file that not even the super-user reads.
  symlinkSync('/proc/self/mem', join(below, 'unreadable.pdf'));
  const given = [mixed, join(below, 'copy.pdf'), join(below, 'unreadable.pdf'), below];
  const path = join(temporaryFolder(), 'papers.sqlite');
  for (const counts of ['1 stored (2 pages), 2 already known', '0 stored (0 pages), 3 already known']) {
    const { status, stdout } = councilPapers('ingest', ...given, '--db', path);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^6 files in /);
    expect(stdout).toContain(`s: ${counts}, 3 quarantined\n`);
    expect(stdout.match(/unreadable_file: /g)).toHaveLength(1);
  }
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
