/** A paragraph whose author broke its lines by hand (addresses, signatures, label lines) is several blocks. */
import { splitMarker } from './characters.js';
import { type DraftBlock, type DraftPage, draft } from './draft.js';
import { type Edges, edgesByPage } from './edges.js';
import type { PlacedLine } from './lines.js';
import { endWith } from './widths.js';

/** Splits in place. A break is by hand where the next line's first word would still have fitted. */
export function splitAtHardBreaks(pages: DraftPage[]): void {
  const edges = edgesByPage(pages);
  const split = pages.map(({ blocks }, i) => blocks.flatMap((block) => splitBlock(block, edges[i]!)));
  for (const [i, page] of pages.entries()) page.blocks = split[i]!;
}

function splitBlock(block: DraftBlock, edges: Edges): DraftBlock[] {
  if (block.lines.length < 2 || block.headingTag !== null || block.artifact) return [block];
  const groups: PlacedLine[][] = [[block.lines[0]!]];
  for (let i = 1; i < block.lines.length; i++) {
    const line = block.lines[i]!;
    if (isHardBreak(block, i, edges)) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  if (groups.length === 1) return [block];
  return groups.map((lines, i) => (i === 0 ? { ...block, lines } : draft(lines, { ...block, lines, gapAbove: 0 })));
}

/** Whether the break before a block's line `at` is by hand. */
function isHardBreak(block: DraftBlock, at: number, edges: Edges): boolean {
  const { lines, cell } = block;
  const last = lines[at - 1]!;
  const next = lines[at]!;
  if (startsItem(last, next)) return true;
  if (goesOn(last, next) || isCentred(last, next)) return false;
  if (cell && isListed(last.text) && isListed(next.text)) return true;
  const wraps = nearestWraps(lines, at);
  if (!cell && wraps.length === 0) return fits(last, next, edges(block), 3);
  // Running text has reached its edge in one of its own lines: others on the page may stand in a wider box or column.
  const own = Math.max(...lines.map((line) => line.right));
  return fits(last, next, Math.min(own, ...wraps), 0.5) || (cell !== null && isList(block, edges));
}

/** Whether the next line's first word would have fitted before an edge, with some type sizes to spare. */
function fits(last: PlacedLine, next: PlacedLine, edge: number, spare: number): boolean {
  return endWith(last, next) + spare * next.size < edge;
}

/** Whether none of a cell's lines is full: an address, names. */
function isList(block: DraftBlock, edges: Edges): boolean {
  const { lines } = block;
  if (lines.length < 3 || lines.slice(1).some((next, i) => goesOn(lines[i]!, next))) return false;
  const right = edges(block);
  return lines.slice(1).every((next, i) => fits(lines[i]!, next, right, 0.5));
}

/** Whether a line starts the next item of a list that was typed into one paragraph. */
function startsItem(last: PlacedLine, next: PlacedLine): boolean {
  if (next.text.startsWith('•')) return next.text.length > 1;
  return /^\(?(?:\d{1,2}|\p{Ll})\) /u.test(next.text) && /[.;:]$/.test(last.text);
}

/** Whether words say that a sentence goes on in the next line. */
function goesOn(last: PlacedLine, next: PlacedLine): boolean {
  return (
    last.endsHyphen ||
    /^[\p{Ll}(&,;–-]/u.test(next.text) ||
    /[,(–]$/.test(last.text) ||
    / (?:of|and|the|for|to|in|or|with|a)$/.test(last.text)
  );
}

function isCentred(last: PlacedLine, next: PlacedLine): boolean {
  return (
    Math.abs((last.left + last.right) / 2 - (next.left + next.right) / 2) < 3 && Math.abs(last.left - next.left) > 6
  );
}

/** A person with a post or body, as lists of teams and contacts have them on a line each. */
function isListed(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}.'’-]* ){1,3}\p{Lu}[\p{L}'’-]+, \p{Lu}/u.test(text);
}

/**
 * How far the lines nearest to a break on both sides would have come with the word that had to go down: running text
 * ends left of there, beside a picture well before the page's edge. Only words in lower case surely went down.
 */
function nearestWraps(lines: PlacedLine[], at: number): number[] {
  const [last, next] = [lines[at - 1]!, lines[at]!];
  const isWrap = (i: number): boolean => /^\p{Ll}/u.test(lines[i]!.text) && isBelow(lines[i]!, next);
  const isHanging = at === 1 && next.left > last.left && splitMarker(last.text).marker !== null;
  if (!isBelow(last, next) && !isHanging) return [];
  const above = lines.findLastIndex((_, i) => i > 0 && i < at && isWrap(i));
  const below = lines.findIndex((_, i) => i > at && isWrap(i));
  return [above, below].filter((i) => i > 0).map((i) => endWith(lines[i - 1]!, lines[i]!));
}

/** Labels of a chart start anywhere, lines of running text at one edge. */
function isBelow(line: PlacedLine, other: PlacedLine): boolean {
  return Math.abs(line.left - other.left) < 3;
}
