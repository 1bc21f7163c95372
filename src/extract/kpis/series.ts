/** Numbers that are one measure's over time: "from 90 in 2018 to 60", "90 children, up from 60". */
import type { Kpi } from '../types.js';
import type { Sentence } from './assemble.js';
import type { Clause } from './clauses.js';
import type { PeriodMatch } from './periods.js';

const ENDS_CHANGE =
  /^\W*(?:(?:and )?then )?to (?:(?:the |its |a )?(?:current |present |latest )?(?:figure|total|level|rate|number|position|high|low) of |\w+ )?$/i;
/** A third value of a change: "from 45% in 2014 to 52% in 2015 and 60% in 2016". */
const NEXT_STEP = /^(?:,? and|,)\s(?:then )?(?:to )?(?:\w+ )?$/i;
const STEP_AT = /^\s(?:in|at|by|on|during|for|this|so far|now|currently)\b/i;
/** What stands between in "203 children in March, rising to 308". */
const CHANGES_TO =
  /\b(?:rising|rose|risen|increas(?:ing|ed)|fall(?:ing|en)|fell|reduc(?:ing|ed)|dropp(?:ing|ed)|decreas(?:ing|ed)|growing|grew|grown|gone (?:back )?(?:up|down)) (?:\p{L}+ )?to (?:\p{L}+ )?$/iu;
const OTHER_SUBJECT = /[;.]|\b(?<!\b(?:this|that) )(?:proportion|percentage|number|rate|share|total|average)s?\b/i;
const COMPARED = /\b(?:from|compared (?:with|to)) (?:\w+ )?$/i;
const NAMES_ITSELF = /^\s(?!at|in|on|for|as|during|last|previously|the|a)\p{L}/u;

/** Whether a number counts what `last`, the one with its unit before it, does. */
export function continues({ mention, before, after }: Clause, last: Kpi, { text, kpis, clauses }: Sentence): boolean {
  if (last.qualifier === 'previous') return ENDS_CHANGE.test(before);
  const changed = kpis.at(-1) === last && kpis.at(-2)?.qualifier === 'previous';
  if (changed && (ENDS_CHANGE.test(before) || (NEXT_STEP.test(before) && STEP_AT.test(after)))) return true;
  const gap = text.slice(clauses[kpis.length - 1]?.mention.to ?? 0, mention.from);
  if (kpis.at(-1) === last && !NAMES_ITSELF.test(after) && CHANGES_TO.test(gap) && !OTHER_SUBJECT.test(gap))
    return true;
  return !NAMES_ITSELF.test(after) && COMPARED.test(before);
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
