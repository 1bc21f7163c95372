/** The details that a head block gives, by its labels or by where a line without a label stands. */
import type { Document } from '../../document/types.js';
import type { LabelField } from '../../reference/paper-labels.js';
import { type HeadBlock, type LabelEntry, textOf } from '../../sections/head-block.js';
import type { PaperDetails } from '../types.js';
import { isJobTitle } from './job-title.js';
import { lateAnswers } from './late-answers.js';
import { bodyIn, dayIn, isPerson } from './meeting.js';
import { placed } from './placed-details.js';
import { answerIn, answersIn } from './tick-boxes.js';
import { NO_DETAILS, sourcedValue, type Value, within } from './values.js';

export function headDetails(document: Document, head: HeadBlock): PaperDetails {
  const details = known.get(head) ?? readDetails(document, head);
  known.set(head, details);
  return details;
}

const known = new WeakMap<HeadBlock, PaperDetails>();

function readDetails(document: Document, head: HeadBlock): PaperDetails {
  const found = (field: LabelField): LabelEntry | undefined =>
    head.entries.find(
      (entry, i) =>
        entry.field === field && entry.values.length > 0 && !(field === 'title' && isJobTitle(head.entries, i)),
    );
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
    committee: committeeOf(document, head.entries, loose.committee),
    itemNumber: item ?? loose.itemNumber,
    wards: wardsOf(plain('area')) ?? loose.wards,
    keyDecision: ticked(document, plain('key'), found('key')) ?? loose.keyDecision ?? key,
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

/** A decision's type says more than whether it is key: "Urgent Executive Non-Key". */
const KEY_WORD = /(?<![\p{L}-])(?:non-?)?key\b(?: decision)?/iu;

/** Of a list of wards with boxes, those that are ticked. */
function wardsOf(value: Value | null): Value | null {
  const words = value && answersIn(value.value);
  return value && words ? { ...value, value: words } : null;
}

/** Of tick boxes the words of the ticked one; of several types of decision the one that is about keys. */
function ticked(document: Document, value: Value | null, entry: LabelEntry | undefined): Value | null {
  const answer = value && answerIn(value.value);
  if (!value || answer === null) return null;
  if (answer !== value.value) return { ...value, value: answer };
  if (!entry || !/type/i.test(textOf(entry.label))) return value;
  for (const span of entry.values) {
    const match = KEY_WORD.exec(textOf(span));
    const part = match && { from: match.index, to: match.index + match[0].length };
    if (part) return sourcedValue(document, 'label-key', [within(span, part)]);
  }
  return null;
}

/** "Cabinet Date", "Date of Executive Meeting": the one body of a council that is called so. */
const BODY_LABEL = /^(?:date of (?:the )?)?((?:Full )?Council|Cabinet|Executive)(?: meeting)?(?: date)?\W*$/i;
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

function labelledBody(document: Document, entries: LabelEntry[]): Value | null {
  for (const { values } of entries.filter((entry) => entry.field === 'body')) {
    const [first] = values;
    const name = first ? bodyIn(textOf(first), true) : null;
    if (first && name) return sourcedValue(document, 'label-body', [within(first, name)]);
  }
  return null;
}

/** "Meeting and date: Cabinet, 3 May 2024". */
function bodyBesideDate(document: Document, entries: LabelEntry[]): Value | null {
  for (const { values } of entries.filter(({ field }) => field === 'date')) {
    const [first] = values;
    const name = first ? bodyIn(textOf(first)) : null;
    if (first && name) return sourcedValue(document, 'label-meeting', [within(first, name)]);
  }
  return null;
}

/** "Cabinet date: 3 May 2024": the label itself names the meeting. */
function bodyOfDateLabel(document: Document, entries: LabelEntry[]): Value | null {
  for (const { label } of entries.filter(({ field, values }) => field === 'date' && values.length > 0)) {
    const body = BODY_LABEL.exec(textOf(label));
    if (!body?.[1]) continue;
    const from = body[0].indexOf(body[1]);
    return sourcedValue(document, 'label-meeting', [within(label, { from, to: from + body[1].length })]);
  }
  return null;
}

/** The body that decides in the end need not be the one that meets. */
function committeeOf(document: Document, entries: LabelEntry[], loose: Value | null): Value | null {
  const bodies = entries.filter(({ field, values }) => field === 'body' && values.length > 0);
  const labelled = labelledBody(document, bodies) ?? (bodies.length > 0 ? null : bodyBesideDate(document, entries));
  const decides = labelled && bodies.every(({ label }) => /^final/i.test(textOf(label)));
  if (decides && loose && loose.value.toLowerCase() !== labelled.value.toLowerCase()) return loose;
  const person = bodies.some(({ values }) => values[0] && isPerson(textOf(values[0])));
  return labelled ?? (person ? null : (loose ?? bodyOfDateLabel(document, entries)));
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
