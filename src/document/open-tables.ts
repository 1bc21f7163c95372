/** Tables of numbers without lines between their cells, on pages without tags: which words stand in which cell. */
import { type DraftBlock, draft } from './draft.js';
import type { PlacedPage, PlacedRun } from './layout.js';
import type { PlacedLine } from './lines.js';
import {
  type Body,
  bodyFrom,
  type Column,
  overlapped,
  type Piece,
  type PieceRow,
  pieceRows,
} from './number-columns.js';
import type { PlacedTable } from './ruled-tables.js';
import type { TableCounter } from './tagged.js';

/** A row of a table: the printed rows that it is made of. */
type TableRow = PieceRow[];

/** Lines of one cell are nearer to each other than this many type sizes. */
const tight = 1.35;
/** Headings are nearer to the rows below them. */
const furthestHeading = 3.5;
const mostHeadings = 6;

/** The tables of numbers on a page, and the runs that stand in none of them. */
export function openTables(page: PlacedPage, counter: TableCounter): { tables: PlacedTable[]; rest: PlacedRun[] } {
  const rows = pieceRows(page.runs);
  const tables: PlacedTable[] = [];
  const taken = new Set<PlacedRun>();
  let start = 0;
  for (let body = bodyFrom(rows, start); body; body = bodyFrom(rows, start)) {
    const headings = headingsOver(rows, body, start);
    const below = rowsOfBody(rows, body);
    const columns = withHeadings(body.columns, headings);
    const cells = [
      ...headings.map((row) => cellsOf(row, headed(row, columns))),
      ...below.map((row) => cellsOf(row, ({ line }) => nearest(line, columns))),
    ];
    for (const part of sideBySide(cells, headings.length)) {
      tables.push(tableOf(part, counter.next++));
      for (const { runs } of part.flatMap((row) => [...row.values()].flat())) for (const run of runs) taken.add(run);
    }
    start = rows.indexOf(below.at(-1)!.at(-1)!) + 1;
  }
  return { tables, rest: page.runs.filter((run) => !taken.has(run)) };
}

const isTight = (above: PieceRow, below: PieceRow): boolean =>
  below.baseline - above.baseline < tight * Math.max(above.size, below.size);

/** Whether all of a row stands left of the numbers. */
const isLabel = ({ pieces }: PieceRow, columns: Column[]): boolean => {
  const first = columns.find(({ numbers }) => numbers);
  return first !== undefined && pieces.every(({ line }) => line.right < first.left);
};

const isBold = ({ pieces }: PieceRow): boolean => pieces.every(({ line }) => line.bold);
const fits = ({ pieces }: PieceRow, columns: Column[]): boolean =>
  pieces.every(({ line }) => overlapped(columns, line).length < 2);

/** The rows of a body: lines that are wrapped belong to the row of numbers that they touch, others are rows of their own. */
function rowsOfBody(rows: PieceRow[], { from, to, anchors, columns }: Body): TableRow[] {
  const first = firstLine(rows, from, columns);
  const packed = [...anchors].some((i) => anchors.has(i + 1) && isTight(rows[i]!, rows[i + 1]!));
  const table: TableRow[] = [];
  for (let i = first; i < rows.length; i++) {
    const row = rows[i]!;
    const above = rows[i - 1];
    const touches = above !== undefined && i > first && isTight(above, row);
    if (i > to && !(touches && fits(row, columns) && isMore(row, table.at(-1)!, packed))) break;
    const last = table.at(-1);
    const lastIsWhole = last?.some((part) => anchors.has(rows.indexOf(part))) ?? false;
    const goesOn =
      touches &&
      last !== undefined &&
      (lastIsWhole ? !anchors.has(i) && isMore(row, last, packed) : !packed || isMore(row, last, packed));
    if (goesOn) last.push(row);
    else table.push([row]);
  }
  return table;
}

