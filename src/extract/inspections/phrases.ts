/** The words of a sentence that tie one of its dates to an inspection or a visit. */
import type { Stretch } from '../../document/sentences.js';
import { findAuthorities } from '../../reference/authorities.js';
import type { DateMatch } from '../dates/grammar.js';
import {
  A_HOME,
  ABOUT_IT,
  AFTER_DATE,
  AND_HELD,
  ANNOUNCED,
  ANOTHER_EVENT,
  AS_BEFORE,
  BEGAN,
  BEGINS,
  BESIDE,
  BY_INSPECTORS,
  BY_WHOM,
  CARRIED_OUT,
  CLAUSE_START,
  COMING,
  CONNECTS,
  CONNECTS_COMING,
  ELIDED_COMING,
  ELIDED_PAST,
  ENDED,
  FIRST_SINCE,
  FOR_VISIT,
  INSPECTED_WHAT,
  JUDGED,
  JUDGED_AGAIN,
  LAST_NOUN,
  LISTED_INSPECTORATE,
  MOST_RECENTLY,
  NAMES,
  NEXT_CLAUSE,
  OFSTED_INSPECTED,
  OPENS_JUDGED,
  OTHER_EVENT,
  SAYS_WHOSE,
  SEVERAL,
  SINCE_THEN,
  THE_VISIT,
  THEN,
  THEN_JUDGED,
  THIS,
  UNDER_FRAMEWORK,
  WAS_HELD,
  WAS_INSPECTED,
  WILL_INSPECT,
} from './mention-grammar.js';
import { isOfAnother } from './other-services.js';
import { CAME_ON, ON_CAME } from './visitors.js';

/** Offsets in the block's text. */
export interface Phrase {
  from: number;
  to: number;
  /** Where the noun or verb is. */
  at: number;
  coming: boolean;
  isThis?: boolean;
  /** Only a grade is said to have been given then, on the day of the inspection or of its report. */
  judged?: boolean;
  /** Only that somebody came is said, not for what. */
  unsaid?: boolean;
  /** The noun of an earlier sentence that "the next" stands for. */
  noun?: string;
}

/** A date's sentence, and the one before it. */
export interface Around extends Stretch {
  before: string;
}

/** The stretch that names the inspection of a date, null where the date is of something else. */
export function phraseOf(text: string, { from, to, before: earlier }: Around, match: DateMatch): Phrase | null {
  const before = text.slice(from, match.from);
  const after = text.slice(match.to, Math.min(to, match.to + 160));
  const phrase =
    followed(match, before, after) ??
    led(before, from, match) ??
    opened(before, after, match) ??
    came(before, after, from, match) ??
    elided(before, text.slice(0, from), from, match);
  if (phrase?.noun) return phrase;
  if (
    !phrase ||
    SEVERAL.test(before) ||
    (phrase.judged && A_HOME.test(before)) ||
    (match.precision === 'day' && ENDED.test(before))
  )
    return null;
  const sentence = text.slice(from, Math.max(to, phrase.to));
  const named = { sentence, from: phrase.from - from, to: phrase.to - from, at: phrase.at - from, before: earlier };
  return isOfAnother(named) ? null : phrase;
}

/** "the 2016 single inspection", "in 2015, when an inspection …" */
function followed(match: DateMatch, before: string, after: string): Phrase | null {
  const visit = BY_INSPECTORS.test(before) ? FOR_VISIT.exec(after) : null;
  if (visit) return { from: match.from, to: match.to + visit[0].length, at: match.from, coming: COMING.test(before) };
  const noun = match.start === match.end ? (AFTER_DATE.exec(after) ?? THEN.exec(after)) : null;
  return noun && { from: match.from, to: match.to + noun[0].length, at: match.from, coming: false };
}

