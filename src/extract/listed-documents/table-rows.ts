/** Reads a table of documents: which column has the title, which the number. */
import type { Block } from '../../document/types.js';
import type { TextSpan } from '../../sections/head-block.js';
import { entryFrom } from './entry-words.js';
import type { ListLine } from './lists.js';

const REF =
  /^(?:(?:appendix|annexe?|attachment|enclosure|app\.?|no\.?) )?[(‘'“"]?(?:[A-Z]{1,2}\d{0,2}|\d{1,2}[A-Za-z]?|[a-z]|[ivx]{1,4})[)’'”"]?[.:]?$/i;
/** "Appendix 'A'": a value, where "Appendix" alone heads a column. */
const NUMBERED =
  /^(?:[Aa]ppendix|APPENDIX|[Aa]nnexe?|ANNEXE?|[Aa]ttachment|[Ee]nclosure)\s[(‘'“"]?(?:[A-Z]\d?|\d{1,2})\b/;
const TITLE_HEADER =
  /\b(?:title|names?|documents?|papers?|reports?|description|details|subject|appendix|attachment)\b/i;
const OTHER_HEADER =
  /\b(?:ref(?:erence)?|no|number|letter|date|file|location|held|contact|author|page|link|web|url|access|exempt|open|confidential)\b/i;
const MAX_HEADER = 60;

const span = (block: Block): TextSpan => ({ block, from: entryFrom(block), to: block.text.length });

/** One line a row, or a paragraph where a row is one cell of several. */
export function rowsOf(blocks: Block[]): ListLine[] {
  const numbers = [...new Set(blocks.map(({ cell }) => cell?.row))];
  const rows = numbers.map((row) => blocks.filter(({ cell }) => cell?.row === row));
  const [head] = rows;
  const titled = head ? titleColumn(head) : null;
  return (titled === null ? rows : rows.slice(1)).flatMap((cells) => rowLines(cells, titled));
}

/** The title's column where a row is a header; null for a row of values. */
export function titleColumn(row: Block[]): number | null {
  const short = row.every(({ text }) => text.length < MAX_HEADER);
  const named = row.filter(({ text }) => TITLE_HEADER.test(text) || OTHER_HEADER.test(text));
  const columns = new Set(row.map(({ cell }) => cell?.column));
  if (
    !short ||
    columns.size < 2 ||
    named.length < row.length ||
    row.some(({ text }) => /\d/.test(text) || NUMBERED.test(text.trim()))
  )
    return null;
  const [own] = row.filter(({ text }) => /\b(?:title|name|description|details|subject)\b/i.test(text));
  const title = own ?? row.find(({ text }) => !OTHER_HEADER.test(text)) ?? row[0];
  // "Appendix" over the numbers, something else over the titles.
  const next = row.find(({ cell }) => (cell?.column ?? 0) > (title?.cell?.column ?? 0));
  return title?.cell?.column ?? next?.cell?.column ?? null;
}

function rowLines(cells: Block[], titled: number | null): ListLine[] {
  const words = cells.filter(({ text }) => text.trim() !== '');
  const isRef = (block: Block): boolean => REF.test(block.text.trim()) && block.cell?.column !== titled;
  const ref = words.find(isRef) ?? (titled === null ? undefined : words.find((block) => REF.test(block.text.trim())));
  const rest = words.filter((block) => block !== ref && !REF.test(block.text.trim()));
  const column = titled !== null && rest.some(({ cell }) => cell?.column === titled) ? titled : rest[0]?.cell?.column;
  const title = rest.filter(({ cell }) => cell?.column === column);
  if (title.length === 0) return [];
  if (!ref && new Set(words.map(({ cell }) => cell?.column)).size < 2)
    return title.map((block) => ({ spans: [span(block)], ref: null }));
  const refs = words.filter(isRef);
  if (refs.length > 1 && refs.length === title.length)
    return title.map((block, i) => ({ spans: [span(block)], ref: refs[i] ? span(refs[i]) : null }));
  const address = rest.filter((block) => !title.includes(block) && /\bhttps?:|\bwww\./.test(block.text));
  return [{ spans: [...title, ...address].map(span), ref: ref ? span(ref) : null }];
}
