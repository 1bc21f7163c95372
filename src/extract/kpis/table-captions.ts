/** What is printed over a whole table: its title, the unit of its money, its date. */

import { splitSentences } from '../../document/sentences.js';
import type { Block } from '../../document/types.js';
import { findPeriods } from './periods.js';
import { captionOf, type Said } from './table-columns.js';
import type { PlacedCell } from './table-grid.js';

const TITLE = /^(?:Table|Figure|Chart|Appendix) ?(?:[A-Z]?\d[\d.]*\w?|[A-Z]\b)\W*/;
const LONGEST = 240;
/** A caption in the table's own first rows. */
const IN_TABLE = /\b(?:figures|amounts|all)\b.*£|^\(?£.{0,14}$/i;
/** A sentence before a table that tells of it. */
const TELLS =
  /:\s*$|\b(?:tables?|figures|data|scorecard|dashboard|indicators|measures|results|performance|position|statistics|KPIs)\b/i;
/** What stands before the period that a lead-in is of. */
const OF_PERIOD =
  /\b(?:for|in|during|at|to|of|from|covering|between|end(?:ed|ing)?)(?: (?:the|end of|close of|financial year|year|month of|quarter|as at))*\s$|[(,–-]\s?$|^\W*$/i;

export interface Caption {
  /** Title of the table in words, without its number; '' where it has none. */
  title: string;
  /** Unit and period that it gives all columns. */
  says: Said;
  /** The cell that is a caption and no heading. */
  cell: PlacedCell | null;
}

/**
 * `before`: the blocks in front of the table, the nearest last; `headings`: its heading rows' cells; `banner`: the words of a
 * row that stands over the whole table, '' without.
 */
export function captionOver(before: Block[], headings: PlacedCell[], banner: string, year: string | null): Caption {
  const [above, title] = titleOf(before);
  const cell =
    headings.find(
      ({ block: { text }, column }) =>
        IN_TABLE.test(text) && (column === 0 || /\b(?:figures|amounts|all)\b/i.test(text)),
    ) ?? null;
  const parts = [title.replace(TITLE, ''), above, banner, cell?.block.text ?? ''].map((words) =>
    captionOf(words, year),
  );
  const unit =
    (parts.find((part) => part.unit?.unit === 'gbp') ?? parts.find((part) => part.unit !== null))?.unit ?? null;
  const period = parts.find((part) => part.period !== null)?.period ?? leadPeriod(before);
  return { title: firstSentence(title || banner), cell, says: { unit, period } };
}

/** The line right over a table and its title, both without their numbers; either may be ''. */
function titleOf(before: Block[]): [string, string] {
  const [last, other] = [before.at(-1), before.at(-2)].map((block) =>
    isShort(block) ? block.text.slice(block.bodyStart) : '',
  );
  if (last && isTitle(before.at(-1))) return ['', last];
  return last && other && isTitle(before.at(-2)) && IN_TABLE.test(last)
    ? [last, other]
    : [IN_TABLE.test(last ?? '') ? (last ?? '') : '', ''];
}

/** The only period that the sentence which leads in a table is of; its title may stand between. */
function leadPeriod(before: Block[]): string | null {
  const lead = isTitle(before.at(-1)) ? before.at(-2) : before.at(-1);
  if (!lead || lead.cell || lead.headingTag !== null) return null;
  const sentence = splitSentences(lead.text, lead.bodyStart).at(-1);
  const text = sentence ? lead.text.slice(sentence.from, sentence.to) : '';
  if (text.length > LONGEST || !TELLS.test(text)) return null;
  const [first, ...others] = findPeriods(text);
  if (!first || first.names || others.length > 0 || !OF_PERIOD.test(text.slice(0, first.from))) return null;
  return first.period;
}

const isShort = (block: Block | undefined): block is Block =>
  block !== undefined && block.artifact === null && !block.cell && block.text.length <= LONGEST;

const isTitle = (block: Block | undefined): boolean => isShort(block) && (TITLE.test(block.text) || block.bold);

const firstSentence = (title: string): string => (title.replace(TITLE, '').split(/\.\s/)[0] ?? '').trim();
