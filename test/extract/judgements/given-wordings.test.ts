/** The many ways in which a council's paper says what grade its services were given. */
import { describe, expect, test } from 'vitest';
import { extractInspections } from '../../../src/extract/inspections/index.js';
import { extractJudgements } from '../../../src/extract/judgements/index.js';
import { paragraphs, reportContext } from '../inspections/report.js';

const HELD = 'The ILACS inspection took place between 3 and 14 June 2024.';
const TITLES = {
  inspection: 'Outcome of the Ofsted ILACS inspection',
  visit: 'Ofsted focused visit',
  send: 'Area SEND inspection',
  plan: 'Children’s Services Improvement Plan: progress report',
  other: 'Children’s services annual report',
};

async function read(title: keyof typeof TITLES, ...text: string[]): Promise<string[]> {
  const context = await reportContext(['council_report', null, null], paragraphs(TITLES[title], ...text));
  const { rows } = extractJudgements(context, extractInspections(context).rows);
  for (const { source } of rows)
    expect(context.document.pages[source.pageIndex]!.text.slice(source.start, source.end)).toBe(source.quote);
  return rows.map(({ relation, domain, grade }) => `${relation} ${domain} ${grade}`);
}

const GOOD = ['current overall_effectiveness good'];
const WAS = (grade: string): string[] => [`previous overall_effectiveness ${grade}`];

describe('of the inspection that a paper is about', () => {
  test.each<[text: string, rows: string[]]>([
    ['Inspectors graded the Council as Good overall.', GOOD],
    ['The Council has been rated ‘Good’ overall.', GOOD],
    ['Westerby was judged to be good overall because of its leaders.', GOOD],
    ['It was pleasing that inspectors found services in Westerby good.', GOOD],
    ['The overall judgement was that services are good.', GOOD],
    ['Ofsted concluded that services for children are good.', GOOD],
    ['The Council achieved an overall judgement of Good.', GOOD],
    ['The inspection resulted in a good judgement for overall effectiveness.', GOOD],
    ['Inspectors found that we are good overall.', GOOD],
    ['The Council’s overall grade moved from inadequate to good.', [...WAS('inadequate'), ...GOOD]],
    ['Our overall Ofsted rating, from this inspection, is Good.', GOOD],
    ['Children’s services in Westerby remain good following the Ofsted inspection.', GOOD],
    ['The report was published on 22 July 2024, and the Council was judged to be good.', GOOD],
    ['We were judged good in July 2024.', GOOD],
    [
      'Services were judged good, up from requires improvement in 2019.',
      ['previous overall_effectiveness requires_improvement', ...GOOD].reverse(),
    ],
    [
      'Services were judged good overall; the impact of leaders required improvement.',
      [...GOOD, 'current impact_of_leaders requires_improvement'],
    ],
    ['At its previous inspection the Council was judged to be inadequate.', WAS('inadequate')],
    [
      'The previous inspection was in September 2019, when the service was rated ‘Inadequate’ overall.',
      WAS('inadequate'),
    ],
  ])('%s', async (text, rows) => expect(await read('inspection', `${HELD} ${text}`)).toEqual(rows));
});

describe('of earlier inspections', () => {
  test.each<[title: keyof typeof TITLES, text: string, rows: string[]]>([
    ['other', 'Following the inadequate Ofsted judgement in May 2021, a Commissioner came.', WAS('inadequate')],
    [
      'other',
      'Ofsted rated the Council’s services for children ‘Good’ in 2019 and ‘Outstanding’ in 2023.',
      [...WAS('good'), ...WAS('outstanding')],
    ],
    [
      'visit',
      'Our last ILACS inspection, in May 2021, resulted in an outstanding grade for overall effectiveness.',
      WAS('outstanding'),
    ],
    ['visit', 'The Council is currently rated ‘Good’ following its May 2021 ILACS inspection.', WAS('good')],
    ['other', 'In May 2021 we were inspected by Ofsted and received an overall grading of ‘Good’.', WAS('good')],
    ['other', 'The Council received an ‘Inadequate’ judgement from Ofsted in May 2021.', WAS('inadequate')],
    ['other', 'Ofsted inspected children’s services in May 2021 (Good).', WAS('good')],
    [
      'other',
      'Children’s services were judged to be inadequate in 2013, requires improvement in 2016 and good in 2019.',
      [...WAS('inadequate'), ...WAS('requires_improvement'), ...WAS('good')],
    ],
    [
      'visit',
      'At the ILACS inspection in May 2021 the experiences and progress of care leavers were found to be outstanding.',
      ['previous care_leavers outstanding'],
    ],
    [
      'plan',
      'The plan followed the ILACS inspection of May 2021, which found services in Westerby inadequate.',
      ['current overall_effectiveness inadequate'],
    ],
  ])('%s: %s', async (title, text, rows) => expect(await read(title, text)).toEqual(rows));
});

describe('area SEND outcomes', () => {
  test.each<[text: string, rows: string[]]>([
    [
      'Ofsted and the CQC visited Westerby between 04.03.24 and 08.03.24 and found typically positive experiences.',
      ['current send_outcome typically_positive'],
    ],
    [
      'Inspectors from Ofsted and the CQC visited the local area from 4 to 8 March 2024. They found widespread and/or systemic failings.',
      ['current send_outcome systemic_failings'],
    ],
  ])('%s', async (text, rows) => expect(await read('send', text)).toEqual(rows));

  test('told by a paper about something else', async () => {
    const text =
      'The area SEND inspection in May 2023 had found that the partnership’s arrangements lead to inconsistent experiences.';
    expect(await read('other', text)).toEqual(['previous send_outcome inconsistent']);
  });
});

describe('no grade of whole services', () => {
  test.each([
    'Our ambition is for services to be rated outstanding.',
    'If services are judged inadequate a commissioner comes.',
    'Westerby House was judged good in May 2023.',
    'Westerby Cottage received an overall judgement of good in May 2023.',
    'The fostering agency received an overall rating of Good.',
    'Inspectors found that services are good at listening to children.',
    'Satisfaction with the service was rated good by 85% of parents in 2023.',
    'Neighbouring Easterby was judged outstanding in September 2023.',
    'The Council is rated good on timeliness.',
    'The youth justice service was inspected in 2022 (Good).',
    'The inspection was good for morale.',
    'All services audited in 2023 were rated good.',
  ])('%s', async (text) => expect(await read('inspection', `${HELD} ${text}`)).toEqual([]));
});
