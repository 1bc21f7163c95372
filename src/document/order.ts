/** Reading order: content order, except that what stands wholly above its forerunners in the same column goes before them. */
import type { DraftBlock } from './draft.js';

interface Unit {
  blocks: DraftBlock[];
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Contents entries are no text of a section but stand in the text's flow. */
const isOutside = ({ artifact }: DraftBlock): boolean => artifact !== null && artifact !== 'contents';

/** Puts body blocks of one page in reading order; a table moves as a whole. Headers come first, footers last. */
export function inReadingOrder(blocks: DraftBlock[]): DraftBlock[] {
  const units: Unit[] = [];
  for (const block of blocks) {
    if (isOutside(block)) continue;
    const last = units.at(-1);
    if (block.cell && last && last.blocks.at(-1)?.cell?.table === block.cell.table) grow(last, block);
    else units.push(grow({ blocks: [], top: Infinity, bottom: 0, left: Infinity, right: 0 }, block));
  }
  for (let i = 1; i < units.length; i++) {
    const unit = units[i]!;
    let to = i;
    while (to > 0 && standsAbove(unit, units[to - 1]!)) to--;
    if (to < i) units.splice(to, 0, ...units.splice(i, 1));
  }
  const header = blocks.filter((block) => block.artifact === 'header');
  const rest = blocks.filter((block) => isOutside(block) && block.artifact !== 'header');
  return [...header, ...units.flatMap((unit) => unit.blocks), ...rest];
}

function grow(unit: Unit, block: DraftBlock): Unit {
  unit.blocks.push(block);
  for (const line of block.lines) {
    unit.top = Math.min(unit.top, line.baseline - line.size);
    unit.bottom = Math.max(unit.bottom, line.baseline);
    unit.left = Math.min(unit.left, line.left);
    unit.right = Math.max(unit.right, line.right);
  }
  return unit;
}

function standsAbove(unit: Unit, other: Unit): boolean {
  return unit.bottom <= other.top + 2 && unit.left < other.right && other.left < unit.right;
}
