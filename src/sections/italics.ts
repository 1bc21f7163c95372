/** Sub-headings in italics: lines of their own, more than one a document, each over upright text. */
import type { Block } from '../document/types.js';
import type { BodyStyle } from './style.js';
import { isItalicNote } from './vocabulary.js';

const longest = 100;
const prose = 90;

/** The blocks that are headings for their italics; empty where only one is or most of the text is italic. */
export function italicHeadings(blocks: Block[], body: BodyStyle): Set<Block> {
  const found = blocks.filter((block, i) => isItalicHeading(block, blocks[i - 1], blocks[i + 1], body));
  return new Set(found.length >= 2 ? found : []);
}

function isItalicHeading(block: Block, before: Block | undefined, next: Block | undefined, body: BodyStyle): boolean {
  if (!block.italic || block.cell || block.text.length > longest) return false;
  if (block.marker !== null && !/^\d+\.\d/.test(block.marker)) return false;
  if (body.size === null || Math.abs((block.size ?? 0) - body.size) > 1.2) return false;
  if (!/^[\p{Lu}\d]/u.test(block.text) || /[.:;,…]["”’]?$/.test(block.text) || isItalicNote(block.text)) return false;
  if (before?.italic || !next || next.italic || next.cell || Math.abs(next.indent - block.indent) > 40) return false;
  return next.text.length >= prose;
}
