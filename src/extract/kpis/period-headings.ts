/** The periods that headings of columns and labels of rows name, which are shorter than those of sentences. */
import { FIRST_SHORT, findPeriods } from './periods.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
/** "31-Mar-24", "31 Mar 2024", "31st March 24". */
const NAMED_DAY = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[-–/. ]${MONTH}[-–/. ](?:20)?(\\d\\d)\\b`, 'i');
const NUMBERED_DAY = /\b(\d{1,2})[/.](\d{1,2})[/.](?:20)?(\d\d)\b/;
/** "Sep-24", "Dec ’24", "Sept 2024". */
const NAMED_MONTH = new RegExp(`(?=[jfmasond])(?<!\\d[-–/. ])\\b${MONTH}[-–/.,’' ]{1,2}(?:20)?(\\d\\d)\\b`, 'gi');
const MONTH_ALONE = new RegExp(`^${MONTH}$`, 'i');
const QUARTER = /(?<![\w-])(?:Q|Qtr\.? ?|Quarter )([1-4])(?!\w)/i;
const SHORT_YEARS = /(?<![\d/–.-]|\b(?:ages?|aged|years?) )(?:FY ?)?(\d\d)[/–-](\d\d)(?![\d/–.-]| ?(?:year|yr|plus))/i;
const YEAR = /^\W*((?:19|20)\d\d)(?![\d,.]*\d|[/–-])/;
const FINANCIAL = /^(\d{4})\/(\d{4})$/;

/**
 * The period of a heading, ISO as in `Kpi.period`; null where it names none. `year`: the financial year ("2024/2025")
 * that quarters and months without a year are of, null where it is not known.
 */
export function headingPeriod(heading: string, year: string | null): string | null {
  if (!/\d|^\p{L}{3,9}$/u.test(heading)) return null;
  const found = findPeriods(heading).find(({ period }) => period !== null)?.period ?? dayOf(heading);
  const years = found ?? shortYears(heading) ?? monthsOf(heading) ?? YEAR.exec(heading)?.[1] ?? null;
  const quarter = QUARTER.exec(heading)?.[1];
  if (quarter && (years === null || FINANCIAL.test(years))) return quarterOf(Number(quarter), years ?? year);
  return years ?? (MONTH_ALONE.test(heading) ? monthIn(heading, year) : null);
}

const pad = (value: number | string): string => String(value).padStart(2, '0');
const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function dayOf(heading: string): string | null {
  const named = NAMED_DAY.exec(heading);
  if (named) return `20${named[3]}-${pad(monthNumber(named[2] ?? ''))}-${pad(named[1] ?? '')}`;
  const numbered = NUMBERED_DAY.exec(heading);
  if (!numbered || Number(numbered[2]) > 12 || Number(numbered[1]) > 31) return null;
  return `20${numbered[3]}-${pad(numbered[2] ?? '')}-${pad(numbered[1] ?? '')}`;
}

/** A month, or the first and the last of two. */
function monthsOf(heading: string): string | null {
  const months = [...heading.matchAll(NAMED_MONTH)].map(([, name = '', year]) => `20${year}-${pad(monthNumber(name))}`);
  return months.length > 2 ? null : months.join('/') || null;
}

function shortYears(heading: string): string | null {
  const [first, last] = (SHORT_YEARS.exec(heading) ?? []).slice(1).map(Number);
  return first !== undefined && first >= FIRST_SHORT && last === first + 1 ? `20${first}/20${last}` : null;
}

function quarterOf(quarter: number, years: string | null): string | null {
  const [, first, last] = FINANCIAL.exec(years ?? '') ?? [];
  if (!first || Number(last) !== Number(first) + 1) return null;
  const start = ((quarter * 3) % 12) + 1;
  const inside = quarter === 4 ? last : first;
  return `${inside}-${pad(start)}/${inside}-${pad(start + 2)}`;
}

function monthIn(heading: string, years: string | null): string | null {
  const [, first, last] = FINANCIAL.exec(years ?? '') ?? [];
  const month = monthNumber(heading);
  return first ? `${month < 4 ? last : first}-${pad(month)}` : null;
}
