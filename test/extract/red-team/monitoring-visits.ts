/** Letters about monitoring visits and annual conversations. */
import { type BlockSketch, heading } from '../inspectorate-document.js';
import { addressee, BY, two, visit } from './letter.js';
import type { Case, Expected } from './reading.js';

const MONITORING = 'Monitoring visit to Kent children’s services';
const monitoring = {
  kind: 'inspection_letter ILACS monitoring_visit',
  authority: 'Kent',
  publishedOn: '2022-05-03',
  inspections: ['subject ILACS monitoring_visit 2022-04-05/2022-04-06'],
  people: two,
};
const judgedIn = (sentence: string): BlockSketch[] =>
  visit(
    MONITORING,
    `This letter summarises the findings of the monitoring visit to Kent children’s services on 5 and 6 April 2022. ${sentence} ${BY}`,
  );

const since = (date: string, grade = 'inadequate'): Partial<Expected> => ({
  inspections: [...monitoring.inspections, `previous ? inspection ${date}`],
  judgements: [`previous overall_effectiveness ${grade}`],
});
const recalled: [sentence: string, previous: Partial<Expected>][] = [
  [
    'The visit was the second monitoring visit since the local authority was judged inadequate overall in June 2021.',
    since('2021-06'),
  ],
  ['This was the first monitoring visit since the local authority was judged to be inadequate in 2021.', since('2021')],
  [
    'It was the first monitoring visit since children’s services in Kent were judged inadequate in June 2021.',
    since('2021-06'),
  ],
  [
    'This was the fourth monitoring visit since the inspection in June 2021, when the local authority was judged to be inadequate.',
    since('2021-06'),
  ],
  [
    'This is the first monitoring visit since the local authority was found to be inadequate in June 2021.',
    since('2021-06'),
  ],
  [
    'This was the first monitoring visit since the authority’s overall effectiveness was judged inadequate in June 2021.',
    since('2021-06'),
  ],
  [
    'This was the first monitoring visit since the local authority was judged inadequate following an inspection in June 2021.',
    since('2021-06'),
  ],
  [
    'This was the fifth monitoring visit since the local authority was judged inadequate for the second time, in June 2021.',
    since('2021-06'),
  ],
  [
    'This was the first monitoring visit since the local authority was last inspected in June 2021.',
    { inspections: [...monitoring.inspections, 'previous ? inspection 2021-06'] },
  ],
];

export const monitoringVisits: Case[] = [
  ...[
    'Monitoring visit to Kent children’s services',
    'Monitoring visit of Kent County Council children’s services',
    'Monitoring visit of Kent local authority children’s services',
    'Third monitoring visit to Kent children’s services',
    'Ofsted monitoring visit to Kent children’s services',
    'Monitoring visit: Kent children’s services',
    '3rd monitoring visit of Kent children’s services',
  ].map(
    (title): Case => [
      title,
      visit(
        title,
        `I am writing to summarise the findings of the monitoring visit to Kent children’s services on 5 and 6 April 2022. ${BY}`,
      ),
      monitoring,
    ],
  ),
  ...recalled.map(([sentence, previous]): Case => [sentence, judgedIn(sentence), { ...monitoring, ...previous }]),
  [
    'a monitoring visit since a judgement dated to the month',
    judgedIn('This was the third monitoring visit since the local authority was judged inadequate in June 2021.'),
    {
      ...monitoring,
      inspections: [...monitoring.inspections, 'previous ? inspection 2021-06'],
      judgements: ['previous overall_effectiveness inadequate'],
    },
  ],
  [
    'a monitoring visit since an inspection',
    judgedIn(
      'This was the first monitoring visit since the local authority was judged to be inadequate at the last inspection in June 2021.',
    ),
    {
      ...monitoring,
      inspections: [...monitoring.inspections, 'previous ? inspection 2021-06'],
      judgements: ['previous overall_effectiveness inadequate'],
    },
  ],
  [
    'areas covered by a monitoring visit',
    [
      ...visit(
        MONITORING,
        `This letter summarises the findings of the monitoring visit to Kent children’s services on 5 and 6 April 2022. ${BY}`,
      ),
      'The local authority is making steady progress in improving services.',
      heading('Areas covered by the visit'),
      'Inspectors reviewed the progress made in the areas of help and protection, with a particular focus on assessments.',
      'A range of evidence was considered during the visit, including electronic case records.',
      heading('Overview'),
      'Staff are proud.',
      heading('Findings and evaluation of progress'),
      'Good evidence was seen.',
      'I am copying this letter to the Department for Education.',
      'Yours sincerely',
      'Bob Marsh',
      'Her Majesty’s Inspector',
    ],
    {
      ...monitoring,
      theme: 'the progress made in the areas of help and protection, with a particular focus on assessments',
      people: [...addressee, 'lead_inspector: Bob Marsh', 'inspector: Cy Nash', 'signatory: Bob Marsh'],
    },
  ],
  [
    'a monitoring visit before the present framework',
    [
      '28 November 2016',
      ...visit('Monitoring visit of Kent County Council children’s services').slice(1),
      `I am writing to summarise the findings of the monitoring visit to Kent children’s services on 1 and 2 November 2016. ${BY}`,
    ],
    {
      kind: 'inspection_letter - monitoring_visit',
      authority: 'Kent',
      publishedOn: '2016-11-28',
      inspections: ['subject ? monitoring_visit 2016-11-01/2016-11-02'],
      people: two,
    },
  ],
  [
    'an annual conversation',
    visit(
      'Annual conversation with Kent children’s services',
      'Thank you for meeting with my colleagues on 12 March 2022. We discussed the self-evaluation.',
      'At your last inspection in May 2019, services were judged to be good.',
      'Yours sincerely',
      'Bob Marsh',
      'Regional Director, South East',
    ),
    {
      kind: 'inspection_letter ILACS -',
      authority: 'Kent',
      publishedOn: '2022-05-03',
      people: [...addressee, 'signatory: Bob Marsh', 'regional_director: Bob Marsh'],
      inspections: ['previous ? inspection 2019-05'],
      judgements: ['previous overall_effectiveness good'],
    },
  ],
];
