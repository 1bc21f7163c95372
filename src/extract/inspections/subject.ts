/** The inspection that an inspectorate's own report or letter reports, read from its cover or opening sentence. */
import { sourceIn } from '../../document/spans.js';
import type { Block } from '../../document/types.js';
import { type DateMatch, findDates, parseDate } from '../dates/grammar.js';
import type { Context, Inspection, Issue, Sourced } from '../types.js';

/** A cover's label line; what follows in the block, or the next block, is the date. */
const DATE_LABEL =
  /^(?:(?:on-?site )?(?:inspection|visit|review|re-?inspection|fieldwork)(?: visit)? dates?|dates? of (?:the )?(?:inspection|visit|re-?inspection))\s*[:–-]?\s*/i;
const PREVIOUS_LABEL =
  /^(?:dates?|date\(s\)) of (?:the )?(?:last|previous|most recent) (?:full )?(?:area )?(?:SEND )?inspections?\s*:?/i;
/** What leads to the date in the sentence that says what a letter reports. */
const REPORTS =
  /\b(?:findings|outcomes?|results?|feedback|visit|inspection|re-?inspection)\b[^.]*?\b(?:on|between|from|in|dated)(?: the)?\s*(?:\w+day,? )?$/i;
const TOOK_PLACE =
  /\b(?:inspection|visit|re-?inspection|fieldwork)\b[^.]{0,120}\b(?:took place|was (?:carried out|conducted|undertaken|held|completed|made)|were on ?site)\b[^.]{0,60}?\b(?:on|between|from|in|over)(?: the)?\s*(?:\w+day,? )?$/i;
const OPENS = /(?:^|[.!?]\s+)(?:Between|From|On|During|In)(?: the)?\s*(?:\w+day,? )?$/;
const INSPECTORATE =
  /^,?\s*(?:Ofsted|(?:the )?Care Quality|(?:Her|His) Majesty|HMI|inspectors|a team|we |I |(?:an?|the) (?:joint|team|inspect|focused|monitoring))/i;
/** "Following the visit … on …, this letter" */
const FOLLOWING =
  /^following (?:the|our|an?)\b[^.]*\b(?:visit|inspection)\b[^.]*\b(?:on|between|from)(?: the)?\s*(?:\w+day,? )?$/i;
const LETTER = /^,[^.]*\b(?:letter|writ(?:e|ing))\b/i;
const PAST = /\b(?:since|last|previous|previously|first inspected|published)\b[^.]*$/i;
const OPENING_PAGES = 2;

/** Rows for the subject and for the earlier inspections of an area SEND cover; an issue where no date was read. */
export function readSubject(context: Context): { rows: Sourced<Inspection>[]; issues: Issue[] } {
  const { document, classification } = context;
  const opening = document.blocks.filter((block) => !block.artifact && (block.parts[0]?.page ?? 0) < OPENING_PAGES);
  const kind = classification.visitKind ?? 'inspection';
  const found = coverDate(opening) ?? sentenceDate(opening);
  if (!found) return { rows: [], issues: [noDates(context, opening)] };
  const { match, block, from, rule } = found;
  const subject: Sourced<Inspection> = {
    framework: classification.framework,
    visitKind: kind,
    start: match.start,
    end: match.end,
    ...(match.spans ? { spans: match.spans } : {}),
    relation: 'subject',
    source: sourceIn(document, block, from, match.to),
    rule,
  };
  return { rows: [subject, ...previousOnCover(context, opening)], issues: [] };
}

interface Found {
  match: DateMatch;
  block: Block;
  /** Where in the block the quote starts. */
  from: number;
  rule: string;
}

function coverDate(opening: Block[]): Found | null {
  for (const [i, block] of opening.entries()) {
    if (block.text.length > 300) continue;
    const label = DATE_LABEL.exec(block.text);
    if (!label) continue;
    const matches = findDates(block.text);
    const at = matches.findIndex(({ from, precision }) => precision === 'day' || from === label[0].length);
    const match = matches[at];
    if (match)
      return { match: withNext(match, matches[at + 1], block.text), block, from: 0, rule: 'inspections.cover' };
    const next = opening[i + 1];
    const [follows, more] = next && block.text.length === label[0].length ? findDates(next.text) : [];
    if (next && follows && follows.from < 12) {
      return {
        match: withNext(follows, more, next.text),
        block: next,
        from: follows.from,
        rule: 'inspections.cover',
      };
    }
  }
  return null;
}

function sentenceDate(opening: Block[]): Found | null {
  const writtenOn = opening
    .map(({ text }) => (text.length < 40 ? parseDate(text) : null))
    .find((date) => date !== null);
  for (const block of opening) {
    if (block.text.length < 40) continue;
    const matches = findDates(block.text, writtenOn);
    for (const [i, match] of matches.entries()) {
      if (match.precision === 'year') continue;
      const before = block.text.slice(Math.max(0, match.from - 320), match.from);
      const sentence = before.slice(lastSentence(before));
      const after = block.text.slice(match.to, match.to + 120);
      const opens = OPENS.test(before) && INSPECTORATE.test(after);
      const follows = FOLLOWING.test(sentence) && LETTER.test(after);
      if (opens || ((TOOK_PLACE.test(sentence) || reports(sentence) || follows) && !PAST.test(sentence))) {
        const whole = withNext(match, matches[i + 1], block.text);
        return { match: whole, block, from: match.from - sentence.length, rule: 'inspections.letter' };
      }
    }
  }
  return null;
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

const lastSentence = (text: string): number => {
  const ends = [...text.matchAll(/[.!?]\s+(?=[A-Z])/g)];
  const last = ends.at(-1);
  return last ? last.index + last[0].length : 0;
};

function previousOnCover({ document, classification }: Context, opening: Block[]): Sourced<Inspection>[] {
  const at = opening.findIndex((block) => PREVIOUS_LABEL.test(block.text));
  const labelled = opening[at];
  if (!labelled) return [];
  const next = opening[at + 1];
  const block = findDates(labelled.text).length === 0 && next && next.text.length < 200 ? next : labelled;
  return findDates(block.text).map((match) => ({
    framework: classification.framework,
    visitKind: /\bre-?visit\b[^.]*$/i.test(block.text.slice(0, match.from)) ? 'revisit' : 'inspection',
    start: match.start,
    end: match.end,
    relation: 'previous',
    source: sourceIn(document, block, block === labelled ? 0 : match.from, match.to),
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
