/** Which inspection a paper is about, and which it only recalls, in further wordings. */
import { expect, test } from 'vitest';
import { extractInspections } from '../../../src/extract/inspections/index.js';
import { paragraphs, reportContext } from './report.js';

const ILACS = 'Outcome of the Ofsted ILACS inspection';
const VISIT = 'Ofsted focused visit';
const MONITORING = 'Ofsted monitoring visit';
const SEND = 'Area SEND inspection';
const PLAN = 'Children’s Services Improvement Plan: progress report';
const JUNE = 'subject ILACS inspection 2024-06-03 2024-06-14';

test.each<[title: string, text: string, rows: string[]]>([
  [
    ILACS,
    'The ILACS inspection of Westerby County Council, which Ofsted carried out between 3 and 14 June 2024, was our third.',
    [JUNE],
  ],
  [ILACS, 'Fieldwork for the inspection was conducted 3rd – 14th June 2024.', [JUNE]],
  [
    ILACS,
    'Ofsted’s inspectors spent two weeks with us, from 3 to 14 June 2024. The previous inspection was in November 2017.',
    [JUNE, 'previous null inspection 2017-11 2017-11'],
  ],
  [ILACS, 'The previous ILACS inspection was in November 2018.', ['previous ILACS inspection 2018-11 2018-11']],
  [
    ILACS,
    'The inspection took place between 3 and 14 June 2024. Services were judged to be good, as they had been in 2018.',
    [JUNE, 'previous null inspection 2018 2018'],
  ],
  [ILACS, 'The inspection took place between 3 and 14 June 2024. We were judged good in July 2024.', [JUNE]],
  [ILACS, 'The inspection took place between 3 and 14 June 2024. Westerby House was judged good in May 2023.', [JUNE]],
  [
    VISIT,
    'On 3 and 4 September 2024 Ofsted made a focused visit to Westerby.',
    ['subject null focused_visit 2024-09-03 2024-09-04'],
  ],
  [
    VISIT,
    'On Tuesday 3 and Wednesday 4 September 2024, HMI made a focused visit to Westerby.',
    ['subject null focused_visit 2024-09-03 2024-09-04'],
  ],
  [
    VISIT,
    'Ofsted’s two-day focused visit, held on 3 and 4 September 2024, went well.',
    ['subject null focused_visit 2024-09-03 2024-09-04'],
  ],
  [
    MONITORING,
    'Ofsted has carried out five monitoring visits, most recently on 10 and 11 July 2024.',
    ['subject null monitoring_visit 2024-07-10 2024-07-11'],
  ],
  [
    MONITORING,
    'The monitoring visit was on 10 and 11 July 2024. Much had changed since the last visit in March 2024.',
    ['subject null monitoring_visit 2024-07-10 2024-07-11', 'previous null monitoring_visit 2024-03 2024-03'],
  ],
  [
    MONITORING,
    'The monitoring visit was on 10 and 11 July 2024. Inspectors wrote that work is better. The next is expected in November 2024.',
    ['subject null monitoring_visit 2024-07-10 2024-07-11', 'next null monitoring_visit 2024-11 2024-11'],
  ],
  [
    MONITORING,
    'The monitoring visit was on 10 and 11 July 2024. The previous one was in March 2024. Another is planned for November 2024.',
    [
      'subject null monitoring_visit 2024-07-10 2024-07-11',
      'previous null monitoring_visit 2024-03 2024-03',
      'next null monitoring_visit 2024-11 2024-11',
    ],
  ],
  [
    MONITORING,
    'The monitoring visit was on 10 and 11 July 2024. The board met to hear the findings. The next is due in November 2024.',
    ['subject null monitoring_visit 2024-07-10 2024-07-11'],
  ],
  [PLAN, 'The home had a visit from Ofsted in May 2024. The next is expected in November 2024.', []],
  [
    SEND,
    'Inspectors from Ofsted and the CQC visited the Westerby local area partnership from 17 to 21 July 2023. It was last inspected in 2017 and revisited in 2019.',
    [
      'subject AREA_SEND inspection 2023-07-17 2023-07-21',
      'previous null inspection 2017 2017',
      'previous null revisit 2019 2019',
    ],
  ],
  [
    PLAN,
    'The programme follows the ILACS inspection of 9 to 20 May 2022. A monitoring visit was held on 7 and 8 February 2023. The next monitoring visit is expected in May 2023.',
    [
      'subject ILACS inspection 2022-05-09 2022-05-20',
      'previous null monitoring_visit 2023-02-07 2023-02-08',
      'next null monitoring_visit 2023-05 2023-05',
    ],
  ],
  [PLAN, 'A joint targeted area inspection was held in May 2022.', ['previous JTAI inspection 2022-05 2022-05']],
  [
    'Children’s services annual report',
    'In June 2024 we were inspected by Ofsted and did well.',
    ['previous null inspection 2024-06 2024-06'],
  ],
  [
    'Children’s services annual report',
    'Children’s services were judged inadequate in 2013, requires improvement in 2016 and good in 2019.',
    ['previous null inspection 2013 2013', 'previous null inspection 2016 2016', 'previous null inspection 2019 2019'],
  ],
])('%s: %s', async (title, text, rows) => {
  const context = await reportContext(['council_report', null, null], paragraphs(title, text));
  const found = extractInspections(context).rows;
  expect(
    found.map(
      ({ relation, framework, visitKind, start, end }) => `${relation} ${framework} ${visitKind} ${start} ${end}`,
    ),
  ).toEqual(rows);
});

test.each<[text: string, rows: string[]]>([
  [
    'Health staff have moved since the last children looked after and safeguarding inspection carried out by CQC in 2014.',
    ['previous null inspection 2014 2014'],
  ],
  ['Much has changed since the last inspection of the hospital undertaken by CQC in 2014.', []],
  ['Much has changed since the last adult social care inspection undertaken by CQC in 2014.', []],
])('an inspection by the regulator of health: %s', async (text, rows) => {
  const context = await reportContext(['inspection_letter', 'JTAI', 'inspection'], paragraphs(text));
  expect(
    extractInspections(context).rows.map(
      ({ relation, framework, visitKind, start, end }) => `${relation} ${framework} ${visitKind} ${start} ${end}`,
    ),
  ).toEqual(rows);
});
