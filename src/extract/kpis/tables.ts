/** KPIs of the tables of council papers: one a number cell, measured by its row's label and its column's heading. */
import type { Block, Document } from '../../document/types.js';
import type { Kpi, Sourced } from '../types.js';
import { headingPeriod } from './period-headings.js';
import { findPeriods } from './periods.js';
import { captionOver } from './table-captions.js';
import { type Column, columnOf, isTimed } from './table-columns.js';
import { countsParts, FROM_WHERE } from './table-counts.js';
import { type Grid, type PlacedCell, placeRows } from './table-grid.js';
import { headingRows, headingWords, isHeadingRow } from './table-headings.js';
import { abbreviations, writtenOut } from './table-keys.js';
import { isLabel, isRating } from './table-labels.js';
import { rowKpis, type Table } from './table-rows.js';
import { paperDay, settle } from './table-years.js';

const AUTHORITIES = /^(?:local )?authorit(?:y|ies)$|^councils?$|^LA$/i;
const TITLE_BLOCKS = 40;
const LONGEST_HEADING = 30;
const LONGEST_GROUP = 80;
/** Tables of more rows without a number are text, no heading of the table behind them. */
const MOST_HEADINGS = 5;

/** KPIs of all tables. `authority`: whose paper it is; rows of other authorities are comparators. */
export function tableKpis(document: Document, authority: string | null): Sourced<Kpi>[] {
  const tables = tablesOf(document);
  if (tables.length === 0) return [];
  const year = financialYear(document);
  const day = paperDay(document);
  const short = abbreviations(document);
  let head = NO_HEAD;
  let end = -1;
  return tables.flatMap((blocks) => {
    const first = blocks[0]?.[0]?.index ?? 0;
    const next = end >= 0 && isFurniture(document.blocks.slice(end + 1, first));
    end = blocks.at(-1)?.at(-1)?.index ?? end;
    const before = document.blocks.slice(Math.max(0, first - 8), first).filter((block) => block.artifact === null);
    return bandsOf(blocks).flatMap((band, i) => {
      const headings = headingRows(band) - groupRows(band.slice(0, headingRows(band)));
      if (headings === band.length && headings > MOST_HEADINGS) {
        head = NO_HEAD;
        return [];
      }
      const { rows, grid } = placeRows(document, band, headings, headings === 0 && i === 0 && next ? head.grid : null);
      const over = rows.slice(0, headings);
      const goesOn = headings === 0 ? i > 0 || next : (i > 0 || next) && printed(over) === head.printed;
      if (!goesOn) head = headOf(rows, headings, before, { year, day, authority, short }, grid);
      const byAuthority = AUTHORITIES.test(head.columns[0]?.heading ?? '');
      const body = rows.slice(headings);
      const parts = !inMoney(head, body) && countsParts(head.columns, body, `${head.title} ${head.lead}`);
      const places = FROM_WHERE.test(head.columns[0]?.heading ?? '');
      const columns = parts ? head.columns.map(asLabels) : head.columns;
      const table = { document, ...head, columns, year, authority: byAuthority ? authority : null, parts, places };
      return bodyKpis(table, body);
    });
  });
}

/** What stands over the columns of a table, and over it whole. */
interface Head {
  columns: Column[];
  title: string;
  /** The text before it. */
  lead: string;
  /** The words of its heading rows, by which it is known when it comes again on the next page. */
  printed: string;
  /** Whether any column is of money. */
  money: boolean;
  grid: Grid | null;
}

interface Paper {
  year: string | null;
  day: string | null;
  authority: string | null;
  /** What its abbreviations stand for. */
  short: Map<string, string>;
}

const NO_HEAD: Head = { columns: [], title: '', lead: '', printed: '', money: false, grid: null };

const printed = (rows: PlacedCell[][]): string => rows.flatMap((row) => row.map(({ block }) => block.text)).join('|');
const widthOf = (rows: PlacedCell[][]): number => Math.max(0, ...rows.flat().map(({ column }) => column)) + 1;

function headOf(
  rows: PlacedCell[][],
  headings: number,
  before: Block[],
  { year, day, authority, short }: Paper,
  grid: Grid,
): Head {
  const over = rows.slice(0, headings);
  const width = widthOf(rows);
  const banner = over.find((row) => isBanner(row, width))?.[0]?.block.text ?? '';
  const caption = captionOver(before, over.flat(), banner, year);
  const named = over.map((row) => (isBanner(row, width) ? [] : row.filter((cell) => cell !== caption.cell)));
  const read = headingWords(named, width).map((words) => {
    const column = columnOf(writtenOut(words, short), caption.says, year, authority);
    return { ...column, heading: words.join(' ') };
  });
  const money =
    caption.says.unit?.unit === 'gbp' ||
    read.some(({ said, heading }) => said?.unit === 'gbp' || /£|\bbudget\b/i.test(heading));
  const inPounds = money || rows.slice(headings).some((row) => row.some(({ block }) => block.text.includes('£')));
  const columns = settle(undated(read, caption.says.period), day, inPounds);
  const lead = before.at(-1)?.text ?? '';
  return { columns, title: caption.title, lead, printed: printed(over), money, grid };
}

