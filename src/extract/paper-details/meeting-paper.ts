/** What agendas, minutes and packs say about their meeting, from their headings and opening sentence. */
import type { Block, Document } from '../../document/types.js';
import { labelAt, readHeadBlock, type TextSpan, textOf } from '../../sections/head-block.js';
import { papersIn } from '../../sections/papers.js';
import type { PaperDetails } from '../types.js';
import { headDetails } from './head-details.js';
import { bodyIn, dayIn, isAuthorityName, meetingIn } from './meeting.js';
import { NO_DETAILS, sourcedValue, type Value, within } from './values.js';

const TOP = 24;
const AGENDA_BLOCKS = 400;
const AGENDA = /^(?:(?:\S+ ){0,2}agenda\b(?! item| compiled| published| contact)[^.:]{0,40}|a g e n d a)$/i;
const HELD = /\b(?:held|on|at|convened)\b/i;
const MEETING = /\bmeetings?\b/i;
/** From here on a line about minutes speaks of an earlier meeting's. */
const OPENING = 5;
const EARLIER_MINUTES = /\bminutes\b|\b(?:previous|last) meeting\b/i;
/** The day on which an agenda was sent out is none of the meeting's. */
const SENT_OUT =
  /^(?:(?:date|day) (?:of )?)?(?:published|publication|issued?|despatch(?:ed)?|dispatch(?:ed)?|circulated|printed)\b/i;
const LETTER = /^dear\b/i;
const PAGES = /\s*\((?:pages?\s*)?\d+\s*(?:[-–]\s*\d+)?\)\s*$/i;
const ITEM_LABEL = /^(?:agenda )?item no\.?:?$/i;

export function meetingDetails(document: Document, documentType: 'agenda' | 'minutes' | 'reports_pack'): PaperDetails {
  const page = document.blocks[0]?.parts[0]?.page ?? 0;
  const top = document.blocks
    .filter((block) => block.artifact === null || block.artifact === 'header')
    .slice(0, TOP)
    .filter((block) => block.marker === null && (block.parts[0]?.page ?? page) === page && block.text.length < 600);
  const name = labelledName(document) ?? nameOf(top);
  const committee = name ? sourcedValue(document, name.rule, [name.span]) : null;
  const meetingOn = dayOf(document, top, name);
  const letter = top.findIndex((block) => LETTER.test(block.text));
  if (documentType === 'reports_pack' && letter >= 0) {
    return {
      ...supplement(document, letter),
      committee,
      meetingOn: dayOf(document, top.slice(letter), name) ?? meetingOn,
    };
  }
  const named = documentType === 'minutes' ? undefined : top.slice(0, 12).find((block) => AGENDA.test(block.text));
  const title = named ? sourcedValue(document, 'agenda', [whole(named)]) : committee;
  const own = documentType === 'reports_pack' ? (papersIn(document)[0]?.head.from ?? 0) : AGENDA_BLOCKS;
  const publishedOn = documentType === 'minutes' ? null : summonsDate(document, own, meetingOn);
  return { ...NO_DETAILS, title, committee, meetingOn, publishedOn };
}

const whole = (block: Block): TextSpan => ({ block, from: 0, to: block.text.length });

interface Named {
  span: TextSpan;
  rule: string;
}

/** The meeting's name in a table of labels at the top. */
function labelledName(document: Document): Named | null {
  const values = readHeadBlock(document).entries.flatMap(({ field, label, values }) =>
    field === 'body' && label.block.cell && label.block.index < TOP ? values.slice(0, 1) : [],
  );
  for (const value of values) {
    const part = bodyIn(textOf(value), true);
    if (part) return { span: within(value, part), rule: 'meeting-label' };
  }
  return null;
}

