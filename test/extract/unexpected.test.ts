/** Changes of format: a sound report gives no issue, and each change gives the one that names it. */
import { describe, expect, test } from 'vitest';
import { classify } from '../../src/classify/index.js';
import { extractFacts } from '../../src/extract/index.js';
import { findSections } from '../../src/sections/index.js';
import { type BlockSketch, cell, contextOf, heading } from './inspectorate-document.js';

const PARAGRAPH =
  'Leaders in Medway have a clear plan for children and have made steady progress with it over the last two years, with the help of partners who know what they want and how they will tell whether it works.';

interface Report {
  title?: string;
  dates?: string;
  cover?: BlockSketch[];
  rows?: [label: string, grade: string][];
  headings?: string[];
  items?: BlockSketch[];
  more?: BlockSketch[];
}

const rows: [string, string][] = [
  ['The impact of leaders on social work practice with children and families', 'Good'],
  ['The experiences and progress of children who need help and protection', 'Good'],
  ['The experiences and progress of children in care', 'Requires improvement to be good'],
  ['The experiences and progress of care leavers', 'Outstanding'],
  ['Overall effectiveness', 'Good'],
];
const headings = [
  'The experiences and progress of children who need help and protection: good',
  'The experiences and progress of children in care: requires improvement to be good',
  'The experiences and progress of care leavers: outstanding',
  'The impact of leaders on social work practice with children and families: good',
];

/** A report as they are printed since 2023, with some parts changed. */
const report = (changes: Report = {}): BlockSketch[] => [
  { text: changes.title ?? 'Inspection of Medway local authority children’s services', size: 24 },
  { text: changes.dates ?? 'Inspection dates: 4 to 15 March 2024' },
  ...(changes.cover ?? [{ text: 'Lead inspector: Ada Fenwick, His Majesty’s Inspector' }]),
  ...(changes.rows ?? rows).flatMap(([label, grade], row) => [cell(row, 0, label), cell(row, 1, grade)]),
  PARAGRAPH,
  heading('What needs to improve?'),
  ...(changes.items ?? ['• The timeliness of visits to children.', '• The quality of plans.']),
  ...(changes.headings ?? headings).flatMap((text) => [heading(text), PARAGRAPH]),
  ...(changes.more ?? []),
];

function issuesOf(sketches: BlockSketch[]): string[] {
  const { document } = contextOf(sketches, {});
  const sections = findSections(document);
  const { issues } = extractFacts({ document, sections, classification: classify(document) });
  return issues.map(({ code, message, source }) => {
    if (source) expect(document.pages[0]?.text.slice(source.start, source.end)).toBe(source.quote);
    return `${code} ${message}`;
  });
}

const swap = (at: number, row: [string, string]): [string, string][] => rows.map((own, i) => (i === at ? row : own));

