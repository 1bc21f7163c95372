/** How council papers tell of inspections and visits: cover reports, minutes, action plans, self-evaluations. */
import { describe, expect, test } from 'vitest';
import { extractInspections } from '../../../src/extract/inspections/index.js';
import type { DocumentType } from '../../../src/extract/types.js';
import { paragraphs, reportContext } from './report.js';

const ILACS = 'Outcome of the Ofsted ILACS inspection';
const VISIT = 'Ofsted focused visit';
const MONITORING = 'Outcome of the Ofsted monitoring visit';
const SEND = 'Area SEND inspection: findings and next steps';
const JTAI = 'Joint targeted area inspection (JTAI) outcome';
const OTHER = 'Children’s services annual report';

type Wording = [title: string, text: string, rows: string[]];

async function read(type: DocumentType, ...lines: string[]): Promise<string[]> {
  const { rows } = extractInspections(await reportContext([type, null, null], paragraphs(...lines)));
  return rows.map(
    ({ relation, framework, visitKind, start, end, spans }) =>
      `${relation} ${framework} ${visitKind} ${start} ${end}${spans ? ` ${spans.length} windows` : ''}`,
  );
}

const check = (wordings: Wording[]) =>
  test.each(wordings)('%s: %s', async (title, text, rows) =>
    expect(await read('council_report', title, text)).toEqual(rows),
  );

describe('the visit that a paper is about', () => {
  check([
    [
      'Focused Visit by Ofsted: Children’s Mental Health',
      'Ofsted came to Westerby on 23 and 24 January 2024 to see how children are helped. The visit was made under the ILACS framework.',
      ['subject ILACS focused_visit 2024-01-23 2024-01-24'],
    ],
    [
      VISIT,
      'Two of Her Majesty’s Inspectors came to Westerby on 3 and 4 September 2019 to look at the front door.',
      ['subject null focused_visit 2019-09-03 2019-09-04'],
    ],
    [
      VISIT,
      'Inspectors visited Westerby between 3 and 4 September 2019.',
      ['subject null focused_visit 2019-09-03 2019-09-04'],
    ],
    [
      VISIT,
      'Ofsted visited the council on 3 and 4 September 2019 and looked at plans.',
      ['subject null focused_visit 2019-09-03 2019-09-04'],
    ],
    [
      VISIT,
      'On 3 and 4 September 2019, Ofsted visited the local authority.',
      ['subject null focused_visit 2019-09-03 2019-09-04'],
    ],
    [
      VISIT,
      'On 3 and 4 September 2019 two inspectors visited Westerby to look at care leavers.',
      ['subject null focused_visit 2019-09-03 2019-09-04'],
    ],
    [
      VISIT,
      'His Majesty’s Inspectors were on site on 3 and 4 September 2024.',
      ['subject null focused_visit 2024-09-03 2024-09-04'],
    ],
    [
      VISIT,
      'The Ofsted visit took place over two days, 3 and 4 September 2024.',
      ['subject null focused_visit 2024-09-03 2024-09-04'],
    ],
    [
      VISIT,
      'The two day focused visit was undertaken on the 3rd and 4th September 2024.',
      ['subject null focused_visit 2024-09-03 2024-09-04'],
    ],
    [
      MONITORING,
      'Ofsted made its second monitoring visit to Westerby on 9 and 10 July 2024.',
      ['subject null monitoring_visit 2024-07-09 2024-07-10'],
    ],
    [
      MONITORING,
      'Inspectors returned to Westerby on 9 and 10 July 2024 for a second monitoring visit.',
      ['subject null monitoring_visit 2024-07-09 2024-07-10'],
    ],
    [
      MONITORING,
      'The third monitoring visit since the inadequate judgement took place on 9 and 10 July 2024.',
      ['subject null monitoring_visit 2024-07-09 2024-07-10'],
    ],
    [
      SEND,
      'Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Westerby from 4 to 8 March 2024.',
      ['subject AREA_SEND inspection 2024-03-04 2024-03-08'],
    ],
    [
      SEND,
      'Ofsted and the CQC carried out a full inspection of the Westerby local area partnership between 4 and 8 March 2024.',
      ['subject AREA_SEND inspection 2024-03-04 2024-03-08'],
    ],
    [
      SEND,
      'In March 2024, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area.',
      ['subject AREA_SEND inspection 2024-03 2024-03'],
    ],
    [
      'Special educational needs and disabilities (SEND) revisit',
      'Ofsted and the CQC revisited the area between 6 and 9 May 2019.',
      ['subject AREA_SEND revisit 2019-05-06 2019-05-09'],
    ],
    [
      JTAI,
      'Ofsted, the CQC and HMICFRS visited Westerby from 13 to 17 March 2023 to inspect the response to children at risk.',
      ['subject JTAI inspection 2023-03-13 2023-03-17'],
    ],
    [
      JTAI,
      'Between 13 and 17 March 2023, Ofsted, CQC and HMICFRS carried out a joint inspection of the multi-agency response to abuse in Westerby.',
      ['subject JTAI inspection 2023-03-13 2023-03-17'],
    ],
    [ILACS, 'Westerby underwent its ILACS inspection in May 2024.', ['subject ILACS inspection 2024-05 2024-05']],
    [ILACS, 'The Council received its ILACS inspection in May 2024.', ['subject ILACS inspection 2024-05 2024-05']],
    [ILACS, 'The Council had its ILACS inspection in May 2024.', ['subject ILACS inspection 2024-05 2024-05']],
    [
      ILACS,
      'Westerby was inspected by Ofsted in May 2024 under the ILACS framework.',
      ['subject ILACS inspection 2024-05 2024-05'],
    ],
    [
      ILACS,
      'The Council’s children’s services were inspected by Ofsted between 13 and 24 May 2024.',
      ['subject ILACS inspection 2024-05-13 2024-05-24'],
    ],
    [
      ILACS,
      'Ofsted undertook a three-week inspection of our services from 6 to 24 May 2024.',
      ['subject ILACS inspection 2024-05-06 2024-05-24'],
    ],
    [ILACS, 'The inspectors were on site from 13 to 24 May 2024.', ['subject ILACS inspection 2024-05-13 2024-05-24']],
    [
      ILACS,
      'A team of six inspectors was in Westerby between Monday 13 May and Friday 24 May 2024.',
      ['subject ILACS inspection 2024-05-13 2024-05-24'],
    ],
    [
      ILACS,
      'The inspection took place over a two-week period in May 2024.',
      ['subject ILACS inspection 2024-05 2024-05'],
    ],
    [
      ILACS,
      'The inspection took place over two weeks (13 to 24 May 2024).',
      ['subject ILACS inspection 2024-05-13 2024-05-24'],
    ],
    [
      ILACS,
      'Ofsted conducted the inspection from 29 April 2024 to 10 May 2024.',
      ['subject ILACS inspection 2024-04-29 2024-05-10'],
    ],
    [
      ILACS,
      'Ofsted inspectors undertook their fieldwork on site between 29 April and 10 May 2024.',
      ['subject ILACS inspection 2024-04-29 2024-05-10'],
    ],
    [
      ILACS,
      'Ofsted carried out an inspection in two parts: 5 to 9 December 2022 and 14 to 15 February 2023.',
      ['subject ILACS inspection 2022-12-05 2023-02-15 2 windows'],
    ],
    [
      ILACS,
      'This report follows the inspection that took place w/c 13 May 2024.',
      ['subject ILACS inspection 2024-05-13 null'],
    ],
    [
      ILACS,
      'The inspection was held in the week commencing 13th May 2024.',
      ['subject ILACS inspection 2024-05-13 null'],
    ],
    [ILACS, 'The inspection began on 13 May 2024.', ['subject ILACS inspection 2024-05-13 null']],
    [ILACS, 'Dates of inspection: 13 – 24 May 2024', ['subject ILACS inspection 2024-05-13 2024-05-24']],
    [
      'Ofsted ILACS inspection of Westerby, 13 to 24 May 2024',
      'This paper gives the outcome.',
      ['subject ILACS inspection 2024-05-13 2024-05-24'],
    ],
    [
      ILACS,
      'The inspection in May 2024 was our first since 2019.',
      ['subject ILACS inspection 2024-05 2024-05', 'previous null inspection 2019 2019'],
    ],
    [
      'Single inspection framework: Ofsted report',
      'The Ofsted inspection of services for children in need of help and protection, children looked after and care leavers took place between 22 February and 17 March 2016.',
      ['subject SIF inspection 2016-02-22 2016-03-17'],
    ],
  ]);
});

