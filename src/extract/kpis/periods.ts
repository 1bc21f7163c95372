/** The periods that numbers are of: as-of dates, ranges, financial and school years, quarters. */

import type { DateMatch } from '../dates/grammar.js';
import { findDates } from '../dates/grammar.js';
import { bareQuarters } from './bare-quarters.js';

/** A period in a text and where it is printed. `period` is null where a date must not count as one ("Since … was set up in …"). */
export interface PeriodMatch {
  from: number;
  to: number;
  period: string | null;
  /** Whether it only names a budget, a plan or a report ("to balance the 2022-23 budget"), and is of no number near it. */
  names?: true;
}

const MAY_HOLD_DATE =
  /\bFY ?\d\d|\b(?:19|20)\d\d\b|\d[/–-]\d\d\b|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d\d\b/;
/** Minus signs, hyphens and box lines that stand for the dash of a range. */
const OTHER_DASH = /[−─‐‑]/g;
const SHORT_DAY =
  /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d\d)\b(?!\d|,\d|%)/g;
const SHORT_YEARS =
  /(?<![\d/–-])(\d\d)[/–-](\d\d)(?: and (\d\d)[/–-](\d\d))?(?![\d/–-])(?= (?:financial|academic|school|budget|outturn|year(?![ -]?olds?))|[^.]{0,4}$|(?<=\b(?:for|in|during|since|of|FY) ?(?:[2-9]\d|19)[/–-]\d\d)[)\],;.]*(?:$|[)\],;.]))/g;
/** Smaller pairs of numbers are ages too, unless a word says that they are years. */
export const FIRST_SHORT = 18;
const YEAR_NAMED = /\b(?:financial|academic|school|budget|outturn|year|in|during|since|FY)\b(?! olds?)/i;
/** "2011–14", the three years of adoption figures. */
const LONG_YEARS =
  /\b(20\d\d)(?:[–/-]|[–-] (?=\d\d\b(?! (?:children|young|pupils|families|cases|%|per))))(\d\d)(?!\d)/g;
/** "FY25" is the year that ends in 2025. */
const ENDING_YEAR = /\bFY ?(?:20)?(\d\d)\b(?![/–-]\d)/g;
/** "1.5% for both 2031 and 2032". */
const BOTH_YEARS = /\b((?:for|in|during) both (?:of )?)((?:19|20)\d\d)(?: and |, and )((?:19|20)\d\d)\b(?![/–-]\d)/g;
const RUN_UP =
  /\b(?:(?:(two|three|four|five|[2-5])[- ]years?|(year|twelve|three|six|nine|\d{1,2})(?:[- ]months?)?)(?: period)?|(quarter)),? (?:ending|ended|to|up to|until)(?: the)?(?: end of)? $/i;
const COUNTS: Record<string, number> = {
  year: 12,
  twelve: 12,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  nine: 9,
  quarter: 3,
};
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
/** "the last three months of 2014–15", "the second half of 2018–19". */
const PART_OF_YEAR =
  /\b(first|last|final|second) (?:(three|six|nine|3|6|9) months|(half)) (?:of|in) (?:the )?(?:(?:financial|calendar) year )?(?:of )?$/i;
