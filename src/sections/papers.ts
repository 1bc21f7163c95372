/** The papers that a pack holds, by their head blocks. */
import type { Document } from '../document/types.js';
import type { LabelField } from '../reference/paper-labels.js';
import { type HeadBlock, readHeadBlock } from './head-block.js';

/** A paper and what is attached to it: `document.blocks.slice(head.from, to)`. */
export interface Paper {
  head: HeadBlock;
  to: number;
}

const MAIN: ReadonlySet<LabelField> = new Set(['title', 'body', 'reportOf', 'key']);

/**
 * The papers after a pack's own first page, in order. After the first, a head counts only where it says whose report it
 * is: records of decision and assessments have the other labels too.
 */
export function papersIn(document: Document): Paper[] {
  const heads: HeadBlock[] = [];
  let page = 0;
  for (const block of document.blocks) {
    const own = block.parts[0]?.page ?? 0;
    if (own === page) continue;
    page = own;
    const head = readHeadBlock(document, block.index);
    const here = head.entries.filter(({ field, label }) => MAIN.has(field) && label.block.parts[0]?.page === page);
    const fields = new Set(here.map(({ field }) => field));
    if (fields.size > 1 && (heads.length === 0 || fields.has('reportOf'))) heads.push(head);
  }
  return heads.map((head, i) => ({ head, to: heads[i + 1]?.from ?? document.blocks.length }));
}
