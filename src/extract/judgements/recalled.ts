/**
 * Grades that running text recalls: "services were judged to be good", "Ofsted judged us as 'Requires improvement'".
 * Only whole services count: a grade of one service or one group of children is left out unless a report's list of
 * earlier inspections gives it.
 */
import { splitSentences } from '../../document/sentences.js';
import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { type DateMatch, findDates } from '../dates/grammar.js';
import type { Mention } from '../inspections/mentions.js';
import { speaksOfAnother } from '../inspections/other-services.js';
import type { Domain, Grade, Source } from '../types.js';
import { gradesByDomain } from './by-domain.js';
import { type Given, gradesGiven, ONE_SERVICE, type Told } from './given.js';
import { GRADE_SOURCE, gradeIn } from './labels.js';
import { sameAsBefore, sameInSentence } from './same-grade.js';

export interface Recalled {
  domain: Domain;
  grade: Grade;
  /** Dates that it can be of: those beside it in its sentence, or else in the sentence before. */
  dates: DateMatch[];
  /** Whether they are those of the sentence before. */
  borrowed: boolean;
  /** Whether an earlier inspection is spoken of there. */
  earlier: boolean;
  /** Whether it is said to be the grade before another. */
  former: boolean;
  /** How the sentence calls the inspection that gave it, where it says no date. */
  called: 'previous' | 'last' | null;
  source: Source;
}

const TRIGGER =
  /\b(?:judge|judgment|rated|rating|grade|grading|found|effectiveness|concluded|outcome|remains?|(?:declined|deteriorated|improved|moved) from)|\b(?:ILACS?|SIF|inspection|inspected)\b.*\b(?:good|outstanding|inadequate|requires? improvement)\b/i;
/** What every grade that is told is called, as long patterns need not be tried without. */
const A_GRADE = new RegExp(GRADE_SOURCE, 'i');
/** What tells of a grade without a verb of judging. */
const RECALLS =
  /\b(?:then|at th(?:at|e) time|at that (?:point|inspection)|on that occasion|when|where|at which)\b.*\b(?:good|outstanding|adequate|inadequate|improvement)\b|\b(?:good|outstanding|adequate|inadequate|improvement)\b.*\b(?:then|at th(?:at|e) time|at that (?:point|inspection)|on that occasion)\b/i;
const EARLIER =
  /\b(?:last|previous|earlier|full|ILACS?|SIF|single) (?:\w+ ){0,3}inspection|\binspected\b|\binspection\b[^;]{0,120}\b(?:in|on|between|of)\b[^;]{0,20}\b(?:19|20)\d\d|\b(?:19|20)\d\d (?:\w+ ){0,3}inspection|\bsince\b[^;]{0,90}\b(?:judged|rated|graded)\b/i;
/** The inspection that a report itself is of. */
const THIS = /\bthis (?:inspection|visit|report)\b|\bnow (?:judged|rated)\b/i;
const PREVIOUS =
  /\b(?:previous|prior|earlier|former)\b(?: [\w-]+){0,4} (?:inspection|judge?ment|rating|grad(?:e|ing))\b|\b(?:previously|formerly)\b/i;
const LAST =
  /\b(?:last|most recent)\b(?: [\w-]+){0,4} (?:inspection|judge?ment|rating|grad(?:e|ing))\b|\blast inspected\b/i;
