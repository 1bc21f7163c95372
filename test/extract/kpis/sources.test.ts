import { describe, expect, it } from 'vitest';
import { extractKpis } from '../../../src/extract/kpis/index.js';
import type { Context } from '../../../src/extract/types.js';
import { contextOf } from '../inspectorate-document.js';

/** A paragraph of two pages. */
function overPages(first: string, second: string): Context {
  const context = contextOf([`${first} ${second}`], { authority: null });
  const [page] = context.document.pages;
  const [block] = context.document.blocks;
  if (!page || !block) throw new Error('no page');
  const pages = [
    { ...page, text: first },
    { ...page, number: 2, text: second },
  ];
  const parts = [
    { page: 0, start: 0, end: first.length },
    { page: 1, start: 0, end: second.length },
  ];
  return { ...context, document: { ...context.document, pages, blocks: [{ ...block, parts }] } };
}

describe('a sentence over a page break', () => {
  it.each<[string, string, [value: number, page: number, quote: string, other: string][]]>([
    ['All work well. The share of', 'visits in time is 61%.', [[61, 2, 'visits in time is 61%.', 'The share of']]],
    ['In all, 61% of', 'visits are in time.', [[61, 1, 'In all, 61% of', 'visits are in time.']]],
    [
      'In all, 61% of visits and',
      '72% of calls are in time.',
      [
        [61, 1, 'In all, 61% of visits and', '72% of calls are in time.'],
        [72, 2, '72% of calls are in time.', 'In all, 61% of visits and'],
      ],
    ],
  ])('%s | %s', (first, second, expected) => {
    const { rows } = extractKpis(overPages(first, second));
    expect(rows.map(({ value, source }) => [value, source.page, source.quote, source.continued?.[0]?.quote])).toEqual(
      expected,
    );
  });
});

describe('a percentage that nothing names', () => {
  it('is an issue and no KPI', () => {
    const { rows, issues } = extractKpis(
      contextOf(['61%', '20 49 14.85%', 'Visits in time are 72%.'], { authority: null }),
    );
    expect(rows.map(({ value }) => value)).toEqual([72]);
    expect(issues.map(({ code, source }) => [code, source?.quote])).toEqual([
      ['kpi.no_measure', '61%'],
      ['kpi.no_measure', '20 49 14.85%'],
    ]);
  });
});
