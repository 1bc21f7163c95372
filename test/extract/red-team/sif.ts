/** Reports under the single inspection framework, 2013 to 2018, and the two frameworks before it. */
import { type BlockSketch, cell, heading } from '../inspectorate-document.js';
import type { Case } from './reading.js';

const SERVICES = 'services for children in need of help and protection, children looked after and care leavers';
const kind = 'inspection_report SIF inspection';
const title: BlockSketch[] = [
  { text: 'Kent County Council', size: 26 },
  heading(`Inspection of ${SERVICES}`),
  'and',
  heading('Review of the effectiveness of the Local Safeguarding Children Board'),
];
const DATES = 'Inspection date: 11 April 2016 – 5 May 2016';
const subject = 'subject SIF inspection 2016-04-11/2016-05-05';
const table = (...grades: string[]): BlockSketch[] =>
  [
    '1. Children who need help and protection',
    '2. Children looked after and achieving permanence',
    '2.1 Adoption performance',
    '2.2 Experiences and progress of care leavers',
    '3. Leadership, management and governance',
  ].flatMap((label, i) => [cell(i + 1, 0, label), cell(i + 1, 1, grades[i] ?? 'Good')]);
const goodTable = [
  'current help_and_protection good',
  'current looked_after_and_permanence good',
  'current adoption_performance good',
  'current care_leavers good',
  'current leadership_management_governance good',
];
const base = { kind, authority: 'Kent', inspections: [subject] };

const overall: [sentence: string, grade: string | null][] = [
  ['The overall judgement is inadequate', 'inadequate'],
  ['The overall judgement is good.', 'good'],
  ['The overall judgement is requires improvement', 'requires_improvement'],
  ['The overall judgement is requires improvement.1', 'requires_improvement'],
  ['The overall judgement is that children’s services require improvement', 'requires_improvement'],
  ['The overall judgement is that services are inadequate', 'inadequate'],
  ['The overall judgement is that the local authority requires improvement', 'requires_improvement'],
  ['Overall judgement: requires improvement', 'requires_improvement'],
  ['Children’s services in Kent are inadequate', 'inadequate'],
  ['Children’s services in the Royal Borough of Kensington and Chelsea are outstanding', 'outstanding'],
  ['Children’s services in Kent require improvement to be good1', 'requires_improvement'],
  ['Children’s services in Kent requires improvement', 'requires_improvement'],
  ['Services in Kent are good', 'good'],
  ['Services for children in Kent are good', 'good'],
  ['Kent children’s services are good', 'good'],
  ['Kent County Council’s children’s services require improvement to be good', 'requires_improvement'],
  ['Children’s services are inadequate', 'inadequate'],
  ['Services for children in Kent are not yet good', null],
  ['Adoption services in Kent are outstanding', null],
];

const boards: [sentence: string, grade: string | null][] = [
  [
    'The judgement for the effectiveness of the Local Safeguarding Children Board (LSCB) is requires improvement.',
    'requires_improvement',
  ],
  ['The effectiveness of the Local Safeguarding Children Board (LSCB) is inadequate', 'inadequate'],
  ['The Local Safeguarding Children Board is good', 'good'],
  ['The Local Safeguarding Children Board requires improvement1', 'requires_improvement'],
  ['The Local Safeguarding Children Board (LSCB) requires improvement to be good', 'requires_improvement'],
  ['The LSCB is outstanding.', 'outstanding'],
  ['Kent Safeguarding Children Board (KSCB) is inadequate', 'inadequate'],
  ['The Kent Safeguarding Children Board requires improvement because it is new.', 'requires_improvement'],
  ['An LSCB that requires improvement may be compliant.', null],
  ['The LSCB is good at training.', null],
];

