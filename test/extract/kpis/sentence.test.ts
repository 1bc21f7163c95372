import { describe, expect, it } from 'vitest';
import { readSentence, type Surroundings } from '../../../src/extract/kpis/assemble.js';
import { metricsAbout } from '../../../src/extract/kpis/metrics.js';

type Row = [value: number, metric: string | null, qualifier: string, period: string | null];

function read(text: string, around: Partial<Surroundings> = {}) {
  return readSentence(text, {
    metrics: () => metricsAbout(text),
    label: null,
    previous: '',
    period: null,
    dense: false,
    before: [],
    plan: null,
    ...around,
  }).map(({ kpi }) => kpi);
}
const rows = (text: string, around?: Partial<Surroundings>): Row[] =>
  read(text, around).map(({ value, metric, qualifier, period }) => [value, metric, qualifier, period]);

describe('return home interviews are three metrics', () => {
  it.each<[string, Row[]]>([
    [
      'In May 2016, 85% of missing children were offered a return home interview and 62% accepted.',
      [
        [85, 'return_home_interview_offered', 'actual', '2016-05'],
        [62, 'return_home_interview_take_up', 'actual', '2016-05'],
      ],
    ],
    [
      'Return home interviews are offered to all, but just under half of these are completed, with only 30% taking place within 72 hours.',
      [
        [50, 'return_home_interview_take_up', 'approximate', null],
        [30, 'return_home_interview_timeliness', 'actual', null],
      ],
    ],
    [
      'The take-up of return home interviews rose from 34% in 2015–16 to 61%.',
      [
        [34, 'return_home_interview_take_up', 'previous', '2015/2016'],
        [61, 'return_home_interview_take_up', 'actual', null],
      ],
    ],
    [
      'Only 45 of 100 children who went missing had a return home interview.',
      [
        [45, 'return_home_interview_take_up', 'actual', null],
        [100, 'missing_episodes', 'actual', null],
      ],
    ],
  ])('%s', (text, expected) => expect(rows(text)).toEqual(expected));

  it('marks a measure that is printed turned round', () => {
    expect(read('One in three are not offered a return home interview.')).toMatchObject([
      { value: 33.3, complement: true },
    ]);
  });
});

describe('numbers that belong together', () => {
  it.each<[string, Row[]]>([
    [
      'The vacancy rate fell from 25% to 12% and the share of agency staff is 18%.',
      [
        [25, 'social_worker_vacancy', 'previous', null],
        [12, 'social_worker_vacancy', 'actual', null],
        [18, 'agency_social_workers', 'actual', null],
      ],
    ],
    [
      'At 1 May 2016, 210 children were being looked after (a rate of 41 per 10,000 children), up from 190 at 31 March 2015.',
      [
        [210, 'children_looked_after', 'actual', '2016-05-01'],
        [41, 'children_looked_after', 'actual', '2016-05-01'],
        [190, 'children_looked_after', 'previous', '2015-03-31'],
      ],
    ],
    [
      'In 2022, 70% of care leavers were in education, employment or training, compared with 60% nationally.',
      [
        [70, 'care_leaver_eet', 'actual', '2022'],
        [60, 'care_leaver_eet', 'comparator', null],
      ],
    ],
    [
      'Visits are on time in 91% of cases, against a target of 95%.',
      [
        [91, null, 'actual', null],
        [95, null, 'target', null],
      ],
    ],
    ['The budget for 2024/25 is £12.4m.', [[12400000, 'budget', 'target', '2024/2025']]],
    ['Children wait an average of 62 weeks for an assessment.', [[62, 'waiting_time', 'actual', null]]],
  ])('%s', (text, expected) => expect(rows(text)).toEqual(expected));
});

describe('what a sentence takes from around it', () => {
  it('a label and a period from the bullet above', () => {
    const around = {
      label: 'The proportion of children entitled to free school meals',
      period: '2015-03-31',
      dense: true,
    };
    expect(rows('in primary schools is 12% (the national average is 17%)', around)).toEqual([
      [12, 'free_school_meals_primary', 'actual', '2015-03-31'],
      [17, 'free_school_meals_primary', 'comparator', null],
    ]);
  });

  it('the metric that "this" stands for', () => {
    const before = read('At 31 March 2016, 88 children were the subject of a child protection plan.', { dense: true });
    expect(rows('This is a reduction from six at 31 March 2015.', { dense: true, before })).toEqual([
      [6, 'child_protection_plans', 'previous', '2015-03-31'],
    ]);
  });

  it('nothing for those of whom something else is said', () => {
    expect(rows('40 live with foster families, of whom 31% live out of the authority area', { dense: true })).toEqual([
      [40, 'looked_after_foster', 'actual', null],
      [31, null, 'actual', null],
    ]);
  });
});

