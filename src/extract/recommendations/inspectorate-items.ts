/** The items of an improvement list: bullets, numbered items, or paragraphs where there are none. */
import type { Block } from '../../document/types.js';
import type { Region } from './inspectorate-regions.js';
import { bareMarker } from './printed-markers.js';

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
  const byNumber = blocks.some((block) => /^R?\d/.test(refOf(block) ?? ''));
  const bulleted = blocks.some((block) => block.marker === '•');
  const byParagraph = (paragraphs && !numbered && blocks.some(isProse)) || (!numbered && !bulleted);
  const inLowerCase = /^\p{Ll}/u.test(blocks.find(({ text }) => !text.endsWith(':'))?.text ?? '');
  const items: Item[] = [];
  for (const [i, block] of blocks.entries()) {
    const open = items.at(-1);
    const head = open?.blocks[0];
    const ref = refOf(block);
    if (ref !== null && !(byNumber && !/^R?\d/.test(ref) && open)) items.push({ ref, blocks: [block] });
    else if (block.marker !== null) {
      const isSub = open && head && (byParagraph || open.ref !== null || block.indent > head.indent + STEP);
      if (isSub) open.blocks.push(block);
      else items.push({ ref: null, blocks: [block] });
    } else if (byParagraph) {
      const leadsToParagraphs = i === 0 && block.text.endsWith(':') && blocks[1]?.marker === null;
      if (leadsToParagraphs) continue;
      if (open && isRunOn(open, block, inLowerCase)) open.blocks.push(block);
      else items.push({ ref: null, blocks: [block] });
    } else if (open && head && continues(head, block)) open.blocks.push(block);
  }
  return items;
}

const isProse = (block: Block): boolean => block.marker === null && /[.:]$/.test(block.text);

/** A second paragraph of a bullet, or the rest of one after a page break. */
const continues = (head: Block, block: Block): boolean =>
  !block.text.endsWith(':') && (block.kind === 'item' || block.indent > head.indent + STEP);

/** The rest of a paragraph that the layout cut. In a list whose items start in lower case, the case tells nothing. */
function isRunOn(open: Item, block: Block, inLowerCase: boolean): boolean {
  const last = open.blocks.at(-1)?.text ?? '';
  const isRest = !inLowerCase && /^\p{Ll}/u.test(block.text) && !/(?:[.?!;]|[;,] (?:and|or))$/.test(last);
  return isRest || breaksOff(last);
}

/** Whether a text ends where no item can: at a word that another must follow, an item's "; and" left out. */
export const breaksOff = (text: string): boolean =>
  /(?<![;,]) (?:and|or|of|the|to|for|in|a|an|with|by|that|on|their|is|are)$/.test(text);

/** "1", "1.1", "a" or "ii" of an item; null for a bullet, a paragraph or no list item at all. */
function refOf(block: Block): string | null {
  if (block.marker === null || block.marker === '•') return null;
  const ref = bareMarker(block.marker);
  return /^(?:R?\d+(?:\.\d+)*|[a-z]|[ivx]+)$/i.test(ref) ? ref : null;
}
