/** The items of minutes: numbered headings, or headings without a number where a paper numbers none. */
import type { Block } from '../../document/types.js';
import { personSource } from '../people/person-source.js';
import type { Context, Source } from '../types.js';
import { labelAtStart } from './attendance-labels.js';
import { type ItemNumber, isMinuteNumber, itemNumber, longestRun } from './item-numbers.js';
import { isUsualItem, titleSpan } from './item-titles.js';
import { namesOf } from './name-lists.js';
import { type Row, rowsOf } from './rows.js';

export interface MinuteItem {
  number: string | null;
  title: string;
  source: Source;
  rule: string;
  /** Index of the first block after the heading; a heading that its text follows is in its own first block. */
  from: number;
  /** Where its text starts in that block; 0 for the next one. */
  at: number;
}

interface Heading extends MinuteItem {
  block: Block;
  numbered: ItemNumber | null;
  stands: boolean;
}

/** "(Item 4)" beneath a heading says which item of the agenda it was. */
const ITEM_NOTE = /^\(\s*(?:agenda )?item (?:no\.? ?)?\d+[a-z]?\s*\)$/i;
/** Titles over groups of items, labels of lists, and what stands below a decision. */
const NOT_ITEM =
  /^(?:(?:un)?restricted items|(?:non-)?exempt (?:items|business)|(?:public|open|private|closed|confidential) (?:items|session|business)$|part (?:[12ab]|i{1,2})\b|(?:(?:(?:members|councillors|those|officers|voting|also|others?|not|committee|co-?opted|non-voting) )*(?:present|in attendance|absent|attendees|attendance|apologies)|members|councillors|officers|substitutes?|chair(?:man|person)?|clerk)\s*:|resolved|recommended\b|for \(|against\b|abstain|proposed (?:by|purpose|amount|funding)|signed|\W*$)/i;
/** Without a number, no item either. */
const NOT_BARE =
  /^(?:(?:members|councillors|officers|others|those|also)\b.{0,20}\b(?:present|in attendance)$|(?:present|in attendance|attendees|members|councillors|officers|substitutes|minutes|agenda)$|(?:record|notes?|summary) of\b|(?:discussion|summary|key points)\b|resolution|recommendations?\b|decisions?\b|agreed\b|actions?\b|reasons?\b|alternative|options\b|other options|background|voting\b|votes?\b|motion\b|amendment|note\b|chair(?:man)?\W*$|draft\b|.*\b(?:committee|council|cabinet|board|panel)$|appendix|annex|.*\?$)/i;
const MEETING = /^(?:draft )?minutes of (?:a|an|the)\b.*\b(?:meeting|held)\b/i;
const LONGEST = 260;

/** In document order. */
export function minuteItems(context: Context): MinuteItem[] {
  const { document, sections } = context;
  const heads = new Set(sections.map(({ from }) => from - 1));
  const rows = rowsOf(document.blocks);
  const headings = rows.flatMap((row, i) => headingOf(context, row, rows[i + 1], heads) ?? []);
  const run = longestRun(
    headings.flatMap((heading) =>
      heading.numbered ? [{ number: heading.numbered.number, block: heading.block, heading }] : [],
    ),
  ).map(({ heading }) => heading);
  const numbered = run.length > 1 || (run.length === 1 && run[0]!.stands) ? run : [];
  const bare = headings.filter(({ numbered: own, stands }) => own === null && stands);
  const noted = bare.filter(({ rule }) => rule === 'meeting.item-note');
  const start = bodyStart(document.blocks);
  const first = numbered[0]?.block.index ?? Number.POSITIVE_INFINITY;
  const unnumbered =
    numbered.length > 0
      ? bare.filter(({ rule, block }) => rule === 'meeting.item-note' || (block.index > start && block.index < first))
      : noted.length > 1
        ? noted
        : bare.filter(({ block }) => block.index > start && outermost(context, block));
  return [...numbered, ...unnumbered].sort((a, b) => a.block.index - b.block.index);
}

function headingOf({ document }: Context, row: Row, next: Row | undefined, heads: Set<number>): Heading | null {
  const [first, second] = row.cells;
  const [block] = first ?? [];
  if (!block || row.cells.length > 3) return null;
  const number = itemNumber(block.text);
  if (!number && second && /:\s*$/.test(block.text) && labelAtStart(block.text)?.group) return null;
  const beside = number && number.end >= block.text.length ? second?.[0] : undefined;
  const words = beside ?? block;
  const at = beside ? 0 : (number?.end ?? (block.marker === null ? 0 : -1));
  if (at < 0 || (number && !beside && number.end >= block.text.length)) return null;
  const span = titleSpan(words, at, false);
  if (!span || span.to - span.from > LONGEST) return null;
  const title = words.text.slice(span.from, span.to);
  if (NOT_ITEM.test(title) || (!number && NOT_BARE.test(title)) || /^[“"‘(]/.test(title)) return null;
  const below = row.blocks.length > 1 ? row.blocks.slice(row.blocks.indexOf(words) + 1) : (next?.blocks ?? []);
  const noted =
    below.slice(0, 1).some(({ text }) => ITEM_NOTE.test(text)) ||
    (next !== undefined && ITEM_NOTE.test(next.blocks[0]!.text));
  const capitals = title === title.toUpperCase() && /\p{Lu}{4}/u.test(title);
  const bold = words.bold || (span.runIn && words.boldLead >= span.to);
  const head = heads.has(words.index) || words.headingTag !== null;
  const stands = noted || bold || head || (capitals && number !== null);
  if (!stands && !(number && (isMinuteNumber(number.number) || isUsualItem(title)))) return null;
  if (!number && (span.runIn || namesPeople(title))) return null;
  const printed = { block: words, from: beside ? span.from : 0, to: span.to };
  return {
    number: number?.number ?? null,
    title,
    source: personSource(document, beside ? [{ block, from: 0, to: block.text.length }, printed] : [printed]),
    rule: noted && !number ? 'meeting.item-note' : number ? 'meeting.numbered-heading' : 'meeting.heading',
    from: span.runIn ? words.index : words.index + 1,
    at: span.runIn ? span.to : 0,
    block,
    numbered: number,
    stands,
  };
}

/** A line of a list of people, however it is set. */
function namesPeople(title: string): boolean {
  const { names, clean } = namesOf(title);
  return clean && names.some(({ role, councillor }) => role !== null || councillor);
}

/** Index of the block that names the meeting or last opens a list of those who were there: no item stands before it. */
function bodyStart(blocks: Block[]): number {
  const found = blocks.slice(0, 40).findLast(({ text }) => MEETING.test(text) || opensList(text));
  return found?.index ?? 1;
}

/** "Apologies" alone may be a list's label or the first item. */
function opensList(text: string): boolean {
  const label = labelAtStart(text);
  if (label === null || label.group === null) return false;
  return label.end < text.length || (label.group !== 'apologies' && label.group !== 'absent');
}

/** Whether a heading stands under no other, or is none of the sections and so has no place among them. */
function outermost({ sections }: Context, block: Block): boolean {
  const section = sections.find(({ from }) => from - 1 === block.index);
  const top = Math.min(...sections.map(({ level }) => level));
  return section === undefined || section.level === top;
}
