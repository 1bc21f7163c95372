/** What is printed over a whole table: its title, the unit of its money, its date. */
import type { Block } from '../../document/types.js';
import { type Column, captionOf } from './table-cells.js';
import type { PlacedCell } from './table-grid.js';

const TITLE = /^(?:Table|Figure|Chart|Appendix) ?(?:[A-Z]?\d[\d.]*\w?|[A-Z]\b)\W*/;
const LONGEST = 240;
/** A caption in the table's own first rows. */
const IN_TABLE = /\b(?:figures|amounts|all)\b.*£|^\(?£.{0,14}$/i;

export interface Caption {
  /** Title of the table in words, without its number; '' where it has none. */
  title: string;
  /** Unit, scale and period that it gives all columns. */
  says: Column;
  /** The cell that is a caption and no heading. */
  cell: PlacedCell | null;
}

/** `before`: the blocks in front of the table, the nearest last; `headings`: its heading rows' cells. */
export function captionOver(before: Block[], headings: PlacedCell[], year: string | null): Caption {
  const [above, title] = titleOf(before);
  const cell =
    headings.find(
      ({ block: { text }, column }) =>
        IN_TABLE.test(text) && (column === 0 || /\b(?:figures|amounts|all)\b/i.test(text)),
    ) ?? null;
  const parts = [title.replace(TITLE, ''), above, cell?.block.text ?? ''].map((words) => captionOf(words, year));
  const unit = parts.find((part) => part.unit === 'gbp') ?? parts.find((part) => part.unit !== null);
  const period = parts.find((part) => part.period !== null)?.period ?? null;
  const none = captionOf('', year);
  return {
    title: firstSentence(title),
    cell,
    says: { ...none, ...(unit && { unit: unit.unit, scale: unit.scale }), period },
  };
}

/** The line right over a table and its title, either of which may be ''. */
function titleOf(before: Block[]): [string, string] {
  const [last, other] = [before.at(-1), before.at(-2)].map((block) => (isShort(block) ? block.text : ''));
  if (last && isTitle(before.at(-1))) return ['', last];
  return last && other && isTitle(before.at(-2)) && IN_TABLE.test(last)
    ? [last, other]
    : [IN_TABLE.test(last ?? '') ? (last ?? '') : '', ''];
}

const isShort = (block: Block | undefined): block is Block =>
  block !== undefined && block.artifact === null && !block.cell && block.text.length <= LONGEST;

const isTitle = (block: Block | undefined): boolean => isShort(block) && (TITLE.test(block.text) || block.bold);

const firstSentence = (title: string): string => (title.replace(TITLE, '').split(/\.\s/)[0] ?? '').trim();
