import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { printable, printableLines } from '../../src/cli/terminal.js';
import { councilPapers, temporaryFolder } from '../command.js';
import { drawnPdf, sentence, wordFile } from '../hostile-files.js';

const folder = temporaryFolder();
const papers = join(folder, 'papers');
const db = join(folder, 'papers.sqlite');
/** Sets the window's title, clears the screen, and the same in one character each. */
const commands = '\u001b]0;owned\u0007\u001b[2J\u009b2J\u202e';
const name = `Report${commands}.pdf`;

beforeAll(async () => {
  mkdirSync(papers);
  const title = `Report${commands} on children`;
  const drawn = await drawnPdf((doc) => doc.fontSize(20).text(title).fontSize(10).text(sentence.repeat(3)), {
    info: { Title: title },
  });
  writeFileSync(join(papers, name), drawn);
  writeFileSync(
    join(papers, `Word${commands}.docx`),
    wordFile(`<w:p><w:r><w:t>Report on children\u009b2J\u202e</w:t></w:r></w:p>`),
  );
  writeFileSync(join(papers, `Text${commands}.txt`), `Report\u001b[2J on children\u009b2J\n\n${sentence.repeat(20)}`);
  writeFileSync(join(papers, `Broken${commands}.pdf`), '%PDF-1.7\nno');
}, 60_000);

describe('what a document or its name holds', () => {
  it('commands no terminal, whatever prints it', () => {
    const ingest = councilPapers('ingest', papers, '--db', db);
    expect(ingest.stdout).toContain('3 stored');
    const outputs = [
      ingest,
      councilPapers('show', 'Report', '--db', db),
      councilPapers('show', 'Word', '--db', db),
      councilPapers('search', 'children', '--db', db),
      councilPapers('issues', '--db', db),
      councilPapers('query', 'SELECT * FROM quarantine', '--db', db),
      councilPapers('query', 'SELECT location, document FROM origins', '--db', db),
      councilPapers('query', 'SELECT title, file_name FROM v_papers', '--db', db),
      councilPapers('show', commands, '--db', db),
      councilPapers('ingest', join(folder, commands), '--db', db),
    ];
    for (const { stdout, stderr } of outputs) {
      expect(stdout + stderr).not.toBe('');
      expect((stdout + stderr).match(/[^\P{Cc}\n]|\p{Bidi_Control}/gu)).toBeNull();
    }
  });

  it('goes into CSV as it is, but spelt out where that is shown on a terminal', () => {
    const args = [
      'query',
      "SELECT file_name FROM documents WHERE file_name LIKE 'Report%'",
      '--format',
      'csv',
      '--db',
      db,
    ];
    expect(councilPapers(...args).stdout).toContain(name);
    const main = join(import.meta.dirname, '../../dist/cli/main.js');
    const quoted = [process.execPath, main, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
    const { stdout } = spawnSync('script', ['-qec', quoted, '/dev/null'], { encoding: 'utf8' });
    expect(stdout).toContain('Report\\u{1b}]0;owned\\u{7}\\u{1b}[2J\\u{9b}2J\\u{202e}.pdf');
    expect(stdout).not.toContain('\u001b]0;owned');
  });
});

it.each([
  ['one\ntwo\tthree\r\n', 'one two three ', 'one\ntwo\tthree\n'],
  [
    'a\u001b[31mb\u009bc\u2028d\u202ee',
    'a\\u{1b}[31mb\\u{9b}c\\u{2028}d\\u{202e}e',
    'a\\u{1b}[31mb\\u{9b}c\\u{2028}d\\u{202e}e',
  ],
  ['a\rb\u0000', 'a b\\u{0}', 'a\\u{d}b\\u{0}'],
  ['Môn – “plain” text £5', 'Môn – “plain” text £5', 'Môn – “plain” text £5'],
])('%j', (text, line, lines) => {
  expect(printable(text)).toBe(line);
  expect(printableLines(text)).toBe(lines);
});
