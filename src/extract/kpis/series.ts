/** Numbers that are one measure's over time: "from 90 in 2018 to 60", "90 children, up from 60". */
import type { Kpi } from '../types.js';
import type { Sentence } from './assemble.js';
import type { Clause } from './clauses.js';
import type { PeriodMatch } from './periods.js';
import { comesTo, resumes, toldEarlier } from './told-again.js';

const ENDS_CHANGE =
  /^\W*(?:(?:and )?then )?to (?:(?:the |its |a )?(?:current |present |latest )?(?:figure|total|level|rate|number|position|high|low) of |\w+ )?$/i;
/** A third value of a change: "from 45% in 2014 to 52% in 2015 and 60% in 2016". */
const NEXT_STEP = /^(?:,? and|,)\s(?:then )?(?:to )?(?:\w+ )?$/i;
const STEP_AT = /^\s(?:in|at|by|on|during|for|this|so far|now|currently)\b/i;
/** What stands between in "203 children in March, rising to 308". */
const CHANGES_TO =
  /\b(?:rising|rose|risen|increas(?:ing|ed)|fall(?:ing|en)|fell|reduc(?:ing|ed)|dropp(?:ing|ed)|decreas(?:ing|ed)|growing|grew|grown|gone (?:back )?(?:up|down)) (?:\p{L}+ )?to (?:\p{L}+ )?$/iu;
/** "34% are agency staff and there is a rise in the turnover rate from 16%": from something else. */
const FROM = /\bfrom (?:\w+ )?$/i;
const OTHER_SUBJECT = /[;.]|\b(?<!\b(?:this|that) )(?:proportion|percentage|number|rate|share|total|average)s?\b/i;
const COMPARED = /\b(?:from|compared (?:with|to)|against|versus) (?:\w+ )?$/i;
/** "the average was 21; the aim is 15 by October" */
const AIM_IS =
  /\b(?:aim|target|goal|ambition|plan)s? (?:is|was|being|of|for)(?: (?:to reach|to get to|to have|now|for))? (?:about |around |under |fewer than |below )*$/i;
const STATES_WHEN = /^(?:$|[.,;)]| (?:by|in|at|on|for|during)\b)/i;
/** "from both 40 at 31 March 2032 and 60 at 31 March 2031" */
const ALSO = /^,?\s(?:and|or)(?: from)? (?:\()?$/i;
const NAMES_ITSELF =
  /^\s(?!at|in|on|for|as|during|last|previously|the|a|\p{L}+ (?:weeks?|months?|quarters?|years?) (?:ago|earlier|before))\p{L}/u;

/** Whether a number counts what `last`, the one with its unit before it, does. */
export function continues({ mention, before, after }: Clause, last: Kpi, { text, kpis, clauses }: Sentence): boolean {
  if (kpis.at(-1) === last && resumes(text.slice(0, mention.from), text.slice(mention.to))) return true;
  if (last.qualifier === 'previous')
    return ENDS_CHANGE.test(before) || (kpis.at(-1) === last && ALSO.test(before) && STEP_AT.test(after));
  if (AIM_IS.test(before) && STATES_WHEN.test(after)) return true;
  const changed = kpis.at(-1) === last && kpis.at(-2)?.qualifier === 'previous';
  if (changed && (ENDS_CHANGE.test(before) || (NEXT_STEP.test(before) && STEP_AT.test(after)))) return true;
  const gap = text.slice(clauses[kpis.length - 1]?.mention.to ?? 0, mention.from);
  if (kpis.at(-1) === last && !NAMES_ITSELF.test(after) && CHANGES_TO.test(gap) && !OTHER_SUBJECT.test(gap))
    return true;
  if (FROM.test(before) && OTHER_SUBJECT.test(gap)) return false;
  return !NAMES_ITSELF.test(after) && COMPARED.test(before);
}

/** "This compares with 12 last year.", "Up from 12." */
const REFERS_BACK =
  /^(?:(?:this|it|that) (?:compare[sd]|is (?:up|down|(?:an? |\p{L}+ )?(?:increase|reduction|rise|fall|decrease|improvement)))|up|down|(?:as )?compared) (?:with|to|from|on) (?:just |only |about |around |over )*$/iu;

/** Whether a number is what the sentence before counts, at another time. */
export function comparesBack(
  { mention, before, after }: Clause,
  carried: Kpi | undefined,
  { kpis, text, clauses }: Sentence,
): carried is Kpi {
  if (carried?.unit !== mention.unit || NAMES_ITSELF.test(after.replace(/^ respectively/, ''))) return false;
  if (kpis.length === 0)
    return REFERS_BACK.test(before) || comesTo(before, after) || toldEarlier(before, after) !== null;
  return /\brespectively\b/.test(text) && REFERS_BACK.test(clauses[0]?.before ?? '');
}

/** "In March, numbers rose from 63 to 76": the day is that of the second number. */
export function changedOver(
  { mention, before }: Clause,
  last: Kpi | null | undefined,
  { periods }: Sentence,
): PeriodMatch | undefined {
  if (last?.qualifier !== 'previous' || !ENDS_CHANGE.test(before)) return undefined;
  const dated = periods.filter(({ to, period }) => period !== null && to <= mention.from);
  return dated.findLast(({ period }) => period !== last.period);
}
