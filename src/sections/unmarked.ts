/** Headings in formats that give neither styles nor weight (old Word files): short lines over running text. */
import type { Block } from '../document/types.js';

const longest = 60;
const prose = 120;
const fewest = 3;

/** The lines over running text, the document's first apart, which is its title; empty where anything is marked as heading or bold. */
export function unmarkedHeadings(blocks: Block[]): Set<Block> {
  if (blocks.some(({ size, bold, headingTag }) => size !== null || bold || headingTag !== null)) return new Set();
  const found = blocks.filter((block, i) => i > 0 && isOverProse(block, blocks[i + 1]));
  return new Set(found.length >= fewest ? found : []);
}

function isOverProse({ kind, text }: Block, next: Block | undefined): boolean {
  if (kind !== 'paragraph' || text.length > longest || !/^\p{Lu}/u.test(text) || /[.,;:!…]|\d{4}$/.test(text))
    return false;
  return next?.kind === 'paragraph' && next.text.length >= prose && /[.!?]["”’)]*$/.test(next.text);
}
