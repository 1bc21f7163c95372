/** Values whose measure was said before, and what they are: earlier, to come, aimed at. */
import { expect, it } from 'vitest';
import { readSentence } from '../../../src/extract/kpis/assemble.js';
import { metricsAbout } from '../../../src/extract/kpis/metrics.js';
import type { Kpi } from '../../../src/extract/types.js';
import { read } from './read.js';

const line = ({ value, valueMax, unit, qualifier }: Kpi): string =>
  [valueMax === null ? value : `${value}–${valueMax}`, unit, qualifier].join(' ');

it.each<[string, string[]]>([
  [
    'The number of open plans, which stood at 412 in May, was 377 at the end of July.',
    ['412 count previous', '377 count actual'],
  ],
  [
    'The number of children in need, which was 910 in March, has since fallen to 866.',
    ['910 count previous', '866 count actual'],
  ],
  ['The number of carers barely moved (128 in June, 131 a year ago).', ['128 count actual', '131 count previous']],
  ['Permanent exclusions: seven, against three at this point in 2031/32.', ['7 count actual', '3 count previous']],
  ['Children on plans: 143 at the end of May 2031.', ['143 count actual']],
  ['Contact: 496 103.', []],
  ['The number of children in care was 304 against 318 in November.', ['304 count actual', '318 count previous']],
  [
    '1,210 reviews (93.1%) were on time, slightly fewer than in the previous year (95.4%).',
    ['1210 count actual', '93.1 percent actual', '95.4 percent previous'],
  ],
  [
    'There are 120 children on plans, which is lower than in March 2031 when 163 children were on a plan.',
    ['120 count actual', '163 count previous'],
  ],
  ['A place costs £4,210 a week; it was £3,880 in 2031/32.', ['4210 gbp actual', '3880 gbp previous']],
  ['The project helped 64 families last year, and 21 volunteers were trained.', ['64 count actual', '21 count actual']],
  [
    'Twenty-two cases were closed and advice was given in 31, of which nine came back.',
    ['22 count actual', '31 count actual', '9 count actual'],
  ],
  ['We maintained 2,604 education, health and care plans.', ['2604 count actual']],
  ['There are twelve full-time equivalent IROs.', ['12 count actual']],
  ['Fourteen more in-house foster households were expected by May 2032.', ['14 count forecast']],
  ['There was only one social work vacancy.', ['1 count actual']],
  [
    'The council cared for 410 children, which is 52 for every 10,000 children in the county.',
    ['410 count actual', '52 rate_per_10000 actual'],
  ],
  ['The rate is 44 in every 10,000 children.', ['44 rate_per_10000 actual']],
  ['About 300 in every 100,000 adults are veterans.', []],
  ['Table 2: variances over £250,000, 2031/32', []],
  ['The team was on site in the last of the three weeks.', []],
])('%s', (text, expected) => {
  expect(read(text).map(line)).toEqual(expected);
});

it.each<[string, string, string[]]>([
  ['There were 205 approved carers in May 2031.', 'Six years earlier there were 117.', ['117 count previous']],
  ['The share of reviews on time was 92%.', 'A year before it was 88%.', ['88 percent previous']],
  [
    'The number of children in care was 640 in May 2031.',
    'By March 2032 we expect it to be about 610.',
    ['610 count forecast'],
  ],
  [
    'Agency workers hold 26% of posts.',
    'The intention is for this to be no more than 15% by March.',
    ['15 percent target'],
  ],
  [
    '61% of return home interviews took place within 72 hours.',
    'We intend to reach 80% by May 2032.',
    ['80 percent target'],
  ],
  [
    'The rate was 40 per 10,000 children.',
    'The rate for London was 51 and for England 71.',
    ['51 rate_per_10000 comparator', '71 rate_per_10000 comparator'],
  ],
  ['There were 80 visits.', 'Of those, 31 met the standard.', ['31 count actual']],
])('%s %s', (first, text, expected) => {
  const metrics = () => metricsAbout(`${first} ${text}`);
  const around = { metrics, label: null, previous: first, period: null, dense: false, plan: null };
  const before = readSentence(first, { ...around, previous: '', before: [] }).map(({ kpi }) => kpi);
  const found = readSentence(text, { ...around, before }).map(({ kpi }) => kpi);
  expect(found.map(line)).toEqual(expected);
  expect(new Set(found.map(({ metric }) => metric))).toEqual(new Set([before.at(-1)?.metric]));
});

it.each<[string, string[]]>([
  [
    'Seventy per cent were in suitable homes; we want this to be 85% by 2032.',
    ['70 percent actual', '85 percent target'],
  ],
  [
    'It will be expected to complete 75% of visits in time in the first year and 85% from the second.',
    ['75 percent target', '85 percent target'],
  ],
  ['Spending is expected to rise to £9m.', ['9000000 gbp forecast']],
  ['Hold 96% of reviews on time.', ['96 percent target']],
  ['Raise closures within a month to 75% by May 2032.', ['75 percent target']],
  ['Increase in referrals was 12%.', ['12 percent actual']],
  ['How many of the 24 new flats promised for 2032 are on course?', ['24 count target']],
  [
    'Of the £2.4m savings required this year, £1.6m (67%) has been delivered.',
    ['2400000 gbp target', '1600000 gbp actual', '67 percent actual'],
  ],
  ['A sum of £650k is in the 2032/33 programme to buy a home.', ['650000 gbp target']],
  [
    'The fostering budget of £9.4m was forecast to be overspent by £1.1m.',
    ['9400000 gbp target', '1100000 gbp forecast'],
  ],
  ['An overspend on the budgets of £2.2m is forecast.', ['2200000 gbp forecast']],
  ['Savings of between £200,000 and £350,000 a year could follow.', ['200000–350000 gbp forecast']],
  ['Only 31% were visited within the timescale expected by the local authority.', ['31 percent actual']],
])('%s', (text, expected) => {
  expect(read(text).map(line)).toEqual(expected);
});

it.each<[string, [number, string | null][]]>([
  [
    'In 2029–30 there were 140 approved placements; by April 2031 this number had reduced to 96.',
    [
      [140, '2029/2030'],
      [96, '2031-04'],
    ],
  ],
  [
    'In quarter three of 2029–30 the average was 21 weeks, but in quarter four it rose to 24 weeks.',
    [
      [21, '2029-10/2029-12'],
      [24, '2030-01/2030-03'],
    ],
  ],
  ['There were 64 missing episodes during 2029– 30.', [[64, '2029/2030']]],
])('%s: the period of each', (text, expected) => {
  expect(read(text).map(({ value, period }) => [value, period])).toEqual(expected);
});

it.each<[string, (string | null)[]]>([
  ['The service is in touch with 95% of care leavers.', ['care_leaver_in_touch']],
  ['93% of visits to children on plans were in time.', ['child_protection_visits']],
  ['Health assessments: 81% of initial assessments were in time.', ['initial_health_assessment_timeliness']],
  ['There were 410 missing episodes involving 133 children.', ['missing_episodes', 'missing_episodes']],
  [
    'There were 90 fostering households in May 2031; twelve had been approved in the year and nine had resigned.',
    ['foster_carers', 'foster_carers', 'foster_carers'],
  ],
  ['214 children were subject to a plan in May 2031.', ['child_protection_plans']],
])('%s: the metric of each', (text, expected) => {
  expect(read(text).map(({ metric }) => metric)).toEqual(expected);
});