const teams: [lines: string[], people: string[]][] = [
  [
    ['Lead inspector: Ann Lowe', 'Deputy lead inspector: Bob Marsh', 'Team inspectors: Cy Nash, Di Orme and Ed Pope'],
    [
      'lead_inspector: Ann Lowe',
      'inspector: Bob Marsh',
      'inspector: Cy Nash',
      'inspector: Di Orme',
      'inspector: Ed Pope',
    ],
  ],
  [
    [
      'Lead inspector: Ann Lowe HMI',
      'Team inspectors: Cy Nash HMI, Di Orme (Additional Inspector), Ed Pope (seconded inspector)',
      'Shadow inspector: Flo Quin',
    ],
    [
      'lead_inspector: Ann Lowe',
      'inspector: Cy Nash',
      'inspector: Di Orme',
      'inspector: Ed Pope',
      'inspector: Flo Quin',
    ],
  ],
  [
    [
      'Lead inspector: Ann Lowe',
      'Team inspectors: Cy Nash HMI; Di Orme AI; Ed Pope OI',
      'Associate inspectors: Flo Quin, Gus Rae',
      'Shadow quality assurance manager: Hal Shaw',
      'Senior data analyst: Ivy Tate',
      'Data analyst (shadow): Jo Udall',
      'Quality assurance manager: Kit Vale',
    ],
    [
      'lead_inspector: Ann Lowe',
      'inspector: Cy Nash',
      'inspector: Di Orme',
      'inspector: Ed Pope',
      'inspector: Flo Quin',
      'inspector: Gus Rae',
      'inspection_support: Hal Shaw',
      'inspection_support: Ivy Tate',
      'inspection_support: Jo Udall',
      'inspection_support: Kit Vale',
    ],
  ],
  [
    [
      'Lead inspectors: Ann Lowe, Bob Marsh',
      'Team inspectors:',
      'Cy Nash',
      'Di Orme',
      'Quality assurance managers: Ed Pope and Flo Quin',
    ],
    [
      'lead_inspector: Ann Lowe',
      'lead_inspector: Bob Marsh',
      'inspector: Cy Nash',
      'inspector: Di Orme',
      'inspection_support: Ed Pope',
      'inspection_support: Flo Quin',
    ],
  ],
  [
    [
      'Lead inspector: Ann Lowe',
      'Team inspectors: Cy Nash, Di Orme and Ed Pope (schools HMI)',
      'Seconded inspector: Flo Quin',
      'Additional inspectors: Gus Rae and Hal Shaw (observer)',
    ],
    [
      'lead_inspector: Ann Lowe',
      'inspector: Cy Nash',
      'inspector: Di Orme',
      'inspector: Ed Pope',
      'inspector: Flo Quin',
      'inspector: Gus Rae',
      'inspector: Hal Shaw',
    ],
  ],
  [
    [
      'Lead inspector: Ann Lowe',
      'Team inspectors: Cy Nash, Di Orme',
      'Regulatory inspection manager: Flo Quin',
      'Social care inspectors: Gus Rae and Hal Shaw',
      'Contracted inspector: Ivy Tate',
    ],
    [
      'lead_inspector: Ann Lowe',
      'inspector: Cy Nash',
      'inspector: Di Orme',
      'inspector: Flo Quin',
      'inspector: Gus Rae',
      'inspector: Hal Shaw',
      'inspector: Ivy Tate',
    ],
  ],
];

