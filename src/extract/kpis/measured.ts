/** Whether a number is a measured value at all. */
import type { Kpi, Unit } from '../types.js';
import type { Sentence } from './assemble.js';
import type { Clause } from './clauses.js';
import { countsSomething, isStated } from './countable.js';
import type { NumberMention } from './numbers.js';

export const PART_OF = /\b(?:of (?:whom|which|these|those)|which includes?|includ(?:es|ing)|none of|all but)\b[^#]*$/i;
/** The first value of a change counts what the sentence is about, whatever stands beside it. */
const CHANGES_FROM =
  /\b(?:rising|rose|risen|falling|fell|fallen|dropping|dropped|increas(?:ing|ed)|reduc(?:ing|ed)|decreas(?:ing|ed)|growing|grew|grown|up|down) from (?:\p{L}+ )?$/iu;
const OF_WHOLE = /^\W*of (?:the |these |those |its |our |all |a total of )?$/i;
const PART = /^[^;.]*,\s?(?:only |just |all but )?$|^\s?(?:only |just )?$/i;
const LATER_PART = /^(?:[^\p{L}]*,)?\s?(?:only |just |all but )?$/iu;
/** "around 600 of those": the noun is that of the number before. */
const OF_THOSE = /^ of (?:these|those|them|whom)\b/i;
/** "45 were adopted against a target of 60". */
const TARGET_OF = /\b(?:target|ambition|goal)s? (?:of|is|was|being|for the year of)(?: \p{L}+)? $/iu;
/** Says when a count was taken, without a date. */
const TIMED =
  /\b(?:current(?:ly)?|at present|to date|so far|at the time of (?:the|this) (?:inspection|visit)|(?:in|over|during|for|within) the (?:last|past|previous) (?:\p{L}+ |\d+ )?(?:weeks|months?|years?|quarter)|this year|last year|each (?:week|month|year|quarter)|(?:a|per) (?:week|month|year|quarter))\b/iu;

/** "the national threshold of 121 days", "a target of 26 weeks": set by law or policy. */
const SET_BY =
  /\b(?:(?:statutory|national|government|legal|scorecard|DfE|Department for Education) (?:\p{L}+ )?(?:target|threshold|standard|timescale|minimum|maximum|limit|deadline|requirement)|(?:expected|standard|required|statutory|maximum) (?:\p{L}+ )?(?:time|timescales?|period|limit)|threshold(?: target)?|deadline)s?,?(?: for [^,;]{0,30})? (?:of|is|was|at) (?:\p{L}+ )?$/iu;
const REACH = 100;
const BY_LAW = /\btarget of $/i;
const LAWS: Partial<Record<Unit, Set<number>>> = {
  weeks: new Set([6, 18, 20, 26]),
  days: new Set([10, 15, 20, 35, 45]),
};
/** "two fewer than at 31 March", "one more than in May": how far two values are apart. */
const APART = /^ (?:more|fewer|less) than (?:at|in|on|for|the|that|was|last|this)\b/i;

/** Whether a number that cuts its sentence like any other is no value itself. */
export function isBound({ from, to, unit, value }: NumberMention, text: string): boolean {
  const before = text.slice(Math.max(0, from - REACH), from);
  if (unit === 'count') return APART.test(text.slice(to, to + REACH));
  const laws = LAWS[unit];
  return laws !== undefined && (SET_BY.test(before) || (BY_LAW.test(before) && laws.has(value)));
}

/** Percentages, money, rates and durations measure something; a bare number does where it says what it counts. */
export function isMeasured(
  clause: Clause,
  whole: Clause | null,
  { text, periods, around, kpis, clauses }: Sentence,
): boolean {
  const { mention, before, after } = clause;
  if (mention.unit !== 'count') return true;
  if (mention.form === 'words' && mention.value === 1 && /^ (?:of|or more)\b/i.test(after)) return false;
  if (around.dense && (mention.value !== 1 || PART_OF.test(before))) return true;
  if (whole && countsSomething(whole)) return true;
  if (CHANGES_FROM.test(text.slice(0, mention.from)) || isPartOfWhole(clause, clauses)) return true;
  const isCount = (kpi: Kpi | null) => kpi?.unit === 'count';
  if (kpis.some(isCount) && TARGET_OF.test(before) && !/^ \p{Ll}/u.test(after)) return true;
  const ofThose = OF_THOSE.test(after) && (kpis.some(isCount) || around.before.some(isCount));
  return (
    (ofThose || countsSomething(clause)) &&
    (around.dense || mention.denominator || isStated(clause, periods.length > 0, TIMED.test(text)))
  );
}

/** "Of 23 pupils, 22 went …": what the first number counts, the others count too. */
function isPartOfWhole(clause: Clause, [first, second]: Clause[]): boolean {
  if (clause.mention.value === 1 || first?.mention.unit !== 'count' || !OF_WHOLE.test(first.before)) return false;
  return clause !== first && (clause === second ? PART : LATER_PART).test(clause.before);
}
