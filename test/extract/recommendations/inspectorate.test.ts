import { describe, expect, it } from 'vitest';
import { inspectorateRecommendations } from '../../../src/extract/recommendations/inspectorate.js';
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
