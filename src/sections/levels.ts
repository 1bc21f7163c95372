/** Levels of headings: by their numbers, else by the rank of their type among the document's headings. */
import type { Heading } from './headings.js';
import { numberDepth } from './numbers.js';
import { isCapitals } from './style.js';
import { isKnownHeading, isSubPeer, isTopLevelHeading, type Template, templates } from './vocabulary.js';

/** A level for each heading, 1 for the outermost. */
export function levelsOf(headings: Heading[]): number[] {
  const depths = headings.map(({ number }) => (number === null ? null : numberDepth(number)));
  if (headings.every(({ blocks }) => blocks[0]!.size === null)) return plainLevels(headings, depths);
  const outermost = headings.filter((_, i) => depths[i] === 1);
  return outermost.length >= 2 ? numberedLevels(headings, depths, outermost) : rankedLevels(headings, depths);
}

/** Formats without sizes: what has neither number nor style of its own stands beside or below the last that has. */
function plainLevels(headings: Heading[], depths: (number | null)[]): number[] {
  const styled = styleLevels(headings, depths);
  let last = 0;
  return headings.map((heading, i) => {
    const own = depths[i] ?? styled.get(heading.blocks[0]?.headingTag ?? 0);
    if (own !== undefined) {
      last = own;
      return own;
    }
    if (last === 0 || isTopLevelHeading(heading.text)) return 1;
    return Math.max(2, styled.size > 0 ? last + 1 : last);
  });
}

/** Levels by heading style, where most headings have one: as deep as their numbers say, else by rank. */
function styleLevels(headings: Heading[], depths: (number | null)[]): Map<number, number> {
  const tagged = headings.flatMap(({ blocks }, i) => {
    const tag = blocks[0]?.headingTag ?? null;
    return tag === null ? [] : [{ tag, depth: depths[i] ?? null }];
  });
  if (tagged.length < headings.length / 2) return new Map();
  const tags = [...new Set(tagged.map(({ tag }) => tag))].sort((a, b) => a - b);
  return new Map(
    tags.map((tag, rank) => [
      tag,
      tagged.find((other) => other.tag === tag && other.depth !== null)?.depth ?? rank + 1,
    ]),
  );
}

/** Numbers decide; a heading without one stands below the last that is set in larger or heavier type. */
function numberedLevels(headings: Heading[], depths: (number | null)[], outermost: Heading[]): number[] {
  const top = Math.min(...outermost.map((heading) => weightOf(heading)));
  const open: { weight: number; level: number }[] = [];
  let section: Heading | null = null;
  return headings.map((heading, i) => {
    const weight = weightOf(heading);
    const depth = depths[i] ?? null;
    while (open.length > 0 && open.at(-1)!.weight <= weight + 0.3) open.pop();
    const inside = depth === null && section !== null && isInside(heading, section, headings, outermost);
    if (depth === 1) section = heading;
    const below = (open.at(-1)?.level ?? 0) + 1;
    const isOutermost = weight >= top - 0.3 || isTopLevelHeading(heading.text);
    const level = depth ?? (inside ? Math.max(2, below) : isOutermost ? 1 : below);
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    open.push({ weight, level });
    return level;
  });
}

/** Whether a heading without number stands below a numbered one that is set like it: by its paragraphs' numbers or its place. */
function isInside(heading: Heading, section: Heading, headings: Heading[], outermost: Heading[]): boolean {
  const number = wholeNumber(section);
  if (heading.within !== null) return Number.parseInt(heading.within, 10) === number;
  if (isTopLevelHeading(heading.text) || heading.blocks[0]?.centred || heading.number !== null) return false;
  // What minutes say under item after item ("Decision") is known as a paper's own section too.
  const times = headings.filter(({ text }) => text === heading.text).length;
  if (isKnownHeading(heading.text) && times < 3) return false;
  const next = outermost[outermost.indexOf(section) + 1];
  return next
    ? wholeNumber(next) > number && wholeNumber(next) <= number + 2
    : outermost.every(({ blocks: [block] }) => block?.cell);
}

const wholeNumber = ({ number }: Heading): number => Number.parseInt(number ?? '', 10);

function rankedLevels(headings: Heading[], depths: (number | null)[]): number[] {
  const capitals = setOverOthers(headings);
  const weights = headings.map((heading) => weightOf(heading) + (capitals.has(heading) ? 0.4 : 0));
  const ranks = rankOf(weights);
  const levels = weights.map((weight, i) => depths[i] ?? ranks(weight));
  const placed = nested(withPeers(headings, levels));
  return placed.map((level, i) => depths[i] ?? level);
}