/** "2024/25 Q3", "2024–25 (quarter 3)". */
const QUARTER_BEHIND = /^,? \(?(?:Q|quarter )([1-4])\b/i;
const TO_DATE = /^ (?:to date|to the present|until now)\b/i;
/** What a year names when it stands in front of it. */
const NAMED =
  /^ (?:\w+ ){0,2}?(?:budgets?|outturn|accounts|settlement|programme|strategy|plan|report|capital programme|MTFP)\b/i;
const SINCE = /\bsince (?:the )?(?:beginning of |start of |end of |early |late )?$/i;
/** "since March 2031, when there were 60" */
const AND_WHEN = /^,? when\b/;
const SINCE_EVENT = /\bsince\b[^,.;]*$/i;
const EVENT =
  /(?<!\b(?:adopters|carers|families|households|children|placements|orders) (?:were |have been )?)\b(?:inspected|visited|established|appointed|set up|launched|introduced|implemented|created|published|announced|commissioned|restructured?|opened|began|agreed|approved|strengthened|Act|strategy|judged|last inspection|previous inspection|Ofsted inspection) (?:\w+ ){0,4}(?:in |on |of |from |since )?$/i;

/** The day of a meeting that a paper went to. */
const MEETING = /\b(?:Council|Cabinet|Committee|Board|Panel|meeting)(?: meeting)?(?: held)? (?:on|in|of) (?:the )?$/i;
const WENT_TO =
  /\b(?:considered|adopted|approved|agreed|presented|endorsed|submitted|reported|noted|discussed|taken)\b[^.;]*$/i;

/** Periods of a text in order. */
export function findPeriods(printed: string): PeriodMatch[] {
  const text = printed.replace(OTHER_DASH, '–');
  if (!MAY_HOLD_DATE.test(text)) return [];
  const matches = findDates(text).map((date) => toPeriod(date, text));
  for (const match of text.matchAll(LONG_YEARS)) {
    const from = match.index;
    const years = `${match[1]}/${match[1]?.slice(0, 2)}${match[2]}`;
    const cut = matches.find((period) => period.from === from && period.to < from + match[0].length);
    if (/\s/.test(match[0]) && Number(match[2]) !== (Number(match[1]) + 1) % 100) continue;
    if (cut && cut.period === match[1]) Object.assign(cut, { to: from + match[0].length, period: years });
  }
  for (const match of text.matchAll(ENDING_YEAR)) {
    const last = Number(match[1]);
    addIfFree(matches, match.index, match[0], `20${pad(last - 1)}/20${pad(last)}`);
  }
  for (const match of text.matchAll(SHORT_DAY)) addIfFree(matches, match.index, match[0], shortDay(match));
  for (const match of text.matchAll(SHORT_YEARS)) {
    const [first, last] = [Number(match[1]), Number(match[4] ?? match[2])];
    const sure =
      first >= FIRST_SHORT || YEAR_NAMED.test(text.slice(match.index - 8, match.index + match[0].length + 10));
    if (sure && Number(match[2]) === first + 1)
      addIfFree(matches, match.index, match[0], `20${pad(first)}/20${pad(last)}`);
  }
  for (const match of text.matchAll(BOTH_YEARS)) {
    const [, lead = '', first = '', second = ''] = match;
    const at = match.index + lead.length;
    addIfFree(matches, at, first, first);
    addIfFree(matches, match.index + match[0].length - second.length, second, second);
  }
  matches.push(...bareQuarters(text, matches));
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
    const [, years, count = run[3] ?? years ?? ''] = run;
    const months = COUNTS[count.toLowerCase()] ?? Number(count);
    const period = runUp(years ? 12 * months : months, date.end);
    if (period) return at(period, from - (before.length - run.index));
  }
  const quarter = QUARTER.exec(before);
  if (quarter && date.precision === 'year') {
    const index = QUARTERS[(quarter[1] ?? quarter[2] ?? quarter[3] ?? '').toLowerCase()];
    if (index) return at(quarterOf(index, date), from - (before.length - quarter.index));
  }
  if (date.start !== date.end && date.precision === 'year') {
    const behind = QUARTER_BEHIND.exec(text.slice(to));
    if (behind) return { from, to: to + behind[0].length, period: quarterOf(Number(behind[1]), date) };
  }
  if (date.precision === 'year') {
    const part = PART_OF_YEAR.exec(before);
    if (part) return at(partOf(part, date), from - (before.length - part.index));
  }
  if (TO_DATE.test(text.slice(to)) && date.start === date.end) return at(`${date.start}/..`);
  if (SINCE.test(before) && date.start === date.end)
    return at(AND_WHEN.test(text.slice(to)) ? date.start : `${date.start}/..`);
  if (SINCE_EVENT.test(before) || EVENT.test(before)) return at(null);
  if (MEETING.test(before) && WENT_TO.test(text.slice(Math.max(0, from - 240), from))) return at(null);
  const period = at(date.start === date.end ? date.start : `${date.start}/${date.end}`);
  return date.precision === 'year' && NAMED.test(text.slice(to)) ? { ...period, names: true } : period;
}

/** The first or last months of a financial year, where one year is printed of the calendar year. */
function partOf([, which = '', count, half]: RegExpExecArray, { start, end }: DateMatch): string {
  const months = half ? 6 : (COUNTS[count ?? ''] ?? Number(count));
  const opening = start === end ? 1 : 4;
  const first = /first/i.test(which) ? opening : opening + 12 - months;
  const monthAt = (index: number) => (index > 12 ? `${end}-${pad(index - 12)}` : `${start}-${pad(index)}`);
  return `${monthAt(first)}/${monthAt(first + months - 1)}`;
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
