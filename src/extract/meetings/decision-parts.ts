/** The decision behind its opening words: one text, or its parts (a), (b), 1., bullets, each once. */
import { splitSentences } from '../../document/sentences.js';
import type { Block, Document } from '../../document/types.js';
import { sourceOfSpans, type TextSpan, textOf } from '../../sections/head-block.js';
import { bareMarker, follows } from '../recommendations/printed-markers.js';
import type { Resolution, Source } from '../types.js';

export interface Decided {
  rows: (Pick<Resolution, 'ref' | 'text'> & { source: Source })[];
  /** How many of the blocks behind the first it took. */
  used: number;
}

interface Surroundings {
  /** Whether the opening words stand within a paragraph, so that only their sentence is the decision. */
  within: boolean;
  /** Blocks that open an item. */
  heads: { has(index: number): boolean };
  /** Whether all paragraphs up to the next heading are the decision, as in a record of decision. */
  record: boolean;
}

interface Part {
  ref: string | null;
  marker: string | null;
  spans: TextSpan[];
}

/** What stands below a decision and is no part of it. */
const STOP =
  /^[\s(]*(?:reasons?\b|alternative|other options|options? (?:considered|rejected)|background (?:papers|documents)|actions?\b(?: (?:by|for|point))?\s*[:–-]|note\s*[:–-]|notes?:|voting\b|votes?\b\s*[:–(-]|(?:for|against|abstain\w*|abstentions?|in favour)\s*(?:[:(–-]|$)|recorded vote|the (?:meeting|session|chair(?:man|person)?|committee adjourned|motion|vote)\b.{0,80}\b(?:clos|end|conclu|adjourn|finish|declar|carried|lost|vote|thank|invit)|meeting (?:closed|ended|finished)|signed|chair(?:man|person)?\s*(?:[:.…_]|$)|dated?\s*[:.…_]|(?:proposed|moved|proposer|seconded|seconder)\b|(?:agenda )?item \d|in accordance with (?:paragraph|section|standing|council procedure|part)|(?:councillors?|cllrs?|clr|mrs?|ms|miss|dr|sir) (?:\p{Lu}|and )|post[- ]meeting|implementation|call-?in|contact|lead officer|(?:substantive )?(?:motion|amendment) (?:carried|lost|was|fell)|carried\b|lost\b|this (?:decision|item|minute)|resolved\b|recommended\b|decisions?\b\s*[:–-]|following (?:the|a|consideration|discussion)|it was (?:noted|moved|proposed|reported|agreed)|\d{1,2}[.:]\d{2}\s*(?:am|pm))/iu;
const FIRST = /^(?:a|i|1|\d+\.1|01)$/i;
const INLINE = /(?<=^|[\s:;,.])(\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)](?=\s))\s*(?=\S)/gi;
/** Words before a list that decide something themselves: "permission be granted subject to:". */
const DECIDES = /\bbe (?!(?:asked|recommended|requested|invited|advised|urged)\b)\p{L}+ed\b/iu;
const THAT = /^(?:that|THAT|That)\b[\s:,–-]*/;
const ENDED = /[.!?]["”’)]*\s*$/;
const LEADS_ON = /(?:[:–—-]|\b(?:to|that|the following|as follows|and))\s*$/i;
/** How far right (in points) something must stand to be set in. */
const INSET = 6;
const MOST_PARTS = 80;

/** The decision in `lead` and the blocks that go on with it. */
export function decisionsFrom(document: Document, lead: TextSpan, rest: Block[], around: Surroundings): Decided {
  const own = ownWords(lead, around.within);
  const inline = inlineParts(own);
  const stem = inline ? { ...own, to: inline[0]!.spans[0]!.from } : own;
  const parts: Part[] = inline ?? [];
  const stemText = inline ? '' : textOf(stem).trim();
  const whole: TextSpan[] = [];
  // "That A be noted; and" is the first of several, and no stem of what follows.
  if (!inline && /;\s*(?:and)?\s*$/.test(stemText)) parts.push({ ref: null, marker: null, spans: [trimmed(stem)] });
  let used = 0;
  if (own.to === lead.to || textOf({ ...lead, from: own.to }).trim() === '') {
    const taken = following(lead.block, stemText, parts, whole, rest, around);
    used = taken;
  }
  if (/\p{L}{2}/u.test(stemText) && (parts.length === 0 || (DECIDES.test(stemText) && parts[0]?.marker !== null))) {
    const marker = lead.block.marker;
    parts.unshift({ ref: around.within ? null : refOf(marker), marker, spans: [trimmed(stem), ...whole] });
  }
  return { rows: parts.flatMap((part) => rowOf(document, part)), used };
}

/** The words of the opening block that belong to the decision: to the end of their sentence, or up to a remark. */
function ownWords(span: TextSpan, within: boolean): TextSpan {
  const text = textOf(span);
  const sentences = splitSentences(text);
  const marked = inlineParts(span) !== null;
  const end = sentences.find(
    ({ from }, i) => i > 0 && (marked ? STOP.test(text.slice(from)) : within || STOP.test(text.slice(from))),
  );
  if (!end) return span;
  const at = sentences.indexOf(end);
  return { ...span, to: span.from + sentences[at - 1]!.to };
}

/** Takes the blocks behind the lead into `parts` (or `whole`, where they go on with its sentence); how many they are. */
function following(
  lead: Block,
  stem: string,
  parts: Part[],
  whole: TextSpan[],
  rest: Block[],
  around: Surroundings,
): number {
  const bareLead = stem === '' || LEADS_ON.test(stem);
  const open = around.record || parts.length > 0 || bareLead || !ENDED.test(stem);
  if (!open) return 0;
  const inlineLed = parts.some(({ marker }) => marker !== null);
  let top: Block | null = null;
  let paragraph: Block | null = parts.some(({ marker }) => marker === null) ? lead : null;
  let between = false;
  let used = 0;
  for (const [i, block] of rest.slice(0, MOST_PARTS).entries()) {
    const body = block.text.slice(block.bodyStart);
    if (around.heads.has(block.index) || leavesTable(lead, block)) break;
    if (STOP.test(body) && !(block.marker !== null && parts.length > 0 && isPart(block, parts, top, between))) break;
    const span: TextSpan = { block, from: block.bodyStart, to: block.text.length };
    const last = parts.at(-1);
    if (block.marker !== null) {
      if (isNextOf(lead, block)) break;
      const bullet = refOf(block.marker) === null;
      if (
        parts.length === 0 &&
        !bullet &&
        !FIRST.test(bareMarker(block.marker)) &&
        !(bareLead && !ENDED.test(stem) && block.indent > lead.indent + INSET)
      )
        break;
      if (parts.length === 0 && !bareLead && lead.size !== null && block.indent < lead.indent - INSET) break;
      if (last && !isPart(block, parts, top, between)) {
        if (top === null && !inlineLed) break;
        if (!isNested(block, top ?? lead)) break;
        last.spans.push(bullet ? span : { ...span, from: 0 });
      } else {
        top ??= block;
        parts.push({ ref: refOf(block.marker), marker: block.marker, spans: [span] });
      }
      between = false;
    } else if (parts.length === 0 && stem !== '' && !bareLead) {
      if (!/^\p{Ll}/u.test(body) || block.italic) break;
      whole.push(span);
    } else if (parts.length === 0 || (paragraph && last?.marker === null)) {
      if (paragraph && !goesOn(paragraph, block, lead, around)) break;
      if (block.italic && !lead.italic && !around.record) break;
      if (opensList(block, rest.slice(i + 1))) {
        between = true;
      } else if (paragraph && last && /^\p{Ll}/u.test(body) && !ENDED.test(textOf(last.spans.at(-1)!)))
        last.spans.push(span);
      else parts.push(...(inlineParts(afterThat(span)) ?? [{ ref: null, marker: null, spans: [span] }]));
      paragraph ??= block;
    } else if (last && /^\p{Ll}/u.test(body) && !ENDED.test(textOf(last.spans.at(-1)!))) {
      last.spans.push(span);
    } else if (isBetween(block, rest.slice(i + 1), parts, top)) {
      between = true;
    } else break;
    used = between ? used : i + 1;
  }
  return used;
}

/** Cells of other rows are none of what a cell says; a table's cells none of what a paragraph says, but for a list. */
function leavesTable(lead: Block, block: Block): boolean {
  if (!lead.cell) return false;
  return block.cell?.table !== lead.cell.table || block.cell.row !== lead.cell.row;
}

/** Whether a block has the number after the one that the lead's own block has. */
function isNextOf(lead: Block, block: Block): boolean {
  if (lead.marker === null || block.marker === null || refOf(lead.marker) === null) return false;
  if (styleOf(lead.marker) !== styleOf(block.marker)) return false;
  const deeper = block.size !== null && block.indent > lead.indent + INSET;
  return !deeper && (follows(bareMarker(lead.marker), bareMarker(block.marker)) || block.marker === lead.marker);
}

function isPart(block: Block, parts: Part[], top: Block | null, between: boolean): boolean {
  const marker = block.marker;
  if (marker === null) return false;
  const before = parts.findLast((part) => part.marker !== null && styleOf(part.marker) === styleOf(marker));
  if (refOf(marker) === null)
    return (
      before !== undefined && (top === null || block.indent <= top.indent + INSET) && refOf(top?.marker ?? '•') === null
    );
  if (before?.marker && follows(bareMarker(before.marker).toLowerCase(), bareMarker(marker).toLowerCase())) return true;
  if (between && FIRST.test(bareMarker(marker)) && (top === null || block.indent <= top.indent + INSET)) return true;
  // "A)" may be followed by "b)".
  const last = parts.findLast((part) => part.ref !== null);
  return (
    last?.ref != null &&
    shapeOf(last.ref) === shapeOf(bareMarker(marker)) &&
    follows(last.ref.toLowerCase(), bareMarker(marker).toLowerCase())
  );
}

/** Whether a list stands within a part. */
const isNested = (block: Block, top: Block): boolean =>
  block.indent > top.indent + INSET || block.depth > top.depth || styleOf(block.marker) !== styleOf(top.marker);

/** Whether a paragraph stands beside the one before it as the next part of what was decided. */
function goesOn(before: Block, block: Block, lead: Block, around: Surroundings): boolean {
  if (around.record) return true;
  if (THAT.test(block.text) && (THAT.test(before.text) || before === lead)) return true;
  return block.size !== null && before.indent > lead.indent + INSET && Math.abs(block.indent - before.indent) < INSET;
}

/** A line over further parts ("2025 programme", "And;"): short, with the next part below it. */
function isBetween(block: Block, rest: Block[], parts: Part[], top: Block | null): boolean {
  if (block.text.length > 160 || (ENDED.test(block.text) && !block.bold)) return false;
  const next = rest.slice(0, 2).find(({ marker }) => marker !== null);
  return (
    next !== undefined &&
    (top === null || Math.abs(next.indent - top.indent) < INSET * 3) &&
    isPart(next, parts, top, true)
  );
}

/** A line over the first part: it ends in a colon, or is short and ends in nothing. */
function opensList({ text }: Block, rest: Block[]): boolean {
  if (/:\s*$/.test(text) && rest.length > 0) return true;
  const next = rest.slice(0, 3).findIndex(({ marker }) => marker !== null);
  if (next < 0 || !rest.slice(0, next).every((block) => block.text.length < 160)) return false;
  return next === 0 && text.length < 80 && !ENDED.test(text) && FIRST.test(bareMarker(rest[0]!.marker!));
}

/** "(a) …; (b) …" in one paragraph; null where it has no such list. */
function inlineParts(span: TextSpan): Part[] | null {
  const text = textOf(span);
  const marks: { marker: string; at: number; end: number }[] = [];
  for (const match of text.matchAll(INLINE)) {
    const marker = match[1]!;
    const last = marks.at(-1);
    const ref = bareMarker(marker);
    const next = last
      ? styleOf(last.marker) === styleOf(marker) && follows(bareMarker(last.marker).toLowerCase(), ref.toLowerCase())
      : FIRST.test(ref);
    const lead = text.slice(0, match.index).trim();
    if (!next || (!last && lead !== '' && !LEADS_ON.test(lead))) continue;
    if (last && !/[;.,:]\s*(?:and|or)?\s*$|\b(?:and|or)\s*$/i.test(lead)) continue;
    marks.push({ marker, at: match.index, end: match.index + match[0].length });
  }
  const [first] = marks;
  if (!first || (marks.length < 2 && first.at > 0)) return null;
  return marks.map(({ marker, end }, i) => ({
    ref: bareMarker(marker),
    marker,
    spans: [{ block: span.block, from: span.from + end, to: span.from + (marks[i + 1]?.at ?? text.length) }],
  }));
}

/** Number or letter of a marker, null for a bullet or none. */
const refOf = (marker: string | null): string | null =>
  marker === null || !/[\p{L}\d]/u.test(marker) ? null : bareMarker(marker);

const shapeOf = (ref: string): string => (/^\d/.test(ref) ? 'number' : 'letter');
const styleOf = (marker: string | null): string =>
  marker === null ? '' : `${marker.replace(/\d+/g, '1').replace(/[\p{L}]+/gu, 'a')}`;

function afterThat(span: TextSpan): TextSpan {
  return { ...span, from: span.from + (THAT.exec(textOf(span))?.[0].length ?? 0) };
}

function trimmed(span: TextSpan): TextSpan {
  const text = textOf(span);
  const from = span.from + text.length - text.trimStart().length;
  return { ...span, from, to: from + text.trim().length };
}

function rowOf(document: Document, { ref, spans }: Part): Decided['rows'] {
  const [first, ...more] = spans as [TextSpan, ...TextSpan[]];
  const that = THAT.exec(textOf(trimmed(first)))?.[0].length ?? 0;
  const start = trimmed(first);
  const kept = [{ ...start, from: start.from + that }, ...more].filter((span) => /\S/.test(textOf(span))).map(trimmed);
  const text = kept.map(textOf).join(' ');
  return /\p{L}{3}/u.test(text) ? [{ ref, text, source: sourceOfSpans(document, kept) }] : [];
}
