/** The items of an agenda: numbers, titles, times and the pages of the pack that they point to. */
import type { Block } from '../../document/types.js';
import { papersInPack } from '../../sections/packs.js';
import { personSource } from '../people/person-source.js';
import type { AgendaItem, Context, Sourced } from '../types.js';
import { type ItemNumber, itemNumber, longestRun } from './item-numbers.js';
import { titleSpan } from './item-titles.js';
import { pointersIn, withoutPointers } from './pack-pages.js';
import { type Row, rowsOf } from './rows.js';

/** Pages at most of an agenda before papers that nothing sets off from it. */
const LONGEST = 6;
/** Lines with which minutes open that an agenda has behind it. */
const MINUTES = /^(?:(?:(?:MEMBERS|Members) )?(?:PRESENT|Present)\s*:|MINUTES (?:of|OF) (?:a|an|the|A|AN|THE)\b)/;

interface Entry {
  item: Sourced<AgendaItem>;
  number: string;
  block: Block;
  row: number;
  /** Whether it is part of the item above: "(a)", "3a", "5.1". */
  sub: boolean;
}

const AGENDA =
  /^(?:(?:supplementary|supplemental|draft|revised|public|meeting|order of) )*(?:agenda|a g e n d a|business)\b\s*(?:item|page|items|no\.?|-|–|:|\s)*$/i;
const NOTICE =
  /\b(?:web-?cast|fire alarm|fire drill|evacuat|filming|film(?:ed)? or record|audio[- ]?record|mobile (?:phone|telephone)s?|emergency (?:exit|procedure)s?|hearing loop|access to information|toilets?|car park(?:ing)? (?:is|at)|streamed live|livestream|assembly point)\b/i;
/** Titles over groups of items, columns' heads, and what else stands among the items. */
const NOT_TITLE =
  /^(?:(?:un)?restricted items|(?:non-)?exempt (?:items|business)|part [12ab]\b|(?:agenda )?items?(?: (?:no|number)\.?)?$|pages?(?: no\.?)?$|membership|quorum|councillors?\b|cllrs?\b|tel(?:ephone)?\b|e-?mail|contact|note:|this page is\b)/i;
const SUB = /^\(?([a-z]|[ivx]{1,4})[).]\s+(?=\S)/;
const SUB_ALONE = /^\(?([a-z]|[ivx]{1,4})[).]?$/;

/** In document order; of a pack, only the agenda at its front. */
export function agendaItems(context: Context): Sourced<AgendaItem>[] {
  const rows = rowsOf(frontOf(context));
  const opens = rows.findLastIndex(
    ({ blocks }) => blocks.length < 4 && AGENDA.test(blocks[0]!.text) && (blocks[0]!.parts[0]?.page ?? 0) < LONGEST,
  );
  const entries = rows.flatMap((row, i) => entryOf(context, rows, row, i) ?? []);
  const tops = entries.filter(({ sub }) => !sub);
  const after = longestRun(tops.filter(({ row }) => row > opens));
  const all = after.length > 0 && opens >= 0 ? after : longestRun(tops);
  const sure = all.length > 1 || (opens >= 0 && all[0] && all[0].row > opens) || all[0]?.item.packPages;
  const [first, last] = [all[0], all.at(-1)];
  if (!sure || !first || !last) return unnumbered(context, rows);
  const subs = entries.filter((entry) => entry.sub && entry.row > first.row && isUnder(entry, all, entries));
  return [...all, ...subs].sort((a, b) => a.row - b.row).map(({ item }) => item);
}

/** Blocks that can hold the agenda: what stands before the first paper of a pack, and before minutes that follow. */
function frontOf({ document, classification }: Context): Block[] {
  const isPack = classification.documentType === 'reports_pack';
  const papers = isPack ? papersInPack(document) : [];
  const first =
    papers.find(({ from }) => from > 0)?.from ?? outlineStart(document.outline) ?? (isPack ? LONGEST : null);
  const pageOf = ({ parts }: Block): number => parts[0]?.page ?? 0;
  const minutes = document.blocks.find(
    (block) => pageOf(block) > 0 && block.marker === null && MINUTES.test(block.text),
  );
  const last = Math.min(first ?? Number.POSITIVE_INFINITY, minutes ? pageOf(minutes) : Number.POSITIVE_INFINITY);
  return document.blocks.filter((block) => pageOf(block) < last);
}

