/** Which pages are left to OCR. They are told without reading them, by what is said to be unread when OCR is off. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import { readPdf } from '../../../src/readers/pdf/pdf.js';
import { fixtures } from '../../command.js';

type Draw = (doc: PDFKit.PDFDocument) => void;

/** A grey picture of one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCAuCY/jAAAAABJRU5ErkJggg==',
  'base64',
);

/** The second page is drawn by the test; the first has text, so that there is something to read. */
async function unreadOf(draw: Draw): Promise<number[]> {
  const doc = new PDFDocument({ size: 'A4', margin: 0 });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.text('The first page of this paper has words.', 72, 72);
  doc.addPage();
  draw(doc);
  doc.end();
  await ended;
  const { unreadPages = [] } = await readPdf(Buffer.concat(chunks), { sha256: 'ab', fileName: 'a.pdf' });
  expect(unreadPages.every(({ why }) => why === 'ocr_off')).toBe(true);
  return unreadPages.map(({ page }) => page);
}

const whole = { width: 595, height: 842 };
const words = 'The committee heard that more families were helped early, and asked for figures by ward in the spring. ';

it.each<[string, number[], Draw]>([
  ['a picture of a page', [2], (doc) => doc.image(dot, 0, 0, whole)],
  ['one with a stamp over it', [2], (doc) => doc.image(dot, 0, 0, whole).text('Page 12 Agenda Item 4', 400, 20)],
  [
    'one in strips',
    [2],
    (doc) => {
      for (let top = 0; top < 800; top += 100) doc.image(dot, 0, top, { width: 595, height: 100 });
    },
  ],
  ['a turned one', [2], (doc) => doc.rotate(90, { origin: [297, 297] }).image(dot, 0, 0, { width: 842, height: 595 })],
  ['a small picture', [], (doc) => doc.image(dot, 100, 100, { width: 300, height: 200 })],
  ['text over a picture', [], (doc) => doc.image(dot, 0, 0, whole).text(words.repeat(2), 72, 72)],
  ['an empty page', [], () => undefined],
])('%s', async (_, pages, draw) => {
  expect(await unreadOf(draw)).toEqual(pages);
});

it('finds the scanned sheets of a mixed paper', async () => {
  const bytes = readFileSync(join(fixtures, 'papers', 'mixed-report.pdf'));
  const { unreadPages } = await readPdf(bytes, { sha256: 'ab', fileName: 'a.pdf' });
  expect(unreadPages?.map(({ page }) => page)).toEqual([2, 3]);
});
