/** The period that a number's own clause prints. */
import type { Sentence } from './assemble.js';
import type { Clause } from './clauses.js';
import type { PeriodMatch } from './periods.js';

const STARTS_CHANGE =
  /\b(?:rising|rose|risen|falling|fell|fallen|increas\w+|reduc\w+|decreas\w+|improv\w+|up|down) (?:\w+ )?from (?:\w+ )?$/i;
/** "a reduction of four from 31 March": the day it began is not the day it is of. */
const CHANGE_OF = /\b(?:reduction|increase|rise|fall|decrease|drop) of (?:\w+ )?$/i;
const SINCE = /\b(?:from|since|on|than)(?: at)? $/i;
/** "the same number as at 31 March 2015", "one more than in 2014": the day is that of the other value. */
const OTHER_DAY =
  /\b(?:same (?:\p{L}+ )?(?:as|number|rate|figure)|(?:more|fewer|less|higher|lower|longer|shorter|better|worse) than (?:at|in|on|for|the|that|those|was))\b[^,;#]{0,40}$/iu;

/** "an increase of £98m, 7%, on 2031-32": the year that it is measured against. */
const AGAINST_YEAR = /\b(?:on|compared (?:with|to)|than(?: in| for)?)(?: the)? $/i;
const OVER_YEAR =
  /\b(?:increase|rise|growth|reduction|decrease|change|fall|up|down|higher|lower)\b[^;]*\bover(?: the)? $/i;

/** Whether a year is the one that a number is compared with. */
export function isBaseline({ from, period }: PeriodMatch, text: string): boolean {
  const before = text.slice(0, from);
  return period?.includes('/') === true && (AGAINST_YEAR.test(before) || OVER_YEAR.test(before));
}

/** The period behind its number, else the last before it; of an earlier value only one beside it. */
export function ownPeriod(
  { mention, from, before }: Clause,
  to: number,
  { text, periods }: Sentence,
): PeriodMatch | undefined {
  const inside = periods.filter((period) => period.from >= from && period.to <= to);
  const dated = inside.filter(({ period }) => period !== null);
  const behind = dated.find(
    (period) =>
      period.from >= mention.to && !OTHER_DAY.test(text.slice(mention.to, period.from)) && !isBaseline(period, text),
  );
  if (behind && CHANGE_OF.test(before) && SINCE.test(text.slice(0, behind.from))) return undefined;
  if (behind || STARTS_CHANGE.test(before)) return behind;
  const isOf = (period: PeriodMatch): boolean =>
    !isBaseline(period, text) || !text.slice(period.to, mention.from).includes(',');
  return (
    dated.findLast((period) => period.from < mention.from && isOf(period)) ??
    inside.find(({ period }) => period === null)
  );
}
