/** Puts the cells of a table under the columns that they are printed in, where spanned cells shift the file's own count. */
import type { Block, Document } from '../../document/types.js';

/** A cell with the column it is printed in, counted from 0. */
export interface PlacedCell {
  block: Block;
  column: number;
  /** Edges of its first line; null in formats without layout, and where the file's own count is taken. */
  extent: Extent | null;
}

/** Left and right edges in points. */
export interface Extent {
  left: number;
  right: number;
}

/** Cells whose nearer edge is further from a column's than this many points are not in it. */
const REACH = 14;
/** So many different places of a column's cells are enough to know it by. */
const PLACES = 8;

/** By which the columns of a table are known again. */
export interface Grid {
  /** The file's own columns of an ordinary row. */
  columns: string;
  /** Where the cells of ordinary rows are, for each of these columns. */
  places: [number, Extent[]][];
}

/**
 * Rows of one table, the first `headings` of them its heading. Ordinary rows (the widest, with the file's own columns that
 * most of these have) are taken as they are; the cells of others are put where an ordinary row's cells with the same edges
 * are, a heading's also where it stands over a column; numbers of no such column are left out. Formats without layout
 * keep the file's own columns. `before`: the grid of the table that this one goes on with.
 */
export function placeRows(
  document: Document,
  rows: Block[][],
  headings: number,
  before: Grid | null,
): { rows: PlacedCell[][]; grid: Grid } {
  const keys = rows.map(keyOf);
  const ordinary = before?.columns ?? commonest(rows, keys);
  if (headings < 2 && keys.every((key) => key === ordinary) && before === null) {
    const grid = { columns: ordinary, places: placesOf(document, rows.slice(headings)) };
    return { rows: rows.map((row) => row.map((block) => ({ block, column: columnOf(block), extent: null }))), grid };
  }
  const own = placesOf(
    document,
    rows.filter((_, i) => keys[i] === ordinary),
  );
  const places = own.length > 0 ? own : (before?.places ?? []);
  const first = places[0]?.[0] ?? 0;
  const placed = rows.map((row, i) =>
    row.flatMap((block, n) => {
      const asIs = keys[i] === ordinary;
      const extent = asIs && i >= headings ? null : extentOf(document, block);
      if (!extent || asIs) return [{ block, column: columnOf(block), extent }];
      const column =
        nearest(extent, places) ??
        (i < headings ? under(extent, places) : n === 0 && /\p{L}{2}/u.test(block.text) ? first : null);
      return column === null ? [] : [{ block, column, extent }];
    }),
  );
  return { rows: placed, grid: { columns: ordinary, places } };
}

/** The columns that most of the widest rows have. */
function commonest(rows: Block[][], keys: string[]): string {
  const widest = Math.max(0, ...rows.map(width));
  const counts = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    const key = keys[i] ?? '';
    if (width(row) === widest) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0])[0];
}

function placesOf(document: Document, rows: Block[][]): [number, Extent[]][] {
  const places = new Map<number, Extent[]>();
  for (const block of rows.flat()) {
    if (places.get(columnOf(block))?.length !== PLACES) notePlace(places, columnOf(block), extentOf(document, block));
  }
  return [...places].sort(([a], [b]) => a - b);
}

/** The middle of a stretch of a line. */
export const centre = ({ left, right }: Extent): number => (left + right) / 2;

const columnOf = (block: Block): number => block.cell?.column ?? 0;
const width = (row: Block[]): number => new Set(row.map(columnOf)).size;
const keyOf = (row: Block[]): string => [...new Set(row.map(columnOf))].join(' ');

function notePlace(places: Map<number, Extent[]>, column: number, extent: Extent | null): void {
  if (!extent) return;
  const known = places.get(column) ?? [];
  places.set(column, known);
  if (!known.some((place) => gap(extent, place) === 0)) known.push(extent);
}

/** The column that has a cell with nearly the same left edge, right edge or middle; null where none has. */
function nearest(extent: Extent, columns: [number, Extent[]][]): number | null {
  let [found, least]: [number | null, number] = [null, REACH];
  for (const [column, places] of columns) {
    for (const place of places) {
      const distance = gap(extent, place);
      if (distance < least) [found, least] = [column, distance];
    }
  }
  return found;
}

/** The column whose numbers are nearest below a heading's middle. */
function under(extent: Extent, columns: [number, Extent[]][]): number | null {
  const middle = centre(extent);
  let [found, least]: [number | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [column, places] of columns) {
    const left = Math.min(...places.map((place) => place.left));
    const right = Math.max(...places.map((place) => place.right));
    const distance = Math.max(left - middle, middle - right, 0);
    if (distance < least) [found, least] = [column, distance];
  }
  return found;
}

const gap = (a: Extent, b: Extent): number =>
  Math.min(Math.abs(a.left - b.left), Math.abs(a.right - b.right), Math.abs(a.left + a.right - b.left - b.right) / 2);

function extentOf(document: Document, block: Block): Extent | null {
  const part = block.parts[0];
  if (!part || block.size === null) return null;
  const lines = document.pages[part.page]?.lines ?? [];
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((lines[middle]?.end ?? 0) <= part.start) from = middle + 1;
    else to = middle;
  }
  const line = lines[from];
  return line && line.start <= part.start ? line : null;
}
