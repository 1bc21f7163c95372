import type { FlowBlock } from '../document/flow.js';

export interface TableCell {
  blocks: FlowBlock[];
  colSpan: number;
  rowSpan: number;
  /** Whether the file itself marks it as a header cell. */
  header: boolean;
}

/** Of columns. What claims to go over more is damaged. */
const widest = 1000;

/**
 * The blocks of a table in reading order, each with its place in the grid. A table of one column only sets text
 * apart (a box, a frame), so its blocks stay what they are.
 */
export function tableBlocks(table: number, rows: TableCell[][]): FlowBlock[] {
  const cells = placeCells(rows);
  if (cells.every((cell) => cell.column === 0)) return rows.flat().flatMap((cell) => cell.blocks);
  return cells.flatMap(({ row, column, cell }) => {
    const worded = cell.blocks.filter((block) => block.text.trim() !== '');
    const header = cell.header || (worded.length > 0 && worded.every((block) => block.bold));
    return cell.blocks.map((block): FlowBlock => ({ ...block, kind: 'cell', cell: { table, row, column, header } }));
  });
}

function placeCells(rows: TableCell[][]): { row: number; column: number; cell: TableCell }[] {
  /** For each column the row from which on it is free again. */
  const freeFrom: number[] = [];
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((freeFrom[column] ?? 0) > row) column++;
      const place = { row, column, cell };
      const width = Math.min(cell.colSpan, widest);
      if (cell.rowSpan > 1)
        for (let across = 0; across < width; across++) freeFrom[column + across] = row + cell.rowSpan;
      column += width;
      return place;
    });
  });
}
