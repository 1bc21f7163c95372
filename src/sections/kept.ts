/** What looked like headings one by one but shows among the others to be none: covers, bodies, lists of appendices. */
import type { Block } from '../document/types.js';
import { withNumbers } from './counted.js';
import { endsWithGrade } from './grades.js';
import type { Heading } from './headings.js';
import { isBodyName, isInspectionOnly, isKnownHeading, isTitle } from './vocabulary.js';

const prose = 90;
/** Blocks that a paper's head has at most. */
const topLines = 15;
const signatureLines = 3;
const bareAppendix = /^(?:appendix|annex|attachment|enclosure) (?:\d{1,2}|[a-z])$/i;
const namedAppendix = /^(?:appendix|annex) \w{1,3}\b.*\p{L}{3}/iu;
const dated = /\b\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4}$/u;
const itemNumber = /^\((?:agenda )?item (?:no\.? ?)?\d{1,3}[a-z]?\)$/i;
const minutes = /^(?:draft )?minutes(?: of .*\bmeeting\b.*)?$/i;

/** The headings of the text, in document order, each with its number; `all` are the blocks with the page furniture. */
export function keptHeadings(headings: Heading[], blocks: Block[], all: Block[]): Heading[] {
  const graded = gradesPage(blocks);
  const kept = withoutAppendixLists(withNumbers(headings), blocks).filter(
    (heading) =>
      heading.blocks[0]?.parts[0]?.page !== graded || !endsWithGrade(heading.text) || isGradedSection(heading, blocks),
  );
  const text = isTitlePage(blocks) ? kept.filter(({ blocks: [block] }) => block?.parts[0]?.page !== 0) : kept;
  const own = withoutTitle(withoutBodies(text), blocks);
  return withoutEnd(withoutRepeatedHead(withoutCover(own, blocks), all), blocks);
}

/** Whether the first page of several has nothing but lines: no running text, list or table. */
function isTitlePage(blocks: Block[]): boolean {
  const lines = blocks.filter(({ parts }) => parts[0]?.page === 0);
  const pages = blocks.at(-1)?.parts.at(-1)?.page ?? 0;
  return pages >= 3 && lines.every(({ kind, text }) => kind === 'paragraph' && text.length < prose);
}

/** The page whose table lists the grades, as a report's cover does; null without one. */
function gradesPage(blocks: Block[]): number | null {
  const cells = blocks.filter(({ cell, text }) => cell !== null && text.length < 40 && endsWithGrade(text));
  const page = cells[0]?.parts[0]?.page ?? null;
  return page === 0 && cells.filter(({ parts }) => parts[0]?.page === page).length >= 3 ? page : null;
}

/** "Care leavers: good" over its text, not the verdict that a cover gives as a sentence. */
const isGradedSection = (heading: Heading, blocks: Block[]): boolean =>
  /: ?[^:]+$/.test(heading.text) && isOverProse(heading, blocks);

/** Whether running text follows a heading at once. */
function isOverProse(heading: Heading, blocks: Block[]): boolean {
  const next = blocks[blocks.indexOf(heading.blocks.at(-1)!) + 1];
  return next !== undefined && next.text.length >= prose && !next.bold;
}

/** Whether the number of an agenda's item stands under a heading, as in minutes. */
const isOverItem = (heading: Heading, blocks: Block[]): boolean =>
  itemNumber.test(blocks[blocks.indexOf(heading.blocks.at(-1)!) + 1]?.text ?? '');

const withoutColon = (text: string): string => (text.endsWith(':') ? text.replace(/\s*:$/, '') : text);

