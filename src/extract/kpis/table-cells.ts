/** Numbers that fill a table cell, and what the words over a column or before a row say of them. */
import type { Qualifier, Unit } from '../types.js';
import { headingPeriod } from './period-headings.js';

/** What the numbers of a column, a row or a whole table are. */
export interface Column {
  heading: string;
  /** Unit of bare numbers; null where the heading does not say. */
  unit: Unit | null;
  /** Factor of bare numbers ("£000" is 1000). */
  scale: number;
  /** null where the heading does not say. */
  qualifier: Qualifier | null;
  period: string | null;
  /** Whether the heading says no more than when, or whether it is planned. */
  bare: boolean;
  /** Whether its bare numbers are references, ratings or the like. */
  idle: boolean;
}

export interface CellValue {
  value: number;
  unit: Unit;
}

const VALUE =
  /^(\()?\s?([-+–−]?)\s?(£)?\s?([-–−]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(bn|m|k)?\s?(%)?\s?(\))?$/i;
const SCALES: Record<string, number> = { k: 1e3, '000': 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9 };
/** An amount in a heading ("at £12.50 a week") is not its unit. */
const MONEY = /£\s?[’‘']?(?:(m\b|million|bn|000|k\b|thousand)s?|(?!\s?\d))/i;
/** What a caption says of all money below it; an amount of its own is none. */
const MONEY_BELOW = /£\s?[’‘']?(m\b|millions?|bn|000|k\b|thousand)s?(?![\d,.]*\d)|(?:^|\bin |\()£s?\)?$/i;
const MONEY_OF_ROW = /(?:\(£|£(?=\S+$))\s?[’‘']?(m|million|bn|000|k|thousand)?s?(?:\)|$)/i;
const NO_MEASURE =
  /\b(?:date|ref|rank\w*|page|score|year group|likelihood|priority|version|telephone|item|action no|deadline|row|RAG|status|rating|trend|direction|DoT|polarity|confidence)\b|^no\.?$|^#$/i;
/** Columns that a table's "£000" does not speak of. */
const NOT_MONEY =
  /%|per cent|percentage|proportion|\b(?:rates?|ratio|number|no\.|FTE|headcount|tax ?base|yield|duration|days|weeks|months|risk|impact score)\b/i;
const COUNTED =
  /\b(?:numbers?|no\.? of|children|young people|year olds|pupils|families|carers|staff|social workers|cases|referrals|contacts|plans|visits|assessments|placements|sites|homes|schools|places|FTE|posts|households|people|population)\b/i;
/** Rows and captions hold many words; only these are of the numbers themselves. */
const NAMED_UNITS: [RegExp, Unit][] = [
  [/\bper 10,?000\b/i, 'rate_per_10000'],
  [/^\W*(?:%|percentage|per ?cent|proportion)|\((?:%|percent(?:age)?)\)$|(?<!\d\s?)%$/i, 'percent'],
  [/\(days\)$|^\W*(?:average )?(?:number of )?(?:\w+ )?\(?(?:in )?days\b/i, 'days'],
  [/\(weeks\)$/i, 'weeks'],
  [/^\W*(?:(?:total|average|current) )?(?:number|no\.?|count)s? of\b|\((?:number|no\.?|count)\)$/i, 'count'],
];
const QUALIFIERS: [RegExp, Qualifier][] = [
  [
    /\b(?:national|England|statistical neighbours?|region(?:al)?|comparator|SN average|benchmark|South East|all authorities)\b|^SNs?\b/i,
    'comparator',
  ],
  [
    /\b(?:previous|prior|last) (?:\w+ )?(?:years?|quarter|month|period|position|outturn|target|result)\b|\b(?:previous|baseline)\b/i,
    'previous',
  ],
  [/\b(?:varianc\s?e|forecast|projected|projection|outturn|estimates?|estimated)\b|\bforecas t\b/i, 'forecast'],
  [/\b(?:budget|target|planned|proposed|limits?|threshold|ambition|floor standard)\b/i, 'target'],
];
const ACTUAL = /\bactuals?\b|\bfinal outturn\b/i;
const PERIOD_WORDS =
  /\b(?:(?:19|20)\d\d|\d\d[-/–]\d\d|year \d|actuals?|budget|forecast|target|provisional|final|Q[1-4]|YTD)\b|[\d\W_]+/gi;

/** Reads a column's heading; `caption`: what is printed over the whole table; `year`: its financial year. */
export function columnOf(heading: string, caption: Column | null, year: string | null): Column {
  const money = MONEY.exec(heading);
  const period = headingPeriod(heading, year);
  const qualifier = ACTUAL.test(heading) ? 'actual' : (QUALIFIERS.find(([said]) => said.test(heading))?.[1] ?? null);
  const own = {
    heading,
    qualifier,
    period: period ?? caption?.period ?? null,
    bare: isBare(heading),
    idle: NO_MEASURE.test(heading),
  };
  if (own.idle) return { ...own, unit: null, scale: 1 };
  if (money) return { ...own, unit: 'gbp', scale: scaleOf(money[1]) };
  if (caption?.unit === 'gbp' && !NOT_MONEY.test(heading)) return { ...own, unit: 'gbp', scale: caption.scale };
  const unit = unitOf(heading) ?? (caption?.unit !== 'gbp' && own.bare ? caption?.unit : null) ?? null;
  return { ...own, unit, scale: 1 };
}

/** Whether a heading says no more than when, or whether it is planned. */
export const isBare = (heading: string): boolean => !/\p{L}{2}/u.test(heading.replace(PERIOD_WORDS, ' '));

/** Reads the words over a whole table, which name its unit at their end or their beginning. */
export function captionOf(words: string, year: string | null): Column {
  const money = MONEY_BELOW.exec(words);
  const unit = money ? 'gbp' : namedUnit(words);
  const period = headingPeriod(words, year);
  return { heading: words, unit, scale: scaleOf(money?.[1]), qualifier: null, period, bare: false, idle: false };
}

/** The unit that a row's label gives its numbers; null where it gives none. */
export function rowUnit(label: string): Pick<Column, 'unit' | 'scale'> | null {
  const money = MONEY_OF_ROW.exec(label);
  if (money) return { unit: 'gbp', scale: scaleOf(money[1]) };
  const unit = namedUnit(label);
  return unit && { unit, scale: 1 };
}

const namedUnit = (words: string): Unit | null => NAMED_UNITS.find(([named]) => named.test(words.trim()))?.[1] ?? null;

const scaleOf = (printed: string | undefined): number =>
  SCALES[(printed ?? '').toLowerCase().replace(/(?<=n)s$/, '')] ?? 1;

function unitOf(heading: string): Unit | null {
  if (/%|per ?cent/i.test(heading)) return 'percent';
  if (/per 10,?000/i.test(heading)) return 'rate_per_10000';
  return COUNTED.test(heading) ? 'count' : null;
}

/**
 * The value that a cell's whole text is; null where it is none, or where nothing says what it is of. `row`: what its
 * row's label says; a column that says otherwise leaves it in doubt, unless that is said of the whole table.
 */
export function cellValue(text: string, column: Column, row: Pick<Column, 'unit' | 'scale'> | null): CellValue | null {
  const match = VALUE.exec(text.trim());
  if (!match) return null;
  const [, open, sign, pound, inner, digits = '', times, percent, close] = match;
  const said = row && (column.unit === null || column.bare) ? row : column;
  const unit = percent ? 'percent' : pound ? 'gbp' : column.idle ? null : said.unit;
  if (!unit || (/^0\d/.test(digits) && !digits.includes('.'))) return null;
  if (row && said !== row && row.unit !== unit && !percent && !pound) return null;
  if (unit === 'count' && digits.includes('.') && !/FTE/i.test(column.heading)) return null;
  const own = times ? (SCALES[times.toLowerCase()] ?? 1) : !pound && !percent && unit === 'gbp' ? said.scale : 1;
  const negative = /[-–−]/.test(`${sign}${inner}`) || (open !== undefined && close !== undefined);
  const value = Number((Number(digits.replaceAll(',', '')) * own).toPrecision(12));
  return { value: negative && value !== 0 ? -value : value, unit };
}
