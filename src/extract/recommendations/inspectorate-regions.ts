/** Where the improvement lists of a report stand: the blocks from each improvement heading to the next heading. */
import type { Block } from '../../document/types.js';
import type { Context, Recommendation } from '../types.js';
import { bare, improvementHeadings, leadInKind } from './improvement-headings.js';
import { groupsOf, type Headings, headingKind, headingsOf, isNone } from './list-headings.js';
import { bareMarker, follows, withPrintedMarkers } from './printed-markers.js';

export interface Region {
  kind: Recommendation['kind'];
  /** The heading, or the paragraph whose last sentence leads to the list. */
  heading: Block;
  /** What may hold items: no headings, artifacts or footnotes. */
  blocks: Block[];
}

/** Points by which a footnote is smaller than the list above it. */
const FOOTNOTE_STEP = 1.5;
/** Points by which the further paragraph of an item hangs right of it. */
const HANGING = 9;

export function improvementRegions({ document, sections }: Context): Region[] {
  const blocks = document.blocks.filter((block) => block.artifact === null);
  const headings = headingsOf(sections);
  const usualSize = commonSize(blocks);
  const regions: Region[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const heading = blocks[i]!;
    const kind = headingKind(heading);
    const led = kind ?? (blocks[i + 1]?.marker ? leadInKind(heading.text) : null);
    if (led === null) continue;
    const list = kind === null ? markedAfter(blocks, i, headings) : regionAfter(blocks, i, headings);
    const own = list.filter((block) => !isFootnote(block, usualSize));
    regions.push({ kind: led, heading, blocks: withPrintedMarkers(own) });
    const last = list.at(-1);
    if (last) i = blocks.indexOf(last, i);
  }
  return regions;
}

function regionAfter(blocks: Block[], start: number, headings: Headings): Block[] {
  const { caseStudy, close } = improvementHeadings();
  const isGroup = groupsOf(blocks, start, headings);
  const region: Block[] = [];
  let inCaseStudy = false;
  for (const [i, block] of blocks.entries()) {
    if (i <= start) continue;
    if (close.test(block.text)) break;
    if (headingKind(block) !== null && !isNextItem(block, region)) break;
    if (caseStudy.test(bare(block.text)) && (headings.is(block) || isLabel(block))) {
      inCaseStudy = true;
    } else if (headings.is(block)) {
      if (!isGroup(block, region, blocks.slice(i + 1))) break;
      inCaseStudy = false;
    } else if (!inCaseStudy) {
      region.push(block);
    }
  }
  return withoutNone(region);
}

/** The marked items below a lead-in, with what hangs below each. */
function markedAfter(blocks: Block[], start: number, headings: Headings): Block[] {
  const region: Block[] = [];
  for (const block of blocks.slice(start + 1)) {
    const head = region[0] ?? block;
    const hangs = block.kind === 'item' || block.indent > head.indent + HANGING;
    if (headings.is(block) || (block.marker === null && !hangs)) break;
    region.push(block);
  }
  return region;
}

/** Whether a block that reads like a heading is the next number of the list that is open. */
function isNextItem(block: Block, region: Block[]): boolean {
  const last = region.findLast(({ marker }) => marker !== null && marker !== '•');
  if (!block.marker || !last?.marker) return false;
  return block.bold === last.bold && follows(bareMarker(last.marker), bareMarker(block.marker));
}

/** A region without the sentence that says that there is nothing; a bullet is that only where it stands alone. */
const withoutNone = (region: Block[]): Block[] =>
  region.filter((block, i) => {
    if (!isNone(block)) return true;
    return block.marker !== null && (block.marker === '•' ? region.length > 1 : i > 0);
  });

const isLabel = (block: Block): boolean => block.marker === null && !/[.;,:]$/.test(block.text);

const isFootnote = (block: Block, usualSize: number): boolean =>
  block.size !== null && block.size <= usualSize - FOOTNOTE_STEP && block.cell === null;

/** The size that most of the document's running text is set in; 0 where sizes are unknown. */
function commonSize(blocks: Block[]): number {
  const weights = new Map<number, number>();
  for (const { size, text, bold } of blocks)
    if (size !== null && !bold) weights.set(size, (weights.get(size) ?? 0) + text.length);
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
