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

/** The day a letter about a visit that ended on an ISO day could be of, as printed. */
const monthAfter = (end: string): string =>
  new Date(Date.parse(end) + 30 * 24 * 3600 * 1000).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

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
    [
      VISIT,
      'This letter reports the findings of the visit to St. Ann’s on Wed 3 and Thurs 4 July 2019, with Mr. Ash.',
      '2019-07-03',
      '2019-07-04',
    ],
    [
      VISIT,
      'This letter reports the findings of the visit to Westerby on 3 to 4 july 2019.',
      '2019-07-03',
      '2019-07-04',
    ],
    [ILACS, 'Inspection date(s): 11 to 22 November 2024', '2024-11-11', '2024-11-22'],
    [ILACS, 'Date(s) of inspection: 11 to 22 November 2024', '2024-11-11', '2024-11-22'],
    [ILACS, 'Dates of this inspection: 11 to 22 November 2024', '2024-11-11', '2024-11-22'],
    [ILACS, 'Dates of fieldwork: 11 to 22 November 2024', '2024-11-11', '2024-11-22'],
    [ILACS, 'Inspection period: 11 to 22 November 2024', '2024-11-11', '2024-11-22'],
    [ILACS, 'Inspection dates from 11 to 22 November 2024', '2024-11-11', '2024-11-22'],
    [ILACS, 'Inspection dates (on site): 11 to 22 November 2024', '2024-11-11', '2024-11-22'],
    [ILACS, 'Inspected on: 11 to 22 November 2024', '2024-11-11', '2024-11-22'],
    [ILACS, 'Inspection took place: 11 to 22 November 2024', '2024-11-11', '2024-11-22'],
    [ILACS, 'Dates: 11 to 22 November 2024', '2024-11-11', '2024-11-22'],
  ])('%s %s', async (kind, line, start, end) =>
    expect(await read(kind, monthAfter(end), 'Westerby', line)).toEqual([
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

  test.each([
    'This letter reports the findings of a visit to Westerby, whose services had an inspection in November 2018.',
    'This letter reports the findings of a visit to Westerby after its inspection on 5 November 2018.',
    'This letter reports the findings of the visit to Westerby on 3 August 2019.',
  ])('a letter of July 2019 is not about: %s', async (line) => {
    const context = await reportContext(VISIT, paragraphs('20 July 2019', 'Westerby', line));
    const { rows, issues } = extractInspections(context);
    expect(rows.filter(({ relation }) => relation === 'subject')).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['inspection.no_dates']);
  });

  test('quotes the whole sentence', async () => {
    const sentence = 'This letter reports the findings of the visit to St. Ann’s on 3 July 2019, which was short.';
    const context = await reportContext(VISIT, paragraphs('20 July 2019', `${sentence} It went well.`));
    expect(extractInspections(context).rows.map(({ source }) => source.quote)).toEqual([sentence]);
  });

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
    [
      'Building on what was seen at the last inspection in March 2014, staff stay.',
      ['null inspection 2014-03 2014-03'],
    ],
    [
      'They have secured gains in housing, early years and schools since the last inspection in 2014.',
      ['null inspection 2014 2014'],
    ],
    ['School attendance has risen since the last inspection in March 2014.', ['null inspection 2014-03 2014-03']],
    ['The virtual school has improved since the last inspection in 2014.', ['null inspection 2014 2014']],
    ['Work with the police has improved since the inspection in 2014.', ['null inspection 2014 2014']],
    ['Adoption performance is better than at the last inspection in 2014.', ['null inspection 2014 2014']],
    [
      'A joint targeted area inspection by Ofsted, the Care Quality Commission and HMI Probation in July 2018 saw this.',
      ['JTAI inspection 2018-07 2018-07'],
    ],
    ['The Ofsted and CQC area SEND inspection in July 2018 saw this.', ['AREA_SEND inspection 2018-07 2018-07']],
    ['St. Helens was inspected in March 2014.', ['null inspection 2014-03 2014-03']],
    ['The last inspection of St. Helens, in March 2014, said so.', ['null inspection 2014-03 2014-03']],
    ['The last inspection of Blackburn with Darwen took place in 2014.', ['null inspection 2014 2014']],
    ['The last inspection of Bournemouth, Christchurch and Poole was in 2014.', ['null inspection 2014 2014']],
    ['The inspection of Bristol, City of, in March 2014 said so.', ['null inspection 2014-03 2014-03']],
    ['In March 2014, Ofsted judged children’s services to be inadequate.', ['null inspection 2014-03 2014-03']],
    ['Ofsted judged children’s services to be inadequate in March 2014.', ['null inspection 2014-03 2014-03']],
    [
      'Ofsted inspected the local authority in March 2014 and judged it to be good.',
      ['null inspection 2014-03 2014-03'],
    ],
    [
      'Since being judged inadequate in March 2014, the council has had three plans.',
      ['null inspection 2014-03 2014-03'],
    ],
    ['It was judged inadequate for overall effectiveness in June 2017.', ['null inspection 2017-06 2017-06']],
    ['Services have declined since 2014, when they were judged good.', ['null inspection 2014 2014']],
    ['In March 2014 the local authority received a ‘good’ judgement from Ofsted.', ['null inspection 2014-03 2014-03']],
    ['The council received an inadequate judgement in 2019.', ['null inspection 2019 2019']],
    ['This inspection, the first since March 2014, found more.', ['null inspection 2014-03 2014-03']],
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
    'The inspection was published in March 2019.',
    'In March 2019, the inspection report was published.',
    'The adoption agency was inspected in March 2014 and judged good.',
    'The last inspection of the adoption agency was in March 2014.',
    'The fostering service has grown since its last inspection in March 2014.',
    'Since being judged inadequate by another body, the fostering service was inspected in March 2014.',
    'The youth offending service was inspected by HMI Probation in March 2014.',
    'An HMI Probation single inspection in February 2019 asked for this.',
    'The council runs one short-break home, which was inspected in November 2016 and judged good.',
    'It runs a children’s home. This home was last inspected in March 2014.',
    'It runs two children’s homes. They were judged good in 2014.',
    'It runs two children’s homes. Both were judged good at their last inspection in March 2014.',
    'Most schools were judged good at their last inspection in March 2014.',
    'The share of schools judged good at the last inspection in March 2014 has risen.',
    'Ofsted’s inspection of school improvement in March 2014 found gaps.',
    'The secure children’s home was rated outstanding in June 2018.',
    'Ofsted inspected the academy in March 2014.',
    'In March 2014, Ofsted judged the fostering service to be good.',
    'The school received a good judgement in 2019.',
    'The nursery has declined since 2014, when it was judged good.',
    'The police inspection in 2018 and the constabulary’s own visit in 2019 agree.',
    'The CQC inspection of the hospital in July 2014 found gaps.',
    'The hospital trust was rated inadequate in 2019.',
    'A building inspection in 2019 found damp.',
    'An internal inspection in March 2019 found files missing.',
    'In April 2019, the improvement plan that followed the inspection was agreed.',
  ])('not: %s', async (line) =>
    expect(await read(ILACS, COVER, line)).toEqual(['subject ILACS inspection 2024-11-11 2024-11-22']),
  );

  test('a quote is the whole sentence', async () => {
    const context = await reportContext(
      ILACS,
      paragraphs(COVER, 'More stay. Since the last inspection in 2019, few left.'),
    );
    const row = extractInspections(context).rows.find(({ relation }) => relation === 'previous');
    expect(row?.source.quote).toBe('Since the last inspection in 2019, few left.');
  });

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

