/** Levels of headings: by their numbers, else by the rank of their type among the document's headings. */
import type { Heading } from './headings.js';
import { numberDepth } from './numbers.js';
import { isCapitals } from './style.js';
import { isBelowPeers, isTopLevelHeading, peerGroups } from './vocabulary.js';

/** A level for each heading, 1 for the outermost. */
export function levelsOf(headings: Heading[]): number[] {
  const depths = headings.map(({ number }) => (number === null ? null : numberDepth(number)));
  if (headings.every(({ blocks }) => blocks[0]!.size === null)) return plainLevels(headings, depths);
  const outermost = headings.filter((_, i) => depths[i] === 1);
  return outermost.length >= 2 ? numberedLevels(headings, depths, outermost) : rankedLevels(headings, depths);
}

/** Formats without sizes: what has no number stands beside or below the last numbered heading. */
function plainLevels(headings: Heading[], depths: (number | null)[]): number[] {
  let numbered = 0;
  return headings.map((heading, i) => {
    const depth = depths[i] ?? null;
    if (depth !== null) {
      numbered = depth;
      return depth;
    }
    return numbered === 0 || isTopLevelHeading(heading.text) ? 1 : Math.max(2, numbered);
  });
}

/** Numbers decide; a heading without one stands below the last that is set in larger or heavier type. */
function numberedLevels(headings: Heading[], depths: (number | null)[], outermost: Heading[]): number[] {
  const top = Math.min(...outermost.map((heading) => weightOf(heading, false)));
  const open: { weight: number; level: number }[] = [];
  let section: string | null = null;
  return headings.map((heading, i) => {
    const weight = weightOf(heading, false);
    const depth = depths[i] ?? null;
    while (open.length > 0 && open.at(-1)!.weight <= weight + 0.3) open.pop();
    // A heading among the numbered paragraphs of a section stands below it, however it is set.
    const inside = depth === null && section !== null && heading.within?.split('.')[0] === section;
    if (depth === 1) section = heading.number;
    const below = (open.at(-1)?.level ?? 0) + 1;
    const isOutermost = weight >= top - 0.3 || isTopLevelHeading(heading.text);
    const level = depth ?? (inside ? Math.max(2, below) : isOutermost ? 1 : below);
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    open.push({ weight, level });
    return level;
  });
}

function rankedLevels(headings: Heading[], depths: (number | null)[]): number[] {
  const ranks = rankOf(headings.map((heading) => weightOf(heading, true)));
  const levels = headings.map((heading, i) => depths[i] ?? ranks(weightOf(heading, true)));
  return withPeers(headings, levels);
}

/** Headings that stand side by side in a template do so even where their type was set by hand. */
function withPeers(headings: Heading[], levels: number[]): number[] {
  const texts = [...new Set(headings.map(({ text }) => text))];
  const [template] = peerGroups
    .map((isPeer) => ({ isPeer, count: texts.filter(isPeer).length }))
    .sort((a, b) => b.count - a.count);
  if (!template || template.count < 3) return levels;
  const { isPeer } = template;
  const level = Math.min(...levels.filter((_, i) => isPeer(headings[i]!.text)));
  return headings.map(({ text }, i) => {
    if (isPeer(text)) return level;
    return isBelowPeers(text) ? Math.max(level + 1, levels[i]!) : levels[i]!;
  });
}

/** Ranks weights from 1; weights that hardly differ are one style set twice. */
function rankOf(weights: number[]): (weight: number) => number {
  const tops: number[] = [];
  for (const weight of [...new Set(weights)].sort((a, b) => b - a)) {
    const top = tops.at(-1);
    if (top === undefined || top - weight > 0.3) tops.push(weight);
  }
  return (weight) => tops.findLastIndex((top) => top >= weight) + 1;
}

/** How much a heading's type weighs: its size in points, with bold, capitals and italics worth part of one. */
function weightOf({ blocks: [block], text, runIn }: Heading, countCapitals: boolean): number {
  if (!block) return 0;
  // A band over a judgement's text is set apart by its shade where it is not bold.
  const face = (block.bold || runIn || block.cell ? 1 : 0) - (block.italic ? 0.4 : 0);
  return (block.size ?? 12) + face + (countCapitals && isCapitals(text) ? 0.4 : 0);
}
