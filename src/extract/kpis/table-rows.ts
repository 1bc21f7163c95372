/** KPIs of one row of a table. */
import { pageSource } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import type { Kpi, Qualifier, Sourced } from '../types.js';
import { headingPeriod } from './period-headings.js';
import { findPeriods } from './periods.js';
import type { Column } from './table-columns.js';
import type { PlacedCell } from './table-grid.js';
import { isPeriod, labelOf, type RowLabel } from './table-labels.js';
import { metricOf } from './table-metrics.js';
import { isCounted, rowUnit, type Scaled, unitCell } from './table-units.js';
import { cellValue, type PrintedNumber, printedNumber } from './table-values.js';
import { tableWords } from './table-words.js';

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
  /** Whether any column is of money; what is of none in other tables may be counts. */
  money: boolean;
  /** Whether its bare numbers count the parts of a whole. */
  parts: boolean;
  /** Whether its rows say where or why what is counted came, and are no measures. */
  places: boolean;
}

interface NumberCell {
  block: Block;
  column: Column;
  printed: PrintedNumber;
  i: number;
}

const TOTAL = /^(?:grand )?total$|^(?:all|overall)$/i;
const AS_AT = /\bas (?:at|of)\b/i;
/** Words of a label that say how something is measured and not what. */
const HOW =
  /\b(?:number|completed|held|within|no|rate|per|percentage|proportion|count|total|open|at|the|end|start|of|in|month|quarter|period|year|new|started|closed|actual|target|average|current|all|this|during)\b|[\d\W_]+/gi;
/** Of money these are guesses while their year runs; of anything else they are what was measured. */
const OUTTURN = /\boutturn\b/i;
const GUESSED = /\b(?:forecast|projected|projection|estimated?|expected|anticipated)\b/i;
const RATE = /\brates?\b|\bratio\b|\baverage\b|%/i;
/** A row of a budget, where its columns do not say what they are. */
const BUDGET_ROW = /^(?:[\p{L}-]+ ){0,3}(?:budget|target)s?(?: for)?(?: (?:20)?\d\d[-/–](?:20)?\d\d)?$/iu;
const LABEL_YEARS = /(?<![\d/–-])(?:20)?\d\d[-/–](?:20)?\d\d(?=\)?$)/;
/** Counts that need not be whole. */
const MAY_BE_PART = /\bFTEs?\b|\bcase ?loads?\b|\baverage (?:number|no)\b/i;
const ROW_QUALIFIERS: [RegExp, Qualifier][] = [
  [
    /^(?:(?:total|annual|revised|original|current) )?(?:budget|target)s?$|^(?:(?:authorised|upper|lower) )?limits?\b|^operational boundary\b/i,
    'target',
  ],
  [/^actuals?\b/i, 'actual'],
  [/^(?:forecast|projection|projected)(?: outturn)?$/i, 'forecast'],
];
const OF_ROW = new Set<Qualifier>(['comparator', 'previous']);

/** What is around a row: the heading of the rows it is one of, and the words beside it that stand for several rows. */
export interface Around {
  group: string;
  beside: string;
}

/** KPIs of a row whose label stands before its numbers, or behind its only one. */
export function rowKpis(table: Table, row: PlacedCell[], around: Around): Sourced<Kpi>[] {
  const { document, columns } = table;
  const label = labelOf(row, columns);
  if (!label) return [];
  const cells = numberCells(row, columns, label);
  if (cells.length === 0) return [];
  if (
    cells.some(({ i }) => i < label.at) &&
    !(cells.length === 1 && new Set(row.map(({ column }) => column)).size === 2)
  )
    return [];
  if (columns.every(({ heading }) => heading === '') && areAlike(cells)) return [];
  const text = label.cell.block.text;
  const over = around.beside || around.group;
  const generic = over !== '' && text.replace(HOW, '') === '';
  const unit = saidOf(
    table,
    row,
    generic && !RATE.test(text) ? { ...label, counted: `${over} ${text}` } : { ...label, counted: text },
    cells,
    over,
  );
  const said = rowQualifier(text, table.authority);
  const pounds = row.some(({ block }) => block.text.includes('£'));
  const money = table.money || pounds || unit?.unit === 'gbp';
  const namedBy = (words: string) => (generic ? `${over}: ${words}` : words);
  // What a table counts is what its total, its years and its places are of, not what each of its rows is.
  const whole = isPeriod(text) || TOTAL.test(text) || (said !== null && OF_ROW.has(said));
  const times = rowTimes(table, row, label);
  return cells.flatMap(({ block, column, printed }) => {
    const { heading } = column;
    const read = cellValue(printed, column.role === 'idle' ? null : unitOf(column, unit, printed, text));
    if (!read || (column.role === 'idle' && printed.unit === null)) return [];
    if (!money && read.unit !== 'gbp' && tableWords().difference.test(heading) && !/%/.test(heading)) return [];
    const guessed = !money && OUTTURN.test(heading) && !GUESSED.test(heading);
    const stated = said ?? (guessed && column.qualifier === 'forecast' ? null : column.qualifier);
    const qualifier = stated ?? (BUDGET_ROW.test(text) ? 'target' : 'actual');
    if (printed.bound && qualifier !== 'target') return [];
    const ofYear = money && (qualifier === 'target' || qualifier === 'forecast') && /gbp|percent/.test(read.unit);
    const title = column.bare && table.title ? `${table.title}: ` : '';
    const under = (words: string) => (heading ? `${words}: ${heading}` : words);
    const namings = [namedBy(text), namedBy(label.names), ...(around.beside ? [`${around.beside}: ${text}`] : [])];
    if (whole && title) namings.push(`${title}${text}`);
    const kpi: Kpi = {
      metric:
        read.unit === 'percent' && pounds
          ? 'budget'
          : table.places
            ? null
            : metricOf(read.unit, [...new Set(namings)].map(under), `${table.title} ${over}`),
      measure: `${title}${under(namedBy(label.names))}`,
      ...read,
      qualifier,
      period:
        times.own ??
        column.period ??
        (qualifier === 'actual' ? times.measured : null) ??
        times.atEnd ??
        (ofYear ? table.year : null),
    };
    return [{ ...kpi, source: rowSource(document, label.cell.block, block), rule: 'kpis.table' }];
  });
}

