/** One run over a folder in which hardly anything is a paper. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { councilPapers, fixtures, type Run, temporaryFolder } from '../command.js';
import {
  drawnPdf,
  fontFile,
  hostilePages,
  hostilePdfs,
  hostileWordFiles,
  sentence,
  withoutMaps,
  withoutSecondPage,
} from '../hostile-files.js';

const main = join(import.meta.dirname, '../../dist/cli/main.js');
const papers = join(fixtures, 'papers');
const folder = temporaryFolder();
const hostile = join(folder, 'hostile');
const db = join(folder, 'papers.sqlite');
const random = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 251));

/** What becomes of each file. */
const expected: Record<string, string> = {
  'empty.pdf': 'empty_file',
  'random.pdf': 'not_a_document',
  'random-with-a-header.pdf': 'damaged',
  'page.pdf': 'html_error_page',
  'word.pdf': 'stored',
  'truncated.pdf': 'damaged',
  'locked.pdf': 'encrypted',
  'two-gigabytes.pdf': 'too_large',
  'pipe.pdf': 'unreadable_file',
  'broken-link.pdf': 'unreadable_file',
  'link-to-itself.pdf': 'unreadable_file',
  'garbled.pdf': 'unreadable_text',
  'garbled-page.pdf': 'stored',
  'lost-page.pdf': 'stored',
  'page-tree-loop.pdf': 'stored',
  'million-pages.pdf': 'too_large',
  'million-objects.pdf': 'stored',
  'many-words.pdf': 'stored',
  'many-paths.pdf': 'stored',
  'deep-arrays.pdf': 'stored',
  'deep-content.pdf': 'stored',
  'form-loop.pdf': 'stored',
  'outline-loop.pdf': 'stored',
  'structure-loop.pdf': 'stored',
  'structure-lattice.pdf': 'stored',
  'zip-bomb.docx': 'too_large',
  'entity-bomb.docx': 'damaged',
  'deep-nesting.docx': 'damaged',
  'deep-tables.docx': 'stored',
  'wide-cells.docx': 'stored',
  'deep-divisions.html': 'stored',
  'deep-tables.html': 'stored',
  'wide-cells.html': 'stored',
};

const password = 'correct horse battery';

const names = [
  'new\nline',
  'quotes \' " ` $(touch x) ; DROP TABLE pages; --',
  'escape \u001b]0;title\u0007\u001b[31m',
  'right to left \u202efdp',
  '-rf',
  'ы'.repeat(127),
  '%2e%2e%2f',
];

let run: Run;

beforeAll(async () => {
  mkdirSync(hostile);
  const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(hostile, name), bytes);
  put('empty.pdf', '');
  put('random.pdf', random);
  put('random-with-a-header.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), random]));
  put('page.pdf', `<!doctype html><html><body>${sentence}</body></html>`);
  cpSync(join(papers, 'cover-report-word.docx'), join(hostile, 'word.pdf'));
  const drawn = await drawnPdf((doc) => doc.text(sentence).addPage().text(sentence));
  put('truncated.pdf', drawn.subarray(0, drawn.length - 600));
  put('locked.pdf', await drawnPdf((doc) => doc.text(sentence), { userPassword: password }));
  const text = sentence.repeat(3);
  put('garbled.pdf', await withoutMaps((doc) => doc.font(fontFile).text(text)));
  put('garbled-page.pdf', await withoutMaps((doc) => doc.text(text).addPage().font(fontFile).text(text)));
  put('lost-page.pdf', withoutSecondPage());
  writeSync(openSync(join(hostile, 'two-gigabytes.pdf'), 'w'), '%PDF-1.7\n');
  truncateSync(join(hostile, 'two-gigabytes.pdf'), 2 ** 31);
  symlinkSync('gone', join(hostile, 'broken-link.pdf'));
  symlinkSync('link-to-itself.pdf', join(hostile, 'link-to-itself.pdf'));
  symlinkSync(hostile, join(hostile, 'link-to-its-folder'));
  spawnSync('mkfifo', [join(hostile, 'pipe.pdf')]);
  for (const [ending, files] of Object.entries({ pdf: hostilePdfs, docx: hostileWordFiles, html: hostilePages }))
    for (const [name, make] of Object.entries(files)) put(`${name}.${ending}`, make());
  for (const name of names) put(name, `${sentence} ${name.length}`);
  writeFileSync(Buffer.concat([Buffer.from(`${hostile}/`), Buffer.from([0x66, 0xff, 0xfe, 0x66])]), sentence);
  run = councilPapers('ingest', hostile, '--no-ocr', '--db', db);
}, 600_000);

