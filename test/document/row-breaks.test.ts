import { describe, expect, it } from 'vitest';
import { documentOf, line, node, taggedRow } from './placed.js';

type Row = Record<number, string | string[]>;

/** Cells as "row.column text", from a table with a head, one row on each side of a page break, and one more. */
function cellsOf(last: Row, next: Row, head: Row = { 0: 'Body', 1: 'Action' }): string[] {
  const tables = [node('Table'), node('Table')] as const;
  const document = documentOf(
    [...taggedRow(tables[0], 0, 600, head, { bold: true }), ...taggedRow(tables[0], 1, 640, last)],
    [...taggedRow(tables[1], 0, 100, next), ...taggedRow(tables[1], 1, 200, { 0: 'Last body', 1: 'Last action.' })],
  );
  return document.blocks.flatMap(({ cell, text }) =>
    cell ? [`${cell.table}.${cell.row}.${cell.column} ${text}`] : [],
  );
}

const head = ['0.0.0 Body', '0.0.1 Action'];

describe('a table row that a page break cuts', () => {
  it.each<[string, Row, Row, string[]]>([
    [
      'goes on in each column',
      { 0: 'The council and', 1: 'Leaders should make sure that all' },
      { 0: 'the board', 1: 'plans are reviewed.' },
      ['0.1.0 The council and the board', '0.1.1 Leaders should make sure that all plans are reviewed.'],
    ],
    [
      'goes on in the right column only',
      { 0: 'The council', 1: 'Leaders should make sure that all' },
      { 1: 'plans are reviewed.' },
      ['0.1.0 The council', '0.1.1 Leaders should make sure that all plans are reviewed.'],
    ],
    [
      'goes on with a name in a wrapped cell',
      { 0: 'The council and the\nIntegrated Care', 1: 'Leaders should plan.' },
      { 0: 'Board' },
      ['0.1.0 The council and the Integrated Care Board', '0.1.1 Leaders should plan.'],
    ],
    [
      'goes on with another bullet of the same cell',
      { 0: 'The council', 1: ['Leaders should review:', '• plans;'] },
      { 1: '• budgets.' },
      ['0.1.0 The council', '0.1.1 Leaders should review:', '0.1.1 • plans;', '0.1.1 • budgets.'],
    ],
  ])('%s', (_, last, next, expected) => {
    expect(cellsOf(last, next)).toEqual([...head, ...expected, '0.2.0 Last body', '0.2.1 Last action.']);
  });

  it.each<[string, Row, Row]>([
    [
      'sentences that have ended',
      { 0: 'The council', 1: 'Leaders should plan.' },
      { 0: 'The board', 1: 'Staff train.' },
    ],
    ['names under names', { 0: 'Ann Other, inspector', 1: 'Jo Doe, inspector' }, { 0: 'Bo Peep, inspector' }],
    ['entries that begin with a capital', { 0: 'Housing', 1: 'More homes' }, { 0: 'Schools', 1: 'More places' }],
  ])('is not seen in %s', (_, last, next) => {
    expect(cellsOf(last, next).slice(-4)).toEqual([
      ...(next[1] ? [] : [`0.1.1 ${last[1]}`]),
      `0.2.0 ${next[0]}`,
      ...(next[1] ? [`0.2.1 ${next[1]}`] : []),
      '0.3.0 Last body',
      '0.3.1 Last action.',
    ]);
  });

  it('makes a head that is printed again a header and joins the row below it', () => {
    const tables = [node('Table'), node('Table')] as const;
    const printed: Row = { 0: 'Body', 1: 'Action' };
    const { blocks } = documentOf(
      [
        ...taggedRow(tables[0], 0, 600, printed),
        ...taggedRow(tables[0], 1, 640, { 0: 'The council', 1: 'Leaders make' }),
      ],
      [...taggedRow(tables[1], 0, 100, printed), ...taggedRow(tables[1], 1, 120, { 1: 'plans.' })],
    );
    expect(blocks.map(({ text, cell, artifact }) => [text, cell?.row ?? artifact])).toEqual([
      ['Body', 0],
      ['Action', 0],
      ['The council', 1],
      ['Leaders make plans.', 1],
      ['Body', 'header'],
      ['Action', 'header'],
    ]);
  });

  it('goes on in a paragraph, where the rest of one cell is all that the next page has of the table', () => {
    const { blocks } = documentOf(
      taggedRow(node('Table'), 0, 600, { 0: 'The council', 1: 'Leaders should make sure that all' }),
      [
        ...taggedRow(node('Table'), 0, 100, { 1: 'plans are reviewed.' }),
        line('Areas for improvement', 140, { node: node('P') }),
      ],
    );
    expect(blocks.map(({ text, parts }) => [text, parts.length])).toEqual([
      ['The council', 1],
      ['Leaders should make sure that all plans are reviewed.', 2],
      ['Areas for improvement', 1],
    ]);
  });

  it('does not join tables with words between them', () => {
    const [one, two] = [node('Table'), node('Table')];
    const { blocks } = documentOf(
      [...taggedRow(one, 0, 600, { 0: 'Homes', 1: 'Number of' }), line('After that.', 640, { node: node('P') })],
      taggedRow(two, 0, 100, { 0: 'the', 1: 'places' }),
    );
    expect(blocks.map(({ cell }) => cell?.table)).toEqual([0, 0, undefined, 1, 1]);
  });
});
