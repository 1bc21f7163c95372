/** Lines drawn on a page → the grids that they make, with the cells that go over several rows or columns. */
import type { Ruling } from './layout.js';

/** A line along one axis: `at` across it, from one end to the other along it. */
interface Stroke {
  at: number;
  from: number;
  to: number;
}

export interface Grid {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Where its lines stand, from the left and from the top: one more than it has columns and rows. */
  xs: number[];
  ys: number[];
  /** For each place of the grid, row by row, the first place of its cell. */
  cells: number[];
}

/** Where a point is: the first row and column of its cell, and the cell's left and right edge. */
export interface Place {
  row: number;
  column: number;
  left: number;
  right: number;
}

/** Lines nearer to each other than this many points are one, or touch. */
const near = 3;
const fewestStrokes = 3;
const mostColumns = 40;
const mostRows = 200;

/** The grids of at least two columns, from the top of the page. */
export function gridsOf(rulings: Ruling[]): Grid[] {
  const lying = joined(
    rulings
      .filter((ruling) => ruling.right - ruling.left >= ruling.bottom - ruling.top)
      .map(({ left, right, top, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right })),
  );
  const standing = joined(
    rulings
      .filter((ruling) => ruling.right - ruling.left < ruling.bottom - ruling.top)
      .map(({ left, right, top, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom })),
  );
  return touching(lying, standing)
    .flatMap(([across, down]) => gridOf(across, down) ?? [])
    .sort((a, b) => a.top - b.top);
}

export function cellAt(grid: Grid, x: number, y: number): Place {
  const width = grid.xs.length - 1;
  const here = stretchAt(grid.ys, y) * width + stretchAt(grid.xs, x);
  const first = grid.cells[here] ?? here;
  let last = here % width;
  while (last + 1 < width && grid.cells[here - (here % width) + last + 1] === first) last++;
  const [row, column] = [Math.floor(first / width), first % width];
  return { row, column, left: grid.xs[column]!, right: grid.xs[last + 1]! };
}

/** The last stretch between two edges that starts before a place. */
function stretchAt(edges: number[], place: number): number {
  const after = edges.findIndex((edge) => edge > place);
  return Math.min(Math.max((after < 0 ? edges.length : after) - 1, 0), edges.length - 2);
}

/** Strokes on one line that touch, as one. */
function joined(strokes: Stroke[]): Stroke[] {
  const found: Stroke[] = [];
  for (const stroke of strokes.toSorted((a, b) => a.from - b.from)) {
    const before = found.find(({ at, to }) => Math.abs(at - stroke.at) < near / 2 && stroke.from < to + near);
    if (before) before.to = Math.max(before.to, stroke.to);
    else found.push({ ...stroke });
  }
  return found;
}

/** Strokes that touch each other, straight on or round corners, as groups of lying and standing ones. */
function touching(lying: Stroke[], standing: Stroke[]): [Stroke[], Stroke[]][] {
  const groupOf = new Map<Stroke, [Stroke[], Stroke[]]>();
  for (const stroke of lying) groupOf.set(stroke, [[stroke], []]);
  for (const down of standing) {
    const group: [Stroke[], Stroke[]] = [[], [down]];
    for (const across of lying) {
      const other = groupOf.get(across)!;
      if (other === group || !crosses(across, down)) continue;
      for (const side of [0, 1] as const) group[side].push(...other[side]);
      for (const stroke of other.flat()) groupOf.set(stroke, group);
    }
    groupOf.set(down, group);
  }
  return [...new Set(groupOf.values())];
}

const crosses = (across: Stroke, down: Stroke): boolean =>
  down.at > across.from - near &&
  down.at < across.to + near &&
  across.at > down.from - near &&
  across.at < down.to + near;

function gridOf(across: Stroke[], down: Stroke[]): Grid | null {
  if (across.length < 2 || across.length + down.length < fewestStrokes) return null;
  // Some tables have no line at their sides: there their lying lines end.
  const xs = edges([...down.map(({ at }) => at), ...ends(across)]);
  const ys = edges([...across.map(({ at }) => at), ...ends(down)]);
  const [width, height] = [xs.length - 1, ys.length - 1];
  if (width < 2 || height < 1 || width > mostColumns || height > mostRows) return null;
  const cells = Array.from({ length: width * height }, (_, i) => i);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const here = row * width + column;
      const [x, y] = [(xs[column]! + xs[column + 1]!) / 2, (ys[row]! + ys[row + 1]!) / 2];
      if (column > 0 && !isDrawn(down, xs[column]!, y)) unite(cells, here - 1, here);
      if (row > 0 && !isDrawn(across, ys[row]!, x)) unite(cells, here - width, here);
    }
  }
  return { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)!, xs, ys, cells };
}

const isDrawn = (strokes: Stroke[], at: number, through: number): boolean =>
  strokes.some((stroke) => Math.abs(stroke.at - at) < near && stroke.from < through && stroke.to > through);

const ends = (strokes: Stroke[]): number[] => [
  Math.min(...strokes.map(({ from }) => from)),
  Math.max(...strokes.map(({ to }) => to)),
];

/** Different places in order, those near to each other as one. */
function edges(places: number[]): number[] {
  const found: number[] = [];
  for (const place of places.filter(Number.isFinite).sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || place - last >= near) found.push(place);
  }
  return found;
}

function unite(cells: number[], a: number, b: number): void {
  const [one, other] = [cells[a]!, cells[b]!];
  if (one === other) return;
  const [first, second] = [Math.min(one, other), Math.max(one, other)];
  for (const [i, cell] of cells.entries()) if (cell === second) cells[i] = first;
}