/** Levels without gaps: each stands as deep as its headings do at most below others. */
function nested(levels: number[]): number[] {
  const open: number[] = [];
  const depths = new Map<number, number>();
  for (const level of levels) {
    while (open.length > 0 && open.at(-1)! >= level) open.pop();
    open.push(level);
    depths.set(level, Math.max(depths.get(level) ?? 0, open.length));
  }
  return levels.map((level) => depths.get(level) ?? level);
}

/** Headings that stand side by side in a template do so even where their type was set by hand. */
function withPeers(headings: Heading[], levels: number[]): number[] {
  const textsOf = (isPeer: (text: string) => boolean): Set<string> =>
    new Set(headings.map(({ text }) => text).filter(isPeer));
  const [found] = templates
    .map(({ isPeer, isOver, isBelow }) => {
      const under = chaptersUnder(headings, levels, isPeer, isOver);
      return { texts: textsOf((text) => isPeer(text) && !under.has(text)), isBelow };
    })
    .sort((a, b) => b.texts.size - a.texts.size);
  let placed = levels;
  if (found && found.texts.size >= 3) {
    const level = lowest(headings, levels, found.texts);
    placed = lifted(headings, levels, found.texts, found.isBelow).map((own, i) =>
      found.isBelow(headings[i]!.text) ? Math.max(level + 1, levels[i]!) : own,
    );
  }
  const below = textsOf(isSubPeer);
  return below.size >= 3 ? lifted(headings, placed, below, () => false) : placed;
}

/** Peers that this document sets below the one that may stand over them, every one and in no band of their own; else none. */
function chaptersUnder(
  headings: Heading[],
  levels: number[],
  isPeer: Template['isPeer'],
  isOver: Template['isOver'],
): Set<string> {
  const over = headings.findIndex(({ text }) => isOver(text));
  const after = headings.flatMap(({ text }, i) => (over >= 0 && i > over && isPeer(text) ? [i] : []));
  const all = after.every((i) => levels[i]! > levels[over]! && !headings[i]!.blocks[0]?.cell);
  return new Set(all ? after.map((i) => headings[i]!.text) : []);
}

/** The peers at the level of the outermost, with a heading of unknown words whose type is theirs alone. */
function lifted(headings: Heading[], levels: number[], texts: Set<string>, isBelow: Template['isBelow']): number[] {
  const level = lowest(headings, levels, texts);
  // A name that stands elsewhere in larger type is a sub-heading here, where there is something above it.
  const peers = headings.filter(
    ({ text }, i) =>
      texts.has(text) &&
      (levels[i] === lowest(headings, levels, new Set([text])) ||
        levels.slice(0, i).every((above) => above >= levels[i]!)),
  );
  const known = headings.filter(({ text }) => isKnownHeading(text) && !texts.has(text) && !isBelow(text));
  const isAlike = (heading: Heading): boolean =>
    !isKnownHeading(heading.text) &&
    peers.filter((peer) => sameType(peer, heading)).length >= 3 &&
    !known.some((other) => sameType(other, heading));
  return headings.map((heading, i) =>
    peers.includes(heading) || isAlike(heading) ? Math.min(level, levels[i]!) : levels[i]!,
  );
}

function lowest(headings: Heading[], levels: number[], texts: Set<string>): number {
  return Math.min(...levels.filter((_, i) => texts.has(headings[i]!.text)));
}

function sameType({ blocks: [a] }: Heading, { blocks: [b] }: Heading): boolean {
  if (!a || !b || a.bold !== b.bold || a.italic !== b.italic || (a.cell === null) !== (b.cell === null)) return false;
  return Math.abs((a.size ?? 0) - (b.size ?? 0)) < 0.3 && Math.abs(a.indent - b.indent) < 3;
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

/**
 * Headings in capitals that stand over those in small letters of the same type: more than one, the first of that type
 * among them, and none of the others known to stand at the top.
 */
function setOverOthers(headings: Heading[]): Set<Heading> {
  const capitals = headings.filter(({ text }) => isCapitals(text));
  return new Set(
    capitals.filter((heading) => {
      const alike = headings.filter((other) => Math.abs(weightOf(other) - weightOf(heading)) <= 0.3);
      const small = alike.filter((other) => !capitals.includes(other));
      if (small.length === 0 || alike.length - small.length < 2) return false;
      return capitals.includes(alike[0]!) && !small.some(({ text }) => isTopLevelHeading(text));
    }),
  );
}

/** How much a heading's type weighs: its size in points, with bold and italics worth part of one. */
function weightOf({ blocks: [block], runIn }: Heading): number {
  if (!block) return 0;
  // A band over a judgement's text is set apart by its shade where it is not bold.
  const face = (block.bold || runIn || block.cell ? 1 : 0) - (block.italic ? 0.4 : 0);
  return (block.size ?? 12) + face;
}
