/** Where the improvement lists of a report stand: the blocks from each improvement heading to the next heading. */
import type { Block } from '../../document/types.js';
import type { Context, Recommendation } from '../types.js';
import { bare, improvementHeadings, improvementKind } from './improvement-headings.js';

export interface Region {
  kind: Recommendation['kind'];
  heading: Block;
  /** What may hold items: no headings, artifacts or footnotes. */
  blocks: Block[];
}

const LONGEST_HEADING = 160;
/** Points by which a higher heading is larger. */
const LARGER = 1;
/** Points by which a footnote is smaller than the list above it. */
const FOOTNOTE_STEP = 1.5;

export function improvementRegions({ document, sections }: Context): Region[] {
  const blocks = document.blocks.filter((block) => block.artifact === null);
  const starts = new Set(sections.map((section) => section.from - 1));
  const usualSize = commonSize(blocks);
  const isHeading = (block: Block) => starts.has(block.index) || looksLikeHeading(block);
  return blocks.flatMap((heading, i): Region[] => {
    const kind = headingKind(heading);
    if (kind === null) return [];
    const list = regionAfter(blocks, i, isHeading);
    return [{ kind, heading, blocks: list.filter((block) => !isFootnote(block, usualSize)) }];
  });
}

function headingKind(block: Block): Recommendation['kind'] | null {
  const isList = block.kind === 'item' && block.marker === '•';
  return block.text.length > LONGEST_HEADING || isList ? null : improvementKind(block.text.slice(block.bodyStart));
}

function looksLikeHeading(block: Block): boolean {
  if (block.text.length > LONGEST_HEADING || block.marker !== null || /[.;,]$/.test(block.text)) return false;
  return block.bold || block.headingTag !== null;
}

function regionAfter(blocks: Block[], start: number, isHeading: (block: Block) => boolean): Block[] {
  const { ends, caseStudy, close, none } = improvementHeadings();
  const heading = blocks[start]!;
  const first = blocks[start + 1];
  // Lists are grouped under sub-headings where one follows the heading at once; elsewhere any heading ends the list.
  const grouped = first !== undefined && isHeading(first) && !ends.test(bare(first.text)) && !isAbove(first, heading);
  const isOver = (block: Block) =>
    isAbove(block, heading) || (isPeer(block, heading) && !isPeer(first ?? block, heading));
  const region: Block[] = [];
  let inCaseStudy = false;
  for (const block of blocks.slice(start + 1)) {
    if (headingKind(block) !== null || close.test(block.text)) break;
    if (caseStudy.test(bare(block.text))) {
      inCaseStudy = true;
    } else if (isHeading(block)) {
      if (!grouped || ends.test(bare(block.text)) || isOver(block)) break;
      inCaseStudy = false;
    } else if (!inCaseStudy && !none.test(block.text.slice(block.bodyStart))) {
      region.push(block);
    }
  }
  return region;
}

/** Whether a heading stands above another: by tags where both have one, by size elsewhere. */
function isAbove(block: Block, other: Block): boolean {
  if (block.headingTag !== null && other.headingTag !== null) return block.headingTag < other.headingTag;
  return (block.size ?? 0) > (other.size ?? 0) + LARGER;
}

const isPeer = (block: Block, other: Block): boolean =>
  block.headingTag === other.headingTag && block.size === other.size && block.bold === other.bold;

const isFootnote = (block: Block, usualSize: number): boolean =>
  block.size !== null && block.size <= usualSize - FOOTNOTE_STEP && block.cell === null;

/** The size that most of the document's running text is set in; 0 where sizes are unknown. */
function commonSize(blocks: Block[]): number {
  const weights = new Map<number, number>();
  for (const { size, text, bold } of blocks)
    if (size !== null && !bold) weights.set(size, (weights.get(size) ?? 0) + text.length);
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
