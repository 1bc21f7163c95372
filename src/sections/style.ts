/** What a document's ordinary text looks like, and what stands out from it. */
import type { Block, Document } from '../document/types.js';
import { withoutNumber } from './numbers.js';
import { isKnownHeading } from './vocabulary.js';

export interface BodyStyle {
  /** Points; null in formats without sizes. */
  size: number | null;
  /** Whether most of the text is bold, so that bold says nothing. */
  bold: boolean;
  /** Whether the format shows no sizes: then words and numbers have to do. */
  plain: boolean;
  /** Whether styles of the file's own or bold type mark headings, in a format without sizes. */
  styled: boolean;
  /** Whether it is a spreadsheet: bold and capitals there are totals and row labels. */
  figures: boolean;
  /** Types that tags declare to be headings' at least twice, the text's own excepted. */
  tagged: Set<string>;
}

/** Characters of running text; in a paper with fewer the words of tables tell its type too, and headings may be most of it. */
const FEWEST = 150;
/** A short paper with one table has fewer cells of figures than a spreadsheet. */
const FEWEST_FIGURES = 12;

/** Size and weight of a block's type. */
const faceOf = (size: number, bold: boolean): string => `${Math.round(size * 5) / 5}${bold}`;

/** The style that most characters of running text have. */
export function bodyStyle(document: Document): BodyStyle {
  const text = document.blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'item');
  const running = text.reduce((length, block) => length + block.text.length, 0);
  const blocks = running >= FEWEST ? text : document.blocks;
  const counts = new Map<number, number>();
  let bold = 0;
  let all = 0;
  for (const { size, text: words, bold: isBold } of blocks) {
    all += words.length;
    if (isBold) bold += words.length;
    if (size !== null) counts.set(Math.round(size * 2) / 2, (counts.get(Math.round(size * 2) / 2) ?? 0) + words.length);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const size = most?.[0] ?? null;
  return {
    size,
    bold: bold > all * (running >= FEWEST ? 0.5 : 0.9),
    plain: size === null,
    styled: size === null && text.filter((block) => block.headingTag !== null || isBoldHeading(block)).length >= 3,
    figures: isSpreadsheet(document.blocks),
    tagged: taggedFaces(text, size ?? 0),
  };
}

const isBoldHeading = (block: Block): boolean =>
  block.bold && isKnownHeading(withoutNumber(block).text.replace(/[\s:]+$/, ''));

/** Many cells of figures and hardly a paragraph. */
function isSpreadsheet(blocks: Block[]): boolean {
  const figures = blocks.filter(({ cell, text }) => cell !== null && text.length < 16 && !/\p{L}/u.test(text)).length;
  const prose = blocks.filter(({ cell, text }) => cell === null && text.length > 160).length;
  return figures > FEWEST_FIGURES && figures > blocks.length * 0.25 && prose < figures / 50;
}

function taggedFaces(blocks: Block[], body: number): Set<string> {
  const counts = new Map<string, number>();
  for (const { headingTag, size, bold, text } of blocks) {
    if (headingTag === null || size === null || size < body + 0.4 || text.length > 100) continue;
    counts.set(faceOf(size, bold), (counts.get(faceOf(size, bold)) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([face]) => face));
}

/** Whether a block's type is that of a heading: bold, larger, or tagged as one. */
export function standsOut(block: Block, body: BodyStyle): boolean {
  const words = block.text.slice(block.bodyStart);
  if (body.size === null || block.size === null) {
    return block.headingTag !== null || (block.bold && !body.bold) || (isCapitals(words) && words.length > 6);
  }
  if (block.size >= body.size + 1.5) return true;
  if (block.size < body.size - 1.2) return block.headingTag !== null && block.bold;
  if (block.bold && !body.bold) return true;
  if (block.headingTag !== null) return words.length <= 100;
  if (words.length <= 60 && body.tagged.has(faceOf(block.size, block.bold))) return true;
  const capitals = words.endsWith(')') ? words.replace(/\s*\(.*\)$/, '') : words;
  return isCapitals(capitals) && capitals.length > 6 && capitals.length < 80 && block.cell === null;
}

/** Whether all of its letters, at least four, are capitals. */
export function isCapitals(text: string): boolean {
  // Nearly every text has a small letter.
  return !/\p{Ll}/u.test(text) && /\p{Lu}{4}/u.test(text.replace(/[^\p{L}]/gu, ''));
}
