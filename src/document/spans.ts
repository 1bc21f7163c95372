/** From a place in a block's words back to the page. */

import type { Source } from '../extract/types.js';
import { leastSure } from './confidence.js';
import type { Block, Document, Line } from './types.js';

/**
 * The source of `block.text.slice(from, to)`; over a page break, the first page's part with the rest in `continued`.
 * Offsets count UTF-16 units of the block's text.
 */
export function sourceIn(document: Document, block: Block, from = 0, to = block.text.length): Source {
  const sources: Source[] = [];
  let at = 0;
  for (const [i, part] of block.parts.entries()) {
    const length = part.end - part.start;
    if (i > 0 && block.text[at] === ' ' && document.pages[part.page]!.text[part.start] !== ' ') at += 1;
    const start = Math.max(from, at);
    const end = Math.min(to, at + length);
    if (end > start) sources.push(pageSource(document, part.page, part.start + start - at, part.start + end - at));
    at += length;
  }
  const [first, ...rest] = sources;
  if (!first) throw new RangeError(`No text at ${from}–${to} of block ${block.index}`);
  return rest.length > 0 ? { ...first, continued: rest } : first;
}

/** The source of several whole blocks, one after the other. */
export function sourceOfBlocks(document: Document, blocks: Block[]): Source {
  const [first, ...rest] = blocks.flatMap((block) => {
    const { continued = [], ...source } = sourceIn(document, block);
    return [source, ...continued];
  });
  if (!first) throw new RangeError('No blocks to point at');
  return rest.length > 0 ? { ...first, continued: rest } : first;
}

/** The source of a stretch of one page's text, without white space at its ends. */
export function pageSource(document: Document, pageIndex: number, from: number, to: number): Source {
  const page = document.pages[pageIndex]!;
  const raw = page.text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const quote = raw.trim();
  const end = start + quote.length;
  const sureness = leastSure(page.lines.filter((line) => line.start < end && line.end > start));
  return { page: page.number, pageIndex, start, end, quote, ...sureness };
}

/** The printed lines that a block stands on; empty in formats without layout. */
export function linesOf(document: Document, block: Block): Line[] {
  return block.parts.flatMap(({ page, start, end }) =>
    document.pages[page]!.lines.filter((line) => line.start >= start && line.end <= end),
  );
}
