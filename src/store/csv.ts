import type { SqlValue } from './schema/model.js';

/**
 * One line of CSV as RFC 4180 has it. null is an empty field and an empty text a quoted one, so the two stay apart.
 * Values are never changed: a text that begins with "=" stays a text that begins with "=".
 */
export function csvLine(values: readonly SqlValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

function csvField(value: SqlValue): string {
  if (value === null) return '';
  const text = String(value);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
