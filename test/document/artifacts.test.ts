import { describe, expect, it } from 'vitest';
import { documentOf, line, node } from './placed.js';

describe('what is not text', () => {
  it('repeats in the margins, with page numbers levelled', () => {
    const pages = [1, 2, 3].map((page) => [
      line('Annual report', 40),
      line(`Words of page ${page}.`, 300),
      line(`Council ${page}`, 800),
      line(`Page ${page} of 3`, 815),
    ]);
    expect(
      documentOf(...pages)
        .blocks.map(({ artifact }) => artifact)
        .slice(0, 4),
    ).toEqual(['header', null, 'footer', 'page_number']);
  });

  it.each<[string, string, number, string | null]>([
    ['a running header', 'Annual report', 40, 'header'],
    ['a running footer', 'Council', 800, 'footer'],
    ['a page number', '12', 810, 'page_number'],
    ['words in the middle of the page', 'Build costs', 400, null],
    ['a stray letter in the middle', 't', 300, 'header'],
  ])('outside the tags: %s', (_, text, baseline, artifact) => {
    const { blocks } = documentOf([line('Tagged words.', 200, { node: node('P') }), line(text, baseline)]);
    expect(blocks.find((block) => block.text === text)?.artifact).toBe(artifact);
  });

  it('a tagged line is text even in a margin, once', () => {
    const { blocks } = documentOf([
      line('Appendix', 40, { node: node('P') }),
      line('Words.', 300, { node: node('P') }),
    ]);
    expect(blocks.map(({ artifact }) => artifact)).toEqual([null, null]);
  });
});
