/** How wide words are in a line whose whole width is known. */

/** A stretch of a line with its place, in points. */
interface Placed {
  text: string;
  left: number;
  right: number;
  size: number;
}

const usual = 0.55;
/** Widths of characters in type sizes, as sans-serif faces set them: only their proportions matter. */
const widths: [characters: string, width: number][] = [
  ["ijl|.,;:'’‘!I", 0.26],
  ['ftr()[]/ -', 0.33],
  ['mwMW@%', 0.87],
  ['ABCDEFGHJKLNOPQRSTUVXYZ&', 0.69],
];
const widthOf = new Map(widths.flatMap(([characters, width]) => [...characters].map((each) => [each, width])));
const space = 0.28;
/** What is wider set than this, in type sizes, has gaps in it: an entry of a contents page, words in columns. */
const widest = 1.3;

/** Where a line would end, in points from the page's left, if the first word of the next one stood on it. */
export function endWith(last: Pick<Placed, 'right'>, next: Placed): number {
  return last.right + space * next.size + firstWordWidth(next);
}

/** In points. */
function firstWordWidth({ text, left, right, size }: Placed): number {
  const end = text.indexOf(' ');
  if (end < 0) return right - left;
  const scale = (right - left) / proportion(text);
  return proportion(text.slice(0, end)) * Math.min(scale, widest * size);
}

function proportion(text: string): number {
  let width = 0;
  for (const each of text) width += widthOf.get(each) ?? usual;
  return width;
}
