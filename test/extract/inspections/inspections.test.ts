import { describe, expect, test } from 'vitest';
import { extractInspections } from '../../../src/extract/inspections/index.js';
import type { DocumentType, Framework, VisitKind } from '../../../src/extract/types.js';
import { paragraphs, reportContext, table } from './report.js';

type Kind = [DocumentType, Framework | null, VisitKind | null];
const ILACS: Kind = ['inspection_report', 'ILACS', 'inspection'];
const SEND: Kind = ['inspection_report', 'AREA_SEND', 'inspection'];
const VISIT: Kind = ['inspection_letter', 'ILACS', 'focused_visit'];
const MONITORING: Kind = ['inspection_letter', 'SIF', 'monitoring_visit'];
const JTAI: Kind = ['inspection_letter', 'JTAI', 'inspection'];
const PAPER: Kind = ['council_report', null, null];
const COVER = 'Inspection dates: 11 to 22 November 2024';

async function read(kind: Kind, ...lines: string[]): Promise<string[]> {
  const context = await reportContext(kind, paragraphs(...lines));
  return extractInspections(context).rows.map((row) => {
    const text = context.document.pages[row.source.pageIndex]!.text;
    expect(text.slice(row.source.start, row.source.end)).toBe(row.source.quote);
    return `${row.relation} ${row.framework} ${row.visitKind} ${row.start} ${row.end}`;
  });
}

describe('the subject', () => {
  test.each<[Kind, string, string, string]>([
    [ILACS, 'Inspection dates: 11 to 22 November 2024', '2024-11-11', '2024-11-22'],
    [ILACS, 'Inspection date: 11 November 2024 – 22 November 2024', '2024-11-11', '2024-11-22'],
    [ILACS, 'Dates of inspection: 11 to 22 November 2024', '2024-11-11', '2024-11-22'],
    [
      JTAI,
      'Between 7 and 11 March 2016, Ofsted and the other inspectorates looked at Westerby.',
      '2016-03-07',
      '2016-03-11',
    ],
    [JTAI, 'This inspection took place from 9 to 13 May 2022.', '2022-05-09', '2022-05-13'],
    [
      VISIT,
      'This letter summarises the findings of the visit to Westerby on 3 and 4 July 2019. It was short.',
      '2019-07-03',
      '2019-07-04',
    ],
    [VISIT, 'This letter sets out what a focused visit to Westerby found on 3 July 2019.', '2019-07-03', '2019-07-03'],
    [
      MONITORING,
      'I am writing to confirm the outcome of the monitoring visit to Westerby on 3 and 4 July 2019.',
      '2019-07-03',
      '2019-07-04',
    ],
  ])('%s %s', async (kind, line, start, end) =>
    expect(await read(kind, '1 August 2025', 'Westerby', line)).toEqual([
      `subject ${kind[1]} ${kind[2]} ${start} ${end}`,
    ]),
  );

  test('a letter gives the year of a visit whose year is not printed', async () =>
    expect(
      await read(
        VISIT,
        '20 January 2021',
        'This letter reports the findings of a visit to Westerby on 14 and 15 December.',
      ),
    ).toEqual(['subject ILACS focused_visit 2020-12-14 2020-12-15']));

  test('label and dates in cells of their own', async () => {
    const context = await reportContext(
      SEND,
      table(['Inspection dates:', '4 to 8 March 2024'], ['Date of previous inspection:', '1 to 5 October 2018']),
    );
    expect(extractInspections(context).rows).toMatchObject([
      { start: '2024-03-04', end: '2024-03-08', relation: 'subject', rule: 'inspections.cover' },
      { start: '2018-10-01', end: '2018-10-05', relation: 'previous', framework: 'AREA_SEND' },
    ]);
  });

  test('two windows', async () => {
    const context = await reportContext(
      ILACS,
      paragraphs('Inspection dates: 5 to 9 December 2022 and 14 to 15 February 2023'),
    );
    expect(extractInspections(context).rows).toMatchObject([
      {
        start: '2022-12-05',
        end: '2023-02-15',
        spans: [
          { start: '2022-12-05', end: '2022-12-09' },
          { start: '2023-02-14', end: '2023-02-15' },
        ],
      },
    ]);
  });

  test('an earlier inspection and a revisit on an area SEND cover', async () =>
    expect(
      await read(
        SEND,
        'Inspection dates: 4 to 8 March 2024',
        'Dates of previous inspection: The full inspection was on 5 June 2017. There was a revisit on 6 May 2019.',
      ),
    ).toEqual([
      'subject AREA_SEND inspection 2024-03-04 2024-03-08',
      'previous AREA_SEND inspection 2017-06-05 2017-06-05',
      'previous AREA_SEND revisit 2019-05-06 2019-05-06',
    ]));

  test.each([
    ['inspection.unreadable_dates', 'Inspection dates: 31 to 34 November 2024'],
    ['inspection.no_dates', 'Since the last inspection in 2019 much has changed.'],
  ])('%s', async (code, line) => {
    const { rows, issues } = extractInspections(await reportContext(ILACS, paragraphs('Westerby', line)));
    expect(rows.filter(({ relation }) => relation === 'subject')).toEqual([]);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });
});

