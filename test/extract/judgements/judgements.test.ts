import { describe, expect, test } from 'vitest';
import { extractInspections } from '../../../src/extract/inspections/index.js';
import { extractJudgements } from '../../../src/extract/judgements/index.js';
import type { Context, DocumentType, Framework, VisitKind } from '../../../src/extract/types.js';
import { paragraphs, reportContext, table } from '../inspections/report.js';

type Kind = [DocumentType, Framework | null, VisitKind | null];
const ILACS: Kind = ['inspection_report', 'ILACS', 'inspection'];
const SIF: Kind = ['inspection_report', 'SIF', 'inspection'];
const SEND: Kind = ['inspection_report', 'AREA_SEND', 'inspection'];
const VISIT: Kind = ['inspection_letter', 'ILACS', 'focused_visit'];
const PAPER: Kind = ['council_report', null, null];

const LEADERS = 'The impact of leaders on social work practice with children and families';
const HELP = 'The experiences and progress of children who need help and protection';

function shown(context: Context): { rows: string[]; issues: string[] } {
  const { rows, issues } = extractJudgements(context, extractInspections(context).rows);
  for (const { source } of rows) {
    expect(context.document.pages[source.pageIndex]!.text.slice(source.start, source.end)).toBe(source.quote);
  }
  return {
    rows: rows.map(({ relation, domain, grade }) => `${relation} ${domain} ${grade}`),
    issues: issues.map(({ code }) => code),
  };
}

const read = async (kind: Kind, html: string) => shown(await reportContext(kind, html));
const lines = async (kind: Kind, ...text: string[]) => (await read(kind, paragraphs(...text))).rows;