describe('inspections that a paper recalls', () => {
  check([
    [
      VISIT,
      'At the last inspection, in September 2019, overall effectiveness was judged to be good.',
      ['previous null inspection 2019-09 2019-09'],
    ],
    [
      OTHER,
      'Children’s services were last inspected by Ofsted in June 2022.',
      ['previous null inspection 2022-06 2022-06'],
    ],
    [OTHER, 'Westerby was inspected by Ofsted in June 2022.', ['previous null inspection 2022-06 2022-06']],
    [OTHER, 'The Council underwent an ILACS inspection in June 2022.', ['previous ILACS inspection 2022-06 2022-06']],
    [
      OTHER,
      'Following the Ofsted inspection which concluded in June 2022, a plan was agreed.',
      ['previous null inspection 2022-06 2022-06'],
    ],
    [
      OTHER,
      'The last ILACS inspection (June 2022) rated services as good.',
      ['previous ILACS inspection 2022-06 2022-06'],
    ],
    [OTHER, 'Our ILACS inspection of June 2022 praised staff.', ['previous ILACS inspection 2022-06 2022-06']],
    [OTHER, 'The June 2022 Ofsted inspection praised staff.', ['previous null inspection 2022-06 2022-06']],
    [OTHER, 'Ofsted inspected children’s services in June 2022.', ['previous null inspection 2022-06 2022-06']],
    [OTHER, 'In June 2022 Ofsted inspected our children’s services.', ['previous null inspection 2022-06 2022-06']],
    [OTHER, 'Ofsted last inspected Westerby in June 2022.', ['previous null inspection 2022-06 2022-06']],
    [OTHER, 'In autumn 2023 Ofsted carried out a focused visit.', ['previous null focused_visit 2023 2023']],
    [OTHER, 'We had a focused visit from Ofsted in November 2023.', ['previous null focused_visit 2023-11 2023-11']],
    [
      OTHER,
      'We welcomed Ofsted for a focused visit in November 2023.',
      ['previous null focused_visit 2023-11 2023-11'],
    ],
    [
      OTHER,
      'There was a focussed visit on the MASH in November 2023 and another on care leavers in May 2024.',
      ['previous null focused_visit 2023-11 2023-11'],
    ],
    [
      OTHER,
      'Focused visits were held in July 2018, May 2019 and June 2021.',
      [
        'previous null focused_visit 2018-07 2018-07',
        'previous null focused_visit 2019-05 2019-05',
        'previous null focused_visit 2021-06 2021-06',
      ],
    ],
    [
      OTHER,
      'A JTAI of the response to domestic abuse was undertaken in July 2018.',
      ['previous JTAI inspection 2018-07 2018-07'],
    ],
    [OTHER, 'The Joint Area SEND revisit took place in May 2022.', ['previous AREA_SEND revisit 2022-05 2022-05']],
    [
      OTHER,
      'The local area was inspected by Ofsted and CQC under the area SEND framework in March 2024.',
      ['previous AREA_SEND inspection 2024-03 2024-03'],
    ],
    [
      OTHER,
      'Since the SIF inspection in 2016, when services were judged inadequate, there have been six monitoring visits.',
      ['previous SIF inspection 2016 2016'],
    ],
    [
      ILACS,
      'The ILACS inspection took place from 13 to 24 May 2024. The previous inspection was in 2019.',
      ['subject ILACS inspection 2024-05-13 2024-05-24', 'previous null inspection 2019 2019'],
    ],
    [
      VISIT,
      'The focused visit took place on 3 and 4 May 2022. At the last inspection, in June 2019, services were judged good.',
      ['subject null focused_visit 2022-05-03 2022-05-04', 'previous null inspection 2019-06 2019-06'],
    ],
    [
      ILACS,
      'The ILACS inspection was in May 2024. A monitoring visit is planned for January 2025.',
      ['subject ILACS inspection 2024-05 2024-05', 'next null monitoring_visit 2025-01 2025-01'],
    ],
    [OTHER, 'The next ILACS inspection is anticipated in the autumn of 2026.', ['next ILACS inspection 2026 2026']],
  ]);
});

