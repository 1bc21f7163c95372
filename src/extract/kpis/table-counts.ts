/** Tables of plain counts, whose rows are the parts of a whole and say no unit: sectors, reasons or ages by year. */
import type { Column } from './table-columns.js';
import type { PlacedCell } from './table-grid.js';
import { rowUnit } from './table-units.js';
import { printedNumber } from './table-values.js';
import { tableWords } from './table-words.js';

const TOTAL = /^(?:grand |overall )?totals?\b|^(?:all|overall)$/i;
/** What the rows are parts by, as the heading of their labels. */
const PARTS =
  /^\W*(?:(?:employment |referral |primary |main |presenting )?(?:sectors?|sources?|categor(?:y|ies)|reasons?|types?|agenc(?:y|ies)|employers?|referrers?|themes?|areas?|localit(?:y|ies)|wards?|districts?|teams?|quadrants?|gender|sex|ethnicity|ethnic group|age(?: group| band| range)?s?|outcomes?|abuse type|need|nature|setting)(?: of (?:the )?\p{L}+(?: \p{L}+)?)?)\W*$/iu;
/** Parts of those who come from somewhere: no row is a measure of its own. */
export const FROM_WHERE =
  /^\W*(?:employment |referral )?(?:sectors?|sources?|agenc(?:y|ies)|employers?|referrers?|referring agency|reasons?)(?: of (?:the )?\p{L}+(?: \p{L}+)?)?\W*$/iu;
const COUNTS = /\b(?:numbers?|counts?|how many|totals?|volumes?|came|breakdown|break down|broken down)\b/i;
/** Whose numbers may be whole and are no counts. */
const OTHER_UNITS =
  /[£%]|\b(?:per ?cent|percentages?|proportions?|rates?|ratios?|averages?|mean|median|scores?|index|indices|points?|ranks?|ranking|days?|weeks|months?|hours|attainment|attendance|budgets?|costs?|spend|spending|expenditure|savings?|income|funding|grants?|prices?|value|fees?|000s?)\b/i;
const LEAST_ROWS = 3;
const LARGEST = 100_000;
const HUNDRED = 100;
/** A share that is printed to one place is this near to the true one. */
const ROUNDED = 0.051;

interface Row {
  label: string;
  values: Map<number, number>;
  shares: Map<number, number>;
}

/**
 * Whether all bare numbers of a table are counts: its total is their sum, a column of shares is worked out from them, or
 * the words over it (`over`: title and lead-in) say that things are counted. `rows`: those below its headings.
 */
export function countsParts(columns: Column[], rows: PlacedCell[][], over: string): boolean {
  const [first, ...others] = columns;
  const values = others.filter(({ role }) => role === 'values');
  if (!first || values.some(({ said }) => said !== null && said.unit !== 'percent' && said.unit !== 'count'))
    return false;
  const read = rows.map((row) => readRow(row, columns));
  const bodies = read.filter(({ label, values: own }) => own.size > 0 && !TOTAL.test(label));
  if (bodies.length < LEAST_ROWS || bodies.some(({ label }) => label === '' || isOfOther(label))) return false;
  const numbers = bodies.flatMap(({ values: own }) => [...own.values()]);
  if (!numbers.every((value) => Number.isInteger(value) && value >= 0 && value < LARGEST)) return false;
  const used = [...new Set(bodies.flatMap(({ values: own }) => [...own.keys()]))];
  if (used.some((column) => OTHER_UNITS.test(columns[column]?.heading ?? ''))) return false;
  const sums = new Map(used.map((column) => [column, sum(bodies, column)]));
  const total = read.find(({ label, values: own }) => TOTAL.test(label) && own.size > 0);
  if (total) {
    const same = used.every((column) => total.values.get(column) === sums.get(column));
    return same && [...sums.values()].some((value) => value !== HUNDRED);
  }
  if (sharesOf(bodies, sums)) return true;
  const dated = used.length > 1 && used.every((column) => columns[column]?.bare && columns[column]?.period);
  const words = `${over} ${first.heading}`;
  return (
    dated === true &&
    !OTHER_UNITS.test(over) &&
    words.replace(tableWords().counted, '') !== words &&
    (PARTS.test(first.heading) || COUNTS.test(over))
  );
}

function readRow(row: PlacedCell[], columns: Column[]): Row {
  const label = row.find(({ column }) => column === 0)?.block.text.trim() ?? '';
  const [values, shares] = [new Map<number, number>(), new Map<number, number>()];
  for (const { block, column } of row) {
    if (column === 0 || columns[column]?.role !== 'values') continue;
    const printed = printedNumber(block.text);
    if (printed?.bare && !printed.bound && columns[column]?.said === null) values.set(column, printed.value);
    if (printed?.unit === 'percent') shares.set(column, printed.value);
  }
  return { label, values, shares };
}

const isOfOther = (label: string): boolean => OTHER_UNITS.test(label) || rowUnit(label, true) !== null;
const sum = (rows: Row[], column: number): number =>
  rows.reduce((total, { values }) => total + (values.get(column) ?? 0), 0);

/** Whether each row's percentage is its part of the sum of one column. */
function sharesOf(rows: Row[], sums: Map<number, number>): boolean {
  const [share] = rows[0]?.shares.keys() ?? [];
  if (share === undefined) return false;
  return [...sums].some(([column, total]) =>
    rows.every(({ values, shares }) => {
      const [value, printed] = [values.get(column), shares.get(share)];
      if (value === undefined || printed === undefined || total === 0) return false;
      return Math.abs((HUNDRED * value) / total - printed) <= (Number.isInteger(printed) ? 10 * ROUNDED : ROUNDED);
    }),
  );
}
