/** Draft pages → page text with its map to lines, and logical blocks that go on over page breaks. */
import { dashToBullet, splitMarker } from './characters.js';
import { markContents } from './contents.js';
import type { DraftBlock, DraftPage } from './draft.js';
import { type Hyphenation, hyphenation } from './hyphens.js';
import type { PlacedLine } from './lines.js';
import type { Block, Document, Line, Page, Span } from './types.js';

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
  let open: { block: Block; draft: DraftBlock } | null = null;
  for (const [index, page] of drafts.entries()) {
    markFootnotes(page, body);
    const { text, lines, placed } = composePage(page, index, hyphens);
    pages.push({ number: page.number, width: page.width, height: page.height, text, lines });
    let first = true;
    for (const { draft, span } of placed) {
      const words = text.slice(span.start, span.end);
      if (draft.artifact === null && !draft.footnote) {
        if (first && open && goesOn(open.block, open.draft, draft, words)) {
          append(open.block, span, words);
          open = { block: open.block, draft };
          first = false;
          continue;
        }
        first = false;
      }
      const block = makeBlock(blocks.length, draft, span, words, page.width);
      blocks.push(block);
      if (draft.artifact === null && !draft.footnote) open = { block, draft };
    }
  }
  continueTables(blocks);
  markContents(blocks);
  return { pages, blocks };
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
      lines.push({
        text: words,
        start: at,
        end: text.length,
        left: line.left,
        right: line.right,
        top: line.baseline - 0.8 * line.size,
        bottom: line.baseline + 0.25 * line.size,
        size: line.size,
        bold: line.bold,
        italic: line.italic,
        runs: line.runs,
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
  const { marker, bodyStart } = draft.artifact ? { marker: null, bodyStart: 0 } : splitMarker(text);
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
    indent: first.left,
    depth: draft.listDepth ?? 0,
    size: draft.lines.length === 1 ? first.size : (draft.lines.find((line) => line.text.length > 30) ?? first).size,
    bold: draft.lines.every((line) => line.bold),
    italic: draft.lines.every((line) => line.italic),
    boldLead: boldLead(draft.lines),
    gapAbove: draft.gapAbove,
    centred: draft.lines.every(
      (line) =>
        Math.abs((line.left + line.right) / 2 - width / 2) < 12 && line.left > left - 1 && line.left > width * 0.2,
    ),
  };
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
  const style = (line: PlacedLine): string => `${Math.round(line.size)}${line.bold}`;
  if (style(last.lines.at(-1)!) !== style(next.lines[0]!)) return false;
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

/** A table that a page break cuts is one table: the part on the next page gets the number and the row count so far. */
function continueTables(blocks: Block[]): void {
  let last: Block | null = null;
  const moved = new Map<number, { table: number; rows: number }>();
  for (const block of blocks) {
    if (block.kind === 'artifact') continue;
    const cell = block.cell;
    if (cell) {
      const before: Block | null = last;
      if (
        before?.cell &&
        before.cell.table !== cell.table &&
        !moved.has(cell.table) &&
        before.parts.at(-1)!.page === block.parts[0]!.page - 1
      ) {
        moved.set(cell.table, { table: before.cell.table, rows: before.cell.row + 1 });
      }
      const move = moved.get(cell.table);
      if (move) block.cell = { ...cell, table: move.table, row: cell.row + move.rows };
    }
    last = block;
  }
}