describe('inspections to come', () => {
  const OWN = 'This report tells members of the ILACS inspection of 3 to 14 June 2024.';
  test.each<[string, string[]]>([
    ['The next full inspection is expected in 2027.', ['next null inspection 2027 2027']],
    ['The next ILACS inspection is due by March 2027.', ['next ILACS inspection 2027-03 2027-03']],
    ['A monitoring visit is planned for November 2024.', ['next null monitoring_visit 2024-11 2024-11']],
    [
      'The next monitoring visit will take place on 5 and 6 November 2024.',
      ['next null monitoring_visit 2024-11-05 2024-11-06'],
    ],
    ['Ofsted will carry out a focused visit in early 2025.', ['next ILACS focused_visit 2025 2025']],
    ['We expect the next focused visit to take place in spring 2025.', ['next ILACS focused_visit 2025 2025']],
    ['Ofsted is likely to inspect the authority again in 2027.', ['next null inspection 2027 2027']],
    ['Since then a focused visit took place in February 2025.', ['next ILACS focused_visit 2025-02 2025-02']],
    ['An action plan for the inspection is due in September 2024.', []],
    ['Members will receive a report on the inspection in September 2024.', []],
    ['The budget for 2025 is planned on the basis of the inspection.', []],
  ])('%s', async (line, expected) =>
    expect(await read(PAPER, 'Ofsted inspection of children’s services', OWN, line)).toEqual([
      'subject ILACS inspection 2024-06-03 2024-06-14',
      ...expected,
    ]),
  );

  test('a visit to an authority is not one to come', async () =>
    expect(await read(PAPER, 'Ofsted Focused Visit to Medway Children’s Services: 14 – 15 May 2024')).toEqual([
      'subject null focused_visit 2024-05-14 2024-05-15',
    ]));

  test('a paper that is about none', async () =>
    expect(await read(PAPER, 'Risk register', 'The next Ofsted inspection is expected in spring 2027.')).toEqual([
      'next null inspection 2027 2027',
    ]));

  test('a report that announces one', async () =>
    expect(
      await read(
        ILACS,
        COVER,
        'Inspectors will carry out a monitoring visit in May 2025. The plan of June 2025 will be short.',
      ),
    ).toEqual(['subject ILACS inspection 2024-11-11 2024-11-22', 'next null monitoring_visit 2025-05 2025-05']));
});

describe('inspections that are told of in other words', () => {
  test.each<[string, string[]]>([
    [
      'Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities in Bath and North East Somerset from 4 to 8 March 2024.',
      ['subject AREA_SEND inspection 2024-03-04 2024-03-08'],
    ],
    [
      'Two of His Majesty’s Inspectors and Ofsted came to Westerby on 3 and 4 May 2024 for a focused visit.',
      ['previous null focused_visit 2024-05-03 2024-05-04'],
    ],
    ['The team came to the school on 3 May 2024 for a visit.', []],
  ])('%s', async (line, expected) =>
    expect(await read(PAPER, expected[0]?.startsWith('subject') ? 'Area SEND inspection' : 'A report', line)).toEqual(
      expected,
    ),
  );
});
