/** Runs set at places → printed lines with clean text. */
import { cleanCharacters } from './characters.js';
import { leastSure } from './confidence.js';
import type { PlacedRun } from './layout.js';
import { tenths } from './points.js';

/** Type style over a stretch of a line; offsets are relative to the line's text. */
interface Run {
  start: number;
  end: number;
  /** Points. */
  size: number;
  bold: boolean;
  italic: boolean;
}

/** A line before it has its place in a page's text, with its first run's element; runs' offsets are relative to `text`. */
export interface PlacedLine extends Omit<PlacedRun, 'endsLine'> {
  runs: Run[];
  /** Whether it ends with a hyphen that the reader knows to be one of line breaking or of a compound. */
  endsHyphen: boolean;
}

/** Line-end hyphens as PDFium and some fonts give them. */
const lineHyphen = /[\ufffe\u0002]/;
const lineHyphens = /[\ufffe\u0002]/g;
const endHyphen = /[\p{L}\d][-\u00ad\ufffe\u0002\u2010]$/u;
/** A footnote mark is small, raised and follows a word at once; ordinals ("22nd") are raised letters and stay. */
const footnoteMark = /^[\s]*(?:\d{1,2}|[*†‡§]|\d{1,2},\s?\d{1,2})[\s]*$/;

/** Words that a misreading changes. A pound sign that was taken for something else is none any more. */
const telling = /[\p{L}\p{N}%]/u;

/** Whether `run` goes on in the line that `last` ends. */
export function sameLine(last: PlacedRun, run: PlacedRun): boolean {
  const size = Math.max(last.size, run.size);
  return Math.abs(last.baseline - run.baseline) < 0.5 * size && run.left > last.left - 0.5 * size;
}

/** Makes a line of runs that stand beside each other, left to right; null when it holds no text. */
export function makeLine(runs: PlacedRun[]): PlacedLine | null {
  const usual = usualSize(runs);
  const baseline = (runs.find((run) => run.size >= usual - 0.1 && run.text.trim() !== '') ?? runs[0]!).baseline;
  let raw = '';
  const pieces: Run[] = [];
  let last: PlacedRun | null = null;
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const run of runs) {
    const text = lineHyphen.test(run.text) ? run.text.replaceAll(lineHyphens, '-') : run.text;
    const raised = run.size < usual * 0.8 && run.baseline < baseline - 0.12 * usual;
    if (raised && raw.trim() !== '' && footnoteMark.test(text)) {
      if (/\s$/.test(text)) raw += ' ';
      continue;
    }
    const apart = last !== null && run.left - last.right > 0.2 * Math.min(run.size, last.size);
    if (apart && !raw.endsWith(' ') && !text.startsWith(' ')) raw += ' ';
    const start = raw.length;
    raw += text;
    pieces.push({ start, end: raw.length, size: run.size, bold: run.bold, italic: run.italic });
    if (text.trim() !== '') {
      left = Math.min(left, run.left);
      right = Math.max(right, run.right);
    }
    last = run;
  }
  const { text, at } = tidy(raw);
  if (text === '') return null;
  const merged = mergeRuns(pieces, at);
  const lettered = merged.filter((piece) => /[\p{L}\d]/u.test(text.slice(piece.start, piece.end)));
  return {
    text,
    left,
    right,
    baseline,
    size: usual,
    bold: lettered.length > 0 && lettered.every((piece) => piece.bold),
    italic: lettered.length > 0 && lettered.every((piece) => piece.italic),
    runs: merged,
    node: runs[0]!.node,
    endsHyphen: endHyphen.test(raw.trimEnd().slice(-3)),
    ...leastSure(runs.filter((run) => telling.test(run.text))),
  };
}

/** Clean text without white space around it or doubled in it, and where each place of `raw` has gone. */
function tidy(raw: string): { text: string; at: (offset: number) => number } {
  const clean = (part: string): string => cleanCharacters(part).replace(/\s{2,}|[\t\n]/g, ' ');
  const cleaned = clean(raw);
  const text = cleaned.trim();
  const lead = cleaned.length - cleaned.trimStart().length;
  const bound = (offset: number): number => Math.min(text.length, Math.max(0, offset - lead));
  if (cleaned.length === raw.length) return { text, at: bound };
  return { text, at: (offset) => bound(clean(raw.slice(0, offset)).length) };
}

/** Pieces of raw text as runs of the clean text, neighbours of one style joined. */
function mergeRuns(pieces: Run[], at: (offset: number) => number): Run[] {
  const merged: Run[] = [];
  for (const piece of pieces) {
    const start = at(piece.start);
    const end = at(piece.end);
    if (end <= start) continue;
    const last = merged.at(-1);
    if (last && last.bold === piece.bold && last.italic === piece.italic && Math.abs(last.size - piece.size) < 0.3)
      last.end = end;
    else merged.push({ ...piece, start, end });
  }
  return merged;
}

/** The size most letters have, to a tenth of a point. */
function usualSize(runs: PlacedRun[]): number {
  const first = tenths(runs[0]!.size);
  if (runs.every(({ size }) => tenths(size) === first)) return first;
  const letters = new Map<number, number>();
  for (const run of runs) {
    const size = tenths(run.size);
    letters.set(size, (letters.get(size) ?? 0) + run.text.trim().length);
  }
  let best = first;
  let most = -1;
  for (const [size, count] of letters) if (count > most) [best, most] = [size, count];
  return best;
}
