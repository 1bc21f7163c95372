import { describe, expect, it } from 'vitest';
import { inspectorateRecommendations } from '../../../src/extract/recommendations/inspectorate.js';
import { findSections } from '../../../src/sections/index.js';
import { type BlockSketch, cell, contextOf, heading } from '../inspectorate-document.js';

const read = (...args: Parameters<typeof contextOf>): string[] =>
  inspectorateRecommendations(contextOf(...args)).rows.map(
    ({ kind, ref, text }) => `${kind === 'priority_action' ? 'P' : 'A'}${ref ?? ''} ${text}`,
  );

describe('lists', () => {
  it.each<[string, BlockSketch[], string[]]>([
    [
      'bullets to the next heading',
      [heading('What needs to improve?'), '• Plans.', '• Visits.', heading('Main findings'), '• Homes are warm.'],
      ['A Plans.', 'A Visits.'],
    ],
    [
      'sub-bullets and further paragraphs',
      [
        heading('What needs to improve'),
        '• Plans, so that:',
        { text: '• they are clear', indent: 100 },
        { text: 'This takes time.', indent: 100 },
        '• Visits.',
      ],
      ['A Plans, so that: they are clear This takes time.', 'A Visits.'],
    ],
    [
      'a lead-in above bullets',
      [heading('Areas for priority action'), 'The council needs to act on:', '• Plans.', '• Visits.'],
      ['P Plans.', 'P Visits.'],
    ],
    [
      'numbered items with bullets and letters below',
      [heading('Recommendations'), '1. Improve plans:', '• sooner', '(a) better', '2. Visit more.'],
      ['A1 Improve plans: sooner better', 'A2 Visit more.'],
    ],
    [
      'paragraphs alone',
      [heading('Areas for improvement'), 'Plans are late.', 'Visits are rare.'],
      ['A Plans are late.', 'A Visits are rare.'],
    ],
    [
      'a lead-in above paragraphs',
      [heading('Areas for improvement'), 'These are:', 'Plans.', 'Visits.'],
      ['A Plans.', 'A Visits.'],
    ],
    ['a footnote’s mark behind the heading', [heading('What needs to improve?1'), '• Plans.'], ['A Plans.']],
    [
      'nothing to improve',
      [heading('Areas for priority action'), 'There are currently no areas for urgent priority.'],
      [],
    ],
    ['nothing found', [heading('Priority and immediate action'), 'This visit found no weak areas at all.'], []],
    [
      'an item that starts with "There is no"',
      [heading('What needs to improve'), '• There is no plan.'],
      ['A There is no plan.'],
    ],
    ['a line of a contents page', ['Recommendations 8', '• Plans.'], []],
    ['a footnote', [heading('What needs to improve'), '• Plans.', { text: '1 A note.', size: 9 }], ['A Plans.']],
    [
      'the end of a letter',
      [heading('What needs to improve'), '• Plans.', 'Yours sincerely', '• Ada Brook'],
      ['A Plans.'],
    ],
    [
      'groups under sub-headings',
      [
        heading('Areas for improvement', { size: 12 }),
        heading('Leadership', { size: 12 }),
        '• Plans.',
        heading('Case study: one child', { size: 12 }),
        'A story.',
        heading('The front door', { size: 12 }),
        '• Visits.',
        heading('Next steps', { size: 12 }),
        '• Write.',
      ],
      ['A Plans.', 'A Visits.'],
    ],
    [
      'groups that a heading of the list’s own rank ends',
      [
        heading('Priority and immediate action', { headingTag: 3, size: 12 }),
        { text: 'Practice', headingTag: 4, size: 12.6 },
        '1. Plan.',
        heading('Areas for improvement', { headingTag: 3, size: 12 }),
        { text: 'Leadership', headingTag: 4, size: 12.6 },
        '2. Visit.',
        heading('What children think', { headingTag: 3, size: 12 }),
        '3. Swings.',
      ],
      ['P1 Plan.', 'A2 Visit.'],
    ],
  ])('%s', (_, blocks, expected) => {
    expect(read(blocks, {})).toEqual(expected);
  });
});

