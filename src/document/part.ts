/** A stretch of a document's pages as a document of its own. */
import type { Block, Document, Span } from './types.js';

/** What the part is called; the rest is as the whole has it. */
export interface PartName {
  sha256: string;
  fileName: string;
}

/**
 * The pages `from` up to, not with, `to` (indexes into `document.pages`), numbered from 1, with what stands on them.
 * A block that goes on from or to another part is cut there.
 */
export function partOf(document: Document, from: number, to: number, name: PartName): Document {
  const pages = document.pages.slice(from, to).map((page, i) => ({ ...page, number: page.number && i + 1 }));
  const blocks = document.blocks.flatMap((block): Block[] => {
    const inside = block.parts.filter(({ page }) => page >= from && page < to);
    const [first] = inside;
    if (!first) return [];
    const parts = inside.map((part): Span => ({ ...part, page: part.page - from }));
    if (inside.length === block.parts.length) return [{ ...block, parts }];
    const text = inside.map(({ page, start, end }) => document.pages[page]!.text.slice(start, end)).join(' ');
    const isStart = first === block.parts[0];
    return [{ ...block, parts, text, ...(isStart ? {} : { marker: null, bodyStart: 0, boldLead: 0, gapAbove: null }) }];
  });
  return {
    ...document,
    ...name,
    // The file's own title is the whole's.
    info: { ...document.info, title: null },
    pageCount: document.pageCount === null ? null : pages.length,
    outline: document.outline.flatMap((entry) =>
      entry.page !== null && entry.page > from && entry.page <= to ? [{ ...entry, page: entry.page - from }] : [],
    ),
    ...(document.unreadPictures && {
      unreadPictures: document.unreadPictures
        .filter(({ page }) => page > from && page <= to)
        .map((picture) => ({ ...picture, page: picture.page - from })),
    }),
    pages,
    blocks: blocks.map((block, index) => ({ ...block, index })),
  };
}
