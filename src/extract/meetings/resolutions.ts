/** What minutes say was decided, part by part, each under its item. */
import type { Block } from '../../document/types.js';
import type { Context, Resolution, Sourced } from '../types.js';
import { decisionsFrom } from './decision-parts.js';
import type { MinuteItem } from './minute-items.js';
import { type Lead, leadsIn } from './resolution-leads.js';

const QUOTED = /^\s*[“"‘]/;
/** A quotation that is never closed ends here. */
const LONGEST_QUOTE = 40;

/** In document order. */
export function resolutions(context: Context, items: MinuteItem[]): Sourced<Resolution>[] {
  const firm = found(context, items, false);
  return firm.length > 0 ? firm : found(context, items, true);
}

function found({ document }: Context, items: MinuteItem[], weak: boolean): Sourced<Resolution>[] {
  const blocks = document.blocks.filter(({ artifact }) => artifact === null);
  const starts = new Map(items.map((item) => [item.at > 0 ? item.from : item.from - 1, item]));
  const rows: Sourced<Resolution>[] = [];
  let item: MinuteItem | null = null;
  let quoted = 0;
  let done = -1;
  for (const [i, block] of blocks.entries()) {
    const opened = starts.get(block.index);
    if (opened) {
      item = opened;
      quoted = 0;
      if (opened.at === 0) continue;
    }
    const wasQuoted = quoted > 0;
    quoted = quoteAfter(block, quoted);
    if (i <= done || QUOTED.test(block.text.slice(block.bodyStart))) continue;
    // Many a quoted motion is never closed; no motion's paragraph opens with the word in capitals.
    const leads = leadsIn(block.text, opened?.at ?? block.bodyStart, weak).filter(
      ({ rule, within }) => !wasQuoted || (rule === 'resolutions.capitals' && !within),
    );
    for (const [j, lead] of leads.entries()) {
      const next: Lead | undefined = leads[j + 1];
      const end = next?.from ?? block.text.length;
      const rest = next ? [] : blocks.slice(i + 1);
      const decided = decisionsFrom(document, { block, from: lead.to, to: end }, rest, {
        within: lead.within,
        heads: starts,
        record: false,
      });
      done = Math.max(done, i + decided.used);
      for (const { ref, text, source } of decided.rows)
        rows.push({ ref, item: item?.title ?? null, text, source, rule: lead.rule });
    }
  }
  return rows;
}

/** How many blocks of an open quotation are still to be left out. */
function quoteAfter({ text }: Block, quoted: number): number {
  const [open, close] = [text.lastIndexOf('“'), text.lastIndexOf('”')];
  if (open > close) return LONGEST_QUOTE;
  return close >= 0 || quoted === 0 ? 0 : quoted - 1;
}