describe('tables', () => {
  test('an ILACS table, rows in any order', async () => {
    const context = await reportContext(
      ILACS,
      table(
        ['Judgement', 'Grade'],
        ['Overall effectiveness', 'Requires improvement to be good'],
        [LEADERS, 'Good'],
        [HELP, 'Inadequate'],
        ['The experiences and progress of children in care', 'Outstanding'],
        ['The experiences and progress of care leavers', 'Good'],
      ),
    );
    expect(shown(context)).toEqual({
      rows: [
        'current overall_effectiveness requires_improvement',
        'current impact_of_leaders good',
        'current help_and_protection inadequate',
        'current children_in_care outstanding',
        'current care_leavers good',
      ],
      issues: [],
    });
    const quotes = extractJudgements(context, extractInspections(context).rows).rows.map(({ source }) => source.quote);
    expect(quotes[0]).toBe('Overall effectiveness\tRequires improvement to be good');
  });

  test.each<[string, string[]]>([
    [
      'children in care and care leavers',
      ['The experiences and progress of children in care and care leavers', 'Good'],
    ],
    ['a label over two lines', ['The experiences and progress of children in care', 'and care leavers', 'Good']],
    [
      'a grade in the middle of its label',
      ['The experiences and progress of children in care', 'Good', 'and care leavers'],
    ],
    ['label and grade on one line', ['The experiences and progress of children in care and care leavers: Good']],
  ])('%s', async (_, text) =>
    expect(await lines(ILACS, ...text)).toEqual(['current children_in_care_and_care_leavers good']),
  );

  test('a grade over three lines', async () =>
    expect(await lines(ILACS, HELP, 'Requires', 'improvement to be', 'good')).toEqual([
      'current help_and_protection requires_improvement',
    ]));

  test('a SIF cover', async () =>
    expect(
      await read(
        SIF,
        paragraphs('Children’s services in Westerby require improvement to be good') +
          table(
            ['1. Children who need help and protection', 'Requires improvement'],
            ['2. Children looked after and achieving permanence', 'Good'],
            ['', '2.1 Adoption performance', 'Outstanding'],
            ['', '2.2 Experiences and progress of care leavers', 'Not judged'],
            ['3. Leadership, management and governance', 'Good¹'],
          ) +
          paragraphs(
            'An LSCB that is good coordinates its partners.',
            'The Local Safeguarding Children Board is inadequate',
          ),
      ),
    ).toEqual({
      rows: [
        'current overall_effectiveness requires_improvement',
        'current help_and_protection requires_improvement',
        'current looked_after_and_permanence good',
        'current adoption_performance outstanding',
        'current care_leavers not_judged',
        'current leadership_management_governance good',
        'current lscb_effectiveness inadequate',
      ],
      issues: [],
    }));

  test('rows that fit no known label or grade are issues', async () =>
    expect(
      await read(ILACS, table([LEADERS, 'Good'], ['The experiences of carers', 'Good'], [HELP, 'Satisfactory'])),
    ).toEqual({
      rows: ['current impact_of_leaders good'],
      issues: ['judgement.unknown_domain', 'judgement.unknown_grade'],
    }));

  test('two grades beside one label are of two inspections', async () =>
    expect(
      await read(ILACS, table(['', '2018', '2023'], [LEADERS, 'Requires improvement', 'Good'], [HELP, 'Good'])),
    ).toEqual({
      rows: ['current help_and_protection good'],
      issues: ['judgement.ambiguous'],
    }));

  test('two grades for a domain: the first, and an issue', async () =>
    expect(await read(ILACS, table([LEADERS, 'Good'], [LEADERS, 'Outstanding']))).toEqual({
      rows: ['current impact_of_leaders good'],
      issues: ['judgement.conflict'],
    }));

  test.each<[string, string]>([
    ['‘Good’', 'good'],
    ['“Inadequate”', 'inadequate'],
    ['Inadequate – see paragraph 4', 'inadequate'],
    ['Requires improvement to be good (see page 2)', 'requires_improvement'],
    ['Not judged', 'not_judged'],
    ['Not graded', 'not_judged'],
    ['N/A', 'not_judged'],
  ])('the grade %s', async (printed, grade) =>
    expect(await read(ILACS, table([HELP, printed]))).toEqual({
      rows: [`current help_and_protection ${grade}`],
      issues: [],
    }),
  );

  test.each<[string, string]>([
    ['The experience and progress of children who need help & protection', 'help_and_protection'],
    ['The experiences and progress of children and young people who need help and protection', 'help_and_protection'],
    ['The impact of senior leaders on social work practice with children and families', 'impact_of_leaders'],
    ['The impact of leaders on social work practice with children, young people and families', 'impact_of_leaders'],
    ['The experiences and progress of children in care & care leavers', 'children_in_care_and_care_leavers'],
    ['The experiences and progress of children in care and of care leavers', 'children_in_care_and_care_leavers'],
  ])('the label %s', async (label, domain) =>
    expect(await read(ILACS, table([label, 'Good']))).toEqual({ rows: [`current ${domain} good`], issues: [] }),
  );

  test('what the table says was not judged is not judged, whatever a heading says', async () =>
    expect(await read(ILACS, table([LEADERS, 'Good'], [HELP, 'Not judged']) + paragraphs(`${HELP}: good`))).toEqual({
      rows: ['current impact_of_leaders good', 'current help_and_protection not_judged'],
      issues: ['judgement.conflict'],
    }));

  test('grades in the column before their labels', async () =>
    expect(await read(ILACS, table(['Good', LEADERS], ['Inadequate', HELP]))).toEqual({
      rows: ['current impact_of_leaders good', 'current help_and_protection inadequate'],
      issues: [],
    }));

  test('a label without a grade does not take that of the next row', async () =>
    expect((await read(ILACS, table([LEADERS, ''], ['Good', '']))).rows).toEqual([]));

  test('lines of grades before their labels are not read, and say so', async () =>
    expect(await read(ILACS, paragraphs('Good', LEADERS, 'Inadequate', HELP, 'Outstanding'))).toEqual({
      rows: [],
      issues: ['judgement.ambiguous', 'judgement.ambiguous'],
    }));

  test('a focused visit gives none', async () =>
    expect(await read(VISIT, table([LEADERS, 'Good']))).toEqual({ rows: [], issues: [] }));
});

