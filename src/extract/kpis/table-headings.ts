/** The heading rows of tables, and the words that each column has over it. */
import type { Block } from '../../document/types.js';
import { headingPeriod } from './period-headings.js';
import { centre, type PlacedCell } from './table-grid.js';
import { printedNumber } from './table-values.js';

const NUMBER = /^(?!\d+\.\d+\.\d)[(+\-–−£\s]*\d[\d,.]*\s?(?:bn|m|k|%)?\)?$/i;
const MAY_BE_MARKED = /\d\D+$|^[^\w(+-]/;
const YEAR = /^(?:19|20)\d\d$/;
/** All that a heading in the midst of a table may say. */
const HEADING =
  /^(?:£.{0,9}|%|actual|budget|forecast|target|variance|total|core|external|outturn|england|number|rate|previous|current|RAG|status)(?:\s.{0,24})?$/i;
/** A heading spans columns where its middle is this many points nearer to theirs than to its own column's. */
const CLEARLY = 6;

/** Whether a cell's text is a number, whatever it is of. */
export const isNumber = (text: string): boolean => NUMBER.test(text) || (MAY_BE_MARKED.test(text) && isMarked(text));

/** A number with a unit or a rating beside it; a bound or a range may be a heading. */
function isMarked(text: string): boolean {
  const printed = printedNumber(text);
  return printed !== null && !printed.bound && /^(?:percent|gbp)$/.test(printed.unit ?? '');
}

/** How many rows stand before the first that has a number cell; a row of years is none. */
export function headingRows(rows: Block[][]): number {
  const first = rows.findIndex((row, i) => row.some(({ text }) => isNumber(text)) && !isYears(row, i === 0));
  return first < 0 ? rows.length : first;
}

/** Years beside each other; in a table's first row one may stand alone among other headings. */
function isYears(row: Block[], top: boolean): boolean {
  const numbers = row.filter(({ text }) => isNumber(text)).map(({ text }) => text.trim());
  if (numbers.length === 0 || !numbers.every((text) => YEAR.test(text))) return false;
  if (numbers.length === 1) return top && row.length > 2;
  return numbers.every((text, i) => i === 0 || Math.abs(Number(text) - Number(numbers[i - 1])) <= 1);
}

/** Whether a row in the midst of a table is the heading of those below it. */
export function isHeadingRow(row: Block[]): boolean {
  const cells = row.filter(({ cell }) => (cell?.column ?? 0) > 0);
  if (cells.length < 2 || row.some(({ text }) => isNumber(text) && !YEAR.test(text))) return false;
  return isYears(row, false) || cells.every(({ text }) => HEADING.test(text.trim()) || isPeriod(text));
}

const isPeriod = (text: string): boolean => text.length < 24 && headingPeriod(text, '2000/2001') !== null;

/** Words over each of `width` columns, those of spanning cells too, top first. */
export function headingWords(rows: PlacedCell[][], width: number): string[][] {
  const own = rows.map((row) => textsOf(row, width));
  if (rows.length < 2) return Array.from({ length: width }, (_, column) => (own[0]?.[column] ? [own[0][column]] : []));
  const spread = rows.map((row, i) => spreadRow(row, rows.slice(i + 1), own.slice(i + 1), own[i] ?? []));
  const leaf = own.at(-1) ?? [];
  const named = own.findLast((texts) => texts.some((text) => /\p{L}{3}/u.test(text))) ?? leaf;
  const cycle = cycleOf(named.slice(1));
  const upper = own.indexOf(named);
  const told = spread.map((texts, i) => (cycle > 0 && i < upper ? joinCycles(texts, cycle) : texts));
  return Array.from({ length: width }, (_, column) => told.flatMap((texts) => texts[column] || []));
}

function textsOf(row: PlacedCell[], width: number): string[] {
  const texts = Array.from({ length: width }, () => '');
  for (const { block, column } of row) texts[column] = `${texts[column] ?? ''} ${block.text}`.trim();
  return texts;
}

/** A row's words with those of cells that span the columns beside their own, which have headings below and none here. */
function spreadRow(row: PlacedCell[], below: PlacedCell[][], textsBelow: string[][], texts: string[]): string[] {
  const spread = [...texts];
  const free = (column: number) => texts[column] === '' && textsBelow.some((lower) => lower[column]);
  for (const cell of row) {
    const { column: at, extent } = cell;
    const text = texts[at];
    if (!text || !textsBelow.some((lower) => lower[at])) continue;
    let [from, to] = [at, at];
    while (free(to + 1)) to++;
    if (extent) {
      while (from > 1 && free(from - 1)) from--;
      [from, to] = spanned(centre(extent), at, from, to, below);
    }
    for (let column = from; column <= to; column++) spread[column] = text;
  }
  return spread;
}

/** The columns whose middle is that of a heading, between `from` and `to`: its own alone, unless others fit clearly better. */
function spanned(middle: number, at: number, from: number, to: number, below: PlacedCell[][]): [number, number] {
  const middles = new Map(below.flat().map(({ column, extent }) => [column, extent && centre(extent)]));
  const [own] = [middles.get(at)];
  let [best, least] = [[at, at] as [number, number], own == null ? 0 : Math.abs(own - middle) - CLEARLY];
  for (let first = from; first <= at; first++) {
    for (let last = at; last <= to; last++) {
      const [left, right] = [middles.get(first), middles.get(last)];
      if (first === last || left == null || right == null) continue;
      const distance = Math.abs((left + right) / 2 - middle);
      if (distance < least) [best, least] = [[first, last], distance];
    }
  }
  return best;
}

/** After how many columns the same different headings come again ("Kent, England, Kent, England": 2); 0 where they do not. */
function cycleOf(texts: string[]): number {
  for (let n = 2; n <= texts.length / 2; n++) {
    if (texts.length % n !== 0 || new Set(texts.slice(0, n)).size < n || texts.slice(0, n).includes('')) continue;
    if (texts.every((text, i) => text === texts[i % n])) return n;
  }
  return 0;
}

/** What stands over a group of columns that come again is over each of them. */
function joinCycles([first = '', ...texts]: string[], cycle: number): string[] {
  const joined = texts.map((_, i) => {
    const start = i - (i % cycle);
    return [...new Set(texts.slice(start, start + cycle).filter(Boolean))].join(' ');
  });
  return [first, ...joined];
}
