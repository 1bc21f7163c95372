/**
 * Inspections and visits named in running text with at least a year: "the last ILACS inspection, in 2018",
 * "the 2016 single inspection", "were last inspected by Ofsted in 2015", "Two focused visits, in April 2019 and …".
 */
import { type Stretch, splitSentences } from '../../document/sentences.js';
import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { frameworkNamed } from '../../reference/frameworks.js';
import { type DateMatch, findDates } from '../dates/grammar.js';
import type { Framework, Source, VisitKind } from '../types.js';
import {
  CHILDRENS_SERVICES,
  INSPECTION,
  LAST,
  LIST_GAP,
  OPEN_ENDED,
  PREVIOUS,
  TRIGGER,
  UNDER,
} from './mention-grammar.js';
import { type Phrase, phraseOf } from './phrases.js';

export interface Mention {
  framework: Framework | null;
  /** null where the words do not say whether it was an inspection or a visit of some kind. */
  visitKind: VisitKind | null;
  start: string;
  /** Equal to `start` where only the first day is printed. */
  end: string;
  /** Whether only its first day is printed ("in the week commencing 13 May"). */
  openEnded: boolean;
  /** Whether it is "this inspection", as a report calls its own. */
  isThis: boolean;
  spans?: { start: string; end: string }[];
  /** Whether it is called an earlier one, or the last one, which may be that which a paper is about. */
  called: 'previous' | 'last' | null;
  /** Whether only a grade is said to have been given then, on the day of the inspection or of its report. */
  judged: boolean;
  /** Whether it is called a visit and no more: "the last visit". */
  aVisit: boolean;
  /** Whether the words say that it is still to come. */
  coming: boolean;
  /** Whether the text around it speaks of children's services or their inspectorate. */
  ofChildrensServices: boolean;
  /** The sentence. */
  source: Source;
  /** The date in it. */
  date: Source;
}

/** Those of the documents that are being read, as several extractors ask for them. */
const found = new WeakMap<Document, readonly Mention[]>();

/** All mentions in order; a date that belongs to some other event is none. */
export function findMentions(document: Document): readonly Mention[] {
  const known = found.get(document);
  if (known) return known;
  const mentions = document.blocks.flatMap((block) =>
    block.artifact || !TRIGGER.test(block.text) ? [] : mentionsIn(document, block),
  );
  found.set(document, mentions);
  return mentions;
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

function mention(document: Document, block: Block, match: DateMatch, phrase: Phrase, sentence: Stretch): Mention {
  const from = Math.min(phrase.from, match.from);
  const to = Math.max(phrase.to, match.to);
  const words = phrase.noun ?? block.text.slice(from, to);
  const under = UNDER.exec(block.text.slice(to, sentence.to))?.[0] ?? '';
  const framework = frameworkNamed(words + under, match.start);
  return {
    framework,
    visitKind: phrase.unsaid ? null : kindOf(words),
    start: match.start,
    end: match.end,
    openEnded: isOpenEnded(block.text.slice(sentence.from, match.from), match),
    isThis: phrase.isThis ?? false,
    ...(match.spans ? { spans: match.spans } : {}),
    coming: phrase.coming,
    called: PREVIOUS.test(words) ? 'previous' : LAST.test(words) ? 'last' : null,
    judged: phrase.judged ?? false,
    aVisit: !phrase.unsaid && kindOf(words) === null,
    ofChildrensServices: framework !== null || CHILDRENS_SERVICES.test(block.text),
    source: sourceIn(document, block, sentence.from, Math.max(sentence.to, to)),
    date: sourceIn(document, block, match.from, match.to),
  };
}

const isOpenEnded = (before: string, { start, end, precision }: DateMatch): boolean =>
  precision === 'day' && start === end && OPEN_ENDED.test(before);

/** The kind of visit that words name; null where they say only that it was one. */
export function kindOf(words: string): VisitKind | null {
  if (/\b(?:focuss?ed|focus|assurance)(?: assurance)? visits?|\bFVs?\b/i.test(words)) return 'focused_visit';
  if (/\bmonitoring visits?/i.test(words)) return 'monitoring_visit';
  if (/\bre-?visit(?:s|ed)?\b/i.test(words)) return 'revisit';
  return /\bvisit(?:s|ed)?\b/i.test(words) && !INSPECTION.test(words) ? null : 'inspection';
}
