import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import type { Context, Extraction, Issue, Recommendation, Source } from '../types.js';
import { type Item, listItems } from './inspectorate-items.js';
import { improvementRegions, type Region } from './inspectorate-regions.js';
import { isRuled, tableItems } from './inspectorate-table.js';
import { ANNOUNCES } from './list-headings.js';
import { unknownHeadings } from './unknown-headings.js';

/** What an inspectorate says must improve: areas for improvement, recommendations and priority actions, in order. */
export function inspectorateRecommendations(context: Context): Extraction<Recommendation> {
  const lists = improvementRegions(context).map((region) => ({ region, items: itemsOf(region, context) }));
  const rows = lists.flatMap(({ region, items }) =>
    items.map((item) => ({
      kind: region.kind,
      ref: item.ref,
      text: item.blocks.map(bodyOf).join(' ').replace(/\s+/g, ' ').trim(),
      source: sourceOf(context.document, item.blocks),
      rule: region.blocks.some((block) => block.cell) ? 'recommendations.table' : 'recommendations.list',
    })),
  );
  return {
    rows: rows.filter(({ text }) => /\p{L}/u.test(text)),
    issues: [
      ...lists.flatMap(({ region, items }) => leftOut(context.document, region, items)),
      ...unknownHeadings(
        context,
        lists.map(({ region }) => region),
      ),
    ],
  };
}

/** Whole sentences above marked items that are part of none and do not lead to them. */
function leftOut(document: Document, { blocks }: Region, items: Item[]): Issue[] {
  const taken = new Set(items.flatMap((item) => item.blocks));
  const last = blocks.findLastIndex(({ marker }) => marker !== null);
  return blocks
    .slice(0, Math.max(last, 0))
    .filter(
      (block) => !taken.has(block) && block.cell === null && /\.$/.test(block.text) && !ANNOUNCES.test(block.text),
    )
    .map((block) => ({
      code: 'recommendations.paragraph_left_out',
      message: `Not taken for an item: “${block.text}”`,
      source: sourceIn(document, block),
    }));
}

function itemsOf(region: Region, { classification }: Context): Item[] {
  const { framework, documentType } = classification;
  if (isRuled(region)) return tableItems(region);
  return listItems(region, framework === 'AREA_SEND' && documentType === 'inspection_report');
}

const bodyOf = (block: Block): string => block.text.slice(block.bodyStart);

/** All blocks of an item without the first one's bullet or number. */
function sourceOf(document: Document, blocks: Block[]): Source {
  const [first, ...rest] = blocks.flatMap((block) => {
    const { continued = [], ...source } = sourceIn(document, block, block.bodyStart);
    return [source, ...continued];
  });
  if (!first) throw new RangeError('An item without blocks');
  return rest.length > 0 ? { ...first, continued: rest } : first;
}
