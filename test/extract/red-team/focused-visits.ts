/** Letters about focused visits. */
import { heading } from '../inspectorate-document.js';
import { addressee, BY, LOOKED, SUMMARY, TITLE, theme, two, visit } from './letter.js';
import type { Case } from './reading.js';

const focused = {
  kind: 'inspection_letter ILACS focused_visit',
  authority: 'Kent',
  publishedOn: '2022-05-03',
  theme,
  inspections: ['subject ILACS focused_visit 2022-04-05/2022-04-06'],
  people: two,
};

const openings: [sentence: string, dates: string][] = [
  [
    'This letter summarises the findings of a focused visit to Kent local authority children’s services on 8 December 2021.',
    '2021-12-08',
  ],
  [
    'This letter summarises the findings of the Ofsted focused visit to Kent children’s services on 6 to 8 April 2022.',
    '2022-04-06/2022-04-08',
  ],
  [
    'This letter summarises the findings of the focused visit to Kent children’s services on 30 March and 1 April 2022.',
    '2022-03-30/2022-04-01',
  ],
  [
    'This letter summarises the findings of the focused visit to Kent children’s services on Tuesday 5 and Wednesday 6 April 2022.',
    '2022-04-05/2022-04-06',
  ],
  [
    'This letter summarises the findings of the focused visit to Kent children’s services on 5th and 6th April 2022.',
    '2022-04-05/2022-04-06',
  ],
  [
    'This letter summarises the findings of the focused visit to Kent children’s services carried out between 5 and 6 April 2022.',
    '2022-04-05/2022-04-06',
  ],
  [
    'This letter summarises the findings of the focused visit to Kent children’s services on 5 and 6 April.',
    '2022-04-05/2022-04-06',
  ],
  [
    'This letter summarises the findings of the remote focused visit to Kent children’s services that took place on 5, 6 and 7 April 2022.',
    '2022-04-05/2022-04-07',
  ],
  [
    'I am writing to you following the focused visit to Kent children’s services on 5 and 6 April 2022.',
    '2022-04-05/2022-04-06',
  ],
  ['On 5 and 6 April 2022, Ofsted carried out a focused visit to Kent children’s services.', '2022-04-05/2022-04-06'],
  [
    'This letter sets out the findings of our visit to Kent children’s services on 5–6 April 2022.',
    '2022-04-05/2022-04-06',
  ],
  [
    'This letter summarises the findings of the focused visit to Kent children’s services on 31 December 2021 and 1 January 2022.',
    '2021-12-31/2022-01-01',
  ],
  [
    'Following the focused visit to Kent children’s services on 5 and 6 April 2022, this letter summarises the findings.',
    '2022-04-05/2022-04-06',
  ],
];

const inspectors: [sentence: string, people: string[]][] = [
  [
    'The inspectors were Bob Marsh, Her Majesty’s Inspector, and Cy Nash, Ofsted Inspector.',
    ['inspector: Bob Marsh', 'inspector: Cy Nash'],
  ],
  ['The inspector for this visit was Bob Marsh, Her Majesty’s Inspector.', ['inspector: Bob Marsh']],
  [
    'The inspectors for this visit were Bob Marsh HMI, Cy Nash HMI, and Di Orme, Social Care Regulatory Inspector.',
    ['inspector: Bob Marsh', 'inspector: Cy Nash', 'inspector: Di Orme'],
  ],
  ['His Majesty’s Inspectors for this visit were: Bob Marsh, Cy Nash.', ['inspector: Bob Marsh', 'inspector: Cy Nash']],
  [
    'The visit was carried out by Bob Marsh and Cy Nash, Her Majesty’s Inspectors.',
    ['inspector: Bob Marsh', 'inspector: Cy Nash'],
  ],
  [
    'Her Majesty’s Inspectors Bob Marsh and Cy Nash carried out this visit.',
    ['inspector: Bob Marsh', 'inspector: Cy Nash'],
  ],
  [
    'The lead inspector was Bob Marsh, HMI. The team inspector was Cy Nash, HMI.',
    ['lead_inspector: Bob Marsh', 'inspector: Cy Nash'],
  ],
  [
    'The lead inspector was Bob Marsh. The other inspectors were Cy Nash and Di Orme.',
    ['lead_inspector: Bob Marsh', 'inspector: Cy Nash', 'inspector: Di Orme'],
  ],
  [
    'The visit was led by Bob Marsh, His Majesty’s Inspector, with Cy Nash, HMI.',
    ['lead_inspector: Bob Marsh', 'inspector: Cy Nash'],
  ],
  ['His Majesty’s Inspector for this visit was Bob Marsh.', ['inspector: Bob Marsh']],
  ['The inspection team was Bob Marsh HMI and Cy Nash HMI.', ['inspector: Bob Marsh', 'inspector: Cy Nash']],
  [
    'The visit was undertaken by Bob Marsh HMI and Cy Nash HMI (designate).',
    ['inspector: Bob Marsh', 'inspector: Cy Nash'],
  ],
];

