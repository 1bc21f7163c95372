/** Whether a number is a measured value at all. */
import type { Kpi, Unit } from '../types.js';
import type { Sentence } from './assemble.js';
import type { Clause } from './clauses.js';
import { countsSomething, isStated, namesIn } from './countable.js';
import { goesOnCounting, isJoined } from './elided.js';
import type { NumberMention } from './numbers.js';

export const PART_OF = /\b(?:of (?:whom|which|these|those)|which includes?|includ(?:es|ing)|none of|all but)\b[^#]*$/i;
/** The first value of a change counts what the sentence is about, whatever stands beside it. */
const CHANGES_FROM =
  /\b(?:rising|rose|risen|falling|fell|fallen|dropping|dropped|increas(?:ing|ed)|reduc(?:ing|ed)|decreas(?:ing|ed)|growing|grew|grown|up|down|(?:increase|rise|reduction|decrease|fall|drop|decline)(?: in [^.;#]{3,90})?) from (?:\p{L}+ )?$/iu;
/** "The number of children adopted is low, although it increased to 22". */
const NUMBER_MOVED =
  /\bnumbers? of\b[^.;]*\bit (?:has |had )?(?:\p{L}+ly )?(?:increased|rose|risen|fell|fallen|reduced|decreased|dropped|grew|grown) (?:\p{L}+ly )?(?:to|from) (?:\p{L}+ )?$/iu;
/** "(from 27 in March 2015 to 17 in March 2016)". */
const DATED_FROM = /\(from (?:\p{L}+ )?$/iu;
const OF_WHOLE =
  /^\W*(?:[^,#]{0,40}, )?of (?:the (?:remaining )?|these |those |its |our |all |a (?:total|cohort|group) of )?(?:approximately |about |around |over |nearly |some )?$/i;
/** "caseloads of 41", "caseloads average between 15 and 19". */
const CASELOADS =
  /\baverage caseloads? (?:per (?:\p{L}+ ){1,3})?$|\bcaseloads? (?:\p{L}+ ){0,3}(?:of|at|are|is|were|was|averag\p{L}*|between) (?:an average of )?$|\bcaseloads?\b[^.;,]* (?:from|to|of|at) an average of $/iu;
/** "435 (65%) of the 730 families", "in foster care 320 (87%)". */
const WITH_SHARE = /^ \(\d[\d.]*(?: ?%| per cent)\)/;
/** "were left without a place (176)" */
const BEHIND_NOUN = /\b(\p{L}+) \($/u;
/** "This reduced to 39 in 2031": of what was counted in the sentence before. */
const IT_MOVED =
  /(?:^|[;,] )(?:(?:however|but|and|although|while|by [^.;,]{3,15}),? )?(?:this|it|these|(?:the|this) (?:figure|number|total))\b[^.;,\d]{0,30}\b(?:reduced|increased|rose|risen|fell|fallen|decreased|dropped|grew|grown|improved|(?:gone|went) (?:back )?(?:up|down)) (?:\p{L}+ly )?(?:to|from) (?:only |just |about |around |over )?$/iu;
const PART = /^[^;.]*,\s?(?:only |just |all but )?$|^\s?(?:only |just )?$/i;
const LATER_PART = /^(?:[^\p{L}]*,)?\s?(?:only |just |all but )?$/iu;
/** "around 600 of those": the noun is that of the number before. */
const OF_THOSE = /^ of (?:these|those|them|whom)\b/i;
/** "45 were adopted against a target of 60". */
const TARGET_OF = /\b(?:target|ambition|goal|aim)s? (?:of|is|was|being|for the year of)(?: \p{L}+)? $/iu;
/** "; the aim is 15 by July": no noun of its own. */
const NO_NOUN = /^(?! \p{Ll})|^ (?:by|for|in|this|next|at|each|per|so far|now|currently)\b/u;
/** "Contacts rose by 9.4% in 2031 to 21,377". */
const MOVED_BY =
  /(?<=(?<subject>[^.;]*))\b(?:has |have |had )?(?:\p{L}+ly )?(?:increased|rose|risen|fell|fallen|reduced|decreased|dropped|grew|grown|gone up|gone down) by [^;]*\d[^;]*? to (?:\p{L}+ )?$/iu;
/** "(383 from the duty team and 382 from others)": parts of the number in front. */
const PARTS_IN_BRACKET = /^ (?:in|from|at|by|via|through|with|to)\b[^()]*\band \d/i;
/** "an average of 25 and 15 cases respectively" */
const FIRST_OF_TWO = /^ and \d[\d,]* (\p{L}+)\b[^.;]*\brespectively\b/u;
/** "754 in June, against 729 in March", "16 cases, against 18 in the North": goes on counting. */
const AGAINST =
  /\b(?:(?:as )?(?:compared|in comparison) (?:with|to)|against|versus|as opposed to) (?:only |just |around |about |over |nearly )?$/i;
const WHEN_OR_WHERE =
  /^ (?:at|in|on|for|as at|a year|the (?:year|month|quarter)|last|previously|nationally|regionally|across|\p{L}+ed (?:in|at|on|during|for|by))\b(?! (?:favou?r|terms))|^[.;)]|^, /iu;
/** "Eighteen cases were substantiated and charges followed in 26": of the cases. */
const IN_OF_CASES = / in (?:about |around |over |nearly |only |just )?$/;
const ENDS_OR_OF_THEM = /^(?:$|[.;]|, of (?:which|whom)\b| of (?:these|those|them)\b)/;
const CASES = /^(?:\p{L}+ ){0,2}(?:cases|allegations|complaints|incidents|reports|referrals)\b/iu;
/** Says when a count was taken, without a date. */
const TIMED =
  /\b(?:current(?:ly)?|at present|to date|so far|at the time of (?:the|this) (?:inspection|visit)|(?:in|over|during|for|within) the (?:last|past|previous) (?:\p{L}+ |\d+ )?(?:weeks|months?|years?|quarter)|this year|last year|each (?:week|month|year|quarter)|(?:a|per) (?:week|month|year|quarter))\b/iu;

/** "Permanent exclusions: nine", "Child protection plans: 206 at the end of June" */
const LABELLED = /^(?:\p{L}[^:.;,#\d]{0,60} )?(\p{L}{3,}s|people|children|staff)(?: \([^()\d]*\))?: $/iu;

/** "the national threshold of 121 days", "a target of 26 weeks": set by law or policy. */
const SET_BY =
  /\b(?:(?:statutory|national|government|legal|scorecard|DfE|Department for Education) (?:\p{L}+ )?(?:target|threshold|standard|timescale|minimum|maximum|limit|deadline|requirement)|(?:expected|standard|required|statutory|maximum) (?:\p{L}+ )?(?:time|timescales?|period|limit)|threshold(?: target)?|deadline)s?,?(?: for [^,;]{0,30})? (?:of|is|was|at) (?:\p{L}+ )?$/iu;
/** "has increased over the year from 10-17": no range but two values. */
const MOVED_FROM = /\b(?:increased|risen|rose|grown|grew|reduced|fallen|fell|decreased|dropped)\b[^.;]* from $/i;
const REACH = 100;
const BY_LAW = /\btarget of $/i;
/** "69 weeks, against a target of 18": set beside a measured time, it is a value. */
const AIMED_AT =
  /\d (?:days|weeks|months)[^.;]{0,30},? (?:against|compared (?:with|to)) (?:a|an|its|their) target of $/iu;
const TIMES = new Set<Unit>(['days', 'weeks', 'months']);
const LAWS: Partial<Record<Unit, Set<number>>> = {
  weeks: new Set([6, 18, 20, 26]),
  days: new Set([10, 15, 20, 35, 45]),
};
/** "better than neighbours by four weeks": how far two times are apart. */
const BY_DIFFERENCE =
  /\b(?:better|worse|higher|lower|longer|shorter|quicker|slower|faster)\b[^.;]*\b(?:than|and|neighbours|average|level|comparators)\b[^.;]* by $/i;
/** "two fewer than at 31 March", "one more than in May": how far two values are apart. */
const APART = /^ (?:more|fewer|less) than (?:at|in|on|for|the|that|was|last|this)\b/i;

/** Whether a number that cuts its sentence like any other is no value itself. */
export function isBound({ from, to, unit, value, valueMax }: NumberMention, text: string): boolean {
  const before = text.slice(Math.max(0, from - REACH), from);
  if (valueMax !== null && MOVED_FROM.test(before) && !/^ (?:\p{L}+ )*to\b/u.test(text.slice(to))) return true;
  if (unit === 'count') return APART.test(text.slice(to, to + REACH));
  if (TIMES.has(unit) && BY_DIFFERENCE.test(before)) return true;
  const laws = LAWS[unit];
  return (
    laws !== undefined && (SET_BY.test(before) || (BY_LAW.test(before) && laws.has(value))) && !AIMED_AT.test(before)
  );
}

/** Percentages, money, rates and durations measure something; a bare number does where it says what it counts. */
export function isMeasured(
  clause: Clause,
  whole: Clause | null,
  { text, periods, around, kpis, clauses }: Sentence,
): boolean {
  const { mention, before, after } = clause;
  if (mention.unit !== 'count') return true;
  const ahead = text.slice(0, mention.from);
  if (mention.form === 'words' && mention.value === 1 && /^ (?:of|or more)\b/i.test(text.slice(mention.to)))
    return false;
  const isCount = (kpi: Kpi | null) => kpi?.unit === 'count';
  if (around.dense && (mention.value !== 1 || PART_OF.test(before))) return true;
  if (whole && countsSomething(whole)) return true;
  if (CASELOADS.test(ahead)) return true;
  if (isLabelled(clause, ahead)) return true;
  if (WITH_SHARE.test(text.slice(mention.to))) return true;
  if (namesIn(FIRST_OF_TWO.exec(text.slice(mention.to))?.[1] ?? '')) return true;
  if (isCount(kpis.at(-1) ?? null) && ahead.endsWith(' (') && PARTS_IN_BRACKET.test(text.slice(mention.to)))
    return true;
  if (text[mention.to] === ')' && namesIn(BEHIND_NOUN.exec(ahead)?.[1] ?? '')) return true;
  if (
    isCount(kpis.findLast((kpi) => kpi !== null) ?? null) &&
    (goesOnCounting(clause) || (isJoined(clause) && countsSomething(clause)))
  )
    return true;
  const last = kpis.findLast((kpi) => kpi !== null);
  if (
    last?.unit === 'count' &&
    CASES.test(last.measure) &&
    IN_OF_CASES.test(ahead) &&
    ENDS_OR_OF_THEM.test(text.slice(mention.to))
  )
    return true;
  if (NUMBER_MOVED.test(ahead) || (periods.length > 0 && DATED_FROM.test(ahead))) return true;
  if (CHANGES_FROM.test(ahead) || isPartOfWhole(clause, clauses)) return true;
  if (kpis.some(isCount) && TARGET_OF.test(before) && NO_NOUN.test(after)) return true;
  if (kpis.at(-1)?.unit === 'count' && AGAINST.test(ahead) && WHEN_OR_WHERE.test(after)) return true;
  if (isCount(kpis.at(-1) ?? around.before.at(-1) ?? null) && IT_MOVED.test(ahead) && NO_NOUN.test(after)) return true;
  // The pattern looks back from every place.
  const moved = / by /i.test(ahead) ? MOVED_BY.exec(ahead)?.groups?.subject : undefined;
  if (moved !== undefined && namesIn(moved)) return true;
  const ofThose = OF_THOSE.test(text.slice(mention.to)) && (kpis.some(isCount) || around.before.some(isCount));
  return (
    (ofThose || countsSomething(clause)) &&
    (around.dense || mention.denominator || isStated(clause, periods.length > 0, TIMED.test(text)))
  );
}

/** A label that ends in what is counted, and no other noun behind its number. */
function isLabelled({ mention, after }: Clause, ahead: string): boolean {
  const label = LABELLED.exec(ahead)?.[1];
  return label !== undefined && mention.value !== 1 && namesIn(label) && NO_NOUN.test(after);
}

/** "Of 23 pupils, 22 went …": what the first number counts, the others count too. */
function isPartOfWhole(clause: Clause, [first, second]: Clause[]): boolean {
  if (clause.mention.value === 1 || first?.mention.unit !== 'count' || !OF_WHOLE.test(first.before)) return false;
  return clause !== first && (clause === second ? PART : LATER_PART).test(clause.before);
}
