import { describe, expect, it } from 'vitest';
import { read } from './read.js';

const values = (text: string): string[] => read(text).map(({ value, unit }) => `${value} ${unit}`);
const metrics = (text: string): string[] => read(text).map(({ value, metric }) => `${value} ${metric}`);

describe('rates, ratios and whole-time numbers', () => {
  it.each<[string, string[]]>([
    ['In May 2031, 61 children and young people per 10,000 (310) had a plan.', ['61 rate_per_10000', '310 count']],
    ['It has 44 care experienced young people per 10,000 of the population.', ['44 rate_per_10000']],
    ['The pay multiple is 7.3:1.', ['7.3 ratio']],
    ['Pay at the top to pay at the foot is 9.25 : 1 this year.', ['9.25 ratio']],
    ['The ratio of top to median pay is 6:1.', ['6 ratio']],
    ['Help is given 1:1 or 2:1 at 9:15.', []],
    ['A total of 12.5FE is to be added across the plan.', ['12.5 count']],
    ['The team has 7.4FTE in all.', ['7.4 count']],
    ['It will build a 2FE primary school.', []],
    ['It fell from £31.3bin to £12.5bn, or £15pw.', ['12500000000 gbp', '15 gbp']],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));
});

describe('bands of pay', () => {
  it.each<[string, [number, number | null][]]>([
    ['Salaries range from £50,000 to £54,999.', [[50000, 54999]]],
    ['It lists posts paid from £60,000 to £64,999 in 2031.', [[60000, 64999]]],
    [
      'The cost of salaries rose from £60,000 to £64,999.',
      [
        [60000, null],
        [64999, null],
      ],
    ],
  ])('%s', (text, expected) => expect(read(text).map(({ value, valueMax }) => [value, valueMax])).toEqual(expected));
});