const inMoney = ({ money }: Head, rows: PlacedCell[][]): boolean =>
  money || rows.some((row) => row.some(({ block }) => block.text.includes('£')));

/** The first column of parts names them, whatever it is called. */
const asLabels = (column: Column, i: number): Column => (i === 0 ? { ...column, role: 'values' } : column);

/** Beside a target or an earlier value, what others had is seldom of the same time. */
function undated(columns: Column[], period: string | null): Column[] {
  if (period === null || !columns.some(({ qualifier }) => qualifier === 'target' || qualifier === 'previous'))
    return columns;
  return columns.map((column) =>
    column.qualifier === 'comparator' && column.period === period && !/\d/.test(column.heading)
      ? { ...column, period: null }
      : column,
  );
}

/** KPIs of the rows below a heading; those that hold one text alone are headings of the rows after them. */
function bodyKpis(table: Table, rows: PlacedCell[][]): Sourced<Kpi>[] {
  let group = '';
  let beside = '';
  return rows.flatMap((row) => {
    const [cell, next] = row;
    const first = cell && cell.column === 0 && isLabel(cell.block.text) ? cell.block.text : null;
    if (first !== null) beside = next && isLabel(next.block.text) && first.length <= LONGEST_GROUP ? first : '';
    if (first !== null && row.length === 1) {
      group = first.length <= LONGEST_GROUP ? first : '';
      return [];
    }
    return rowKpis(table, row, { group, beside });
  });
}

/** A table goes on with the one before where nothing but page furniture stands between. */
const isFurniture = (blocks: Block[]): boolean => blocks.every((block) => block.artifact !== null);

function tablesOf(document: Document): Block[][][] {
  const tables = new Map<number, Map<number, Block[]>>();
  for (const block of document.blocks) {
    if (!block.cell || block.artifact) continue;
    const rows = tables.get(block.cell.table) ?? new Map<number, Block[]>();
    tables.set(block.cell.table, rows);
    rows.set(block.cell.row, [...(rows.get(block.cell.row) ?? []), block]);
  }
  return [...tables.values()].map((rows) => [...rows.values()]);
}

/** The rows of a table cut before those that are headings again. */
function bandsOf(rows: Block[][]): Block[][][] {
  const bands: Block[][][] = [[]];
  for (const [i, row] of rows.entries()) {
    const headed = isHeadingRow(row) && i > 0 && !isHeadingRow(rows[i - 1] ?? []);
    if (headed && headingRows(bands.at(-1) ?? []) < (bands.at(-1) ?? []).length) bands.push([]);
    bands.at(-1)?.push(row);
  }
  return bands;
}

/** The name of a whole table in its first row is over no column. */
function isBanner(row: PlacedCell[], width: number): boolean {
  const [cell] = row;
  if (width < 3 || row.length !== 1 || !cell) return false;
  const { text } = cell.block;
  return text.length > LONGEST_HEADING || (cell.column === 0 && headingPeriod(text, null) !== null);
}

/** How many of the last rows before a table's numbers head a group of rows, or answer nothing, and are no headings. */
function groupRows(rows: Block[][]): number {
  const columns = (row: Block[]) => row.filter(({ cell }) => (cell?.column ?? 0) > 0);
  const heads = rows.findLastIndex(
    (row) =>
      !isLabel(row[0]?.text ?? '') || columns(row).some(({ text }) => /[\p{L}\d£%]/u.test(text) && !isRating(text)),
  );
  return heads < 0 ? 0 : rows.length - 1 - heads;
}

/** The financial year that a paper's first lines name, for budgets and forecasts. */
function financialYear(document: Document): string | null {
  for (const { text } of document.blocks.slice(0, TITLE_BLOCKS)) {
    if (isTimed(text)) continue;
    const period = findPeriods(text).find((match) => /^(\d{4})\/(\d{4})$/.test(match.period ?? ''))?.period;
    const [first, last] = (period ?? '').split('/').map(Number);
    if (period && first !== undefined && last === first + 1) return period;
  }
  return null;
}
