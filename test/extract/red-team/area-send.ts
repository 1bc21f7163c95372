/** Area SEND reports from 2023 on, and the letters before them. */
import { type BlockSketch, cell, heading } from '../inspectorate-document.js';
import type { Case } from './reading.js';

const kind = 'inspection_report AREA_SEND inspection';
const cover = (title = 'Area SEND inspection of Kent Local Area Partnership'): BlockSketch[] => [
  { text: title, size: 26 },
  cell(0, 0, 'Inspection dates:'),
  cell(0, 1, '4 to 8 December 2023'),
  cell(1, 0, 'Date of previous inspection:'),
  cell(1, 1, '3 to 7 October 2016'),
];
const subject = 'subject AREA_SEND inspection 2023-12-04/2023-12-08';
const previous = 'previous AREA_SEND inspection 2016-10-03/2016-10-07';
const base = { kind, authority: 'Kent', inspections: [subject, previous] };
const INCONSISTENT =
  'The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people with special educational needs and/or disabilities (SEND).';
const outcome: BlockSketch[] = [heading('Inspection outcome'), INCONSISTENT];
const judged = { ...base, judgements: ['current send_outcome inconsistent'] };

const outcomes: [sentence: string, grade: string | null][] = [
  [INCONSISTENT, 'inconsistent'],
  [
    'The local area partnership’s arrangements typically lead to positive experiences and outcomes for children.',
    'typically_positive',
  ],
  [
    'The partnership’s SEND arrangements typically lead to positive outcomes and experiences for children.',
    'typically_positive',
  ],
  [
    'The local area partnership’s SEND arrangements typically lead to positive experiences for children.',
    'typically_positive',
  ],
  ['The partnership’s arrangements are leading to inconsistent experiences and outcomes.', 'inconsistent'],
  ['The local area partnerships’ arrangements have led to inconsistent outcomes and experiences.', 'inconsistent'],
  ['The local area partnership’s SEND provision leads to inconsistent experiences and outcomes.', 'inconsistent'],
  [
    'There are widespread and/or systemic failings leading to significant concerns about experiences.',
    'systemic_failings',
  ],
  ['There are widespread and systemic failings leading to significant concerns.', 'systemic_failings'],
  ['There are widespread and/ or systemic failings leading to significant concerns.', 'systemic_failings'],
  ['The arrangements do not typically lead to positive experiences and outcomes.', null],
  ['The partnership’s arrangements are improving.', null],
];

const previousLines: [label: string, date: string, expected: string][] = [
  ['Dates of previous inspection:', '3 October 2016 to 7 October 2016', previous],
  ['Date of last inspection:', '3–7 October 2016', previous],
  ['Date of previous inspection:', 'October 2016', 'previous AREA_SEND inspection 2016-10'],
  ['Dates of previous SEND inspection:', '3 to 7 October 2016', previous],
  ['Date(s) of previous area SEND inspection:', '3 to 7 October 2016', previous],
];

const members: [printed: string[], people: string[]][] = [
  [
    ['Cy Nash, Lead inspector, HMI', 'Di Orme, CQC lead inspector'],
    ['lead_inspector: Cy Nash', 'inspector: Di Orme'],
  ],
  [
    ['Cy Nash HMI, Ofsted lead inspector', 'Di Orme – CQC Lead Inspector'],
    ['lead_inspector: Cy Nash', 'inspector: Di Orme'],
  ],
  [
    ['Cy Nash, Ofsted Lead inspector', 'Di Orme CQC Lead inspector', 'Ed Pope, Ofsted Inspector (OI)'],
    ['lead_inspector: Cy Nash', 'inspector: Di Orme', 'inspector: Ed Pope'],
  ],
  [
    [
      'Cy Nash, Lead Ofsted HMI',
      'Di Orme, Lead CQC inspector',
      'Ed Pope, Senior HMI, Ofsted',
      'Flo Quin, CQC Children’s Services Inspector',
    ],
    ['lead_inspector: Cy Nash', 'inspector: Di Orme', 'inspector: Ed Pope', 'inspector: Flo Quin'],
  ],
  [
    ['Cy Nash, Ofsted HMI (Lead)', 'Di Orme, CQC', 'Ed Pope, Ofsted, HMI, Social Care'],
    ['lead_inspector: Cy Nash', 'inspector: Di Orme', 'inspector: Ed Pope'],
  ],
  [
    ['Cy Nash, joint lead inspector, Ofsted', 'Di Orme, CQC Inspector', 'Ed Pope, joint lead inspector, Ofsted'],
    ['lead_inspector: Cy Nash', 'inspector: Di Orme', 'lead_inspector: Ed Pope'],
  ],
  [
    ['Cy Nash, Ofsted Lead Inspector', 'Di Orme, CQC Inspector', 'Ed Pope, Ofsted Shadow Lead'],
    ['lead_inspector: Cy Nash', 'inspector: Di Orme', 'inspector: Ed Pope'],
  ],
];

