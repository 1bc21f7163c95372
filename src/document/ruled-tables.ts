/** Tables with lines drawn between their cells, on pages without tags: which words stand in which cell. */
import { type DraftBlock, draft } from './draft.js';
import type { PlacedPage, PlacedRun } from './layout.js';
import type { PlacedLine } from './lines.js';
import { joinSegments, rowsOf } from './rows.js';
import { cellAt, type Grid, gridsOf, type Place } from './ruled-grids.js';
import type { TableCounter } from './tagged.js';

/** A table's cells as blocks, and where it stands. */
export interface PlacedTable extends Pick<Grid, 'left' | 'right' | 'top' | 'bottom'> {
  blocks: DraftBlock[];
}

interface Cell extends Place {
  runs: PlacedRun[];
  lines: PlacedLine[];
}

/** Words that reach further than this many points over a line between cells are not set in cells. */
const overhang = 6;
/** The share of a table's words that may do so. */
const mostCrossing = 0.04;
/** A cell as wide as its table that has more lines holds running text. */
const mostLines = 3;
const number = /^[(£+–-]*\d[\d,.]*\s?[%)]*$/;

/** The ruled tables of a page, and the runs that stand in none of them. */
export function ruledTables(page: PlacedPage, counter: TableCounter): { tables: PlacedTable[]; rest: PlacedRun[] } {
  const tables: PlacedTable[] = [];
  let rest = page.runs;
  for (const grid of gridsOf(page.rulings)) {
    const inside = rest.filter((run) => run.text.trim() !== '' && isInside(run, grid));
    for (const cells of partedByText(grid, cellsOf(grid, inside)).filter(isTable)) {
      const taken = new Set(cells.flatMap(({ runs }) => runs));
      rest = rest.filter((run) => !taken.has(run));
      tables.push(tableOf(grid, cells, counter.next++));
    }
  }
  return { tables, rest };
}

const middleOf = ({ baseline, size }: PlacedRun): number => baseline - 0.3 * size;

const isInside = (run: PlacedRun, { left, right, top, bottom }: Grid): boolean => {
  const [x, y] = [(run.left + run.right) / 2, middleOf(run)];
  return x > left && x < right && y > top && y < bottom;
};

/** The cells that hold words, in reading order; none where words go over the lines. */
function cellsOf(grid: Grid, runs: PlacedRun[]): Cell[] {
  const cells = new Map<string, Cell>();
  let [all, crossing] = [0, 0];
  for (const run of runs) {
    const place = cellAt(grid, (run.left + run.right) / 2, middleOf(run));
    all += run.text.length;
    if (run.left < place.left - overhang || run.right > place.right + overhang) crossing += run.text.length;
    const key = `${place.row}:${place.column}`;
    const cell = cells.get(key) ?? { ...place, runs: [], lines: [] };
    cell.runs.push(run);
    cells.set(key, cell);
  }
  if (crossing > all * mostCrossing) return [];
  for (const cell of cells.values()) cell.lines = rowsOf(cell.runs).map(({ segments }) => joinSegments(segments));
  return [...cells.values()]
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The cells between rows of running text, which lines only set apart. */
function partedByText(grid: Grid, cells: Cell[]): Cell[][] {
  const isText = ({ row, left, right, lines }: Cell): boolean =>
    lines.length > mostLines &&
    left === grid.left &&
    right === grid.right &&
    cells.filter((cell) => cell.row === row).length === 1;
  const parts: Cell[][] = [[]];
  for (const cell of cells) {
    if (isText(cell)) parts.push([]);
    else parts.at(-1)!.push(cell);
  }
  return parts;
}

/** Whether words stand in several columns, and no cell holds the numbers of several rows. */
function isTable(cells: Cell[]): boolean {
  if (new Set(cells.map(({ column }) => column)).size < 2) return false;
  return !cells.some(({ lines }) => lines.length > 2 && lines.every(({ text }) => number.test(text)));
}

function tableOf(grid: Grid, cells: Cell[], table: number): PlacedTable {
  const rows = [...new Set(cells.map(({ row }) => row))];
  const leading = leadingOf(cells);
  const blocks = cells.flatMap(({ lines, row, column }) => {
    const header = row === rows[0] && lines.every(({ bold }) => bold);
    const cell = { table, row: rows.indexOf(row), column, header };
    return paragraphs(lines, leading).map((part) => draft(part, { cell }));
  });
  const last = rows.at(-1) ?? 0;
  return {
    left: grid.left,
    right: grid.right,
    top: grid.ys[rows[0] ?? 0] ?? grid.top,
    bottom: grid.ys[last + 1] ?? grid.bottom,
    blocks,
  };
}

/** The distance of a table's lines in type sizes: that of most wrapped ones. */
function leadingOf(cells: Cell[]): number {
  const steps = cells
    .flatMap(({ lines }) => lines.slice(1).map((line, i) => (line.baseline - lines[i]!.baseline) / line.size))
    .sort((a, b) => a - b);
  return Math.min(steps[Math.floor(steps.length / 2)] ?? 0, 2);
}

/** A cell's lines, cut where one stands further below the one before than lines do, and where bullets and bold type start. */
function paragraphs(lines: PlacedLine[], leading: number): PlacedLine[][] {
  const parts: PlacedLine[][] = [];
  for (const line of lines) {
    const last = parts.at(-1)?.at(-1);
    const apart = last && line.baseline - last.baseline > 1.2 * leading * Math.max(last.size, line.size);
    const restyled = last?.runs.at(-1)?.bold !== line.runs[0]?.bold;
    if (!last || apart || restyled || /^•/.test(line.text)) parts.push([line]);
    else parts.at(-1)!.push(line);
  }
  return parts;
}
