/** Which cells of a row name what its numbers are of. */
import { headingPeriod } from './period-headings.js';
import { type Column, isTimed } from './table-columns.js';
import type { PlacedCell } from './table-grid.js';
import { isNumber } from './table-headings.js';

/** The words before a row's numbers. */
export interface RowLabel {
  /** Where among the row's cells the label is. */
  at: number;
  cell: PlacedCell;
  /** How many cells before it are its number or code. */
  references: number;
  /** All words that name the row, its reference left out. */
  names: string;
}

const LONGEST = 200;
const MONTH = /^\W*\p{L}{3,9}(?:\W+\d{2,4})?\W*$/u;
/** Any year: whether words are a month or a quarter does not hang on it. */
const NO_YEAR = '2000/2001';
/** Cells that rate a row and do not name it. */
const RATING =
  /^(?:R|A|G|B|RAG|red|amber|green|blue|n\/?[ak]|tbc|tbd|nil|met|not met|on track|up|down|same|high(?:er)?|low(?:er)?|bigger|smaller|yes|no|monthly|quarterly|annual(?:ly)?|not (?:available|applicable|yet available|reported)|no target|no data)$/i;
/** "KPI 3", "CS-04", "NI 59", "1.2", "CSF12a". */
const CODE = /^(?:[A-Z]{1,6}[A-Za-z]{0,3}[ _./-]{0,3}\d{1,4}(?:[./]\d+)*[a-z]?|\d{1,3}(?:\.\d{1,2})*[.)]?[a-z]?)[:.]?$/;

const NO_LABELS = new Set<Column['role']>(['owners', 'units', 'silent']);

/** Whether a cell is the number or code of its row: it stands first, before a label. */
export function isReference(cell: PlacedCell, next: PlacedCell | undefined): boolean {
  return cell.column === 0 && next !== undefined && isLabel(next.block.text) && CODE.test(cell.block.text.trim());
}

/** The label of a row; null where it has none. */
export function labelOf(row: PlacedCell[], columns: Column[]): RowLabel | null {
  const [reference, next] = row;
  const referred = reference !== undefined && isReference(reference, next) && row.length > 2;
  const first = referred ? 1 : 0;
  const number = row.findIndex(({ block }, i) => i > first && isNumber(block.text));
  const named = row.flatMap((cell, i) => {
    const { text, bodyStart } = cell.block;
    const role = columns[cell.column]?.role ?? 'values';
    const other = NO_LABELS.has(role) || (i > 0 && (role === 'periods' || isRating(text)));
    const skip = i < first || other;
    return skip || !isLabel(text) ? [] : [{ i, cell, text: text.slice(bodyStart), role }];
  });
  const before = named.filter(({ i }) => number < 0 || i < number);
  const label = before.find(({ role }) => role === 'measures') ?? before[0] ?? named[0];
  if (!label || label.text.length > LONGEST) return null;
  const names = (before.length > 0 ? before : [label]).map(({ text }) => text);
  return { at: label.i, cell: label.cell, references: first, names: joined(names) };
}

/** Whether a cell rates its row, or says that there is no number. */
export const isRating = (text: string): boolean => RATING.test(text.trim());

/** Whether a label is nothing but a period. */
export const isPeriod = (label: string): boolean =>
  (isTimed(label) ? /\b(?:19|20)\d\d|\bQ\d/i.test(label) : MONTH.test(label)) && headingPeriod(label, NO_YEAR) !== null;

export const isLabel = (text: string): boolean => (/\p{L}{2}/u.test(text) && !isNumber(text)) || isPeriod(text);

const joined = (texts: string[]): string =>
  texts.reduce(
    (names, text) => (names.length + text.length > LONGEST ? names : names ? `${names}, ${text}` : text),
    '',
  );
