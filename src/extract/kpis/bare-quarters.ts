/** Quarters that are printed without their year: "24% in quarter 2 of 2031/32, worse than the 19% of quarter 1". */
import type { PeriodMatch } from './periods.js';

const BARE = /\b(?:Q|quarter )([1-4]|one|two|three|four)\b/gi;
const NAMED = /(?:\bQ|quarter )([1-4]|one|two|three|four)\b/i;
const NUMBERS = ['one', 'two', 'three', 'four'];
const numberOf = (printed = ''): number => NUMBERS.indexOf(printed.toLowerCase()) + 1 || Number(printed);
const THREE_MONTHS = /^(\d{4})-(\d\d)\/\d{4}-\d\d$/;

/** Those of `text` that are in no period, of the year of the first quarter that prints its own; none where none does. */
export function bareQuarters(text: string, matches: PeriodMatch[]): PeriodMatch[] {
  const dated = matches.find(
    ({ from, to, period }) => period && THREE_MONTHS.test(period) && NAMED.test(text.slice(from, to)),
  );
  const known = dated && NAMED.exec(text.slice(dated.from, dated.to))?.[1];
  if (!dated?.period || !known) return [];
  const { period } = dated;
  return [...text.matchAll(BARE)].flatMap(({ index: from, 0: printed, 1: quarter }) => {
    const to = from + printed.length;
    if (matches.some((match) => match.from < to && from < match.to)) return [];
    return [{ from, to, period: shifted(period, (numberOf(quarter) - numberOf(known)) * 3) }];
  });
}

/** Three months as many months later or earlier. */
function shifted(period: string, months: number): string {
  const [, year, month] = (THREE_MONTHS.exec(period) ?? []).map(Number);
  const at = (index: number) => new Date(Date.UTC(year ?? 0, index, 1)).toISOString().slice(0, 7);
  const first = (month ?? 1) - 1 + months;
  return `${at(first)}/${at(first + 2)}`;
}
