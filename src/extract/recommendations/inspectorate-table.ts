/** Ruled tables of improvements: "Responsible body | Areas for priority action", a row an item. */
import type { Block } from '../../document/types.js';
import { breaksOff, type Item } from './inspectorate-items.js';
import type { Region } from './inspectorate-regions.js';

/** Points by which the cells of one column may stand apart. */
const SAME_EDGE = 10;

/** Whether the list stands in a column of a table beside who is responsible. */
export const isRuled = ({ heading, blocks }: Region): boolean =>
  heading.cell !== null && blocks.some((block) => block.cell !== null && block.cell.column !== heading.cell?.column);

export function tableItems({ heading, blocks }: Region): Item[] {
  const bodies = blocks.find((block) => block.cell !== null && block.cell.column !== heading.cell?.column);
  const rows: { key: string; hasBody: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (!block.cell) {
      const cut = rows.at(-1)?.blocks.at(-1);
      if (!cut || !isRest(block, cut)) break;
      rows.at(-1)?.blocks.push(block);
      continue;
    }
    const key = `${block.cell.table} ${block.cell.row}`;
    if (rows.at(-1)?.key !== key) rows.push({ key, hasBody: false, blocks: [] });
    const row = rows.at(-1)!;
    // A body's name that a page break cuts may land in the other column, but never at its left edge.
    const isBody = block.cell.column !== heading.cell?.column || isBeside(block, bodies);
    if (isBody) row.hasBody = true;
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

const isBeside = (block: Block, other: Block | undefined): boolean =>
  other !== undefined && Math.abs(block.indent - other.indent) < SAME_EDGE;

/** The one line of a row that a page break leaves on the next page: too little to be seen as a table. */
const isRest = (block: Block, cut: Block): boolean =>
  block.marker === null && /^\p{Ll}/u.test(block.text) && isBeside(block, cut) && !/[.:;!?]$/.test(cut.text);

/** Whether a row goes on with the text of the row above, which a page break cut. */
function isCut(open: Item, next: Block, hasBody: boolean): boolean {
  const last = open.blocks.at(-1)?.text ?? '';
  const unfinished = hasBody ? breaksOff(last) : !/[.:;!?]$/.test(last);
  return /^\p{Ll}/u.test(next.text) || (unfinished && next.marker === null) || (!hasBody && next.marker === '•');
}
