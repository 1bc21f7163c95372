import { cleanCharacters, dashToBullet, splitMarker } from '../document/characters.js';
import { documentFromFlow, type FileMeta, type FlowBlock } from '../document/flow.js';
import type { Document } from '../document/types.js';
import { ReadError } from './errors.js';
import { createInline, goesOn } from './inline.js';
import { type TableCell, tableBlocks } from './tables.js';
import { decodeText } from './text-encoding.js';

/** A line as long as this with another under it is taken for prose that was wrapped by hand. */
const WRAPPED = { shortest: 50, longest: 120 };
const LABEL = /^[A-Z][\w’'/&(), -]{2,45}:(?:\s|$)/;
const HEADING = /^(#{1,6})\s+(.*)$/;
const SPACES_A_LEVEL = 4;

/**
 * Reads plain text: paragraphs between blank lines, lists, tab-separated rows, and the `**bold**` and `# headings` of
 * text that was made from richer papers. Throws a `ReadError`: `empty_file`, `unreadable_text`.
 */
export function readText(bytes: Uint8Array, meta: FileMeta): Promise<Document> {
  return Promise.resolve().then(() => {
    const blocks = textBlocks(decodeText(bytes));
    const document = documentFromFlow({ ...meta, mediaType: 'text/plain', engine: 'text', tagged: false }, blocks);
    if (document.blocks.length === 0) throw new ReadError('empty_file', 'The text file holds no words.');
    return document;
  });
}

function textBlocks(text: string): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  let rows: TableCell[][] = [];
  let tables = 0;
  for (const line of [...logicalLines(text), null]) {
    if (line !== null && isRow(line)) {
      rows.push(cellsOf(line));
      continue;
    }
    if (rows.length > 0) blocks.push(...tableBlocks(tables++, rows));
    rows = [];
    if (line !== null) blocks.push(...styledBlocks(line));
  }
  return blocks;
}

/** One entry a block: wrapped lines joined, and sentences that a blank line (a page's end) cuts in two. */
function logicalLines(text: string): string[] {
  const lines: string[] = [];
  let lastLength = 0;
  let afterBlank = true;
  for (const line of text.split(/[\n\f\v]/).map(cleanCharacters)) {
    if (line.trim() !== '') {
      const previous = lines.at(-1);
      if (previous !== undefined && isContinuation(previous, line, afterBlank, lastLength)) {
        lines[lines.length - 1] = `${previous.trimEnd()} ${line.trim()}`;
      } else lines.push(line);
      lastLength = line.trim().length;
    }
    afterBlank = line.trim() === '';
  }
  return lines;
}

function isContinuation(previous: string, line: string, afterBlank: boolean, lastLength: number): boolean {
  if (isRow(previous) || isRow(line) || HEADING.test(previous) || HEADING.test(line)) return false;
  if (isItem(line) || LABEL.test(line.trimStart())) return false;
  if (goesOn(previous, line)) return true;
  if (afterBlank) return /,\s*$/.test(previous) && previous.split(' ').length > 3;
  if (isItem(previous) && /^\s/.test(line)) return true;
  const isWrapped = lastLength >= WRAPPED.shortest && lastLength <= WRAPPED.longest;
  return isWrapped && !LABEL.test(previous.trimStart()) && !/:\s*$/.test(previous);
}

function isItem(line: string): boolean {
  return splitMarker(dashToBullet(line).replaceAll('**', '')).marker !== null;
}

/** Whether tabs part the line into cells; a tab before it or behind its number only indents. */
function isRow(line: string): boolean {
  const start = dashToBullet(line);
  return start.slice(splitMarker(start).bodyStart).trimStart().includes('\t');
}

function cellsOf(line: string): TableCell[] {
  return line
    .trimEnd()
    .split('\t')
    .map((text) => ({ blocks: styledBlocks(text), colSpan: 1, rowSpan: 1, header: false }));
}

function styledBlocks(line: string): FlowBlock[] {
  const indent = line.length - line.trimStart().length;
  const [, hashes = '', heading] = HEADING.exec(line.trimStart()) ?? [];
  const bulleted = dashToBullet(line.trimStart());
  const isBullet = heading === undefined && bulleted.startsWith('•');
  const inline = createInline();
  const words = heading ?? (isBullet ? bulleted.slice(1).trimStart() : line.trim());
  words.split('**').forEach((text, i) => {
    inline.add(text, { bold: i % 2 === 1 });
  });
  return inline.take().map((styled) => ({
    kind: 'paragraph',
    ...styled,
    ...(isBullet && { marker: '•' }),
    headingTag: heading === undefined ? null : hashes.length,
    depth: isBullet ? Math.ceil(indent / SPACES_A_LEVEL) : 0,
  }));
}
