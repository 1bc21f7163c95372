/** Numbers about services, children, families, staff and money that a document states. */
import type { Block, Document } from '../../document/types.js';
import { sourceIn } from '../../document/spans.js';
import type { Context, Extraction, Kpi, Sourced } from '../types.js';
import { readSentence, type Carried } from './assemble.js';
import { leadOf, type Lead, openLead } from './leads.js';
import { mayHoldNumber } from './numbers.js';
import { splitSentences } from './sentences.js';
import { skippedBlocks } from './skipped.js';

/** KPIs of all prose of a document, in order. */
export function extractKpis({ document, sections, classification }: Context): Extraction<Kpi> {
  const rows: Sourced<Kpi>[] = [];
  const skipped = skippedBlocks(document, sections, classification);
  let leads: Lead[] = [];
  let carried: Carried | null = null;
  for (const block of document.blocks) {
    if (block.artifact || block.cell) continue;
    if (skipped.has(block.index)) continue;
    leads = leadOf(leads, block);
    if (isHeading(block)) {
      leads = [];
      continue;
    }
    const read = readBlock(document, block, leads, carried);
    rows.push(...read.rows);
    carried = read.carried;
    leads = openLead(leads, block, read.carried);
  }
  return { rows, issues: [] };
}
