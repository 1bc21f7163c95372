import { expect, it } from 'vitest';
import { readSentence } from '../../../src/extract/kpis/assemble.js';

const around = { metrics: () => [], label: null, previous: '', period: null, dense: false, before: [], plan: null };

it.each<[string, [number, string][]]>([
  // aims, needs and wishes
  ['It aspires to reduce caseloads to between 18 and 22 within the year.', [[18, 'target']]],
  ['Ideally, social workers would have caseloads of 15.', [[15, 'target']]],
  ['There is a need for a further 90 foster carers in three years.', [[90, 'target']]],
  [
    'Managers have plans to increase provision and demonstrate success with 14 more carers last year.',
    [[14, 'actual']],
  ],
  ['This left a net loss of 17 carers this year and the campaign will need to go on.', [[17, 'actual']]],
  // others'
  ['This is much higher than that of comparator authorities, at 22.7%.', [[22.7, 'comparator']]],
  [
    'In 2031–32 only 71% lived there, which was below the national average (77%) and neighbours (81%).',
    [
      [71, 'actual'],
      [77, 'comparator'],
      [81, 'comparator'],
    ],
  ],
  ['There was a 46% reduction on nationally agreed measures.', [[46, 'actual']]],
  // exact, however far it went
  [
    'In 2031 there were 89 carers, although this had gone back up to 94.',
    [
      [89, 'actual'],
      [94, 'actual'],
    ],
  ],
  // two values, printed as a range
  ['The number of children in private fostering has increased over the year from 10-17.', []],
  // plans, proposals and assumptions of budget papers
  [
    'Spending on fostering is planned to increase by £3.4m (5.5%).',
    [
      [3_400_000, 'target'],
      [5.5, 'target'],
    ],
  ],
  ['The proposed budget requires the delivery of net £6.5m of planned savings.', [[6_500_000, 'target']]],
  ['The council will require savings of £6.5m.', [[6_500_000, 'target']]],
  ['£40k to be added to the base budget of the youth service', [[40_000, 'target']]],
  ['The total precept requirement of £4,287,655 is set out below.', [[4_287_655, 'target']]],
  ['The draft budget proposes an additional £5m for placements.', [[5_000_000, 'target']]],
  ['Reserves are kept between the minimum and the acceptable range of 5% to 10%.', [[5, 'target']]],
  ['Allocate up to £60k from reserves to a study of routes.', [[60_000, 'target']]],
  ['The plan includes an assumed net impact of +£2.6m on reserves.', [[2_600_000, 'forecast']]],
  [
    'The total budget to be transferred will be £9m, comprising £7m for packages and £2m for staff.',
    [
      [9_000_000, 'forecast'],
      [7_000_000, 'forecast'],
      [2_000_000, 'forecast'],
    ],
  ],
  // what was done is no plan
  [
    'The council has saved £2m of the planned £5m.',
    [
      [2_000_000, 'actual'],
      [5_000_000, 'target'],
    ],
  ],
  ['The proportion of planned moves was 45%.', [[45, 'actual']]],
  [
    'Reserves at the year’s end were £7.6m (3.3% of net revenue outturn).',
    [
      [7_600_000, 'actual'],
      [3.3, 'actual'],
    ],
  ],
  ['Interest will cost £3m more than budget.', [[3_000_000, 'forecast']]],
  // targets and forecasts
  [
    'The region’s planners estimate a further rise of 12% (6,400 children) by 2031.',
    [
      [12, 'forecast'],
      [6400, 'forecast'],
    ],
  ],
  ['Of the 14 care leavers at university, all have support, helping them to achieve well.', [[14, 'actual']]],
  // comparators
  [
    'These rates are lower than the national averages, which are 81% and 86% respectively.',
    [
      [81, 'comparator'],
      [86, 'comparator'],
    ],
  ],
  [
    'Of the plans, 30.5% are repeat plans, much higher than that of comparator authorities, at 21.5%.',
    [
      [30.5, 'actual'],
      [21.5, 'comparator'],
    ],
  ],
  ['The gap is above the national average, at 41%.', [[41, 'actual']]],
  ['The average of 6.4% for county councils is higher.', [[6.4, 'comparator']]],
  ['This compares well with 45% elsewhere in England.', [[45, 'comparator']]],
  ['Staff moved elsewhere to make the £40k saving.', [[40_000, 'actual']]],
  ['Turnout in the east of the county was 41%.', [[41, 'actual']]],
  ['Of these, 58% live in the eastern coastal areas of Westshire.', [[58, 'actual']]],
  [
    'The grant rose by £2m (7%) on the comparable figure.',
    [
      [2_000_000, 'actual'],
      [7, 'actual'],
    ],
  ],
  ['The fund approved loans in the region of £1.6m.', [[1_600_000, 'approximate']]],
  ['These moves bring the total up to £9.4m.', [[9_400_000, 'actual']]],
  ['It can take up to £9.4m.', [[9_400_000, 'approximate']]],
  // targets in other words
  ['The trust hopes to bring waits down to 30 weeks.', [[30, 'target']]],
  [
    'The system is at 55% and the overall aim is of 80%.',
    [
      [55, 'actual'],
      [80, 'target'],
    ],
  ],
  ['Inflation is still above the 2% target.', [[2, 'target']]],
  ['Performance is below target (85%).', [[85, 'target']]],
  ['Of 38 measures, 17% achieved target.', [[17, 'actual']]],
  // earlier values
  ['Previously reported -£2.4m.', [[-2_400_000, 'previous']]],
  [
    'Veterans range from 2% (in one prison) to 5% (in another).',
    [
      [2, 'actual'],
      [5, 'actual'],
    ],
  ],
  [
    'There were 1,400 referrals, a 17% increase on the previous year.',
    [
      [1400, 'actual'],
      [17, 'actual'],
    ],
  ],
  [
    'The reserve fell by £3m (-8.6%) on the previous year.',
    [
      [3_000_000, 'actual'],
      [-8.6, 'actual'],
    ],
  ],
  [
    'In 2016–17, 96% of reviews were held on time, an improvement on 93.5% for 2015–16.',
    [
      [96, 'actual'],
      [93.5, 'previous'],
    ],
  ],
  // bounds are no comparisons and comparisons are no bounds
  ['Costs grew by more than the 6.1% increase in grants.', [[6.1, 'actual']]],
  ['The number of young people on the scheme has grown beyond 50 pupils.', [[50, 'approximate']]],
])('%s', (sentence, expected) => {
  expect(readSentence(sentence, around).map(({ kpi }) => [kpi.value, kpi.qualifier])).toEqual(expected);
});
