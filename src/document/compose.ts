/** Draft pages → page text with its map to lines, and logical blocks that go on over page breaks. */
import { dashToBullet, type Marker, splitMarker } from './characters.js';
import { leastSure } from './confidence.js';
import { markContents } from './contents.js';
import type { DraftBlock, DraftPage } from './draft.js';
import { type Hyphenation, hyphenation } from './hyphens.js';
import type { PlacedLine } from './lines.js';
import { tenths } from './points.js';
import {
  type Continuation,
  continuedRow,
  isRepeatedHead,
  type OpenRow,
  type RowCell,
  sameStyle,
  withCell,
} from './row-breaks.js';
import type { Block, CellPlace, Document, Line, Page, Span } from './types.js';

const noMarker: Marker = { marker: null, bodyStart: 0 };

interface Placed {
  draft: DraftBlock;
  span: Span;
}

/** Pages and blocks of a document; `block.text` is exactly its parts' text. */
export function compose(drafts: DraftPage[]): Pick<Document, 'pages' | 'blocks'> {
  const hyphens = hyphenation(drafts);
  const pages: Page[] = [];
  const blocks: Block[] = [];
  const body = bodySize(drafts);
  const continuing = new Map<number, number>();
  let open: { block: Block; draft: DraftBlock } | null = null;
  let openRow: OpenRow | null = null;
  for (const [index, page] of drafts.entries()) {
    markFootnotes(page, body);
    const { text, lines, placed } = composePage(page, index, hyphens);
    pages.push({ number: page.number, width: tenths(page.width), height: tenths(page.height), text, lines });
    const row: Map<DraftBlock, Continuation> | null = continuedFirstRow(openRow, placed, text, continuing);
    let first = row === null;
    for (const { draft, span } of placed) {
      const words = text.slice(span.start, span.end);
      const isBody = draft.artifact === null && !draft.footnote;
      const continues = isBody && first && open !== null && goesOn(open.block, open.draft, draft, words);
      const before: Block | null = continues ? open!.block : (row?.get(draft)?.of ?? null);
      if (isBody) first = false;
      const block: Block = before ?? makeBlock(blocks.length, draft, span, words, page.width);
      if (before) append(before, span, words);
      else blocks.push(block);
      if (!before && row?.has(draft)) block.cell = row.get(draft)!.cell;
      if (!isBody) continue;
      open = { block, draft };
      openRow = block.cell ? withCell(openRow, block, draft) : null;
    }
  }
  continueTables(blocks, continuing);
  markContents(blocks);
  return { pages, blocks };
}

/** The page's first row where it goes on with the last; a table head printed again is made a header. */
function continuedFirstRow(
  open: OpenRow | null,
  placed: Placed[],
  text: string,
  continuing: Map<number, number>,
): Map<DraftBlock, Continuation> | null {
  if (!open) return null;
  let row = firstRowOf(placed, text);
  if (isRepeatedHead(open, row)) {
    for (const { draft } of row) {
      draft.artifact = 'header';
      draft.cell = null;
    }
    row = firstRowOf(placed, text);
  }
  if (row.length === 0) return looseRest(open, placed, text);
  const cell = row[0]?.draft.cell;
  const continued = cell ? continuedRow(open, row) : null;
  if (cell && continued) continuing.set(cell.table, cell.row);
  return continued;
}

/** Where only one cell goes on, a page has no columns to tell a table by: its rest is a paragraph that starts in mid-sentence. */
function looseRest(open: OpenRow, placed: Placed[], text: string): Map<DraftBlock, Continuation> | null {
  const first = placed.find(({ draft }) => draft.artifact === null && !draft.footnote);
  const words = first ? text.slice(first.span.start, first.span.end) : '';
  return first && /^\p{Ll}/u.test(words) ? continuedRow(open, [{ draft: first.draft, words }]) : null;
}

/** The cells of a page's first row; empty where it does not start with a table. */
function firstRowOf(placed: Placed[], text: string): RowCell[] {
  const body = placed.filter(({ draft }) => draft.artifact === null && !draft.footnote);
  const first = body[0]?.draft.cell;
  if (!first) return [];
  const after = body.findIndex(({ draft: { cell } }) => cell?.table !== first.table || cell.row !== first.row);
  return body
    .slice(0, after === -1 ? body.length : after)
    .map(({ draft, span }) => ({ draft, words: text.slice(span.start, span.end) }));
}

function composePage(
  page: DraftPage,
  index: number,
  hyphens: Hyphenation,
): { text: string; lines: Line[]; placed: Placed[] } {
  let text = '';
  const lines: Line[] = [];
  const placed: Placed[] = [];
  let before: DraftBlock | null = null;
  for (const draft of page.blocks) {
    if (before) text += sameRow(before, draft) ? '\t' : '\n';
    const start = text.length;
    draft.lines.forEach((line, i) => {
      let words = i === 0 ? dashToBullet(line.text) : line.text;
      const next = draft.lines[i + 1];
      const mend = next ? hyphens(line.text, next.text) : 'space';
      if (mend === 'drop') words = words.slice(0, -1);
      const at = text.length;
      text += words;
      const baseline = tenths(line.baseline);
      lines.push({
        text: words,
        start: at,
        end: text.length,
        left: tenths(line.left),
        right: tenths(line.right),
        top: tenths(baseline - 0.8 * line.size),
        bottom: tenths(baseline + 0.25 * line.size),
        size: tenths(line.size),
        ...leastSure([line]),
      });
      if (next && mend === 'space') text += ' ';
    });
    placed.push({ draft, span: { page: index, start, end: text.length } });
    before = draft;
  }
  return { text, lines, placed };
}

