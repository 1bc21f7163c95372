/** Reports of local authority children's services from 2018 on. */
import { type BlockSketch, cell, heading } from '../inspectorate-document.js';
import type { Case } from './reading.js';

const LEADERS = 'The impact of leaders on social work practice with children and families';
const HELP = 'The experiences and progress of children who need help and protection';
const CARE = 'The experiences and progress of children in care';
const LEAVERS = 'The experiences and progress of care leavers';
const kind = 'inspection_report ILACS inspection';

const rows = (...pairs: [string, string][]): BlockSketch[] =>
  pairs.flatMap(([label, grade], row) => [cell(row, 0, label), cell(row, 1, grade)]);
const head = (row = 0): BlockSketch[] => [
  cell(row, 0, 'Judgement', { bold: true }),
  cell(row, 1, 'Grade', { bold: true }),
];
const grades: BlockSketch[] = rows([LEADERS, 'Good']);
const graded = ['current impact_of_leaders good'];
const cover = (dates: string, lead = 'Lead inspector: Ann Lowe, His Majesty’s Inspector'): BlockSketch[] => [
  { text: 'Inspection of Kent local authority children’s services', size: 26 },
  dates,
  lead,
  ...grades,
];
const covered = (dates: string): { inspections: string[] } => ({ inspections: [`subject ILACS inspection ${dates}`] });
const one = { kind, authority: 'Kent', people: ['lead_inspector: Ann Lowe'], judgements: graded };

const dates: [printed: string, iso: string][] = [
  ['Inspection dates: 9 July 2018–20 July 2018', '2018-07-09/2018-07-20'],
  ['Inspection dates: 25 June 2018 - 29 June 2018', '2018-06-25/2018-06-29'],
  ['Inspection date: 10 – 21 June 2019', '2019-06-10/2019-06-21'],
  ['Inspection dates: 21 January–1 February 2019', '2019-01-21/2019-02-01'],
  ['Inspection dates: Monday 3 to Friday 14 February 2020', '2020-02-03/2020-02-14'],
  ['Inspection dates: Monday 29th November to Friday 10th December 2021', '2021-11-29/2021-12-10'],
  ['Inspection dates: 30/09/2019 - 11/10/2019', '2019-09-30/2019-10-11'],
  ['Inspection dates: 28 Nov to 9 Dec 2022', '2022-11-28/2022-12-09'],
  ['Inspection dates: 30 November 2020 to 8 January 2021', '2020-11-30/2021-01-08'],
  ['Inspection dates: 12 December to 6 January 2023', '2022-12-12/2023-01-06'],
  ['Inspection dates: 13 to 17 January 2025 and 27 to 31 January 2025', '2025-01-13/2025-01-31 (2)'],
  ['Inspection dates: 4 to 8 March and 18 to 22 March 2024', '2024-03-04/2024-03-22 (2)'],
  ['Inspection dates: 4–8 March, 18–22 March 2024', '2024-03-04/2024-03-22 (2)'],
  ['Dates of inspection: 8 to 19 May 2023', '2023-05-08/2023-05-19'],
  ['Inspection dates 8 to 19 May 2023', '2023-05-08/2023-05-19'],
  ['Inspection dates: 8 May to 19 May, 2023', '2023-05-08/2023-05-19'],
  ['Inspection dates: From 8 to 19 May 2023', '2023-05-08/2023-05-19'],
  ['Inspection dates: 8 to 19 May2023', '2023-05-08/2023-05-19'],
  ['Inspection dates: 8 to 12 May, 15 to 19 May 2023', '2023-05-08/2023-05-19 (2)'],
  ['Inspection dates: 8/5/23 – 19/5/23', '2023-05-08/2023-05-19'],
  ['Inspection dates: 8 May 2023 until 19 May 2023', '2023-05-08/2023-05-19'],
  ['Inspection dates: 8–12 and 15–19 May 2023', '2023-05-08/2023-05-19 (2)'],
  ['Inspection dates: 31 October to 11 November 2022', '2022-10-31/2022-11-11'],
  ['Inspection dates: 8 May 2023 to 12 May 2023; 15 May 2023 to 19 May 2023', '2023-05-08/2023-05-19 (2)'],
  ['Inspection dates: 8 May to 12 May and 30 May to 2 June 2023', '2023-05-08/2023-06-02 (2)'],
  ['Inspection dates: 13 to 17 November 2023, and 20 to 24 November 2023', '2023-11-13/2023-11-24 (2)'],
  ['Inspection dates: 8 May 2023 to 19 May 2023 (short inspection)', '2023-05-08/2023-05-19'],
];

