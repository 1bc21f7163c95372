/** The grades that one sentence gives to whole services, each once, in order. */
import { findAuthorities } from '../../reference/authorities.js';
import { A_HOME } from '../inspections/mention-grammar.js';
import { namesOtherService } from '../inspections/other-services.js';
import type { Grade } from '../types.js';
import { NEXT_IN_LIST, UP_FROM, WORDINGS, type Wording } from './given-grammar.js';
import { GRADE_SOURCE, gradeIn } from './labels.js';

/** Offsets in the sentence. */
export interface Given {
  grade: Grade;
  /** The words before, and who or what was given the grade. */
  lead: string;
  whole: string | undefined;
  /** Whether the sentence says that it was the grade before another. */
  former: boolean;
  /** Whether a pronoun can stand for one service or one group of children. */
  ofOne: boolean;
  from: number;
  /** Where the grade's own words start and end. */
  at: number;
  to: number;
}

/** What is known of the document that tells of grades. */
export interface Told {
  /** Whether it reports an inspection, of which its own sentences and the present tense tell as well. */
  ofReport: boolean;
  /** The authority that a council's paper is of. */
  authority: string | null;
}

/** Whole services only as far as the words before say so. */
const STANDS_FOR = /^(?:they|it|which|them|(?:the )?services?)$/i;
const BOTH_SERVICES = /safeguarding and (?:looked[- ]after children|children looked after)/gi;
/** "inadequate for its safeguarding arrangements", "good for both services" */
const FOR_ONE =
  /^\s+(?:for (?!overall|the \w+ time|children['’]s (?:services|social care)|the quality of)|in (?:the |their |its )?(?:experiences?|impact|help|protection|leadership)\b|or\b|for both\b|at \w+ing|(?:on|against) (?!the (?:previous|last)|its|their|our|this|an? |\d)|by (?!Ofsted|(?:the )?inspect|HMI))/i;
/** "Satisfaction with the service", "the views of services" */
const OF_SOMETHING = /\b(?:with|about|of|neighbouring)\s+$/i;
const OWN = /\b(?:effectiveness|inspection|judge?ment|rating|quality|all|none|predecessor) (?:\w+ ){0,2}of\s+$/i;
/** A pronoun after these stands for one service or one group of children. */
export const ONE_SERVICE =
  /\b(?:in care|looked[- ]after|care[- ]leavers|care[- ]experienced|help and protection|protection|in need|adopt\w*|foster\w*|permanence|front door|hub|MASH|quality of (?:social work |the )?(?:practice|help|support)|safeguarding|disab\w*|unaccompanied|board|agency|home|homes|trust)\b/i;
const NOT_A_SERVICE =
  /\b(?:neighbour\w*|other|board|LSCB|trust|school|college|home|homes|house|lodge|cottages?|court|grange|villa|farm|manor|hall|place|close|road|street|avenue|view|gardens?|centre|academy|agency|panel|team|ofsted|inspectors?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|most|each)\b/i;
/** Whoever gives an overall grade to no one that is named. */
const INSPECTED = /\b(?:ofsted|inspect\w+|ILACS|intervention)\b/i;
/** "moved from Inadequate to" */
const FROM = /\bfrom (?:an? )?(?:being )?(?:judged |rated |graded )?(?:as )?$/i;
const TO = new RegExp(
  `\\bfrom (?:an? )?(?:being )?(?<grade>${GRADE_SOURCE})(?: (?:judge?ment|rating|grade))? to (?:an? )?$`,
  'id',
);
/** "could be judged inadequate": nothing that happened. */
export const UNREAL =
  /\b(?:[Ii]f|[Uu]nless|would|could|may|might|should|will|not|never|no longer|until|to be|[Aa]im\w*|[Aa]mbition\w*|[Gg]oal\w*|[Vv]ision|[Tt]arget\w*|[Ww]ant\w*|[Hh]op\w+|expect\w*)\b[^,;]{0,40}$/;

/** An inspection of all services, and whose they are. */
const OF_WHOLE =
  /\b(?:ILACS?|SIF|(?:full|graded|single|standard) (?:\w+ ){0,3}inspection|(?:inspect\w+)\b[^;]{0,60}\b(?:services|authority|council)\b|(?:services|authority|council|borough|county|city)\b[^;]{0,60}\binspect\w+)/i;
const OWNER = /\b(?:authority|council|borough|county|city|[A-Z]\w+ (?:was|had been) (?:last |first )?inspected)\b/;
/** A sentence about the inspection or who was inspected, whom a pronoun then stands for. */
const ABOUT_SERVICES =
  /^\W*(?:(?:In|On|Between|During) [^,;]{3,40}?,? )?(?:(?:[\w'’]+ ){0,3}?(?:services|authority|council|borough|county|city)\b|(?:the |our |its |their |[A-Z][\w'’]+['’]s? )?(?:[\w'’]+ ){0,5}?inspection (?:was|took|of|in)\b|(?:Ofsted|we)\b|[A-Z]\w+ (?:was|had|has)\b)/i;
/** What a pronoun or "services" could stand for instead. */
const SMALLER =
  /\b(?:visits?|visited|plans?|practice|records?|assessments?|decisions?|leaders|workers|partners?|SEND|special educational|house|lodge|cottages?|court|grange|manor|hall|centres?|JTAI|targeted area|neighbour\w*)\b/i;

/**
 * @param before the sentence before, for what a pronoun stands for.
 */
export function gradesGiven(sentence: string, before: string, { ofReport, authority }: Told): Given[] {
  const found = new Map<number, Given>();
  for (const wording of WORDINGS) {
    if (ofReport && wording.present) continue;
    for (const match of sentence.matchAll(wording.pattern)) {
      const given = givenBy(match, wording, sentence, before, authority);
      if (given && !found.has(given.at)) found.set(given.at, given);
    }
  }
  const firsts = [...found.values()];
  const all = [...firsts, ...firsts.flatMap((one) => listed(sentence, one)), ...risen(sentence, firsts)];
  return all.filter((one, i) => all.findIndex(({ at }) => at === one.at) === i).sort((a, b) => a.at - b.at);
}

function givenBy(
  match: RegExpExecArray,
  { unowned, recalls }: Wording,
  sentence: string,
  before: string,
  authorityOf: string | null,
): Given | null {
  const [at, to] = match.indices?.groups?.grade ?? [];
  const grade = gradeIn(match.groups?.grade ?? '');
  if (at === undefined || to === undefined || !grade) return null;
  const { authority, whole = authority } = match.groups ?? {};
  if (authority !== undefined && findAuthorities(authority, null).length === 0) return null;
  if (FOR_ONE.test(sentence.slice(to)) || (whole !== undefined && NOT_A_SERVICE.test(whole))) return null;
  if (unowned && (namesOtherService(sentence) || A_HOME.test(sentence) || !INSPECTED.test(sentence + before)))
    return null;
  const lead = sentence.slice(0, match.index).replace(BOTH_SERVICES, ' ');
  if (OF_SOMETHING.test(lead) && !OWN.test(lead)) return null;
  if (whole !== undefined && isOfAnotherAuthority(whole, authorityOf)) return null;
  if (UNREAL.test(sentence.slice(0, match.index))) return null;
  const ofOne = (whole === undefined || STANDS_FOR.test(whole)) && ONE_SERVICE.test(lead);
  if (recalls && (ofOne || !recallsWhole(lead, whole, sentence.slice(match.index), before))) return null;
  return { grade, lead, whole, former: FROM.test(sentence.slice(0, at)), ofOne, from: match.index, at, to };
}

/**
 * Whether a plain "they were good" or "services were good then" is of an inspection of the whole: in its own sentence
 * or the one before, dated, and of nothing smaller.
 */
function recallsWhole(lead: string, whole: string | undefined, words: string, before: string): boolean {
  const told = /^(?:when|where|at which)\b/i.test(words) ? lead : before;
  if (!OF_WHOLE.test(told) || !/\b(?:19|20)\d\d\b/.test(told)) return false;
  if (ONE_SERVICE.test(told.replace(BOTH_SERVICES, ' ')) || SMALLER.test(told) || namesOtherService(told)) return false;
  if (/^(?:they|it|we)$/i.test(whole ?? '') && !ABOUT_SERVICES.test(told)) return false;
  return !/^it$/i.test(whole ?? '') || OWNER.test(told);
}

function isOfAnotherAuthority(whole: string, own: string | null): boolean {
  const named = own === null ? [] : findAuthorities(whole, null);
  return named.length > 0 && named.every(({ authority }) => authority.name !== own);
}

/** The further grades of a list by years. */
function listed(sentence: string, one: Given): Given[] {
  const match = NEXT_IN_LIST.exec(sentence.slice(one.to));
  const next = match && behind(match, one, one.to);
  return next ? [next, ...listed(sentence, next)] : [];
}

/** The earlier grade that the last one is compared with. */
function risen(sentence: string, [first]: Given[]): Given[] {
  if (!first || first.former) return [];
  const match = TO.exec(sentence.slice(0, first.at)) ?? UP_FROM.exec(sentence);
  const former = match && behind(match, first, 0);
  return former ? [{ ...former, former: true }] : [];
}

function behind(match: RegExpExecArray, one: Given, offset: number): Given | null {
  const [at, to] = match.indices?.groups?.grade ?? [];
  const grade = gradeIn(match.groups?.grade ?? '');
  if (at === undefined || to === undefined || !grade) return null;
  return { ...one, grade, from: offset + match.index, at: offset + at, to: offset + to };
}
