/** Earlier values: with a change, in a list of two, since a point in time, by a time clause. */
import { expect, it } from 'vitest';
import { read } from './read.js';

const qualified = (text: string): string[] =>
  read(text).map(({ value, qualifier, period }) => `${value} ${qualifier} ${period ?? ''}`.trim());

it.each<[string, string[]]>([
  [
    'This is a fall from both 31% at 31 March 2032 and 40% at 31 March 2031.',
    ['31 previous 2032-03-31', '40 previous 2031-03-31'],
  ],
  [
    'It is a reduction from 98 per 10,000 at 31 March 2032 and 121 per 10,000 at 31 March 2031.',
    ['98 previous 2032-03-31', '121 previous 2031-03-31'],
  ],
  ['The council cut waits from 12 weeks to six weeks.', ['12 previous', '6 actual']],
  ['Delays from three weeks to three months were common.', ['3 actual', '3 actual']],
  [
    'Since June 2031, when 512 children were looked after, the council has managed to achieve a steady fall.',
    ['512 previous 2031-06'],
  ],
  ['Stability has dropped since 2031 when 72% of children had lived in one home.', ['72 previous 2031']],
  ['Two years ago, 61 children were missing from education.', ['61 previous']],
  ['At the last inspection 61 children were missing from education.', ['61 previous']],
  ['At the time of the inspection 61 children were missing from education.', ['61 actual']],
  ['Agency staff make up 24% of the workforce, against 43% when I began.', ['24 actual', '43 previous']],
  ['Agency staff make up 24% of the workforce, against 43% at the start of the plan.', ['24 actual', '43 previous']],
  ['Agency staff make up 24% of the workforce, against 17% in the region.', ['24 actual', '17 comparator']],
  [
    'There were 754 children on plans in June 2032, against 729 in March 2032.',
    ['754 actual 2032-06', '729 previous 2032-03'],
  ],
  ['Contacts fell to 1,284 contacts, from 1,377 three months earlier.', ['1284 actual', '1377 previous']],
])('%s', (text, expected) => {
  expect(qualified(text)).toEqual(expected);
});

it.each<[string, string]>([
  ['This compares with 51 in 2031-32.', '51 previous 2031/2032'],
  ['This compares with 51 last year.', '51 previous null'],
  ['Compared with 51 in the previous year, it is low.', '51 previous null'],
  ['This is up from 51 in May 2032.', '51 previous 2032-05'],
])('goes back to the sentence before: %s', (text, expected) => {
  const before = read('There were 60 complaints in 2032/33.');
  expect(before).toHaveLength(1);
  expect(read(text, { before }).map(({ value, qualifier, period }) => `${value} ${qualifier} ${period}`)).toEqual([
    expected,
  ]);
  expect(read(text, { before })[0]?.measure).toBe(before[0]?.measure);
});