const leads: [printed: string[], people: string[]][] = [
  [['Lead inspector: Ann Lowe HMI'], ['lead_inspector: Ann Lowe']],
  [['Lead inspector: Ann Lowe, Ofsted Inspector'], ['lead_inspector: Ann Lowe']],
  [['Lead inspector: Ann Lowe, Senior His Majesty’s Inspector'], ['lead_inspector: Ann Lowe']],
  [['Lead inspector: Ann Lowe, Senior HMI'], ['lead_inspector: Ann Lowe']],
  [['Lead inspector:', 'Ann Lowe', 'Her Majesty’s Inspector'], ['lead_inspector: Ann Lowe']],
  [['Lead inspector: Ann Lowe', 'Her Majesty’s Inspector'], ['lead_inspector: Ann Lowe']],
  [['Lead Inspector – Ann Lowe, HMI'], ['lead_inspector: Ann Lowe']],
  [['Lead inspector Ann Lowe, HMI'], ['lead_inspector: Ann Lowe']],
  [
    ['Lead inspectors: Ann Lowe and Mary-Jane O’Neill, His Majesty’s Inspectors'],
    ['lead_inspector: Ann Lowe', 'lead_inspector: Mary-Jane O’Neill'],
  ],
  [
    ['Lead inspectors: Ann Lowe, HMI, and Rob de Vries, HMI'],
    ['lead_inspector: Ann Lowe', 'lead_inspector: Rob de Vries'],
  ],
  [['Lead inspector: Dr Ann Lowe, His Majesty’s Inspector, Social Care'], ['lead_inspector: Ann Lowe']],
  [['Lead inspector: Ann Lowe, one of His Majesty’s Inspectors'], ['lead_inspector: Ann Lowe']],
  [['Lead inspector: Zoë St. Clair-Early, His Majesty’s Inspector'], ['lead_inspector: Zoë St. Clair-Early']],
  [['Lead inspector: Ann M McLowe OBE, His Majesty’s Inspector'], ['lead_inspector: Ann M McLowe']],
  [['Lead inspector: Ann Early, His Majesty’s Inspector'], ['lead_inspector: Ann Early']],
  [['Lead inspector: J P Lowe, His Majesty’s Inspector'], ['lead_inspector: J P Lowe']],
  [['Lead inspector: Ann Lowe (Her Majesty’s Inspector)'], ['lead_inspector: Ann Lowe']],
  [['Lead inspector: Her Majesty’s Inspector Ann Lowe'], ['lead_inspector: Ann Lowe']],
  [['Lead inspector: Ann Lowe, HMI; Bob Marsh, HMI'], ['lead_inspector: Ann Lowe', 'lead_inspector: Bob Marsh']],
  [['Lead inspector: Ann Lowe, Her Majesty‘s Inspector'], ['lead_inspector: Ann Lowe']],
  [
    ['Lead inspector: Ann Lowe, His Majesty’s Inspector, and Bob Marsh, His Majesty’s Inspector'],
    ['lead_inspector: Ann Lowe', 'lead_inspector: Bob Marsh'],
  ],
  [['Lead HMI: Ann Lowe'], ['lead_inspector: Ann Lowe']],
];

const titles: [lines: string[], authority: string][] = [
  [['Kent County Council', 'Inspection of children’s social care services'], 'Kent'],
  [['London Borough of Bexley', 'Inspection of children’s social care services'], 'Bexley'],
  [
    ['Royal Borough of Windsor and Maidenhead', 'Inspection of children’s social care services'],
    'Windsor and Maidenhead',
  ],
  [['Kent', 'Inspection of local authority children’s services'], 'Kent'],
  [['Kent County Council', 'Re-inspection of children’s services'], 'Kent'],
  [['Kent County Council', 'Short inspection of children’s social care services'], 'Kent'],
  [['Kent County Council', 'Standard inspection of children’s social care services'], 'Kent'],
  [['Kent County Council', 'Inspection of children’s services'], 'Kent'],
  [['Inspection of Kent children’s social care services'], 'Kent'],
  [['Inspection of Kent County Council’s children’s services'], 'Kent'],
  [['Inspection of Kent’s children’s services'], 'Kent'],
  [['Inspection of Kent local authority', 'children’s services'], 'Kent'],
  [['Reinspection of Kent local authority children’s services'], 'Kent'],
  [['Kent local authority children’s services inspection'], 'Kent'],
  [['Inspection of Isles of Scilly local authority children’s services'], 'Isles of Scilly'],
  [
    ['Inspection of the London Borough of Barking and Dagenham local authority children’s services'],
    'Barking and Dagenham',
  ],
  [
    ['Inspection of Bournemouth, Christchurch and Poole local authority children’s services'],
    'Bournemouth, Christchurch and Poole',
  ],
  [
    [
      'Inspection of Birmingham Children’s Trust and Birmingham City Council',
      'Inspection of local authority children’s services',
    ],
    'Birmingham',
  ],
];

