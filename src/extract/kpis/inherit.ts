/** The period of a number that prints none itself: from its sentence, the sentence before or the bullet above. */
import type { Kpi, Qualifier } from '../types.js';
import type { Sentence } from './assemble.js';
import type { NumberMention } from './numbers.js';
import { isBaseline } from './own-period.js';
import type { PeriodMatch } from './periods.js';
import { NOT_OWN, OF_THESE } from './referent.js';

const NOW = /\b(?:current(?:ly)?|now|at (?:the time of|present)|recent(?:ly)?|latest|to date|today|this year)\b/i;
const RELATIVE =
  /\b(?:in|over|during|for|within) the (?:last|past|previous|most recent) (?:\w+ )?(?:months?|years?|quarter)\b/i;
/** A sentence of what is so now is not of the date of the one before. */
const PAST = /\b(?:was|were|had|did)\b|^(?!.*\b(?:is|are|be|has|have)\b).*\b\p{L}{2,}ed\b/iu;
/** A date this near the start of a sentence is that of all that follows. */
const OPENING = 40;

/** `carried`: the number that the sentence refers back to. */
export function inheritedPeriod(
  mention: NumberMention,
  qualifier: Qualifier,
  { text, periods, around, kpis }: Sentence,
  carried: Kpi | undefined,
): string | null {
  if (NOT_OWN.has(qualifier)) return null;
  const opening = periods.find(
    (period) =>
      (period.from < OPENING || period.to <= text.search(/[,;]/) + 1) &&
      period.to <= mention.from &&
      !isBaseline(period, text),
  );
  if (opening && !kpis.some((kpi) => kpi?.qualifier === 'previous')) return opening.period;
  if (RELATIVE.test(text)) return null;
  if (periods.length > 0) return sharedPeriod(periods, kpis);
  if (carried && OF_THESE.test(text)) return carried.period;
  if (around.period !== null) return around.period;
  return around.dense || NOW.test(text)
    ? null
    : !PAST.test(text)
      ? null
      : (around.before.findLast((kpi) => !NOT_OWN.has(kpi.qualifier))?.period ?? null);
}

/** A sentence's only date is that of all its numbers, unless one of them is an earlier value. */
function sharedPeriod([only, ...others]: PeriodMatch[], kpis: (Kpi | null)[]): string | null {
  const used = kpis.some((kpi) => kpi?.period === only?.period && kpi?.qualifier !== 'previous');
  return only && !only.names && others.length === 0 && used ? only.period : null;
}
