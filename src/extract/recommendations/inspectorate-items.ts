/** The items of an improvement list: bullets, numbered items, or paragraphs where there are none. */
import type { Block } from '../../document/types.js';
import type { Region } from './inspectorate-regions.js';

export interface Item {
  /** Printed number or letter without brackets and end stop; null for a bullet or paragraph. */
  ref: string | null;
  /** The item's own block, then what belongs to it: sub-bullets and further paragraphs. */
  blocks: Block[];
}

/** Points by which a sub-bullet or a bullet's further paragraph stands further in. */
const STEP = 9;

/**
 * @param paragraphs whether each paragraph is an item with the bullets below it, as in area SEND reports; elsewhere
 * paragraphs are items only in a list without bullets and numbers.
 */
export function listItems({ blocks }: Region, paragraphs: boolean): Item[] {
  const numbered = blocks.some((block) => refOf(block) !== null);
  const byNumber = blocks.some((block) => /^\d/.test(refOf(block) ?? ''));
  const bulleted = blocks.some((block) => block.marker === '•');
  const byParagraph = (paragraphs && !numbered && blocks.some(isProse)) || (!numbered && !bulleted);
  const items: Item[] = [];
  for (const [i, block] of blocks.entries()) {
    const open = items.at(-1);
    const head = open?.blocks[0];
    const ref = refOf(block);
    if (ref !== null && !(byNumber && /^\D/.test(ref) && open)) items.push({ ref, blocks: [block] });
    else if (block.marker !== null) {
      const isSub = open && head && (byParagraph || open.ref !== null || block.indent > head.indent + STEP);
      if (isSub) open.blocks.push(block);
      else items.push({ ref: null, blocks: [block] });
    } else if (byParagraph) {
      const leadsToParagraphs = i === 0 && block.text.endsWith(':') && blocks[1]?.marker === null;
      if (leadsToParagraphs) continue;
      if (open && isRunOn(open, block)) open.blocks.push(block);
      else items.push({ ref: null, blocks: [block] });
    } else if (open && head && continues(head, block)) open.blocks.push(block);
  }
  return items;
}

const isProse = (block: Block): boolean => block.marker === null && /[.:]$/.test(block.text);

/** A second paragraph of a bullet, or the rest of one after a page break. */
const continues = (head: Block, block: Block): boolean =>
  !block.text.endsWith(':') && (block.kind === 'item' || block.indent > head.indent + STEP);

/** The rest of a paragraph that the layout cut. */
function isRunOn(open: Item, block: Block): boolean {
  const last = open.blocks.at(-1)?.text ?? '';
  return (
    (/^\p{Ll}/u.test(block.text) && !/[.?!]$/.test(last)) ||
    /\s(?:and|or|of|the|to|for|in|a|an|with|by|that|on|their|is|are)$/.test(last)
  );
}

/** "1", "1.1", "a" or "ii" of an item; null for a bullet, a paragraph or no list item at all. */
function refOf(block: Block): string | null {
  if (block.marker === null || block.marker === '•') return null;
  const ref = block.marker.replace(/^[([]+|[)\].:]+$/g, '');
  return /^(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)$/i.test(ref) ? ref : null;
}