const cases: [name: string, changes: Report, expected: string[]][] = [
  ['nothing is new', {}, []],
  [
    'a grade that is not known',
    { rows: swap(0, [rows[0]![0], 'Strong standard']), headings: headings.slice(0, 3).concat('The impact of leaders') },
    ['judgement.unknown_grade', 'judgement.missing No judgement of impact_of_leaders'],
  ],
  [
    'a grade of another time',
    { rows: swap(3, [rows[3]![0], 'Adequate']), headings: headings.filter((text) => !text.includes('leavers')) },
    ['judgement.unknown_grade “adequate” was not a grade at the time of the inspection (2024-03-04)'],
  ],
  [
    'a domain that is not known',
    { rows: [...rows, ['The voice of families', 'Good']] },
    ['judgement.unknown_domain No known domain: The voice of families'],
  ],
  [
    'no row of the table is known',
    { rows: [['Leadership', 'Level 3']] },
    // The headings below say the other grades.
    ['judgement.missing No judgement of overall_effectiveness'],
  ],
  [
    'a heading gives another grade than the table',
    { headings: headings.map((text) => text.replace('outstanding', 'good')) },
    ['judgement.conflict care_leavers: outstanding and good'],
  ],
  [
    'a heading that no report had',
    { more: [heading('How well families are heard'), PARAGRAPH] },
    ['heading.unknown “How well families are heard”: not known of any'],
  ],
  [
    'a heading of another kind of report',
    { more: [heading('Headline findings'), PARAGRAPH] },
    ['heading.unknown “Headline findings”: known of another kind of document (focused-visit-letter)'],
  ],
  [
    'a heading that went out of use',
    { more: [heading('The experiences and progress of children in care and care leavers'), PARAGRAPH] },
    [
      'heading.unknown “The experiences and progress of children in care and care leavers”: known of such documents until 2023-06, not of 2024-03-15',
    ],
  ],
  [
    'a heading that is always there',
    { headings: headings.slice(0, 3) },
    ['heading.missing No heading “The impact of leaders on social work practice with children and families”'],
  ],
  [
    'a label that covers never had',
    { cover: [{ text: 'Lead inspector: Ada Fenwick' }, { text: 'Outcome of inspection: to follow' }] },
    ['cover.unknown_label Nothing was read from “Outcome of inspection”'],
  ],
  ['nobody leads', { cover: [] }, ['people.no_lead No lead inspector is named where they are looked for']],
  [
    'nothing can be read below an improvement heading',
    { items: [] },
    ['recommendations.none_read Nothing was read below “What needs to improve?”'],
  ],
  ['nothing needs to improve', { items: ['There are no areas for improvement.'] }, []],
  [
    'dates beside the label that are none',
    { dates: 'Inspection dates: week beginning with Monday' },
    ['inspection.unreadable_dates The dates beside the label could not be read'],
  ],
  [
    'a framework before its time',
    { dates: 'Inspection dates: 4 to 15 March 2013' },
    ['framework.out_of_use ILACS, in use 2018-01 to now, has an inspection that ended 2013-03-15'],
  ],
  [
    'a footer that differs',
    { more: [{ text: 'Inspection of Medway, 4 to 14 March 2024', artifact: 'footer', kind: 'artifact' }] },
    ['inspection.dates_differ 2024-03-04 to 2024-03-14 in a running line, 2024-03-04 to 2024-03-15 on the cover'],
  ],
  [
    'a footer that agrees',
    { more: [{ text: 'Inspection of Medway, 4 to 15 March 2024', artifact: 'footer', kind: 'artifact' }] },
    [],
  ],
  [
    'two authorities in the title',
    { title: 'Inspection of Medway and Kent local authority children’s services' },
    ['authority.several Medway, Kent: Medway was taken'],
  ],
  [
    'dates that the calendar does not have',
    { more: ['A plan was agreed on 31 Febuary 2023 and reviewed on 30/02/2023, then again on 3 March 2023.'] },
    ['date.unreadable No such date: 31 Febuary 2023', 'date.unreadable No such date: 30/02/2023'],
  ],
  ['numbers that are no dates', { more: ['The plan has 14 Bedrooms 2023, and version 3.11.2023.4 of it.'] }, []],
];

describe('what an inspection report has that is not expected', () => {
  test.each(cases)('%s', (_, changes, expected) => {
    const found = issuesOf(report(changes));
    // A frame that is out of date makes headings out of date too; only the named issue matters there.
    const named = expected.map((issue) => found.find((one) => one.startsWith(issue)) ?? `missing: ${issue}`);
    expect(
      named.every((issue) => !issue.startsWith('missing')),
      `${expected} in ${found}`,
    ).toBe(true);
    const isFrame = expected.some((issue) => issue.startsWith('framework.') || issue.startsWith('inspection.unread'));
    if (!isFrame) expect(found).toHaveLength(expected.length);
  });
});

test('a document of an inspectorate, of a kind that is not known', () => {
  expect(
    issuesOf([
      { text: 'Family services inspection report: Medway', size: 24 },
      { text: 'Inspection dates: 4 to 15 March 2031' },
      { text: 'Lead inspector: Ada Fenwick HMI' },
      PARAGRAPH,
    ]).filter((issue) => issue.startsWith('classification')),
  ).toEqual([
    'classification.unknown_inspection The title of no known kind: “Family services inspection report: Medway”',
  ]);
});

test('a domain that was not judged has a row that says so', () => {
  const { document } = contextOf(report({ rows: swap(3, [rows[3]![0], 'Not judged']) }), {});
  const sections = findSections(document);
  const { judgements } = extractFacts({ document, sections, classification: classify(document) });
  expect(judgements.map(({ domain, grade }) => `${domain} ${grade}`)).toContain('care_leavers not_judged');
});
