/** Letters of joint targeted area inspections, 2016 on. */
import { type BlockSketch, heading } from '../inspectorate-document.js';
import type { Case } from './reading.js';

const kind = 'inspection_letter JTAI inspection';
const letter = (...opening: BlockSketch[]): BlockSketch[] => [
  '6 September 2024',
  'Ann Lowe, Director of Children’s Services, Kent County Council',
  'Dear Kent Local Safeguarding Partnership',
  ...opening,
];
const people = ['addressee: Ann Lowe', 'director_of_childrens_services: Ann Lowe'];
const base = { kind, authority: 'Kent', publishedOn: '2024-09-06', people };
const july = 'subject JTAI inspection 2024-07-15/2024-07-19';
const HELD =
  'This inspection took place from 15 to 19 July 2024. It was carried out by inspectors from Ofsted and others.';
const SUBJECT = heading('Joint targeted area inspection of Kent');
const summary = (theme: string, area = 'Kent'): string =>
  `This letter summarises the findings of the joint targeted area inspection (JTAI) of ${theme} in ${area}.`;

const themes = [
  'the multi-agency response to child sexual exploitation and those missing from home, care or education',
  'the multi-agency response to children living with domestic abuse',
  'the multi-agency response to children living with neglect',
  'the multi-agency response to child sexual abuse in the family environment',
  'the multi-agency response to children’s mental health',
  'the multi-agency response to child exploitation',
  'the multi-agency response to criminal exploitation of children',
  'the multi-agency response to the identification of initial need and risk (often referred to as ‘the front door’)',
  'the multi-agency response to children and families who need help',
  'the multi-agency response to serious youth violence',
  'the multi-agency response to children who are victims of domestic abuse',
  'the multi-agency response to older children in need of help and protection, and contextual safeguarding, including exploitation',
];

const openings: [sentences: string[], dates: string][] = [
  [
    [
      'Between 15 July 2024 and 19 July 2024, Ofsted, the Care Quality Commission (CQC) and HMI Probation undertook a joint inspection of the multi-agency response to neglect in Kent.',
    ],
    '2024-07-15/2024-07-19',
  ],
  [
    [
      'From 15 to 19 July 2024, Ofsted, HMICFRS, CQC and HMI Probation carried out a joint inspection of the multi-agency response to neglect in Kent.',
    ],
    '2024-07-15/2024-07-19',
  ],
  [
    [
      'Between 15 and 19 July 2024, inspectors from Ofsted and CQC conducted a joint inspection of the multi-agency response to neglect in Kent.',
    ],
    '2024-07-15/2024-07-19',
  ],
  [
    [summary('the multi-agency response to neglect'), 'The inspection took place between 8 and 19 July 2024.'],
    '2024-07-08/2024-07-19',
  ],
  [
    [
      summary('the multi-agency response to neglect'),
      'The inspection took place from Monday 8 July to Friday 19 July 2024 and was carried out by Ofsted.',
    ],
    '2024-07-08/2024-07-19',
  ],
  [
    [summary('the multi-agency response to neglect'), 'This inspection took place from 29 April to 3 May 2024.'],
    '2024-04-29/2024-05-03',
  ],
  [
    [summary('the multi-agency response to neglect'), 'The on-site fieldwork took place on 15, 16 and 17 July 2024.'],
    '2024-07-15/2024-07-17',
  ],
  [
    [
      'This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to neglect in Kent on 15 to 19 July 2024.',
    ],
    '2024-07-15/2024-07-19',
  ],
];

export const jtai: Case[] = [
  ...themes.map(
    (theme): Case => [theme, letter(SUBJECT, summary(theme), HELD), { ...base, theme, inspections: [july] }],
  ),
  ...themes
    .slice(0, 4)
    .map(
      (theme): Case => [
        `${theme}, in the subject line`,
        letter(heading(`Joint targeted area inspection of ${theme} in Kent`), HELD),
        { ...base, theme, inspections: [july] },
      ],
    ),
  ...openings.map(
    ([sentences, dates]): Case => [
      sentences.join(' | '),
      letter(SUBJECT, ...sentences),
      {
        ...base,
        inspections: [`subject JTAI inspection ${dates}`],
        theme: 'the multi-agency response to neglect',
      },
    ],
  ),
  ...[
    'Joint targeted area inspection (JTAI) of Kent',
    'Joint targeted area inspection in Kent',
    'Joint Targeted Area Inspection: Kent',
    'JTAI of Kent',
    'Joint area targeted inspection of Kent',
  ].map(
    (title): Case => [
      title,
      letter(heading(title), summary('the multi-agency response to neglect'), HELD),
      { ...base, inspections: [july], theme: 'the multi-agency response to neglect' },
    ],
  ),
  [
    'several addressees in early letters, a subject over two lines',
    [
      '10 September 2024',
      'To: Ms Ann Lowe, Director of Children’s Services, Kent County Council',
      'Mr Bob Marsh, Chief Executive Officer, NHS Kent CCG Mr Cy Nash, Police and Crime Commissioner',
      'Di Orme QPM, Chief Constable of Kent Police',
      'Dear local partnership',
      heading('Joint targeted area inspection of the multi-agency response to abuse and neglect'),
      heading('in Kent'),
      HELD,
    ],
    {
      ...base,
      publishedOn: '2024-09-10',
      theme: 'the multi-agency response to abuse and neglect',
      inspections: [july],
      people: [...people, 'addressee: Bob Marsh', 'addressee: Cy Nash', 'addressee: Di Orme'],
    },
  ],
  [
    'priority actions and improvements as bullets and prose',
    letter(
      SUBJECT,
      summary('the multi-agency response to neglect'),
      HELD,
      heading('Headline findings'),
      'Partners work well.',
      heading('Area for priority action'),
      'The partnership must act on health capacity.',
      heading('What needs to improve?'),
      '• Referrals by the police.',
      '• Attendance at meetings.',
      heading('Strengths'),
      '• Leaders are proud.',
      heading('Main findings'),
      'Children are seen.',
      heading('Next steps'),
      'Kent County Council should send a written statement of proposed action by 1 December 2024.',
    ),
    {
      ...base,
      inspections: [july],
      theme: 'the multi-agency response to neglect',
      recommendations: [
        '!The partnership must act on health capacity.',
        'Referrals by the police.',
        'Attendance at meetings.',
      ],
    },
  ],
  [
    'four signatures',
    letter(
      SUBJECT,
      summary('the multi-agency response to neglect'),
      HELD,
      'Yours sincerely',
      'Ed Pope',
      'National Director, Social Care, Ofsted',
      'Flo Quin',
      'Chief Inspector of Healthcare, CQC',
      'Gus Rae QPM',
      'His Majesty’s Inspector of Constabulary',
    ),
    {
      ...base,
      inspections: [july],
      theme: 'the multi-agency response to neglect',
      people: [...people, 'signatory: Ed Pope', 'signatory: Flo Quin', 'signatory: Gus Rae'],
    },
  ],
];