export const ilacs: Case[] = [
  ...dates.map(([printed, iso]): Case => [printed, cover(printed), { ...one, ...covered(iso) }]),
  ...leads.map(
    ([printed, people]): Case => [
      printed.join(' | '),
      [...cover('Inspection dates: 8 to 19 May 2023', printed[0]).slice(0, 3), ...printed.slice(1), ...grades],
      { ...one, people, ...covered('2023-05-08/2023-05-19') },
    ],
  ),
  ...titles.map(
    ([lines, authority]): Case => [
      lines.join(' | '),
      [...lines.map((text) => ({ text, size: 26 })), ...cover('Inspection dates: 8 to 19 May 2023').slice(1)],
      { ...one, authority, ...covered('2023-05-08/2023-05-19') },
    ],
  ),
  [
    'overall effectiveness first, no header row, care leavers apart',
    [
      ...cover('Inspection dates: 8 to 19 May 2023').slice(0, 3),
      ...rows(
        ['Overall effectiveness', 'Outstanding'],
        [LEAVERS, 'Requires improvement to be good'],
        [CARE, 'Inadequate'],
        [HELP, 'Good'],
        [LEADERS, 'Outstanding'],
      ),
    ],
    {
      ...one,
      ...covered('2023-05-08/2023-05-19'),
      judgements: [
        'current overall_effectiveness outstanding',
        'current care_leavers requires_improvement',
        'current children_in_care inadequate',
        'current help_and_protection good',
        'current impact_of_leaders outstanding',
      ],
    },
  ],
  [
    'footnoted labels and grades, care-experienced words, a grade not given',
    [
      ...cover('Inspection dates: 8 to 19 May 2023').slice(0, 3),
      ...head(),
      cell(1, 0, `${LEADERS}1`),
      cell(1, 1, 'Requires improvement to be good'),
      cell(2, 0, 'The experiences and progress of children and young people in care'),
      cell(2, 1, 'Good2'),
      cell(3, 0, 'The experiences and progress of care-experienced young adults'),
      cell(3, 1, 'Good'),
      cell(4, 0, HELP),
      cell(4, 1, 'Not judged'),
      cell(5, 0, 'Overall effectiveness: '),
      cell(5, 1, 'Requires improvement to be good'),
    ],
    {
      ...one,
      ...covered('2023-05-08/2023-05-19'),
      judgements: [
        'current impact_of_leaders requires_improvement',
        'current children_in_care good',
        'current care_leavers good',
        'current help_and_protection not_judged',
        'current overall_effectiveness requires_improvement',
      ],
    },
  ],
  [
    'earlier inspections recalled; improvements as bullets; the table of grades at the end is none',
    [
      ...cover('Inspection dates: 8 to 19 May 2023'),
      'The local authority was last inspected in September 2019, when its overall effectiveness was judged to be inadequate. A focused visit in July 2021 looked at care leavers.',
      heading('What needs to improve?'),
      '• The quality of plans.',
      '• Supervision of staff:',
      { text: '• its frequency', indent: 100 },
      heading('The experiences and progress of children who need help and protection: good'),
      '1. Children are seen.',
      'The Office for Standards in Education, Children’s Services and Skills inspects services.',
    ],
    {
      ...one,
      inspections: [
        'subject ILACS inspection 2023-05-08/2023-05-19',
        'previous ? inspection 2019-09',
        'previous ? focused_visit 2021-07',
      ],
      judgements: [...graded, 'current help_and_protection good', 'previous overall_effectiveness inadequate'],
      recommendations: ['The quality of plans.', 'Supervision of staff: its frequency'],
    },
  ],
  [
    'several earlier inspections and visits, of other frameworks too',
    [
      ...cover('Inspection dates: 8 to 19 May 2023'),
      'Kent was previously inspected under the SIF in March 2017, when it was judged to be good. There have been two focused visits since, in June 2018 and May 2021. A JTAI took place in October 2019.',
      'Since the appointment of the director in 2022, services for care leavers were judged to be inadequate by their users.',
    ],
    {
      ...one,
      inspections: [
        'subject ILACS inspection 2023-05-08/2023-05-19',
        'previous SIF inspection 2017-03',
        'previous ? focused_visit 2018-06',
        'previous ? focused_visit 2021-05',
        'previous JTAI inspection 2019-10',
      ],
      judgements: [...graded, 'previous overall_effectiveness good'],
    },
  ],
  [
    'improvements as numbers, with a lead-in',
    [
      ...cover('Inspection dates: 8 to 19 May 2023'),
      heading('What needs to improve'),
      'The local authority should improve:',
      '1. The quality of plans.',
      '2. Supervision of staff.',
      heading('Impact of leaders'),
      '3. Leaders know their services.',
    ],
    {
      ...one,
      ...covered('2023-05-08/2023-05-19'),
      recommendations: ['1 The quality of plans.', '2 Supervision of staff.'],
    },
  ],
  [
    'improvements as prose',
    [
      ...cover('Inspection dates: 8 to 19 May 2023'),
      heading('What needs to improve'),
      'The quality of plans.',
      'Supervision of staff and its recording.',
      heading('Impact of leaders'),
      'Leaders know their services.',
    ],
    {
      ...one,
      ...covered('2023-05-08/2023-05-19'),
      recommendations: ['The quality of plans.', 'Supervision of staff and its recording.'],
    },
  ],
  [
    'no improvements',
    [
      ...cover('Inspection dates: 8 to 19 May 2023'),
      heading('What needs to improve?'),
      'Inspectors identified no areas for improvement.',
      heading('Impact of leaders'),
      'Leaders know their services.',
    ],
    { ...one, ...covered('2023-05-08/2023-05-19') },
  ],
];
