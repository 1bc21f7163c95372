/**
 * From offsets in UTF-16 units, which JavaScript counts, to offsets in Unicode code points, which SQLite (and Python)
 * counts. They are the same up to the first character outside the basic plane, an emoji for instance.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map((pair) => pair.index + 2);
  if (ends.length === 0) return (offset) => offset;
  return (offset) => offset - countUpTo(ends, offset);
}

/** How many of the ascending numbers are not above the limit. */
function countUpTo(numbers: number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
