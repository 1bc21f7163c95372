/** Months that are printed without their year: "4.0% in July" under "In the second quarter of 2031–32:". */
import type { PeriodMatch } from './periods.js';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTH = new RegExp(`\\b(?:${MONTHS})\\b`);
const BARE = new RegExp(
  `\\b(?:in|at|by|during|for|since|from|to|until|of|late|early|mid)[ -](?:the (?:end|beginning|start) of )?(?:early |late |mid[ -])?(${MONTHS})\\b(?! (?:\\d|the \\d)|,? (?:19|20)\\d\\d|[’'‘]? ?\\d\\d\\b)`,
  'g',
);
/** "in July and August" */
const SEVERAL = new RegExp(`\\b(?:${MONTHS})(?:,| and| or| to| ?[–-]) ?(?:${MONTHS})\\b`);
const RANGE = /^(\d{4})-(\d\d)(?:-\d\d)?\/(\d{4})-(\d\d)(?:-\d\d)?$/;
const FINANCIAL = /^(\d{4})\/(\d{4})$/;
const YEAR = /^\d{4}$/;

/**
 * The period of a clause that lies `from` … `to` in its sentence and inherits `period`, where it prints a month alone:
 * that month, null where its year is not known. `period` itself where it prints none.
 */
export function withMonth(
  text: string,
  { from, to }: { from: number; to: number },
  dates: PeriodMatch[],
  period: string | null,
): string | null {
  if (period === null) return null;
  const names = [...text.slice(from, to).matchAll(BARE)]
    .filter(
      ({ index, 0: { length } }) => !dates.some((date) => date.from < from + index + length && from + index < date.to),
    )
    .map(([, name = '']) => name);
  const [month] = names;
  if (month === undefined) return period;
  if (new Set(names).size > 1 || SEVERAL.test(text.slice(from, to))) return null;
  const number = String(MONTHS.split('|').indexOf(month) + 1).padStart(2, '0');
  const fitting = monthsOf(period).filter((day) => day.endsWith(`-${number}`));
  return fitting.length === 1
    ? (fitting[0] ?? null)
    : period.startsWith(`${period.slice(0, 4)}-${number}`)
      ? period
      : null;
}

/** The number of the month that a text holds between `lead` and `end`; null for none. */
export function bareMonth(text: string, lead: RegExp, end: RegExp): number | null {
  const match = MONTH.exec(text);
  if (!match || !lead.test(text.slice(0, match.index)) || !end.test(text.slice(match.index + match[0].length)))
    return null;
  return MONTHS.split('|').indexOf(match[0]) + 1;
}

/** The months of a range or a year, as "2031-07". */
function monthsOf(period: string): string[] {
  if (YEAR.test(period)) return monthsFrom(Number(period), 1, Number(period), 12);
  const [, first, last] = FINANCIAL.exec(period) ?? [];
  if (first && last) return monthsFrom(Number(first), 4, Number(last), 3);
  const [, year, month, endYear, endMonth] = (RANGE.exec(period) ?? []).map(Number);
  return year && month && endYear && endMonth ? monthsFrom(year, month, endYear, endMonth) : [];
}

function monthsFrom(year: number, month: number, endYear: number, endMonth: number): string[] {
  const count = (endYear - year) * 12 + endMonth - month + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const index = month - 1 + i;
    return `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