describe('what is counted, in other words', () => {
  it.each<[string, string[]]>([
    ['The council saw to the recruitment of six apprentices over the summer.', ['6 count']],
    ['It has recruited five newly qualified social workers.', ['5 count']],
    ['There were 21 activity days throughout the summer.', ['21 count']],
    ['The work led to 14 community groups in the county.', ['14 count']],
    ['There were 24 approved and available adopters.', ['24 count']],
    ['It gave 24 food and energy awards.', ['24 count']],
    ['In all 672 consultees answered.', ['672 count']],
    ['The posts had a reach of 28,881.', ['28881 count']],
    [
      'Northwick has more children’s homes than any other county, with over 260 at the time of the visit.',
      ['260 count'],
    ],
    ['Funds were earmarked for 350 temporary Year 7 places.', ['350 count']],
    ['The older population makes up over 52,000.', ['52000 count']],
    ['The later session had 42 attending.', ['42 count']],
    ['At 31 March 2031 1,590 children were in need.', ['1590 count']],
    ['There have been three applications to the fund this year.', ['3 count']],
    ['Only three notifications came in the past six months.', ['3 count']],
    ['There were four young people age 16–17 and nine care leavers aged 18–20 in hotels.', ['4 count', '9 count']],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ['There were 193 carers; 21 had been approved in the year and 27 had left.', ['193 count', '21 count', '27 count']],
    ['It has 98 children on the edge of care and 50 through court work.', ['98 count', '50 count']],
    ['Of these 13 pupils, 10 achieved a pass.', ['10 count']],
    ['Twelve children live with carers and five remain in homes.', ['12 count', '5 count']],
    ['Most children live in foster care 320 (87%).', ['320 count', '87 percent']],
    [
      'It has 208 children (65%) living in the county and 112 (35%) living elsewhere.',
      ['208 count', '65 percent', '112 count', '35 percent'],
    ],
    ['35% of applicants went without a place (176).', ['35 percent', '176 count']],
    [
      'Of all, 765 referrals were moved (383 from the duty team and 382 from others).',
      ['765 count', '383 count', '382 count'],
    ],
    ['Workers have an average of 25 and 15 cases respectively.', ['25 count', '15 count']],
    [
      'In 2031 there were 127 carers; by May 2032 this number had reduced to 89, but since then this had gone up to 94.',
      ['127 count', '89 count', '94 count'],
    ],
    ['There were 835 plans made, compared to 897 completed in the year before.', ['835 count', '897 count']],
    ['There are 530 cadets in Upper and Lower Fell, 150 in Northwick.', ['530 count', '150 count']],
  ])('without its noun: %s', (text, expected) => expect(values(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ['The number of pupils was 754 at the end of June 2031, against 729 at the end of March 2031.', ['754', '729']],
    ['Workers held 16.2 cases on average, against 17.9 in the North East.', ['16.2', '17.9']],
    ['In 2031, 23 children were adopted in comparison with 17 in 2030 and nine in 2029.', ['23', '17', '9']],
    ['There were 59 new appointments as opposed to just eight in the year before.', ['59', '8']],
    ['Caseloads came down from an average of 26 in May 2031 to 18.5 in May 2032.', ['26', '18.5']],
    ['Contacts rose by 9% in 2031/32 to 21,377.', ['9', '21377']],
    ['The average caseload was 19 in May 2031; the aim is 15 by July 2032.', ['19', '15']],
  ])('second values: %s', (text, expected) => expect(read(text).map(({ value }) => `${value}`)).toEqual(expected));

  it('what "this" fell to', () => {
    const [before] = read('In 2031, 49 carers left.');
    expect(read('This reduced to 39 in 2032.', { before: before ? [before] : [] }).map(({ value }) => value)).toEqual([
      39,
    ]);
  });
});

describe('times', () => {
  it.each<[string, string[]]>([
    ['Actual 472 days / Target 400 days.', ['472 days', '400 days']],
    ['The average wait was 69 weeks, against a target of 18 weeks.', ['69 weeks', '18 weeks']],
    ['Northwick averages 37 weeks for proceedings.', ['37 weeks']],
    ['It will not meet its ambitious target of 480 days.', ['480 days']],
    [
      'Performance on the time taken to match is poor at 246 days, compared to similar areas at 209 days.',
      ['246 days', '209 days'],
    ],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));

  it.each([
    ['The inspection took place over two weeks.', []],
    ['Over 53% of assessments took 41 to 45 days.', ['53 percent']],
    ['The average is 25 weeks, better than neighbours by four weeks.', ['25 weeks']],
  ])('none: %s', (text, expected) => expect(values(text)).toEqual(expected));
});

describe('the metric of the words beside a number', () => {
  it.each<[string, string[]]>([
    [
      'The council was caring for 1,382 children, and 92% of care leavers were in suitable accommodation.',
      ['1382 children_looked_after', '92 care_leaver_suitable_accommodation'],
    ],
    [
      'It looks after 507 children, of whom 74 are unaccompanied, and supported 768 young people.',
      ['507 children_looked_after', '74 unaccompanied_asylum_seeking', '768 null'],
    ],
    [
      'There were 722 children in care (48.9 per 10,000), below the England average of 70 per 10,000.',
      ['722 children_looked_after', '48.9 children_looked_after', '70 children_looked_after'],
    ],
    [
      'There were 256 looked after children, a rate of 82 per 10,000.',
      ['256 children_looked_after', '82 children_looked_after'],
    ],
    ['Agency staff fill 31% of posts (37% in April).', ['31 agency_social_workers', '37 agency_social_workers']],
    [
      'Of care leavers 95% have a plan, the service is in touch with 97% and 66% are in education, employment or training.',
      ['95 null', '97 care_leaver_in_touch', '66 care_leaver_eet'],
    ],
    [
      'A fifth of the population is from abroad and a quarter are children.',
      ['20 null', '25 under_18_share_of_population'],
    ],
    ['There were 412 offences with a victim under 18.', ['412 null']],
    ['It saw 27 adults, of whom seven were under 18 when they came.', ['27 null', '7 null']],
    ['This agency is helping 20 adults.', ['20 null']],
    [
      'There are many agency staff (34%) and a short rise in the turnover rate from 16% in 2031 to 31% in 2032.',
      ['34 agency_social_workers', '16 social_worker_turnover', '31 social_worker_turnover'],
    ],
    [
      'There were 252 looked after children, a relatively low rate of 39.5 per 10,000.',
      ['252 children_looked_after', '39.5 children_looked_after'],
    ],
    ['There were 203 children with a protection plan.', ['203 child_protection_plans']],
  ])('%s', (text, expected) => expect(metrics(text)).toEqual(expected));
});