describe('what is no inspection of the authority', () => {
  check([
    [OTHER, 'Since the last Ofsted inspection, a team that began in 2021 has grown.', []],
    [OTHER, 'Oakdene children’s home was inspected by Ofsted in May 2024 and judged good.', []],
    [OTHER, 'Ofsted inspected Oakdene, one of our children’s homes, in May 2024.', []],
    [OTHER, 'Ofsted visited Westerby Primary School on 3 May 2024.', []],
    [OTHER, 'Inspectors came to the academy on 3 and 4 May 2024.', []],
    [OTHER, 'The Annual Conversation with Ofsted was held on 3 May 2024.', []],
    [OTHER, 'The annual engagement meeting with Ofsted took place in May 2024.', []],
    [OTHER, 'Three of the four schools inspected in May 2024 were judged good.', []],
    [OTHER, 'The CQC inspected adult social care in May 2024.', []],
    [OTHER, 'Our fostering service was inspected in May 2024.', []],
    [OTHER, 'An LGA peer review took place in May 2024.', []],
    [OTHER, 'The inspectorate published its report on 3 May 2024.', []],
    [OTHER, 'The youth justice service was inspected by HMIP in May 2024.', []],
    [OTHER, 'The Director came to Westerby in May 2024 from Ofsted.', []],
    [OTHER, 'The Minister visited the council on 3 May 2024.', []],
    [OTHER, 'The Lead Member visited the team that Ofsted praised on 3 May 2024.', []],
    [OTHER, 'Members of the panel made two visits in May 2024.', []],
    [OTHER, 'Ofsted wrote to the council on 3 May 2024.', []],
    [OTHER, 'Ofsted told the council on 3 May 2024 that it would inspect services.', []],
    [OTHER, 'The council was notified of the inspection on 3 May 2024.', []],
    [OTHER, 'Ofsted visits to the council may be made at any time from May 2024.', []],
    [OTHER, 'Ofsted’s new framework came into force in May 2024.', []],
    [OTHER, 'A mock inspection took place in May 2024.', []],
    [OTHER, 'Statutory visits to children rose by 3% in May 2024.', []],
    [OTHER, 'Inspectors from the Pensions Regulator came on 3 May 2024.', []],
    [OTHER, 'Residential visits by Regulation 44 inspectors took place in May 2024.', []],
  ]);
});
