/** A table row that a page break cuts: its cells go on in the first row of the next page. */
import type { DraftBlock } from './draft.js';
import type { Block, CellPlace } from './types.js';

/** A block of a cell, with its draft on the page it was last on. */
interface OpenCell {
  block: Block;
  draft: DraftBlock;
}

/** The last row of a page that ends with a table. */
export interface OpenRow {
  blocks: OpenCell[];
  /** Left edges of the table's columns, in points. */
  edges: Map<number, number>;
  /** The words of the table's first row, by which it is known where the next page prints it again. */
  head: string;
  headRow: number;
}

/** A block of a page's row with its words. */
export interface RowCell {
  draft: DraftBlock;
  words: string;
}

/** What a block of the next page's first row is: more of a block (`of`), or another block of the same cell (null). */
export interface Continuation {
  cell: CellPlace;
  of: Block | null;
}

const sameEdge = 6;

/** Adds a cell's block to what is known of the last row; another row or table starts anew. */
export function withCell(open: OpenRow | null, block: Block, draft: DraftBlock): OpenRow {
  const cell = block.cell!;
  const last = open?.blocks[0]?.block.cell;
  const sameTable = open !== null && last?.table === cell.table;
  const { edges, head, headRow } = sameTable ? open : { edges: new Map<number, number>(), head: '', headRow: cell.row };
  edges.set(cell.column, Math.min(edges.get(cell.column) ?? Number.POSITIVE_INFINITY, leftOf(draft)));
  return {
    blocks: [...(sameTable && last?.row === cell.row ? open.blocks : []), { block, draft }],
    edges,
    head: cell.row === headRow ? `${head}\t${block.text}` : head,
    headRow,
  };
}

/** Whether a row prints the table's first row again, as Word does on each page. */
export function isRepeatedHead(open: OpenRow, row: RowCell[]): boolean {
  return row.length > 1 && row.map(({ words }) => `\t${words}`).join('') === open.head;
}

/**
 * How the first row of a page goes on with the last row of the page before, or null where a row starts afresh. Columns
 * are told by their left edges: tags count the cells of each page's part anew.
 */
export function continuedRow(open: OpenRow, row: RowCell[]): Map<DraftBlock, Continuation> | null {
  const seen = new Map<number, number>();
  const cells = row.map(({ draft, words }) => {
    const column = columnAt(open.edges, leftOf(draft));
    const nth = seen.get(column) ?? 0;
    seen.set(column, nth + 1);
    return { draft, words, column, before: nth === 0 ? lastIn(open, column) : undefined };
  });
  const isPartial = seen.size < new Set(open.blocks.map(({ block }) => block.cell?.column)).size;
  const goOn = cells.map(({ before, draft, words }) => before !== undefined && isCut(before, draft, words, isPartial));
  const newItem = isPartial && cells.some(({ before, words }) => before?.block.marker === '•' && /^•/.test(words));
  if (!goOn.includes(true) && !newItem) return null;
  const { table, row: number } = open.blocks[0]!.block.cell!;
  return new Map(
    cells.map(({ draft, column, before }, i) => [
      draft,
      { cell: { table, row: number, column, header: false }, of: goOn[i] && before ? before.block : null },
    ]),
  );
}

/** Whether a cell's text ends in the middle of a sentence that `words` go on with. */
function isCut(before: OpenCell, next: DraftBlock, words: string, isPartial: boolean): boolean {
  const { text } = before.block;
  if (!sameStyle(before.draft, next) || /^•/.test(words) || /[.!?]["'”’)]*$/.test(text)) return false;
  if (/\p{L}-$/u.test(text) || /^\p{Ll}/u.test(words)) return /\p{L}/u.test(text);
  // Where the other cells have ended, what is left in a wrapped one is its last line, even if it starts with a capital.
  return isPartial && before.draft.lines.length > 1 && /[\p{Ll},&]$/u.test(text) && !/^\d/.test(words);
}

/** Whether a block starts in the type that another ends in. */
export function sameStyle(last: DraftBlock, next: DraftBlock): boolean {
  const [a, b] = [last.lines.at(-1)!, next.lines[0]!];
  return Math.round(a.size) === Math.round(b.size) && a.bold === b.bold;
}

function lastIn(open: OpenRow, column: number): OpenCell | undefined {
  return open.blocks.findLast(({ block }) => block.cell?.column === column);
}

/** The rightmost column that starts left of a place. */
function columnAt(edges: Map<number, number>, left: number): number {
  let best: [column: number, edge: number] | null = null;
  for (const [column, edge] of edges) {
    if (edge <= left + sameEdge && (!best || edge > best[1])) best = [column, edge];
  }
  return best?.[0] ?? Math.min(...edges.keys());
}

function leftOf(draft: DraftBlock): number {
  return Math.min(...draft.lines.map(({ left }) => left));
}
