/** Files that no paper is like, made to break whoever reads them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fixtures } from './command.js';
import { drawnPdf as drawn } from './drawn-pdf.js';

const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
export const fontFile = join(fonts, 'LiberationSans-Regular.ttf');

export const sentence =
  'The committee noted the report on children who need help and protection, and asked for the plan in March 2023. ';

/** Nothing in it is compressed, so that its parts can be changed. */
export const drawnPdf = (
  draw: (doc: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> => drawn(draw, { compress: false, ...options });

/** A PDF without the maps from glyphs to letters, which its embedded fonts need. */
export async function withoutMaps(draw: (doc: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const bytes = await drawnPdf(draw);
  return Buffer.from(bytes.toString('latin1').replaceAll('/ToUnicode', '/NoUnicode'), 'latin1');
}

/** A PDF of these objects, numbered from 1, of which the first is the catalogue. Readers find them without a table. */
export function rawPdf(objects: string[]): Buffer {
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`, 'latin1');
}

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const helvetica = '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';
const page = (more = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${helvetica} /Contents 4 0 R ${more}>>`;
const words = `BT /F1 12 Tf 72 700 Td (${sentence}) Tj ET`;
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';

/** A page that draws this, after the catalogue and the page tree. */
const drawing = (content: string): Buffer => rawPdf([catalogue, onePage, page(), stream(content)]);

const structureOf = (elements: string[]): Buffer =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R >>',
    onePage,
    page('/StructParents 0 '),
    stream(`/P << /MCID 0 >> BDC ${words} EMC`),
    `<< /Type /StructTreeRoot /K [6 0 R] /ParentTree << /Nums [0 [${elements.length + 5} 0 R]] >> >>`,
    ...elements,
  ]);

/** Two pages, of which the second is not there. */
export const withoutSecondPage = (): Buffer =>
  rawPdf([catalogue, '<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 >>', page(), stream(words)]);

export const hostilePdfs: Record<string, () => Buffer> = {
  'page-tree-loop': () => rawPdf([catalogue, '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>', page(), stream(words)]),
  'million-pages': () => rawPdf([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>', page(), stream(words)]),
  'many-paths': () => drawing(`${words}\n${'10 10 1 100 re f\n'.repeat(300_000)}`),
  'many-words': () => drawing('BT /F1 1 Tf 1 0 0 1 72 700 Tm (word) Tj ET\n'.repeat(100_000)),
  'million-objects': () =>
    rawPdf([catalogue, onePage, page(), stream(words), ...Array.from({ length: 1_000_000 }, () => '<< /A 1 >>')]),
  'deep-arrays': () =>
    rawPdf([catalogue, onePage, page(`/Deep ${'['.repeat(100_000)}${']'.repeat(100_000)} `), stream(words)]),
  'deep-content': () => drawing(`${words}\n${'['.repeat(500_000)}\n${'q '.repeat(500_000)}`),
  'form-loop': () =>
    rawPdf([
      catalogue,
      onePage,
      page().replace('/Font', '/XObject << /X 5 0 R >> /Font'),
      stream(`${words} /X Do`),
      stream('/X Do /X Do').replace(
        '<<',
        '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
      ),
    ]),
  'outline-loop': () =>
    rawPdf([
      '<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R >>',
      onePage,
      page(),
      stream(words),
      '<< /Type /Outlines /First 6 0 R /Last 7 0 R /Count 2 >>',
      '<< /Title (One) /Parent 5 0 R /Next 7 0 R /First 6 0 R /Dest [3 0 R /Fit] >>',
      '<< /Title (Two) /Parent 5 0 R /Next 6 0 R /First 5 0 R /Dest [3 0 R /Fit] >>',
    ]),
  'structure-loop': () =>
    structureOf(['<< /S /Div /P 5 0 R /K [6 0 R 7 0 R 7 0 R] >>', '<< /S /P /P 6 0 R /Pg 3 0 R /K [6 0 R 7 0 R 0] >>']),
  'structure-lattice': () =>
    structureOf([
      ...Array.from({ length: 50 }, (_, i) => `<< /S /Div /P ${i + 5} 0 R /K [${i + 7} 0 R ${i + 7} 0 R] >>`),
      '<< /S /P /P 55 0 R /Pg 3 0 R /K 0 >>',
    ]),
};

/** A Word file with other XML before the words of its body. */
export function wordFile(before: string, after = ''): Buffer {
  const parts = unzipSync(readFileSync(join(fixtures, 'papers', 'cover-report-word.docx')));
  const path = 'word/document.xml';
  const xml = strFromU8(parts[path]!)
    .replace('<w:body>', () => `<w:body>${before}`)
    .replace('</w:body>', () => `${after}</w:body>`);
  return Buffer.from(zipSync({ ...parts, [path]: strToU8(xml) }));
}

const paragraph = `<w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>`;
const deep = (tag: string, times: number): [string, string] => [`<${tag}>`.repeat(times), `</${tag}>`.repeat(times)];

export const hostileWordFiles: Record<string, () => Buffer> = {
  'zip-bomb': () => wordFile(`<!--${' '.repeat(60_000_000)}-->`),
  'entity-bomb': () => {
    const parts = unzipSync(wordFile(''));
    const path = 'word/document.xml';
    const entities = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const xml = strFromU8(parts[path]!).replace('<w:document', () => `${entities}<w:document`);
    return Buffer.from(zipSync({ ...parts, [path]: strToU8(xml) }));
  },
  'deep-nesting': () => wordFile(...deep('w:sdt', 100_000)),
  'deep-tables': () => wordFile(deep('w:tbl', 3000)[0] + paragraph, deep('w:tbl', 3000)[1]),
  'wide-cells': () =>
    wordFile(
      `<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>'.repeat(500)}</w:tbl>`,
    ),
};

export const hostilePages: Record<string, () => Buffer> = {
  'deep-divisions': () => Buffer.from(`<html><body>${'<div>'.repeat(50_000)}${sentence}`),
  'deep-tables': () => Buffer.from(`<html><body>${'<table><tr><td>'.repeat(20_000)}${sentence}`),
  'wide-cells': () =>
    Buffer.from(
      `<html><body><table>${`<tr><td colspan=1000 rowspan=1000>${sentence}</td><td>x</td></tr>`.repeat(1000)}</table>`,
    ),
};
