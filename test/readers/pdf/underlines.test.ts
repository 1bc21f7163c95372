import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/readers/pdf/pdf.js';

/** Whether each line that is drawn is read as set apart. */
async function boldOf(draw: (doc: PDFKit.PDFDocument) => void): Promise<[string, boolean][]> {
  const doc = new PDFDocument({ size: 'A4' });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  draw(doc.font('Helvetica').fontSize(12));
  doc.end();
  await ended;
  const { blocks } = await readPdf(Buffer.concat(parts), { sha256: 'ab', fileName: 'a.pdf' });
  return blocks.map(({ text, bold }) => [text, bold]);
}

const words = 'Legal advice';
/** The words with their baseline at 208.6 points, and a rule. */
const over =
  (y: number, share: number, colour = 'black') =>
  (doc: PDFKit.PDFDocument): void => {
    doc.fillColor(colour).text(words, 72, 200);
    doc.rect(72, y, doc.widthOfString(words) * share, 0.6).fill(colour);
  };

describe('words over a thin rule', () => {
  it.each<[string, (doc: PDFKit.PDFDocument) => void, boolean]>([
    ['underlined words', over(210, 1), true],
    ['words without one', (doc) => doc.text(words, 72, 200), false],
    ['a link', over(210, 1, 'blue'), false],
    ['a border that goes on', over(210, 4), false],
    ['a rule well below', over(216, 1), false],
    ['a rule below half of them', over(210, 0.5), false],
  ])('%s', async (_, draw, expected) => {
    expect(await boldOf(draw)).toEqual([[words, expected]]);
  });

  it('letters that are filled and outlined are bold', async () => {
    const drawn = await boldOf((doc) => doc.lineWidth(0.4).text(words, 72, 200, { stroke: true, fill: true }));
    expect(drawn).toEqual([[words, true]]);
  });
});
