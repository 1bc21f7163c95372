/** Finds where a council paper lists documents, and the lines and table rows of each list. */
import type { Block } from '../../document/types.js';
import { foldLabel, paperLabels } from '../../reference/paper-labels.js';
import { labelAt, type TextSpan, textOf } from '../../sections/head-block.js';
import { isKnownHeading } from '../../sections/vocabulary.js';
import type { Context } from '../types.js';
import { entryFrom, isNumberAlone, opensAppendix } from './entry-words.js';
import { type ListHeading, type ListKind, listHeading } from './list-headings.js';
import { endsEntries, isNone, isNote } from './list-notes.js';
import { rowsOf, titleColumn } from './table-rows.js';

/** A printed line of a list, or a row of its table. */
export interface ListLine {
  /** Words of the title, number and address, in print order. */
  spans: TextSpan[];
  /** The cell that holds nothing but its number; null without. */
  ref: TextSpan | null;
}

export interface DocumentList {
  kind: ListKind;
  lines: ListLine[];
}

const MAX_BLOCKS = 80;
const HANGING = 20;
/** Labels of contacts, and of the details that some papers print below their background papers. */
const OTHER_FIELDS: ReadonlySet<string> = new Set([
  'author',
  'director',
  'reportOf',
  'verifier',
  'member',
  'presenter',
  'key',
  'area',
]);
const REACHES_SOMEONE =
  /\S@\S+\.\S|^(?:t|tel|telephone|phone|e|email|e-mail|ext|contact)\b\.?\s*(?:no\.?|number)?\s*:|^(?:\+44|0)\d[\d ]{8,}$/i;
const POST_LINE =
  /^(?:(?:interim|acting|assistant|deputy|senior|strategic|corporate|executive|service|operational|team|policy|principal|committee|democratic services|project|programme|finance) )*(?:head|director|manager|officer|solicitor|accountant|advis[eo]r|chief executive)\b.{0,60}$/i;

/** The lists of a paper in document order; their headings left out. */
export function documentLists({ document, sections }: Context): DocumentList[] {
  const { blocks } = document;
  const headings = new Set(sections.map((section) => section.from - 1));
  const lists: DocumentList[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const heading = block.kind === 'artifact' ? null : listHeading(block);
    if (!heading) continue;
    const lines = block.cell ? linesInTable(blocks, block, heading) : linesBelow(blocks, block, heading, headings);
    if (lines.length > 0) lists.push({ kind: heading.kind, lines });
  }
  return lists;
}

const whole = (block: Block): ListLine => ({
  spans: [{ block, from: entryFrom(block), to: block.text.length }],
  ref: null,
});

/** What stands behind a heading in its own block. */
function behind(block: Block, { from }: ListHeading): ListLine[] {
  const to = block.text.trimEnd().length;
  return from < to ? [{ spans: [{ block, from, to }], ref: null }] : [];
}

function linesBelow(blocks: Block[], head: Block, heading: ListHeading, headings: Set<number>): ListLine[] {
  const lines = behind(head, heading);
  const runsIn = lines.length > 0;
  const lead = head.text.slice(heading.from);
  let counted = 0;
  if (runsIn && isNone(lead)) return [];
  const hangs = ({ marker, size, indent, text }: Block): boolean =>
    marker === '•' || opensAppendix(text) || (size !== null && indent > head.indent + HANGING);
  for (let i = head.index + 1; i < Math.min(blocks.length, head.index + MAX_BLOCKS); i++) {
    const block = blocks[i]!;
    if (block.kind === 'artifact') continue;
    if (runsIn && !lead.trimEnd().endsWith(':') && !hangs(block)) break;
    if (goesOnToOther(block)) return withoutSignature(lines);
    const last = lines.at(-1)?.spans[0];
    // A list's "1." looks like a heading's; but headings do not start again below one.
    const counts =
      leadNumber(block) === counted + 1 && (counted > 0 || !listed(lines)) && !isKnownHeading(bodyOf(block));
    if (!(last && isNumberAlone(textOf(last))) && endsList(block, head, headings, counts)) break;
    counted = leadNumber(block) ?? counted;
    if (block.cell) {
      return listed(lines) ? lines : [...lines, ...rowsOf(tableFrom(blocks, block))];
    }
    lines.push(whole(block));
  }
  return lines;
}