/** "the last inspection of children’s services, in 2018", "were judged inadequate in 2019" */
function led(before: string, sentence: number, match: DateMatch): Phrase | null {
  const judged = JUDGED.exec(before) ?? JUDGED_AGAIN.exec(before) ?? AS_BEFORE.exec(before) ?? FIRST_SINCE.exec(before);
  if (judged)
    return { from: sentence + judged.index, to: match.to, at: sentence + judged.index, coming: false, judged: true };
  const inspects = WILL_INSPECT.exec(before);
  if (inspects) return { from: sentence + inspects.index, to: match.to, at: sentence + inspects.index, coming: true };
  const noun = LAST_NOUN.exec(before);
  if (!noun || (/^visits?$/i.test(noun[0]) && !THE_VISIT.test(before.slice(0, noun.index + noun[0].length))))
    return null;
  const behind = before.slice(noun.index + noun[0].length);
  const between = /^inspected$/i.test(noun[0]) ? behind.replace(INSPECTED_WHAT, '') : behind.replace(BEGAN, '');
  const held = between
    .replace(MOST_RECENTLY, ' ')
    .replace(AND_HELD, ' ')
    .replace(BY_WHOM, ' ')
    .replace(UNDER_FRAMEWORK, ' ')
    .replace(NAMES, ' ')
    .replace(WAS_HELD, ' ')
    .replace(SINCE_THEN, ' ');
  const clauses = held.replace(ANNOUNCED, ' ');
  const lead = before.slice(Math.max(0, noun.index - 60), noun.index);
  const coming = clauses !== held || COMING.test(lead);
  const beside = match.precision !== 'year' && BESIDE.test(between);
  const connected = beside || CONNECTS.test(between) || (clauses !== held && CONNECTS_COMING.test(between));
  if (between.length > 130 || !connected || (saysMore(clauses) && saysMore(withoutNames(clauses)))) return null;
  if (coming && ABOUT_IT.test(lead)) return null;
  const isThis = THIS.test(before.slice(0, noun.index));
  return { from: sentence + nounPhrase(before, noun.index), to: match.to, at: sentence + noun.index, coming, isThis };
}

/** "Two inspectors came to Westerby on 3 and 4 May", "On 3 and 4 May, Ofsted visited the council". */
function came(before: string, after: string, sentence: number, match: DateMatch): Phrase | null {
  const led = CAME_ON.exec(before);
  const at = led ? sentence + led.index : match.from;
  if (led) return { from: at, to: match.to, at, coming: false, unsaid: true };
  const behind = BEGINS.test(before) ? ON_CAME.exec(after) : null;
  return behind && { from: match.from, to: match.to + behind[0].length, at, coming: false, unsaid: true };
}

/** "The next is expected in January", after a sentence of the same paragraph that names a visit and no other event. */
function elided(before: string, paragraph: string, sentence: number, match: DateMatch): Phrase | null {
  const coming = ELIDED_COMING.test(before);
  const noun = coming || ELIDED_PAST.test(before) ? LAST_NOUN.exec(paragraph) : null;
  const opens = noun ? paragraph.lastIndexOf('. ', noun.index) + 1 : 0;
  if (!noun || OTHER_EVENT.test(paragraph.slice(noun.index)) || A_HOME.test(paragraph.slice(opens))) return null;
  const [from, at, to] = [nounPhrase(paragraph, noun.index), noun.index, noun.index + noun[0].length];
  const said = { sentence: paragraph.slice(opens), from: Math.max(0, from - opens), to: to - opens, at: at - opens };
  if (isOfAnother({ ...said, before: '' }) || !SAYS_WHOSE.test(paragraph)) return null;
  return { from: sentence, to: match.to, at: sentence, coming, noun: noun[0] };
}

const saysMore = (between: string): boolean => ANOTHER_EVENT.test(between) || NEXT_CLAUSE.test(between);

/** A council's name can hold a comma or "with", and inspectorates are listed with commas. */
function withoutNames(text: string): string {
  let rest = text;
  for (const { from, to } of findAuthorities(text, null).reverse()) rest = `${rest.slice(0, from)}X${rest.slice(to)}`;
  return rest.replace(LISTED_INSPECTORATE, ' ');
}

/** "In December 2021 Ofsted undertook a focused visit", "since 2014, when they were judged good" */
function opened(before: string, after: string, match: DateMatch): Phrase | null {
  const begins = BEGINS.test(before)
    ? (OPENS_JUDGED.exec(after) ?? CARRIED_OUT.exec(after) ?? OFSTED_INSPECTED.exec(after) ?? WAS_INSPECTED.exec(after))
    : null;
  const carriedOut = begins ?? THEN_JUDGED.exec(after);
  if (!carriedOut) return null;
  const to = match.to + carriedOut[0].length;
  return { from: match.from, to, at: match.from, coming: COMING.test(carriedOut[0]) };
}

/** Where the words that describe the noun may start: after the last comma or clause word before it. */
function nounPhrase(before: string, at: number): number {
  const reach = Math.max(0, at - 90);
  const lead = before.slice(reach, at);
  const last = [...lead.matchAll(CLAUSE_START)].at(-1);
  if (last) return reach + last.index + last[0].length;
  return reach === 0 ? 0 : reach + lead.indexOf(' ') + 1;
}