/**
 * When a row's numbers are of: `own` is what its label is, or the day that its balance is as at; `measured` stands in a
 * column of periods; `atEnd` is what its label ends with. The latter two are of columns without a period.
 */
function rowTimes({ columns, year }: Table, row: PlacedCell[], { cell }: RowLabel) {
  const { text } = cell.block;
  const measured = row.find((other) => other !== cell && columns[other.column]?.role === 'periods');
  return {
    own: isPeriod(text) ? headingPeriod(text, year) : balanceDay(text),
    measured: measured ? headingPeriod(measured.block.text, year) : null,
    atEnd: labelPeriod(text, year),
  };
}

/** Whether two numbers have the same unit: without headings, which of them is the target or the earlier one nobody knows. */
const areAlike = (cells: NumberCell[]): boolean =>
  new Set(cells.map(({ printed }) => printed.unit)).size < cells.length;

/** The cells of a row that hold a number and nothing else, one for each place. */
function numberCells(row: PlacedCell[], columns: Column[], { at, references }: RowLabel): NumberCell[] {
  return row.flatMap(({ block, column: place }, i) => {
    const column = columns[place];
    if (
      !column ||
      i === at ||
      i < references ||
      column.role === 'silent' ||
      column.role === 'owners' ||
      block.parts.length > 1
    )
      return [];
    const printed = /\d/.test(block.text) ? printedNumber(block.text) : null;
    return printed ? [{ block, column, printed, i }] : [];
  });
}

/** The unit that a row gives its bare numbers; `counted`: the words that may count something. */
function saidOf(
  table: Table,
  row: PlacedCell[],
  { cell, names, counted }: RowLabel & { counted: string },
  cells: NumberCell[],
  over: string,
): Scaled | null {
  const column = row.find(({ column: place }) => table.columns[place]?.role === 'units');
  const said =
    (column && unitCell(column.block.text)) ??
    rowUnit(cell.block.text, !table.money) ??
    rowUnit(names, false) ??
    (over ? rowUnit(over, false) : null);
  if (said || table.money || column) return said;
  const bare = cells.filter(
    ({ column: { said: own, role }, printed }) => own === null && role === 'values' && printed.bare,
  );
  const texts = bare.map(({ printed }) => printed.bare);
  return bare.length > 0 && (table.parts || isCounted(counted, texts)) ? { unit: 'count', scale: 1 } : null;
}

/** What a bare number is of; a column that says otherwise than its row leaves it in doubt, unless that is said of the whole table. */
function unitOf(column: Column, row: Scaled | null, { unit, bare }: PrintedNumber, label: string): Scaled | null {
  const said = row && (column.said === null || column.bare) ? row : column.said;
  if (unit !== null) return said;
  if (row && said !== row && row.unit !== said?.unit) return null;
  if (said?.unit === 'count' && column.said === null && RATE.test(column.heading)) return null;
  if (said?.unit === 'count' && bare.includes('.') && !MAY_BE_PART.test(`${label} ${column.heading}`)) return null;
  return said;
}

function rowQualifier(label: string, authority: string | null): Qualifier | null {
  if (authority !== null && !label.toLowerCase().includes(authority.toLowerCase())) return 'comparator';
  const [words, { rowQualifiers }] = [label.trim(), tableWords()];
  return (
    ROW_QUALIFIERS.find(([pattern]) => pattern.test(words))?.[1] ??
    rowQualifiers.find(([, pattern]) => pattern.test(words))?.[0] ??
    null
  );
}

/** The day that a row's balance is as at. */
const balanceDay = (label: string): string | null =>
  AS_AT.test(label) ? (findPeriods(label)[0]?.period ?? null) : null;

/** The period at a label's end, which its numbers are of where their column has none. */
function labelPeriod(label: string, year: string | null): string | null {
  const printed = LABEL_YEARS.exec(label);
  if (printed)
    return /\b(?:from|since|than|on)\s$/i.test(label.slice(0, printed.index)) ? null : headingPeriod(printed[0], year);
  const [first, ...others] = findPeriods(label);
  const last = first && others.length === 0 && !first.names && /^[\s)\].,:*]*$/.test(label.slice(first.to));
  return last && !first.period?.endsWith('..') ? first.period : null;
}

/** The row from its label to the number; the number's cell alone where they are apart. */
function rowSource(document: Document, label: Block, cell: Block) {
  const [from, to] = [label.parts[0], cell.parts[0]];
  if (!to) throw new RangeError(`Cell ${cell.index} has no place`);
  const together =
    from && label.parts.length === 1 && from.page === to.page && from.start < to.start && to.end - from.start < 400;
  return pageSource(document, to.page, together ? from.start : to.start, to.end);
}
