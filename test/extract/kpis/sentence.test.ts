import { describe, expect, it } from 'vitest';
import { readSentence, type Surroundings } from '../../../src/extract/kpis/assemble.js';
import { metricsAbout } from '../../../src/extract/kpis/metrics.js';

type Row = [value: number, metric: string | null, qualifier: string, period: string | null];

function read(text: string, around: Partial<Surroundings> = {}) {
  return readSentence(text, {
    metrics: () => metricsAbout(text),
    label: null,
    period: null,
    dense: false,
    before: [],
    ...around,
  });
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
  ])('%s', (text) => expect(read(text)).toEqual([]));
});
