/** A page without tags → draft blocks, from where its lines stand. */
import { splitMarker } from './characters.js';
import { type Row, readByColumn } from './columns.js';
import { type DraftBlock, draft } from './draft.js';
import type { PlacedPage, PlacedRun } from './layout.js';
import type { PlacedLine } from './lines.js';
import { openTables } from './open-tables.js';
import { joinSegments, rowsOf } from './rows.js';
import { type PlacedTable, ruledTables } from './ruled-tables.js';
import { isRule } from './rules.js';
import type { TableCounter } from './tagged.js';

/** Blocks of the lines that are no artifacts; `isArtifact` decides on whole rows. */
export function untaggedBlocks(
  page: PlacedPage,
  tables: TableCounter,
  artifactOf: (line: PlacedLine) => DraftBlock['artifact'],
): DraftBlock[] {
  const outside: DraftBlock[] = [];
  const body: PlacedRun[] = [];
  for (const { segments, runs } of rowsOf(page.runs)) {
    const whole = artifactOf(segments[0]!) ?? artifactOf(joinSegments(segments));
    if (whole) outside.push(...segments.map((line) => draft([line], { artifact: artifactOf(line) ?? whole })));
    else body.push(...runs);
  }
  const ruled = ruledTables({ ...page, runs: body }, tables);
  const open = openTables({ ...page, runs: ruled.rest }, tables);
  const text = readByColumn(rowsOf(open.rest), page.width).flatMap((rows) => blocksOf(rows, tables));
  return [...outside, ...withTables(text, [...ruled.tables, ...open.tables])];
}

/** Puts each table before the first block that starts below its top and beside it, or behind the table on its left. */
function withTables(blocks: DraftBlock[], tables: PlacedTable[]): DraftBlock[] {
  const placed = [...blocks];
  for (const { blocks: cells, left, right, top, bottom } of tables) {
    const beside = tables.findLast((other) => other.right <= left && other.top < bottom && other.bottom > top);
    const before = beside ? placed.indexOf(beside.blocks.at(-1)!) : -1;
    const below = placed.findIndex(
      ({ lines: [first] }) => first!.baseline > top && first!.left < right && first!.right > left,
    );
    const at = before < 0 ? below : before + 1;
    const next = placed[at];
    // What stands above the table is no neighbour of what stands below it.
    if (next && next.gapAbove !== null) {
      const line = next.lines[0]!;
      next.gapAbove = Math.min(next.gapAbove, line.baseline - line.size - bottom);
    }
    placed.splice(at < 0 ? placed.length : at, 0, ...cells);
  }
  return placed;
}

/** Blocks of one column's rows. */
function blocksOf(body: Row[], tables: TableCounter): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const leading = usualLeading(body);
  let at = 0;
  let paragraph: PlacedLine[] = [];
  let before: PlacedLine | null = null;
  const flush = (): void => {
    if (paragraph.length > 0) blocks.push(draft(paragraph, { gapAbove: gap(before, paragraph[0]!) }));
    before = paragraph.at(-1) ?? before;
    paragraph = [];
  };
  while (at < body.length) {
    if (isRuled(body[at]!)) {
      flush();
      at++;
      continue;
    }
    const table = tableAt(body, at, leading) ?? interleavedAt(body, at, leading);
    if (table) {
      flush();
      const number = tables.next++;
      for (const { lines, row, column } of table.cells) {
        const header = row === 0 && lines.every((line) => line.bold);
        blocks.push(draft(lines, { cell: { table: number, row, column, header } }));
      }
      before = body[at + table.rows - 1]!.segments[0]!;
      at += table.rows;
      continue;
    }
    const { segments } = body[at]!;
    // Which columns belong together cannot be seen on a scan without its ruled lines: no sentence is made of them.
    if (segments.length > 1 && segments.some(({ confidence }) => confidence !== undefined)) {
      flush();
      for (const segment of segments) blocks.push(draft([segment], { gapAbove: gap(before, segment) }));
      before = segments[0]!;
      at++;
      continue;
    }
    const line = segments.length === 1 ? segments[0]! : joinSegments(segments);
    if (paragraph.length > 0 && (segments.length > 1 || startsParagraph(paragraph, line, leading))) flush();
    paragraph.push(line);
    at++;
  }
  flush();
  return blocks;
}

interface Found {
  rows: number;
  cells: { lines: PlacedLine[]; row: number; column: number }[];
}

/** A table starts where two or more rows in a run share the left edges of at least two segments. */
function tableAt(rows: Row[], at: number, leading: number): Found | null {
  const first = rows[at]!;
  if (first.segments.length < 2) return null;
  const edges = first.segments.map(({ left }) => left);
  const columnOf = (line: PlacedLine): number => edges.findIndex((edge) => Math.abs(edge - line.left) < 6);
  const cells: Found['cells'] = [];
  let row = -1;
  let full = 0;
  let taken = 0;
  let last = first.baseline;
  for (const { segments, baseline } of rows.slice(at)) {
    const size = segments[0]!.size;
    const columns = segments.map(columnOf);
    if (columns.includes(-1) || isRuled({ segments }) || baseline - last > 4.5 * Math.max(size, 9)) break;
    const tight = row >= 0 && baseline - last < leading * size * 1.25;
    const wrapped = tight && (segments.length < edges.length || segments.every(({ text }) => /^\p{Ll}/u.test(text)));
    const startsFirst = columns[0] === 0;
    const addsToCell =
      segments.length < 2 && !startsFirst && isLabelled(cells, row) && baseline - last < leading * size * 2;
    if (segments.length < 2 && !wrapped && !addsToCell) break;
    if (!wrapped && !addsToCell) {
      row++;
      if (segments.length > 1) full++;
    } else if (
      wrapped &&
      startsFirst &&
      segments.length === 1 &&
      !cells.some((cell) => cell.row === row && cell.column === 0)
    )
      break;
    segments.forEach((line, i) => {
      const column = columns[i]!;
      const cell = wrapped ? cells.findLast((known) => known.row === row && known.column === column) : undefined;
      if (cell) cell.lines.push(line);
      else cells.push({ lines: [line], row, column });
    });
    last = baseline;
    taken++;
  }
  if (full < 2) return null;
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { rows: taken, cells };
}