function sameRow(a: DraftBlock, b: DraftBlock): boolean {
  return (
    a.cell !== null &&
    b.cell !== null &&
    a.cell.table === b.cell.table &&
    a.cell.row === b.cell.row &&
    a.cell.column !== b.cell.column
  );
}

function makeBlock(index: number, draft: DraftBlock, span: Span, text: string, width: number): Block {
  const { marker, bodyStart } = markerOf(draft, text);
  const [first] = draft.lines as [PlacedLine];
  const kind = draft.artifact
    ? 'artifact'
    : draft.cell
      ? 'cell'
      : marker !== null || draft.listDepth !== null
        ? 'item'
        : 'paragraph';
  const left = Math.min(...draft.lines.map((line) => line.left));
  return {
    index,
    kind,
    text,
    parts: [span],
    marker,
    bodyStart,
    artifact: draft.artifact,
    cell: draft.cell,
    headingTag: draft.headingTag,
    indent: tenths(first.left),
    depth: draft.listDepth ?? 0,
    size: tenths(
      draft.lines.length === 1 ? first.size : (draft.lines.find((line) => line.text.length > 30) ?? first).size,
    ),
    bold: draft.lines.every((line) => line.bold),
    italic: draft.lines.every((line) => line.italic),
    boldLead: boldLead(draft.lines),
    gapAbove: draft.gapAbove === null ? null : tenths(draft.gapAbove),
    centred: draft.lines.every(
      (line) =>
        Math.abs((line.left + line.right) / 2 - width / 2) < 12 && line.left > left - 1 && line.left > width * 0.2,
    ),
  };
}

function markerOf({ artifact, footnote }: DraftBlock, text: string): Marker {
  const found = artifact ? noMarker : splitMarker(text);
  // The bare number before a footnote is its mark.
  return footnote && /^\d+$/.test(found.marker ?? '') ? noMarker : found;
}

/** Characters at the start that are bold, line by line until the first that are not. */
function boldLead(lines: PlacedLine[]): number {
  let length = 0;
  for (const line of lines) {
    for (const run of line.runs) {
      if (!run.bold && line.text.slice(run.start, run.end).trim() !== '') return length;
      length += run.end - run.start;
    }
    length += 1;
  }
  return Math.max(0, length - 1);
}

function append(block: Block, span: Span, words: string): void {
  const glue = /[\p{L}]-$/u.test(block.text) && /^\p{Ll}/u.test(words) ? '' : ' ';
  block.text += glue + words;
  block.parts.push(span);
}

/** Whether a page's first block continues the last one of the page before. */
function goesOn(block: Block, last: DraftBlock, next: DraftBlock, words: string): boolean {
  if (next.headingTag !== null && block.headingTag === null) return false;
  if ((last.cell === null) !== (next.cell === null)) return false;
  if (last.cell && next.cell && last.cell.column !== next.cell.column) return false;
  if (!sameStyle(last, next)) return false;
  if (/^•/.test(words)) return false;
  if (/[.!?]["'”’)]*$/.test(block.text)) return false;
  const marked = splitMarker(words).marker !== null;
  if (/[\p{L}]-$/u.test(block.text) || /^[\p{Ll}]/u.test(words)) return !marked;
  if (marked || /[:;]$/.test(block.text)) return false;
  // A line that was wrapped ends near the right edge; a short one is an entry of its own (a name, a heading).
  const lines = last.lines;
  const widest = Math.max(...lines.map((line) => line.right));
  return (
    lines.length > 1 && lines.at(-1)!.right > widest - 60 && next.lines[0]!.left >= lines[0]!.left - 3 && !block.bold
  );
}

function markFootnotes(page: DraftPage, body: number): void {
  let below = true;
  for (const block of page.blocks.toReversed()) {
    if (block.artifact) continue;
    const small = block.lines.every((line) => line.size < body - 0.9);
    below &&= small && block.cell === null && block.lines[0]!.baseline > page.height * 0.5;
    if (below && block.lines.some((line) => line.text.length > 20)) block.footnote = true;
  }
}

/** The size most of the document's characters have. */
function bodySize(pages: DraftPage[]): number {
  const counts = new Map<number, number>();
  for (const page of pages)
    for (const block of page.blocks)
      for (const line of block.lines) {
        const size = Math.round(line.size * 2) / 2;
        counts.set(size, (counts.get(size) ?? 0) + line.text.length);
      }
  let best = 12;
  let most = 0;
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count];
  return best;
}

/**
 * A table that a page break cuts is one table: the part on the next page gets the number and the row count so far.
 * @param continuing parts whose first row goes on with the last row before them, with that first row's number.
 */
function continueTables(blocks: Block[], continuing: Map<number, number>): void {
  let last: Block | null = null;
  const moved = new Map<number, { table: number; rows: number }>();
  for (const block of blocks) {
    if (block.kind === 'artifact') continue;
    const { cell } = block;
    const before: CellPlace | null = last?.cell ?? null;
    if (cell && last && before && before.table !== cell.table && !moved.has(cell.table)) {
      const { table, row } = before;
      const first = continuing.get(cell.table);
      if (first !== undefined) moved.set(cell.table, { table, rows: row - first });
      else if (last.parts.at(-1)!.page === block.parts[0]!.page - 1)
        moved.set(cell.table, { table, rows: row + 1 - cell.row });
    }
    const move = cell && moved.get(cell.table);
    if (cell && move) block.cell = { ...cell, table: move.table, row: cell.row + move.rows };
    last = block;
  }
}
