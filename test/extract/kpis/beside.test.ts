/** Values that stand beside another and print no measure of their own. */
import { expect, it } from 'vitest';
import { read } from './read.js';

it.each<[string, string[]]>([
  [
    'In 2031–32, 45 children were adopted against a target of 60.',
    ['45 count actual adoptions', '60 count target adoptions'],
  ],
  [
    'The rate of children in care is 64 per 10,000, which compares with 70 for England and 68 for statistical neighbours.',
    [
      '64 rate_per_10000 actual children_looked_after',
      '70 rate_per_10000 comparator children_looked_after',
      '68 rate_per_10000 comparator children_looked_after',
    ],
  ],
  [
    'The vacancy rate of social workers stands at 18% (target: 12%).',
    ['18 percent actual social_worker_vacancy', '12 percent target social_worker_vacancy'],
  ],
  ['Savings of £72.6m are planned.', ['72600000 gbp target budget']],
  [
    'The team had 1,234 visits in 2031/32, an increase of 12% on the previous year.',
    ['1234 count actual null', '12 percent actual null'],
  ],
])('%s', (text, expected) =>
  expect(read(text).map(({ value, unit, qualifier, metric }) => `${value} ${unit} ${qualifier} ${metric}`)).toEqual(
    expected,
  ),
);

it.each<[string, string[]]>([
  [
    'The draft revenue budget for 2031-32 is £1,520.4m, an increase of £98.2m, 6.9%, on 2030-31.',
    ['1520400000 target 2031/2032', '98200000 target 2031/2032', '6.9 target 2031/2032'],
  ],
  [
    'The 2031-32 budget includes £42.9m for prices, £15.8m for demand and £12.0m for pay.',
    ['42900000 target 2031/2032', '15800000 target 2031/2032', '12000000 target 2031/2032'],
  ],
  ['The overspend is £3m against a budget of £10m.', ['3000000 actual null', '10000000 target null']],
  ['We are projecting an underspend of £111.6m.', ['111600000 forecast null']],
  ['The grant fell by £33.8m (-8.6%).', ['33800000 actual null', '-8.6 actual null']],
  [
    'Spending of £12m is proposed in the draft budget, of which £4m has been spent.',
    ['12000000 target null', '4000000 actual null'],
  ],
  ['Referrals rose by 12% on 2030-31, to 1,200 children.', ['12 actual null', '1200 actual null']],
  ['The range is 10%-12% of pupils.', ['10 actual null']],
])('plans and the years that they are compared with: %s', (text, expected) =>
  expect(read(text).map(({ value, qualifier, period }) => `${value} ${qualifier} ${period}`)).toEqual(expected),
);

it.each<[string, string[]]>([
  ['Return home interviews are late, and 15% of children received a letter about other help.', ['15 null']],
  [
    'Of children who went missing, 75% had received an independent return home interview.',
    ['75 return_home_interview_take_up'],
  ],
  ['Return home interviews are timelier since five additional staff were taken on.', ['5 null']],
  ['This is £3m over budget, with 82% of local authorities in the same position.', ['3000000 budget', '82 null']],
  ['Of 90 adults, 33 had an active Education, Health, and Care Plan (EHCP).', ['90 null', '33 ehcp_count']],
])('what is said beside one metric is not of it: %s', (text, expected) =>
  expect(read(text).map(({ value, metric }) => `${value} ${metric}`)).toEqual(expected),
);