describe('lists under sub-headings', () => {
  const list = heading('Areas for improvement', { headingTag: 3, size: 12 });
  const group = (text: string): BlockSketch => ({ text, headingTag: 4, size: 12.6 });
  const strengths = heading('The local authority’s strengths', { headingTag: 2, size: 14 });
  const flat = (text: string): BlockSketch => heading(text, { size: 12 });
  const plain = { text: 'Thresholds', size: 12.6 };

  it.each<[string, BlockSketch[], string[]]>([
    [
      'a sentence above the first',
      [
        list,
        'Partners should act on all of these.',
        group('Leadership'),
        '1. Plan.',
        group('Adoption'),
        '2. Visit.',
        strengths,
        '3. Warm homes.',
      ],
      ['A1 Plan.', 'A2 Visit.'],
    ],
    [
      'headings of one style, up to the strengths',
      [
        flat('Areas for improvement'),
        flat('Leadership'),
        '1. Plan.',
        flat('Adoption'),
        '2. Visit.',
        flat('The local authority’s strengths'),
        '3. Homes are warm.',
      ],
      ['A1 Plan.', 'A2 Visit.'],
    ],
    [
      'headings of one style below a lead-in',
      [
        flat('Areas for improvement'),
        'Leaders should do the following:',
        flat('Leadership'),
        '1. Plan.',
        flat('Information about this inspection'),
        '2. We came.',
      ],
      ['A1 Plan.'],
    ],
    [
      'sub-headings seen only later, where the numbers go on',
      [
        list,
        plain,
        '1. Plan.',
        group('Leadership, management and governance'),
        '2. Visit.',
        strengths,
        '3. Homes are warm.',
      ],
      ['A1 Plan.', 'A2 Visit.'],
    ],
    [
      'a lower heading below the sentence that there is nothing',
      [list, '1. There are no areas for improvement.', group('Leadership'), '2. Leaders lead.'],
      [],
    ],
    [
      'a lower heading that starts numbers of its own',
      [list, '1. Plan.', group('How we inspect'), '1. We come.'],
      ['A1 Plan.'],
    ],
  ])('%s', (_, blocks, expected) => {
    const context = contextOf(blocks, { framework: 'SIF' });
    const { rows } = inspectorateRecommendations({ ...context, sections: findSections(context.document) });
    expect(rows.map(({ kind, ref, text }) => `${kind === 'priority_action' ? 'P' : 'A'}${ref ?? ''} ${text}`)).toEqual(
      expected,
    );
  });
});

describe('items that read like headings', () => {
  const needs = heading('What needs to improve');
  const unmarked = (text: string): BlockSketch => ({ text, kind: 'paragraph', marker: null, bodyStart: 0 });
  it.each<[string, BlockSketch[], string[]]>([
    [
      'the next number',
      [needs, '1. Plans.', '2. Priority action for schools', '3. Visits.'],
      ['A1 Plans.', 'A2 Priority action for schools', 'A3 Visits.'],
    ],
    [
      'sentences',
      [
        needs,
        'Plans are late.',
        'Case study work is thin.',
        'Recommendations for families come late.',
        'Visits are rare.',
      ],
      [
        'A Plans are late.',
        'A Case study work is thin.',
        'A Recommendations for families come late.',
        'A Visits are rare.',
      ],
    ],
    [
      'a bullet that starts with "No areas"',
      [needs, '• No areas of drift.', '• Plans.'],
      ['A No areas of drift.', 'A Plans.'],
    ],
    [
      'a sentence that asks for none',
      [needs, 'No areas of drift should remain.'],
      ['A No areas of drift should remain.'],
    ],
    ['a bullet that says that there is nothing', [needs, '• No areas were found.'], []],
    ['a number that says so', [needs, '1. There are no areas for priority action.'], []],
    [
      'letters with a comma behind the first word',
      [needs, unmarked('a. Timeliness, reach and tone.'), unmarked('b. Plans, visits and calls.')],
      ['Aa Timeliness, reach and tone.', 'Ab Plans, visits and calls.'],
    ],
    ['numbers of recommendations', [needs, 'R1. Plan.', 'R2 Visit more.'], ['AR1 Plan.', 'AR2 Visit more.']],
    ['no initials', [needs, unmarked('A. Brook, the lead inspector.')], ['A A. Brook, the lead inspector.']],
    [
      'paragraphs in lower case',
      [needs, 'the reach of plans; and', 'the pace of visits', 'the tone of letters.'],
      ['A the reach of plans; and', 'A the pace of visits', 'A the tone of letters.'],
    ],
  ])('%s', (_, blocks, expected) => {
    expect(read(blocks, {})).toEqual(expected);
  });
});

describe('lists that a sentence leads to', () => {
  it.each<[string, BlockSketch[], string[]]>([
    [
      'a written statement of action',
      [
        'Concerns are serious. The local area is required to produce a written statement of action on these areas of significant weakness:',
        '• late plans',
        '• rare visits',
        'Yours sincerely',
        '• Ada Brook',
      ],
      ['P late plans', 'P rare visits'],
    ],
    [
      'areas named in a visit',
      ['Inspectors found the following areas for improvement:', '• Plans.', 'It was sunny.', '• Swings.'],
      ['A Plans.'],
    ],
    ['areas for priority action', ['The following are areas for priority action:', '1. Plans.'], ['P1 Plans.']],
    [
      'areas of an earlier inspection',
      ['The last inspection found the following areas for improvement:', '• Plans.'],
      [],
    ],
    ['areas that a visit looked at', ['Inspectors reviewed the following areas for improvement:', '• Plans.'], []],
    ['strengths', ['Inspectors found the following strengths:', '• Plans.'], []],
  ])('%s', (_, blocks, expected) => {
    expect(read(blocks, { framework: 'AREA_SEND', documentType: 'inspection_letter' })).toEqual(expected);
  });
});

