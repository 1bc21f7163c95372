/**
 * Inspections and visits named in running text with at least a year: "the last ILACS inspection, in 2018",
 * "the 2016 single inspection", "were last inspected by Ofsted in 2015", "Two focused visits, in April 2019 and …".
 */
import { type Stretch, splitSentences } from '../../document/sentences.js';
import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { findAuthorities } from '../../reference/authorities.js';
import { frameworkNamed } from '../../reference/frameworks.js';
import { type DateMatch, findDates } from '../dates/grammar.js';
import type { Framework, Source, VisitKind } from '../types.js';
import {
  ABOUT_IT,
  AFTER_DATE,
  ANNOUNCED,
  ANOTHER_EVENT,
  BEGINS,
  BY_INSPECTORS,
  CARRIED_OUT,
  CHILDRENS_SERVICES,
  CLAUSE_START,
  COMING,
  CONNECTS,
  CONNECTS_COMING,
  FIRST_SINCE,
  FOR_VISIT,
  INSPECTED_WHAT,
  JUDGED,
  LAST_NOUN,
  LIST_GAP,
  LISTED_INSPECTORATE,
  NAMES,
  NEXT_CLAUSE,
  OPENS_JUDGED,
  SEVERAL,
  SINCE_THEN,
  THEN,
  THEN_JUDGED,
  THIS,
  TRIGGER,
  UNDER,
  WAS_HELD,
  WILL_INSPECT,
} from './mention-grammar.js';
import { isOfAnother } from './other-services.js';

export interface Mention {
  framework: Framework | null;
  visitKind: VisitKind;
  start: string;
  end: string;
  spans?: { start: string; end: string }[];
  /** Whether the words say that it is still to come. */
  coming: boolean;
  /** Whether the text around it speaks of children's services or their inspectorate. */
  ofChildrensServices: boolean;
  /** The sentence. */
  source: Source;
  /** The date in it. */
  date: Source;
}

/** All mentions in order; a date that belongs to some other event is none. */
export function findMentions(document: Document): Mention[] {
  return document.blocks.flatMap((block) =>
    block.artifact || !TRIGGER.test(block.text) ? [] : mentionsIn(document, block),
  );
}

/** Offsets in the block's text. */
interface Phrase {
  from: number;
  to: number;
  /** Where the noun or verb is. */
  at: number;
  coming: boolean;
}

/** A date's sentence, and the one before it. */
interface Around extends Stretch {
  before: string;
}

function mentionsIn(document: Document, block: Block): Mention[] {
  const mentions: Mention[] = [];
  const dates = findDates(block.text);
  if (dates.length === 0) return mentions;
  const sentences = splitSentences(block.text, block.bodyStart);
  let phrase: Phrase | null = null;
  let previous: DateMatch | null = null;
  for (const match of dates) {
    const listed: boolean =
      phrase !== null &&
      previous?.precision === match.precision &&
      LIST_GAP.test(block.text.slice(previous.to, match.from));
    const at = sentences.findLastIndex(({ from }) => from <= match.from);
    const { from, to } = sentences[at] ?? { from: block.bodyStart, to: block.text.length };
    const earlier = sentences[at - 1];
    const around = { from, to, before: earlier ? block.text.slice(earlier.from, earlier.to) : '' };
    phrase = listed ? phrase : phraseOf(block.text, around, match);
    previous = match;
    if (phrase) mentions.push(mention(document, block, match, phrase, around));
  }
  return mentions;
}

/** The stretch that names the inspection of a date, null where the date is of something else. */
function phraseOf(text: string, { from, to, before: earlier }: Around, match: DateMatch): Phrase | null {
  const before = text.slice(from, match.from);
  const after = text.slice(match.to, Math.min(to, match.to + 160));
  const phrase = followed(match, before, after) ?? led(before, from, match) ?? opened(before, after, match);
  if (!phrase || SEVERAL.test(before)) return null;
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
  const judged = JUDGED.exec(before) ?? FIRST_SINCE.exec(before);
  if (judged) return { from: sentence + judged.index, to: match.to, at: sentence + judged.index, coming: false };
  const inspects = WILL_INSPECT.exec(before);
  if (inspects) return { from: sentence + inspects.index, to: match.to, at: sentence + inspects.index, coming: true };
  const noun = LAST_NOUN.exec(before);
  if (!noun || THIS.test(before.slice(0, noun.index))) return null;
  const behind = before.slice(noun.index + noun[0].length);
  const between = /^inspected$/i.test(noun[0]) ? behind.replace(INSPECTED_WHAT, '') : behind;
  const held = between.replace(NAMES, ' ').replace(WAS_HELD, ' ').replace(SINCE_THEN, ' ');
  const clauses = held.replace(ANNOUNCED, ' ');
  const lead = before.slice(Math.max(0, noun.index - 60), noun.index);
  const coming = clauses !== held || COMING.test(lead);
  const connected = CONNECTS.test(between) || (clauses !== held && CONNECTS_COMING.test(between));
  if (between.length > 130 || !connected || (saysMore(clauses) && saysMore(withoutNames(clauses)))) return null;
  if (coming && ABOUT_IT.test(lead)) return null;
  return { from: sentence + nounPhrase(before, noun.index), to: match.to, at: sentence + noun.index, coming };
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
  const begins = BEGINS.test(before) ? (OPENS_JUDGED.exec(after) ?? CARRIED_OUT.exec(after)) : null;
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

function mention(document: Document, block: Block, match: DateMatch, phrase: Phrase, sentence: Stretch): Mention {
  const from = Math.min(phrase.from, match.from);
  const to = Math.max(phrase.to, match.to);
  const words = block.text.slice(from, to);
  const under = UNDER.exec(block.text.slice(to, sentence.to))?.[0] ?? '';
  const framework = frameworkNamed(words + under, match.start);
  return {
    framework,
    visitKind: kindOf(words),
    start: match.start,
    end: match.end,
    ...(match.spans ? { spans: match.spans } : {}),
    coming: phrase.coming,
    ofChildrensServices: framework !== null || CHILDRENS_SERVICES.test(block.text),
    source: sourceIn(document, block, sentence.from, Math.max(sentence.to, to)),
    date: sourceIn(document, block, match.from, match.to),
  };
}

function kindOf(words: string): VisitKind {
  if (/\b(?:focuss?ed|focus|assurance)(?: assurance)? visits?|\bFVs?\b/i.test(words)) return 'focused_visit';
  if (/\bmonitoring visits?/i.test(words)) return 'monitoring_visit';
  return /\bre-?visits?\b/i.test(words) ? 'revisit' : 'inspection';
}