const titles: string[] = [
  'Focused visit to Kent County Council children’s services',
  'Focused visit to Kent local authority children’s services',
  'Focused visit of Kent children’s services',
  'Ofsted focused visit to Kent children’s services',
  'ILACS focused visit to Kent children’s services',
  'Focused visit: Kent children’s services',
  'Focussed visit to Kent’s children’s services',
  'Ofsted focused assurance visit to Kent children’s services',
  'Focused COVID-19 assurance visit to Kent children’s services',
  'Ofsted COVID-19 focused visit to Kent children’s services',
  'COVID-19 assurance visit to Kent children’s services',
  'Focused assurance visit to Kent children’s services',
  'Virtual focused visit to Kent children’s services',
];

const scopes: [sentence: string, theme: string][] = [
  [
    'This visit looked at the local authority’s arrangements for planning and achieving permanence.',
    'the local authority’s arrangements for planning and achieving permanence',
  ],
  [
    'The visit looked at the arrangements for permanence. It was carried out in line with the framework.',
    'the arrangements for permanence',
  ],
  [
    'Inspectors evaluated the quality of matching, placement and decision-making for children in care.',
    'the quality of matching, placement and decision-making for children in care',
  ],
  ['The focus of the visit was vulnerable adolescents at risk.', 'vulnerable adolescents at risk'],
  [
    'During this visit, inspectors looked at the local authority’s arrangements for receiving and responding to contacts and referrals (‘the front door’).',
    'the local authority’s arrangements for receiving and responding to contacts and referrals (‘the front door’)',
  ],
  ['Inspectors reviewed and evaluated the arrangements for care leavers.', 'the arrangements for care leavers'],
  ['Inspectors have looked at the arrangements for care leavers.', 'the arrangements for care leavers'],
  [
    'Inspectors considered the local authority’s arrangements for care leavers in the context of the pandemic.',
    'the local authority’s arrangements for care leavers in the context of the pandemic',
  ],
  [
    'The visit focused on the arrangements for care leavers, including housing.',
    'the arrangements for care leavers, including housing',
  ],
  ['Inspectors looked specifically at the arrangements for care leavers.', 'the arrangements for care leavers'],
  ['Inspectors looked in depth at the arrangements for care leavers.', 'the arrangements for care leavers'],
  ['Inspectors focused on the arrangements for care leavers.', 'the arrangements for care leavers'],
  ['Inspectors’ focus was on the arrangements for care leavers.', 'the arrangements for care leavers'],
  ['The focus for this visit was the arrangements for care leavers.', 'the arrangements for care leavers'],
  [
    'The visit considered the arrangements for care leavers; it also looked at housing.',
    'the arrangements for care leavers; it also looked at housing',
  ],
  [
    'Inspectors used video calls. Inspectors considered a range of evidence. Inspectors reviewed the arrangements for care leavers.',
    'the arrangements for care leavers',
  ],
  ['Inspectors looked at the following areas of practice: care leavers and housing.', 'care leavers and housing'],
  [
    'In this visit, inspectors examined closely the arrangements for care leavers.',
    'the arrangements for care leavers',
  ],
  ['The purpose of this visit was to evaluate the arrangements for care leavers.', 'the arrangements for care leavers'],
];

/** Dates of letters above the address, and whether they are dates of the letter. */
const written: [line: string, iso: string | null][] = [
  ['Monday 2 May 2022', '2022-05-02'],
  ['2nd May 2022', '2022-05-02'],
  ['Date: 2 May 2022', '2022-05-02'],
  ['2 May, 2022', '2022-05-02'],
  ['02/05/2022', '2022-05-02'],
  ['Published: 2 May 2022', '2022-05-02'],
  ['Date of visit: 5 April 2022', null],
];

const addressees: [lines: string[], people: string[]][] = [
  [['Ann Lowe', 'Executive Director – Children and Families', 'Kent County Council', 'Dear Ann'], addressee],
  [
    ['Ann Lowe OBE', 'Interim Corporate Director, Children and Family Services (DCS)', 'By email only', 'Dear Ms Lowe'],
    addressee,
  ],
  [
    ['Ms Ann Lowe', 'Director for Education and Children’s Social Care', 'ann.lowe@kent.gov.uk', 'Dear Ms Lowe'],
    addressee,
  ],
  [['Ann Lowe, Strategic Director of People', 'Kent County Council', 'Dear Ms Lowe'], ['addressee: Ann Lowe']],
  [
    ['Ann Lowe, Statutory Director of Children’s Services', 'Di Orme, Chief Executive', 'Dear Ann and Di'],
    [...addressee, 'addressee: Di Orme'],
  ],
  [['Ann Lowe', 'Chief Executive, Kent Children’s Trust', 'Dear Ms Lowe'], ['addressee: Ann Lowe']],
  [['FAO: Ann Lowe, Director of Children’s Services', 'Kent County Council', 'Dear Ms Lowe'], addressee],
];

