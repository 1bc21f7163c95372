/** Puts the cells of a table under the columns that they are printed in, where spanned cells shift the file's own count. */
import type { Block, Document } from '../../document/types.js';

/** A cell with the column it is printed in, counted from 0. */
export interface PlacedCell {
  block: Block;
  column: number;
}

interface Extent {
  left: number;
  right: number;
}

/** Cells whose nearer edge is further from a column's than this many points are not in it. */
const REACH = 14;

/**
 * Rows of one table. A row that has as many cells as the widest is taken as it is; the cells of others are put where the
 * widest row's cells with the same edges are, and those of no such column are left out. Formats without layout keep the
 * file's own columns.
 */
export function placeRows(document: Document, rows: Block[][]): PlacedCell[][] {
  const widest = rows.reduce<Block[]>((best, row) => (width(row) > width(best) ? row : best), []);
  const columns = widest.map((block) => ({ column: columnOf(block), extent: extentOf(document, block) }));
  return rows.map((row) =>
    row.flatMap((block) => {
      const extent = width(row) === width(widest) ? null : extentOf(document, block);
      if (!extent) return [{ block, column: columnOf(block) }];
      const gaps = columns.map((column) => (column.extent ? gap(extent, column.extent) : Number.POSITIVE_INFINITY));
      const nearest = Math.min(...gaps);
      const found = columns[gaps.indexOf(nearest)];
      return found && nearest <= REACH ? [{ block, column: found.column }] : [];
    }),
  );
}

const columnOf = (block: Block): number => block.cell?.column ?? 0;
const width = (row: Block[]): number => new Set(row.map(columnOf)).size;

const gap = (a: Extent, b: Extent): number =>
  Math.min(Math.abs(a.left - b.left), Math.abs(a.right - b.right), Math.abs(a.left + a.right - b.left - b.right) / 2);

/** Edges of a cell's first line; null in formats without layout. */
function extentOf(document: Document, block: Block): Extent | null {
  const part = block.parts[0];
  if (!part || block.size === null) return null;
  return document.pages[part.page]?.lines.find((line) => line.start <= part.start && part.start < line.end) ?? null;
}
