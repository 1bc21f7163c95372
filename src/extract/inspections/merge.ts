/** One row an inspection, however often and however precisely the document names it. */
import type { Inspection, Sourced } from '../types.js';

type Row = Sourced<Inspection>;

/** Keeps the most precise row of each inspection, at the place of its first; a framework named elsewhere is kept. */
export function merge(rows: Row[]): Row[] {
  const kept: Row[] = [];
  for (const row of byPrecision(rows)) {
    const same = kept.findIndex((other) => isSame(row, other));
    const other = kept[same];
    if (!other) kept.push(row);
    else if (!other.framework && row.framework && other.relation !== 'subject') {
      kept[same] = { ...other, framework: row.framework };
    }
  }
  return kept.sort((a, b) => rows.indexOf(a) - rows.indexOf(b));
}

/** The subject, then the most precise, then those with a framework; otherwise as they come. */
function byPrecision(rows: Row[]): Row[] {
  const rank = (row: Row): number =>
    (row.relation === 'subject' ? 100 : 0) + (row.start?.length ?? 0) * 2 + (row.framework ? 1 : 0);
  return [...rows].sort((a, b) => rank(b) - rank(a));
}

/** Whether a less precise row can be of the inspection of a more precise one. */
function isSame(row: Row, precise: Row): boolean {
  if (row.visitKind !== precise.visitKind || row.relation !== precise.relation) return false;
  if (row.framework && precise.framework && row.framework !== precise.framework) return false;
  const { start, end } = precise;
  if (row.start === null || row.end === null || start === null || end === null) return false;
  return row.start.length < start.length
    ? start.startsWith(row.start) || end.startsWith(row.end)
    : row.start >= start && row.end <= end;
}
