/** How council papers give grades: tables with several columns, marks, bullets and sentences. */
import { describe, expect, test } from 'vitest';
import { extractInspections } from '../../../src/extract/inspections/index.js';
import { extractJudgements } from '../../../src/extract/judgements/index.js';
import { paragraphs, reportContext, table } from '../inspections/report.js';

const LEADERS = 'The impact of leaders on social work practice with children and families';
const HELP = 'The experiences and progress of children who need help and protection';
const CARE = 'The experiences and progress of children in care';
const LEAVERS = 'The experiences and progress of care leavers';
const ILACS = [
  'Outcome of the Ofsted ILACS inspection',
  'The ILACS inspection took place between 13 and 24 November 2023.',
  'The last inspection was in June 2018.',
];
const VISIT = ['Ofsted focused visit', 'The focused visit took place on 3 and 4 May 2022.'];
const SEND = ['Area SEND inspection', 'Ofsted and the CQC inspected the local area from 4 to 8 March 2024.'];
const OTHER = ['Children’s services annual report'];

async function read(front: string[], html: string) {
  const context = await reportContext(['council_report', null, null], paragraphs(...front) + html);
  const { rows, issues } = extractJudgements(context, extractInspections(context).rows);
  for (const { source } of rows)
    expect(context.document.pages[source.pageIndex]!.text.slice(source.start, source.end)).toBe(source.quote);
  return {
    rows: rows.map(({ relation, domain, grade }) => `${relation} ${domain} ${grade}`),
    issues: issues.map(({ code }) => code),
  };
}

