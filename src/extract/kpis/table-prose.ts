/** Cells of tables that tell what was done and what came of it, in words with numbers: "81% of supervision held in time". */
import type { Block, Document } from '../../document/types.js';
import { isNumber } from './table-headings.js';
import { tableWords } from './table-words.js';

const WORDS = /\p{L}{2,}/gu;
const LEAST_WORDS = 3;
const LONGEST_HEADING = 60;

/** The cells of columns that tell something, each with the text of its row. */
export function proseCells(document: Document): Map<number, string> {
  const found = new Map<number, string>();
  const telling = new Map<number, Set<number>>();
  const rows = new Map<string, Block[]>();
  for (const block of document.blocks) {
    const { cell, text } = block;
    if (!cell || block.artifact) continue;
    const columns = telling.get(cell.table) ?? new Set<number>();
    telling.set(cell.table, columns);
    const key = `${cell.table}.${cell.row}`;
    rows.set(key, [...(rows.get(key) ?? []), block]);
    if (text.length <= LONGEST_HEADING && tableWords().prose.test(text)) columns.add(cell.column);
    else if (columns.has(cell.column) && !isNumber(text) && (text.match(WORDS)?.length ?? 0) >= LEAST_WORDS)
      found.set(block.index, key);
  }
  return new Map([...found].map(([index, key]) => [index, (rows.get(key) ?? []).map(({ text }) => text).join(' | ')]));
}
