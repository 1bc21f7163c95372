/** Whether a bare number counts something that a service is about. */
import { readFileSync } from 'node:fs';
import type { Clause } from './clauses.js';
import { isPartOfOthers } from './elided.js';

interface File {
  nouns: string[];
  verbs: string[];
  stops: string[];
  others: string[];
  stated: string[];
  /** Nouns that are counted only behind one of some words. */
  pairs: Record<string, string[]>;
}

const file: File = JSON.parse(readFileSync(new URL('../../../data/counted.json', import.meta.url), 'utf8'));

/** What services count: people, staff, what is done and by whom it is had. Of names of two words, the last. */
const NOUNS = new Set(file.nouns);
/** "40 were placed": those who are counted are named before. */
const VERBS = new Set(file.verbs);
/** Where the words of a number end, and what the business of a council counts. */
const STOPS = new Set(file.stops);
/** "1.5FTE" */
const WHOLE_TIME =
  /^(?:FE|FTE|WTE)s?\b(?! (?:new |primary |secondary |replacement )?(?:schools?|academy|expansion|primary|secondary)\b)/i;
/** "temporary Year 7 places" */
const NUMBERED = /\b(Year|Key Stage|Band|Tier|Level) \d{1,2}\b/gi;
/** "24 approved and available adopters" */
const TWO_ADJECTIVES =
  /^ (?:\p{L}+ed|\p{L}+able|\p{L}+al|full-time|part-time) and (?=[\p{L}-]+(?:ed|able|al|ing|ary|ent|time) \p{L})/u;
