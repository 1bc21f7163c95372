/** KPIs of the tables of council papers: one a number cell, measured by its row's label and its column's heading. */
import type { Block, Document } from '../../document/types.js';
import type { Kpi, Sourced } from '../types.js';
import { findPeriods } from './periods.js';
import { type Caption, captionOver } from './table-captions.js';
import { type Column, columnOf, isBare } from './table-cells.js';
import { type PlacedCell, placeRows } from './table-grid.js';
import { headingRows, headingWords, isHeadingRow } from './table-headings.js';
import { rowKpis } from './table-rows.js';
import { settle } from './table-years.js';

const AUTHORITIES = /^(?:local )?authorit(?:y|ies)$|^councils?$|^LA$/i;
const TITLE_BLOCKS = 40;
const LONGEST_HEADING = 30;
/** Tables of more rows without a number are text, no heading of the table behind them. */
const MOST_HEADINGS = 5;

/** KPIs of all tables. `authority`: whose paper it is; rows of other authorities are comparators. */
export function tableKpis(document: Document, authority: string | null): Sourced<Kpi>[] {
  const year = financialYear(document);
  let columns: Column[] = [];
  let title = '';
  let end = -1;
  return tablesOf(document).flatMap((blocks) => {
    const first = blocks[0]?.[0]?.index ?? 0;
    const goesOn = headingRows(blocks) === 0 && end >= 0 && isFurniture(document.blocks.slice(end + 1, first));
    end = blocks.at(-1)?.at(-1)?.index ?? end;
    const before = document.blocks.slice(Math.max(0, first - 8), first).filter((block) => block.artifact === null);
    return bandsOf(blocks).flatMap((band, i) => {
      const headings = headingRows(band);
      if (headings === band.length && headings > MOST_HEADINGS) {
        columns = [];
        return [];
      }
      const rows = placeRows(document, band, headings);
      if (i > 0 || !goesOn) {
        const caption = captionOver(before, rows.slice(0, headings).flat(), year);
        title = caption.title;
        columns = settle(columnsOf(rows, headings, caption, year), document.info);
      }
      const byAuthority = AUTHORITIES.test(columns[0]?.heading ?? '');
      const table = { document, columns, title, year, authority: byAuthority ? authority : null };
      return rows.slice(headings).flatMap((row) => rowKpis(table, row));
    });
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
const isBanner = (row: PlacedCell[], width: number): boolean =>
  width > 2 && row.length === 1 && (row[0]?.block.text.length ?? 0) > LONGEST_HEADING;

function columnsOf(rows: PlacedCell[][], headings: number, caption: Caption, year: string | null): Column[] {
  const width = Math.max(0, ...rows.flat().map(({ column }) => column)) + 1;
  const over = rows
    .slice(0, headings)
    .map((row) => (isBanner(row, width) ? [] : row.filter((cell) => cell !== caption.cell)));
  return headingWords(over, width).map((words) => columnOf(words.join(' '), caption.says, year));
}

/** The financial year that a paper's first lines name, for budgets and forecasts. */
function financialYear(document: Document): string | null {
  for (const { text } of document.blocks.slice(0, TITLE_BLOCKS)) {
    if (isBare(text)) continue;
    const period = findPeriods(text).find((match) => /^(\d{4})\/(\d{4})$/.test(match.period ?? ''))?.period;
    const [first, last] = (period ?? '').split('/').map(Number);
    if (period && first !== undefined && last === first + 1) return period;
  }
  return null;
}
