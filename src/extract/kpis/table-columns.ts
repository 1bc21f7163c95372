/** What the words over a column, or over a whole table, say of the numbers below them. */
import type { Qualifier } from '../types.js';
import { headingPeriod } from './period-headings.js';
import { captionUnit, headingUnit, moneyIn, type Scaled } from './table-units.js';
import { tableWords } from './table-words.js';

/** What the numbers of a column are. */
export interface Column {
  heading: string;
  /** Unit of bare numbers; null where the heading does not say. */
  said: Scaled | null;
  /** null where the heading does not say. */
  qualifier: Qualifier | null;
  period: string | null;
  /** Whether the heading says no more than when, where, or whether it is planned. */
  bare: boolean;
  /** `idle`: its bare numbers are references, ratings or the like; `silent`: it holds no values at all. */
  role: 'values' | 'idle' | 'silent' | 'units' | 'periods' | 'owners' | 'measures';
}

/** Unit and period that words over a whole table give its columns. */
export interface Said {
  unit: Scaled | null;
  period: string | null;
}

/** Columns that a table's "£000" does not speak of. */
const NOT_MONEY =
  /%|per cent|percentage|proportion|\b(?:rates?|ratio|number|no\.|FTE|headcount|tax ?base|yield|duration|days|weeks|months|risk|impact score)\b/i;
const ACTUAL = /\bactuals?\b|\bfinal outturn\b/i;
const TIME_WORDS =
  /\b(?:(?:19|20)\d\d|\d\d[-/–]\d\d|year \d|actuals?|budget|forecast|target|provisional|final|Q[1-4]|YTD)\b|[\d\W_]+/gi;
const BESIDE_TIME =
  /\b(?:quarter|to date|latest(?: (?:data|figures?|position|result|performance|value))?|current(?: (?:performance|position|value|figure|year|quarter|month))?|performance|results?|outturn|value|average|avg|mean|median|as|at|end of|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![a-z]))\b/gi;
const YEARS = /(?<![\d/–-])20\d\d[-/–](?:20)?\d\d(?![\d/–-])/;
/** "England 2031", "SN average (2031)" */
const YEAR_BEHIND = /^(?:[\p{L}’'.&-]+ ){1,4}\(?((?:19|20)\d\d)\)?$/u;
const FINANCIAL = /^(\d{4})\/(\d{4})$/;
/** Runs of time that are not the one a caption names. */
const OTHER_RUN =
  /\b(?:year[- ]to[- ]date|YTD|cumulative|full[- ]year|annual|year[- ]end|end of year|rolling|12 months)\b/i;

/** A column under a text that is no heading. */
const NO_COLUMN: Column = { heading: '', said: null, qualifier: null, period: null, bare: false, role: 'silent' };
const LONGEST_HEADING = 120;

/** Reads a column's heading, given as the words of its rows from the top; `year`: its financial year. */
export function columnOf(words: string[], caption: Said, year: string | null, authority: string | null): Column {
  const heading = words.join(' ');
  if (heading.length > LONGEST_HEADING) return { ...NO_COLUMN, heading };
  const bare = isBare(authority ? heading.replaceAll(authority, ' ') : heading);
  const said = saidBy(heading, caption.unit, bare);
  const qualifier = qualifierOf(heading);
  const own = columnPeriod(words, caption.period !== null && isFinancial(caption.period) ? caption.period : year);
  const period = own ?? (carries(heading, qualifier, caption.period) ? caption.period : null);
  return { heading, said, qualifier, period, bare, role: roleOf(heading) };
}

/** Whether words say no more than when, or whether it is planned. */
export const isTimed = (words: string): boolean =>
  !/\p{L}{2}/u.test(words) || !/\p{L}{2}/u.test(words.replace(TIME_WORDS, ' '));

/** Whether a heading says no more than when, where, or whether it is planned. */
function isBare(heading: string): boolean {
  if (isTimed(heading)) return true;
  const rest = tableWords().qualifiers.reduce((text, [, pattern]) => text.replace(pattern, ' '), heading);
  return isTimed(rest.replace(BESIDE_TIME, ' '));
}

/** Reads the words over a whole table. */
export function captionOf(words: string, year: string | null): Said {
  return { unit: captionUnit(words), period: headingPeriod(words, year) };
}

export function qualifierOf(heading: string): Qualifier | null {
  if (ACTUAL.test(heading) && !/\b(?:previous|prior|last|national|England)\b/i.test(heading)) return 'actual';
  return tableWords().qualifiers.find(([, said]) => said.test(heading))?.[0] ?? null;
}

function roleOf(heading: string): Column['role'] {
  const { silent, references, units, periods, owners, measures } = tableWords();
  if (measures.test(heading)) return 'measures';
  if (units.test(heading)) return 'units';
  if (periods.test(heading)) return 'periods';
  if (owners.test(heading)) return 'owners';
  if (silent.test(heading)) return 'silent';
  return references.test(heading) ? 'idle' : 'values';
}

function saidBy(heading: string, caption: Scaled | null, bare: boolean): Scaled | null {
  const money = moneyIn(heading);
  if (money !== null) return { unit: 'gbp', scale: money };
  if (caption?.unit === 'gbp' && !NOT_MONEY.test(heading)) return caption;
  return headingUnit(heading) ?? (caption?.unit !== 'gbp' && bare ? caption : null);
}

/** A year may stand over months and quarters; words before it ("approved budget") are no event that it would be the time of. */
function columnPeriod(words: string[], year: string | null): string | null {
  const read = (text: string, within: string | null) =>
    headingPeriod(text, within) ?? headingPeriod(YEARS.exec(text)?.[0] ?? '', within);
  const [last = '', ...upper] = [...words].reverse();
  const over = upper.map((text) => read(text, year)).find((period) => period !== null) ?? null;
  return (
    read(last, over !== null && isFinancial(over) ? over : year) ??
    over ??
    headingPeriod(words.join(' '), year) ??
    YEAR_BEHIND.exec(last)?.[1] ??
    null
  );
}

/** Whether the period of a whole table is a column's too: not an earlier one's, nor a budget's for another run of time. */
function carries(heading: string, qualifier: Qualifier | null, period: string | null): boolean {
  if (period === null || qualifier === 'previous' || OTHER_RUN.test(heading)) return false;
  const planned = qualifier === 'target' || qualifier === 'forecast';
  return !planned || isFinancial(period) || /^\d{4}$/.test(period);
}

const isFinancial = (period: string): boolean => {
  const [, first, last] = FINANCIAL.exec(period) ?? [];
  return first !== undefined && Number(last) === Number(first) + 1;
};
