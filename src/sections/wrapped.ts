/** Headings on two lines that are paragraphs of their own. */
import { linesOf } from '../document/spans.js';
import type { Block, Document } from '../document/types.js';
import { endWith } from '../document/widths.js';

/** Words after which a heading goes on. */
const openEnd = /(?:[,–&/]|\b(?:and|or|of|the|a|an|for|to|in|on|with|by|from|between|its|their))$/i;

/** The block with those after it that its layout shows to be further lines of it; both alike in type. */
export function wrapped(document: Document, blocks: Block[], i: number): Block[] {
  let end = i + 1;
  while (end < blocks.length && end < i + 4 && wrapsInto(document, blocks[end - 1]!, blocks[end]!)) end += 1;
  return blocks.slice(i, end);
}

function wrapsInto(document: Document, block: Block, next: Block): boolean {
  if (next.marker !== null || /[.:;?!]$/.test(block.text) || block.size === null || next.size === null) return false;
  if (block.bold !== next.bold || block.italic !== next.italic || Math.abs(block.size - next.size) > 0.6) return false;
  if (block.cell?.table !== next.cell?.table || block.cell?.row !== next.cell?.row) return false;
  if (block.cell?.column !== next.cell?.column) return false;
  const last = linesOf(document, block).at(-1);
  const first = linesOf(document, next)[0];
  if (!last || !first) return false;
  const page = block.parts.at(-1)!.page;
  const onOnePage = page === next.parts[0]!.page;
  if (onOnePage && (first.top - last.bottom > block.size * 0.45 || first.top < last.top)) return false;
  if (openEnd.test(block.text) || /^\p{Ll}/u.test(next.text)) return true;
  // The next word would not have gone onto the line.
  return endWith(last, first) > rightEdge(document, page);
}

/** How far right the running text of a page goes, in points; without running text, the end of the sheet. */
function rightEdge(document: Document, page: number): number {
  const { lines, width } = document.pages[page]!;
  const rights = lines.filter(({ text }) => text.length > 60).map(({ right }) => right);
  return rights.length > 0 ? Math.max(...rights) : width;
}