describe('inspections named in the text', () => {
  test.each<[string, string[]]>([
    ['Practice has improved since the last inspection in 2019.', ['null inspection 2019 2019']],
    [
      'Since the last full inspection of Westerby services for children, in May 2019, staff have stayed.',
      ['null inspection 2019-05 2019-05'],
    ],
    ['At the ILACS inspection in June 2019 this was weak.', ['ILACS inspection 2019-06 2019-06']],
    ['This was a gap in the 2016 single inspection.', ['SIF inspection 2016 2016']],
    ['The inspection in 2015 under the single inspection framework found gaps.', ['SIF inspection 2015 2015']],
    ['A joint targeted area inspection (JTAI) in July 2018 led to a plan.', ['JTAI inspection 2018-07 2018-07']],
    ['The services were last inspected by Ofsted in 2018.', ['null inspection 2018 2018']],
    [
      'Two focused visits, in April 2019 and August 2021, saw this.',
      ['null focused_visit 2019-04 2019-04', 'null focused_visit 2021-08 2021-08'],
    ],
    ['The last inspection of the safeguarding arrangements was in June 2011.', ['SLAC inspection 2011-06 2011-06']],
    [
      'The last inspection of arrangements for the protection of children was in June 2013.',
      ['CP_ARRANGEMENTS inspection 2013-06 2013-06'],
    ],
    ['In December 2021, Ofsted carried out a focused visit to the front door.', ['null focused_visit 2021-12 2021-12']],
    ['In April 2017, the JTAI on neglect found gaps.', ['JTAI inspection 2017-04 2017-04']],
    ['Services were judged inadequate in 2016.', ['null inspection 2016 2016']],
    [
      'Much has changed since 2015, when an inspection under the single inspection framework found gaps.',
      ['SIF inspection 2015 2015'],
    ],
  ])('%s', async (line, expected) =>
    expect(await read(ILACS, COVER, line)).toEqual([
      'subject ILACS inspection 2024-11-11 2024-11-22',
      ...expected.map((row) => `previous ${row}`),
    ]),
  );

  test.each([
    'Since the last inspection, a new director was appointed in 2021.',
    'After the last inspection, leaders asked for a review in June 2022.',
    'The inspection report was published in March 2019.',
    'A board set up after the inspection was established in 2016.',
    'The fostering service was last inspected in March 2013.',
    'The Care Quality Commission inspection in July 2014 found gaps.',
    'Both were inspected in August 2015.',
    'Caseloads fell from 30 in 2018 to 18 at the time of inspection.',
    'During this inspection in November 2024 staff were open.',
    'A peer challenge visit took place in January 2020.',
    'Inspectors saw files from 2019.',
    'In April 2019, the improvement plan that followed the inspection was agreed.',
  ])('not: %s', async (line) =>
    expect(await read(ILACS, COVER, line)).toEqual(['subject ILACS inspection 2024-11-11 2024-11-22']),
  );

  test('one row however often and however precisely it is named', async () =>
    expect(
      await read(
        ILACS,
        COVER,
        'Since the last inspection in 2019, more staff stay.',
        'The ILACS inspection in June 2019 said so.',
        'The inspection in 2019 said more.',
      ),
    ).toEqual(['subject ILACS inspection 2024-11-11 2024-11-22', 'previous ILACS inspection 2019-06 2019-06']));
});

describe('council papers', () => {
  test('the inspection that the title is about is the subject, the others are earlier', async () =>
    expect(
      await read(
        PAPER,
        'Ofsted focused visit letter',
        'Ofsted carried out an inspection (ILACS) in March 2020.',
        'In September 2022 Ofsted undertook a focused visit.',
        'In December 2021 Ofsted undertook a focused visit.',
      ),
    ).toEqual([
      'subject ILACS focused_visit 2022-09 2022-09',
      'previous ILACS inspection 2020-03 2020-03',
      'previous ILACS focused_visit 2021-12 2021-12',
    ]));

  test('a paper about something else recalls them', async () =>
    expect(await read(PAPER, 'Budget monitoring', 'The Ofsted inspection in May 2022 led to new posts.')).toEqual([
      'previous null inspection 2022-05 2022-05',
    ]));

  test.each([
    'A team inspected the roads on 10 and 11 March 2025.',
    'The accounts are open to public inspection from 3 June to 12 July 2024.',
    'The budget was set in February 2025.',
  ])('none: %s', async (line) => expect(await read(PAPER, 'Budget monitoring', line)).toEqual([]));
});
