import { describe, expect, it } from 'vitest';
import type { PlacedRun } from '../../src/document/layout.js';
import { documentOf, line, node, taggedRow } from './placed.js';

/** Lines of one tagged paragraph; 75 letters reach the edge of a page's text. */
function paragraph(texts: string[], baseline: number, left = 72): PlacedRun[] {
  const p = node('P');
  return texts.map((text, i) => line(text, baseline + 14 * i, { left, node: p }));
}

const words = (letters: number, end = ''): string => `${'some words '.repeat(7).slice(0, letters - end.length)}${end}`;
/** A paragraph set as wide as the page's text goes. */
const wide = paragraph([words(75, 'x'), words(75, 'x'), words(75, 'x'), words(75, 'x'), words(75, 'x'), 'end.'], 400);
/** Blocks of a page that ends with a wide paragraph. */
const read = (...runs: PlacedRun[]): string[] =>
  documentOf([...runs, ...wide])
    .blocks.slice(0, -1)
    .map(({ text }) => text);

describe('lines of one paragraph', () => {
  it.each<[string, string[]]>([
    ['in a narrower box than others on the page', [words(70, 'y'), words(65, 'done.'), 'Where it goes on.']],
    ['before a word of wide letters', [words(75, 'x'), words(67, 'done.'), 'Women will fill it till']],
    ['beside a picture', [words(40, 'x'), words(35, 'the'), 'office of', words(38, 'North'), 'Office and', 'more.']],
  ])('stay together %s', (_, texts) => {
    expect(read(...paragraph(texts, 150))).toEqual([texts.join(' ')]);
  });

  it.each<[string, string[]]>([
    ['an address', ['Old Mill', 'Long Street', 'Anytown']],
    ['labels of a chart', ['Once a week', 'Twice a week', 'Never at all']],
  ])('are blocks of their own where they were broken by hand: %s', (_, texts) => {
    expect(read(...paragraph(texts, 150))).toEqual(texts);
  });

  it('part where a line ends well before the paragraph’s own edge', () => {
    const texts = [words(70, 'y'), 'it ends here.', `Then ${words(65, 'y')}`, 'goes on.'] as const;
    expect(read(...paragraph([...texts], 150))).toEqual([`${texts[0]} ${texts[1]}`, `${texts[2]} ${texts[3]}`]);
  });

  it('part where the next point of a typed list starts', () => {
    const texts = [words(70, 'plans;'), `b) ${words(66, 'visits;')}`, `c) ${words(50, 'homes.')}`];
    expect(read(...paragraph(texts, 150))).toEqual(texts);
  });
});

describe('lines of one cell', () => {
  /** Blocks of a cell below another one of its column, and below a heading over all columns. */
  const read = (...texts: string[]): string[] => {
    const table = node('Table');
    const { blocks } = documentOf([
      ...taggedRow(table, 0, 150, { 0: 'Everything that the partnership can do' }),
      ...taggedRow(table, 1, 170, { 0: 'A partnership of', 1: 'yes' }),
      ...taggedRow(table, 2, 190, { 0: texts.join('\n'), 1: 'no' }),
    ]);
    return blocks.filter(({ cell }) => cell?.row === 2 && cell.column === 0).map(({ text }) => text);
  };

  it.each<[string, string[]]>([
    ['an address whose first line is the longest', ['Old Mill', 'Pegs', 'York']],
    ['people with their posts', ['Ann Other, Lead inspector', 'Jo Doe, Inspector']],
  ])('are blocks of their own: %s', (_, texts) => {
    expect(read(...texts)).toEqual(texts);
  });

  it.each<[string, string[]]>([
    ['a name wrapped after its longest line', ['Children and Families', 'Board']],
    ['a person whose post is wrapped', ['Ann Other, Director of Homes', 'Services']],
    ['words that fit only a heading over all columns', ['Ability to run', 'Mayoral', 'Development']],
  ])('stay together: %s', (_, texts) => {
    expect(read(...texts)).toEqual([texts.join(' ')]);
  });
});
