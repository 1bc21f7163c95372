/** KPIs of the tables of council papers: one a number cell, measured by its row's label and its column's heading. */
import { pageSource } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import type { Kpi, Qualifier, Sourced } from '../types.js';
import { metricNear, metricsAbout } from './metrics.js';
import { findPeriods } from './periods.js';
import { type Column, cellValue, columnOf } from './table-cells.js';

const AUTHORITIES = /^(?:local )?authorit(?:y|ies)$|^councils?$|^LA$/i;
const LOOKS_NUMERIC = /^[(+\-–−£\s]*\d[\d,.]*\s?(?:bn|m|k|%)?\)?$/i;
const TITLE_BLOCKS = 40;

interface Table {
  rows: Block[][];
}

/** KPIs of all tables. `authority`: whose paper it is; rows of other authorities are comparators. */
export function tableKpis(document: Document, authority: string | null): Sourced<Kpi>[] {
  const year = financialYear(document);
  let columns = new Map<number, Column>();
  let end = -1;
  return tablesOf(document).flatMap((table) => {
    const headings = headingRows(table);
    const goesOn = headings === 0 && isNext(document, end, table);
    if (!goesOn) columns = columnsOf(table.rows.slice(0, headings), table);
    end = table.rows.at(-1)?.at(-1)?.index ?? end;
    const known = columns;
    const byAuthority = AUTHORITIES.test(known.get(0)?.heading ?? '');
    return table.rows
      .slice(headings)
      .flatMap((row) => rowKpis(document, row, known, year, byAuthority ? authority : null));
  });
}

/** Whether a table goes on with the one that ended with block `end`: nothing but page furniture stands between. */
const isNext = (document: Document, end: number, { rows }: Table): boolean =>
  end >= 0 && document.blocks.slice(end + 1, rows[0]?.[0]?.index).every((block) => block.artifact !== null);

function tablesOf(document: Document): Table[] {
  const tables = new Map<number, Map<number, Block[]>>();
  for (const block of document.blocks) {
    if (!block.cell || block.artifact) continue;
    const rows = tables.get(block.cell.table) ?? new Map<number, Block[]>();
    tables.set(block.cell.table, rows);
    rows.set(block.cell.row, [...(rows.get(block.cell.row) ?? []), block]);
  }
  return [...tables.values()].map((rows) => ({ rows: [...rows.values()] }));
}

/** How many rows stand before the first that has a number cell. */
function headingRows({ rows }: Table): number {
  const first = rows.findIndex((row) => row.some((cell) => LOOKS_NUMERIC.test(cell.text)));
  return first < 0 ? rows.length : first;
}

function columnsOf(headings: Block[][], table: Table): Map<number, Column> {
  const caption =
    headings
      .flat()
      .map((cell) => cell.text)
      .find((text) => /\b(?:figures|amounts|all)\b.*£|^£\S+$/i.test(text)) ?? '';
  const words = new Map<number, string[]>();
  for (const cell of headings.flat()) {
    if (cell.cell && cell.text !== caption)
      words.set(cell.cell.column, [...(words.get(cell.cell.column) ?? []), cell.text]);
  }
  const width = Math.max(0, ...table.rows.flat().map((cell) => cell.cell?.column ?? 0));
  return new Map(Array.from({ length: width + 1 }, (_, i) => [i, columnOf((words.get(i) ?? []).join(' '), caption)]));
}

function rowKpis(
  document: Document,
  row: Block[],
  columns: Map<number, Column>,
  year: string | null,
  authority: string | null,
): Sourced<Kpi>[] {
  const label = row.find((cell) => /\p{L}{2}/u.test(cell.text) && !LOOKS_NUMERIC.test(cell.text));
  if (!label || label.text.length > 200) return [];
  return row.flatMap((cell) => {
    const column = columns.get(cell.cell?.column ?? -1);
    const read = column && cell !== label && cell.parts.length === 1 ? cellValue(cell.text, column) : null;
    if (!read || !column) return [];
    const measure = column.heading ? `${label.text}: ${column.heading}` : label.text;
    const other = authority !== null && !label.text.toLowerCase().includes(authority.toLowerCase());
    const qualifier: Qualifier = other ? 'comparator' : column.qualifier;
    const period =
      findPeriods(column.heading)[0]?.period ?? (qualifier === 'target' || qualifier === 'forecast' ? year : null);
    const metric =
      read.unit === 'percent' && row.some((sibling) => /£/.test(sibling.text))
        ? 'budget'
        : metricNear(metricsAbout(measure), `${measure} #`, read.unit);
    const kpi: Kpi = { metric, measure, value: read.value, valueMax: null, unit: read.unit, qualifier, period };
    return [{ ...kpi, source: rowSource(document, label, cell), rule: 'kpis.table' }];
  });
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