/** The meeting's name: from the sentence that says it was or will be held, else from a heading. */
function nameOf(top: Block[]): Named | null {
  for (const block of top) {
    const part = meetingIn(block.text);
    if (part) return { span: { block, ...part }, rule: 'meeting-sentence' };
  }
  const headings = top.slice(0, 14).flatMap((block) => {
    const label = labelAt(block.text);
    const from = label?.field === 'body' ? label.end : 0;
    const part = block.text.length < 140 ? bodyIn(block.text.slice(from)) : null;
    const span = part && { block, from: from + part.from, to: from + part.to };
    return span && !/[.@]/.test(textOf(span)) ? [span] : [];
  });
  const chosen = headings.find((span) => !isAuthorityName(textOf(span))) ?? headings[0];
  return chosen ? { span: chosen, rule: 'meeting-heading' } : null;
}

/** The meeting's day: beside its name, in the sentence that says when it is held, else the first printed. */
function dayOf(document: Document, top: Block[], name: Named | null): Value | null {
  const days = top.flatMap((block, i) => {
    const other = SENT_OUT.test(block.text) || (i >= OPENING && EARLIER_MINUTES.test(block.text));
    const date = other ? null : dayIn(block.text);
    return date ? [{ block, ...date }] : [];
  });
  const named = days.find(({ block }) => block === name?.span.block);
  const held = days.find(({ block }) => HELD.test(block.text) && MEETING.test(block.text));
  const day = named ?? held ?? days[0];
  return day ? sourcedValue(document, 'meeting-date', [day], day.day) : null;
}

/** The day on which an agenda was sent out: the line that says so, or the last line of its own that is only a date, unless it is the meeting's. */
function summonsDate(document: Document, blocks: number, meetingOn: Value | null): Value | null {
  const dates = document.blocks.slice(0, blocks).flatMap((block) => {
    const date = block.text.length < 45 ? dayIn(block.text) : null;
    return date &&
      /^(?:(?:date|dated|published|issued|despatched|dispatched|circulated)\b.{0,20})?(?:\w+day,?\s*)?$/i.test(
        block.text.slice(0, date.from),
      ) &&
      date.to > block.text.length - 3
      ? [{ block, ...date }]
      : [];
  });
  const last = dates.find(({ block }) => SENT_OUT.test(block.text)) ?? dates.at(-1);
  return last && last.day < (meetingOn?.value ?? '') ? sourcedValue(document, 'agenda-date', [last], last.day) : null;
}

/** A covering letter with the papers it encloses: its date, the item, and what the first paper's head adds. */
function supplement(document: Document, letter: number): PaperDetails {
  const { blocks } = document;
  const greeting = blocks.findIndex((block, i) => i >= letter && LETTER.test(block.text));
  const sent = blocks.slice(0, greeting).find((block) => dayIn(block.text));
  const date = sent ? dayIn(sent.text) : null;
  const label = blocks.findIndex((block, i) => i > greeting && ITEM_LABEL.test(block.text));
  const number = label < 0 ? undefined : blocks[label + 1];
  const named = number && /^\w{1,5}\.?$/.test(number.text) ? blocks[label + 2] : number;
  const marker = /^\w{1,5}/.exec(named?.marker ?? '')?.[0].length ?? 0;
  const printed =
    number && number !== named ? whole(number) : named && marker > 0 ? { block: named, from: 0, to: marker } : null;
  const [paper] = papersIn(document);
  const head = paper ? headDetails(document, paper.head) : NO_DETAILS;
  const end = named ? named.text.length - (PAGES.exec(named.text)?.[0].length ?? 0) : 0;
  return {
    ...head,
    title: named
      ? sourcedValue(document, 'supplement-item', [{ block: named, from: named.bodyStart, to: end }])
      : head.title,
    itemNumber: printed ? sourcedValue(document, 'supplement-item', [printed]) : head.itemNumber,
    publishedOn:
      sent && date
        ? sourcedValue(document, 'letter-date', [{ block: sent, from: date.from, to: date.to }], date.day)
        : null,
  };
}
