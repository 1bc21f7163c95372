/** Which blocks are headings: by style, words, numbering and what follows. */
import type { Block, Document } from '../document/types.js';
import { isHeadingCell, numberBeside, tableShapes } from './heading-cells.js';
import { italicHeadings } from './italics.js';
import { keptHeadings } from './kept.js';
import { isLabelWithValue, isSignature } from './label-lines.js';
import { numberDepth, withoutNumber } from './numbers.js';
import { type BodyStyle, bodyStyle, standsOut } from './style.js';
import { unmarkedHeadings } from './unmarked.js';
import {
  isBodyName,
  isClosing,
  isKnownHeading,
  isLabel,
  isLeadIn,
  isOverPeople,
  isPost,
  isReportLine,
  isTitle,
} from './vocabulary.js';
import { wrapped } from './wrapped.js';

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
  /** Number of the first numbered paragraph under it ("2.3"), where it has no number of its own but a letter's; else null. */
  within: string | null;
}

const longest = 260;
/** Captions, quotations, dates and times alone, addresses, rows of figures, and a pack's empty pages. */
const notHeading =
  /^(?:(?:table|figure|fig\.?|chart|graph|map|box|diagram)\s+\d.*|[“"].*[”"]|.*;.*|\(.*|[^(]*\).*|\d{1,2}[.:]\d\d\b.*|(?:.*day,? )?\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4}|.*\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|.*\p{L}(?: [£(+–-]*\d[\d,]*(?:\.\d+)?[)%]?){2,}|.*page is (?:intentionally )?left blank.*|.*\(pages? \d+.*\))$/iu;
