import type { Line } from 'tesseract.js';
import { expect, it } from 'vitest';
import { runsOf } from '../../../src/readers/ocr/runs.js';

type Seen = [text: string, confidence: number, left: number, right: number];

/** A line as the engine gives it, in dots; letters are 47 dots high: type of 12 points at 300 dots an inch. */
function line(baseline: number, words: Seen[], { rowHeight = 47, rise = 0 } = {}): Line {
  const seen = words.map(([text, confidence, x0, x1]) => ({ text, confidence, bbox: { x0, x1, y0: 0, y1: 0 } }));
  const [left, right] = [words[0]![2], words.at(-1)![3]];
  return {
    words: seen,
    baseline: { x0: left, y0: baseline, x1: right, y1: baseline - rise },
    rowAttributes: { rowHeight, ascenders: 13, descenders: 9 },
  } as Line;
}

const of = (...lines: Line[]) => runsOf(lines, 300);

it('sets words in points, with the confidence of each', () => {
  const [first, second] = of(
    line(600, [
      ['Fees:', 96, 300, 420],
      ['£12', 88.4, 450, 540],
    ]),
  );
  expect(first).toMatchObject({ text: 'Fees: ', left: 72, right: 100.8, baseline: 144, size: 12, confidence: 0.96 });
  expect(second).toMatchObject({ text: '£12', left: 108, endsLine: true, confidence: 0.88 });
});

it('follows a line that was scanned askew', () => {
  const runs = of(
    line(
      600,
      [
        ['Down', 96, 300, 420],
        ['hill', 96, 1300, 1400],
      ],
      { rise: 11 },
    ),
  );
  expect(runs.map(({ baseline }) => baseline)).toEqual([144, 141.6]);
});

it('ends a line where there is white space as between columns', () => {
  const runs = of(
    line(600, [
      ['Fees', 96, 300, 420],
      ['12', 96, 550, 590],
      ['34', 96, 600, 640],
    ]),
  );
  expect(runs.map(({ text, endsLine }) => [text, endsLine])).toEqual([
    ['Fees', true],
    ['12 ', false],
    ['34', true],
  ]);
});

it('gives lines of nearly one size the same', () => {
  const lines = [47, 49, 46, 72].map((rowHeight, i) => line(600 + 60 * i, [['Words', 96, 300, 420]], { rowHeight }));
  expect(of(...lines).map(({ size }) => size)).toEqual([12.5, 12.5, 12.5, 18.5]);
});

it.each<[string, Seen[], string[]]>([
  [
    'a doubtful speck',
    [
      ['|', 20, 300, 310],
      ['Agreed', 95, 330, 420],
    ],
    ['Agreed'],
  ],
  [
    'a dash',
    [
      ['Audit', 95, 300, 400],
      ['—', 92, 410, 430],
      ['2018', 96, 440, 500],
    ],
    ['Audit ', '— ', '2018'],
  ],
  [
    'a doubtful number, which its confidence tells',
    [
      ['£', 91, 300, 320],
      ['750.11', 52, 330, 420],
    ],
    ['£ ', '750.11'],
  ],
  [
    'a signature',
    [
      ['bores', 40, 300, 400],
      ['3', 53, 410, 430],
      ['oo', 5, 440, 500],
    ],
    [],
  ],
])('keeps or leaves out %s', (_, words, texts) => {
  expect(of(line(600, words)).map(({ text }) => text)).toEqual(texts);
});
