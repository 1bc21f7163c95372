/** Which blocks are headings: by style, words, numbering and what follows. */
import type { Block, Document } from '../document/types.js';
import { isHeadingCell, tableShapes } from './heading-cells.js';
import { withoutNumber } from './numbers.js';
import { type BodyStyle, bodyStyle, standsOut } from './style.js';
import {
  isBodyName,
  isClosing,
  isInspectionOnly,
  isKnownHeading,
  isLabel,
  isOverPeople,
  isPost,
  isTitle,
} from './vocabulary.js';

export interface Heading {
  /** Blocks that print it: more than one where it wraps into another paragraph. */
  blocks: Block[];
  number: string | null;
  text: string;
  /** Where its words stand in the first block, so that a run-in heading can be pointed at. */
  from: number;
  to: number;
  /** Whether the block goes on with the section's text. */
  runIn: boolean;
  /** Number of the first numbered paragraph under it ("2.3"), where it has no number of its own; else null. */
  within: string | null;
}

const longest = 260;
/** Captions, quotations, dates and times alone, addresses, rows of figures, and a pack's empty pages. */
const notHeading =
  /^(?:(?:table|figure|fig\.?|chart|graph|map|box|diagram)\s+\d.*|[“"].*[”"]|.*;.*|\(.*|[^(]*\).*|\d{1,2}[.:]\d\d\b.*|(?:.*day,? )?\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4}|.*\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|.*\p{L}(?: [£(+–-]*\d[\d,]*(?:\.\d+)?[)%]?){2,}|.*page is (?:intentionally )?left blank.*)$/iu;
const prose = 90;
/** A label with the name of a person behind it. */
const labelLine = /^[^:.;]{0,60}\b(?:by|of|from|author|officer|director|contact|member|holder|lead)s?:\s+\S.*[^.:]$/i;
/** How far right of its label (in points) a line must start to go on with it. */
const hanging = 20;
const postNoun =
  /\b(?:manager|officer|director|lead|head|solicitor|lawyer|accountant|partner|advis[eo]r|treasurer|secretary|consultant)\b[^:]{0,40}$/i;

/** Headings in document order; neither the document's title nor its cover lines. */
export function findHeadings(document: Document): Heading[] {
  const blocks = document.blocks.filter((block) => block.artifact === null);
  const body = bodyStyle(document);
  const tables = tableShapes(blocks);
  const headings: Heading[] = [];
  let closedOn: number | null = null;
  for (const [i, block] of blocks.entries()) {
    if (block.text.length < 40 && isClosing(block.text.replace(/[,.\s]+$/, ''))) closedOn = block.parts[0]!.page;
    const heading = runIn(block) ?? wholeBlock(block);
    if (!heading) continue;
    if (!heading.runIn) {
      if (block.cell ? !isHeadingCell(block, tables, body) : !isHeading(block, heading, blocks, i, body)) continue;
      if (!isKnownHeading(heading.text) && (isPost(heading.text) || isMoreOfLabel(block, blocks[i - 1]))) continue;
    }
    if (closedOn !== null && block.parts[0]!.page <= closedOn + 1 && !isKnownHeading(heading.text)) continue;
    const last = headings.at(-1);
    if (heading.number === null && /^\p{Ll}/u.test(heading.text)) {
      if (last && continues(last, heading, blocks[i - 1])) {
        last.blocks.push(block);
        last.text = `${last.text} ${heading.text}`;
      }
      continue;
    }
    if (last && !last.runIn && isRepeat(last, heading, blocks[i - 1])) continue;
    headings.push(heading.number === null ? { ...heading, within: numberUnder(blocks, i) } : heading);
  }
  return withoutCover(withoutBodies(headings), blocks);
}

function wholeBlock(block: Block): Heading | null {
  if (block.text.length > longest || block.marker === '•') return null;
  const { number, text } = withoutNumber(block);
  // A footnote mark that is not set smaller: "improve?1".
  const words = text.replace(/[\s:]+$/, '').replace(/(?<=[\p{Ll}?!)])\d{1,2}$/u, '');
  if (!/\p{L}{2}/u.test(words)) return null;
  const from = block.text.length - text.length;
  return { blocks: [block], number, text: words, from, to: from + words.length, runIn: false, within: null };
}

/** "Summary: The report …" with a bold label that papers use as a heading. */
function runIn(block: Block): Heading | null {
  if (block.boldLead < 4 || block.bold || block.cell) return null;
  const lead = block.text.slice(0, block.boldLead);
  if (!/[:–-]\s*$/.test(lead) && !/^\s*[:–-]/.test(block.text.slice(block.boldLead))) return null;
  const { number, text } = withoutNumber({ ...block, text: lead });
  const words = text.replace(/[\s:–-]+$/, '');
  if (!isKnownHeading(words) || isOverPeople(words) || block.text.length - block.boldLead < 20) return null;
  const from = lead.length - text.length;
  return { blocks: [block], number, text: words, from, to: from + words.length, runIn: true, within: null };
}

