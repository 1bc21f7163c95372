import type { FlowBlock } from '../document/flow.js';

export interface TableCell {
  blocks: FlowBlock[];
  colSpan: number;
  rowSpan: number;
  /** Whether the file itself marks it as a header cell. */
  header: boolean;
}

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
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row}:${column}`)) column++;
      const place = { row, column, cell };
      for (let down = 1; down < Math.min(cell.rowSpan, rows.length - row); down++) {
        for (let across = 0; across < cell.colSpan; across++) taken.add(`${row + down}:${column + across}`);
      }
      column += cell.colSpan;
      return place;
    });
  });
}