/** Whether a row starts with words: beside them a cell may have more paragraphs, beside a number the text goes on. */
const isLabelled = (cells: Found['cells'], row: number): boolean =>
  cells.some((cell) => cell.row === row && cell.column === 0 && /\p{Ll}{3}/u.test(cell.lines[0]?.text ?? ''));

/**
 * One table row whose cells are centred against each other, so that lines of the one stand between or beside lines of
 * the other. The left cell keeps clear of the right one, which lines of running text never do.
 */
function interleavedAt(rows: Row[], at: number, leading: number): Found | null {
  const near: Row[] = [];
  for (const row of rows.slice(at, at + 6)) {
    const last = near.at(-1);
    if (isRuled(row) || (last && row.baseline - last.baseline > leading * 1.2 * row.segments[0]!.size)) break;
    near.push(row);
  }
  const right = near.flatMap(({ segments }) => segments.slice(1)).at(0) ?? closeTo(near);
  const [first] = near[0]!.segments as [PlacedLine];
  if (!right || right.left - first.left < 100 || right.text.length > 40) return null;
  const columns: [PlacedLine[], PlacedLine[]] = [[], []];
  let taken = 0;
  for (const { segments } of near) {
    const places = segments.map((line) => (line.left > right.left - 6 ? 1 : 0));
    const fits = segments.every(
      (line, i) =>
        line.size > first.size * 0.8 && (places[i] === 1 ? line.left < right.left + 40 : isLeft(line, first, right)),
    );
    if (!fits || segments.length > 2) break;
    segments.forEach((line, i) => {
      columns[places[i] as 0 | 1].push(line);
    });
    taken++;
  }
  if (columns[0].length < 2 || columns[1].length === 0) return null;
  return { rows: taken, cells: columns.map((lines, column) => ({ lines, row: 0, column })) };
}

const isRuled = ({ segments }: Pick<Row, 'segments'>): boolean => segments.every(({ text }) => isRule(text));

const isLeft = (line: PlacedLine, first: PlacedLine, right: PlacedLine): boolean =>
  line.right < right.left - 4 && line.left < first.left + 40 && line.bold === first.bold;

/** A line that stands closer to the one before than lines of one column can. */
function closeTo(rows: Row[]): PlacedLine | undefined {
  const found = rows.find(
    ({ segments, baseline }, i) =>
      i > 0 && baseline - rows[i - 1]!.baseline < 0.85 * Math.min(segments[0]!.size, rows[i - 1]!.segments[0]!.size),
  );
  return found?.segments[0];
}

function startsParagraph(paragraph: PlacedLine[], line: PlacedLine, leading: number): boolean {
  const last = paragraph.at(-1)!;
  const size = Math.max(last.size, line.size);
  if (line.baseline - last.baseline > size * leading * 1.25 || line.baseline < last.baseline) return true;
  if (Math.abs(last.size - line.size) > 0.8 || last.bold !== line.bold) return true;
  if (splitMarker(line.text).marker !== null && (/^•/.test(line.text) || line.left <= paragraph[0]!.left + 3))
    return true;
  if (startsWithDash(line) && startsWithDash(paragraph[0]!) && Math.abs(line.left - paragraph[0]!.left) < 3)
    return true;
  if (pageOf(line) >= pageOf(last) || (isGapped(last) && pageOf(last) > 0)) return true;
  const hanging = splitMarker(paragraph[0]!.text).marker !== null;
  const indent = line.left - (paragraph.length === 1 && hanging ? line.left : last.left);
  return Math.abs(indent) > 14 && Math.abs((last.left + last.right) / 2 - (line.left + line.right) / 2) > 4;
}

/** A dash is a bullet only where the line before it in the list has one too; else it is punctuation. */
function startsWithDash({ text }: PlacedLine): boolean {
  return /^[-–o] \S/.test(text);
}

/** The page that an entry of a contents page ends in; not a number for any other line. */
function pageOf({ text }: PlacedLine): number {
  return Number(/\D\s(\d{1,3})$/.exec(text)?.[1] ?? Number.NaN);
}

/** Whether a line's words fill so little of it that there must be a gap between them. */
function isGapped({ text, left, right, size }: PlacedLine): boolean {
  return right - left > 0.7 * size * text.length;
}

/** Line distance in type sizes, as most neighbouring lines have it. */
function usualLeading(rows: Row[]): number {
  const ratios: number[] = [];
  for (let i = 1; i < rows.length; i++) {
    const ratio = (rows[i]!.baseline - rows[i - 1]!.baseline) / rows[i]!.segments[0]!.size;
    if (ratio > 0.9 && ratio < 1.9) ratios.push(ratio);
  }
  if (ratios.length === 0) return 1.2;
  ratios.sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)]!;
}

function gap(before: PlacedLine | null, line: PlacedLine): number | null {
  return before ? line.baseline - before.baseline - line.size : null;
}