function isHeading(block: Block, heading: Heading, blocks: Block[], i: number, body: BodyStyle): boolean {
  const { text } = heading;
  const known = isKnownHeading(text);
  if ((isTitle(text) && !(known && heading.number !== null)) || isLabel(block.text) || notHeading.test(text))
    return false;
  if (body.figures && block.headingTag === null && block.size !== null && block.size < (body.size ?? 0) + 1.5)
    return false;
  if (/[;,]$/.test(text) || (/\.["”’]?$/.test(text) && !known)) return false;
  if (/[.!?] +\p{Lu}/u.test(text.replace(/\b(?:i\.e|e\.g|no|vs|st|dr|mr|mrs|ms)\. /gi, ''))) return false;
  if (standsOut(block, body)) return known || text.length <= 160;
  if (known && (body.plain || heading.number === null)) return followedByText(blocks, i);
  return body.plain && heading.number !== null && /^\d+$/.test(heading.number) && isNumberedHeading(blocks, i, text);
}

/** In text without styles: a short numbered line with something other than the next number under it. */
function isNumberedHeading(blocks: Block[], i: number, text: string): boolean {
  return text.length <= 100 && !/[.;,]$/.test(text) && followedByText(blocks, i);
}

function followedByText(blocks: Block[], i: number): boolean {
  const next = blocks[i + 1];
  if (!next) return isKnownHeading(withoutNumber(blocks[i]!).text.replace(/[\s:]+$/, ''));
  const here = blocks[i]!.marker;
  if (here === null || next.marker === null || next.marker === '•') return true;
  return next.marker.replace(/\.$/, '').split('.').length > here.replace(/\.$/, '').split('.').length;
}

/** Whether it is the second line of a heading, set as a paragraph of its own. */
function continues(last: Heading, heading: Heading, before: Block | undefined): boolean {
  const [block] = heading.blocks as [Block];
  if (before === undefined || before !== last.blocks.at(-1) || last.runIn || heading.runIn) return false;
  return before.bold === block.bold && Math.abs((before.size ?? 0) - (block.size ?? 0)) < 0.6 && block.cell === null;
}

/** Whether it goes on with the label line above it, as a person's post does: set right of the label, or named as a post. */
function isMoreOfLabel(block: Block, before: Block | undefined): boolean {
  if (before === undefined || block.cell || before.text.length > 100 || !labelLine.test(before.text)) return false;
  const hangs = block.size !== null && block.indent > before.indent + hanging;
  return hangs || (before.kind !== 'item' && postNoun.test(block.text));
}

/** The dotted number that the text under a heading starts with. */
function numberUnder(blocks: Block[], i: number): string | null {
  const next = blocks[i + 1];
  return next?.marker && /^\d+\.\d/.test(next.marker) ? next.marker.replace(/\.$/, '') : null;
}

/** The body that meets is named above an agenda or minutes. */
function withoutBodies(headings: Heading[]): Heading[] {
  const first = headings.findIndex(({ number, text }) => number !== null || !isBodyName(text));
  return first > 0 ? headings.slice(first) : headings;
}

/** A table's head, or the top of the next page, that says again what the heading above it says. */
function isRepeat(last: Heading, heading: Heading, before: Block | undefined): boolean {
  const [block] = heading.blocks as [Block];
  const onNextPage = before?.parts.at(-1)?.page !== block.parts[0]?.page;
  return (before === last.blocks.at(-1) || onNextPage) && last.text.toLowerCase() === heading.text.toLowerCase();
}

/** Lines of a cover or head block stand out too: what comes before the first heading known and has no text of its own. */
function withoutCover(headings: Heading[], blocks: Block[]): Heading[] {
  const first = headings.findIndex(({ text }) => isKnownHeading(text));
  if (first <= 0) return headings;
  const cover = blocks.find((block) => block.text.length > 20)?.parts[0]?.page ?? 0;
  const hasCover = isInspectionOnly(headings[first]!.text);
  return headings.filter((heading, i) => {
    const block = heading.blocks.at(-1)!;
    if (i >= first || block.parts[0]!.page > cover + 1) return true;
    if (hasCover) return false;
    const next = blocks[blocks.indexOf(block) + 1];
    return heading.number !== null || (next !== undefined && next.text.length >= prose && !next.bold);
  });
}
