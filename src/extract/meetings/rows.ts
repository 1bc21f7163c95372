/** A paper's lines as they are printed: a paragraph, or the cells of a table's row from left to right. */
import type { Block } from '../../document/types.js';

export interface Row {
  blocks: Block[];
  /** Blocks by cell, from left to right; one cell for a paragraph. */
  cells: Block[][];
}

/** Page furniture is left out. */
export function rowsOf(blocks: Block[]): Row[] {
  const rows: Row[] = [];
  for (const block of blocks) {
    if (block.artifact !== null) continue;
    const last = rows.at(-1);
    const before = last?.blocks[0]?.cell;
    if (last && before && block.cell?.table === before.table && block.cell.row === before.row) {
      last.blocks.push(block);
      const cell = last.cells.find(([first]) => first?.cell?.column === block.cell?.column);
      if (cell) cell.push(block);
      else last.cells.push([block]);
    } else rows.push({ blocks: [block], cells: [[block]] });
  }
  return rows;
}
