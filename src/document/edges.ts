/** Where lines of running text end: what tells a line that is full from one that its author broke off. */
import type { DraftBlock, DraftPage } from './draft.js';

/** How far right the lines of a block may reach, in points from the page's left. */
export type Edges = (block: DraftBlock) => number;

/** Fewer lines tell no edge. */
const fewest = 5;
/** A page whose edge is a smaller share of the usual one has hardly a full line: a chart, a cover. */
const leastFull = 0.85;
/** Left edges of one column differ by less, in points. */
const sameEdge = 3;

/**
 * The right edges of each page's blocks, worked out only where they are asked for. Pages have edges of their own: covers
 * and back pages are often set wider. A page with too few full lines has that of all pages of its width.
 */
export function edgesByPage(pages: DraftPage[]): Edges[] {
  const known = new Map<number, number>();
  const usual = (width: number): number => {
    const edge = known.get(width) ?? usualEdge(pages, width);
    known.set(width, edge);
    return edge;
  };
  return pages.map(({ blocks, width }) => {
    let right: number | null = null;
    let tables: Map<number, DraftBlock[]> | null = null;
    return (block) => {
      if (block.cell) {
        tables ??= cellsByTable(blocks);
        return columnEdge(block, tables.get(block.cell.table) ?? []);
      }
      right ??= pageEdge(blocks, usual(Math.round(width)));
      return right;
    };
  });
}

function pageEdge(blocks: DraftBlock[], usual: number): number {
  const own = edgeOf(wrappedRights(blocks)) ?? 0;
  return own > usual * leastFull ? own : usual;
}

/** Where lines of running text end on all pages of a width, in whole points. */
function usualEdge(pages: DraftPage[], width: number): number {
  const alike = pages.filter((page) => Math.round(page.width) === width);
  return edgeOf(alike.flatMap(({ blocks }) => wrappedRights(blocks))) ?? width * 0.88;
}

/** Right ends of lines of running text that another line follows. */
function wrappedRights(blocks: DraftBlock[]): number[] {
  return blocks.flatMap(({ lines, artifact, cell }) =>
    artifact || cell ? [] : lines.slice(0, -1).map(({ right }) => right),
  );
}

/** The edge that nearly all lines keep to. */
function edgeOf(rights: number[]): number | null {
  if (rights.length < fewest) return null;
  return rights.toSorted((a, b) => a - b)[Math.floor(rights.length * 0.95)]!;
}

/**
 * A column is as wide as its widest text: the tags' own count of columns leaves out empty cells, so what starts at one
 * left edge is a column. Rows of one cell are headings that go over all columns.
 */
function columnEdge(block: DraftBlock, cells: DraftBlock[]): number {
  const left = leftOf(block);
  let right = Math.max(...block.lines.map((line) => line.right));
  for (const other of cells) {
    if (Math.abs(leftOf(other) - left) < sameEdge) right = Math.max(right, ...other.lines.map((line) => line.right));
  }
  return right;
}

/** Cells of rows with at least two, by table. */
function cellsByTable(blocks: DraftBlock[]): Map<number, DraftBlock[]> {
  const rows = new Map<string, DraftBlock[]>();
  for (const block of blocks) {
    if (!block.cell) continue;
    const key = `${block.cell.table} ${block.cell.row}`;
    const row = rows.get(key);
    if (row) row.push(block);
    else rows.set(key, [block]);
  }
  const tables = new Map<number, DraftBlock[]>();
  for (const row of rows.values()) {
    const [first] = row as [DraftBlock];
    if (row.every(({ cell }) => cell?.column === first.cell?.column)) continue;
    const table = first.cell!.table;
    const cells = tables.get(table);
    if (cells) cells.push(...row);
    else tables.set(table, [...row]);
  }
  return tables;
}

const leftOf = ({ lines }: DraftBlock): number => Math.min(...lines.map(({ left }) => left));
