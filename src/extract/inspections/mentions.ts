/**
 * Inspections and visits named in running text with at least a year: "the last ILACS inspection, in 2018",
 * "the 2016 single inspection", "were last inspected by Ofsted in 2015", "Two focused visits, in April 2019 and …".
 */
import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { frameworkNamed } from '../../reference/frameworks.js';
import { type DateMatch, findDates } from '../dates/grammar.js';
import type { Framework, Source, VisitKind } from '../types.js';
import {
  AFTER_DATE,
  ANOTHER_EVENT,
  BEGINS,
  CARRIED_OUT,
  CHILDRENS_SERVICES,
  CLAUSE_START,
  COMING,
  CONNECTS,
  JUDGED,
  LAST_NOUN,
  LIST_GAP,
  NAMES,
  NEXT_CLAUSE,
  OF_WHAT,
  OTHER,
  SEVERAL,
  SINCE_THEN,
  THEN,
  THIS,
  TRIGGER,
  UNDER,
  WAS_HELD,
} from './mention-grammar.js';

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
  source: Source;
}

/** All mentions in order; a date that belongs to some other event is none. */
export function findMentions(document: Document): Mention[] {
  return document.blocks.flatMap((block) =>
    block.artifact || !TRIGGER.test(block.text) ? [] : mentionsIn(document, block),
  );
}

interface Phrase {
  from: number;
  to: number;
}

function mentionsIn(document: Document, block: Block): Mention[] {
  const mentions: Mention[] = [];
  let phrase: Phrase | null = null;
  let previous: DateMatch | null = null;
  for (const match of findDates(block.text)) {
    const listed: boolean =
      phrase !== null &&
      previous?.precision === match.precision &&
      LIST_GAP.test(block.text.slice(previous.to, match.from));
    phrase = listed ? phrase : phraseOf(block, match);
    previous = match;
    if (phrase) mentions.push(mention(document, block, match, phrase));
  }
  return mentions;
}

/** The stretch that names the inspection of a date, null where the date is of something else. */
function phraseOf({ text, bodyStart }: Block, match: DateMatch): Phrase | null {
  const sentence = Math.max(bodyStart, sentenceStart(text, match.from));
  const before = text.slice(sentence, match.from);
  const after = text.slice(match.to, match.to + 160);
  const phrase = followed(match, after) ?? led(before, sentence, match) ?? opened(before, after, match);
  if (!phrase || SEVERAL.test(before)) return null;
  const around = text.slice(
    Math.max(sentence, phrase.from - 40),
    phrase.to + (OF_WHAT.exec(text.slice(phrase.to))?.[0].length ?? 0),
  );
  return OTHER.test(around) ? null : phrase;
}

/** "the 2016 single inspection", "in 2015, when an inspection …" */
function followed(match: DateMatch, after: string): Phrase | null {
  const noun = match.start === match.end ? (AFTER_DATE.exec(after) ?? THEN.exec(after)) : null;
  return noun && { from: match.from, to: match.to + noun[0].length };
}

/** "the last inspection of children’s services, in 2018", "were judged inadequate in 2019" */
function led(before: string, sentence: number, match: DateMatch): Phrase | null {
  const judged = JUDGED.exec(before);
  if (judged) return { from: sentence + judged.index, to: match.to };
  const noun = LAST_NOUN.exec(before);
  if (!noun || THIS.test(before.slice(0, noun.index))) return null;
  const between = before.slice(noun.index + noun[0].length);
  const clauses = between.replace(NAMES, ' ').replace(WAS_HELD, ' ').replace(SINCE_THEN, ' ');
  if (between.length > 130 || !CONNECTS.test(between) || ANOTHER_EVENT.test(clauses) || NEXT_CLAUSE.test(clauses))
    return null;
  return { from: sentence + nounPhrase(before, noun.index), to: match.to };
}

/** "In December 2021 Ofsted undertook a focused visit" */
function opened(before: string, after: string, match: DateMatch): Phrase | null {
  const carriedOut = BEGINS.test(before) ? CARRIED_OUT.exec(after) : null;
  return carriedOut && { from: match.from, to: match.to + carriedOut[0].length };
}

/** Where the words that describe the noun may start: after the last comma or clause word before it. */
function nounPhrase(before: string, at: number): number {
  const reach = Math.max(0, at - 90);
  const lead = before.slice(reach, at);
  const last = [...lead.matchAll(CLAUSE_START)].at(-1);
  if (last) return reach + last.index + last[0].length;
  return reach === 0 ? 0 : reach + lead.indexOf(' ') + 1;
}

function sentenceStart(text: string, at: number): number {
  const ends = [...text.slice(0, at).matchAll(/[.!?][’'”"]?\s+(?=[A-Z•])/g)];
  const last = ends.at(-1);
  return last ? last.index + last[0].length : 0;
}

function mention(document: Document, block: Block, match: DateMatch, phrase: Phrase): Mention {
  const from = Math.min(phrase.from, match.from);
  const to = Math.max(phrase.to, match.to);
  const words = block.text.slice(from, to);
  const under = UNDER.exec(block.text.slice(to))?.[0] ?? '';
  const framework = frameworkNamed(words + under, match.start);
  return {
    framework,
    visitKind: kindOf(words),
    start: match.start,
    end: match.end,
    ...(match.spans ? { spans: match.spans } : {}),
    coming: COMING.test(block.text.slice(Math.max(0, from - 40), from)),
    ofChildrensServices: framework !== null || CHILDRENS_SERVICES.test(block.text),
    source: sourceIn(document, block, from, to),
  };
}

function kindOf(words: string): VisitKind {
  if (/\b(?:focuss?ed|focus|assurance)(?: assurance)? visits?|\bFVs?\b/i.test(words)) return 'focused_visit';
  if (/\bmonitoring visits?/i.test(words)) return 'monitoring_visit';
  return /\bre-?visits?\b/i.test(words) ? 'revisit' : 'inspection';
}
