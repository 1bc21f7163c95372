/** The period of a number that prints none itself: from its sentence, the sentence before or the bullet above. */
import type { Kpi, Qualifier } from '../types.js';
import type { Sentence } from './assemble.js';
import type { Clause } from './clauses.js';
import { isBaseline, isInAside } from './own-period.js';
import type { PeriodMatch } from './periods.js';
import { NOT_OWN, OF_THESE } from './referent.js';
import { isPast } from './tenses.js';

const NOW = /\b(?:current(?:ly)?|now|at (?:the time of|present)|recent(?:ly)?|latest|to date|today|this year)\b/i;
const RELATIVE =
  /\b(?:in|over|during|for|within) the (?:(?:last|past|previous|most recent) (?:\w+ )?(?:months?|years?|quarter)\b|(?:\w+ )?(?:months?|years?|quarter) (?:prior to|before|preceding|leading up to|up to) (?:the|this|our|its)\b)/i;
/** "£40k in each year after that" */
const LATER_ON =
  /^[^,;\d]{0,30}\b(?:(?:each|every) (?:\p{L}+ )?(?:year|month|quarter) (?:after|from)|thereafter|(?:the )?(?:following|subsequent|next) (?:years?|months?|quarter)|the (?:year|month) after)\b/iu;
/** "nine households left in 2031/32 and | four were approved" */
const JOINED = /^,? and (?:only |just |about |around |over |a further |another )*$/i;
const PREDICATE = /^ (?:were|was|had|left|joined|started|ended|closed|opened)\b/;
/** A date this near the start of a sentence is that of all that follows. */
const OPENING = 40;

/** `carried`: the number that the sentence refers back to. */
export function inheritedPeriod(
  { mention, before, after }: Clause,
  qualifier: Qualifier,
  { text, periods, around, kpis }: Sentence,
  carried: Kpi | undefined,
): string | null {
  if (NOT_OWN.has(qualifier) || LATER_ON.test(text.slice(mention.to))) return null;
  const last = kpis.at(-1);
  const joined = last?.unit === mention.unit && !NOT_OWN.has(last.qualifier);
  if (joined && JOINED.test(before) && PREDICATE.test(after)) return last.period;
  const opening = periods.find(
    (period) =>
      (period.from < OPENING || period.to <= text.search(/[,;]/) + 1) &&
      period.to <= mention.from &&
      !isBaseline(period, text) &&
      !isInAside(period, text.slice(period.to, mention.from), text),
  );
  if (opening && !kpis.some((kpi) => kpi?.qualifier === 'previous')) return opening.period;
  if (RELATIVE.test(text)) return null;
  if (periods.length > 0) return sharedPeriod(periods, kpis);
  if (carried && OF_THESE.test(text)) return carried.period;
  if (around.period !== null) return around.period;
  // What is so now is not of the date of the sentence before.
  if (around.dense || NOW.test(text) || !isPast(text)) return null;
  const isOfSame = (kpi: Kpi) => mention.unit !== 'gbp' || kpi.unit === 'gbp';
  return around.before.findLast((kpi) => !NOT_OWN.has(kpi.qualifier) && isOfSame(kpi))?.period ?? null;
}

/** A sentence's only date is that of all its numbers, unless one of them is an earlier value. */
function sharedPeriod([only, ...others]: PeriodMatch[], kpis: (Kpi | null)[]): string | null {
  const used = kpis.some((kpi) => kpi?.period === only?.period && kpi?.qualifier !== 'previous');
  return only && !only.names && others.length === 0 && used ? only.period : null;
}
