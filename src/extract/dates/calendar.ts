/** Days, months and years as printed, and their ISO forms. */
import type { PartialDate } from '../types.js';

/** What of a date is printed. Months count from 1. */
export interface Parts {
  day?: number;
  month?: number;
  year?: number;
}

/** In small letters, January first. */
export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The years that a paper can be about; any other four-digit number is no year. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2040;

/** Number of a month's name or abbreviation ("Sept", "J une"), 1 to 12; null for any other word. */
export function monthNumber(word: string): number | null {
  const letters = word.replace(/[^a-z]/gi, '').toLowerCase();
  const index = letters.length < 3 ? -1 : monthNames.findIndex((month) => month.startsWith(letters));
  return index < 0 ? null : index + 1;
}

/** Whether the calendar has this date and its year is one that a paper can be about. */
export function exists({ day, month, year }: Parts): boolean {
  if (year !== undefined && (year < FIRST_YEAR || year > LAST_YEAR)) return false;
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  if (day < 1 || day > (month === undefined ? 31 : DAYS[month - 1]!)) return false;
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return !(month === 2 && day === 29 && !leap);
}

/** ISO 8601 at the precision of the parts; throws a RangeError without a year. */
export function iso({ day, month, year }: Parts): PartialDate {
  if (year === undefined) throw new RangeError('A date needs a year');
  const two = (value: number): string => String(value).padStart(2, '0');
  return [String(year), ...(month === undefined ? [] : [two(month), ...(day === undefined ? [] : [two(day)])])].join(
    '-',
  );
}
