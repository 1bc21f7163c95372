/** KPIs of one row of a table. */
import { pageSource } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import type { Kpi, Qualifier, Sourced } from '../types.js';
import { metricIn, metricsAbout } from './metrics.js';
import { headingPeriod } from './period-headings.js';
import { findPeriods } from './periods.js';
import { type Column, cellValue, isBare, rowUnit } from './table-cells.js';
import type { PlacedCell } from './table-grid.js';
import { isNumber } from './table-headings.js';

/** What the rows of a table share. */
export interface Table {
  document: Document;
  columns: Column[];
  /** Its title; '' without. */
  title: string;
  /** The financial year of budgets and forecasts that name none. */
  year: string | null;
  /** Whose paper it is, where the rows are authorities; rows of others are comparators. */
  authority: string | null;
}

const LONGEST = 200;
const TOTAL = /^(?:grand )?total$|^(?:all|overall)$/i;
const AS_AT = /\bas (?:at|of)\b/i;
const MONTH = /^\W*\p{L}{3,9}(?:\W+\d{2,4})?\W*$/u;
/** Any year: whether words are a month or a quarter does not hang on it. */
const NO_YEAR = '2000/2001';
/** Cells that rate a row and do not name it. */
const RATING = /^(?:R|A|G|RAG|red|amber|green|blue|n\/?a|tbc|met|not met|on track|up|down)$/i;
const ROW_QUALIFIERS: [RegExp, Qualifier][] = [
  [
    /^(?:(?:total|annual|revised|original|current) )?(?:budget|target)s?$|^(?:(?:authorised|upper|lower) )?limits?\b|^operational boundary\b/i,
    'target',
  ],
  [/^actuals?\b/i, 'actual'],
  [/^(?:forecast|projection|projected)(?: outturn)?$/i, 'forecast'],
  [
    /^(?:England|national|statistical neighbours?|South East|comparators?|benchmark)(?: (?:average|mean|median|rate|figure))?$/i,
    'comparator',
  ],
  [/^(?:previous|prior|last) (?:year|quarter|period)$/i, 'previous'],
];

/** KPIs of a row whose label stands before its numbers, or behind its only one. */
export function rowKpis(table: Table, row: PlacedCell[]): Sourced<Kpi>[] {
  const { document, columns, year } = table;
  if (!row.some(({ block }) => isNumber(block.text))) return [];
  const at = row.findIndex(({ block: { text } }, i) => isLabel(text) && !(i > 0 && RATING.test(text.trim())));
  const label = row[at]?.block;
  if (!label || label.text.length > LONGEST) return [];
  const names = rowNames(row);
  const unit = rowUnit(label.text) ?? rowUnit(names);
  const cells = row.flatMap(({ block, column: place }, i) => {
    const column = columns[place];
    const read = column && i !== at && block.parts.length === 1 ? cellValue(block.text, column, unit) : null;
    return column && read ? [{ block, column, read, i }] : [];
  });
  if (cells.some(({ i }) => i < at) && !(cells.length === 1 && new Set(row.map(({ column }) => column)).size === 2))
    return [];
  const dated = isPeriod(label.text);
  const period = dated ? headingPeriod(label.text, year) : balanceDay(label.text);
  // What a table counts is what its total and its years are of, not what each of its rows is.
  const whole = dated || TOTAL.test(label.text);
  const said = rowQualifier(label.text, table.authority);
  const money = row.some(({ block }) => /£/.test(block.text));
  return cells.map(({ block, column, read }) => {
    const { heading, bare } = column;
    const qualifier = said ?? column.qualifier ?? 'actual';
    const planned = qualifier === 'target' || qualifier === 'forecast';
    const title = bare && table.title ? `${table.title}: ` : '';
    const about = heading ? `${label.text}: ${heading}` : label.text;
    const metric = (words: string) => metricIn(metricsAbout(words), `${words} #`, read.unit, true);
    const kpi: Kpi = {
      metric:
        read.unit === 'percent' && money
          ? 'budget'
          : (metric(about) ?? (whole && title ? metric(`${title}${about}`) : null)),
      measure: `${title}${heading ? `${names}: ${heading}` : names}`,
      value: read.value,
      valueMax: null,
      unit: read.unit,
      qualifier,
      period: period ?? column.period ?? (planned ? year : null),
    };
    return { ...kpi, source: rowSource(document, label, block), rule: 'kpis.table' };
  });
}

function rowQualifier(label: string, authority: string | null): Qualifier | null {
  if (authority !== null && !label.toLowerCase().includes(authority.toLowerCase())) return 'comparator';
  return ROW_QUALIFIERS.find(([words]) => words.test(label.trim()))?.[1] ?? null;
}

/** The day that a row's balance is as at. */
const balanceDay = (label: string): string | null =>
  AS_AT.test(label) ? (findPeriods(label)[0]?.period ?? null) : null;

/** Whether a label is nothing but a period. */
const isPeriod = (label: string): boolean =>
  (isBare(label) ? /\b(?:19|20)\d\d|\bQ\d/i.test(label) : MONTH.test(label)) && headingPeriod(label, NO_YEAR) !== null;

const isLabel = (text: string): boolean => (/\p{L}{2}/u.test(text) && !isNumber(text)) || isPeriod(text);

/** The words of a row's cells up to its first number, as many as a label can have. */
function rowNames(row: PlacedCell[]): string {
  const first = row.findIndex(({ block }, i) => i > 0 && isNumber(block.text));
  return row
    .slice(0, first < 0 ? row.length : first)
    .map(({ block }) => block.text.slice(block.bodyStart))
    .filter(isLabel)
    .reduce((names, text) => (names.length + text.length > LONGEST ? names : names ? `${names}, ${text}` : text), '');
}

/** The row from its label to the number; the number's cell alone where they are apart. */
function rowSource(document: Document, label: Block, cell: Block) {
  const [from, to] = [label.parts[0], cell.parts[0]];
  if (!to) throw new RangeError(`Cell ${cell.index} has no place`);
  const together =
    from && label.parts.length === 1 && from.page === to.page && from.start < to.start && to.end - from.start < 400;
  return pageSource(document, to.page, together ? from.start : to.start, to.end);
}
