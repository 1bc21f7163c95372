import { expect, it } from 'vitest';
import { findPeriods } from '../../../src/extract/kpis/periods.js';

it.each<[string, (string | null)[]]>([
  ['24% in quarter 2 of 2031/32 and 19% in quarter 1', ['2031-07/2031-09', '2031-04/2031-06']],
  ['24% in Q3 of 2031/32 against 19% in Q4', ['2031-10/2031-12', '2032-01/2032-03']],
  ['24% in quarter 1 of 2031 after 19% in quarter 2', ['2031-01/2031-03', '2031-04/2031-06']],
  ['24% in quarter 2, 19% in quarter 1', []],
  ['in the first half of 2031', ['2031-01/2031-06']],
  ['in the second half of 2031', ['2031-07/2031-12']],
  ['in the first six months of 2031/32', ['2031-04/2031-09']],
  ['over the three years to March 2031', ['2028-04/2031-03']],
])('%s', (text, expected) => {
  expect(findPeriods(text).map(({ period }) => period)).toEqual(expected);
});
