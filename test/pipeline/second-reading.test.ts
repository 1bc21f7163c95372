/** Texts of files as `verify` reads them again, beside what the readers make of the same bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { quoteFinder } from '../../src/pipeline/quote-match.js';
import { readAgain } from '../../src/pipeline/second-reading.js';
import { readDocument } from '../../src/readers/index.js';
import { fixtures } from '../command.js';

const meta = { sha256: 'ab', fileName: 'paper', engine: '' };
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const word = (body: string): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`) });
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

it.each<[string, Uint8Array, string]>([
  [
    'runs of a paragraph',
    word(`<w:p>${run('Har')}${run('bours')}</w:p><w:p>${run('Lamps')}</w:p>`),
    'Harbours\nLamps\n',
  ],
  ['tabs and breaks', word('<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>'), 'a\tb\nc\n'],
  [
    'what was deleted or moved away',
    word(
      `<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom>${run('gone')}</w:moveFrom>${run('new')}</w:p>`,
    ),
    'new\n',
  ],
  ['instructions of fields', word(`<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${run('5')}</w:p>`), '5\n'],
  ['entities', word(`<w:p>${run('Help &amp; care')}</w:p>`), 'Help & care\n'],
])('Word: %s', async (_, bytes, text) => {
  expect(await readAgain(bytes, meta)).toEqual({ pages: [text], numbersItself: true, sameReader: false });
});

it('HTML: the words between tags, without those of scripts', async () => {
  const html =
    '<!DOCTYPE html><title>No</title><script>no()</script><h1>Lamps</h1><p>12 <b>har</b>bours &amp; boats<td>7';
  const { pages } = await readAgain(strToU8(html), { ...meta, fileName: 'paper.html' });
  expect(pages[0]?.split(/\n+/).filter((line) => line.trim() !== '')).toEqual(['Lamps', '12 harbours & boats', '7']);
});

it.each(['cover-report-word.docx', 'joint-report.docx', 'public-report.docx'])(
  'finds every line of %s',
  async (name) => {
    const bytes = readFileSync(join(fixtures, 'papers', name));
    const document = await readDocument(bytes, { sha256: 'ab', fileName: name });
    const { pages, numbersItself } = await readAgain(bytes, meta);
    const find = quoteFinder(pages[0] ?? '', numbersItself);
    const lines = document.pages.flatMap(({ text }) => text.split('\n')).filter((line) => /\p{L}/u.test(line));
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => find(line) === 'missing')).toEqual([]);
  },
);

it('says that there is one reader only', async () => {
  const path = join(fixtures, 'papers/cover-report.pdf');
  expect(await readAgain(readFileSync(path), { ...meta, engine: 'pdf-parse' })).toMatchObject({ sameReader: true });
  expect(await readAgain(readFileSync(path), { ...meta, engine: 'pdfium' })).toMatchObject({ sameReader: false });
});
