import { describe, expect, it } from 'vitest';
import { documentOf, line, node } from './placed.js';

const marked = (texts: string[]): (string | null)[] =>
  documentOf(texts.map((text, i) => line(text, 150 + 20 * i, { node: node('P', null, i) }))).blocks.map(
    ({ artifact }) => artifact,
  );
const prose = 'Children and their families get help early, and plans are reviewed as often as they need to be.';

describe('contents pages', () => {
  it.each<[string, string[], number]>([
    ['dot leaders', ['Aims ........ 2', 'Costs ....... 3', prose], 2],
    ['a title and page numbers', ['Contents', 'Aims 2', 'Costs and savings 3', 'Staff 12', prose], 4],
    ['an entry over two lines', ['Contents', 'Aims 2', 'Costs and', 'savings 3', 'Staff 12', prose], 5],
    ['page numbers that fall', ['Contents', 'Aims 2', 'Costs 9', 'Staff 4', prose], 0],
    ['a title over running text', ['Contents', prose, prose], 0],
    ['numbers without a title', ['Aims 2', 'Costs 3', 'Staff 12', prose], 0],
  ])('told by %s', (_, texts, count) => {
    expect(marked(texts)).toEqual(texts.map((_text, i) => (i < count ? 'contents' : null)));
  });

  it('is told by tags and keeps its place in the text', () => {
    const toc = node('TOC');
    const { blocks } = documentOf([
      line('Report', 150, { node: node('P') }),
      line('Aims 2', 170, { node: node('TOCI', toc) }),
      line('After', 190, { node: node('P') }),
    ]);
    expect(blocks.map(({ text, artifact }) => [text, artifact])).toEqual([
      ['Report', null],
      ['Aims 2', 'contents'],
      ['After', null],
    ]);
  });
});
