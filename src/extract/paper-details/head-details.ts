/** The details that a head block gives, by its labels or by where a line without a label stands. */
import type { Block, Document } from '../../document/types.js';
import type { LabelField } from '../../reference/paper-labels.js';
import { type HeadBlock, type LabelEntry, type TextSpan, textOf } from '../../sections/head-block.js';
import type { PaperDetails } from '../types.js';
import { lateAnswers } from './late-answers.js';
import { bodyIn, dayIn, isAuthorityName, meetingIn } from './meeting.js';
import { NO_DETAILS, sourcedValue, type Value } from './values.js';

export function headDetails(document: Document, head: HeadBlock): PaperDetails {
  const found = (field: LabelField): LabelEntry | undefined =>
    head.entries.find((entry) => entry.field === field && entry.values.length > 0);
  const plain = (field: LabelField): Value | null => {
    const entry = found(field);
    return entry ? sourcedValue(document, `label-${field}`, entry.values) : null;
  };
  const loose = placed(document, head);
  const item = itemNumber(document, head.entries);
  const { title, key } = titleAndKey(document, plain('title'), found('title'));
  return {
    ...NO_DETAILS,
    title: title ?? loose.title,
    meetingOn: labelledDay(document, head.entries) ?? loose.meetingOn,
    committee: labelledBody(document, head.entries) ?? (found('body') ? null : loose.committee),
    itemNumber: item,
    wards: plain('area') ?? loose.wards,
    keyDecision: ticked(plain('key')) ?? loose.keyDecision ?? key,
  };
}

/** What a whole paper adds to its head: wards and key decision further down. */
export function paperDetails(document: Document, head: HeadBlock): PaperDetails {
  const details = headDetails(document, head);
  if (details.wards && details.keyDecision) return details;
  const late = lateAnswers(document);
  return { ...details, wards: details.wards ?? late.wards, keyDecision: details.keyDecision ?? late.keyDecision };
}

const KEY_AT_END = /\s*[-–—(]\s*((?:non-)?key decision)\)?\s*$/i;

/** A title that ends in "– KEY DECISION" says two things. */
function titleAndKey(
  document: Document,
  title: Value | null,
  entry: LabelEntry | undefined,
): { title: Value | null; key: Value | null } {
  const last = entry?.values.at(-1);
  const match = last ? KEY_AT_END.exec(textOf(last)) : null;
  if (!entry || !last || !match?.[1]) return { title, key: null };
  const from = last.from + match.index + match[0].indexOf(match[1]);
  const words = { ...last, to: last.from + match.index };
  const values = [...entry.values.slice(0, -1), ...(words.to > words.from ? [words] : [])];
  return {
    title: values.length > 0 ? sourcedValue(document, 'label-title', values) : null,
    key: sourcedValue(document, 'title-key', [{ block: last.block, from, to: from + match[1].length }]),
  };
}

const TICKED = /[☒☑✓✔]\s*([^☐☒☑✓✔]+)/;

/** Of tick boxes ("☒ Yes ☐ No") the words of the ticked one. */
function ticked(value: Value | null): Value | null {
  const words = value ? TICKED.exec(value.value)?.[1]?.trim() : undefined;
  return value && words ? { ...value, value: words } : value;
}

const OF_MEETING = /meeting|committee|cabinet|executive|council/i;

/** The day behind a date label, else beside the meeting's name. */
function labelledDay(document: Document, entries: LabelEntry[]): Value | null {
  for (const field of ['date', 'body'] as const) {
    for (const { values, label } of entries.filter((entry) => entry.field === field)) {
      for (const span of values) {
        const date = dayIn(textOf(span));
        const rule = field === 'date' && !OF_MEETING.test(textOf(label)) ? 'label-date' : 'label-meeting-date';
        if (date) return sourcedValue(document, rule, [within(span, date)], date.day);
      }
    }
  }
  return null;
}

const within = ({ block, from }: TextSpan, part: { from: number; to: number }): TextSpan => ({
  block,
  from: from + part.from,
  to: from + part.to,
});

function labelledBody(document: Document, entries: LabelEntry[]): Value | null {
  for (const { values } of entries.filter((entry) => entry.field === 'body')) {
    const [first] = values;
    const name = first ? bodyIn(textOf(first), true) : null;
    if (first && name) return sourcedValue(document, 'label-body', [within(first, name)]);
  }
  return null;
}

function itemNumber(document: Document, entries: LabelEntry[]): Value | null {
  for (const { values } of entries.filter((entry) => entry.field === 'item')) {
    const [first] = values;
    const match = first
      ? /^(?:no\.?\s*)?((?:[A-Z]{1,4}[\s-]{0,3})?\d{1,3}[a-z]?(?:\.\d+)?)\b/i.exec(textOf(first))
      : null;
    if (!first || !match?.[1]) continue;
    const from = match[0].length - match[1].length;
    return sourcedValue(document, 'label-item', [within(first, { from, to: match[0].length })]);
  }
  return null;
}

const ACCESS =
  /\b(?:public|unrestricted|exempt|open|private|restricted|confidential|general release|publication|schedule 12a)\b/i;