describe('a run over hostile files', () => {
  it('gives each a typed end, and all of them add up', () => {
    const opened = new Database(db, { readonly: true });
    const ends = opened
      .prepare<[], [string, string]>(
        `SELECT location, 'stored' FROM origins UNION ALL SELECT location, reason FROM quarantine`,
      )
      .raw()
      .all();
    const found = Object.fromEntries(ends.map(([location, end]) => [location.slice(hostile.length + 1), end]));
    const all = { ...expected, ...Object.fromEntries(names.map((name) => [name, 'stored'])) };
    expect(found).toEqual({ ...all, 'f��f': 'unreadable_file' });
    const count = Object.keys(found).length;
    const stored = Object.values(found).filter((end) => end === 'stored').length;
    expect(run.stdout).toContain(`${count} files in`);
    expect(run.stdout).toMatch(new RegExp(`: ${stored} stored .* 0 already known, ${count - stored} quarantined`));
    expect(opened.pragma('integrity_check', { simple: true })).toBe('ok');
    opened.close();
  });

  it('says which pages were not read', () => {
    const { stdout } = councilPapers('issues', '--code', 'page', '--format', 'json', '--db', db);
    const issues: { code: string; file_name: string; message: string }[] = JSON.parse(stdout);
    expect(issues.map(({ code, file_name }) => [code, file_name])).toEqual([
      ['page.damaged', 'lost-page.pdf'],
      ['page.damaged', 'page-tree-loop.pdf'],
      ['page.unreadable_text', 'garbled-page.pdf'],
    ]);
    for (const { message } of issues) expect(message).toContain('Page 2');
  });

  it('ends with 1, without a complaint of its own', () => {
    expect(run.status).toBe(1);
    expect(run.stderr).not.toMatch(/\n\s+at |Warning|fault/);
  });
});

it('reads with OCR what fonts without maps tell no letters of', () => {
  const seen = join(folder, 'seen.sqlite');
  const { stdout } = councilPapers('ingest', join(hostile, 'garbled.pdf'), '--db', seen);
  expect(stdout).toContain('1 stored');
  const opened = new Database(seen, { readonly: true });
  expect(opened.prepare('SELECT ocr FROM pages').pluck().all()).toEqual([1]);
  opened.close();
});

it('reads a locked PDF that an earlier run had to leave once it is given the password, which shows nowhere', async () => {
  const log = join(folder, 'password.log');
  const args = [
    'ingest',
    join(hostile, 'locked.pdf'),
    '--db',
    db,
    '--log',
    log,
    '--password',
    'x',
    '--password',
    password,
  ];
  const child = spawn(process.execPath, [main, ...args]);
  let title = '';
  child.stderr.resume();
  child.stdout.on('data', (summary: Buffer) => {
    expect(`${summary}`).toContain('1 stored');
    title = readFileSync(`/proc/${child.pid}/cmdline`, 'utf8');
  });
  await once(child, 'close');
  expect(title).toMatch(/^council-papers/);
  for (const text of [title, ...[db, `${db}-wal`, log].filter(existsSync).map((file) => readFileSync(file, 'latin1'))])
    expect(text.includes(password)).toBe(false);
}, 60_000);

it('lists a folder that may not be opened, and reads the rest', () => {
  const closed = temporaryFolder();
  mkdirSync(join(closed, 'closed'));
  writeFileSync(join(closed, 'open.txt'), sentence);
  chmodSync(join(closed, 'closed'), 0);
  const database = join(closed, 'papers.sqlite');
  // Whoever may open everything tries as nobody.
  const nobody = process.getuid?.() === 0 ? ['setpriv', '--reuid', '65534', '--clear-groups', '--inh-caps=-all'] : [];
  if (nobody.length > 0) chmodSync(closed, 0o777);
  const [command, ...args] = [...nobody, process.execPath, main, 'ingest', closed, '--db', database];
  const { stdout } = spawnSync(command!, args, { encoding: 'utf8' });
  expect(stdout).toContain('1 stored');
  expect(stdout).toMatch(/closed\n {4}unreadable_file: /);
});
