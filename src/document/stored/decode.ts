/** Stored layout and page texts → the document that the reader made. */
import { inflateRawSync } from 'node:zlib';
import type { Block, CellPlace, Document, Line, Page, Span } from '../types.js';
import { unpackColumns } from './columns.js';
import { artifacts, codings, endOfLine, face, kinds, type LayoutHead } from './layout.js';

/** A document as it is stored. */
export interface StoredDocument {
  about: Pick<Document, 'sha256' | 'fileName' | 'mediaType' | 'engine' | 'pageCount'>;
  pages: Pick<Page, 'number' | 'text'>[];
  /** As `encodeLayout` gave it. */
  layout: Uint8Array;
}

/** Gives a column's next number. */
type Next = (column: keyof typeof codings) => number;

/** @throws RangeError, or zlib's error, where the bytes are not those of a layout. */
export function decodeDocument({ about, pages: texts, layout }: StoredDocument): Document {
  const bytes = inflateRawSync(layout);
  const columnsAt = 4 + bytes.readUInt32LE(0);
  const head: LayoutHead = JSON.parse(bytes.toString('utf8', 4, columnsAt));
  const columns = unpackColumns(codings, bytes.subarray(columnsAt));
  const places = Object.fromEntries(Object.keys(codings).map((name) => [name, 0])) as Record<
    keyof typeof codings,
    number
  >;
  const next: Next = (column) => {
    const number = columns[column][places[column]++];
    if (number === undefined) throw new RangeError(`The layout has too few of ${column}`);
    return number;
  };
  const pages = texts.map((page): Page => takePage(next, page));
  const ends = pages.map(() => -1);
  const blocks = columns.kind.map((_, index) => takeBlock(next, index, pages, ends));
  return { ...about, ...head, pages, blocks };
}

function takePage(next: Next, { number, text }: StoredDocument['pages'][number]): Page {
  const [width, height, count] = [next('width') / 10, next('height') / 10, next('lineCount')];
  const lines: Line[] = [];
  for (let i = 0, end = 0; i < count; i++) {
    const line = takeLine(next, text, end);
    lines.push(line);
    end = line.end;
  }
  return { number, width, height, text, lines };
}

function takeLine(next: Next, text: string, last: number): Line {
  const start = last + next('lineStart');
  const end = start + next('lineLength');
  const top = next('top');
  const confidence = next('confidence');
  return {
    text: text.slice(start, end),
    start,
    end,
    left: next('left') / 10,
    right: next('right') / 10,
    top: top / 10,
    bottom: (top + next('lineHeight')) / 10,
    size: next('size') / 10,
    ...(confidence > 0 && { confidence: (confidence - 1) / 100 }),
  };
}

function takeBlock(next: Next, index: number, pages: Page[], ends: number[]): Block {
  const { parts, text } = takeParts(next, pages, ends);
  const markerLength = next('markerLength') - 1;
  const marker = markerLength < 0 ? null : text.slice(0, markerLength);
  const headingTag = next('headingTag');
  const size = next('blockSize');
  const style = next('face');
  const bold = (style & face.bold) > 0;
  const lead = next('boldLead');
  return {
    index,
    kind: kinds[next('kind')]!,
    text,
    parts,
    marker,
    bodyStart: next('bodyStart') + (marker?.length ?? 0),
    artifact: artifacts[next('artifact')]!,
    cell: style & face.cell ? takeCell(next) : null,
    headingTag: headingTag === 0 ? null : headingTag - 1,
    indent: next('indent') / 10,
    depth: next('depth'),
    size: size === 0 ? null : (size - 1) / 10,
    bold,
    italic: (style & face.italic) > 0,
    boldLead: bold ? text.length - lead : lead,
    gapAbove: style & face.gap ? next('gapAbove') / 10 : null,
    centred: (style & face.centred) > 0,
  };
}

function takeParts(next: Next, pages: Page[], ends: number[]): { parts: Span[]; text: string } {
  const count = next('partCount');
  const parts: Span[] = [];
  let text = '';
  for (let i = 0; i < count; i++) {
    const page = next('page');
    const words = pages[page]!.text;
    const start = ends[page]! + 1 + next('partStart');
    const end = endOfLine(words, start) + next('partEnd');
    ends[page] = end;
    parts.push({ page, start, end });
    text += (i > 0 && next('space') === 1 ? ' ' : '') + words.slice(start, end);
  }
  return { parts, text };
}

const takeCell = (next: Next): CellPlace => ({
  table: next('table'),
  row: next('row'),
  column: next('column'),
  header: next('header') === 1,
});
