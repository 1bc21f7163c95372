/** Numbers that fill a table cell, and what a column's heading says of them. */
import type { Qualifier, Unit } from '../types.js';

/** What the numbers of a column are. */
export interface Column {
  heading: string;
  /** Unit of bare numbers; null where the heading does not say. */
  unit: Unit | null;
  /** Factor of bare numbers ("£000" is 1000). */
  scale: number;
  qualifier: Qualifier;
}

export interface CellValue {
  value: number;
  unit: Unit;
}

const VALUE =
  /^(\()?\s?([-+–−]?)\s?(£)?\s?([-–−]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(bn|m|k)?\s?(%)?\s?(\))?$/i;
const SCALES: Record<string, number> = { k: 1e3, m: 1e6, bn: 1e9 };
const MONEY = /£\s?[’‘']?(m\b|million|bn|000|k\b|thousand)?s?/i;
const NO_MEASURE =
  /\b(?:date|ref|rank|page|score|year group|risk|likelihood|impact|priority|version|telephone|item|action no|target date|deadline|row)\b|^no\.?$|^#$/i;
/** Columns that a table's "£000" does not speak of. */
const NOT_MONEY =
  /%|per cent|percentage|\b(?:rates?|ratio|number|no\.|FTE|headcount|tax ?base|yield|duration|days|weeks|months)\b/i;
const COUNTED =
  /\b(?:number|no\.? of|children|young people|year olds|pupils|families|carers|staff|social workers|cases|referrals|contacts|plans|visits|assessments|placements|sites|homes|schools|places|FTE|posts|households|people|population)\b/i;
const QUALIFIERS: [RegExp, Qualifier][] = [
  [/\b(?:varianc\s?e|forecast|projected|projection|outturn)\b|\bforecas t\b/i, 'forecast'],
  [/\b(?:budget|target)\b/i, 'target'],
  [/\b(?:previous|prior|last year|baseline)\b/i, 'previous'],
  [/\b(?:national|England|statistical neighbours?|region(?:al)?|comparator|SN average)\b/i, 'comparator'],
];

/** Reads a column's heading, with what is printed over the whole table ("All figures in £m"). */
export function columnOf(heading: string, caption: string): Column {
  if (NO_MEASURE.test(heading)) return { heading, unit: null, scale: 1, qualifier: 'actual' };
  const money = MONEY.exec(heading) ?? (NOT_MONEY.test(heading) ? null : MONEY.exec(caption));
  const qualifier = QUALIFIERS.find(([pattern]) => pattern.test(heading))?.[1] ?? 'actual';
  if (money) return { heading, unit: 'gbp', scale: scaleOf(money[1] ?? ''), qualifier };
  return { heading, unit: unitOf(heading), scale: 1, qualifier };
}

function scaleOf(printed: string): number {
  const lower = printed.toLowerCase();
  if (lower === '000' || lower === 'thousand') return 1e3;
  return SCALES[lower === 'million' ? 'm' : lower] ?? 1;
}

function unitOf(heading: string): Unit | null {
  if (/%|per ?cent/i.test(heading)) return 'percent';
  if (/per 10,?000/i.test(heading)) return 'rate_per_10000';
  return COUNTED.test(heading) ? 'count' : null;
}

/** The value that a cell's whole text is; null where it is none, or where nothing says what it is of. */
export function cellValue(text: string, column: Column): CellValue | null {
  const match = VALUE.exec(text.trim());
  if (!match) return null;
  const [, open, sign, pound, inner, digits = '', times, percent, close] = match;
  const unit = percent ? 'percent' : pound ? 'gbp' : column.unit;
  if (!unit || (/^0\d/.test(digits) && !digits.includes('.'))) return null;
  if (unit === 'count' && digits.includes('.') && !/FTE/i.test(column.heading)) return null;
  const own = times ? (SCALES[times.toLowerCase()] ?? 1) : !pound && !percent && unit === 'gbp' ? column.scale : 1;
  const negative = /[-–−]/.test(`${sign}${inner}`) || (open !== undefined && close !== undefined);
  const value = Number((Number(digits.replaceAll(',', '')) * own).toPrecision(12));
  return { value: negative && value !== 0 ? -value : value, unit };
}