/** Whether a line goes on with a row's words; in a table whose rows touch each other it could be a row as well. */
function isMore(row: PieceRow, last: TableRow, packed: boolean): boolean {
  const [before] = last.at(-1)!.pieces as [Piece];
  const [first] = row.pieces as [Piece];
  return isBold(row) === before.line.bold && (!packed || /^[\p{Ll}(&]/u.test(first.line.text));
}

/** Where the words of a body's first row start: above its numbers where these are set in the middle of its height. */
function firstLine(rows: PieceRow[], from: number, columns: Column[]): number {
  let first = from;
  while (first > 0 && isTight(rows[first - 1]!, rows[first]!) && isLabel(rows[first - 1]!, columns)) {
    if (isBold(rows[first - 1]!)) break;
    first--;
  }
  return first;
}

/** The headings over a body, from the top; lines that touch are one row of headings unless one of them spans columns. */
function headingsOver(rows: PieceRow[], { from, columns }: Body, start: number): TableRow[] {
  let below = firstLine(rows, from, columns);
  const found: TableRow[] = [];
  let count = 0;
  while (below > start && count < mostHeadings) {
    const [row, next] = [rows[below - 1]!, rows[below]!];
    const reach = found.length === 0 || isBold(row) ? furthestHeading : tight;
    if (next.baseline - row.baseline > reach * Math.max(row.size, next.size) || !isHeading(row, columns)) break;
    const spans = !fits(row, columns);
    if (found.length > 0 && isTight(row, next) && !spans && found[0]!.every((part) => fits(part, columns)))
      found[0]!.unshift(row);
    else found.unshift([row]);
    below--;
    count++;
  }
  while (found.length > 0 && isLabel(found[0]![0]!, columns)) {
    found[0]!.shift();
    if (found[0]!.length === 0) found.shift();
  }
  return found;
}

/** Whether a row may stand over columns: no piece of it goes over both words and numbers. */
function isHeading({ pieces }: PieceRow, columns: Column[]): boolean {
  return pieces.every(({ line }) => {
    const over = overlapped(columns, line);
    return over.length < 2 || (over.every(({ numbers }) => numbers) && line.text.length < 40);
  });
}

type CellPieces = Map<number, Piece[]>;

function cellsOf(row: TableRow, columnOf: (piece: Piece) => number): CellPieces {
  const cells: CellPieces = new Map();
  for (const piece of row.flatMap(({ pieces }) => pieces)) {
    const column = columnOf(piece);
    cells.set(column, [...(cells.get(column) ?? []), piece]);
  }
  return cells;
}

/** Places across the page where a row's words stand, those above each other as one. */
function stacksOf(row: TableRow): Column[] {
  const stacks: Column[] = [];
  for (const { line } of row.flatMap(({ pieces }) => pieces)) {
    const [stack] = overlapped(stacks, line);
    if (!stack) stacks.push({ left: line.left, right: line.right, numbers: false });
    else Object.assign(stack, { left: Math.min(stack.left, line.left), right: Math.max(stack.right, line.right) });
  }
  return stacks.sort((a, b) => a.left - b.left);
}

/** The columns of a body, and those that only a heading shows since none of their cells holds words. */
function withHeadings(columns: Column[], headings: TableRow[]): Column[] {
  const stacks = stacksOf(headings.at(-1) ?? []);
  if (stacks.length <= columns.length) return columns;
  const named = new Set(stacks.flatMap((stack) => overlapped(columns, stack)));
  const empty = stacks.filter(
    (stack) => overlapped(columns, stack).length === 0 && named.has(columns[nearest(stack, columns)]!),
  );
  return [...columns, ...empty].sort((a, b) => a.left - b.left);
}

/** Headings as many as there are columns, or columns of numbers, stand over them one by one, at whatever side of theirs. */
function headed(row: TableRow, columns: Column[]): (piece: Piece) => number {
  const stacks = stacksOf(row);
  const before = columns.length - stacks.length;
  if (before !== 0 && before !== columns.findIndex(({ numbers }) => numbers))
    return ({ line }) => nearest(line, columns);
  return ({ line }) => before + stacks.findIndex(({ left, right }) => left < line.right && right > line.left);
}

/** The column that most of a line's width is in, or that is nearest to it. */
function nearest(line: Pick<PlacedLine, 'left' | 'right'>, columns: Column[]): number {
  const distances = columns.map(({ left, right }) => Math.max(left - line.right, line.left - right));
  return distances.indexOf(Math.min(...distances));
}

/** Tables beside each other, whose first heading comes again over the words of the second. */
function sideBySide(rows: CellPieces[], headings: number): CellPieces[][] {
  const head = rows[headings - 1];
  const text = (column: number): string => (head?.get(column) ?? []).map(({ line }) => line.text).join(' ');
  const again = [...(head?.keys() ?? [])]
    .filter((column) => column > 1 && text(column) === text(0))
    .sort((a, b) => a - b);
  if (!head?.has(0) || again.length === 0) return [rows];
  const starts = [0, ...again];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? Number.POSITIVE_INFINITY;
    return rows
      .map(
        (row) =>
          new Map(
            [...row].flatMap(([column, cell]) => (column >= start && column < end ? [[column - start, cell]] : [])),
          ),
      )
      .filter((row) => row.size > 0);
  });
}

function tableOf(rows: CellPieces[], table: number): PlacedTable {
  const blocks = rows.flatMap((cells, row): DraftBlock[] =>
    [...cells]
      .sort(([a], [b]) => a - b)
      .map(([column, pieces]) => {
        const lines = pieces.map(({ line }) => line);
        const header = row === 0 && lines.every(({ bold }) => bold);
        return draft(lines, { cell: { table, row, column, header } });
      }),
  );
  const lines = blocks.flatMap((block) => block.lines);
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: Math.min(...lines.map(({ baseline, size }) => baseline - size)),
    bottom: Math.max(...lines.map(({ baseline }) => baseline)),
    blocks,
  };
}
