/** Values in brackets behind another: earlier, aimed at, somebody else's, said exactly. */
import { expect, it } from 'vitest';
import { read } from './read.js';

it.each<[string, string[]]>([
  ['Satisfaction among parents was 81% in the 2032 survey (2029: 74%).', ['81 actual 2032', '74 previous 2029']],
  ['Satisfaction was 81% in 2032 (74% in 2029).', ['81 actual 2032', '74 previous 2029']],
  ['Vacancies stood at 28.4% at 30 June 2032 (33.1% in January).', ['28.4 actual 2032-06-30', '33.1 previous 2032-01']],
  [
    'Vacancies stood at 28.4% at 31 March 2032 (33.1% in October).',
    ['28.4 actual 2032-03-31', '33.1 previous 2031-10'],
  ],
  ['Performance at quarter 3 is 71% (Q2 68%, Q1 66%).', ['71 actual ', '68 previous ', '66 previous ']],
  ['Visits in time: 81% (target 95%).', ['81 actual ', '95 target ']],
  ['Of leavers, 58% are in work (South West: 51%).', ['58 actual ', '51 comparator ']],
  ['Homes: 89.5% (2031/32: 86.1%; England: 88%).', ['89.5 actual ', '86.1 previous 2031/2032', '88 comparator ']],
  ['One in four (26%) live more than 20 miles away.', ['25 approximate ', '26 actual ']],
  // a share of another kind has a date of its own
  ['A third of staff left (40 at 31 March 2032).', ['33.3 approximate ']],
  [
    '84% had a health review in 2032-33 and 77% had a dental check (2031-32: 80% and 70%).',
    ['84 actual 2032/2033', '77 actual 2032/2033', '80 previous 2031/2032', '70 previous 2031/2032'],
  ],
])('%s', (text, expected) => {
  expect(read(text).map(({ value, qualifier, period }) => `${value} ${qualifier} ${period ?? ''}`)).toEqual(expected);
});

it('gives two values in brackets the measures of the two before, in order', () => {
  const found = read(
    '84% of looked after children had a review health assessment in 2032-33 and 77% had a dental check (2031-32: 80% and 70%).',
  );
  expect(found.map(({ metric }) => metric)).toEqual([
    'review_health_assessment',
    'dental_checks',
    'review_health_assessment',
    'dental_checks',
  ]);
});

it('takes a rate in brackets for that of the children before it', () => {
  expect(read('There were 412 children in care (48.9 per 10,000).').map(({ metric }) => metric)).toEqual([
    'children_looked_after',
    'children_looked_after',
  ]);
});