/** A label with the name of a person behind it. */
const labelLine = /^[^:.;]{0,60}\b(?:by|of|from|author|officer|director|contact|member|holder|lead)s?:\s+\S.*[^.:]$/i;
/** A telephone number or address under a person's name. */
const contact = /^(?:(?:t|e|m|tel|telephone|phone|mobile|ext|e-?mail)\b\W|\+?\(?0\d[\d ()-]{7,}$)|^\S+@\S+$/i;
const appendix = /^(?:appendix|annex)\b/i;
const dateAlone = /^(?:\p{L}{3,6}day,? )?\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4}\b/iu;
const continued = /[\s–-]*\(?(?:continued|cont[’'.]*d?)\)?\.?$/i;
/** How far right of its label (in points) a line must start to go on with it. */
const hanging = 20;
/** A numbered line with a colon and more words is the start of a sentence. */
const labelWords = 4;
const stoppedWords = 7;
const verb =
  /\b(?:is|are|was|were|be|been|has|have|had|will|should|must|may|can|could|would|that|noted|agreed|approved?|asked|received|note|agree)\b/i;
const postNoun =
  /\b(?:manager|officer|director|lead|head|solicitor|lawyer|accountant|partner|advis[eo]r|treasurer|secretary|consultant)\b[^:]{0,40}$/i;

/** Headings in document order; neither the document's title nor its cover lines. */
export function findHeadings(document: Document): Heading[] {
  const blocks = document.blocks.filter((block) => block.artifact === null);
  const body = bodyStyle(document);
  const tables = tableShapes(blocks);
  const italic = italicHeadings(blocks, body);
  const unmarked = unmarkedHeadings(blocks);
  const stands = (block: Block): boolean => standsOut(block, body) || italic.has(block) || unmarked.has(block);
  const headings: Heading[] = [];
  let closedOn: number | null = null;
  let signed = -2;
  let length = 1;
  for (let i = 0; i < blocks.length; i += length) {
    const block = blocks[i]!;
    const lines = stands(block) ? wrapped(document, blocks, i) : [block];
    length = lines.length;
    const end = i + length - 1;
    if (block.text.length < 40 && isClosing(block.text.replace(/[,.\s]+$/, ''))) closedOn = block.parts[0]!.page;
    const beside = numberBeside(block, tables, afterRow(blocks, end));
    const heading = runIn(block) ?? wholeBlock(lines, beside);
    if (!heading) continue;
    const known = isKnownHeading(heading.text);
    if (!heading.runIn) {
      if (
        block.cell
          ? !isHeadingCell(block, beside, tables, body)
          : !isHeading(block, heading, blocks, end, body, stands(block), headings.at(-1)?.number ?? null)
      )
        continue;
      if (!known && ((isPost(heading.text) && heading.number === null) || isMoreOfLabel(block, blocks[i - 1])))
        continue;
      if (!known && heading.number === null && isOverContact(blocks, end)) continue;
      if (heading.number === null && isReportLine(heading.text)) continue;
      if (
        heading.number === null &&
        (isSignature(heading.text, blocks[end + 1]) || (!known && i === signed + 1 && isAlike(block, blocks[signed]!)))
      ) {
        signed = end;
        continue;
      }
    }
    if (closedOn !== null && block.parts[0]!.page <= closedOn + 1 && !known && !appendix.test(heading.text)) continue;
    const last = headings.at(-1);
    if (heading.number === null && /^\p{Ll}/u.test(heading.text)) {
      if (last && continues(last, heading, blocks[i - 1])) {
        last.blocks.push(...lines);
        last.text = `${last.text} ${heading.text}`;
      }
      continue;
    }
    if (last && !last.runIn && isRepeat(last, heading, blocks[i - 1])) continue;
    headings.push(isCounted(heading) ? heading : { ...heading, within: numberUnder(blocks, end) });
  }
  return keptHeadings(headings, blocks, document.blocks);
}

/** Whether its number says how deep it stands; a letter alone does not. */
const isCounted = ({ number }: Heading): boolean => number !== null && numberDepth(number) !== null;

/** The first block after a cell's row. */
function afterRow(blocks: Block[], i: number): Block | undefined {
  const here = blocks[i]?.cell;
  if (!here) return undefined;
  return blocks.slice(i + 1, i + 8).find(({ cell }) => cell?.table !== here.table || cell.row !== here.row);
}

function wholeBlock(lines: Block[], beside: string | null): Heading | null {
  const block = lines[0]!;
  const { number, text: first } = withoutNumber(block);
  const text = [first, ...lines.slice(1).map((line) => line.text)].join(' ');
  if (text.length > longest || block.marker === '•') return null;
  // A footnote mark that is not set smaller: "improve?1".
  const words = text.replace(/[\s:]+$/, '').replace(/(?<=[\p{Ll}?!)])\d{1,2}$/u, '');
  if (!/\p{L}{2}/u.test(words)) return null;
  const from = block.text.length - first.length;
  const to = Math.min(block.text.length, from + words.length);
  return { blocks: lines, number: number ?? beside, text: words, from, to, runIn: false, within: null };
}

/** "Summary: The report …" with a bold label that papers use as a heading. */
function runIn(block: Block): Heading | null {
  if (block.boldLead < 4 || block.bold || block.cell) return null;
  const lead = block.text.slice(0, block.boldLead);
  if (!/[:–-]\s*$/.test(lead) && !/^\s*[:–-]/.test(block.text.slice(block.boldLead))) return null;
  const { number, text } = withoutNumber({ ...block, text: lead });
  const words = text.replace(/[\s:–-]+$/, '');
  if (!isKnownHeading(words) || isOverPeople(words) || !isSaid(block.text.slice(block.boldLead))) return null;
  const from = lead.length - text.length;
  return { blocks: [block], number, text: words, from, to: from + words.length, runIn: true, within: null };
}

/** Whether it is a numbered heading with an end stop ("2. Our plan for homes."), not a sentence. */
const isStopped = ({ number, text }: Heading): boolean =>
  number !== null && text.split(' ').length <= stoppedWords && !verb.test(text);

/** Whether what stands behind a run-in heading is text, not a label's value. */
const isSaid = (text: string): boolean =>
  text.length >= 20 || (text.trim().split(' ').length > 3 && text.endsWith('.'));

/** `i` is the place of its last block. */
function isHeading(
  block: Block,
  heading: Heading,
  blocks: Block[],
  i: number,
  body: BodyStyle,
  stands: boolean,
  before: string | null,
): boolean {
  const { number, text } = heading;
  const known = isKnownHeading(text);
  if (/[;,]$/.test(text) || (/\.["”’]?$/.test(text) && !known && !(stands && isStopped(heading)))) return false;
  if (
    (isTitle(text) && !(number !== null && (known || goesOn(before, number)))) ||
    (isLabel(block.text) && !isLabelOver(block, known && (!isOverPeople(text) || (stands && number !== null)))) ||
    notHeading.test(text) ||
    isLeadIn(text) ||
    isLabelWithValue(text)
  )
    return false;
  if (body.figures && block.headingTag === null && block.size !== null && block.size < (body.size ?? 0) + 1.5)
    return false;
  if (/[.!?] +\p{Lu}/u.test(text.replace(/\b(?:i\.e|e\.g|no|vs|st|dr|mr|mrs|ms)\. /gi, ''))) return false;
  if (isBodyName(text) && dateAlone.test(blocks[i + 1]?.text ?? '')) return false;
  if (stands) return known || text.length <= (number === null ? 160 : 220);
  if (known && (body.plain || number === null)) return followedByText(blocks, i);
  if (number !== null && text.length <= 100 && !block.text.endsWith(':') && isNumberedOn(blocks, i, number))
    return true;
  return body.plain && !body.styled && number !== null && /^\d+$/.test(number) && isNumberedHeading(blocks, i, heading);
}

/** Whether a whole number is the next one: an item of minutes may be called what a report is. */
const goesOn = (before: string | null, number: string): boolean =>
  /^\d+$/.test(number) && Number(number) === Number.parseInt(before ?? '', 10) + 1;

/** Whether the paragraph under it has its number with a further level: "3. Plans" over "3.1 We will …". */
function isNumberedOn(blocks: Block[], i: number, number: string): boolean {
  const under = numberUnder(blocks, i);
  return under?.startsWith(`${number.replace(/\.0$/, '')}.`) === true;
}

/** Whether a label known as a heading has its value below it, not behind it. */
const isLabelOver = (block: Block, known: boolean): boolean => known && block.text.endsWith(':');

/** In text without styles: a short numbered line with something other than the next number under it. */
function isNumberedHeading(blocks: Block[], i: number, { text, blocks: [block] }: Heading): boolean {
  if (text.length > 100 || /[.;,]$/.test(text)) return false;
  return !(block?.text.endsWith(':') && text.split(' ').length > labelWords) && followedByText(blocks, i);
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

/** Whether it is a person's name or post with a telephone number or address under it. */
function isOverContact(blocks: Block[], i: number): boolean {
  return blocks.slice(i + 1, i + 3).some(({ text }) => contact.test(text));
}

/** Whether two lines are set alike. */
const isAlike = (a: Block, b: Block): boolean => a.bold === b.bold && Math.abs((a.size ?? 0) - (b.size ?? 0)) < 0.3;

/** The dotted number that the text under a heading starts with. */
function numberUnder(blocks: Block[], i: number): string | null {
  const next = blocks[i + 1];
  return next?.marker && /^\d+\.\d/.test(next.marker) ? next.marker.replace(/\.$/, '') : null;
}

/** A table's head, or the top of the next page, that says again what the heading above it says. */
function isRepeat(last: Heading, heading: Heading, before: Block | undefined): boolean {
  const [block] = heading.blocks as [Block];
  const onNextPage = before?.parts.at(-1)?.page !== block.parts[0]?.page;
  return (
    (before === last.blocks.at(-1) || onNextPage) &&
    last.text.toLowerCase() === heading.text.replace(continued, '').toLowerCase()
  );
}