/** "24 food and energy awards" */
const TWO_KINDS = /^ (?!(?:in|at|on|by|to|for|of|more|less|fewer)\b)\p{Ll}[\p{L}-]* and \p{Ll}[\p{L}-]* (\p{Ll}+)/u;
const PAIRS = new Map(Object.entries(file.pairs).map(([noun, before]) => [noun, new Set(before)]));
const OPENS = /^[\s’'”]+(?:\([^)]*\) )?/;
const WORD = /([\p{L}‘’'“”-]+)(,?\s(?:\([^)]*\)\s)?)?/uy;
const OF_THEM = /^of (?:these|the|those|whom)\b/i;
/** A name of three nouns of which the last counts. */
const EHC =
  /\beducation,? health,? (?:and|&) (?:social )?care (?=\(?(?:EHCP?\)? )?(?:needs |plans?\b|assessments?\b))/gi;
/** What is said of an unknown noun is no mark that it is counted: "13 areas that have been found". */
const RELATIVE = /^(?:that|which|who)$/;
const MOST_WORDS = 6;

/** "the number of … was 40", "with capacity for". */
const NUMBER_OF =
  /\b(?:reach of |(?:number|total|numbers|volume) of (?:\p{L}[\p{L}’'-]*\s){0,6}\p{L}+[^#.;]*|numbers?,? (?:has |have )?(?:\p{L}+ )?(?:from|to|at|was|were|is) |capacity\b[^.;]*)$/iu;
/** "the number of referrals remains low, at three". */
const NUMBER_AT = /(?<!\ba )\bnumbers? of\b[^#.;]*\b(?:at|is|was|were|to|from) (?:only |just )?$/i;
/** "Referrals rose to 40". */
const STANDS_AT = /\b(?:from|to|at|was|were|is|stands at|makes? up|totals|by(?! the))\s(?:\p{L}+ )?$/iu;
const REACH = 50;
/** "435 (65%) of the 730": what it is part of follows. */
const PART_OF_NEXT = /^ of (?:the |a total of |all )?$/i;
/** "two of the six priorities": of the whole's words the first plural is nothing that services count. */
const OF_OTHERS = new RegExp(`^(?: \\p{L}+){0,3}? (?:${file.others.join('|')})\\b`, 'iu');
/** "referrals, approximately 400 per annum". */
const A_YEAR = /^ (?:per|an?|each) (?:annum|year|month|week)\b/i;
/** "children who are missing education (18 at the time of the inspection)". */
const AT_TIME = /^ (?:at the|in|on|at) /i;
/** "more homes than any other county, with over 263 at the time of the visit" */
const WITH = /, with (?:over|about|around|approximately|nearly|just over|just under|more than|some)? ?$/i;
const ALL_BUT = /\ball but $/i;

/** Whether the words around a bare number say what it counts. */
export function countsSomething(clause: Clause): boolean {
  const { before, after, mention } = clause;
  if (mention.denominator) return !OF_OTHERS.test(after);
  if (namesBehind(after) || PART_OF_NEXT.test(after) || ALL_BUT.test(before) || NUMBER_OF.test(before)) return true;
  if (isPartOfOthers(clause)) return true;
  if (WITH.test(before) && AT_TIME.test(after)) return namesIn(before);
  if (A_YEAR.test(after) || (before.endsWith(' (') && AT_TIME.test(after))) return namesIn(before.slice(-REACH));
  if (after.startsWith(')') && before.endsWith(' (')) return isNoun(before.slice(0, -2).split(' ').at(-1) ?? '');
  return STANDS_AT.test(before) && namesIn(before.slice(-REACH).replace(STANDS_AT, ''));
}

/** Whether one of the first words behind a number is what it counts. */
function namesBehind(words: string): boolean {
  const after = words.replace(NUMBERED, '$1').replace(EHC, '');
  if (WHOLE_TIME.test(after)) return true;
  if (isNoun(TWO_KINDS.exec(after)?.[1]?.toLowerCase() ?? '')) return true;
  const opens = TWO_ADJECTIVES.exec(after) ?? OPENS.exec(after);
  if (!opens) return false;
  WORD.lastIndex = opens[0].length;
  let verbsCount = true;
  let last = '';
  for (let i = 0; i < MOST_WORDS; i++) {
    const at = WORD.lastIndex;
    const match = WORD.exec(after);
    const word = match?.[1]?.toLowerCase() ?? '';
    if (isNoun(word) || (VERBS.has(word) && verbsCount) || PAIRS.get(word)?.has(last)) return true;
    last = word;
    verbsCount &&= i === 0 || !RELATIVE.test(word);
    if (!match?.[2] || STOPS.has(word) || (word === 'of' && OF_THEM.test(after.slice(at)))) return false;
  }
  return false;
}

/** Whether one of the words names something; the last may be cut off at its start. */
export const namesIn = (text: string): boolean =>
  /[^.;]*$/
    .exec(text)?.[0]
    .toLowerCase()
    .split(/[\s,()]+/)
    .some((word) => isNoun(word) || VERBS.has(word)) ?? false;

/** "children’s" and "home-based" have their nouns first. */
const isNoun = (word: string): boolean => NOUNS.has(word) || NOUNS.has(word.replace(/^“/, '').split(/[-’'”]/)[0] ?? '');

const SMALL_BUT_STATED =
  /\ball but #|(?:#\s(?:additional|extra|more|further|new|full-time|part-time)|\b(?:additional|extra|further|new) #)\s(?:[\p{L}-]+ )*(?:social workers?|staff|posts|PAs|personal|practitioners?|workers|managers|foster|carers|interviewers|advis[eo]rs|therapists|nurses|teachers|households|homes|hubs|beds|placements)|\b(?:recruitment|appointment|employment|recruit(?:s|ed|ing)?|appoint(?:s|ed|ing)?|employ(?:s|ed|ing)?|taken on|took on|hired) (?:of )?(?:a further |another |an additional )?#\s(?:\p{L}+[ -])*(?:social workers?|staff|apprentices|trainees|interns|graduates|practitioners?|workers|managers|carers|advis[eo]rs|therapists|psychologists|nurses|teachers)/iu;

/** "the three carers": told of before. */
const KNOWN = /\b(?:the|these|those|all|both|its|their|our|other) $/i;
const STATED = new RegExp(`^\\s(?:[\\p{L}-]+ ){0,3}(?:${file.stated.join('|')})\\b`, 'iu');
/** "shared between three staff", "having had three nurses". */
const SHARED = /\b(?:between|having had) $/i;
/** "There are four carers", "only seven carers". */
const SAID = /\bthere (?:are|were|have been)(?: currently| now| only| just)* $|\b(?:only|just) $/i;
/** "Just one referral has been made": of what is done, not of a person. */
const ONLY_ONE = /(?:^\W*|\bthere (?:is|was|were|has been|had been)(?: currently| now)? )(?:only|just) $/i;
const ONE_ACT =
  /^ (?:\p{L}+ ){0,2}(?:referral|placement|adoption|complaint|exclusion|disruption|allegation|notification|review|application|appeal|vacancy|breakdown)\b/iu;
/** "Thirteen were placed": those who are counted are those told of. */
const HAS_VERB = new RegExp(`^ (?:\\p{L}+ly )?(?:${file.verbs.join('|')}|\\p{L}{2,}ing)\\b`, 'iu');

/** "Eighteen cases were substantiated": too many to be a story. */
const MANY_WERE = /^ (?:\p{L}+ ){0,2}\p{L}+(?:s|people|children) (?:were|have been|had been) (?:\p{L}+ly )?\p{L}+ed\b/u;
const MANY = 10;

/**
 * A small number or one in words is told rather than measured, unless it is of staff taken on, opens its sentence or is
 * of a stated time. `dated`: a period is printed; `timed`: words such as "currently" are.
 */
export function isStated(clause: Clause, dated: boolean, timed: boolean): boolean {
  const { mention, text, before, after } = clause;
  const opens = before === '' && clause.from === 0;
  if (SMALL_BUT_STATED.test(text)) return true;
  if (mention.value === 1) return mention.form === 'words' && ONLY_ONE.test(before) && ONE_ACT.test(after);
  if (mention.form === 'digits' || mention.value > 20) return true;
  if (SHARED.test(before)) return false;
  if (isPartOfOthers(clause) || NUMBER_AT.test(before) || (before.endsWith(' (') && after.startsWith(')'))) return true;
  if (mention.value === 2) return (opens || SAID.test(before)) && (dated || timed) && STATED.test(after);
  if (opens && (HAS_VERB.test(after) || dated || timed)) return true;
  if (opens && mention.value > MANY && MANY_WERE.test(after)) return true;
  if (SAID.test(before) && (STATED.test(after) || HAS_VERB.test(after))) return true;
  return (dated || opens || (timed && !KNOWN.test(before))) && STATED.test(after);
}