describe('statements', () => {
  test.each<[string, string]>([
    ['The overall judgement is that children’s services are inadequate', 'inadequate'],
    ['The overall judgement is requires improvement.', 'requires_improvement'],
    ['Children’s services in Westerby and Eastry are good', 'good'],
  ])('%s', async (line, grade) => expect(await lines(SIF, line)).toEqual([`current overall_effectiveness ${grade}`]));

  test.each<[string, string]>([
    [
      'The Westerby Safeguarding Children Board (WSCB) requires improvement to be good. Its plan is late.',
      'requires_improvement',
    ],
    ['The effectiveness of the Local Safeguarding Children Board (LSCB) is good', 'good'],
    ['The LSCB in Westerby is judged to be inadequate, as it has no plan.', 'inadequate'],
  ])('%s', async (line, grade) => expect(await lines(SIF, line)).toEqual([`current lscb_effectiveness ${grade}`]));

  test.each([
    'An LSCB requires improvement if it does not yet show the characteristics of good.',
    'The LSCB is good at training.',
    'The authority is not yet delivering good care.',
  ])('not: %s', async (line) => expect(await lines(SIF, line)).toEqual([]));

  test.each<[string, string]>([
    [
      'The arrangements typically lead to positive experiences and outcomes for children with SEND.',
      'typically_positive',
    ],
    ['The arrangements lead to inconsistent experiences and outcomes for children with SEND.', 'inconsistent'],
    ['There are widespread and/or systemic failings leading to significant concerns.', 'systemic_failings'],
  ])('%s', async (line, grade) =>
    expect(await lines(SEND, 'Inspection outcome', line)).toEqual([`current send_outcome ${grade}`]),
  );

  test('an outcome that is none of these is an issue', async () =>
    expect(await read(SEND, paragraphs('Inspection outcome', 'The arrangements lead to joy.'))).toEqual({
      rows: [],
      issues: ['judgement.unknown_grade'],
    }));
});

