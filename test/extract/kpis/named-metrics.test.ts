import { describe, expect, it } from 'vitest';
import type { Kpi } from '../../../src/extract/types.js';
import { read } from './read.js';

const metrics = (text: string, around = {}): string[] =>
  read(text, around).map(({ value, metric }) => `${value} ${metric}`);

describe('a metric is named by its own noun phrase', () => {
  it.each<[string, string[]]>([
    ['Agency staff made up 12% of the workforce in May.', ['12 agency_social_workers']],
    ['The use of agency staff is high, at 12%.', ['12 agency_social_workers']],
    [
      'Reliance on agency staff is falling; current rates at 17%, with long stays, are low.',
      ['17 agency_social_workers'],
    ],
    ['Half of the social workers employed in Northwick are agency workers.', ['50 agency_social_workers']],
    ['At that time the adoption agency had decided on plans for 41 children.', ['41 null']],
    ['The year began well, with 18 agency decision-maker decisions for children.', ['18 null']],
    ['The other agency gave support to 26 birth parents.', ['26 null']],
    ['Numbers of agency staff are high, and a pact for 31 local councils sets rates.', ['31 null']],
    ['Nearly 60% of staff are in their first year of employment or are agency workers.', ['60 null']],
    ['Of the team, 22% of agency staff have been in post for two years.', ['22 null']],
    ['It has appointed six agency staff to permanent posts.', ['6 null']],
    ['Staff turnover has left newly qualified workers making up 40% of the team.', ['40 null']],
    [
      'The agency rate is low, with a vacancy rate that is falling and a turnover rate of 11%.',
      ['11 social_worker_turnover'],
    ],
    ['The average attendance, with fewer persistently absent pupils, has risen to 93%.', ['93 null']],
    ['There are 12 children on the waiting list due to staff absence.', ['12 waiting_time']],
    ['All accidental falls cost the town 21% of the fund.', ['21 null']],
    [
      'On average 629 days passed; the number of days that a child waited to be adopted was 629.',
      ['629 null', '629 null'],
    ],
    ['It supports 119 special guardianship orders with money.', ['119 null']],
    ['During 2031–32, 19 special guardianship orders were made.', ['19 special_guardianship_orders']],
    ['The town has 93 care leavers, most of whom know the unaccompanied asylum-seeking children team.', ['93 null']],
    [
      'This led to the looked after children population growing from 350 to 412.',
      ['350 children_looked_after', '412 children_looked_after'],
    ],
    ['The panel helped divert 108 children from entering care.', ['108 null']],
    ['14% of the total population of children in care have no plan.', ['14 null']],
    ['Foster carers are content, and 79% of foster carers met the training standards.', ['79 null']],
    ['There were 31 foster carers (39 beds).', ['31 foster_carers', '39 null']],
    ['The hub answered 96% of contacts within 24 hours.', ['96 null']],
    ['Schools completed 9% of the early help assessments.', ['9 null']],
  ])('%s', (text, expected) => expect(metrics(text)).toEqual(expected));
});

describe('whose caseload it is', () => {
  it.each<[string, string[]]>([
    ['Social workers have average caseloads of 16 children.', ['16 social_worker_caseload']],
    ['Child protection chairs have caseloads of 90 to 100 cases.', ['90 null']],
    ['Leaving care advisers have caseloads of an average of 30 young people.', ['30 null']],
    ['IRO caseloads average 72 children, though a few of them hold over 90 children.', ['72 null', '90 null']],
  ])('%s', (text, expected) => expect(metrics(text)).toEqual(expected));
});

describe('return interviews', () => {
  const paragraph = 'Return home interviews for missing children are better. ';
  it.each<[string, string[]]>([
    [
      'Of return home interviews, 70% are completed within 72 hours and 81% within five days.',
      ['70 return_home_interview_timeliness', '81 null'],
    ],
    [
      'Children who go missing are offered timelier return home interviews since the appointment of five additional staff.',
      ['5 null'],
    ],
  ])('%s', (text, expected) => expect(metrics(text)).toEqual(expected));

  it('of another service than the interviews', () => {
    const before = read(
      `${paragraph}In May 2031, 58% of children who went missing were offered return home interviews.`,
    );
    expect(before.at(-1)?.metric).toBe('return_home_interview_offered');
    const text = 'However, this service is not open to the majority (62%) of children who live elsewhere.';
    expect(metrics(text, { before })).toEqual(['62 null']);
  });
});

describe('a part of other children is not the whole of the metric', () => {
  it.each<[string, string[]]>([
    ['There were 236 children subject to a child protection plan.', ['236 child_protection_plans']],
    ['Currently 357 children are known to need help, of whom 26 have child protection plans.', ['357 null', '26 null']],
    ['There were 125 children on child protection plans due to neglect.', ['125 null']],
    ['Twenty-six children have had a child protection plan for longer than two years.', ['26 null']],
    ['In May 2031, 19 children were at risk, including 12 children looked after.', ['19 null', '12 null']],
    ['Of 287 children looked after, 101 are looked after under section 20.', ['287 children_looked_after', '101 null']],
    [
      'In 2031–32, of 214 care leavers aged 19 to 21, 62% were in education, employment or training.',
      ['214 null', '62 care_leaver_eet'],
    ],
    [
      'At the visit, 44 of 454 care leavers are not in suitable accommodation.',
      ['44 care_leaver_suitable_accommodation', '454 null'],
    ],
  ])('%s', (text, expected) => expect(metrics(text)).toEqual(expected));
});

describe('health checks that stand beside each other', () => {
  it.each<[string, string[]]>([
    [
      'Needs are met through health assessments (84%), dental checks (86%) and immunisations (96%).',
      ['84 review_health_assessment', '86 dental_checks', '96 null'],
    ],
    [
      'Annual health checks are at 90%, the share with dental checks is 64%, and 61% for immunisations.',
      ['90 review_health_assessment', '64 dental_checks', '61 null'],
    ],
  ])('%s', (text, expected) => expect(metrics(text)).toEqual(expected));

  it('the number of something else does not refer back', () => {
    const before: Kpi[] = read('Dental checks are at 78%.');
    expect(metrics('The rate of immunisations is 78%.', { before })).toEqual(['78 null']);
    expect(metrics('The rate was 70% a year ago.', { before })).toEqual(['70 dental_checks']);
  });
});

describe('waits for adopters are no waits for a service', () => {
  it.each<[string, string[]]>([
    ['Children wait 14 weeks for treatment.', ['14 waiting_time']],
    ['New adopters wait an average of four months for a match.', ['4 null']],
    ['Children are waiting an average of 469 days. It took longer to be adopted.', ['469 null']],
    [
      'Children waited 525 days on average between coming into care and moving to live with adopters.',
      ['525 adoption_entry_to_placement_days'],
    ],
    ['Children took an average of 277 days longer to be adopted from entering care than elsewhere.', ['277 null']],
    ['The average time between entering care and a decision to adopt is seven months.', ['7 null']],
  ])('%s', (text, expected) => expect(metrics(text)).toEqual(expected));
});