export const areaSend: Case[] = [
  ...outcomes.map(
    ([sentence, grade]): Case => [
      sentence,
      [
        ...cover(),
        heading('Inspection outcome'),
        sentence,
        'The next full area SEND inspection will be within approximately five years.',
      ],
      grade
        ? { ...base, judgements: [`current send_outcome ${grade}`] }
        : { ...base, issues: ['judgement.unknown_grade'] },
    ],
  ),
  ...previousLines.map(
    ([label, date, expected]): Case => [
      `${label} ${date}`,
      [...cover().slice(0, 3), cell(1, 0, label), cell(1, 1, date), ...outcome],
      { ...judged, inspections: [subject, expected] },
    ],
  ),
  ...[
    'Area SEND full inspection of Kent Local Area Partnership',
    'Area SEND inspection of Kent local area partnership',
    'Area SEND inspection of Kent',
    'Area special educational needs and/or disabilities (SEND) inspection of Kent Local Area Partnership',
    'Local area SEND inspection of Kent Local Area Partnership',
  ].map((title): Case => [title, [...cover(title), ...outcome], judged]),
  [
    'no earlier inspection, a revisit',
    [
      ...cover().slice(0, 3),
      cell(1, 0, 'Dates of previous inspection:'),
      cell(1, 1, '3 to 7 October 2016 (revisit 14 to 16 May 2018)'),
      ...outcome,
    ],
    { ...judged, inspections: [subject, previous, 'previous AREA_SEND revisit 2018-05-14/2018-05-16'] },
  ],
  [
    'not inspected before',
    [
      ...cover().slice(0, 3),
      cell(1, 0, 'Date of previous inspection:'),
      cell(1, 1, 'Not previously inspected'),
      ...outcome,
    ],
    { ...judged, inspections: [subject] },
  ],
  [
    'a team in two columns, two heads of children’s services, areas for improvement in a table',
    [
      ...cover(),
      ...outcome,
      heading('Areas for improvement'),
      cell(5, 0, 'Areas for improvement', { bold: true }),
      cell(6, 0, 'Leaders should improve the quality of plans.'),
      cell(7, 0, 'Leaders across the partnership should reduce waits.'),
      heading('Local area partnership details'),
      cell(10, 0, 'Local Authority'),
      cell(10, 1, 'Integrated Care Board'),
      cell(11, 0, 'Kent County Council'),
      cell(11, 1, 'NHS Kent and Medway ICB'),
      cell(12, 0, 'Ann Lowe, Director of Children’s Services'),
      cell(12, 1, 'Bob Marsh, Chief Executive'),
      cell(13, 0, 'www.kent.gov.uk'),
      heading('Information about this inspection'),
      'This inspection was carried out at the request of the Secretary of State.',
      heading('Inspection team'),
      cell(20, 0, 'Ofsted'),
      cell(20, 1, 'Care Quality Commission'),
      cell(21, 0, 'Cy Nash, Ofsted HMI Lead inspector'),
      cell(21, 1, 'Di Orme, CQC Lead inspector'),
      cell(22, 0, 'Ed Pope, Ofsted HMI'),
      cell(22, 1, 'Flo Quin, CQC inspector'),
      cell(23, 0, 'Gus Rae, Ofsted Inspector'),
      'If you are not happy with the inspection or the report, you can complain to Ofsted.',
    ],
    {
      ...judged,
      people: [
        'lead_inspector: Cy Nash',
        'inspector: Di Orme',
        'inspector: Ed Pope',
        'inspector: Flo Quin',
        'inspector: Gus Rae',
        'director_of_childrens_services: Ann Lowe',
      ],
      recommendations: [
        'Leaders should improve the quality of plans.',
        'Leaders across the partnership should reduce waits.',
      ],
    },
  ],
  [
    'a team whose posts have other words',
    [
      ...cover(),
      ...outcome,
      heading('Inspection team'),
      cell(20, 0, 'Ofsted'),
      cell(20, 1, 'Care Quality Commission (CQC)'),
      cell(21, 0, 'Cy Nash, Ofsted lead inspector'),
      cell(21, 1, 'Di Orme, Lead Children’s Services Inspector'),
      cell(22, 0, 'Ed Pope, His Majesty’s Inspector'),
      cell(22, 1, 'Flo Quin, Children’s Services Inspector'),
      cell(23, 0, 'Gus Rae, HMI (Social Care)'),
      cell(23, 1, 'Hal Shaw, CQC observer'),
      'If you are not happy with the inspection or the report, you can complain to Ofsted.',
    ],
    {
      ...judged,
      people: [
        'lead_inspector: Cy Nash',
        'inspector: Di Orme',
        'inspector: Ed Pope',
        'inspector: Flo Quin',
        'inspector: Gus Rae',
        'inspector: Hal Shaw',
      ],
    },
  ],
  ...members.map(
    ([printed, people]): Case => [
      printed.join(' | '),
      [
        ...cover(),
        ...outcome,
        heading('Inspection team'),
        cell(20, 0, 'Ofsted'),
        cell(20, 1, 'Care Quality Commission'),
        ...printed.map((text, i) => cell(21 + Math.floor(i / 2), i % 2, text)),
        'If you are not happy with the inspection or the report, you can complain to Ofsted.',
      ],
      { ...judged, people },
    ],
  ),
  [
    'priority actions with who is responsible',
    [
      ...cover(),
      heading('Inspection outcome'),
      'There are widespread and/or systemic failings leading to significant concerns, which the local area partnership must address urgently.',
      heading('Areas for priority action', {
        cell: { table: 3, row: 0, column: 1, header: true },
        kind: 'cell',
        indent: 262,
      }),
      cell(1, 0, 'Kent County Council', { cell: { table: 3, row: 1, column: 0, header: false } }),
      cell(1, 1, 'Leaders must act on delays.', { cell: { table: 3, row: 1, column: 1, header: false } }),
      cell(2, 0, 'NHS Kent and Medway ICB', { cell: { table: 3, row: 2, column: 0, header: false } }),
      cell(2, 1, 'Health leaders must act on', { cell: { table: 3, row: 2, column: 1, header: false } }),
      { text: 'waits, which are too long.', indent: 262 },
      heading('Areas for improvement'),
      'Leaders should improve transitions.',
      heading('Local area partnership details'),
    ],
    {
      ...base,
      judgements: ['current send_outcome systemic_failings'],
      recommendations: [
        '!Leaders must act on delays.',
        '!Health leaders must act on waits, which are too long.',
        'Leaders should improve transitions.',
      ],
    },
  ],
  [
    'a monitoring inspection, which gives no outcome',
    [
      { text: 'Area SEND monitoring inspection of Kent Local Area Partnership', size: 26 },
      cell(0, 0, 'Inspection dates:'),
      cell(0, 1, '10 and 11 June 2025'),
      cell(1, 0, 'Date of previous inspection:'),
      cell(1, 1, '4 to 8 December 2023'),
      heading('Inspection outcome'),
      'The full inspection in December 2023 found widespread and/or systemic failings. Leaders have taken effective action on some areas for priority action.',
    ],
    {
      kind: 'inspection_report AREA_SEND monitoring_visit',
      authority: 'Kent',
      inspections: [
        'subject AREA_SEND monitoring_visit 2025-06-10/2025-06-11',
        'previous AREA_SEND inspection 2023-12-04/2023-12-08',
      ],
    },
  ],
  [
    'a letter of 2016 to 2022 that asks for a written statement of action',
    [
      '12 September 2018',
      'Ms Ann Lowe',
      'Corporate Director of Children, Young People and Education',
      'Kent County Council',
      'Dear Ms Lowe and Mr Marsh',
      heading('Joint local area SEND inspection in Kent'),
      'Between 4 July 2018 and 8 July 2018, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Kent to judge the effectiveness of the area in implementing the reforms.',
      'The inspection was led by one of Her Majesty’s Inspectors from Ofsted. The team included inspectors from Ofsted and the CQC.',
      heading('Main findings'),
      '• Leaders know the area.',
      heading('Areas for development'),
      '• Plans are too slow.',
      'Yours sincerely',
      cell(0, 0, 'Ofsted'),
      cell(0, 1, 'Care Quality Commission'),
      cell(1, 0, 'Cy Nash HMI'),
      cell(1, 1, 'Di Orme'),
      cell(2, 0, 'Regional Director'),
      cell(2, 1, 'Deputy Chief Inspector'),
      cell(3, 0, 'Ed Pope HMI'),
      cell(3, 1, 'Flo Quin'),
      cell(4, 0, 'Lead Inspector'),
      cell(4, 1, 'CQC Inspector'),
      'cc: DfE Department for Education',
    ],
    {
      kind: 'inspection_letter AREA_SEND inspection',
      authority: 'Kent',
      publishedOn: '2018-09-12',
      inspections: ['subject AREA_SEND inspection 2018-07-04/2018-07-08'],
      people: [
        'addressee: Ann Lowe',
        'director_of_childrens_services: Ann Lowe',
        'signatory: Cy Nash',
        'regional_director: Cy Nash',
        'signatory: Di Orme',
        'signatory: Ed Pope',
        'lead_inspector: Ed Pope',
        'signatory: Flo Quin',
        'inspector: Flo Quin',
      ],
      recommendations: ['Plans are too slow.'],
    },
  ],
  [
    'a revisit',
    [
      '12 September 2020',
      'Dear Ms Lowe',
      heading('Joint area SEND revisit in Kent'),
      'Between 4 August 2020 and 6 August 2020, Ofsted and the Care Quality Commission (CQC) revisited the local area of Kent to decide whether the local area has made sufficient progress in addressing the areas of significant weakness detailed in the written statement of action (WSOA) required on 10 October 2018.',
      'As a result of the findings of the initial inspection in July 2018, Her Majesty’s Chief Inspector determined that a written statement was required.',
    ],
    {
      kind: 'inspection_letter AREA_SEND revisit',
      authority: 'Kent',
      publishedOn: '2020-09-12',
      inspections: ['subject AREA_SEND revisit 2020-08-04/2020-08-06', 'previous ? inspection 2018-07'],
    },
  ],
];