describe('recalled grades', () => {
  test.each<[string, string]>([
    [
      'Since the last inspection in 2019, when services were judged to be good, much has changed.',
      'overall_effectiveness good',
    ],
    ['Services were found to be good in all areas when last inspected in 2014.', 'overall_effectiveness good'],
    [
      'The last inspection, in May 2018, judged all services as requiring improvement to be good.',
      'overall_effectiveness requires_improvement',
    ],
    [
      'Westerby was judged to require improvement to be good at the ILACS inspection in June 2019.',
      'overall_effectiveness requires_improvement',
    ],
    [
      'Since the last inspection in 2018, when overall effectiveness was ‘requires improvement’, much has changed.',
      'overall_effectiveness requires_improvement',
    ],
    ['Westerby was inspected in March 2020 and was judged to be inadequate.', 'overall_effectiveness inadequate'],
    [
      'The last inspection of the safeguarding arrangements was in June 2012. The local authority was judged to be adequate.',
      'help_and_protection adequate',
    ],
    [
      'The last inspection of services for children looked after was in June 2012. The local authority was judged to be good.',
      'looked_after_and_permanence good',
    ],
    ['In March 2014, Ofsted judged children’s services to be inadequate.', 'overall_effectiveness inadequate'],
    ['Ofsted judged children’s services to be inadequate in March 2014.', 'overall_effectiveness inadequate'],
    [
      'Since being judged inadequate in March 2014, the local authority has made progress.',
      'overall_effectiveness inadequate',
    ],
    [
      'The local authority has made progress since being judged inadequate in March 2014.',
      'overall_effectiveness inadequate',
    ],
    ['Ofsted inspected the local authority in March 2014 and judged it to be good.', 'overall_effectiveness good'],
    [
      'Children’s services were judged inadequate for overall effectiveness in June 2017.',
      'overall_effectiveness inadequate',
    ],
    [
      'The overall effectiveness of services has declined since 2014, when they were judged good.',
      'overall_effectiveness good',
    ],
    ['In March 2014 the local authority received a ‘good’ judgement from Ofsted.', 'overall_effectiveness good'],
    ['The council received an inadequate judgement in 2019.', 'overall_effectiveness inadequate'],
    ['Overall effectiveness has declined from good at the last inspection.', 'overall_effectiveness good'],
    [
      'The inspection of May 2011 found the overall effectiveness of safeguarding services to be good.',
      'help_and_protection good',
    ],
    [
      'There was an inspection in May 2011. The overall effectiveness of services for children looked after was rated as adequate.',
      'looked_after_and_permanence adequate',
    ],
    [
      'There was an inspection in May 2011. The overall effectiveness of safeguarding and looked after children services was rated as adequate.',
      'overall_effectiveness adequate',
    ],
    [
      'Children’s services have improved from inadequate at the last inspection in 2019.',
      'overall_effectiveness inadequate',
    ],
    ['St. Helens was judged to be good at the inspection in March 2014.', 'overall_effectiveness good'],
    [
      'With more early years places and school support, services have grown since the inspection in 2014, when they were judged good.',
      'overall_effectiveness good',
    ],
  ])('%s', async (line, row) => expect(await lines(VISIT, line)).toEqual([`previous ${row}`]));

  test.each([
    'Since the last inspection in 2019, good progress was seen.',
    'Services are judged to be good at this inspection.',
    'Services for children in care have declined since the inspection in 2015, when they were judged to be good.',
    'The last inspection of the fostering service was in 2012. The service was judged to be good.',
    'Two homes were inspected in 2014. Two were judged to be good.',
    'In March 2014, Ofsted judged the fostering service to be good.',
    'The adoption agency was inspected in March 2014 and was judged to be good.',
    'The adoption agency received a good judgement in 2019.',
    'It runs a children’s home. It was judged good in March 2014.',
    'The school was judged inadequate in 2019.',
    'In 2019, the hospital was inspected by the CQC and it was rated good.',
    'The police force was rated good by HMICFRS in 2019.',
    'Support for care leavers has declined from good at the last inspection.',
    'The care leavers’ service has declined from good at the last inspection in 2019.',
    'Attendance has improved from good at the last inspection to outstanding.',
    'Since being judged inadequate in March 2014, the fostering service has made progress.',
    'Staff have moved from good teams since 2019.',
    'Services have declined from good to poor practice.',
    'At the inspection in 2012 the local authority was judged to be inadequate for its safeguarding arrangements.',
    'Services for children who need help in Westerby were found to be good.',
  ])('not: %s', async (line) => expect(await lines(VISIT, line)).toEqual([]));
});

describe('council papers', () => {
  test('grades that are listed are of the inspection that the paper is about', async () =>
    expect(
      await lines(
        PAPER,
        'Outcome of the Ofsted ILACS inspection',
        'The last Ofsted inspection was in May 2016, when services were judged to be ‘requires improvement’.',
        'Ofsted carried out the ILACS inspection between 11 and 22 November 2019 and graded the services:',
        'Overall effectiveness: GOOD',
      ),
    ).toEqual(['current overall_effectiveness good', 'previous overall_effectiveness requires_improvement']));

  test('a report recalls no grade of its own inspection', async () =>
    expect(
      await lines(
        ILACS,
        'Inspection dates: 11 to 22 November 2024',
        'Services were judged to be good at the inspection in November 2024.',
      ),
    ).toEqual([]));

  test('a letter of a visit recalls a grade of the same month', async () =>
    expect(
      await lines(
        VISIT,
        'This letter reports the findings of the visit to Westerby on 29 March 2018.',
        'At the inspection in March 2018 services were judged to be good.',
      ),
    ).toEqual(['previous overall_effectiveness good']));

  test('a paper about something else has none without a date', async () =>
    expect(await lines(PAPER, 'Budget', 'Overall effectiveness: Good', 'Services were judged to be good.')).toEqual(
      [],
    ));
});