/** Bare labels of a list of appendices ("Appendix A" over a title, "Appendix B" …), and the titles, are no headings. */
function withoutAppendixLists(headings: Heading[], blocks: Block[]): Heading[] {
  const isLabel = (block: Block | undefined): boolean =>
    block !== undefined && block.cell === null && bareAppendix.test(withoutColon(block.text));
  const pageOf = (block: Block | undefined): number | undefined => block?.parts[0]?.page;
  const labels = blocks.filter(isLabel).map(pageOf);
  return headings.filter(({ blocks: [first] }) => {
    const page = pageOf(first);
    if (labels.filter((other) => other === page).length < 2) return true;
    const before = first && blocks[blocks.indexOf(first) - 1];
    return !isLabel(first) && !(isLabel(before) && pageOf(before) === page);
  });
}

/** The body that meets, and that these are its minutes, is printed above an agenda or minutes. */
function withoutBodies(headings: Heading[]): Heading[] {
  const first = headings.findIndex(({ number, text }) => number !== null || !(isBodyName(text) || minutes.test(text)));
  return first > 0 ? headings.slice(first) : headings;
}

/**
 * The paper's title or the council's name, printed again over the body or after the page's head. Where several are
 * repeated, the lines at the top are a list of contents.
 */
function withoutRepeatedHead(headings: Heading[], all: Block[]): Heading[] {
  const top = new Map<string, Block>();
  for (const block of all.slice(0, topLines)) {
    const words = block.text.trim().toLowerCase();
    if (!top.has(words)) top.set(words, block);
  }
  const printed = new Set(headings.map(({ blocks: [block] }) => block));
  const repeated = headings.filter(({ number, text, runIn }) => {
    const first = top.get(text.toLowerCase());
    return number === null && !runIn && !isKnownHeading(text) && first !== undefined && !printed.has(first);
  });
  return repeated.length > 2 ? headings : headings.filter((heading) => !repeated.includes(heading));
}

/**
 * What a document says first is its title where it has no text of its own and is set like no heading after it, or says
 * of what day or which appendix it is; a heading known is none, nor is one with no other after it.
 */
function withoutTitle(headings: Heading[], blocks: Block[]): Heading[] {
  const [first, ...others] = headings;
  const top = blocks.find(({ text }) => !isBodyName(text) && /\p{L}{3}/u.test(text) && !bareAppendix.test(text));
  if (!first || first.blocks[0] !== top || first.number !== null || first.runIn || isKnownHeading(first.text))
    return headings;
  const isAlone = !isOverProse(first, blocks) && !others.some((other) => isSetAlike(first, other));
  const isTop = others.length > 0 && (isAlone || isLargest(first, others) || dated.test(first.text));
  return isTop || namedAppendix.test(first.text) ? others : headings;
}

/** Whether a heading is set in larger type than all that have a number, which all but it have. */
const isLargest = ({ blocks: [first] }: Heading, others: Heading[]): boolean =>
  others.every(({ number, blocks: [other] }) => number !== null && (first?.size ?? 0) > (other?.size ?? 0) + 2);

const isSetAlike = ({ blocks: [a] }: Heading, { blocks: [b] }: Heading): boolean =>
  a?.bold === b?.bold && a?.headingTag === b?.headingTag && Math.abs((a?.size ?? 0) - (b?.size ?? 0)) < 0.6;

/** Lines with nothing below them at the end of a text are a signature or its last words, save in a list of items. */
function withoutEnd(headings: Heading[], blocks: Block[]): Heading[] {
  let end = blocks.findLastIndex(({ text }) => !isTitle(text)) + 1;
  const kept = [...headings];
  for (
    let last = kept.at(-1);
    last && isBare(last) && blocks.indexOf(last.blocks.at(-1)!) === end - 1;
    last = kept.at(-1)
  ) {
    end = blocks.indexOf(last.blocks[0]!);
    kept.pop();
  }
  return headings.length - kept.length > signatureLines ? headings : kept;
}

const isBare = ({ number, text, runIn, blocks: [block] }: Heading): boolean =>
  number === null && !runIn && !isKnownHeading(text) && block?.headingTag === null && block.cell === null;

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
    return heading.number !== null || isOverProse(heading, blocks) || isOverItem(heading, blocks);
  });
}