/** Whether any line is more than a lead-in. */
const listed = (lines: ListLine[]): boolean =>
  lines.some(({ spans }) => spans.some((span) => !isNote(textOf(span), false)));

const bodyOf = (block: Block): string => block.text.slice(entryFrom(block));

function endsList(block: Block, head: Block, headings: Set<number>, counts: boolean): boolean {
  if (listHeading(block) || endsEntries(bodyOf(block))) return true;
  const [number, own] = [leadNumber(head), leadNumber(block)];
  const afterHead = number !== null && own === number + 1;
  if (headings.has(block.index)) return (afterHead || !counts) && (!opensAppendix(bodyOf(block)) || far(block, head));
  return afterHead && block.bold === head.bold && block.indent <= head.indent + 1;
}

/** Lines without the name and post that stand above a telephone number or an address. */
function withoutSignature(lines: ListLine[]): ListLine[] {
  const isPostLine = ({ spans }: ListLine): boolean => spans.every((span) => POST_LINE.test(textOf(span)));
  const posts = lines.length - 1 - lines.findLastIndex((line) => !isPostLine(line));
  return posts === 0 ? lines : lines.slice(0, Math.max(0, lines.length - posts - 1));
}

/** An appendix's own heading stands on a later page than the list. */
const far = (block: Block, head: Block): boolean => (block.parts[0]?.page ?? 0) > (head.parts.at(-1)?.page ?? 0) + 1;

const leadNumber = ({ marker }: Block): number | null => {
  const match = /^(\d{1,2})\.?$/.exec(marker ?? '');
  return match ? Number(match[1]) : null;
};

function goesOnToOther(block: Block): boolean {
  const body = block.text.slice(block.bodyStart);
  const { contactHeadings } = paperLabels();
  const label = labelAt(block.text, block.bodyStart, block.cell !== null);
  return (
    (label !== null && OTHER_FIELDS.has(label.field)) ||
    contactHeadings.has(foldLabel(body)) ||
    (block.text.length < 120 && REACHES_SOMEONE.test(body))
  );
}

/** The rest of a block's table, up to where it goes on to something else. */
function tableFrom(blocks: Block[], first: Block): Block[] {
  const table = blocks.filter(({ cell, index }) => cell?.table === first.cell?.table && index >= first.index);
  const end = table.findIndex((block) => listHeading(block) !== null || goesOnToOther(block));
  return end < 0 ? table : table.slice(0, end);
}

/** A label cell's values: right of it, with rows that go on below; else what stands under it, up to another label. */
function linesInTable(blocks: Block[], label: Block, heading: ListHeading): ListLine[] {
  const { table, row, column } = label.cell!;
  const own = behind(label, heading);
  if (own.length > 0 && isNone(label.text.slice(heading.from))) return [];
  const after = blocks.filter(({ cell, index }) => cell?.table === table && index > label.index);
  const right = after.filter(({ cell }) => cell!.row === row && cell!.column > column);
  const under = after.find(({ cell }) => cell!.row > row);
  if (titleColumn([label, ...right]) !== null)
    return rowsOf([label, ...right, ...(under ? tableFrom(blocks, under) : [])]);
  if (right.length > 0 && own.length === 0) {
    const below = after.filter(({ cell }) => cell!.row > row);
    const next = below.find(({ cell }) => cell!.column <= column)?.cell?.row ?? Number.POSITIVE_INFINITY;
    return [...right, ...below.filter(({ cell }) => cell!.row < next)]
      .filter((block) => listHeading(block) === null)
      .map(whole);
  }
  const inCell = after.filter(({ cell }) => cell!.row === row && cell!.column === column);
  if (own.length > 0 || inCell.some(({ text }) => opensAppendix(text))) return [...own, ...inCell.map(whole)];
  return under ? rowsOf(tableFrom(blocks, under)) : inCell.map(whole);
}
