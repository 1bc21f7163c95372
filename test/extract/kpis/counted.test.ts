import { describe, expect, it } from 'vitest';
import { read } from './read.js';

const values = (text: string): string[] => read(text).map(({ value, unit }) => `${value} ${unit}`);

describe('what is counted', () => {
  it.each<[string, string[]]>([
    ['The force trained 36 officers as mentors.', ['36 count']],
    ['The network has 194 school leads and 85 governors.', ['194 count', '85 count']],
    ['The unit holds 19 Safer Homes Scheme (‘Green Law’) applications from families.', ['19 count']],
    ['There was a backlog of cases (89) in the spring.', ['89 count']],
    ['Of 900 leavers, only around 600 of those are known to the team.', ['900 count', '600 count']],
    ['Of 23 excluded pupils, 22 went straight to the unit.', ['23 count', '22 count']],
    ['Of 11 children placed but not yet at home, six were seen.', ['11 count', '6 count']],
    ['Of 640 Northwick families, 30 left.', ['640 count', '30 count']],
    ['Six care leavers are apprentices.', ['6 count']],
    ['Eight support workers are based in the hub.', ['8 count']],
    ['Hotels were used for five care leavers in the past six months.', ['5 count']],
    ['In 2031, the number rose from seven to 18.', ['7 count', '18 count']],
    ['The council uses “over 300 volunteers” a year.', ['300 count']],
    ['Last year 59 pupils left.', ['59 count']],
    ['The number of pupils adopted is low, although it increased to 22 in 2031.', ['22 count']],
    ['Reviews were late (from 27 in March 2031 to 17 in March 2032).', ['27 count', '17 count']],
    ['The rate of referrals, approximately 400 per annum, is high.', ['400 count']],
    ['The number of referrals remains low, at three.', ['3 count']],
    ['It knows of pupils who miss education (18 at the time of the visit).', ['18 count']],
    ['There has been an increase in carers leaving from eight in May 2031 to 12 in May 2032.', ['8 count', '12 count']],
    ['It has taken on a further eight social workers.', ['8 count']],
    ['Seven attendance orders were issued last year.', ['7 count']],
    ['There are four carers in the scheme.', ['4 count']],
    ['Seven family hubs have opened in the last year.', ['7 count']],
    ['Two pupils were excluded in the past year.', ['2 count']],
    ['Just one referral has been made by the team this year.', ['1 count']],
    ['Since 2031, of a cohort of about 120 children, just three have offended again.', ['120 count', '3 count']],
    ['Very few children (eight) are in other provision.', ['8 count']],
    ['Most (70) of these plans are old.', ['70 count']],
    ['Thirteen were placed in hotels.', ['13 count']],
    ['The scheme worked with 435 (65%) of the 730 families.', ['435 count', '65 percent', '730 count']],
    ['Two workers had caseloads of 41 and 46 respectively.', ['41 count', '46 count']],
    ['Caseloads average between 15 and 19 in the north and 18 to 22 in the south.', ['15 count', '18 count']],
    ['Young people elsewhere, including 11 pupils in custody, are monitored and tracked.', ['11 count']],
    ['The trust carries 18 million passengers a year.', ['18000000 count']],
    ['The 138 areas of the county have 40 teams.', ['40 count']],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));

  it.each([
    'The scheme helps the 13 areas that have been found to need it.',
    'It works in a number of schools, including two in Northwick.',
    'There is a sufficient number of carers with two other councils.',
    'Six monthly reviews improved in 2031.',
    'Two of the six priorities of the board are about children.',
    'It met its target in 19 of 30 areas.',
    'Of the 38 measures, 17 are rated Green and 12 are Amber.',
    'The contract was extended from April 25 to cover the county.',
    'The council has met since 1889 and has had many homes.',
    'Those held have ages ranging from 18 to 87.',
    'Options 2, 3, 4 and 6 have an impact on children.',
    'Advocacy is weak for children in need (paragraphs 45, 85, 150).',
    'The estimates were notified by the 12 district councils.',
    'The ‘722 Project’ offers help to pupils.',
    'Help is there from the age of 16 years and three months.',
    'The three carers now have support.',
    'Talks were held with two sisters.',
    'The plan lists 12 district councils.',
    'Pupils have 25 hours of education a week.',
    'In school, a child gained five GCSEs.',
    'Help is there for post-16 and 18 providers.',
    'Work stopped for a period over two years ago.',
    'The chair writes to those who have not attended at least 75% of meetings.',
    'A girl told us that she had met five different tutors since the spring.',
    'There are two fewer than at 31 March 2031.',
  ])('not: %s', (text) => expect(values(text)).toEqual([]));
});

describe('times that are measured', () => {
  it.each<[string, string[]]>([
    ['Most pupils are assessed and seen within 14 weeks.', ['14 weeks waiting_time']],
    ['Those who are referred are seen within five weeks and given a plan.', ['5 weeks waiting_time']],
    ['The timeliness of court cases is better, now at 25 weeks.', ['25 weeks null']],
    [
      'The average time in days between entering care and moving in with an adoptive family was 531 days.',
      ['531 days adoption_entry_to_placement_days'],
    ],
    ['Matching takes 40 days longer than the average.', ['40 days null']],
    ['Families often have to wait a further 15 months for a place.', ['15 months waiting_time']],
    ['They go without, which means they may wait eight weeks or more to be seen.', ['8 weeks waiting_time']],
    ['Pupils wait over eight weeks before being seen.', ['8 weeks waiting_time']],
    ['With timescales over 40 weeks, some pupils wait too long.', ['40 weeks waiting_time']],
    ['Two referrals had been awaiting a worker for three working days.', ['3 days null']],
    ['Proceedings are concluding within 23 to 24 weeks.', ['23 weeks care_proceedings_weeks']],
  ])('%s', (text, expected) =>
    expect(read(text).map(({ value, unit, metric }) => `${value} ${unit} ${metric}`)).toEqual(expected),
  );

  it.each([
    'All pupils should be seen within 14 weeks.',
    'Pupils are seen within the 18-week target.',
    'Pupils are seen within the statutory timescale of 12 weeks.',
    'Few are seen within 12 weeks.',
    'It meets the national threshold of 121 days.',
    'Cases wait less than a target of 26 weeks.',
    'Delay must fall to meet the 26 week requirement of the review.',
    'Conferences met national timescales for over two years.',
    'On one occasion, there was a delay of 24 days.',
  ])('set, not measured: %s', (text) => expect(values(text)).toEqual([]));

  it('a value beside the threshold that the law sets', () =>
    expect(values('The average time was 531 days, against the national threshold for 2031–34 of 487 days.')).toEqual([
      '531 days',
    ]));

  it.each([
    ['There were 871 pupils, up from 658 six months earlier.', ['871 count', '658 count']],
    ['In all, 871 pupils had help, which was an increase from 658 six months earlier.', ['871 count', '658 count']],
    ['Pupils who wait less than 16 months are 58% of all.', ['58 percent']],
  ])('how long ago, or for whom, is not measured: %s', (text, expected) => expect(values(text)).toEqual(expected));

  it('a share of those seen in time has no time of its own', () =>
    expect(values('87% of pupils are seen within 12 weeks.')).toEqual(['87 percent']));
});