describe('tables', () => {
  test.each<[name: string, front: string[], rows: string[][], expected: string[]]>([
    [
      'a column a year',
      ILACS,
      [
        ['Judgement', '2018', '2023'],
        [LEADERS, 'Requires improvement to be good', 'Good'],
        [HELP, 'Good', 'Good'],
      ],
      [
        'previous impact_of_leaders requires_improvement',
        'current impact_of_leaders good',
        'previous help_and_protection good',
        'current help_and_protection good',
      ],
    ],
    [
      'the newer first',
      ILACS,
      [
        ['Judgement', 'November 2023', 'June 2018'],
        [LEADERS, 'Good', 'Inadequate'],
      ],
      ['current impact_of_leaders good', 'previous impact_of_leaders inadequate'],
    ],
    [
      'an empty cell is nothing',
      ILACS,
      [
        ['Judgement', '2018', '2023'],
        [LEADERS, 'Good', 'Good'],
        [LEAVERS, '', 'Outstanding'],
      ],
      ['previous impact_of_leaders good', 'current impact_of_leaders good', 'current care_leavers outstanding'],
    ],
    [
      'a column that no inspection was in',
      ILACS,
      [
        ['Judgement', '2018', '2023', '2025 target'],
        [LEADERS, 'Good', 'Good', 'Outstanding'],
      ],
      ['previous impact_of_leaders good', 'current impact_of_leaders good'],
    ],
    [
      'our own grade beside it',
      ILACS,
      [
        ['Judgement', 'Self-assessment', 'Ofsted 2023'],
        [LEADERS, 'Outstanding', 'Good'],
      ],
      ['current impact_of_leaders good'],
    ],
    [
      'previous and current',
      ILACS,
      [
        ['Area', 'Previous judgement', 'Current judgement'],
        [HELP, 'Inadequate', 'Requires improvement'],
      ],
      ['previous help_and_protection inadequate', 'current help_and_protection requires_improvement'],
    ],
    [
      'a grade beside a previous grade',
      ILACS,
      [
        ['Area', 'Grade', 'Previous grade'],
        [HELP, 'Good', 'Requires improvement'],
      ],
      ['current help_and_protection good', 'previous help_and_protection requires_improvement'],
    ],
    [
      'frameworks with their years, and numbered labels',
      ILACS,
      [
        ['', 'Area', 'SIF 2018', 'ILACS 2023', 'Change'],
        ['1', HELP, 'Inadequate', 'Good', 'Improved'],
      ],
      ['previous help_and_protection inadequate', 'current help_and_protection good'],
    ],
    [
      'two headers, one over the other',
      ILACS,
      [
        ['Judgement', 'Grade', 'Grade'],
        ['', '2018', '2023'],
        [HELP, 'Inadequate', 'Good'],
      ],
      ['previous help_and_protection inadequate', 'current help_and_protection good'],
    ],
    [
      'marks under grades',
      ILACS,
      [
        ['Judgement', 'Outstanding', 'Good', 'Requires improvement', 'Inadequate'],
        [LEADERS, '', '✓', '', ''],
        [HELP, '', '', '✓', ''],
        [CARE, '✓', '✓', '', ''],
      ],
      ['current impact_of_leaders good', 'current help_and_protection requires_improvement'],
    ],
    [
      'years under grades',
      ILACS,
      [
        ['Judgement', 'Outstanding', 'Good', 'Requires improvement', 'Inadequate'],
        [LEADERS, '', '2023', '2018', ''],
      ],
      ['current impact_of_leaders good', 'previous impact_of_leaders requires_improvement'],
    ],
    [
      'a row an inspection',
      ILACS,
      [
        ['Inspection', 'Overall effectiveness', LEADERS, HELP],
        ['SIF, June 2018', 'Inadequate', 'Inadequate', 'Requires improvement'],
        ['ILACS, November 2023', 'Good', 'Outstanding', 'Good'],
      ],
      [
        'previous overall_effectiveness inadequate',
        'previous impact_of_leaders inadequate',
        'previous help_and_protection requires_improvement',
        'current overall_effectiveness good',
        'current impact_of_leaders outstanding',
        'current help_and_protection good',
      ],
    ],
    [
      'a row a council, or a home',
      ILACS,
      [
        ['', 'Date', 'Overall effectiveness', 'Help and protection'],
        ['Eastry', 'June 2018', 'Inadequate', 'Inadequate'],
        ['Oakdene', 'November 2023', 'Good', 'Good'],
        ['Westry, May 2020', '', 'Good', 'Good'],
      ],
      [],
    ],
    [
      'columns of no known inspections',
      ILACS,
      [
        ['Judgement', 'North', 'South'],
        [LEADERS, 'Good', 'Inadequate'],
        [HELP, 'Good', ''],
      ],
      [],
    ],
    [
      'two columns of one year',
      ILACS,
      [
        ['Judgement', '2023', '2023'],
        [LEADERS, 'Good', 'Inadequate'],
      ],
      [],
    ],
    [
      'a column of a later inspection',
      ILACS,
      [
        ['Judgement', '2018', '2025'],
        [LEADERS, 'Good', 'Inadequate'],
      ],
      ['previous impact_of_leaders good'],
    ],
    [
      'one column, of the year of the report',
      ILACS,
      [
        ['Judgement', 'Grade (January 2024)'],
        [LEADERS, 'Good'],
      ],
      ['current impact_of_leaders good'],
    ],
    [
      'a visit gives no grade',
      VISIT,
      [
        ['Judgement', '2016', '2019'],
        [HELP, 'Inadequate', 'Good'],
      ],
      ['previous help_and_protection inadequate', 'previous help_and_protection good'],
    ],
    [
      'a paper about none',
      OTHER,
      [
        ['Judgement', '2016', '2019'],
        [HELP, 'Inadequate', 'Good'],
      ],
      ['previous help_and_protection inadequate', 'previous help_and_protection good'],
    ],
    [
      'schools',
      OTHER,
      [
        ['Judgement', '2016', '2019'],
        ['Overall effectiveness', 'Inadequate', 'Good'],
        ['Quality of education', 'Good', 'Good'],
      ],
      [],
    ],
    [
      'labels in short',
      ILACS,
      [
        ['Judgement', 'Grade'],
        ['Overall effectiveness', 'Good'],
        ['Impact of leaders', 'Outstanding'],
        ['Help and protection', 'Good'],
        ['Children in care', 'Good'],
        ['Care leavers', 'Requires improvement'],
      ],
      [
        'current overall_effectiveness good',
        'current impact_of_leaders outstanding',
        'current help_and_protection good',
        'current children_in_care good',
        'current care_leavers requires_improvement',
      ],
    ],
  ])('%s', async (_name, front, rows, expected) => expect((await read(front, table(...rows))).rows).toEqual(expected));

  test('grades that nobody can be told to have given are an issue', async () =>
    expect((await read(ILACS, table(['Area', 'A', 'B'], [LEADERS, 'Good', 'Good']))).issues).toEqual([
      'judgement.ambiguous',
    ]));

  test('lines with two grades each', async () =>
    expect((await read(ILACS, paragraphs(LEADERS, 'Inadequate', 'Good', HELP, 'Good', 'Good'))).rows).toEqual([]));
});