const KEY = /^(?:(?:non|not)[- ]?(?:a )?)?key(?: decision)?$/i;
const FURNITURE =
  /^(?:part (?:i+|\d|[a-z])\b|\(|[A-Z]{1,5}[ /-]?\d[\d/ -]*$|agenda item|item no|page \d|report$|cover(?:ing)? report$|section$|contents?$|appendix \w+$|\d+$|.{1,3}$)/i;
const MAX_SENTENCE = 260;
const HELD = /\bmeeting\b.*\bheld\b|^(?:to be )?held on\b/i;
const BODY_THEN_TITLE =
  /^(.{3,80}?\b(?:committee|board|cabinet|panel|executive|commission|forum))\s+(?=[\p{Lu}\d])(.{12,})$/iu;

/** What a head prints with no label: its date, its meeting and its title, in this order; wards beside a bare "Non-Key". */
function placed(document: Document, { loose, entries }: HeadBlock): PaperDetails {
  const details = { ...NO_DETAILS };
  const first = entries[0]?.label.block.index ?? Number.POSITIVE_INFINITY;
  const titles: Block[] = [];
  const unlabelled = [...loose, ...entries.filter(({ field }) => field === 'reportOf').map(({ label }) => label.block)];
  for (const block of unlabelled) {
    const whole = { block, from: block.bodyStart, to: block.text.length };
    const text = textOf(whole);
    const day = dayIn(text);
    const name = bodyIn(text);
    const meeting = text.length < MAX_SENTENCE ? meetingIn(text) : null;
    if (meeting) {
      details.committee ??= sourcedValue(document, 'place-sentence', [within(whole, meeting)]);
      if (day) details.meetingOn ??= sourcedValue(document, 'place-sentence', [within(whole, day)], day.day);
    } else if (KEY.test(text) && block.cell) {
      details.keyDecision ??= sourcedValue(document, 'place-key', [whole]);
      const beside = loose.find(({ cell }) => cell?.table === block.cell?.table && cell?.row === block.cell?.row);
      if (beside && beside !== block)
        details.wards ??= sourcedValue(document, 'place-wards', [{ block: beside, from: 0, to: beside.text.length }]);
    } else if (day && (day.to - day.from > text.length * 0.6 || name || (text.length < 90 && HELD.test(text)))) {
      details.meetingOn ??= sourcedValue(document, 'place-date', [within(whole, day)], day.day);
      if (name) details.committee ??= sourcedValue(document, 'place-body', [within(whole, name)]);
    } else if (
      name &&
      name.to - name.from > text.length * 0.85 &&
      !isAuthorityName(text.slice(name.from, name.to)) &&
      endsAsBody(text)
    ) {
      details.committee ??= sourcedValue(document, 'place-body', [within(whole, name)]);
    } else if (
      loose.includes(block) &&
      text.length < 260 &&
      !FURNITURE.test(text) &&
      !(ACCESS.test(text) && text.length < 60) &&
      !isAuthorityName(text)
    ) {
      titles.push(block);
    }
  }
  return { ...details, ...titleFrom(document, titles, details, first) };
}

const endsAsBody = (text: string): boolean =>
  /\b(?:committee|board|cabinet|panel|executive|council|commission|forum|partnership|party|assembly|authority|group)(?: \(.*\))?$/i.test(
    text,
  );

/** The title among lines with no label: the largest, else the first; a meeting glued before it is cut off. */
function titleFrom(document: Document, lines: Block[], known: PaperDetails, firstLabel: number): Partial<PaperDetails> {
  const page = lines[0]?.parts[0]?.page;
  const here = lines.filter((block) => block.parts[0]?.page === page);
  const largest = Math.max(...here.map((block) => block.size ?? 0));
  const usual = Math.min(...here.map((block) => block.size ?? 0));
  const title =
    largest > usual + 1
      ? here.find((block) => block.size === largest)
      : (here.find((block) => block.index < firstLabel || block.bold || block.cell) ?? here[0]);
  if (!title) return {};
  const glued = known.committee === null && title.cell ? BODY_THEN_TITLE.exec(title.text) : null;
  if (glued?.[1] && glued[2]) {
    const split = title.text.length - glued[2].length;
    return {
      committee: sourcedValue(document, 'place-glued', [{ block: title, from: 0, to: glued[1].length }]),
      title: sourcedValue(document, 'place-glued', [{ block: title, from: split, to: title.text.length }]),
    };
  }
  const lead = here.indexOf(title);
  const blocks = [title];
  for (const next of here.slice(lead + 1)) {
    const same = next.size === title.size && next.bold === title.bold && next.headingTag === title.headingTag;
    if (
      title.cell ||
      !same ||
      next.cell ||
      next.size === null ||
      next.index !== blocks.at(-1)!.index + 1 ||
      (!title.bold && largest <= usual + 1)
    )
      break;
    blocks.push(next);
  }
  return {
    title: sourcedValue(
      document,
      'place-title',
      blocks.map((block) => ({ block, from: block.bodyStart, to: block.text.length })),
    ),
  };
}
