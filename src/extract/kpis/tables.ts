/** KPIs of the tables of council papers: one a number cell, measured by its row's label and its column's heading. */
import { pageSource } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import type { Kpi, Qualifier, Sourced } from '../types.js';
import { metricIn, metricsAbout } from './metrics.js';
import { findPeriods } from './periods.js';
import { type Column, cellValue, columnOf } from './table-cells.js';
import { type PlacedCell, placeRows } from './table-grid.js';

const AUTHORITIES = /^(?:local )?authorit(?:y|ies)$|^councils?$|^LA$/i;
const LOOKS_NUMERIC = /^[(+\-–−£\s]*\d[\d,.]*\s?(?:bn|m|k|%)?\)?$/i;
const TITLE_BLOCKS = 40;
const LONGEST = 200;

/** KPIs of all tables. `authority`: whose paper it is; rows of other authorities are comparators. */
export function tableKpis(document: Document, authority: string | null): Sourced<Kpi>[] {
  const year = financialYear(document);
  let columns = new Map<number, Column>();
  let end = -1;
  return tablesOf(document).flatMap((blocks) => {
    const rows = placeRows(document, blocks);
    const headings = headingRows(rows);
    const first = blocks[0]?.[0]?.index ?? 0;
    const goesOn = headings === 0 && end >= 0 && isFurniture(document.blocks.slice(end + 1, first));
    if (!goesOn) columns = columnsOf(rows, headings);
    end = blocks.at(-1)?.at(-1)?.index ?? end;
    const known = columns;
    const byAuthority = AUTHORITIES.test(known.get(0)?.heading ?? '');
    return rows.slice(headings).flatMap((row) => rowKpis(document, row, known, year, byAuthority ? authority : null));
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

/** How many rows stand before the first that has a number cell. */
function headingRows(rows: PlacedCell[][]): number {
  const first = rows.findIndex((row) => row.some(({ block }) => LOOKS_NUMERIC.test(block.text)));
  return first < 0 ? rows.length : first;
}

function columnsOf(rows: PlacedCell[][], headings: number): Map<number, Column> {
  const cells = rows.slice(0, headings).flat();
  const caption = cells.find(
    ({ block: { text }, column }) =>
      /\b(?:figures|amounts|all)\b.*£/i.test(text) || (column === 0 && /^£\S+$/.test(text)),
  );
  const words = new Map<number, string[]>();
  for (const cell of cells) {
    if (cell !== caption) words.set(cell.column, [...(words.get(cell.column) ?? []), cell.block.text]);
  }
  const width = Math.max(0, ...rows.flat().map(({ column }) => column));
  return new Map(
    Array.from({ length: width + 1 }, (_, i) => [
      i,
      columnOf((words.get(i) ?? []).join(' '), caption?.block.text ?? ''),
    ]),
  );
}

function rowKpis(
  document: Document,
  row: PlacedCell[],
  columns: Map<number, Column>,
  year: string | null,
  authority: string | null,
): Sourced<Kpi>[] {
  const label = row.find(({ block }) => /\p{L}{2}/u.test(block.text) && !LOOKS_NUMERIC.test(block.text))?.block;
  if (!label || label.text.length > LONGEST) return [];
  const names = rowNames(row);
  return row.flatMap(({ block: cell, column: place }) => {
    const column = columns.get(place);
    const read = column && cell !== label && cell.parts.length === 1 ? cellValue(cell.text, column) : null;
    if (!read || !column) return [];
    const said = column.heading ? `${label.text}: ${column.heading}` : label.text;
    const measure = column.heading ? `${names}: ${column.heading}` : names;
    const other = authority !== null && !label.text.toLowerCase().includes(authority.toLowerCase());
    const qualifier: Qualifier = other ? 'comparator' : column.qualifier;
    const period =
      findPeriods(column.heading)[0]?.period ?? (qualifier === 'target' || qualifier === 'forecast' ? year : null);
    const metric =
      read.unit === 'percent' && row.some(({ block }) => /£/.test(block.text))
        ? 'budget'
        : metricIn(metricsAbout(said), `${said} #`, read.unit, true);
    const kpi: Kpi = { metric, measure, value: read.value, valueMax: null, unit: read.unit, qualifier, period };
    return [{ ...kpi, source: rowSource(document, label, cell), rule: 'kpis.table' }];
  });
}

/** The words of a row's cells up to its first number, as many as a label can have. */
function rowNames(row: PlacedCell[]): string {
  const first = row.findIndex(({ block }, i) => i > 0 && LOOKS_NUMERIC.test(block.text));
  return row
    .slice(0, first < 0 ? row.length : first)
    .map(({ block }) => block.text)
    .filter((text) => /\p{L}{2}/u.test(text))
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

/** The financial year that a paper's first lines name, for budgets and forecasts. */
function financialYear(document: Document): string | null {
  for (const { text } of document.blocks.slice(0, TITLE_BLOCKS)) {
    const period = findPeriods(text).find((match) => /^(\d{4})\/(\d{4})$/.test(match.period ?? ''))?.period;
    const [first, last] = (period ?? '').split('/').map(Number);
    if (period && first !== undefined && last === first + 1) return period;
  }
  return null;
}