describe('sentences and bullets', () => {
  test.each<[front: string[], text: string, expected: string[]]>([
    [ILACS, `${LEADERS} – Good`, ['current impact_of_leaders good']],
    [ILACS, `• ${HELP}: Requires improvement to be good`, ['current help_and_protection requires_improvement']],
    [ILACS, `${HELP} is good`, ['current help_and_protection good']],
    [ILACS, `${HELP} (Good)`, ['current help_and_protection good']],
    [
      ILACS,
      'The impact of leaders was judged to be outstanding and the experiences and progress of care leavers were rated good.',
      ['current impact_of_leaders outstanding', 'current care_leavers good'],
    ],
    [
      ILACS,
      'Overall effectiveness was judged to be good, and the experiences and progress of children in care and care leavers were judged to require improvement to be good.',
      ['current overall_effectiveness good', 'current children_in_care_and_care_leavers requires_improvement'],
    ],
    [
      ILACS,
      'Ofsted gave a judgement of outstanding for the impact of leaders on social work practice with children and families.',
      ['current impact_of_leaders outstanding'],
    ],
    [ILACS, 'Ofsted judged our services to be good.', ['current overall_effectiveness good']],
    [
      ILACS,
      'Ofsted rated Westerby’s children’s services as ‘Outstanding’.',
      ['current overall_effectiveness outstanding'],
    ],
    [ILACS, 'The council was rated Good overall.', ['current overall_effectiveness good']],
    [
      ILACS,
      'The overall effectiveness of children’s services was judged as Good.',
      ['current overall_effectiveness good'],
    ],
    [ILACS, 'Ofsted has judged Thurrock to be good.', ['current overall_effectiveness good']],
    [ILACS, 'The inspection found that services were good at listening.', []],
    [ILACS, 'Good practice was seen in care leavers’ plans.', []],
    [ILACS, 'Care leavers were judged to be in good homes.', []],
    [ILACS, 'The council aims to be rated outstanding.', []],
    [ILACS, 'Councils that are judged inadequate have monitoring visits.', []],
    [ILACS, 'If services are judged inadequate, a commissioner may be appointed.', []],
    [ILACS, 'Our ambition is that overall effectiveness is judged outstanding.', []],
    [ILACS, 'The offer is good for care leavers, and was judged so by them.', []],
    [ILACS, 'Services for children in care and care leavers were judged good.', []],
    [
      ILACS,
      'Services were judged inadequate with children in care and care leavers judged to be good.',
      ['current overall_effectiveness inadequate', 'current children_in_care_and_care_leavers good'],
    ],
    [ILACS, 'Homes for children in care were judged good.', []],
    [ILACS, 'Schools attended by care leavers were judged good.', []],
    [ILACS, 'Help and protection was judged good, and care leavers outstanding.', ['current help_and_protection good']],
    [ILACS, 'It was rated good for help and protection.', ['current help_and_protection good']],
    [ILACS, 'Oakdene children’s home was judged good.', []],
    [ILACS, 'Ofsted judged Oakdene to be good.', []],
    [ILACS, 'Nine in ten schools are rated good or outstanding.', []],
    [ILACS, 'Audits in which practice was graded good rose to 60%.', []],
    [ILACS, 'Of 40 audits, 20 were judged good.', []],
    [ILACS, 'The four judgements are outstanding, good, requires improvement and inadequate.', []],
    [
      VISIT,
      'At the last inspection, in June 2019, the experiences and progress of care leavers were judged to be good.',
      ['previous care_leavers good'],
    ],
    [
      VISIT,
      'At the last inspection, in June 2019, overall effectiveness was judged to be requires improvement.',
      ['previous overall_effectiveness requires_improvement'],
    ],
    [VISIT, 'Services for care leavers were good.', []],
    [OTHER, 'The impact of leaders was judged to be outstanding.', []],
    [
      OTHER,
      'At the ILACS inspection in June 2019 the impact of leaders was judged to be outstanding.',
      ['previous impact_of_leaders outstanding'],
    ],
    [
      SEND,
      'The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children with SEND.',
      ['current send_outcome inconsistent'],
    ],
    [
      SEND,
      'Inspectors found that arrangements typically lead to positive experiences and outcomes.',
      ['current send_outcome typically_positive'],
    ],
    [
      SEND,
      'There are widespread and/or systemic failings leading to significant concerns.',
      ['current send_outcome systemic_failings'],
    ],
    [
      SEND,
      'An inspection can have one of three outcomes: typically positive experiences, inconsistent experiences, or systemic failings.',
      [],
    ],
    [SEND, 'Inspectors found no widespread or systemic failings.', []],
    [ILACS, 'Children have inconsistent experiences of school.', []],
  ])('%s: %s', async (front, text, expected) => expect((await read(front, paragraphs(text))).rows).toEqual(expected));

  test('the outcomes that there can be are none', async () =>
    expect(
      (
        await read(
          SEND,
          '<p>There are three possible inspection outcomes:</p><ul><li>The arrangements typically lead to positive experiences.</li><li>The arrangements lead to inconsistent experiences.</li><li>There are systemic failings.</li></ul>' +
            paragraphs('The inspectors concluded that the arrangements lead to inconsistent experiences and outcomes.'),
        )
      ).rows,
    ).toEqual(['current send_outcome inconsistent']));
});
