import { Option } from 'commander';
import { csvLine } from '../store/csv.js';
import type { SqlValue } from '../store/schema/model.js';
import { clip, columns as inColumns, printable } from './terminal.js';

export type RowFormat = 'table' | 'csv' | 'json';

/** `--format` of every command that prints rows. */
export const rowFormat = (): Option =>
  new Option('--format <format>', 'format').choices(['table', 'csv', 'json']).default('table');

/** Rows as a table for people (long values cut, control characters spelt out), as CSV or as JSON (both whole). */
export function renderRows(columns: string[], rows: SqlValue[][], format: RowFormat): string {
  if (format === 'csv') return [columns, ...rows].map(csvLine).join('');
  if (format === 'json') {
    const objects = rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
    return `${JSON.stringify(objects, null, 2)}\n`;
  }
  const cells = rows.map((row) => row.map((value) => clip(printable(String(value ?? '')), 60)));
  return `${inColumns([columns, columns.map((name) => '-'.repeat(name.length)), ...cells]).join('\n')}\n`;
}