/** Index of the page on which the outline puts what follows the agenda. */
function outlineStart(outline: Context['document']['outline']): number | undefined {
  const [first, next] = outline.filter(({ level }) => level === 1);
  return /^agenda\b/i.test(first?.title ?? '') && next?.page ? next.page - 1 : undefined;
}

function entryOf(context: Context, rows: Row[], row: Row, i: number): Entry | null {
  const [block] = row.blocks;
  if (!block || row.cells.length > 6) return null;
  const own = numberOf(block);
  if (!own) return null;
  const alone = own.end >= block.text.trimEnd().length;
  const words = alone
    ? row.cells
        .slice(1)
        .flat()
        .find(({ text }) => isTitle(text))
    : block;
  if (!words) return null;
  const start = alone ? (numberBehind(words) ?? 0) : own.end;
  const body = withoutPointers(words.text, start);
  const span = titleSpan({ ...words, text: body.text }, body.from, true);
  const title = span ? words.text.slice(span.from, span.to) : '';
  if (!span || NOT_TITLE.test(title) || NOTICE.test(words.text)) return null;
  const { packPages, time, spans } = pointersIn(row, words, span, rows[i + 1]);
  return {
    item: {
      number: own.number,
      title,
      packPages,
      time,
      source: personSource(context.document, [
        ...(alone ? [{ block, from: 0, to: block.text.length }] : []),
        { block: words, from: alone ? span.from : 0, to: span.to },
        ...spans,
      ]),
      rule: alone ? 'agenda.row' : 'agenda.item',
    },
    number: own.number,
    block,
    row: i,
    sub: own.sub,
  };
}

interface Own extends ItemNumber {
  sub: boolean;
}

function numberOf(block: Block): Own | null {
  const sub = SUB.exec(block.text) ?? SUB_ALONE.exec(block.text);
  if (sub?.[1]) return { number: sub[1], end: sub[0].length, sub: true };
  const number = itemNumber(block.text);
  return number && { ...number, sub: /^\d+(?:[a-z]|\.[1-9]\d*)$/.test(number.number) };
}

/** "5 | 5. Title": some templates print the number in both cells. */
const numberBehind = ({ text }: Block): number | null => {
  const again = /^\d{1,2}[a-z]?[.)]\s+(?=\S)/.exec(text);
  return again ? again[0].length : null;
};

const isTitle = (text: string): boolean =>
  /\p{L}{3}/u.test(text) && !/^(?:pages?\b|\(pages?\b|to follow|verbal|attached)/i.test(text);

/** Whether a part belongs to the item above it, as its first part or the one after another. */
function isUnder(entry: Entry, tops: Entry[], entries: Entry[]): boolean {
  const over = tops.findLast(({ row }) => row < entry.row);
  if (!over) return false;
  if (/^\d/.test(entry.number)) return entry.number.startsWith(over.number.replace(/\.0$/, ''));
  if (entry.item.packPages || /^[ai]$/.test(entry.number)) return entry.item.title.length < 200;
  return entries.some(({ sub, row, number }) => sub && row > over.row && row < entry.row && /^[ai]$/.test(number));
}

/** Titles without numbers that point to pages of the pack. */
function unnumbered({ document }: Context, rows: Row[]): Sourced<AgendaItem>[] {
  return rows.flatMap((row, i): Sourced<AgendaItem>[] => {
    const [block] = row.blocks;
    if (!block || row.cells.length > 3 || !isTitle(block.text)) return [];
    const body = withoutPointers(block.text, 0);
    const span = titleSpan({ ...block, text: body.text }, 0, true);
    if (!span || NOT_TITLE.test(block.text) || NOTICE.test(block.text)) return [];
    const { packPages, time, spans } = pointersIn(row, block, span, rows[i + 1]);
    if (!packPages || !/\bpages?\b/i.test(spans.map(({ block: { text }, from, to }) => text.slice(from, to)).join(' ')))
      return [];
    const source = personSource(document, [{ block, from: span.from, to: span.to }, ...spans]);
    return [
      { number: null, title: block.text.slice(span.from, span.to), packPages, time, source, rule: 'agenda.pages' },
    ];
  });
}
