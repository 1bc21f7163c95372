/** Numbers about services, children, families, staff and money that a document states. */
import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import type { Metric } from '../../reference/metrics.js';
import type { Section } from '../../sections/types.js';
import type { Context, Extraction, Kpi, Sourced } from '../types.js';
import { readSentence } from './assemble.js';
import { type Lead, labelUnder, leadsOver, periodUnder, withLead } from './leads.js';
import { metricsAbout } from './metrics.js';
import { mayHoldNumber } from './numbers.js';
import { splitSentences } from './sentences.js';
import { bodySize, figureBlocks, isFootnote, skippedBlocks } from './skipped.js';
import { tableKpis } from './tables.js';

/** KPIs of a document's prose, in order. */
export function extractKpis({ document, sections, classification }: Context): Extraction<Kpi> {
  const rows: Sourced<Kpi>[] = [];
  const skipped = skippedBlocks(sections);
  const figures = figureBlocks(sections);
  const headings = headingBlocks(document, sections);
  const size = bodySize(document);
  let leads: Lead[] = [];
  let before: Kpi[] = [];
  for (const block of document.blocks) {
    if (
      block.artifact ||
      (block.cell && !isProse(block)) ||
      skipped.has(block.index) ||
      isFootnote(block, size, figures.has(block.index))
    )
      continue;
    if (headings.has(block.index) || block.headingTag !== null) {
      leads = [];
      before = [];
      continue;
    }
    leads = leadsOver(leads, block);
    const dense = figures.has(block.index);
    const read =
      mayHoldNumber(block.text) || (dense && ONE.test(block.text))
        ? readBlock(document, block, leads, dense, before)
        : [];
    rows.push(...read);
    if (read.length > 0) before = read;
    leads = withLead(leads, block, before.find((row) => row.qualifier !== 'previous')?.period, read.length > 0);
  }
  if (!classification.documentType.startsWith('inspection_'))
    rows.push(...tableKpis(document, classification.authority?.name ?? null));
  return { rows, issues: [] };
}

/** Indexes of the blocks that are headings; a run-in heading's block is text too and is none. */
function headingBlocks(document: Document, sections: Section[]): Set<number> {
  const above = sections.filter(({ from, heading }) => {
    const text = document.blocks[from - 1]?.text ?? '';
    return text.includes(heading) || heading.includes(text);
  });
  return new Set(above.map((section) => section.from - 1));
}

/** A paragraph that goes on about the children of the one before. */
const SAME_CHILDREN =
  /^(?:\w+ )?(?:all |of )?(?:these|those|the (?:young people|children) (?:involved|concerned))\b|^(?:While |Although )?all the (?:young people|children) (?:involved|concerned)\b/i;

const ONE = /\bone\b/i;

/** A table cell that holds sentences. */
const isProse = (block: Block): boolean => block.text.length > 60 && block.text.includes(' ');

function readBlock(document: Document, block: Block, leads: Lead[], dense: boolean, last: Kpi[]): Sourced<Kpi>[] {
  const rows: Sourced<Kpi>[] = [];
  const paragraph = block.text;
  let about: Metric[] | null = null;
  const metrics = () => {
    about ??= metricsAbout(paragraph);
    return about;
  };
  const [label, period] = [labelUnder(leads), periodUnder(leads)];
  let before = dense || SAME_CHILDREN.test(paragraph.slice(block.bodyStart)) ? last : [];
  let previous = '';
  for (const { from, to } of splitSentences(paragraph, block.bodyStart)) {
    const sentence = paragraph.slice(from, to);
    const around = { metrics, label, previous, period, dense, before };
    previous = sentence;
    if (!mayHoldNumber(sentence) && !(dense && ONE.test(sentence))) {
      before = [];
      continue;
    }
    before = readSentence(sentence, around);
    const source = sourceIn(document, block, from, to);
    rows.push(...before.map((kpi) => ({ ...kpi, source, rule: dense ? 'kpis.figures' : 'kpis.sentence' })));
  }
  return rows;
}
