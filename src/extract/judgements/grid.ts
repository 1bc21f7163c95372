/** The cells of a table by row and column, a row that a page break ran into the one before told apart. */
import { pageSource, sourceOfBlocks } from '../../document/spans.js';
import type { Block, Document, Span } from '../../document/types.js';
import type { Source } from '../types.js';

export interface GridCell {
  column: number;
  text: string;
  parts: Span[];
  blocks: Block[];
}

export type GridRow = GridCell[];

/** All tables of a document, each with its rows in order. `isLabel` knows the labels that rows begin with. */
export function gridsOf(
  document: Document,
  blocks: Block[],
  isLabel: (text: string) => boolean,
): { table: number; rows: GridRow[] }[] {
  const tables = new Map<number, Map<number, GridRow>>();
  for (const block of blocks) {
    if (!block.cell) continue;
    const { table, row, column } = block.cell;
    const rows = tables.get(table) ?? tables.set(table, new Map()).get(table)!;
    const cells = rows.get(row) ?? rows.set(row, []).get(row)!;
    const cell = cells.find((one) => one.column === column);
    if (!cell) cells.push({ column, text: block.text, parts: block.parts, blocks: [block] });
    else
      Object.assign(cell, {
        text: `${cell.text} ${block.text}`,
        parts: [...cell.parts, ...block.parts],
        blocks: [...cell.blocks, block],
      });
  }
  return [...tables].map(([table, rows]) => ({
    table,
    rows: [...rows.values()].flatMap((row) => byPage(document, row, isLabel)),
  }));
}

/** A row of two pages is two rows where its label is a known one on each of them, and none as a whole. */
function byPage(document: Document, row: GridRow, isLabel: (text: string) => boolean): GridRow[] {
  const pages = [...new Set(row.flatMap(({ parts }) => parts.map(({ page }) => page)))];
  if (pages.length < 2) return [row];
  const split = pages.map((page) => row.flatMap((cell) => onPage(document, cell, page)));
  const isRun = !row.some(({ text }) => isLabel(text)) && split.every((part) => part.some(({ text }) => isLabel(text)));
  return isRun ? split : [row];
}

function onPage(document: Document, cell: GridCell, page: number): GridCell[] {
  const parts = cell.parts.filter((part) => part.page === page);
  if (parts.length === 0) return [];
  const text = parts.map(({ start, end }) => document.pages[page]!.text.slice(start, end)).join(' ');
  return [{ ...cell, text, parts }];
}

/** Where two cells of a row stand, with what is between them. */
export function sourceOfCells(document: Document, a: GridCell, b: GridCell): Source {
  const [first, last] = [a.parts[0]!, b.parts.at(-1)!];
  if (first.page === last.page && first.start < last.end)
    return pageSource(document, first.page, first.start, last.end);
  return sourceOfBlocks(document, [...a.blocks, ...b.blocks]);
}
