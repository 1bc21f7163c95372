/** Headings that speak of improvement and head a list, but are none of those that are known to. */

import { sourceIn } from '../../document/spans.js';
import type { Block } from '../../document/types.js';
import { inspectionHeadings } from '../../reference/inspection-headings.js';
import type { Context, Issue } from '../types.js';
import { bare, improvementHeadings, improvementKind } from './improvement-headings.js';
import type { Region } from './inspectorate-regions.js';
import { headingsOf } from './list-headings.js';

/** One issue for each such heading outside the lists that were read: whether its items must improve is not guessed. */
export function unknownHeadings({ document, sections }: Context, regions: Region[]): Issue[] {
  const blocks = document.blocks.filter((block) => block.artifact === null);
  const headings = headingsOf(sections);
  const read = regions.map(
    ({ heading, blocks: list }) => [heading.index, list.at(-1)?.index ?? heading.index] as const,
  );
  return blocks
    .filter((block, i) => headings.is(block) && headsList(blocks, i))
    .filter(({ index }) => !read.some(([from, to]) => from <= index && index <= to))
    .filter(({ text, bodyStart }) => isUnknown(bare(text.slice(bodyStart))))
    .map((block) => ({
      code: 'recommendations.unknown_heading',
      message: `“${block.text}” heads a list of which nothing was read`,
      source: sourceIn(document, block, block.bodyStart),
    }));
}

/** Whether marked items follow, at once or after a sentence that leads to them. */
function headsList(blocks: Block[], at: number): boolean {
  const [first, second] = blocks.slice(at + 1, at + 3);
  if (!first || first.marker !== null) return first !== undefined;
  return first.text.endsWith(':') && (second?.marker ?? null) !== null;
}

function isUnknown(heading: string): boolean {
  const { speaks, ends, caseStudy } = improvementHeadings();
  if (!speaks.test(heading) || ends.test(heading) || caseStudy.test(heading)) return false;
  return improvementKind(heading) === null && !inspectionHeadings.some(({ pattern }) => pattern.test(heading));
}
