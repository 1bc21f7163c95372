import { describe, expect, it } from 'vitest';
import { read } from './read.js';

type Row = [value: number, metric: string | null, qualifier: string, period: string | null];
const rows = (text: string): Row[] =>
  read(text).map(({ value, metric, qualifier, period }) => [value, metric, qualifier, period]);

describe('several values of one measure', () => {
  it.each<[string, Row[]]>([
    [
      'Dental checks rose from 45% in 2014 to 52% in 2015 and 60% in 2016.',
      [
        [45, 'dental_checks', 'previous', '2014'],
        [52, 'dental_checks', 'actual', '2015'],
        [60, 'dental_checks', 'actual', '2016'],
      ],
    ],
    [
      'Dental checks fell again, from 63% in July 2017 to 39% in July 2018, to the current rate of 23%.',
      [
        [63, 'dental_checks', 'previous', '2017-07'],
        [39, 'dental_checks', 'actual', '2018-07'],
        [23, 'dental_checks', 'actual', null],
      ],
    ],
    [
      'In March 2014 there were 203 children with a child protection plan, rising to 308 in March 2015.',
      [
        [203, 'child_protection_plans', 'actual', '2014-03'],
        [308, 'child_protection_plans', 'actual', '2015-03'],
      ],
    ],
    [
      'At 31 March 2015 and 2016 dental checks stood at 45% and 52% respectively.',
      [
        [45, 'dental_checks', 'previous', '2015-03-31'],
        [52, 'dental_checks', 'actual', '2016-03-31'],
      ],
    ],
    [
      'In 2014, 17% had dental checks, below the neighbour and England averages of 21% and 38% respectively.',
      [
        [17, 'dental_checks', 'actual', '2014'],
        [21, 'dental_checks', 'comparator', null],
        [38, 'dental_checks', 'comparator', null],
      ],
    ],
    [
      'Turnover fell to 15% and the proportion of agency staff has fallen to 5%.',
      [
        [15, 'social_worker_turnover', 'actual', null],
        [5, 'agency_social_workers', 'actual', null],
      ],
    ],
  ])('%s', (text, expected) => expect(rows(text)).toEqual(expected));
});

describe('what another value of the sentence says', () => {
  it.each<[string, Row[]]>([
    [
      'Of the 445 assessments, 87% were completed within timescale.',
      [
        [445, null, 'actual', null],
        [87, 'assessment_timeliness', 'actual', null],
      ],
    ],
    [
      'At 31 March 2016, 518 children were being looked after, nine fewer than on 31 March 2015 (the same rate of 80 per 10,000 children).',
      [
        [518, 'children_looked_after', 'actual', '2016-03-31'],
        [80, 'children_looked_after', 'actual', '2016-03-31'],
      ],
    ],
    [
      'At 31 March 2016, 72 children had a child protection plan, the same number as at 31 March 2015.',
      [[72, 'child_protection_plans', 'actual', '2016-03-31']],
    ],
    ['Reliance on agency staff is falling; current rates at 17%.', [[17, 'agency_social_workers', 'actual', null]]],
    [
      'The average length of proceedings is shorter at 20 weeks than the England average of 28 weeks.',
      [
        [20, 'care_proceedings_weeks', 'actual', null],
        [28, 'care_proceedings_weeks', 'comparator', null],
      ],
    ],
    [
      'Proceedings take 29 weeks, compared to the national target of 26 weeks.',
      [[29, 'care_proceedings_weeks', 'actual', null]],
    ],
  ])('%s', (text, expected) => expect(rows(text)).toEqual(expected));
});

describe('metrics that are too like others', () => {
  it.each([
    'There were 125 advocacy referrals.',
    'The panel had 37 referrals to the school attendance panel.',
    'Pupil referral units have 40 pupils.',
    'School attendance is 94%.',
    'The clinic has 319 open cases.',
    'The service has 245 letterbox contacts.',
    'On average, six families are seen and 36 children placed each month.',
    'The number of job vacancies fell to 8,000.',
    'There have been 57 residents who moved into a residential care home.',
    'Of the veterans, 92 were seen in police custody.',
  ])('%s', (text) => {
    expect(read(text)).not.toEqual([]);
    expect(read(text).filter(({ metric }) => metric !== null)).toEqual([]);
  });
});