export const sif: Case[] = [
  ...overall.map(
    ([sentence, grade]): Case => [
      sentence,
      [...title, DATES, 'Report published: 27 June 2016', heading(sentence), ...table()],
      {
        ...base,
        publishedOn: '2016-06-27',
        judgements: [...(grade ? [`current overall_effectiveness ${grade}`] : []), ...goodTable],
      },
    ],
  ),
  ...boards.map(
    ([sentence, grade]): Case => [
      sentence,
      [...title, DATES, ...table(), sentence],
      { ...base, judgements: [...goodTable, ...(grade ? [`current lscb_effectiveness ${grade}`] : [])] },
    ],
  ),
  ...teams.map(
    ([lines, people]): Case => [
      lines.join(' | '),
      [
        ...title,
        DATES,
        heading('Information about this inspection'),
        'The inspection team consisted of seven of Her Majesty’s Inspectors (HMI) from Ofsted and one additional inspector (AI).',
        heading('The inspection team'),
        ...lines,
        'Any complaints about the inspection or the report should be made following the procedures set out in the guidance.',
      ],
      { ...base, people },
    ],
  ),
  [
    'a re-inspection without a board, dates with week days',
    [
      { text: 'Kent County Council', size: 26 },
      heading(`Re-inspection of ${SERVICES}`),
      'Inspection dates: Monday 11 April to Thursday 5 May 2016',
      ...table(),
    ],
    { ...base, judgements: goodTable },
  ],
  [
    'a reinspection of the tri-borough with its name in the title',
    [
      heading(`Reinspection of ${SERVICES} in the London Borough of Hammersmith and Fulham`),
      DATES,
      'Lead inspector: Ann Lowe',
      ...table(),
    ],
    {
      kind,
      authority: 'Hammersmith and Fulham',
      inspections: [subject],
      judgements: goodTable,
      people: ['lead_inspector: Ann Lowe'],
    },
  ],
  [
    'priority actions, areas for improvement and the board’s recommendations',
    [
      ...title,
      DATES,
      heading('What does the local authority need to improve?'),
      heading('Priority and immediate action', { size: 12 }),
      '1. Ensure that children are seen.',
      heading('Areas for improvement', { size: 12 }),
      '2. Improve assessments, so that:',
      '• they are timely',
      '3. Improve plans.',
      heading('The local authority’s strengths'),
      '• Staff are proud.',
      heading('What does the LSCB need to improve?'),
      heading('Recommendations', { size: 12 }),
      '4. Ensure that audits are done.',
      heading('Key strengths and weaknesses of the LSCB'),
      '5. The chair is independent.',
    ],
    {
      ...base,
      recommendations: [
        '!1 Ensure that children are seen.',
        '2 Improve assessments, so that: they are timely',
        '3 Improve plans.',
        '4 Ensure that audits are done.',
      ],
    },
  ],
  [
    'earlier inspections in a list',
    [
      ...title,
      DATES,
      heading('Previous Ofsted inspections'),
      '• The local authority operates four children’s homes. Three were judged to be good or outstanding in their most recent Ofsted inspection.',
      '• The previous inspection of the local authority’s arrangements for the protection of children was in May 2013. The local authority was judged to be adequate.',
      '• The previous inspection of the local authority’s services for looked after children was in July 2011. The local authority was judged to be good.',
    ],
    {
      ...base,
      inspections: [subject, 'previous CP_ARRANGEMENTS inspection 2013-05', 'previous SLAC inspection 2011-07'],
      judgements: ['previous help_and_protection adequate', 'previous looked_after_and_permanence good'],
    },
  ],
  [
    'safeguarding and looked after children services',
    [
      heading('Inspection of safeguarding and looked after children services'),
      'Kent',
      'Inspection dates: 11 – 22 October 2010',
      'Reporting inspector: Ann Lowe HMI',
      'Age group: All',
      'Published: 26 November 2010',
    ],
    {
      kind: 'inspection_report SLAC inspection',
      authority: 'Kent',
      publishedOn: '2010-11-26',
      inspections: ['subject SLAC inspection 2010-10-11/2010-10-22'],
      people: ['lead_inspector: Ann Lowe'],
    },
  ],
  [
    'arrangements for the protection of children',
    [
      heading('Inspection of local authority arrangements for the protection of children'),
      'Kent County Council',
      'Inspection dates: 11 – 20 March 2013',
      'Lead inspector Ann Lowe HMI',
      cell(0, 0, 'Overall effectiveness'),
      cell(0, 1, 'Adequate'),
      cell(1, 0, 'Leadership and governance'),
      cell(1, 1, 'Good'),
    ],
    {
      kind: 'inspection_report CP_ARRANGEMENTS inspection',
      authority: 'Kent',
      inspections: ['subject CP_ARRANGEMENTS inspection 2013-03-11/2013-03-20'],
      judgements: ['current overall_effectiveness adequate', 'current leadership_management_governance good'],
      people: ['lead_inspector: Ann Lowe'],
    },
  ],
];
