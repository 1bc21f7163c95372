/** Periods that a number does not print itself. */
import { expect, it } from 'vitest';
import { read } from './read.js';

const BEFORE = 'In March 2032, 22% of plans were in time.';

it.each<[string, string | null]>([
  ['Of these, 9% were amended.', '2032-03'],
  ['The council had invested £9 million.', null],
  ['In the 12 months prior to this inspection, 45 children were adopted.', null],
  ['In the six months before the visit, 45 children were adopted.', null],
])('after a sentence with a date: %s', (text, period) => {
  expect(read(text, { before: read(BEFORE) }).map((kpi) => kpi.period)).toEqual([period]);
});

it.each<[string, (string | null)[]]>([
  ['The scheme costs £85k in 2032/33 and £40k in each year after that.', ['2032/2033', null]],
  [
    'In March 2030 there were 9 homes; nine households left in 2031/32 and four were approved.',
    ['2030-03', '2031/2032', '2031/2032'],
  ],
])('%s', (text, periods) => {
  expect(read(text).map((kpi) => kpi.period)).toEqual(periods);
});
