/** Running text in two columns: rows of a page → rows in reading order, the left column before the right one. */
import type { PlacedLine } from './lines.js';

/** Lines that stand beside each other, left to right. */
export interface Row {
  segments: PlacedLine[];
  baseline: number;
}

/** Fewer lines that start at one edge in the middle of the page are a table or chance. */
const fewest = 8;
/** How much of its column's width the usual line of running text fills. */
const filled = 0.6;

/** Rows as one group where the page has one column; else a group for each column between rows that cross the gutter. */
export function readByColumn(rows: Row[], width: number): Row[][] {
  const gutter = gutterOf(rows, width);
  if (gutter === null) return [rows];
  const groups: Row[][] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  const flush = (): void => {
    groups.push(...[left, right].filter((column) => column.length > 0));
    [left, right] = [[], []];
  };
  for (const row of rows) {
    if (crosses(row, gutter)) {
      flush();
      groups.push([row]);
      continue;
    }
    const [before, after] = sides(row, gutter);
    if (before.length > 0) left.push({ ...row, segments: before });
    if (after.length > 0) right.push({ ...row, segments: after });
  }
  flush();
  return groups;
}

/** Left edge of the right column, just inside the white band before it; null where there is no second column of text. */
function gutterOf(rows: Row[], width: number): number | null {
  const starts = new Map<number, number>();
  for (const { segments } of rows)
    for (const { left } of segments)
      if (left > width * 0.35 && left < width * 0.65)
        starts.set(Math.round(left), (starts.get(Math.round(left)) ?? 0) + 1);
  const [edge, count] = [...starts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  if (count < fewest) return null;
  const gutter = edge - 2;
  const apart = rows.filter((row) => !crosses(row, gutter));
  if (apart.length < rows.length * 0.7) return null;
  const columns = [0, 1].map((side) => apart.map((row) => sides(row, gutter)[side]!).filter((line) => line.length > 0));
  if (!columns.every((column) => isRunningText(column)) || isLabels(columns[0]!, columns[1]!)) return null;
  return isTable(apart, gutter) ? null : gutter;
}

const crosses = ({ segments }: Row, x: number): boolean => segments.some(({ left, right }) => left < x && right > x);

function sides({ segments }: Row, x: number): [PlacedLine[], PlacedLine[]] {
  return [segments.filter(({ left }) => left < x), segments.filter(({ left }) => left >= x)];
}

function isRunningText(column: PlacedLine[][]): boolean {
  const lines = column.flat();
  if (column.length < fewest || lines.length > column.length * 1.2) return false;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const full = lines.filter((line) => line.right - line.left > filled * (right - left));
  return full.length > lines.length * 0.6;
}

/** Whether the left column has the labels of what the right one says: in bold beside plain text, and fewer lines. */
function isLabels(left: PlacedLine[][], right: PlacedLine[][]): boolean {
  const boldShare = (column: PlacedLine[][]): number =>
    column.filter((lines) => lines.every(({ bold }) => bold)).length / column.length;
  return left.length < right.length * 0.8 && boldShare(left) > 0.8 && boldShare(right) < 0.5;
}

/** Rows of a table start on both sides at once; paragraphs of two columns do so by chance only. */
function isTable(rows: Row[], gutter: number): boolean {
  const [left, right] = [0, 1].map((side) => paragraphStarts(rows, gutter, side)) as [number[], number[]];
  const both = left.filter((start) => right.some((other) => Math.abs(other - start) < 2)).length;
  return both > 0 && both >= Math.min(left.length, right.length) * 0.6;
}

/** Baselines that stand further below their forerunner in the column than lines usually do. */
function paragraphStarts(rows: Row[], gutter: number, side: number): number[] {
  const baselines = rows.filter((row) => sides(row, gutter)[side]!.length > 0).map(({ baseline }) => baseline);
  const steps = baselines.slice(1).map((baseline, i) => baseline - baselines[i]!);
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return baselines.slice(1).filter((_, i) => steps[i]! > usual * 1.3);
}