describe('headings that are not known', () => {
  it.each<[string, BlockSketch[], string[]]>([
    ['a heading of what to do', [heading('Matters that need attention'), '• Plans.'], ['Matters that need attention']],
    [
      'a lead-in between',
      [heading('What leaders must do better'), 'They must:', '• Plan.'],
      ['What leaders must do better'],
    ],
    ['prose below', [heading('Matters that need attention'), 'Plans are late.'], []],
    ['strengths', [heading('Strengths and weaknesses'), '• Plans.'], []],
    ['a heading of its template', [heading('Progress since the last inspection'), '• Plans.'], []],
    [
      'a sub-heading of a list that was read',
      [heading('Areas for improvement'), heading('Actions needed of schools'), '• Plans.'],
      [],
    ],
    ['an item', ['• Matters that need attention', '• Plans.'], []],
  ])('%s', (_, blocks, expected) => {
    const { rows, issues } = inspectorateRecommendations(contextOf(blocks, {}));
    expect(issues.map(({ code, source }) => `${code} ${source?.quote}`)).toEqual(
      expected.map((quote) => `recommendations.unknown_heading ${quote}`),
    );
    if (expected.length > 0) expect(rows).toEqual([]);
  });
});

it.each<[string, string, string[]]>([
  ['a sentence', 'Leaders should write letters.', ['Leaders should write letters.']],
  ['an introduction', 'Leaders should act on the areas below.', []],
  ['a lead-in', 'Leaders should improve:', []],
])('says that it left out %s above bullets', (_, text, expected) => {
  const { rows, issues } = inspectorateRecommendations(
    contextOf([heading('Areas for improvement'), text, '• Plans.', '• Visits.'], {}),
  );
  expect(rows.map((row) => row.text)).toEqual(['Plans.', 'Visits.']);
  expect(issues.map(({ code, source }) => [code, source?.quote])).toEqual(
    expected.map((quote) => ['recommendations.paragraph_left_out', quote]),
  );
});

describe('area SEND reports', () => {
  it('takes each paragraph with its bullets for an item', () => {
    const blocks = [
      heading('Areas for improvement'),
      'Leaders should improve plans. This should include:',
      '• timeliness; and',
      '• quality.',
      'Leaders should involve young people with',
      'SEND in decisions.',
      heading('Local area partnership details'),
      'Northshire',
    ];
    expect(read(blocks, { framework: 'AREA_SEND' })).toEqual([
      'A Leaders should improve plans. This should include: timeliness; and quality.',
      'A Leaders should involve young people with SEND in decisions.',
    ]);
  });

  it('takes a row without an end stop for whole where the next has a body of its own', () => {
    const row = (at: number, body: string, text: string): BlockSketch[] => [cell(at, 0, body), cell(at, 1, text)];
    const blocks = [
      heading('Areas for priority action'),
      cell(0, 0, 'Responsible body', { bold: true }),
      cell(0, 1, 'Areas for priority action', { bold: true }),
      ...row(1, 'Northshire Council', 'Oversight of plans'),
      ...row(2, 'NHS Northshire', 'Leaders must listen.'),
    ];
    expect(read(blocks, { framework: 'AREA_SEND' })).toEqual(['P Oversight of plans', 'P Leaders must listen.']);
  });

  it('takes each row of a ruled table for an item, and joins a row that a page break cut', () => {
    const blocks = [
      heading('Areas for priority action'),
      cell(0, 0, 'Responsible body', { bold: true }),
      cell(0, 1, 'Areas for priority action', { bold: true }),
      cell(1, 0, 'Northshire Council'),
      cell(1, 1, 'Leaders need to:'),
      cell(1, 1, '• plan; and', { marker: '•', bodyStart: 2 }),
      cell(1, 1, '• visit.', { marker: '•', bodyStart: 2 }),
      cell(2, 0, 'NHS Northshire'),
      cell(2, 1, 'Leaders must cut the time that'),
      cell(3, 0, 'Board'),
      cell(3, 1, 'families wait.'),
      cell(4, 1, 'Leaders must listen.'),
      heading('Areas for improvement'),
      'Leaders should write letters.',
    ];
    expect(read(blocks, { framework: 'AREA_SEND' })).toEqual([
      'P Leaders need to: plan; and visit.',
      'P Leaders must cut the time that families wait.',
      'P Leaders must listen.',
      'A Leaders should write letters.',
    ]);
  });
});

it('points at the item without its bullet, all of its blocks in order', () => {
  const { rows } = inspectorateRecommendations(
    contextOf([heading('What needs to improve'), '• Plans:', { text: '• clear', indent: 100 }], {}),
  );
  expect(rows.map(({ source }) => [source.quote, source.continued?.map(({ quote }) => quote)])).toEqual([
    ['Plans:', ['clear']],
  ]);
});
