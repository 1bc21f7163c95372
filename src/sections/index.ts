/** Headings of a document → its tree of sections. */

import { sourceIn, sourceOfBlocks } from '../document/spans.js';
import type { Document } from '../document/types.js';
import { findHeadings } from './headings.js';
import { levelsOf } from './levels.js';
import type { Section } from './types.js';

/**
 * Sections in document order, with the blocks that stand under them. A run-in heading ("Summary: The report …") is in
 * its section's first block, so its `from` is that block itself.
 */
export function findSections(document: Document): Section[] {
  const headings = findHeadings(document);
  const levels = levelsOf(headings);
  const sections: Section[] = headings.map((heading, index) => {
    const [first] = heading.blocks;
    const source =
      heading.blocks.length > 1
        ? sourceOfBlocks(document, heading.blocks)
        : sourceIn(document, first!, heading.from, heading.to);
    return {
      index,
      level: levels[index]!,
      heading: heading.text,
      number: heading.number,
      page: source.page,
      parent: null,
      from: heading.runIn ? first!.index : heading.blocks.at(-1)!.index + 1,
      to: document.blocks.length,
      source,
    };
  });
  const open: Section[] = [];
  for (const [i, section] of sections.entries()) {
    while (open.length > 0 && open.at(-1)!.level >= section.level) open.pop()!.to = headings[i]!.blocks[0]!.index;
    section.parent = open.at(-1)?.index ?? null;
    open.push(section);
  }
  return sections;
}
