/** Columns of numbers on pages without tags: rows whose numbers stand below each other, behind words. */
import type { PlacedRun } from './layout.js';
import { makeLine, type PlacedLine } from './lines.js';
import { rowsOf } from './rows.js';

/** Words on one row that stand apart from others. */
export interface Piece {
  line: PlacedLine;
  runs: PlacedRun[];
}

/** A printed row in pieces, left to right. */
export interface PieceRow {
  pieces: Piece[];
  baseline: number;
  size: number;
}

/** Edges of a column's words in points. */
export interface Column {
  left: number;
  right: number;
  numbers: boolean;
}

/** Rows from `from` to `to` (inclusive), of which those in `anchors` hold numbers in several columns. */
export interface Body {
  from: number;
  to: number;
  anchors: Set<number>;
  columns: Column[];
}

/** Spaces between words are narrower than this many type sizes. */
const apart = 0.9;
/** Rows of one table are nearer to each other than this many type sizes. */
const furthestRow = 7;
const mostBetween = 4;
const number = /^[(£+–-]{0,3}\s?\d[\d,]*(?:\.\d+)?\s?(?:%|k|m|bn)?\)?$/i;
const year = /^(?:19|20)\d\d$/;
const nothing = /^(?:[-–—*]|n\/?a|nil|tbc)$/i;

const isNumber = ({ line }: Piece): boolean => number.test(line.text);
const isValue = (piece: Piece): boolean => isNumber(piece) || nothing.test(piece.line.text);

export function pieceRows(runs: PlacedRun[]): PieceRow[] {
  return rowsOf(runs).map(({ runs: own, baseline, segments }) => {
    const parts: PlacedRun[][] = [];
    for (const run of own) {
      const last = parts.at(-1)?.at(-1);
      if (last && run.left - last.right < apart * Math.max(last.size, run.size)) parts.at(-1)!.push(run);
      else parts.push([run]);
    }
    const pieces = parts.flatMap((part) => {
      const line = makeLine(part);
      return line ? [{ line, runs: part }] : [];
    });
    return { pieces, baseline, size: segments[0]!.size };
  });
}

/** The first body of numbers from row `start` on: at least two rows with words before two or more columns of numbers. */
export function bodyFrom(rows: PieceRow[], start: number): Body | null {
  for (let from = start; from < rows.length; from++) {
    if (numbersOf(rows[from]!).length < 2 || isYears(rows[from]!)) continue;
    const body = grown(rows, from);
    const words = body.columns.findIndex(({ numbers }) => !numbers);
    // Numbers before the words count the rows.
    for (const column of body.columns.slice(0, Math.max(words, 0))) column.numbers = false;
    const labelled = [...body.anchors].filter((i) => !rows[i]!.pieces.every(isValue)).length;
    if (labelled >= 2 && body.columns.filter(({ numbers }) => numbers).length >= 2) return body;
  }
  return null;
}

/** The body that starts with a row of numbers. */
function grown(rows: PieceRow[], from: number): Body {
  const body: Body = { from, to: from, anchors: new Set([from]), columns: columnsWith([], rows[from]!) ?? [] };
  for (let at = from + 1; at < rows.length && at - body.to <= mostBetween + 1; at++) {
    const [row, last] = [rows[at]!, rows[body.to]!];
    if (row.baseline - last.baseline > furthestRow * Math.max(row.size, 9)) break;
    const isAnchor =
      !isYears(row) && row.pieces.some((piece) => isNumber(piece) && piece.line.left > body.columns[0]!.right);
    const columns = isAnchor ? columnsWith(body.columns, row) : null;
    if (columns === null) {
      if (row.pieces.some(({ line }) => overlapped(body.columns, line).length > 1)) break;
      continue;
    }
    body.columns = columns;
    body.anchors.add(at);
    body.to = at;
  }
  return body;
}

/** A row of years is a heading. */
const isYears = ({ pieces }: PieceRow): boolean =>
  pieces.some(isNumber) && pieces.every((piece) => !isNumber(piece) || year.test(piece.line.text));

/** Numbers of a row that stand behind words, or all where it has no words. */
function numbersOf({ pieces }: PieceRow): Piece[] {
  const words = pieces.findIndex((piece) => !isValue(piece));
  return pieces.slice(words + 1).filter(isValue);
}

/** Columns widened by a row's pieces; null where a piece stands in two of them. */
function columnsWith(columns: Column[], { pieces }: PieceRow): Column[] | null {
  const found = columns.map((column) => ({ ...column }));
  for (const piece of pieces) {
    const { left, right } = piece.line;
    const [in1, in2] = overlapped(found, piece.line);
    if (in2) return null;
    if (!in1) found.push({ left, right, numbers: isNumber(piece) });
    else Object.assign(in1, { left: Math.min(in1.left, left), right: Math.max(in1.right, right) });
  }
  return found.sort((a, b) => a.left - b.left);
}

export const overlapped = (columns: Column[], { left, right }: { left: number; right: number }): Column[] =>
  columns.filter((column) => column.left < right && column.right > left);
