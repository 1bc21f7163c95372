/** What a table's columns are by the day of its paper: years to come are no actual values. */
import type { Document } from '../../document/types.js';
import { readHeadBlock } from '../../sections/head-block.js';
import { headDetails } from '../paper-details/head-details.js';
import type { Source } from '../types.js';
import type { Column } from './table-columns.js';

/** Headings that are forecasts only while their year is not over. */
const OPEN = /\b(?:varianc\s?e|outturn)\b/i;
const SURELY_FORECAST = /\b(?:forecast|projected|projection|estimated?)\b/i;
/** A date that is known by where it stands. */
const PLACED = /\.place\b/;
/** Programs that know no time write the first of theirs (1970, 1980). */
const EPOCHS = '1990';
const SUM = /\b(?:total|cost)\b/i;

/** The day of the meeting that a paper says it went to, else the day that its file was made; null where neither is known. */
export function paperDay(document: Document): string | null {
  const meeting = headDetails(document, readHeadBlock(document)).meetingOn;
  if (meeting?.value.length === 10 && (!PLACED.test(meeting.rule) || !inCell(document, meeting.source)))
    return meeting.value;
  const { createdAt, modifiedAt } = document.info;
  const made = [createdAt, modifiedAt].filter((date) => date !== null && date > EPOCHS).sort();
  return made.at(-1)?.slice(0, 10) ?? null;
}

/** A date in a table that no label names may be one of its headings. */
const inCell = ({ blocks }: Document, { pageIndex, start }: Source): boolean =>
  blocks.some(
    ({ cell, parts }) =>
      cell && parts.some((part) => part.page === pageIndex && part.start <= start && start < part.end),
  );

/** Columns with the qualifier that their year gives them. `day`: that of the paper; `money`: whether the table is of money. */
export function settle(columns: Column[], day: string | null, money: boolean): Column[] {
  if (day === null) return columns;
  const settled = columns.map((column): Column => {
    const { period, qualifier, heading, said } = column;
    const pounds = said ? said.unit === 'gbp' : money && !/%/.test(heading);
    if (period === null) return column;
    if (qualifier === null && firstDay(period) > day) return { ...column, qualifier: pounds ? 'target' : 'forecast' };
    const over = OPEN.test(heading) && !SURELY_FORECAST.test(heading) && lastDay(period) < day;
    return qualifier === 'forecast' && over ? { ...column, qualifier: 'actual' } : column;
  });
  const planned = settled.some(
    (column, i) => column.qualifier !== columns[i]?.qualifier && column.qualifier === 'target',
  );
  return planned
    ? settled.map((column) =>
        column.qualifier === null && column.period === null && column.said?.unit === 'gbp' && SUM.test(column.heading)
          ? { ...column, qualifier: 'target' }
          : column,
      )
    : settled;
}

const FINANCIAL = /^(\d{4})\/(\d{4})$/;

function firstDay(period: string): string {
  const financial = FINANCIAL.exec(period);
  return financial ? `${financial[1]}-04-01` : (period.split('/')[0] ?? '').padEnd(10, '-01');
}

function lastDay(period: string): string {
  const financial = FINANCIAL.exec(period);
  return financial ? `${financial[2]}-03-31` : (period.split('/').at(-1) ?? '').padEnd(10, '-31');
}
