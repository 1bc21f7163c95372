/** Targets, aims and budgets, and what only sounds like them. */
import { expect, it } from 'vitest';
import { extractKpis } from '../../../src/extract/kpis/index.js';
import { contextOf } from '../inspectorate-document.js';
import { read } from './read.js';

it.each<[string, string[]]>([
  ['The plan aimed for 65% by March 2033.', ['65 target']],
  ['The service is aiming at a rate of 40 per 10,000.', ['40 target']],
  ['The average caseload of teams was 21 in May 2032; the aim is 15 by October 2032.', ['21 actual', '15 target']],
  ['We aim to reduce moves from 9% to 7% by March 2033.', ['9 previous', '7 target']],
  ['The target has been raised from 80% to 85%.', ['80 previous', '85 target']],
  ['Actual 51.6 per 10,000 / Target 50.0 per 10,000.', ['51.6 actual', '50 target']],
  ['Total current budget for this head: £22.1m', ['22100000 target']],
  ['Costs in 2032/33 will be met from approved budgets of £3.2m.', ['3200000 target']],
  ['Schools’ budgets are forecasting an overspend of £3m.', ['3000000 forecast']],
  ['A proposed saving of £220k would be achieved in 2033/34.', ['220000 target']],
  ['The team has managed to achieve 92% of reviews in time.', ['92 actual']],
  ['The cost of the plan is estimated at £1.4m.', ['1400000 forecast']],
  ['The cost of the plan was estimated at £1.4m.', ['1400000 approximate']],
  ['The award is at an estimated total value of £18.2m.', ['18200000 approximate']],
  ['A pay award of 3% is assumed in 2032/33.', ['3 forecast']],
  ['90% of visits were within the expected period.', ['90 actual']],
  ['A better than expected 90% of visits were in time.', ['90 actual']],
  ['Fees will rise to £13, above the Living Wage, which is £12.', ['13 forecast', '12 actual']],
])('%s', (text, expected) => {
  expect(read(text).map(({ value, qualifier }) => `${value} ${qualifier}`)).toEqual(expected);
});

it.each<[string, string, [number, string, string | null][]]>([
  [
    'Average time between entering care and moving in with an adoptive family',
    'Actual 472 days / Target 400 days.',
    [
      [472, 'actual', 'adoption_entry_to_placement_days'],
      [400, 'target', 'adoption_entry_to_placement_days'],
    ],
  ],
  [
    'Education, health and care plans issued within 20 weeks',
    'Target: 80% / Actual: 72%',
    [
      [80, 'target', 'ehcp_timeliness'],
      [72, 'actual', 'ehcp_timeliness'],
    ],
  ],
])('of a line with values alone under "%s"', (above, line, expected) => {
  const { rows } = extractKpis(contextOf([above, line], {}));
  expect(rows.map(({ value, qualifier, metric }) => [value, qualifier, metric])).toEqual(expected);
  expect(rows.map(({ measure }) => measure)).toEqual([above, above]);
});
