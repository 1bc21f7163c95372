/** Ruled tables of improvements: "Responsible body | Areas for priority action", a row an item. */
import type { Block } from '../../document/types.js';
import type { Item } from './inspectorate-items.js';
import type { Region } from './inspectorate-regions.js';

/** Whether the list stands in a column of a table beside who is responsible. */
export const isRuled = ({ heading, blocks }: Region): boolean =>
  heading.cell !== null && heading.cell.column > 0 && blocks.some((block) => block.cell !== null);

export function tableItems({ heading, blocks }: Region): Item[] {
  const rows: { key: string; hasBody: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (!block.cell) break;
    const key = `${block.cell.table} ${block.cell.row}`;
    if (rows.at(-1)?.key !== key) rows.push({ key, hasBody: false, blocks: [] });
    const row = rows.at(-1)!;
    // A first column that a page break cuts may land in another column, but not at another left edge.
    if (block.cell.column === 0 || block.indent < heading.indent / 2) row.hasBody = true;
    else row.blocks.push(block);
  }
  const items: Item[] = [];
  for (const { blocks: cells, hasBody } of rows.filter((row) => row.blocks.length > 0)) {
    const open = items.at(-1);
    if (open && isCut(open, cells[0]!, hasBody)) open.blocks.push(...cells);
    else items.push({ ref: null, blocks: cells });
  }
  return items;
}

/** Whether a row goes on with the text of the row above, which a page break cut. */
function isCut(open: Item, next: Block, hasBody: boolean): boolean {
  const unfinished = !/[.:;!?]$/.test(open.blocks.at(-1)?.text ?? '');
  return /^\p{Ll}/u.test(next.text) || (unfinished && next.marker === null) || (!hasBody && next.marker === '•');
}