const improvements: [heading: string, mark: '' | '!'][] = [
  ['What needs to improve in this area of social work practice?', ''],
  ['What needs to improve in these areas of social work practice', ''],
  ['What needs to improve:', ''],
  ['What needs to improve in this area of practice?1', ''],
  ['What does the local authority need to improve?', ''],
  ['Areas for improvement', ''],
  ['Area for improvement', ''],
  ['Areas for development', ''],
  ['Areas for further improvement', ''],
  ['Areas where improvement is needed', ''],
  ['Key areas for improvement', ''],
  ['Areas for priority action', '!'],
  ['Area for priority action:', '!'],
  ['Priority actions', '!'],
  ['Priority action', '!'],
  ['Area of priority action', '!'],
  ['Priority and immediate action', '!'],
  ['Immediate priority actions', '!'],
  ['Areas for urgent action', '!'],
];

export const focusedVisits: Case[] = [
  ...openings.map(
    ([sentence, dates]): Case => [
      sentence,
      visit(TITLE, `${sentence} ${BY}`, LOOKED),
      { ...focused, inspections: [`subject ILACS focused_visit ${dates}`] },
    ],
  ),
  ...inspectors.map(
    ([sentence, people]): Case => [
      sentence,
      visit(TITLE, `${SUMMARY} ${sentence}`, LOOKED),
      { ...focused, people: [...addressee, ...people] },
    ],
  ),
  ...titles.map((title): Case => [title, visit(title, `${SUMMARY} ${BY}`, LOOKED), focused]),
  ...scopes.map(
    ([sentence, scope]): Case => [sentence, visit(TITLE, `${SUMMARY} ${BY}`, sentence), { ...focused, theme: scope }],
  ),
  ...written.map(([line, iso]): Case => {
    const { publishedOn: _, ...undated } = focused;
    return [
      line,
      [line, ...visit(TITLE, `${SUMMARY} ${BY}`, LOOKED).slice(1)],
      iso ? { ...focused, publishedOn: iso } : { ...undated, inspections: ['subject ILACS focused_visit 2022-04-05'] },
    ];
  }),
  [
    'priority actions, then improvements',
    visit(
      TITLE,
      `${SUMMARY} ${BY}`,
      LOOKED,
      heading('Headline findings'),
      'Care leavers are not seen.',
      heading('Areas for priority action'),
      'The local authority needs to take swift and decisive action to address:',
      '• the capacity of workers',
      '• the quality of plans.',
      heading('What needs to improve in this area of social work practice?'),
      '• The recording of visits.',
      heading('Main findings'),
      '• Workers are kind.',
      'Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.',
      'Yours sincerely',
      'Bob Marsh',
      'His Majesty’s Inspector',
    ),
    {
      ...focused,
      people: [...addressee, 'lead_inspector: Bob Marsh', 'inspector: Cy Nash', 'signatory: Bob Marsh'],
      recommendations: ['!the capacity of workers', '!the quality of plans.', 'The recording of visits.'],
    },
  ],
  [
    'one priority action as a sentence, no improvements',
    visit(
      TITLE,
      `${SUMMARY} ${BY}`,
      LOOKED,
      heading('Area for priority action'),
      'The local authority must act on the delay for care leavers.',
      heading('What needs to improve in this area of social work practice?'),
      'There are no areas for improvement.',
      heading('Findings'),
      'Workers are kind.',
    ),
    { ...focused, recommendations: ['!The local authority must act on the delay for care leavers.'] },
  ],
  [
    'earlier inspections recalled are no judgement of the visit',
    visit(
      TITLE,
      `${SUMMARY} ${BY}`,
      LOOKED,
      heading('Headline findings'),
      'At the last inspection in November 2018, services were judged to require improvement to be good. Good practice was seen.',
    ),
    {
      ...focused,
      inspections: [...focused.inspections, 'previous ? inspection 2018-11'],
      judgements: ['previous overall_effectiveness requires_improvement'],
    },
  ],
  ...addressees.map(
    ([lines, people]): Case => [
      lines.join(' | '),
      ['3 May 2022', ...lines, heading(TITLE), `${SUMMARY} ${BY}`, LOOKED],
      { ...focused, people: [...people, 'inspector: Bob Marsh', 'inspector: Cy Nash'] },
    ],
  ),
  ...improvements.map(
    ([printed, mark]): Case => [
      printed,
      visit(
        TITLE,
        `${SUMMARY} ${BY}`,
        LOOKED,
        heading(printed),
        '• The quality of plans.',
        heading('Main findings'),
        '• Staff are proud.',
      ),
      { ...focused, recommendations: [`${mark}The quality of plans.`] },
    ],
  ),
  [
    'two addressees, of the council and of its trust',
    [
      '3 May 2022',
      'Ann Lowe, Director of Children’s Services, Slough Borough Council',
      'Di Orme, Chief Executive, Slough Children First',
      'Dear Ms Lowe and Ms Orme',
      heading('Focused visit to Slough children’s services'),
      `${SUMMARY.replace('Kent', 'Slough')} ${BY}`,
      LOOKED,
    ],
    {
      ...focused,
      authority: 'Slough',
      people: [...addressee, 'addressee: Di Orme', 'inspector: Bob Marsh', 'inspector: Cy Nash'],
    },
  ],
];
