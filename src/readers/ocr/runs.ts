/** Lines as tesseract saw them → words set at places, as every other reader gives them. */
import type { Line } from 'tesseract.js';
import type { PlacedRun } from '../../document/layout.js';

/** From the highest letters to the lowest, in type sizes, as most faces have it. */
const letterHeight = 0.94;
/** Lines whose sizes differ by less are set in one: what is measured differs from line to line. */
const sameSize = 0.15;
/** A line whose letters are less sure than this on average is no writing: a photograph, a stamp's edge, a signature. */
const leastSure = 0.5;
/** White space wider than this, in type sizes, is one between columns and not between words. */
const columnGap = 1.6;
const speck = /^[^\p{L}\p{N}£$€%&]+$/u;
const surestSpeck = 0.7;

/** Words as runs in points. `confidence` is the engine's own for the word, 0 to 1. */
export function runsOf(lines: Line[], dotsPerInch: number): PlacedRun[] {
  const points = (dots: number): number => (dots * 72) / dotsPerInch;
  const written = lines.filter(isWriting);
  const sizeOf = levelled(written.map((line) => points(line.rowAttributes.rowHeight) / letterHeight));
  return written.flatMap(({ words, baseline, rowAttributes }) => {
    const size = sizeOf(points(rowAttributes.rowHeight) / letterHeight);
    const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
    const seen = words.filter(({ text, confidence }) => !speck.test(text) || confidence / 100 > surestSpeck);
    return seen.map(({ text, bbox, confidence }, i): PlacedRun => {
      const next = seen[i + 1];
      const endsLine = !next || points(next.bbox.x0 - bbox.x1) > columnGap * size;
      return {
        text: endsLine ? text : `${text} `,
        left: points(bbox.x0),
        right: points(bbox.x1),
        baseline: points(baseline.y0 + slope * (bbox.x0 - baseline.x0)),
        size,
        bold: false,
        italic: false,
        node: null,
        endsLine,
        confidence: Math.round(confidence) / 100,
      };
    });
  });
}

function isWriting({ words }: Line): boolean {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const sure = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return sure >= leastSure * 100 * letters;
}

/** What size a measured one stands for: the commonest where it is near to that, else itself to half a point. */
function levelled(sizes: number[]): (size: number) => number {
  const halves = (size: number): number => Math.round(size * 2) / 2;
  const sorted = sizes.toSorted((a, b) => a - b);
  const usual = halves(sorted[Math.floor(sorted.length / 2)] ?? 0);
  return (size) => (Math.abs(size - usual) < sameSize * usual ? usual : halves(size));
}
