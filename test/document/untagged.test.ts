import { describe, expect, it } from 'vitest';
import type { PlacedRun } from '../../src/document/layout.js';
import { documentOf, line } from './placed.js';

const prose = (baseline: number): PlacedRun => line('w'.repeat(70), baseline);
/** Blocks as text, cells with their row and column in front. */
const read = (...runs: PlacedRun[]): string[] =>
  documentOf(runs).blocks.map(({ text, cell }) => (cell ? `${cell.row}.${cell.column} ${text}` : text));

describe('a page without tags', () => {
  it.each<[string, PlacedRun[], string[]]>([
    [
      'lines of a paragraph are joined and a wider gap starts another',
      [line('One two', 150), line('three.', 164), line('Four.', 192), line('Five.', 220)],
      ['One two three.', 'Four.', 'Five.'],
    ],
    [
      'type of another size or weight starts another',
      [line('Heading', 150, { bold: true }), line('Words under it', 164), line('and more.', 178)],
      ['Heading', 'Words under it and more.'],
    ],
    [
      'a bullet set apart belongs to its line',
      [line('\uf0b7', 150), line('First', 150, { left: 90 }), line('\uf0b7', 164), line('Second', 164, { left: 90 })],
      ['• First', '• Second'],
    ],
    [
      'dashes under each other are bullets, one in a wrapped line is not',
      [
        line('– plans that', 150),
        line('– as they must –', 164, { left: 84 }),
        line('are made', 178, { left: 84 }),
        line('– visits', 192),
      ],
      ['• plans that – as they must – are made', '• visits'],
    ],
    [
      'a footnote mark is left out',
      [line('Services for children', 150), line('2', 144, { left: 200, size: 8 }), line('in need.', 164)],
      ['Services for children in need.'],
    ],
    [
      'the letters of an ordinal stay',
      [line('The 1', 150), line('st', 144, { left: 102, size: 8 }), line('floor', 150, { left: 116 })],
      ['The 1st floor'],
    ],
    [
      'a row of cells needs another like it',
      [line('Ward', 150), line('All', 150, { left: 300 }), line('Key', 180), line('No', 180, { left: 300 })],
      ['0.0 Ward', '0.1 All', '1.0 Key', '1.1 No'],
    ],
    [
      'paragraphs below each other beside a label are one cell',
      [
        line('Ask', 150),
        line('That Members:', 150, { left: 300 }),
        line('(i) note it', 172, { left: 300 }),
        line('Cost', 194),
        line('None', 194, { left: 300 }),
      ],
      ['0.0 Ask', '0.1 That Members:', '0.1 (i) note it', '1.0 Cost', '1.1 None'],
    ],
    [
      'what goes on below a number beside a heading is text',
      [
        line('CYP 4/23', 150),
        line('Apologies', 150, { left: 160 }),
        line('CYP 5/23', 172),
        line('Interests', 172, { left: 160 }),
        line('None were declared.', 194, { left: 160 }),
        prose(260),
        prose(274),
        prose(288),
        prose(302),
      ],
      [
        '0.0 CYP 4/23',
        '0.1 Apologies',
        '1.0 CYP 5/23',
        '1.1 Interests',
        'None were declared.',
        Array(4).fill('w'.repeat(70)).join(' '),
      ],
    ],
    [
      'bold labels beside running text are no column of it',
      Array.from({ length: 9 }, (_, i) => [
        line(`The label ${i}:`, 120 + i * 56, { bold: true }),
        line('w'.repeat(40), 120 + i * 56, { left: 260 }),
        line('w'.repeat(39), 134 + i * 56, { left: 260 }),
      ]).flat(),
      Array.from({ length: 9 }, (_, i) => [
        `${i}.0 The label ${i}:`,
        `${i}.1 ${'w'.repeat(40)} ${'w'.repeat(39)}`,
      ]).flat(),
    ],
    [
      'cells wrap together',
      [
        line('Help and', 150),
        line('Requires improvement', 150, { left: 300 }),
        line('protection', 164),
        line('to be good', 164, { left: 300 }),
        line('Leaders', 190),
        line('Good', 190, { left: 300 }),
      ],
      ['0.0 Help and protection', '0.1 Requires improvement to be good', '1.0 Leaders', '1.1 Good'],
    ],
    [
      'a cell that is centred between the lines beside it',
      [line('Help and', 150), line('Good', 157, { left: 300 }), line('protection', 164), prose(200), prose(214)],
      ['0.0 Help and protection', '0.1 Good', `${'w'.repeat(70)} ${'w'.repeat(70)}`],
    ],
    [
      'a cell that is centred on the middle line beside it',
      [line('Help for', 150), line('children and', 164), line('Good', 164, { left: 300 }), line('families', 178)],
      ['0.0 Help for children and families', '0.1 Good'],
    ],
    [
      'entries of a contents page stay apart',
      [
        { ...line('Contents', 150) },
        ...['Aims 2', 'Costs 3', 'Staff 7'].map((text, i) => ({ ...line(text, 164 + 14 * i), right: 500 })),
      ],
      ['Contents', 'Aims 2', 'Costs 3', 'Staff 7'],
    ],
  ])('%s', (_, runs, expected) => {
    expect(read(...runs)).toEqual(expected);
  });

  const column = (letter: string, left: number, baselines: number[]): PlacedRun[] =>
    baselines.map((baseline, i) => line(`${letter}${i} ${'w'.repeat(31)}`, baseline, { left }));
  const firstWords = (...runs: PlacedRun[]): string[] =>
    read(...runs).map((text) => (text.match(/\b[a-z]\d\b|Title|End/g) ?? []).join(' '));
  const ten = Array.from({ length: 10 }, (_, i) => 200 + 14 * i);

  it('is read column by column between lines across both', () => {
    const end = line(`End ${'w'.repeat(60)}`, 380);
    const across = line(`Title ${'w'.repeat(60)}`, 150);
    const right = column(
      'b',
      310,
      ten.map((baseline, i) => baseline + (i > 4 ? 10 : 0)),
    );
    expect(firstWords(across, ...column('a', 72, ten), ...right, end)).toEqual([
      'Title',
      'a0 a1 a2 a3 a4 a5 a6 a7 a8 a9',
      'b0 b1 b2 b3 b4',
      'b5 b6 b7 b8 b9',
      'End',
    ]);
  });

  it('is a table where rows start on both sides at once', () => {
    const rows = ten.map((baseline, i) => baseline + (i > 4 ? 10 : 0));
    expect(read(...column('a', 72, rows), ...column('b', 310, rows)).map((text) => text.slice(0, 6))).toEqual([
      '0.0 a0',
      '0.1 b0',
      '1.0 a5',
      '1.1 b5',
    ]);
  });
});
