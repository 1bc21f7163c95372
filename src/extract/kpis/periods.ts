/** The periods that numbers are of: as-of dates, ranges, financial and school years, quarters. */

import type { DateMatch } from '../dates/grammar.js';
import { findDates } from '../dates/grammar.js';

/** A period in a text and where it is printed. `period` is null where a date must not count as one ("Since … was set up in …"). */
export interface PeriodMatch {
  from: number;
  to: number;
  period: string | null;
}

const MAY_HOLD_DATE =
  /\b(?:19|20)\d\d\b|\d[/–-]\d\d\b|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d\d\b/;
/** Minus signs, hyphens and box lines that stand for the dash of a range. */
const OTHER_DASH = /[−─‐‑]/g;
const SHORT_DAY =
  /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d\d)\b(?!\d|,\d|%)/g;
const SHORT_YEARS =
  /(?<![\d/–-])(\d\d)[/–-](\d\d)(?: and (\d\d)[/–-](\d\d))?(?![\d/–-])(?= (?:financial|academic|school|budget|outturn|year)|[^.]{0,4}$)/g;
/** "2011–14", the three years of adoption figures. */
const LONG_YEARS = /\b(20\d\d)[–/-](\d\d)(?!\d)/g;
const RUN_UP =
  /\b(?:(year|twelve|three|six|nine|\d{1,2})(?:[- ]months?)?(?: period)?|(quarter)),? (?:ending|ended|to|up to|until)(?: the)?(?: end of)? $/i;
const COUNTS: Record<string, number> = { year: 12, twelve: 12, three: 3, six: 6, nine: 9, quarter: 3 };
const QUARTER =
  /\b(?:(first|second|third|fourth|last|final) quarter|quarter (\d|one|two|three|four)|Q([1-4]))(?: \(?\w+ to \w+\)?)?(?: of| in| for|,)?(?: the)?(?: financial year)? $/i;
const QUARTERS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  final: 4,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
};
const SINCE = /\bsince (?:the )?(?:beginning of |start of |end of |early |late )?$/i;
const SINCE_EVENT = /\bsince\b[^,.;]*$/i;
const EVENT =
  /(?<!\b(?:adopters|carers|families|households|children|placements|orders) (?:were |have been )?)\b(?:inspected|visited|established|appointed|set up|launched|introduced|implemented|created|published|commissioned|restructured?|opened|began|agreed|approved|strengthened|Act|strategy|judged|last inspection|previous inspection|Ofsted inspection) (?:\w+ ){0,4}(?:in |on |of |from |since )?$/i;

/** Periods of a text in order. */
export function findPeriods(printed: string): PeriodMatch[] {
  const text = printed.replace(OTHER_DASH, '–');
  if (!MAY_HOLD_DATE.test(text)) return [];
  const matches = findDates(text).map((date) => toPeriod(date, text));
  for (const match of text.matchAll(LONG_YEARS)) {
    const from = match.index;
    const years = `${match[1]}/${match[1]?.slice(0, 2)}${match[2]}`;
    const cut = matches.find((period) => period.from === from && period.to < from + match[0].length);
    if (cut && cut.period === match[1]) Object.assign(cut, { to: from + match[0].length, period: years });
  }
  for (const match of text.matchAll(SHORT_DAY)) addIfFree(matches, match.index, match[0], shortDay(match));
  for (const match of text.matchAll(SHORT_YEARS)) {
    const [first, last] = [Number(match[1]), Number(match[4] ?? match[2])];
    if (Number(match[2]) === first + 1) addIfFree(matches, match.index, match[0], `20${pad(first)}/20${pad(last)}`);
  }
  return matches.sort((a, b) => a.from - b.from);
}

function addIfFree(matches: PeriodMatch[], from: number, printed: string, period: string | null): void {
  const to = from + printed.length;
  if (period !== null && !matches.some((match) => match.from < to && from < match.to))
    matches.push({ from, to, period });
}

const pad = (value: number): string => String(value).padStart(2, '0');

function shortDay([, day, month, year]: RegExpMatchArray): string | null {
  return findDates(`${day} ${month} 20${year}`)[0]?.start ?? null;
}

function toPeriod(date: DateMatch, text: string): PeriodMatch {
  const { from, to } = date;
  const before = text.slice(Math.max(0, from - 60), from);
  const at = (period: string | null, start = from): PeriodMatch => ({ from: start, to, period });
  const run = RUN_UP.exec(before);
  if (run && date.start === date.end) {
    const months = COUNTS[(run[1] ?? run[2] ?? '').toLowerCase()] ?? Number(run[1]);
    const period = runUp(months, date.end);
    if (period) return at(period, from - (before.length - run.index));
  }
  const quarter = QUARTER.exec(before);
  if (quarter && date.precision === 'year') {
    const index = QUARTERS[(quarter[1] ?? quarter[2] ?? quarter[3] ?? '').toLowerCase()];
    if (index) return at(quarterOf(index, date), from - (before.length - quarter.index));
  }
  if (SINCE.test(before) && date.start === date.end) return at(`${date.start}/..`);
  if (SINCE_EVENT.test(before) || EVENT.test(before)) return at(null);
  return at(date.start === date.end ? date.start : `${date.start}/${date.end}`);
}

/** Quarters are those of the financial year where two years are printed, of the calendar year for one. */
function quarterOf(index: number, { start, end }: DateMatch): string {
  const financial = start !== end;
  const first = (index - 1) * 3 + (financial ? 4 : 1);
  const year = first > 12 ? end : start;
  const month = first > 12 ? first - 12 : first;
  return `${year}-${pad(month)}/${year}-${pad(month + 2)}`;
}

/** "the three months to March 2015", "the 12 months to 31 October 2017"; a year that ends on 31 March is a financial year. */
function runUp(months: number, end: string): string | null {
  const [year, month, day] = end.split('-').map(Number);
  if (!months || !year || !month) return null;
  if (months === 12 && month === 3 && day === 31) return `${year - 1}/${year}`;
  const first = new Date(Date.UTC(year, month - months, 1));
  const start = `${first.getUTCFullYear()}-${pad(first.getUTCMonth() + 1)}`;
  return day === undefined ? `${start}/${end}` : `${start}-01/${end}`;
}
