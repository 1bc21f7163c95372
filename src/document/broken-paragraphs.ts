/** Paragraphs that tags break in mid-sentence: text pasted line by line, or cut where it was edited. */
import { dashToBullet, splitMarker } from './characters.js';
import type { DraftBlock } from './draft.js';
import type { PlacedLine } from './lines.js';
import { sameStyle } from './row-breaks.js';
import { endWith } from './widths.js';

/** Line distance in type sizes where a page has no paragraph of two lines. */
const usualLeading = 1.25;
/** Lines closer than this, in type sizes, stand beside each other. */
const overlap = 0.8;
/** How far the text of an item's first line may stand right of its bullet or number, in type sizes. */
const hanging = 3.5;

/** Joins each block that goes on with the sentence of the one before, at the distance that lines have on the page. */
export function joinBroken(blocks: DraftBlock[]): DraftBlock[] {
  const joined: DraftBlock[] = [];
  let isPasted = false;
  for (const block of blocks) {
    const last = joined.at(-1);
    isPasted = last !== undefined && goesOn(last, block, isPasted) && isNextLine(last, block, blocks);
    if (last && isPasted) joined[joined.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
    else joined.push(block);
  }
  return joined;
}

/** @param isPasted whether lines of `block` itself had to be joined: then a name may go on in the next one too. */
function goesOn(block: DraftBlock, next: DraftBlock, isPasted: boolean): boolean {
  if (!samePlace(block, next)) return false;
  const last = block.lines.at(-1)!;
  const first = next.lines[0]!;
  return (
    isUnended(last.text, first.text) &&
    (isMidSentence(last.text, first.text) || (isPasted && isFull(block, first))) &&
    isAligned(block, first) &&
    sameStyle(block, next)
  );
}

/** Whether a block stands as far below another as lines of a paragraph do on the page. */
function isNextLine(block: DraftBlock, next: DraftBlock, page: DraftBlock[]): boolean {
  const distance = distanceOf(block.lines.at(-1)!, next.lines[0]!);
  return distance > overlap && distance < 1.1 * leadingOf(page);
}

function samePlace(block: DraftBlock, next: DraftBlock): boolean {
  if (block.headingTag !== null || next.headingTag !== null || block.artifact || next.artifact) return false;
  if (next.listDepth !== null || block.footnote !== next.footnote) return false;
  return (
    block.cell?.table === next.cell?.table &&
    block.cell?.row === next.cell?.row &&
    block.cell?.column === next.cell?.column
  );
}

/** Whether a line starts where the block's lines do, or where its words do behind a bullet or number. */
function isAligned({ lines }: DraftBlock, first: PlacedLine): boolean {
  const shift = first.left - lines.at(-1)!.left;
  if (lines.length === 1 && splitMarker(lines[0]!.text).marker !== null)
    return shift > -3 && shift < hanging * first.size;
  return Math.abs(shift) < 3;
}

/** Whether neither the end nor the start of lines parts them. Addresses of the web and of mail are lines of their own. */
function isUnended(last: string, next: string): boolean {
  if (!/^\p{L}/u.test(next) || /[.!?:;]["'”’)]*$/.test(last)) return false;
  return !/^(?:\S*[@/]|www\.)/.test(next) && splitMarker(dashToBullet(next)).marker === null;
}

/** Whether words can only be the middle of a sentence. */
function isMidSentence(last: string, next: string): boolean {
  return /^\p{Ll}/u.test(next) || /\p{L}-$| (?:of|and|the|for|to|in|or|with|a)$/u.test(last);
}

/** Whether a block's last line has no room for the first word of the next. */
function isFull({ lines }: DraftBlock, first: PlacedLine): boolean {
  return endWith(lines.at(-1)!, first) > Math.max(...lines.map(({ right }) => right));
}

/** The usual distance of a page's lines inside its paragraphs. */
function leadingOf(blocks: DraftBlock[]): number {
  const distances = blocks
    .flatMap(({ lines }) => lines.slice(1).map((line, i) => distanceOf(lines[i]!, line)))
    .filter((distance) => distance > overlap)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? usualLeading;
}

/** In type sizes. */
function distanceOf(last: PlacedLine, next: PlacedLine): number {
  return (next.baseline - last.baseline) / next.size;
}
