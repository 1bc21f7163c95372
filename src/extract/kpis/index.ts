/** Numbers about services, children, families, staff and money that a document states. */
import { splitSentences } from '../../document/sentences.js';
import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import type { Metric } from '../../reference/metrics.js';
import type { Section } from '../../sections/types.js';
import type { Context, Extraction, Issue, Kpi, Source, Sourced } from '../types.js';
import { readSentence } from './assemble.js';
import { type Lead, labelUnder, leadsOver, periodUnder, planUnder, withLead } from './leads.js';
import { metricsAbout } from './metrics.js';
import { mayHoldNumber } from './numbers.js';
import { isAmountItem, type Plan, planAfter } from './plans.js';
import { bodySize, economyBlocks, figureBlocks, isFootnote, plannedBlocks, skippedBlocks } from './skipped.js';
import { proseCells } from './table-prose.js';
import { tableKpis } from './tables.js';
import { dayOfMeeting, type MeetingDay } from './years-ahead.js';

/** KPIs of a document's prose, in order. */
export function extractKpis({ document, sections, classification }: Context): Extraction<Kpi> {
  const rows: Sourced<Kpi>[] = [];
  const issues: Issue[] = [];
  const isInspection = classification.documentType.startsWith('inspection_');
  const skipped = skippedBlocks(sections);
  const figures = figureBlocks(sections);
  const economy = economyBlocks(sections);
  const headings = headingBlocks(document, sections);
  const planned = plannedBlocks(sections);
  const size = bodySize(document);
  const telling = isInspection ? new Map<number, string>() : proseCells(document);
  const day = isInspection ? null : dayOfMeeting(document);
  let leads: Lead[] = [];
  let before: Kpi[] = [];
  let above = '';
  for (const block of document.blocks) {
    if (
      block.artifact ||
      (block.cell && !isProse(block) && !telling.has(block.index)) ||
      skipped.has(block.index) ||
      isFootnote(block, size, figures.has(block.index))
    )
      continue;
    if (headings.has(block.index) || block.headingTag !== null) {
      leads = [];
      before = [];
      above = block.text;
      continue;
    }
    leads = leadsOver(leads, block);
    const dense = figures.has(block.index);
    const inPlan = planned.has(block.index) && isAmountItem(block.text.slice(block.bodyStart));
    const plan = planUnder(leads) ?? (inPlan ? { as: 'target' as const, period: null } : null);
    const { found, after } =
      mayHoldNumber(block.text) || (dense && ONE.test(block.text))
        ? readBlock(document, block, {
            leads,
            dense,
            last: before,
            plan,
            day,
            above,
            beside: telling.get(block.index) ?? '',
          })
        : { found: [], after: plan };
    const read = found.filter((row) => isMeasured(row) && !(economy.has(block.index) && row.unit !== 'gbp'));
    rows.push(...read);
    issues.push(...found.filter((row) => !isMeasured(row)).map(noMeasure));
    if (read.length > 0) before = read;
    above = read.length > 0 ? '' : block.text;
    const period = before.find((row) => row.qualifier !== 'previous')?.period;
    leads = withLead(leads, block, { period, hasNumbers: read.length > 0, plan: after });
  }
  if (!isInspection) rows.push(...tableKpis(document, classification.authority?.name ?? null));
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

/** "Actual 472 days / Target 400 days" under the line that says what is measured. */
const ONLY_VALUES = /^(?:actual|target|latest|current|outturn|result|performance|baseline):? [-+£]?\d/i;
const LINE = 140;

/** A percentage or an amount that stands alone, as beside a chart, is of nothing that could be read. */
const isMeasured = ({ measure }: Kpi): boolean => /\p{L}{3}/u.test(measure);

const noMeasure = ({ source }: Sourced<Kpi>): Issue => ({
  code: 'kpi.no_measure',
  message: `No words say what is measured: ${source.quote.slice(0, 80)}`,
  source,
});

/** A table cell that holds sentences. */
const isProse = ({ text }: Block): boolean =>
  text.includes(' ') && (text.length > 60 || /\p{L}{2}\.$/u.test(text.trim()));

/** What a block stands in: the leads above it, the KPIs of the block before and what is planned there. */
interface Place {
  leads: Lead[];
  dense: boolean;
  last: Kpi[];
  plan: Plan | null;
  /** That of the paper's meeting, null where it is not known. */
  day: MeetingDay | null;
  /** The line above; empty where it has numbers of its own. */
  above: string;
  /** The row of a table that it is in; empty outside. */
  beside: string;
}

/** The KPIs of a block and what is planned at its end. */
function readBlock(
  document: Document,
  block: Block,
  { leads, dense, last, plan, day, above, beside }: Place,
): { found: Sourced<Kpi>[]; after: Plan | null } {
  const rows: Sourced<Kpi>[] = [];
  const paragraph = block.text;
  const titled = ONLY_VALUES.test(paragraph.slice(block.bodyStart)) && above.length < LINE ? above : null;
  let about: Metric[] | null = null;
  const metrics = () => {
    about ??= metricsAbout(`${titled || beside} ${paragraph}`);
    return about;
  };
  const [label, period] = [labelUnder(leads) ?? (titled || null), periodUnder(leads)];
  let before = dense || SAME_CHILDREN.test(paragraph.slice(block.bodyStart)) ? last : [];
  let previous = '';
  let after = plan;
  for (const { from, to } of splitSentences(paragraph, block.bodyStart)) {
    const sentence = paragraph.slice(from, to);
    const around = { metrics, label, previous, period, dense, before, plan: after, day };
    previous = sentence;
    if (!mayHoldNumber(sentence) && !(dense && ONE.test(sentence))) {
      before = [];
      after = planAfter(sentence, before, after);
      continue;
    }
    const read = readSentence(sentence, around);
    before = read.map(({ kpi }) => kpi);
    after = planAfter(sentence, before, after);
    const source = sourceIn(document, block, from, to);
    const rule = dense ? 'kpis.figures' : 'kpis.sentence';
    rows.push(
      ...read.map(({ kpi, at }) => ({ ...kpi, source: partWith(source, sourceIn(document, block, from + at)), rule })),
    );
  }
  return { found: rows, after };
}

/** Of a sentence that a page break cuts, the part that holds its number comes first; `rest` is the text from the number on. */
function partWith(source: Source, rest: Source): Source {
  const { continued = [], ...first } = source;
  if (first.pageIndex === rest.pageIndex) return source;
  const parts = [first, ...continued];
  const own = parts.find(({ pageIndex }) => pageIndex === rest.pageIndex) ?? first;
  return { ...own, continued: parts.filter((part) => part !== own) };
}
