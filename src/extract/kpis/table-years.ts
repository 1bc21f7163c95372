/** What a table's columns are by the day that the document was made: years to come are no actual values. */
import type { DocumentInfo } from '../../document/types.js';
import type { Column } from './table-cells.js';

/** Headings that are forecasts only while their year is not over. */
const OPEN = /\b(?:varianc\s?e|outturn)\b/i;
const SURELY_FORECAST = /\b(?:forecast|projected|projection|estimated?)\b/i;
/** Programs that know no time write the first of theirs (1970, 1980). */
const EPOCHS = '1990';
const SUM = /\b(?:total|cost)\b/i;

/** Columns with the qualifier that their year gives them. */
export function settle(
  columns: Column[],
  { createdAt, modifiedAt }: Pick<DocumentInfo, 'createdAt' | 'modifiedAt'>,
): Column[] {
  const made = [createdAt, modifiedAt]
    .filter((date) => date !== null && date > EPOCHS)
    .sort()
    .at(-1)
    ?.slice(0, 10);
  if (!made) return columns;
  const settled = columns.map((column): Column => {
    const { period, qualifier, heading, unit } = column;
    if (period === null) return column;
    if (qualifier === null && firstDay(period) > made)
      return { ...column, qualifier: unit === 'gbp' ? 'target' : 'forecast' };
    const over = OPEN.test(heading) && !SURELY_FORECAST.test(heading) && lastDay(period) < made;
    return qualifier === 'forecast' && over ? { ...column, qualifier: 'actual' } : column;
  });
  const planned = settled.some(
    (column, i) => column.qualifier !== columns[i]?.qualifier && column.qualifier === 'target',
  );
  return planned
    ? settled.map((column) =>
        column.qualifier === null && column.period === null && column.unit === 'gbp' && SUM.test(column.heading)
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
