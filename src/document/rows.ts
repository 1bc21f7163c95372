/** Runs that stand on one baseline, as the rows of a page read by its layout. */
import type { Row } from './columns.js';
import { leastSure } from './confidence.js';
import type { PlacedRun } from './layout.js';
import { makeLine, type PlacedLine } from './lines.js';

/** A row with the runs that it is made of. */
export interface RunRow extends Row {
  runs: PlacedRun[];
}

/** Runs as rows from the top, each in segments that stand apart. */
export function rowsOf(runs: PlacedRun[]): RunRow[] {
  const groups: { baseline: number; size: number; runs: PlacedRun[] }[] = [];
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    let group = groups.findLast((known) => isOnRow(known, run));
    if (!group) {
      group = { baseline: run.baseline, size: run.size, runs: [] };
      groups.push(group);
    }
    group.runs.push(run);
  }
  groups.sort((a, b) => a.baseline - b.baseline);
  const rows: RunRow[] = [];
  for (const group of groups) {
    group.runs.sort((a, b) => a.left - b.left);
    const parts: PlacedRun[][] = [];
    for (const run of group.runs) {
      const last = parts.at(-1)?.at(-1);
      if (last && run.left - last.right < 1.6 * Math.max(last.size, run.size)) parts.at(-1)!.push(run);
      else parts.push([run]);
    }
    const segments = parts.map(makeLine).filter((line) => line !== null);
    if (segments.length > 0) rows.push({ segments: joinMarkers(segments), baseline: group.baseline, runs: group.runs });
  }
  return rows;
}

/** A footnote mark or the letters of an ordinal stand higher than anything else on one line. */
function isOnRow({ baseline, size }: { baseline: number; size: number }, run: PlacedRun): boolean {
  const isMark = run.size < 0.75 * size && /^\s*(?:\d{1,2}|st|nd|rd|th)\s*$/.test(run.text) && run.baseline < baseline;
  return Math.abs(baseline - run.baseline) < (isMark ? 0.7 : 0.4) * Math.max(size, run.size);
}

/** A bullet or number set far left of its text is one line with it. */
function joinMarkers(segments: PlacedLine[]): PlacedLine[] {
  const [first, second, ...rest] = segments;
  if (!first || !second || second.left - first.left > 60) return segments;
  const isMarker =
    /^(?:•|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivx]{1,4})[.)]?)$/.test(first.text) ||
    /^[^\p{L}\p{N}\s]$/u.test(first.text);
  return isMarker ? [joinSegments([first, second]), ...rest] : segments;
}

/** Segments of a row as one line. */
export function joinSegments(segments: PlacedLine[]): PlacedLine {
  let joined = segments[0]!;
  for (const next of segments.slice(1)) {
    const shift = joined.text.length + 1;
    const isBullet = /^[^\p{L}\p{N}\s(£"‘“]$/u.test(joined.text);
    joined = {
      ...joined,
      text: `${isBullet ? '•' : joined.text} ${next.text}`,
      right: next.right,
      bold: joined.bold && next.bold,
      italic: joined.italic && next.italic,
      size: next.text.length > joined.text.length ? next.size : joined.size,
      runs: [...joined.runs, ...next.runs.map((run) => ({ ...run, start: run.start + shift, end: run.end + shift }))],
      endsHyphen: next.endsHyphen,
      ...leastSure([joined, next]),
    };
  }
  return joined;
}
