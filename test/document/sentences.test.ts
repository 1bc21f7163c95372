import { describe, expect, test } from 'vitest';
import { sentenceAt, splitSentences } from '../../src/document/sentences.js';

const split = (text: string, start = 0): string[] =>
  splitSentences(text, start).map(({ from, to }) => text.slice(from, to));

describe('splitSentences', () => {
  test.each<[string, string[]]>([
    ['It rose to 3.5%. Then it fell.', ['It rose to 3.5%.', 'Then it fell.']],
    ['Ask again? Yes! Good', ['Ask again?', 'Yes!', 'Good']],
    ['It was ‘good.’ Staff stay.', ['It was ‘good.’', 'Staff stay.']],
    ['Staff stay (most of them.) Few leave.', ['Staff stay (most of them.)', 'Few leave.']],
    [
      'Staff stay. (Few leave.) ‘Most’ like it. “All” do.',
      ['Staff stay.', '(Few leave.)', '‘Most’ like it.', '“All” do.'],
    ],
    ['Calls fell. 12 were late.', ['Calls fell.', '12 were late.']],
    ['Homes: • 12 open • 3 shut', ['Homes:', '12 open', '3 shut']],
    ['See www.example.org. It has more.', ['See www.example.org.', 'It has more.']],
    ['It fell to 4. Then it rose.', ['It fell to 4.', 'Then it rose.']],
    ['This is in Options A and B. The rest is not.', ['This is in Options A and B.', 'The rest is not.']],
    ['This is set out in Annex B. The rest is not.', ['This is set out in Annex B.', 'The rest is not.']],
    ['Asked whether, they said no. The rest agreed.', ['Asked whether, they said no.', 'The rest agreed.']],
    ['Toys, books, etc. The rest is sold.', ['Toys, books, etc.', 'The rest is sold.']],
    ['It opens at 9 a.m. The team is there.', ['It opens at 9 a.m.', 'The team is there.']],
    ['', []],
    ['no stop', ['no stop']],
  ])('%s', (text, expected) => expect(split(text)).toEqual(expected));

  test.each([
    'Services in St. Helens are good.',
    'Mr. Brook, Mrs. Hale, Dr. Lowe, Prof. Ash and the Rev. Oak spoke to Cllr. Fen.',
    'Anna J. Brook and J. A. Hale led it, with M.J. Lowe.',
    'Order No. 5 and para. 12 (p. 4) apply, e.g. Section 47 or i.e. Section 20.',
    'Toys, books, etc. and pens are sold, approx. 40 a day for c. £5.',
    'It was held in Sept. 2019 after a Reg. 44 visit.',
    '4.2. The first of them.',
    'a. The first of them.',
    'It rose by 1.5 to 3.25 in all.',
  ])('one: %s', (text) => expect(split(text)).toEqual([text]));

  test('starts where it is told', () =>
    expect(split('4.2 Visits rose. Calls fell', 4)).toEqual(['Visits rose.', 'Calls fell']));
});

test.each<[number, string]>([
  [0, 'One is here.'],
  [11, 'One is here.'],
  [13, 'Two is there.'],
  [99, 'Two is there.'],
])('sentenceAt %i', (at, expected) => {
  const text = 'One is here. Two is there.';
  const { from, to } = sentenceAt(text, at);
  expect(text.slice(from, to)).toBe(expected);
});
