import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/document/spans.js';
import type { Document } from '../../src/document/types.js';
import { readPdf } from '../../src/readers/pdf/pdf.js';
import { readWithPdfParse } from '../../src/readers/pdf/second-engine.js';
import { drawnPdf } from '../drawn-pdf.js';
import { withoutSecondPage } from '../hostile-files.js';

const PAPERS = new URL('../../fixtures/papers/', import.meta.url);
const CORPUS = new URL('../../../shared/corpus/papers/', import.meta.url);
const meta = { sha256: 'ab', fileName: 'a.pdf' };
const paper = (name: string): Buffer => readFileSync(new URL(name, PAPERS));
const read = (name: string): Promise<Document> => readPdf(paper(name), meta);
const readable = readdirSync(PAPERS).filter((name) => /\.pdf$/.test(name) && !/^(?:empty|error|scanned)/.test(name));
/** PDFs at even distances through the folder of each kind of paper. */
const sample = existsSync(CORPUS)
  ? ['council', 'focused', 'ilacs', 'jtai', 'send', 'sif'].flatMap((kind) => {
      const folder = new URL(`${kind}/`, CORPUS);
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'));
      const step = Math.ceil(names.length / 3.5);
      return names
        .sort()
        .filter((_, i) => i % step === 0)
        .map((name) => new URL(name.split('/').map(encodeURIComponent).join('/'), folder));
    })
  : [];
if (sample.length === 0) console.info('Real papers are not there: not read.');

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
const texts = ({ blocks }: Document): string[] => blocks.map(({ text }) => text);

