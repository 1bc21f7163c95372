/** What looked like headings one by one but shows among the others to be none: covers, bodies, lists of appendices. */
import type { Block } from '../document/types.js';
import type { Heading } from './headings.js';
import { isBodyName, isInspectionOnly, isKnownHeading } from './vocabulary.js';

const prose = 90;
const bareAppendix = /^(?:appendix|annex|attachment|enclosure) (?:\d{1,2}|[a-z])$/i;
const minutes = /^(?:draft )?minutes(?: of .*\bmeeting\b.*)?$/i;
const grade = /\b(?:outstanding|good|adequate|requires? improvement(?: to be good)?|inadequate)\.?$/i;

/** The headings of the text, in document order, each with its number. */
export function keptHeadings(headings: Heading[], blocks: Block[]): Heading[] {
  const graded = gradesPage(blocks);
  const kept = withNumbers(headings)
    .filter(isNoLabel)
    .filter(
      (heading) =>
        heading.blocks[0]?.parts[0]?.page !== graded || !grade.test(heading.text) || isGradedSection(heading, blocks),
    );
  const text = isTitlePage(blocks) ? kept.filter(({ blocks: [block] }) => block?.parts[0]?.page !== 0) : kept;
  return withoutCover(withoutBodies(text), blocks);
}

/** Whether the first page of several has nothing but lines: no running text, list or table. */
function isTitlePage(blocks: Block[]): boolean {
  const lines = blocks.filter(({ parts }) => parts[0]?.page === 0);
  const pages = blocks.at(-1)?.parts.at(-1)?.page ?? 0;
  return pages >= 3 && lines.every(({ kind, text }) => kind === 'paragraph' && text.length < prose);
}

/** The page whose table lists the grades, as a report's cover does; null without one. */
function gradesPage(blocks: Block[]): number | null {
  const cells = blocks.filter(({ cell, text }) => cell !== null && text.length < 40 && grade.test(text));
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

/** A number that the layout did not tell from the words, where the headings beside it count on from it. */
function withNumbers(headings: Heading[]): Heading[] {
  return headings.map((heading, i) => {
    const match = heading.number === null && !heading.runIn ? /^(\d{1,3}) +(?=\p{Lu})/u.exec(heading.text) : null;
    const [before, after] = [headings[i - 1]?.number, headings[i + 1]?.number];
    if (!match || (before !== `${+match[1]! - 1}` && after !== `${+match[1]! + 1}`)) return heading;
    const text = heading.text.slice(match[0].length);
    return { ...heading, number: match[1]!, text, from: heading.from + match[0].length };
  });
}

/** Bare labels of a list of appendices ("Appendix A" over a title, "Appendix B" …) are no headings. */
function isNoLabel({ blocks: [block], text }: Heading, i: number, headings: Heading[]): boolean {
  if (!bareAppendix.test(text)) return true;
  const page = block?.parts[0]?.page;
  return ![headings[i - 1], headings[i + 1]].some(
    (other) => other && bareAppendix.test(other.text) && other.blocks[0]?.parts[0]?.page === page,
  );
}

/** The body that meets, and that these are its minutes, is printed above an agenda or minutes. */
function withoutBodies(headings: Heading[]): Heading[] {
  const first = headings.findIndex(({ number, text }) => number !== null || !(isBodyName(text) || minutes.test(text)));
  return first > 0 ? headings.slice(first) : headings;
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
    return heading.number !== null || isOverProse(heading, blocks);
  });
}