/** What was published, said or met about on a day was not judged then. */
const OF_REPORT =
  /\b(?:publi\w+|report(?:ed)?|letters?|announce\w*|confirm\w*|releas\w+|issued?|meetings?)\b(?: (?!inspect|visit|judge|grad|rat)[\w’']+){0,4} (?:on|of|in|dated)(?: the)?(?: \w+day)? $/i;
const BOTH_SERVICES = /safeguarding and (?:looked[- ]after children|children looked after)/gi;
const GRADES = new RegExp(`\\b${GRADE_SOURCE}`, 'gi');
/** In a SIF report's list of earlier inspections the grade is of what was inspected. */
const LISTED: [RegExp, Domain][] = [
  [/safeguarding (?:arrangements|services)|(?:arrangements for the|child) protection/i, 'help_and_protection'],
  [/looked[- ]after/i, 'looked_after_and_permanence'],
];

/**
 * The recalled grades of a document in order.
 *
 * @param mentions the inspections that its sentences name.
 */
export function findRecalled(
  document: Document,
  blocks: Block[],
  mentions: readonly Mention[],
  told: Told,
): Recalled[] {
  return blocks.flatMap((block) =>
    A_GRADE.test(block.text) && (TRIGGER.test(block.text) || RECALLS.test(block.text))
      ? recalledIn(document, block, mentions, told)
      : [],
  );
}

function recalledIn(document: Document, block: Block, mentions: readonly Mention[], told: Told): Recalled[] {
  const found: Recalled[] = [];
  let before = '';
  let last: Recalled[] = [];
  let lastFrom = 0;
  for (const { from, to } of splitSentences(block.text, block.bodyStart)) {
    const sentence = block.text.slice(from, to);
    const known = found.length;
    const tells = TRIGGER.test(sentence) || RECALLS.test(sentence);
    const read = tells && A_GRADE.test(sentence) && !(told.ofReport && THIS.test(sentence));
    const own = read ? datesIn(sentence) : [];
    const given = [
      ...(read ? gradesGiven(sentence, before, told) : []).flatMap((one, _, all) => {
        const dates = datesOf(one, all, own);
        const domain = one.ofOne ? onlyService(one, dates) : domainOf(one, sentence, before);
        return domain ? [{ ...one, domain, dates, dated: own.some((date) => isBeside(date, one, sentence)) }] : [];
      }),
      ...(read ? gradesByDomain(sentence) : []).map((one) => ({ ...one, dates: own, dated: false, former: false })),
    ];
    if (given.length > 0 && !speaksOfAnother(before, '') && !speaksOfAnother(sentence, before)) {
      const source = sourceIn(document, block, from, to);
      const named = mentions.some(
        (one) => !one.coming && one.source.pageIndex === source.pageIndex && one.source.start === source.start,
      );
      for (const { domain, grade, dates, dated, former } of given)
        found.push({
          domain,
          grade,
          dates: dates.length > 0 ? dates : datesIn(before),
          borrowed: dates.length === 0,
          earlier: named || dated || EARLIER.test(sentence) || EARLIER.test(before),
          former,
          called: PREVIOUS.test(sentence) ? 'previous' : LAST.test(sentence) ? 'last' : null,
          source,
        });
    }
    const rows = found.slice(known);
    const like = rows.length > 0 ? agreed(rows, sentence) : agreed(last, before);
    const same = like && (rows.length > 0 ? sameInSentence(sentence) : sameAsBefore(sentence));
    if (same && like && !rows.some(({ domain }) => domain === same))
      found.push({ ...like, domain: same, source: sourceIn(document, block, rows.length > 0 ? from : lastFrom, to) });
    last = found.slice(known);
    lastFrom = from;
    before = sentence;
  }
  return found;
}

/** Any of the grades of a sentence where it has but one grade for all that it speaks of; null elsewhere. */
function agreed(rows: Recalled[], sentence: string): Recalled | null {
  if (rows.length === 0) return null;
  const grades = new Set([...sentence.matchAll(GRADES)].map(([words]) => gradeIn(words)));
  return grades.size === 1 && rows.every(({ former }) => !former) ? (rows[0] ?? null) : null;
}

/** The dates of a text on which something can have been judged. */
const datesIn = (text: string): DateMatch[] =>
  findDates(text).filter(({ from }) => !OF_REPORT.test(text.slice(Math.max(0, from - 70), from)));

/** Of several grades in a sentence each has the dates behind it, or else those before. */
function datesOf(one: Given, all: Given[], dates: DateMatch[]): DateMatch[] {
  if (all.length === 1) return dates;
  const next = all.find(({ at }) => at > one.at);
  const behind = dates.filter(({ from }) => from >= one.to && (!next || from < next.at));
  const beside = behind.length > 0 ? behind : dates.filter(({ to }) => to <= one.at);
  return beside.slice(behind.length > 0 ? 0 : -1);
}

/** "inadequate in 2019", "In 2018, services were judged good" */
const isBeside = ({ from, to }: DateMatch, given: Given, sentence: string): boolean =>
  (from >= given.to && from < given.to + 14) ||
  (/^\W*(?:In|During)(?: (?:early|late|mid|the|spring|summer|autumn|winter))*[ -]$/.test(sentence.slice(0, from)) &&
    /^,?(?: (?:Ofsted|inspectors|when|and|also))* $/.test(sentence.slice(to, given.from)));

function domainOf({ lead, whole, to }: Given, sentence: string, before: string): Domain {
  // The inspections before 2013 gave each of two services an overall effectiveness of its own.
  const ofWhat = /overall effectiveness of (.*)/i.exec(whole ?? '')?.[1];
  if (ofWhat !== undefined) return serviceIn(ofWhat) ?? 'overall_effectiveness';
  if (whole === undefined || !/authority$|^(?:the )?services?$/i.test(whole)) return 'overall_effectiveness';
  const inAn = /^ (?:in|at|by|following) an? inspection of [^,;]{3,90}/i.exec(sentence.slice(to))?.[0] ?? '';
  const inspected = /\binspect(?:ion|ed)\b/i.test(lead) ? lead : before;
  return listedDomain(inspected) ?? listedDomain(inAn) ?? 'overall_effectiveness';
}

/** The one service that was inspected under the frameworks before 2013, where a pronoun can stand for nothing else. */
function onlyService({ lead }: Given, dates: DateMatch[]): Domain | null {
  if (dates.length === 0 || dates.some(({ end }) => end >= '2014')) return null;
  const rest = LISTED.reduce((text, [pattern]) => text.replace(pattern, ' '), lead);
  return ONE_SERVICE.test(rest) ? null : listedDomain(lead);
}

/** What was inspected where it was only one service; null for an inspection of the whole. */
function listedDomain(inspected: string): Domain | null {
  if (!/\binspection of\b|\binspected\b/i.test(inspected)) return null;
  return serviceIn(inspected);
}

/** The one service that words name; null where they name both or the whole. */
function serviceIn(words: string): Domain | null {
  const part = words.replace(BOTH_SERVICES, ' ');
  return LISTED.find(([pattern]) => pattern.test(part))?.[1] ?? null;
}