describe('readPdf', () => {
  it('says which pages are damaged', async () => {
    const { pages, unreadPages } = await readPdf(withoutSecondPage(), meta);
    expect(pages).toHaveLength(2);
    expect(unreadPages).toEqual([{ page: 2, why: 'damaged' }]);
  });

  it('reads tags: headings, list items and cells', async () => {
    const document = await read('ilacs-report-2024.pdf');
    expect(document).toMatchObject({ engine: 'pdfium', tagged: true, pageCount: 3, mediaType: 'application/pdf' });
    expect(document.blocks[0]).toMatchObject({ headingTag: 1, kind: 'paragraph', size: 22 });
    expect(document.blocks.find(({ text }) => text === 'Overall effectiveness')?.cell).toEqual({
      table: 0,
      row: 5,
      column: 0,
      header: false,
    });
    expect(document.blocks.find(({ text }) => text.startsWith('4. Child'))).toMatchObject({
      kind: 'item',
      marker: '4.',
    });
    expect(document.blocks.filter(({ artifact }) => artifact === 'footer').length).toBeGreaterThanOrEqual(3);
  });

  it('reads layout where there are no tags', async () => {
    const document = await read('ilacs-report-2018.pdf');
    expect(document).toMatchObject({ tagged: false, pageCount: 2 });
    expect(document.blocks.find(({ text }) => text === 'Overall effectiveness')?.cell).toMatchObject({ row: 4 });
    expect(document.blocks.find(({ text }) => text === 'What needs to improve')).toMatchObject({ bold: true });
    expect(document.blocks.filter(({ artifact }) => artifact === 'page_number')).toHaveLength(2);
  });

  it('takes a footnote for no list item', async () => {
    const { blocks } = await read('jtai-letter.pdf');
    expect(blocks.filter(({ text }) => /^\d /.test(text))).toMatchObject([{ kind: 'paragraph', marker: null }]);
  });

  it('reads document information and the outline', async () => {
    const { info, outline } = await read('reports-pack.pdf');
    expect(info).toMatchObject({ title: null, producer: 'council-papers fixtures' });
    expect(outline).toContainEqual({ title: 'Appendix A – Draft Local Offer', page: 5, level: 2 });
  });

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['random bytes behind the signature', () => Buffer.from(`%PDF-1.7\n${'\u0000q7'.repeat(400)}`), 'damaged'],
    ['a file cut off half way', () => paper('jtai-letter.pdf').subarray(0, 9000), 'damaged'],
    ['a file with a password', () => drawnPdf((doc) => doc.text('Secret'), { userPassword: 'x' }), 'encrypted'],
    ['a scan', () => paper('scanned-report.pdf'), 'no_text_layer'],
    ['a page that only has lines', () => drawnPdf((doc) => doc.moveTo(0, 0).lineTo(9, 9).stroke()), 'no_text_layer'],
  ])('rejects %s', async (_, bytes, code) => {
    await expect(readPdf(await bytes(), meta)).rejects.toMatchObject({ name: 'ReadError', code });
  });

  it('reads a file that only its owner may change', async () => {
    const bytes = await drawnPdf((doc) => doc.text('Open to all'), { ownerPassword: 'x' });
    expect(texts(await readPdf(bytes, meta))).toEqual(['Open to all']);
  });

  it('reads a file whose table of objects is not where it says', async () => {
    const bytes = paper('ilacs-report-2024.pdf')
      .toString('latin1')
      .replace(/(?<=startxref\s)\d+/, '7');
    expect(texts(await readPdf(Buffer.from(bytes, 'latin1'), meta))).toEqual(
      texts(await read('ilacs-report-2024.pdf')),
    );
  });

  it('gives the same document each time', async () => {
    expect(await read('sif-report.pdf')).toEqual(await read('sif-report.pdf'));
  });

  it.each([
    [0, (doc: PDFKit.PDFDocument) => doc],
    [90, (doc: PDFKit.PDFDocument) => doc.rotate(-90).translate(-doc.page.height, 0)],
    [180, (doc: PDFKit.PDFDocument) => doc.rotate(180).translate(-doc.page.width, -doc.page.height)],
    [270, (doc: PDFKit.PDFDocument) => doc.rotate(90).translate(0, -doc.page.width)],
  ])('gives places as shown on a page turned by %i degrees', async (degrees, turn) => {
    const bytes = await drawnPdf((doc) => {
      (doc.page.dictionary.data as Record<string, unknown>).Rotate = degrees;
      turn(doc);
      for (const [i, text] of ['First line', 'Second line'].entries())
        doc.text(text, 72, 150 + 50 * i, { lineBreak: false });
    });
    const { pages } = await readPdf(bytes, meta);
    expect(pages[0]?.width).toBeCloseTo(degrees % 180 === 0 ? 595.28 : 841.89, 0);
    expect(pages[0]?.lines.map(({ text }) => text)).toEqual(['First line', 'Second line']);
    const [first, second] = pages[0]?.lines ?? [];
    expect(first?.left).toBeCloseTo(72, 0);
    expect(first?.right).toBeGreaterThan(100);
    expect(first?.right).toBeLessThan(160);
    expect((second?.top ?? 0) - (first?.top ?? 0)).toBeCloseTo(50, 0);
  });
});

describe('the second engine', () => {
  it.each(readable)('reads the same words of %s', async (name) => {
    const [first] = await readWithPdfParse(paper(name));
    const { pages } = await read(name);
    // The second engine can't tell a footnote mark from the word before it.
    const text = first?.runs.map((run) => run.text.replace(/(?<=\p{Ll}{3})\d(?=\W|$)/gu, '')).join('\n');
    expect(words(text ?? '').sort()).toEqual(words(pages[0]?.text ?? '').sort());
  });
});

describe('the map from page text to lines and blocks', () => {
  const files = [...readable.map((name) => new URL(name, PAPERS)), ...sample];
  it.each(files.map((url) => [decodeURIComponent(url.pathname.split('/').at(-1) ?? ''), url] as const))(
    'is exact in %s',
    async (_, url) => {
      const document = await readPdf(readFileSync(url), meta);
      for (const { text, lines } of document.pages) {
        expect(lines.map((line) => text.slice(line.start, line.end))).toEqual(lines.map((line) => line.text));
      }
      for (const block of document.blocks) {
        const parts = block.parts.map(({ page, start, end }) => document.pages[page]?.text.slice(start, end) ?? '');
        expect(block.text.replaceAll(' ', '')).toBe(parts.join('').replaceAll(' ', ''));
        expect(linesOf(document, block).length).toBeGreaterThan(0);
      }
    },
  );
});
