/** Headings in and around improvement lists: which head one, which group its items, and which end it. */
import type { Block } from '../../document/types.js';
import type { Section } from '../../sections/types.js';
import type { Recommendation } from '../types.js';
import { bare, improvementHeadings, improvementKind } from './improvement-headings.js';
import { bareMarker, follows } from './printed-markers.js';

/** What tells headings apart in one document. */
export interface Headings {
  is: (block: Block) => boolean;
  /** Level of the section that it heads; null for no section's heading. */
  level: (block: Block) => number | null;
}

const LONGEST_HEADING = 160;
/** Points by which a higher heading is larger. */
const LARGER = 1;
const FULL_STOP = /[.;,]$/;
/** What an introduction has that says itself that a list follows. */
export const ANNOUNCES = /:$|\b(?:following|below|these (?:areas|points|things|matters))\b/i;

/** "No drift should remain" asks for something, for all that it starts as "No areas were found" does. */
const OBLIGES = /\b(?:should|must|needs? to|ought to)\b/i;

export function headingsOf(sections: Section[]): Headings {
  const levels = new Map(sections.map(({ from, level }) => [from - 1, level]));
  const level = (block: Block) => levels.get(block.index) ?? null;
  return { level, is: (block) => (level(block) !== null && !isSentence(block)) || looksLikeHeading(block) };
}

/** Whether type, a tag or its length sets a block off from the text, and it is no item or sentence. */
function looksLikeHeading(block: Block): boolean {
  if (block.text.length > LONGEST_HEADING || block.marker !== null || FULL_STOP.test(block.text)) return false;
  return block.bold || block.headingTag !== null;
}

/** Words with a full stop are a heading only where type or a tag says so, whatever they say. */
const isSentence = (block: Block): boolean => /\.$/.test(block.text) && !block.bold && block.headingTag === null;

/** The kind of list that a block heads; null for an item, a sentence or any other heading. */
export function headingKind(block: Block): Recommendation['kind'] | null {
  if (block.text.length > LONGEST_HEADING || block.marker === '•' || isSentence(block)) return null;
  return improvementKind(block.text.slice(block.bodyStart));
}

/** Whether a block says that there is nothing to improve. */
export const isNone = ({ text, bodyStart }: Block): boolean =>
  improvementHeadings().none.test(text.slice(bodyStart)) && !OBLIGES.test(text);

/** Tells the sub-headings under which a list is grouped from the heading that ends it. */
export function groupsOf(
  blocks: Block[],
  start: number,
  headings: Headings,
): (block: Block, region: Block[], rest: Block[]) => boolean {
  const { ends } = improvementHeadings();
  const heading = blocks[start]!;
  const first = blocks[start + 1];
  const level = headings.level(heading);
  const isDeeper = (block: Block): boolean => level !== null && (headings.level(block) ?? level) > level;
  const isHigher = (block: Block): boolean => level !== null && (headings.level(block) ?? level) < level;
  const startsGroup =
    first !== undefined && headings.is(first) && !ends.test(bare(first.text)) && !isAbove(first, heading);
  const isOver = (block: Block): boolean =>
    isAbove(block, heading) ||
    (isPeer(block, heading) && !isPeer(first ?? block, heading)) ||
    (isHigher(block) && first !== undefined && isDeeper(first));
  return (block, region, rest) => {
    if (ends.test(bare(block.text))) return false;
    if (startsGroup) return !isOver(block);
    // Below a sentence, or sub-headings that were not seen as some, a group must show itself: lower, and with items.
    const item = rest.slice(0, 2).find(({ marker }) => marker !== null);
    if (!item || region.some(isNone) || isAbove(block, heading) || isHigher(block)) return false;
    const last = region.findLast(({ marker }) => marker !== null && marker !== '•')?.marker;
    if (region.some(({ marker }) => marker !== null))
      return isDeeper(block) && !!last && follows(bareMarker(last), bareMarker(item.marker ?? ''));
    return (
      region.length <= 2 && (isDeeper(block) || isAbove(heading, block) || ANNOUNCES.test(region.at(-1)?.text ?? ''))
    );
  };
}

/** Whether a heading stands above another: by tags where both have one, by size elsewhere. */
function isAbove(block: Block, other: Block): boolean {
  if (block.headingTag !== null && other.headingTag !== null) return block.headingTag < other.headingTag;
  return (block.size ?? 0) > (other.size ?? 0) + LARGER;
}

const isPeer = (block: Block, other: Block): boolean =>
  block.headingTag === other.headingTag && block.size === other.size && block.bold === other.bold;
