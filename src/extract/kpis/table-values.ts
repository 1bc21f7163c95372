/** Numbers that fill a table cell, with the marks that scorecards print beside them. */
import type { Unit } from '../types.js';
import { type Scaled, scaleOf } from './table-units.js';

/** What a cell prints. */
export interface PrintedNumber {
  value: number;
  valueMax: number | null;
  /** Unit printed in the cell itself. */
  unit: Unit | null;
  /** Whether a factor is printed in the cell ("£1.2m"). */
  scaled: boolean;
  /** "at least 90%", "<10%", "60–70%": what only a target can be. */
  bound: boolean;
  /** The digits and signs of a bare number, "" of others. */
  bare: string;
}

export interface CellValue {
  value: number;
  valueMax: number | null;
  unit: Unit;
}

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const TIMES = String.raw`(?:\s?(bn|billion|million|thousand|m|k)\b)?`;
const UNITS = String.raw`(?:\s?(%|per 10,?(?:000|k)|(?:working |calendar )?days?|weeks?|months?))?`;
const VALUE = new RegExp(
  String.raw`^(\()?\s?([-+–−]?)\s?(£)?\s?(\()?\s?([-–−]?)(${DIGITS})${TIMES}${UNITS}\s?(\))?\s?${UNITS}$`,
  'i',
);
const RANGE = new RegExp(
  String.raw`^(£?)(${DIGITS})\s?(%)?\s?(?:-|–|−|to)\s?£?(${DIGITS})\s?(%|days|weeks|months)?$`,
  'i',
);
/** "£1.2m a year": still an amount. */
const A_YEAR =
  /(?<=^[^\p{L}]*£[^\p{L}]*(?:bn|billion|million|thousand|m|k)?)\s?(?:p\.?\s?a\.?|\/ ?(?:year|yr|week|month)|(?:per|an?|each) (?:annum|year|week|month)|(?:one-off|recurring|recurrent|ongoing))$/iu;
/** Ratings, arrows and footnote marks beside a number. */
const MARKS_BEFORE = /^[↑↓→←↗↘↔⇧⇩▲▼►◄●■◆★✓✔⬆⬇➔\s]+/u;
const MARKS_BEHIND =
  /\s*(?:[*†‡§¹²³⁴⁵↑↓→←↗↘↔⇧⇩▲▼►◄●■◆★✓✔⬆⬇➔]+|\s\(?(?:R|A|G|red|amber|green|p|provisional|est\.?)\)?|\((?:R|A|G|red|amber|green|p|provisional|est\.?)\))$/iu;
/** The numbers behind a percentage, or in front of it. */
const FRACTION_BEHIND = /(?<=%)\s*[([]?\s?\d[\d,]*\s?(?:\/|of|out of)\s?\d[\d,]*\s?[)\]]?$/i;
const FRACTION_BEFORE = /^\d[\d,]*(?:\s?(?:\/|of|out of)\s?\d[\d,]*)?\s?[([]\s?(\d+(?:\.\d+)?\s?%)\s?[)\]]$/i;
const BOUND =
  /^(?:[<>≤≥]=?|(?:at least|at most|no (?:more|less|fewer) than|under|over|below|above|less than|more than|fewer than|greater than|max(?:imum)?|min(?:imum)?|up to|within))\s?(?=[£\d])/i;
const BOUND_BEHIND =
  /(?<=[\d%])\s?(?:\+|(?:\(?(?:or|and) )?(?:more|less|above|below|fewer|higher|lower|over|under|max(?:imum)?|min(?:imum)?)\)?|\((?:max|min)(?:imum)?\))$/i;

/** Most cells have no marks, fractions or bounds to be taken off. */
const ALONE = /^[\d,.£%-]+$/;

/** The number that is a cell's whole text; null where it holds anything else. */
export function printedNumber(text: string): PrintedNumber | null {
  const alone = ALONE.test(text);
  const words = alone ? text : unmarked(text);
  const unbound = alone ? text : words.replace(BOUND, '').replace(BOUND_BEHIND, '');
  const bound = unbound !== words;
  const range = RANGE.exec(unbound);
  if (range) return rangeOf(range);
  const match = VALUE.exec(unbound);
  if (!match) return null;
  const [, open, sign, pound, inside, inner, digits = '', times, unit, close, unitBehind] = match;
  if (/^0\d/.test(digits) || ((open || inside) && !close) || (close && !open && !inside)) return null;
  const size = Number((Number(digits.replaceAll(',', '')) * scaleOf(times)).toPrecision(12));
  const negative = /[-–−]/.test(`${sign}${inner}`) || close !== undefined;
  const own = pound ? 'gbp' : unitOf(unit ?? unitBehind);
  return {
    value: negative && size !== 0 ? -size : size,
    valueMax: null,
    unit: own,
    scaled: times !== undefined,
    bound,
    bare: own === null ? `${negative ? '-' : ''}${digits}` : '',
  };
}

/** `said`: unit and factor of bare numbers, null where nothing says what they are of. */
export function cellValue({ value, valueMax, unit, scaled }: PrintedNumber, said: Scaled | null): CellValue | null {
  const own = unit ?? said?.unit;
  if (!own) return null;
  const factor = unit === null && !scaled && own === 'gbp' ? (said?.scale ?? 1) : 1;
  const times = (number: number) => Number((number * factor).toPrecision(12));
  return { value: times(value), valueMax: valueMax === null ? null : times(valueMax), unit: own };
}

function unmarked(text: string): string {
  const words = text
    .trim()
    .replace(MARKS_BEFORE, '')
    .replace(MARKS_BEHIND, '')
    .replace(FRACTION_BEHIND, '')
    .replace(A_YEAR, '')
    .trim();
  return FRACTION_BEFORE.exec(words)?.[1] ?? words;
}

function rangeOf([, pound, low = '', percent, high = '', unit]: RegExpExecArray): PrintedNumber | null {
  const [value, valueMax] = [low, high].map((digits) => Number(digits.replaceAll(',', '')));
  if (value === undefined || valueMax === undefined || value >= valueMax) return null;
  return { value, valueMax, unit: pound ? 'gbp' : unitOf(unit ?? percent), scaled: false, bound: true, bare: '' };
}

function unitOf(printed: string | undefined): Unit | null {
  const word = (printed ?? '').toLowerCase();
  if (word === '%') return 'percent';
  if (word.startsWith('per')) return 'rate_per_10000';
  return (['days', 'weeks', 'months'] as const).find((unit) => word.includes(unit.slice(0, -1))) ?? null;
}
