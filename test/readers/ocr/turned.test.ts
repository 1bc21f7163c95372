/** Sheets that lay wrong in the scanner are read as if they had lain right. */
import { expect, it } from 'vitest';
import { printFirstPage } from '../../../scripts/fixtures/bitmap.js';
import { readPdf } from '../../../src/readers/pdf/pdf.js';
import { drawnPdf } from '../../drawn-pdf.js';

const [short, long] = [595.28, 841.89];
const words = ['Scrutiny Committee', 'The number of children in care was 312 at 31 March 2014.'];

const pdf = (draw: (doc: PDFKit.PDFDocument) => void, layout: 'portrait' | 'landscape' = 'portrait'): Promise<Buffer> =>
  drawnPdf(draw, { margin: 72, layout });

const sheet = async (): Promise<Buffer> =>
  printFirstPage(await pdf((doc) => doc.fontSize(14).text(words.join('\n\n'))));

it.each<[string, (picture: Buffer) => Promise<Buffer>]>([
  [
    'upside down',
    (picture) =>
      pdf((doc) => doc.rotate(180, { origin: [short / 2, long / 2] }).image(picture, 0, 0, { width: short })),
  ],
  [
    'on its side',
    (picture) => pdf((doc) => doc.translate(long, 0).rotate(90).image(picture, 0, 0, { width: short }), 'landscape'),
  ],
])(
  '%s',
  async (_, scanned) => {
    const document = await readPdf(await scanned(await sheet()), { sha256: 'ab', fileName: 'a.pdf' }, { ocr: true });
    expect(document.blocks.map(({ text }) => text)).toEqual(words);
    const [page] = document.pages;
    expect(page!.height).toBeGreaterThan(page!.width);
    expect(page!.lines.every(({ confidence = 0 }) => confidence > 0.8)).toBe(true);
  },
  180_000,
);
