import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import type { Context, Extraction, Recommendation, Source } from '../types.js';
import { type Item, listItems } from './inspectorate-items.js';
import { improvementRegions, type Region } from './inspectorate-regions.js';
import { isRuled, tableItems } from './inspectorate-table.js';

/** What an inspectorate says must improve: areas for improvement, recommendations and priority actions, in order. */
export function inspectorateRecommendations(context: Context): Extraction<Recommendation> {
  const rows = improvementRegions(context).flatMap((region) =>
    itemsOf(region, context).map((item) => ({
      kind: region.kind,
      ref: item.ref,
      text: item.blocks.map(bodyOf).join(' ').replace(/\s+/g, ' ').trim(),
      source: sourceOf(context.document, item.blocks),
      rule: region.blocks.some((block) => block.cell) ? 'recommendations.table' : 'recommendations.list',
    })),
  );
  return { rows: rows.filter(({ text }) => /\p{L}/u.test(text)), issues: [] };
}

function itemsOf(region: Region, { classification }: Context): Item[] {
  return isRuled(region) ? tableItems(region) : listItems(region, classification.framework === 'AREA_SEND');
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
