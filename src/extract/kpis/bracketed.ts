/** A value in brackets that is another one's of an earlier time: "87% in 2032 (2029: 79%)", "31.7% at 30 June (37.2% in April)". */
import type { Kpi } from '../types.js';
import { bareMonth } from './bare-months.js';
import type { Clause } from './clauses.js';
import type { PeriodMatch } from './periods.js';

const OPENS = /^\s?\((?:in |at |as at |for )?$/i;
const LABEL = /^,?:? (?:it was |this was )?$/;
const DATED = /^ (?:in|at|as at|for|on|during)(?: the end of)? $/i;
const ENDS = /^\)/;
const BARE = /^\W*\(#\)/;
/** "(Q2 68%, Q1 66%)" */
const QUARTER = /^(?:\s?\(|[,;]? )(?:Q|quarter )[1-4]:? (?:was )?$/i;

/**
 * When a value that stands in brackets behind `host`, the value with its unit before it, was so; `period` is null where it
 * says no year. Null where the bracket says something else or nothing earlier.
 */
export function earlierInBracket(
  { before, after, mention, from }: Clause,
  host: Kpi | null | undefined,
  { text, periods }: { text: string; periods: PeriodMatch[] },
): { period: string | null } | null {
  if (!host || host.unit !== mention.unit) return null;
  if (QUARTER.test(before) && (before.includes('(') || host.qualifier === 'previous')) return { period: null };
  if (!/^\s?\(/.test(before)) return null;
  const dated = periods.find((date) => date.from >= from && date.to <= mention.to + after.length);
  if (!dated) {
    const month = OPENS.test(before) ? bareMonth(after, /^ (?:in|at the end of) $/, /^\)/) : null;
    if (month === null) return null;
    const period = monthBefore(month, host.period);
    return period !== null || host.period === null ? { period } : null;
  }
  const label = OPENS.test(text.slice(from, dated.from)) && LABEL.test(text.slice(dated.to, mention.from));
  const behind =
    OPENS.test(before) && DATED.test(text.slice(mention.to, dated.from)) && ENDS.test(text.slice(dated.to));
  const { period } = dated;
  if (period === null || !(label || behind)) return null;
  return host.period === null || period < host.period ? { period } : null;
}

/** "below the national average (78%)", "dental checks (78%)": what the number is of stands in front of its clause. */
export const isBareBracket = ({ text }: Clause): boolean => BARE.test(text);

/** The last such month before a day, "2031-04"; null where the day is not known to the month. */
function monthBefore(month: number, day: string | null): string | null {
  const [, year, own] = /^(\d{4})-(\d\d)(?:-\d\d)?$/.exec(day ?? '') ?? [];
  if (!year || !own || Number(own) === month) return null;
  return `${Number(year) - (month > Number(own) ? 1 : 0)}-${String(month).padStart(2, '0')}`;
}
