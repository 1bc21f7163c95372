import { expect, it } from 'vitest';
import { findPeriods } from '../../../src/extract/kpis/periods.js';

it.each<[string, (string | null)[]]>([
  ['At 31 March 2014, 20 plans', ['2014-03-31']],
  ['At 30 June 15, 20 plans', ['2015-06-30']],
  ['April to September 2016', ['2016-04/2016-09']],
  ['during 2015–16', ['2015/2016']],
  ['in the 24/25 and 25/26 financial years', ['2024/2026']],
  ['in the year ending 31 March 2013', ['2012/2013']],
  ['in the 12 months to 31 October 2017', ['2016-11-01/2017-10-31']],
  ['in the three months to March 2015', ['2015-01/2015-03']],
  ['in the last quarter of 2015–16', ['2016-01/2016-03']],
  ['since April 2016', ['2016-04/..']],
  ['since the team was set up in June 2014', [null]],
  ['from 36% in 2011−14 to 46% in 2012–15', ['2011/2014', '2012/2015']],
  ['30 carers approved in 2011–2012', ['2011/2012']],
  ['in the last year', []],
  ['in the last three months of 2016–17', ['2017-01/2017-03']],
  ['in the first half of 2018–19', ['2018-04/2018-09']],
  ['by the end of 2024/25 Q3', ['2024-10/2024-12']],
  ['in FY25', ['2024/2025']],
  ['April 2023 to date', ['2023-04/..']],
  ['(from indicative budgets for 25-26).', ['2025/2026']],
  ['places for 16-17.', []],
  ['considered by the Scrutiny Committee and then by Cabinet on 4 March 2025', [null]],
  ['adopted during 2014–15', ['2014/2015']],
])('%s', (text, expected) => expect(findPeriods(text).map(({ period }) => period)).toEqual(expected));

it('marks years that only name a budget or a plan', () => {
  expect(findPeriods('to balance the 2022-23 budget in 2023-24').map(({ names }) => names ?? false)).toEqual([
    true,
    false,
  ]);
});
