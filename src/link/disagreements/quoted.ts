/** What a text has in quotation marks. */

/** A stretch of a text; offsets in UTF-16 units. */
export interface Quotation {
  from: number;
  to: number;
}

const double = /[“"][^“”"\n]+[”"]/g;
/** A single mark that opens: an apostrophe has a letter before it. */
const opening = /(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}[(…])/gu;
const closing = /(?<=\S)['’](?![\p{L}\p{N}])/gu;
/** No quotation that is looked for is longer, in characters. */
const longest = 2000;

/**
 * Quotations; none goes over the end of a paragraph. A single mark can be an apostrophe, so each quotation is given as all that it could
 * be, from the longest to the shortest.
 */
export function quotationsIn(text: string): Quotation[][] {
  const found: Quotation[][] = [];
  for (const match of text.matchAll(double)) {
    found.push([{ from: match.index + 1, to: match.index + match[0].length - 1 }]);
  }
  const starts = [...text.matchAll(opening)].map(({ index }) => index + 1);
  for (const [at, from] of starts.entries()) {
    const newLine = text.indexOf('\n', from);
    const limit = Math.min(from + longest, newLine < 0 ? text.length : newLine, (starts[at + 1] ?? Infinity) - 1);
    const ends = [...text.slice(from, limit).matchAll(closing)].map(({ index }) => from + index);
    if (ends.length > 0) found.push(ends.reverse().map((to) => ({ from, to })));
  }
  return found.sort(([a], [b]) => (a?.from ?? 0) - (b?.from ?? 0));
}

/** The parts that are quoted as they stand: an ellipsis leaves words out, and square brackets put others in. */
export function partsOf(text: string, { from, to }: Quotation, breaks: RegExp = /\.{3,}|…|\[[^\]]*\]/g): Quotation[] {
  const parts: Quotation[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(breaks)) {
    parts.push({ from: start, to: from + match.index });
    start = from + match.index + match[0].length;
  }
  parts.push({ from: start, to });
  return parts;
}
