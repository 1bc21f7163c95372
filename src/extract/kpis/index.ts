/** Numbers about services, children, families, staff and money that a document states. */
import { splitSentences } from '../../document/sentences.js';
import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import type { Metric } from '../../reference/metrics.js';
import type { Section } from '../../sections/types.js';
import type { Context, Extraction, Issue, Kpi, Source, Sourced } from '../types.js';
import { readSentence } from './assemble.js';
import { type Lead, labelUnder, leadsOver, periodUnder, withLead } from './leads.js';
import { metricsAbout } from './metrics.js';
import { mayHoldNumber } from './numbers.js';
import { bodySize, figureBlocks, isFootnote, skippedBlocks } from './skipped.js';
import { tableKpis } from './tables.js';

/** KPIs of a document's prose, in order. */
export function extractKpis({ document, sections, classification }: Context): Extraction<Kpi> {
  const rows: Sourced<Kpi>[] = [];
  const issues: Issue[] = [];
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
    const found =
      mayHoldNumber(block.text) || (dense && ONE.test(block.text))
        ? readBlock(document, block, leads, dense, before)
        : [];
    const read = found.filter(isMeasured);
    rows.push(...read);
    issues.push(...found.filter((row) => !isMeasured(row)).map(noMeasure));
    if (read.length > 0) before = read;
    leads = withLead(leads, block, before.find((row) => row.qualifier !== 'previous')?.period, read.length > 0);
  }
  if (!classification.documentType.startsWith('inspection_'))
    rows.push(...tableKpis(document, classification.authority?.name ?? null));
  return { rows, issues };
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

/** A percentage or an amount that stands alone, as beside a chart, is of nothing that could be read. */
const isMeasured = ({ measure }: Kpi): boolean => /\p{L}{3}/u.test(measure);

const noMeasure = ({ source }: Sourced<Kpi>): Issue => ({
  code: 'kpi.no_measure',
  message: `No words say what is measured: ${source.quote.slice(0, 80)}`,
  source,
});

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
    const read = readSentence(sentence, around);
    before = read.map(({ kpi }) => kpi);
    const source = sourceIn(document, block, from, to);
    const rule = dense ? 'kpis.figures' : 'kpis.sentence';
    rows.push(
      ...read.map(({ kpi, at }) => ({ ...kpi, source: partWith(source, sourceIn(document, block, from + at)), rule })),
    );
  }
  return rows;
}

/** Of a sentence that a page break cuts, the part that holds its number comes first; `rest` is the text from the number on. */
function partWith(source: Source, rest: Source): Source {
  const { continued = [], ...first } = source;
  if (first.pageIndex === rest.pageIndex) return source;
  const parts = [first, ...continued];
  const own = parts.find(({ pageIndex }) => pageIndex === rest.pageIndex) ?? first;
  return { ...own, continued: parts.filter((part) => part !== own) };
}
