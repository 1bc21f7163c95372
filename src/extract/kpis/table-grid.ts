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

/**
 * Rows of one table, the first `headings` of them its heading. A row that has as many cells as the widest is taken as it
 * is; the cells of others are put where a full row's cells with the same edges are, a heading's also where it stands over
 * a column; numbers of no such column are left out. Formats without layout keep the file's own columns.
 */
export function placeRows(document: Document, rows: Block[][], headings: number): PlacedCell[][] {
  const widest = Math.max(0, ...rows.map(width));
  const narrow = rows.some((row) => width(row) < widest);
  if (!narrow && headings < 2)
    return rows.map((row) => row.map((block) => ({ block, column: columnOf(block), extent: null })));
  const places = new Map<number, Extent[]>();
  for (const row of rows) {
    if (!narrow || width(row) < widest) continue;
    for (const block of row) {
      if (places.get(columnOf(block))?.length !== PLACES) notePlace(places, columnOf(block), extentOf(document, block));
    }
  }
  const columns = [...places].sort(([a], [b]) => a - b);
  return rows.map((row, i) =>
    row.flatMap((block) => {
      const full = width(row) === widest;
      const extent = full && i >= headings ? null : extentOf(document, block);
      if (!extent || full) return [{ block, column: columnOf(block), extent }];
      const column = nearest(extent, columns) ?? (i < headings ? under(extent, columns) : null);
      return column === null ? [] : [{ block, column, extent }];
    }),
  );
}

/** The middle of a stretch of a line. */
export const centre = ({ left, right }: Extent): number => (left + right) / 2;

const columnOf = (block: Block): number => block.cell?.column ?? 0;
const width = (row: Block[]): number => new Set(row.map(columnOf)).size;

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
