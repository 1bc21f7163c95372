/** Cuts a recommendation list into its items: marked, bulleted, unmarked, in a table, or run on in one paragraph. */
import type { Block, Document } from '../../document/types.js';
import { sourceOfSpans, type TextSpan, textOf } from '../../sections/head-block.js';
import type { Source } from '../types.js';
import { endOfAsk, isAsk, isLeadIn, markerStyle, startOfAsk } from './ask-words.js';
import type { AskList } from './asks.js';
import { bareMarker } from './printed-markers.js';

export interface ListItem {
  /** Printed number or letter without brackets and end stop; null for a bullet or none. */
  ref: string | null;
  text: string;
  source: Source;
  blocks: Block[];
}

interface Draft {
  ref: string | null;
  spans: TextSpan[];
}

const INLINE = /(?:^|[\s:;])\(?((?:[a-z]|[ivx]{1,4}|\d{1,2})\))\s+(?=\S)/gi;
const CELL_REF = /^\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,4}|R\d{1,2})[.)]?$/i;
/** Says who is asked, and nothing of what. */
const ONLY_LEADS =
  /^(?:that )?(?:the )?[\p{L} ,&'’()-]{3,90}\b(?:is|are) (?:\w+ )?(?:asked|recommended|requested|invited)(?: to| that)?\s*[:–-]*$/iu;
/** How far right (in points) a bullet must stand to belong to the item above. */
const NESTED = 9;

export function itemsOf(document: Document, list: AskList): ListItem[] {
  const drafts = draftsOf(list);
  return drafts.map(({ ref, spans }) => ({
    ref,
    text: spans.map(textOf).join(' ').trim(),
    source: sourceOfSpans(document, spans),
    blocks: spans.map(({ block }) => block),
  }));
}

function draftsOf(list: AskList): Draft[] {
  const { blocks, ref } = list;
  if (ref !== undefined) {
    const spans = blocks.map((block) => ({ block, from: block.bodyStart, to: block.text.length }));
    return spans.length > 0 ? [{ ref, spans }] : [];
  }
  return blocks.some(({ cell }) => cell) ? (rows(blocks) ?? paragraphs(list)) : paragraphs(list);
}

const bare = (marker: string | null): string | null =>
  marker === null || !/[\p{L}\d]/u.test(marker) ? null : bareMarker(marker);

/** A table of a number and a text a row; null for any other table. */
function rows(blocks: Block[]): Draft[] | null {
  const drafts: Draft[] = [];
  for (const ref of blocks.filter(({ text, cell }) => cell && CELL_REF.test(text))) {
    const beside = blocks.find(
      ({ cell }) => cell?.table === ref.cell!.table && cell.row === ref.cell!.row && cell.column > ref.cell!.column,
    );
    if (!beside) continue;
    const cell = blocks.filter(
      (block) =>
        block.cell?.table === beside.cell!.table &&
        block.cell.row === beside.cell!.row &&
        block.cell.column === beside.cell!.column,
    );
    drafts.push({
      ref: bare(ref.text),
      spans: cell.map((block) => ({ block, from: block.bodyStart, to: block.text.length })),
    });
  }
  return drafts.length > 0 ? drafts : null;
}

function paragraphs({ blocks, from }: AskList): Draft[] {
  const drafts: Draft[] = [];
  let top: Block | null = null;
  let lead: Block | null = null;
  for (const [i, block] of blocks.entries()) {
    const first = i === 0 && from > 0 ? from : block.bodyStart;
    const start = first + startOfAsk(block.text.slice(first));
    const span = { block, from: start, to: start + endOfAsk(block.text.slice(start)) };
    const body = textOf(span);
    const run = inline(span);
    if (run) {
      drafts.push(...run);
      continue;
    }
    if (isLeadIn(body) && leads(block, blocks.slice(i + 1))) {
      lead = block;
      continue;
    }
    // The next number after "3.1 The Committee is asked to: (i) …; (ii) …" is none of those.
    if (block.marker && lead?.marker && markerStyle(block.marker) === markerStyle(lead.marker)) top = null;
    const last = drafts.at(-1);
    if (last && belongs(block, top)) {
      last.spans.push(block.marker === '•' || block.marker === null ? span : { ...span, from: 0 });
      continue;
    }
    if (block.marker !== null) top ??= block;
    drafts.push({ ref: first === from && from > block.bodyStart ? null : bare(block.marker), spans: [span] });
  }
  return drafts;
}

/** Whether a lead-in is only that: what follows is a list of its own, or nothing. */
function leads(block: Block, rest: Block[]): boolean {
  const [next] = rest;
  if (!next || block.marker === null) return true;
  const style = markerStyle(block.marker);
  const ownList = next.marker !== null && markerStyle(next.marker) !== style;
  if (ownList && next.marker !== '•' && ONLY_LEADS.test(block.text.slice(block.bodyStart))) return true;
  if (rest.some(({ marker }) => marker !== null && markerStyle(marker) === style)) return false;
  return ownList ? !/\b(?:delegat|authoris|approv|includ|such as)/i.test(block.text) : false;
}

/** Whether a block goes on with the item above: a deeper list, or a line with no marker in a marked list. */
function belongs(block: Block, top: Block | null): boolean {
  if (block.marker === null) return top !== null && (/^[\p{Ll}(]/u.test(block.text) || !isAsk(block.text));
  if (top?.marker == null) return false;
  if (block.marker === '•' && top.marker === '•') return block.indent > top.indent + NESTED;
  const [own, first] = [markerStyle(block.marker), markerStyle(top.marker)];
  const alike =
    own === first ||
    (/letter|roman/.test(own) &&
      /letter|roman/.test(first) &&
      own.replace(/letter|roman/, '') === first.replace(/letter|roman/, ''));
  return !alike;
}

/** The items of a paragraph that runs on "(a) …; (b) …"; null where it has no such list. */
function inline(span: TextSpan): Draft[] | null {
  const text = textOf(span);
  const marks = [...text.matchAll(INLINE)];
  const [first, second] = marks;
  if (!first?.[1] || !second?.[1] || !/^(?:a|i|1)\)$/i.test(first[1]) || !/^(?:b|ii|2)\)$/i.test(second[1]))
    return null;
  const lead = text.slice(0, first.index).trim();
  if (lead && !/(?:\bto|\bthat|:|-|–)$/i.test(lead)) return null;
  return marks.map((mark, i) => {
    const from = span.from + mark.index + mark[0].length;
    const end = marks[i + 1]?.index;
    const to = end === undefined ? span.to : span.from + end + 1;
    const trimmed = span.block.text.slice(from, to).trimEnd();
    return { ref: bare(mark[1]!), spans: [{ block: span.block, from, to: from + trimmed.length }] };
  });
}
