/** What a council paper says about itself: title, meeting, item, wards and whether it is a key decision. */
import type { Block, Document } from '../../document/types.js';
import { type HeadBlock, readHeadBlock, textOf } from '../../sections/head-block.js';
import type { Context, Issue, PaperDetails } from '../types.js';
import { headDetails, paperDetails } from './head-details.js';
import { dayIn, isPerson } from './meeting.js';
import { meetingDetails } from './meeting-paper.js';
import { NO_DETAILS, sourcedValue, type Value } from './values.js';

/** Reads a cover report's head block, a meeting paper's opening, or the letter and first paper of a pack. */
export function councilDetails({ document, classification }: Context): { details: PaperDetails; issues: Issue[] } {
  const { documentType, rule } = classification;
  if (documentType === 'minutes' || documentType === 'agenda' || documentType === 'reports_pack') {
    return { details: meetingDetails(document, documentType), issues: [] };
  }
  const head = readHeadBlock(document);
  if (documentType === 'council_report') {
    const details = paperDetails(document, head);
    return { details, issues: details.meetingOn ? [] : unreadableMeeting(document, head) };
  }
  const read = headDetails(document, head);
  if (rule === 'council.letter')
    return {
      details: {
        ...NO_DETAILS,
        title: letterSubject(document) ?? labelled(read.title),
        publishedOn: letterDate(document),
      },
      issues: [],
    };
  return { details: documentType === 'other' ? labelledOnly(read) : read, issues: [] };
}

/** A label of the meeting's date with a value that looks like one, though it could not be read. */
function unreadableMeeting(document: Document, head: HeadBlock): Issue[] {
  for (const { field, values } of head.entries) {
    const [value] = field === 'date' ? values : [];
    if (!value || !/\d/.test(textOf(value))) continue;
    const { source } = sourcedValue(document, 'label-date', [value]);
    return [{ code: 'meeting_on.unreadable', message: `No date: “${textOf(value)}”`, source }];
  }
  return [];
}

/**
 * Only a cover report's place on the page says which line is the meeting; elsewhere just the title is taken from it, and
 * a bare "Date" is the day it was written.
 */
function labelledOnly(details: PaperDetails): PaperDetails {
  const { committee, meetingOn, wards, keyDecision } = details;
  return {
    ...details,
    committee: committee && isPerson(committee.value) ? null : labelled(committee),
    meetingOn: labelled(meetingOn),
    wards: labelled(wards),
    keyDecision: labelled(keyDecision),
  };
}

const labelled = (value: Value | null): Value | null =>
  /\.(?:place|label-date$)/.test(value?.rule ?? '') ? null : value;

const GREETING = /^dear\b/i;
/** Lines below the greeting among which a letter prints its subject. */
const SUBJECT_LINES = 3;
const SUBJECT = /^(?:re\s*[:–-]\s|(?:ref|subject|regarding)\s*:\s*)/i;

/** The subject of a letter: a bold line, one in capitals or one that says so, below the greeting or right above it. */
function letterSubject(document: Document): Value | null {
  const blocks = document.blocks.filter(({ artifact }) => artifact === null);
  const greeting = blocks.findIndex(({ text }) => GREETING.test(text));
  const below = blocks.slice(greeting + 1, greeting + 1 + SUBJECT_LINES);
  const stands = ({ text, bold, headingTag }: Block): boolean =>
    text.length < 200 && !/[.,;]$/.test(text) && (bold || headingTag !== null || text === text.toUpperCase());
  const at = below.findIndex((block) => SUBJECT.test(block.text) || stands(block));
  const first = below[at] ?? blocks.slice(0, greeting).findLast(({ text }) => SUBJECT.test(text));
  if (!first) return null;
  const label = SUBJECT.exec(first.text)?.[0] ?? '';
  const from = /^re\b/i.test(label) ? 0 : label.length;
  const next = below[at + 1];
  const goesOn = at >= 0 && next && stands(first) && stands(next) && next.size === first.size;
  return sourcedValue(document, 'letter-subject', [
    { block: first, from, to: first.text.length },
    ...(goesOn ? [{ block: next, from: 0, to: next.text.length }] : []),
  ]);
}

/** The date of a letter: the first day printed before "Dear …". */
function letterDate(document: Document): Value | null {
  const greeting = document.blocks.findIndex((block) => GREETING.test(block.text));
  for (const block of document.blocks.slice(0, Math.max(greeting, 0))) {
    const date = dayIn(block.text);
    if (date) return sourcedValue(document, 'letter-date', [{ block, from: date.from, to: date.to }], date.day);
  }
  return null;
}