describe('what is no KPI', () => {
  it.each([
    'Inspectors reviewed 32 cases and met 45 social workers.',
    'Children aged 16 and 17 are seen by the housing team.',
    'Care leavers over 21 keep their personal adviser.',
    'Interviews take place within 72 hours and visits every six weeks.',
    'Section 47 enquiries follow Working Together 2018.',
    'In one case, a child waited 22 days.',
    'Two sisters live near their aunt.',
    'The area is one of the 20% most deprived in the country.',
    'Plans for Year 11 pupils are reviewed at key stage 4.',
    'Call 0300 123 4567 between 9.00am and 5pm.',
    'The plan for the last 12 months has ended.',
    'Together 4 Families began in 2016–18.',
    'Schools help pupils who have attendance below 90%.',
    'One child was referred but is having to wait three months.',
    'Care leavers aged 18, 19 and 20 are supported.',
    'A 12 bedded unit is open to parents.',
    'Children wait beyond 20 days for health assessments.',
    'The top 80 managers took part.',
    'Support between 21 and 25 is only for students.',
    '14 questions were asked and replies given.',
    'Exclusions stand at a rate of 51 per 1,000, above the regional rate of 44.',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});

describe('comparators, earlier values and changes', () => {
  it.each<[string, Row[]]>([
    [
      'In 2014–15, 79% of conferences were on time, which is similar to statistical neighbours (78%) and London (71%).',
      [
        [79, null, 'actual', '2014/2015'],
        [78, null, 'comparator', null],
        [71, null, 'comparator', null],
      ],
    ],
    [
      'The share of agency staff is 18%, compared with the 2013−14 figure of 25%.',
      [
        [18, 'agency_social_workers', 'actual', null],
        [25, 'agency_social_workers', 'previous', '2013/2014'],
      ],
    ],
    [
      'In the year to March 2016, dental checks rose from 63% to 76%.',
      [
        [63, 'dental_checks', 'previous', null],
        [76, 'dental_checks', 'actual', '2015-04/2016-03'],
      ],
    ],
    ['There were 23 complaints last year.', [[23, null, 'actual', null]]],
    [
      'There has been a rise in the number of contacts (60%) and referrals (21%).',
      [
        [60, null, 'actual', null],
        [21, null, 'actual', null],
      ],
    ],
    [
      'The number of exclusions per 10,000 pupils rose to 30, which is double the England rate of 16.',
      [
        [30, 'exclusions', 'actual', null],
        [16, 'exclusions', 'comparator', null],
      ],
    ],
    ['A third of pupils made expected progress.', [[33.3, null, 'approximate', null]]],
    ['to raise the share of agency staff to 12%', [[12, 'agency_social_workers', 'target', null]]],
  ])('%s', (text, expected) => expect(rows(text)).toEqual(expected));
});

describe('what is said of one number only', () => {
  it.each<[string, Row[]]>([
    [
      'Of 77 care leavers, 24 are not in education, employment or training.',
      [
        [77, null, 'actual', null],
        [24, 'care_leaver_eet', 'actual', null],
      ],
    ],
    [
      'The borough has 258 care leavers, and was in touch with all but 11.',
      [
        [258, null, 'actual', null],
        [11, 'care_leaver_in_touch', 'actual', null],
      ],
    ],
    [
      '61% of care leavers are in education, employment or training and 10% are attending university.',
      [
        [61, 'care_leaver_eet', 'actual', null],
        [10, null, 'actual', null],
      ],
    ],
    ['17 children looked after were living 30 miles away.', [[17, null, 'actual', null]]],
    ['Of the staff, 28% have more than 25 cases.', [[28, null, 'actual', null]]],
    ['64% of children waited less than 16 months.', [[64, null, 'actual', null]]],
  ])('%s', (text, expected) => expect(rows(text)).toEqual(expected));

  it('a paragraph about interviews does not make other numbers theirs', () => {
    const metrics = () => metricsAbout('Return home interviews are late.');
    expect(rows('Work has seen referrals about adults increase from 240 to 350.', { metrics })).toEqual([
      [240, null, 'previous', null],
      [350, null, 'actual', null],
    ]);
  });
});

describe('what a number measures, as printed', () => {
  it.each<[string, string[]]>([
    [
      'Visits are good, with the average length of proceedings falling to 28 weeks.',
      ['the average length of proceedings'],
    ],
    ['In 2014–15, 92% of care leavers were in work.', ['of care leavers were in work']],
    [
      'A high proportion of assessments are complete (95% in 2013–14).',
      ['A high proportion of assessments are complete'],
    ],
    ['The take-up of visits is at 58%, which is too low.', ['The take-up of visits']],
    [
      '93% (66 of 71) of pupils attend a good school.',
      ['of pupils attend a good school', 'of pupils attend a good school', 'of pupils attend a good school'],
    ],
    ['Visits rose from 30 to 45 in the last year.', ['Visits', 'Visits']],
    ['Many referrals (75%) that lead to no action are late.', ['Many referrals … that lead to no action are late']],
  ])('%s', (text, expected) => expect(read(text).map(({ measure }) => measure)).toEqual(expected));
});
