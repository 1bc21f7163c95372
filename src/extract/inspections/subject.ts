/** The inspection that an inspectorate's own report or letter reports, read from its cover or opening sentence. */
import { sentenceAt } from '../../document/sentences.js';
import { pageSource, sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { type DateMatch, findDates, parseDate } from '../dates/grammar.js';
import type { Context, Inspection, Issue, Source, Sourced } from '../types.js';

/** A cover's label line; what follows in the block, or the next block, is the date. */
const DATE_LABEL =
  /^(?:(?:on-?site )?(?:inspection|visit|review|re-?inspection|fieldwork)(?: visit)? (?:date\(s\)|dates?|period)(?: \(on-?site\))?(?: from)?|date(?:s|\(s\))? of (?:the |this )?(?:inspection|visit|review|re-?inspection|fieldwork))\s*[:–-]?\s*/i;
/** Labels that could open a sentence as well, so that the date must follow at once. */
const LABEL_OR_WORDS =
  /^(?:dates:|inspected(?: on| between| from)?|(?:the )?(?:inspection|visit) (?:took place|was (?:held|carried out|conducted|undertaken))(?: on| between| from)?)\s*[:–-]?\s*/i;
const PREVIOUS_LABEL =
  /^(?:dates?|date\(s\)) of (?:the )?(?:last|previous|most recent) (?:full )?(?:area )?(?:SEND )?inspections?\s*:?/i;
/** What leads to the date in the sentence that says what a letter reports. */
const REPORTS =
  /\b(?:findings|outcomes?|results?|feedback|visit|inspection|re-?inspection)\b.*?\b(?:on|between|from|in|dated)(?: the)?\s*(?:(?:\w+day|Mon|Tues?|Wed|Thu(?:rs)?|Fri),? )?$/i;
const TOOK_PLACE =
  /\b(?:inspection|visit|re-?inspection|fieldwork)\b.{0,120}\b(?:took place|was (?:carried out|conducted|undertaken|held|completed|made)|were on ?site)\b.{0,60}?\b(?:on|between|from|in|over)(?: the)?\s*(?:(?:\w+day|Mon|Tues?|Wed|Thu(?:rs)?|Fri),? )?$/i;
const OPENS = /^(?:Between|From|On|During|In)(?: the)?\s*(?:(?:\w+day|Mon|Tues?|Wed|Thu(?:rs)?|Fri),? )?$/;
const INSPECTORATE =
  /^,?\s*(?:Ofsted|(?:the )?Care Quality|(?:Her|His) Majesty|HMI|inspectors|a team|we |I |(?:an?|the) (?:joint|team|inspect|focused|monitoring))/i;
/** "Following the visit … on …, this letter" */
const FOLLOWING =
  /^following (?:the|our|an?)\b.*\b(?:visit|inspection)\b.*\b(?:on|between|from)(?: the)?\s*(?:(?:\w+day|Mon|Tues?|Wed|Thu(?:rs)?|Fri),? )?$/i;
const LETTER = /^,.*\b(?:letter|writ(?:e|ing))\b/i;
const PAST = /\b(?:since|last|previous|previously|first inspected|published)\b/i;
const OPENING_PAGES = 2;
/** A letter is written within half a year of its visit; an inspection before that is an earlier one. */
const LETTER_DELAY_MS = 183 * 24 * 60 * 60 * 1000;

/** Rows for the subject and for the earlier inspections of an area SEND cover; an issue where no date was read. */
export function readSubject(context: Context): { rows: Sourced<Inspection>[]; issues: Issue[] } {
  const { document, classification } = context;
  const opening = document.blocks.filter((block) => !block.artifact && (block.parts[0]?.page ?? 0) < OPENING_PAGES);
  const kind = classification.visitKind ?? 'inspection';
  const found = coverDate(document, opening) ?? sentenceDate(document, opening);
  if (!found) return { rows: [], issues: [noDates(context, opening)] };
  const { match, source, rule } = found;
  const subject: Sourced<Inspection> = {
    framework: classification.framework,
    visitKind: kind,
    start: match.start,
    end: match.end,
    ...(match.spans ? { spans: match.spans } : {}),
    relation: 'subject',
    source,
    rule,
  };
  return { rows: [subject, ...previousOnCover(context, opening)], issues: [] };
}

interface Found {
  match: DateMatch;
  /** Of the label and the date, or of the sentence up to it. */
  source: Source;
  rule: string;
}

function coverDate(document: Document, opening: Block[]): Found | null {
  for (const [i, block] of opening.entries()) {
    if (block.text.length > 300) continue;
    const sure = DATE_LABEL.exec(block.text);
    const label = sure ?? LABEL_OR_WORDS.exec(block.text);
    if (!label) continue;
    const matches = findDates(block.text);
    const at = matches.findIndex(
      ({ from, precision }) => from === label[0].length || (sure !== null && precision === 'day'),
    );
    const match = matches[at];
    if (match) {
      const whole = withNext(match, matches[at + 1], block.text);
      return { match: whole, source: sourceIn(document, block, 0, whole.to), rule: 'inspections.cover' };
    }
    const next = opening[i + 1];
    const [follows, more] = next && block.text.length === label[0].length ? findDates(next.text) : [];
    if (next && follows && follows.from < 12) {
      const whole = withNext(follows, more, next.text);
      return { match: whole, source: labelled(document, block, next, whole.to), rule: 'inspections.cover' };
    }
  }
  return null;
}

/** A label and the date in the block after it, as they stand one behind the other on a page. */
function labelled(document: Document, label: Block, value: Block, to: number): Source {
  const date = sourceIn(document, value, 0, to);
  const [part, ...more] = label.parts;
  const together = part && more.length === 0 && part.page === date.pageIndex && part.start < date.end;
  return together ? pageSource(document, part.page, part.start, date.end) : date;
}

function sentenceDate(document: Document, opening: Block[]): Found | null {
  const dated = opening.filter(({ text }) => text.length < 40).map(({ text }) => ({ text, date: parseDate(text) }));
  const writtenOn = dated.find(({ date }) => date !== null)?.date ?? null;
  const letterDate = dated.find(({ text, date }) => date !== null && /^(?:date[d:]*\s*)?[^:]{6,30}$/i.test(text))?.date;
  for (const block of opening) {
    if (block.text.length < 40) continue;
    const matches = findDates(block.text, writtenOn);
    for (const [i, match] of matches.entries()) {
      if (match.precision !== 'day' || (letterDate && !isJustBefore(match, letterDate))) continue;
      const { from, to } = sentenceAt(block.text, match.from, block.bodyStart);
      const sentence = block.text.slice(from, match.from);
      const after = block.text.slice(match.to, Math.min(Math.max(to, match.to), match.to + 120));
      const opens = OPENS.test(sentence) && INSPECTORATE.test(after);
      const follows = FOLLOWING.test(sentence) && LETTER.test(after);
      if (opens || ((TOOK_PLACE.test(sentence) || reports(sentence) || follows) && !PAST.test(sentence))) {
        const whole = withNext(match, matches[i + 1], block.text);
        const source = sourceIn(document, block, from, Math.max(to, whole.to));
        return { match: whole, source, rule: 'inspections.letter' };
      }
    }
  }
  return null;
}

/** Whether a letter of that day can report a visit of these days. */
function isJustBefore({ end }: DateMatch, letterDate: string): boolean {
  const delay = Date.parse(letterDate) - Date.parse(end);
  return letterDate.length < 10 || (delay >= 0 && delay <= LETTER_DELAY_MS);
}

/** The date with the one listed after it, where both are printed whole: "on 31 December 2021 and 1 January 2022". */
function withNext(match: DateMatch, next: DateMatch | undefined, text: string): DateMatch {
  const listed = next?.precision === 'day' && match.precision === 'day' && next.start > match.end;
  if (!listed || !/^(?:[,;]|[,;]? (?:and|&)) (?:on |from )?$/.test(text.slice(match.to, next.from))) return match;
  const windows = [match, next].flatMap(({ start, end, spans }) => spans ?? [{ start, end }]);
  const { spans: _, ...whole } = { ...match, end: next.end, to: next.to };
  return windows.every(({ start, end }) => start === end) ? whole : { ...whole, spans: windows };
}

/** "This letter summarises the findings of the visit to … on" */
const reports = (sentence: string): boolean =>
  /\b(?:letter|summaris|report|outlin|contains?|write|writing|confirm|present|describ|set)/i.test(sentence) &&
  REPORTS.test(sentence);

function previousOnCover({ document, classification }: Context, opening: Block[]): Sourced<Inspection>[] {
  const at = opening.findIndex((block) => PREVIOUS_LABEL.test(block.text));
  const label = opening[at];
  if (!label) return [];
  const next = opening[at + 1];
  const block = findDates(label.text).length === 0 && next && next.text.length < 200 ? next : label;
  return findDates(block.text).map((match) => ({
    framework: classification.framework,
    visitKind: /\bre-?visit\b[^.]*$/i.test(block.text.slice(0, match.from)) ? 'revisit' : 'inspection',
    start: match.start,
    end: match.end,
    relation: 'previous',
    source: block === label ? sourceIn(document, block, 0, match.to) : labelled(document, label, block, match.to),
    rule: 'inspections.previous-line',
  }));
}

function noDates({ document }: Context, opening: Block[]): Issue {
  const label = opening.find((block) => DATE_LABEL.test(block.text) && block.text.length < 300);
  return {
    code: label ? 'inspection.unreadable_dates' : 'inspection.no_dates',
    message: label ? 'The dates beside the label could not be read' : 'No dates of the inspection on its first pages',
    source: label ? sourceIn(document, label) : null,
  };
}
