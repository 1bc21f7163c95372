/** What is said in turn is of one thing each. */
import { expect, it } from 'vitest';
import { read } from './read.js';

it.each<[string, [number, string][]]>([
  [
    'The Living Wage and the Apprentice Rate are £12.30 and £7.55 respectively.',
    [
      [12.3, 'The Living Wage'],
      [7.55, 'the Apprentice Rate'],
    ],
  ],
  [
    'The largest groups are Asian or Asian British, followed by Mixed (18.2% and 9.4% respectively).',
    [
      [18.2, 'Asian or Asian British'],
      [9.4, 'Mixed'],
    ],
  ],
  // no two things of one kind: the words are of both
  [
    'Attendance at primary and secondary schools was 95% and 91% respectively.',
    [
      [95, 'Attendance at primary and secondary schools'],
      [91, 'Attendance at primary and secondary schools'],
    ],
  ],
])('%s', (text, expected) => {
  expect(read(text).map(({ value, measure }) => [value, measure])).toEqual(expected);
});

it('gives each its own metric', () => {
  const found = read('The number of referrals and the number of contacts were 1,200 and 9,400 respectively.');
  expect(found.map(({ metric }) => metric)).toEqual(['referrals', 'contacts']);
});

it('gives the values of one earlier year that year', () => {
  const before = read('Last year 60 children were adopted and 44 orders were granted.');
  const found = read('This compares with 51 and 42 respectively in 2031-32.', { before });
  expect(found.map(({ value, qualifier, period }) => [value, qualifier, period])).toEqual([
    [51, 'previous', '2031/2032'],
    [42, 'previous', '2031/2032'],
  ]);
});
