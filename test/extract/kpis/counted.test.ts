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
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));

  it.each([
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
  ])('set, not measured: %s', (text) => expect(values(text)).toEqual([]));

  it('a value beside the threshold that the law sets', () =>
    expect(values('The average time was 531 days, against the national threshold for 2031–34 of 487 days.')).toEqual([
      '531 days',
    ]));

  it('a share of those seen in time has no time of its own', () =>
    expect(values('87% of pupils are seen within 12 weeks.')).toEqual(['87 percent']));
});
