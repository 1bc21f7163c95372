/** A document's layout as bytes: all that its row and the texts of its pages do not tell. */
import { deflateRawSync } from 'node:zlib';
import type { Block, Document, Line, Page } from '../types.js';
import { type Columns, emptyColumns, packColumns } from './columns.js';
import { artifacts, codings, endOfLine, face, kinds, type LayoutHead } from './layout.js';

type LayoutColumns = Columns<keyof typeof codings>;

/** `decodeDocument` makes exactly the same document of these bytes, its pages' numbers and texts and its own row. */
export function encodeLayout({ info, outline, tagged, unreadPages, pages, blocks }: Document): Uint8Array {
  const columns = emptyColumns(codings);
  for (const page of pages) putPage(columns, page);
  const ends = pages.map(() => -1);
  for (const block of blocks) putBlock(columns, block, pages, ends);
  const head = Buffer.from(
    JSON.stringify({ info, outline, tagged, ...(unreadPages && { unreadPages }) } satisfies LayoutHead),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return deflateRawSync(Buffer.concat([length, head, packColumns(codings, columns)]));
}

function putPage(columns: LayoutColumns, { width, height, lines }: Page): void {
  columns.width.push(inTenths(width));
  columns.height.push(inTenths(height));
  columns.lineCount.push(lines.length);
  let end = 0;
  for (const line of lines) {
    putLine(columns, line, end);
    end = line.end;
  }
}

function putLine(columns: LayoutColumns, line: Line, last: number): void {
  const { start, end, left, right, top, bottom, size, confidence } = line;
  columns.lineStart.push(start - last);
  columns.lineLength.push(end - start);
  columns.left.push(inTenths(left));
  columns.right.push(inTenths(right));
  columns.top.push(inTenths(top));
  columns.lineHeight.push(inTenths(bottom) - inTenths(top));
  columns.size.push(inTenths(size));
  columns.confidence.push(confidence === undefined ? 0 : Math.round(confidence * 100) + 1);
}

/** @param ends where the last part on each page ended. */
function putBlock(columns: LayoutColumns, block: Block, pages: Page[], ends: number[]): void {
  const { kind, text, marker, bodyStart, artifact, cell, headingTag, indent, depth, size, bold, boldLead } = block;
  putParts(columns, block, pages, ends);
  columns.kind.push(kinds.indexOf(kind));
  columns.markerLength.push(marker === null ? 0 : marker.length + 1);
  columns.bodyStart.push(bodyStart - (marker?.length ?? 0));
  columns.artifact.push(artifacts.indexOf(artifact));
  columns.headingTag.push(headingTag === null ? 0 : headingTag + 1);
  columns.indent.push(inTenths(indent));
  columns.depth.push(depth);
  columns.blockSize.push(size === null ? 0 : inTenths(size) + 1);
  columns.boldLead.push(bold ? text.length - boldLead : boldLead);
  columns.face.push(faceOf(block));
  if (block.gapAbove !== null) columns.gapAbove.push(inTenths(block.gapAbove));
  if (!cell) return;
  columns.table.push(cell.table);
  columns.row.push(cell.row);
  columns.column.push(cell.column);
  columns.header.push(Number(cell.header));
}

function putParts(columns: LayoutColumns, { text, parts }: Block, pages: Page[], ends: number[]): void {
  columns.partCount.push(parts.length);
  let at = 0;
  for (const [i, { page, start, end }] of parts.entries()) {
    const words = pages[page]!.text;
    columns.page.push(page);
    columns.partStart.push(start - ends[page]! - 1);
    columns.partEnd.push(end - endOfLine(words, start));
    ends[page] = end;
    if (i > 0) {
      const space = text.startsWith(words.slice(start, end), at) ? 0 : 1;
      columns.space.push(space);
      at += space;
    }
    at += end - start;
  }
}

const faceOf = ({ bold, italic, centred, gapAbove, cell }: Block): number =>
  (bold ? face.bold : 0) |
  (italic ? face.italic : 0) |
  (centred ? face.centred : 0) |
  (gapAbove === null ? 0 : face.gap) |
  (cell ? face.cell : 0);

const inTenths = (points: number): number => Math.round(points * 10);
