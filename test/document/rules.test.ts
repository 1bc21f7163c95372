import { describe, expect, it } from 'vitest';
import { documentFromFlow } from '../../src/document/flow.js';
import type { PlacedRun } from '../../src/document/layout.js';
import { isRule } from '../../src/document/rules.js';
import { documentOf, line, node } from './placed.js';

const stroke = '_'.repeat(60);
const texts = (runs: PlacedRun[]): string[] => documentOf(runs).blocks.map(({ text }) => text);

describe('isRule', () => {
  it.each([
    ['_____', true],
    ['- - - - - -', true],
    ['*****', true],
    ['=======', true],
    ['____', false],
    ['–', false],
    ['Signed: __________', false],
    ['-=-=-=', false],
  ])('%s: %s', (text, expected) => {
    expect(isRule(text)).toBe(expected);
  });
});

describe('a rule that is typed', () => {
  const tight = (paragraph: PlacedRun['node']): PlacedRun[] => [
    line('Wards: all', 200, { node: paragraph }),
    line(stroke, 214, { node: paragraph }),
    line('Key decision: no', 228, { node: paragraph }),
  ];

  it.each<[string, PlacedRun[]]>([
    ['parts the lines of a page without tags', tight(null)],
    ['parts the lines of one tagged paragraph', tight(node('P'))],
  ])('%s', (_, runs) => {
    expect(texts(runs)).toEqual(['Wards: all', 'Key decision: no']);
  });

  it('ends a table', () => {
    const right = { left: 300 };
    const blocks = documentOf([
      line('Ward', 150),
      line('All', 150, right),
      line('Key', 166),
      line('No', 166, right),
      line(stroke, 180),
      line('What follows', 194),
    ]).blocks;
    expect(blocks.map(({ cell, text }) => (cell ? `${cell.row}.${cell.column} ${text}` : text))).toEqual([
      '0.0 Ward',
      '0.1 All',
      '1.0 Key',
      '1.1 No',
      'What follows',
    ]);
  });

  it('is left out of formats that flow', () => {
    const meta = { sha256: 'ab', fileName: 'a.txt', mediaType: 'text/plain', engine: 'text', tagged: false } as const;
    const { blocks } = documentFromFlow(meta, [
      { kind: 'paragraph', text: 'Costs' },
      { kind: 'paragraph', text: stroke },
      { kind: 'paragraph', text: 'None' },
    ]);
    expect(blocks.map(({ text }) => text)).toEqual(['Costs', 'None']);
  });
});
