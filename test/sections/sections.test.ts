import { describe, expect, it } from 'vitest';
import { documentFromFlow, type FlowBlock } from '../../src/document/flow.js';
import type { PlacedRun } from '../../src/document/layout.js';
import type { Document } from '../../src/document/types.js';
import { findSections } from '../../src/sections/index.js';
import { documentOf, type LineOptions, line, node, taggedRow } from '../document/placed.js';

const prose = 'Social workers visit children often and write plans that families can understand and use every day.';
const meta = { sha256: 'ab', fileName: 'a.txt', mediaType: 'text/plain', engine: 'text', tagged: false } as const;
const heading = { bold: true };

/** A tagged page of paragraphs below each other. */
function pageOf(...lines: [string, (LineOptions & { tag?: string })?][]): Document {
  return documentOf(
    lines.map(([text, { tag = 'P', ...options } = {}], i) =>
      line(text, 110 + 20 * i, { ...options, node: node(tag, null, i) }),
    ),
  );
}
/** A tagged page of paragraphs set as tightly as lines of one. */
function closeLines(...lines: [string, LineOptions?][]): Document {
  return documentOf(
    lines.map(([text, options = {}], i) => line(text, 110 + 14 * i, { ...options, node: node('P', null, i) })),
  );
}
const outline = (document: Document): string[] =>
  findSections(document).map(({ level, heading }) => `${level} ${heading}`);
const plain = (...texts: (string | FlowBlock)[]): Document =>
  documentFromFlow(
    meta,
    texts.map((text) => (typeof text === 'string' ? { kind: 'paragraph', text } : text)),
  );

describe('headings told by their type', () => {
  it.each<[string, Document, string[]]>([
    [
      'a title of its own in larger type over a note and numbered sections',
      pageOf(
        ['Carts Dashboard for the Board', { bold: true, size: 16 }],
        [prose],
        ['1. Front wheels', heading],
        [prose],
        ['2. Back wheels', heading],
        [prose],
      ),
      ['1 Front wheels', '1 Back wheels'],
    ],
    [
      'a signature and the end of a text',
      pageOf(
        ['Findings', heading],
        [prose],
        ['XANTHIPPE VOLE'],
        ['Corporate Director for Families'],
        ['Background papers: Nil', heading],
        ['Costs', heading],
        [prose],
        ['Margaret Holloway – Chairman of the Board', heading],
        ['Anyshire Families Board', heading],
        [prose],
        ['What comes next', heading],
        [prose],
        ['Reviewing Service', heading],
        ['End', heading],
      ),
      ['1 Findings', '1 Costs', '1 What comes next'],
    ],
    [
      'one heading in capitals among others of its type',
      pageOf(
        ['RECOMMENDATION', heading],
        [prose],
        ['Executive Summary', heading],
        [prose],
        ['Findings', heading],
        [prose],
      ),
      ['1 RECOMMENDATION', '1 Executive Summary', '1 Findings'],
    ],
    [
      'capitals at the end of a paper',
      pageOf(
        ['Purpose of this report', heading],
        [prose],
        ['Our homes', heading],
        [prose],
        ['REQUIRED INFORMATION', heading],
        [prose],
        ['EQUALITY ASSESSMENT', heading],
        [prose],
      ),
      ['1 Purpose of this report', '1 Our homes', '1 REQUIRED INFORMATION', '1 EQUALITY ASSESSMENT'],
    ],
    [
      'capitals over small letters again and again',
      pageOf(
        ['OUR HOMES', heading],
        [prose],
        ['North', heading],
        [prose],
        ['OUR STAFF', heading],
        [prose],
        ['Nights', heading],
        [prose],
      ),
      ['1 OUR HOMES', '2 North', '1 OUR STAFF', '2 Nights'],
    ],
    [
      'minutes numbered with a letter, and their resolutions',
      pageOf(
        ['FAMILIES SCRUTINY COMMITTEE MEETING', heading],
        ['F30 MINUTES OF LAST MEETING', heading],
        ['RESOLVED -'],
        [prose],
        ['F31 FOSTERING', heading],
        [prose],
        ['RESOLVED UNANIMOUSLY:', heading],
        [prose],
        ['Q1 PERFORMANCE', heading],
        [prose],
        ['Q2 PERFORMANCE', heading],
        [prose],
      ),
      ['1 MINUTES OF LAST MEETING', '1 FOSTERING', '1 Q1 PERFORMANCE', '1 Q2 PERFORMANCE'],
    ],
    [
      'headings with an end stop, not sentences',
      pageOf(
        ['1. Background.', heading],
        [prose],
        ['2. Our plan for homes.', heading],
        [prose],
        ['3. The council will build two homes.', heading],
        [prose],
      ),
      ['1 Background.', '1 Our plan for homes.'],
    ],
    [
      'the title and the council printed again over the body',
      pageOf(
        ['Anyshire Council', { bold: true }],
        ['A Plan for Children’s Homes', { bold: true }],
        ['Report of the Director of Families', { bold: true }],
        ['Summary', heading],
        [prose],
        ['Anyshire Council', heading],
        ['A Plan for Children’s Homes', heading],
        ['Our homes', heading],
        [prose],
      ),
      ['1 Summary', '1 Our homes'],
    ],
    [
      'a title set larger than all headings, over the first of them',
      pageOf(
        ['Our offer compared', { bold: true, size: 16 }],
        ['Part 1: Northfield', heading],
        [prose],
        ['Part 2: Southfield', heading],
        [prose],
      ),
      ['1 Part 1: Northfield', '1 Part 2: Southfield'],
    ],
    [
      'a title that says of what day it is',
      pageOf(['Treasury group 14 May 2031', heading], ['Discussion', heading], [prose], ['Actions', heading], [prose]),
      ['1 Discussion', '1 Actions'],
    ],
    [
      'no title: a first heading with a year and no other after it',
      pageOf(['Draft budget 2031-32', heading], [prose]),
      ['1 Draft budget 2031-32'],
    ],
    [
      'a title that says which appendix it is',
      pageOf(['Appendix 2 – Our offer', heading], [prose], ['Northfield', heading], [prose]),
      ['1 Northfield'],
    ],
    [
      'minutes that are numbered through the year',
      pageOf(
        ['CYP 44/23 Apologies', heading],
        [prose],
        ['CYP 45/23 Outcome of the visit', heading],
        [prose],
        ['12/2024 Date of the next meeting', heading],
        [prose],
        ['24/7 support for families', heading],
        [prose],
      ),
      ['1 Apologies', '1 Outcome of the visit', '1 Date of the next meeting', '1 24/7 support for families'],
    ],
    [
      'larger type is further out',
      pageOf(
        ['The local authority', { bold: true, size: 16 }],
        ['Information about this area', { bold: true, size: 14 }],
        ['Children living here', heading],
        [prose],
        ['The local board', { bold: true, size: 16 }],
        [prose],
      ),
      ['1 The local authority', '2 Information about this area', '3 Children living here', '1 The local board'],
    ],
    [
      'sizes that hardly differ are one',
      pageOf(['Findings', { ...heading, size: 14 }], [prose], ['Strengths', { ...heading, size: 14.2 }], [prose]),
      ['1 Findings', '1 Strengths'],
    ],
    [
      'numbers decide, and what has none stands below',
      pageOf(
        ['Recommendation(s):', heading],
        [prose],
        ['1. INTRODUCTION', heading],
        [prose],
        ['2. THE PROPOSAL', heading],
        ['The money', { bold: true, italic: true }],
        [prose],
        ['2.1 The case', heading],
        [prose],
        ['2b | Other cases', heading],
        [prose],
      ),
      ['1 Recommendation(s)', '1 INTRODUCTION', '1 THE PROPOSAL', '2 The money', '2 The case', '2 Other cases'],
    ],
    [
      'a heading among the numbered paragraphs of a section is below it',
      pageOf(
        ['1. Aims', heading],
        [prose],
        ['2. The plan', heading],
        ['2.1 It has three aims and no end'],
        ['Support for carers', heading],
        ['2.2 Carers asked for help at night'],
        ['3. Costs', heading],
        [prose],
      ),
      ['1 Aims', '1 The plan', '2 Support for carers', '1 Costs'],
    ],
    [
      'headings of one template that are set in different sizes',
      pageOf(
        ['What needs to improve?', heading],
        [prose],
        ['The experiences and progress of children in care: good', { bold: true, size: 13 }],
        [prose],
        ['The impact of leaders on social work practice with children and families: good', { bold: true, size: 13 }],
        [prose],
      ),
      [
        '1 What needs to improve?',
        '1 The experiences and progress of children in care: good',
        '1 The impact of leaders on social work practice with children and families: good',
      ],
    ],
    [
      'a heading goes on in a paragraph of its own',
      pageOf(
        ['The impact of leaders on social work practice with children', heading],
        ['and families: good', heading],
        [prose],
      ),
      ['1 The impact of leaders on social work practice with children and families: good'],
    ],
    [
      'a template puts headings side by side whatever their size',
      pageOf(
        ['Inspection outcome', { bold: true, size: 14 }],
        [prose],
        ['Information about the local area partnership', heading],
        [prose],
        ['Areas for improvement', heading],
        [prose],
        ['Information about this inspection', heading],
        [prose],
        ['Inspection team', heading],
        [prose],
      ),
      [
        '1 Inspection outcome',
        '1 Information about the local area partnership',
        '1 Areas for improvement',
        '1 Information about this inspection',
        '2 Inspection team',
      ],
    ],
    [
      'a footnote mark that is not set small',
      pageOf(['What needs to improve?1', heading], [prose]),
      ['1 What needs to improve?'],
    ],
    [
      'a head that says the heading again',
      pageOf(['Next steps', heading], ['Next steps', heading], [prose]),
      ['1 Next steps'],
    ],
    [
      'lines of one heading that are paragraphs of their own: open end, and no room for the next word',
      closeLines(
        ['1. Homes for children in the county and its', heading],
        ['Partner Boroughs', heading],
        [prose],
        ['2. Question by Ann Other to Jo Doe,', heading],
        ['Cabinet Member for Roads', heading],
        [prose],
        ['3. Staff and what they learn at the front door of the whole county in a year', { ...heading, left: 150 }],
        ['Everywhere', { ...heading, left: 150 }],
        [prose],
        ['4. Costs', heading],
        ['Summary', heading],
        [prose],
      ),
      [
        '1 Homes for children in the county and its Partner Boroughs',
        '1 Question by Ann Other to Jo Doe, Cabinet Member for Roads',
        '1 Staff and what they learn at the front door of the whole county in a year Everywhere',
        '1 Costs',
        '1 Summary',
      ],
    ],
    [
      'lines in italics over upright text',
      pageOf(
        ['Analysis of risks', heading],
        [prose],
        ['Risk 1 – Savings', { italic: true }],
        [prose],
        ['Motion carried', { italic: true }],
        [prose],
        ['Risk 2 – Demand', { italic: true }],
        [prose],
        ['Proposed purpose:', { italic: true }],
        [prose],
      ),
      ['1 Analysis of risks', '2 Risk 1 – Savings', '2 Risk 2 – Demand'],
    ],
    [
      'one line in italics is a remark',
      pageOf(['Savings', heading], [prose], ['As seen last year', { italic: true }], [prose]),
      ['1 Savings'],
    ],
    [
      'numbers that go on below tell headings in ordinary type',
      pageOf(
        ['1. Our offer'],
        ['1.1 It has three parts and no end'],
        ['2. What it costs'],
        ['2.1 It costs little'],
        ['2.2 How we pay'],
        ['2.2.1 Out of reserves'],
        ['3. It was agreed in May'],
      ),
      ['1 Our offer', '1 What it costs', '2 How we pay'],
    ],
    [
      'a number with a nought behind it is a whole one',
      pageOf(['1.0 Aims', heading], [prose], ['2.0 Plans', heading], [prose], ['2.1 Homes', heading], [prose]),
      ['1 Aims', '1 Plans', '2 Homes'],
    ],
    [
      'a number that the headings after it count on from',
      pageOf(['1 STATEMENTS', heading], [prose], ['2. OUR WORK', heading], [prose]),
      ['1 STATEMENTS', '1 OUR WORK'],
    ],
    [
      'a heading between two numbers that is set like theirs, and one that comes under item after item',
      pageOf(
        ['11. Homes', heading],
        [prose],
        ['Repairs', heading],
        [prose],
        ['Decision', heading],
        [prose],
        ['12. Schools', heading],
        [prose],
        ['Decision', heading],
        [prose],
        ['13. Roads', heading],
        [prose],
        ['Decision', heading],
        [prose],
        ['14. Close', heading],
        [prose],
        ['Background papers', heading],
        [prose],
      ),
      [
        '1 Homes',
        '2 Repairs',
        '2 Decision',
        '1 Schools',
        '2 Decision',
        '1 Roads',
        '2 Decision',
        '1 Close',
        '1 Background papers',
      ],
    ],
    [
      'levels have no gaps',
      pageOf(
        ['Borrowing', { ...heading, size: 14 }],
        [prose],
        ['Sources', { italic: true, bold: true }],
        [prose],
        ['GLOSSARY', { ...heading, size: 16 }],
        [prose],
        ['Terms', heading],
        [prose],
      ),
      ['1 Borrowing', '2 Sources', '1 GLOSSARY', '2 Terms'],
    ],
    [
      'unknown words in the type of a template’s headings stand beside them',
      pageOf(
        ['Inspection outcome', { ...heading, size: 14 }],
        [prose],
        ['Information about the local area partnership', heading],
        [prose],
        ['How it feels to live here', heading],
        [prose],
        ['What is the area partnership doing that is effective?', heading],
        [prose],
        ['Areas for improvement', heading],
        [prose],
        ['Inspection team', heading],
        [prose],
      ),
      [
        '1 Inspection outcome',
        '1 Information about the local area partnership',
        '1 How it feels to live here',
        '1 What is the area partnership doing that is effective?',
        '1 Areas for improvement',
        '2 Inspection team',
      ],
    ],
    [
      'sub-headings of a template that are set like what they stand below',
      pageOf(
        ['Main findings', heading],
        [prose],
        ['The effectiveness of the local area in finding needs', heading],
        ['Strengths', heading],
        [prose],
        ['The effectiveness of the local area in meeting needs', heading],
        ['Strengths', heading],
        [prose],
        ['Areas for development', heading],
        [prose],
      ),
      [
        '1 Main findings',
        '1 The effectiveness of the local area in finding needs',
        '2 Strengths',
        '1 The effectiveness of the local area in meeting needs',
        '2 Strengths',
        '2 Areas for development',
      ],
    ],
    [
      'a template’s name that stands again in small type is a sub-heading there',
      pageOf(
        ['Executive summary', { ...heading, size: 14 }],
        [prose],
        ['Leadership, management and governance', { bold: true, italic: true }],
        [prose],
        ['The experiences and progress of care leavers', { ...heading, size: 14 }],
        [prose],
        ['Leadership, management and governance', { ...heading, size: 14 }],
        [prose],
      ),
      [
        '1 Executive summary',
        '2 Leadership, management and governance',
        '1 The experiences and progress of care leavers',
        '1 Leadership, management and governance',
      ],
    ],
    [
      'chapters that an edition sets below a heading of their template',
      pageOf(
        ['Executive summary', { ...heading, size: 14 }],
        [prose],
        ['Information about this local authority area', { ...heading, size: 14 }],
        [prose],
        ['Inspection judgements about the local authority', { ...heading, size: 14 }],
        ['The experiences and progress of care leavers are good', heading],
        [prose],
        ['The experiences and progress of children looked after are good', heading],
        [prose],
      ),
      [
        '1 Executive summary',
        '1 Information about this local authority area',
        '1 Inspection judgements about the local authority',
        '2 The experiences and progress of care leavers are good',
        '2 The experiences and progress of children looked after are good',
      ],
    ],
    [
      'a decision with its text under its label',
      pageOf(['Decision:', heading], ['The plan is agreed'], ['Reasons for the decision', heading], [prose]),
      ['1 Decision', '1 Reasons for the decision'],
    ],
    [
      'a grade’s reasons, though the words could be a title',
      pageOf(['Children’s services in Anyshire are good because:', heading], [prose]),
      ['1 Children’s services in Anyshire are good because'],
    ],
    [
      'an appendix behind a letter that closes',
      documentOf(
        [
          line('Next steps', 110, { ...heading, node: node('P') }),
          line('Yours ever', 140, { node: node('P', null, 1) }),
        ],
        [
          line('ANN OTHER MP', 110, { ...heading, node: node('P') }),
          line('Appendix B: What we ask', 140, { ...heading, node: node('P', null, 1) }),
          line(prose, 170, { node: node('P', null, 2) }),
        ],
      ),
      ['1 Next steps', '1 Appendix B: What we ask'],
    ],
    ['a heading only tagged as one', pageOf([prose], ['School places', { tag: 'H2' }], [prose]), ['1 School places']],
    ['words known as a heading in ordinary type', pageOf([prose], ['Next steps'], [prose]), ['1 Next steps']],
    ['a run-in heading', documentOf([{ ...line('Summary: ', 150, { ...heading, node: node('P') }) }]), ['1 Summary']],
  ])('%s', (_, document, expected) => {
    expect(outline(document)).toEqual(expected);
  });

  it.each<[string, string, (LineOptions & { tag?: string })?]>([
    ['a whole paragraph tagged as a heading', `${prose} ${prose}`, { tag: 'H1' }],
    ['a sentence in bold', 'All of this is overdue.', heading],
    ['a bullet tagged as a heading', '• The quality of plans', { tag: 'H1' }],
    ['a numbered paragraph', '12. Most plans are good', {}],
    ['a label with its value', 'Report of: Ann Other, Director', heading],
    ['a caption', 'Table 3: Visits in time', heading],
    ['a row of figures', 'TOTAL INCOME 20,109.3 6,344.6', heading],
    ['an address', 'Town Hall, High Street, Anytown AB1 2CD', heading],
    ['the stamp of an agenda item', 'Agenda Item 5', { ...heading, size: 14 }],
    ['a date', 'Thursday, 13 March 2025', heading],
    ['a salutation', 'Dear Ann', { tag: 'H1' }],
    ['an empty page of a pack', 'This page is intentionally left blank', heading],
    ['the subject of a letter', 'Re: a request for money', heading],
    ['an item of an agenda with its pages', 'Homes strategy (Pages 3 - 10)', heading],
    ['the title of a letter', 'Focused visit to Anyshire children’s services', heading],
  ])('%s is none', (_, text, options) => {
    expect(outline(pageOf(['Findings', heading], [prose], [text, options ?? {}], [prose]))).toEqual(['1 Findings']);
  });

  it.each<[string, string, LineOptions & { tag?: string }]>([
    ['set right of the label', 'Community lead for the north', { ...heading, left: 200 }],
    ['named as a post', 'Deputy Monitoring Officer', heading],
  ])('takes no line that goes on with a label: %s', (_, text, options) => {
    const document = pageOf(
      ['7.1 Financial', heading],
      ['Implications verified by: Ann Other'],
      [text, options],
      [prose],
      ['7.2 Legal', heading],
      [prose],
    );
    expect(outline(document)).toEqual(['2 Financial', '2 Legal']);
  });

  it('takes a name behind a label for no heading', () => {
    const paragraph = node('P');
    const document = documentOf([
      line('Author: ', 150, { bold: true, node: paragraph }),
      line('Ann Other, Director of Services', 150, { left: 130, node: paragraph }),
    ]);
    expect(outline(document)).toEqual([]);
  });

  it('takes no committee above minutes, nor their first line', () => {
    const document = pageOf(
      ['PEOPLE SCRUTINY COMMITTEE', { ...heading, size: 14 }],
      ['MINUTES of a meeting of the People Scrutiny Committee held at the Town Hall on 4 June 2024'],
      ['31. Apologies', heading],
      [prose],
      ['32. Minutes of the meeting held on 5 May 2024', heading],
      [prose],
    );
    expect(outline(document)).toEqual(['1 Apologies', '1 Minutes of the meeting held on 5 May 2024']);
  });

  it('takes neither “Minutes” nor where they were taken for a section', () => {
    const document = pageOf(
      ['Minutes of the meeting held on Tuesday 4 June 2024 at the Town Hall', heading],
      ['Apologies', heading],
      [prose],
      ['Minutes of the meeting held on 5 May 2024', heading],
      [prose],
    );
    expect(outline(document)).toEqual(['1 Apologies', '1 Minutes of the meeting held on 5 May 2024']);
  });

  it('takes a body over a date for no heading', () => {
    const document = pageOf(
      ['Answer', heading],
      [prose],
      ['COUNTY COUNCIL', heading],
      ['4 June 2024'],
      ['Answer', heading],
      [prose],
    );
    expect(outline(document)).toEqual(['1 Answer', '1 Answer']);
  });

  it('takes every item of minutes for a section, whatever stands under its number', () => {
    const document = pageOf(
      ['Who was elected', heading],
      ['(Item 1)'],
      ['Mr Other.'],
      ['Ms Another.'],
      ['Declarations of interest', heading],
      ['(Item 2)'],
      [prose],
    );
    expect(outline(document)).toEqual(['1 Who was elected', '1 Declarations of interest']);
  });

  it('takes names over telephone numbers for no headings', () => {
    const document = pageOf(
      ['Recommendations', heading],
      [prose],
      ['Ann Other', heading],
      ['People Strategy Adviser', heading],
      ['01234 567890'],
      ['Jo Doe – Pension Fund Manager', heading],
      ['E: jo.doe@any.gov.uk'],
    );
    expect(outline(document)).toEqual(['1 Recommendations']);
  });

  it('takes bare labels of a list of appendices for no headings, but one over its text', () => {
    const document = pageOf(
      ['Costs', heading],
      [prose],
      ['Appendix A', heading],
      ['The plan'],
      ['Appendix B', heading],
      ['The map'],
    );
    expect(outline(document)).toEqual(['1 Costs']);
    const titles = pageOf(
      ['Costs', heading],
      [prose],
      ['Appendix A:'],
      ['The plan', heading],
      ['Appendix B:', heading],
      ['The map', heading],
    );
    expect(outline(titles)).toEqual(['1 Costs']);
    expect(outline(pageOf(['Costs', heading], [prose], ['Appendix A', heading], [prose]))).toEqual([
      '1 Costs',
      '1 Appendix A',
    ]);
  });

  it('takes lines of a title page for no headings', () => {
    const page = (text: string): PlacedRun[] => [
      line(text, 110, { bold: true, size: 16, node: node('P') }),
      line(prose, 140, { node: node('P', null, 1) }),
    ];
    const cover = [line('Covenant in Anyshire', 300, { bold: true, size: 18, node: node('P') })];
    expect(outline(documentOf(cover, page('Events'), page('Training'), page('Data')))).toEqual([
      '1 Events',
      '1 Training',
      '1 Data',
    ]);
  });

  it('takes a heading again at the top of the next page for the same', () => {
    const page = (): PlacedRun[] => [
      line('Growth', 110, { bold: true, node: node('P') }),
      line(prose, 140, { node: node('P') }),
    ];
    expect(outline(documentOf(page(), page()))).toEqual(['1 Growth']);
  });

  it('takes a heading said to be continued for the same', () => {
    const page = (text: string): PlacedRun[] => [
      line(text, 110, { bold: true, node: node('P') }),
      line(prose, 140, { node: node('P', null, 1) }),
    ];
    expect(outline(documentOf(page('Growth'), page('Growth (cont’d)')))).toEqual(['1 Growth']);
  });

  it('takes totals and labels of a spreadsheet for no headings', () => {
    const table = node('Table');
    const rows = Array.from({ length: 24 }).flatMap((_, row) =>
      taggedRow(table, row, 200 + 20 * row, { 0: 'Costs', 1: '4,100.0', 2: '2.0' }),
    );
    expect(outline(documentOf([line('SAVINGS AND GRANT', 150, { ...heading, node: node('P') }), ...rows]))).toEqual([]);
  });

  it('takes neither cover lines nor signatures', () => {
    const document = pageOf(
      ['Anyshire Council', { bold: true, size: 20 }],
      ['Inspection dates: 3 to 7 June 2024', heading],
      ['What needs to improve?', heading],
      [prose],
      ['Yours sincerely'],
      ['Ann Other', heading],
      ['His Majesty’s Inspector', heading],
    );
    expect(outline(document)).toEqual(['1 What needs to improve?']);
  });
});

describe('a short paper of one table', () => {
  it('has its bold lines as headings', () => {
    const cells = ['Lamps', '31.0', '32.5', '36.1', 'Wicks', '14.0', '15.2', '15.9'];
    const document = documentOf([
      line('1. Performance', 110, { bold: true }),
      ...['Measure', 'May', 'June', 'July'].map((text, i) => line(text, 140, { left: 72 + 110 * i, bold: true })),
      ...cells.map((text, i) => line(text, 160 + 20 * Math.floor(i / 4), { left: 72 + 110 * (i % 4) })),
      line('2. Next steps', 220, { bold: true }),
      line('None.', 240),
    ]);
    expect(outline(document)).toEqual(['1 Performance', '1 Next steps']);
  });
});

describe('headings in tables', () => {
  const bold = { bold: true };
  it.each<[string, ReturnType<typeof taggedRow>, string[]]>([
    [
      'a band with its grade over the text',
      [
        ...taggedRow(node('Table'), 0, 150, { 0: 'Leadership, management and governance', 1: 'Good' }, bold),
        line(prose, 200, { node: node('P') }),
      ],
      ['1 Leadership, management and governance'],
    ],
    [
      'the head of a table of data',
      [
        line(prose, 110, { node: node('P') }),
        ...(() => {
          const table = node('Table');
          return [
            ...taggedRow(table, 0, 150, { 0: 'Judgement', 1: 'Grade' }, bold),
            ...taggedRow(table, 1, 180, { 0: 'Care leavers', 1: 'Good' }),
            ...taggedRow(table, 2, 210, { 0: 'Overall', 1: 'Good' }),
          ];
        })(),
      ],
      [],
    ],
    [
      'a heading in a table that only lays out text',
      (() => {
        const table = node('Table');
        return [
          ...taggedRow(table, 0, 150, { 0: 'Information about this inspection' }, bold),
          ...taggedRow(table, 1, 180, { 0: `${prose}\n${prose}` }),
          ...taggedRow(table, 2, 250, { 0: 'Ofsted', 1: 'Care Quality Commission' }, bold),
          ...taggedRow(table, 3, 280, { 0: 'Ann Other', 1: 'Jo Doe' }),
        ];
      })(),
      ['1 Information about this inspection'],
    ],
    [
      'an item’s number in the cell before it',
      [
        ...taggedRow(node('Table'), 0, 110, { 0: '86.', 1: ['Apologies'] }, bold),
        line(`${prose} ${prose}`, 150, { node: node('P', null, 1) }),
        ...taggedRow(node('Table', null, 2), 0, 180, { 0: '87.', 1: ['Money for the plan'] }, bold),
        line('Children’s directorate', 210, { ...bold, node: node('P', null, 3) }),
        line(`${prose} ${prose}`, 240, { node: node('P', null, 4) }),
      ],
      ['1 Apologies', '1 Money for the plan', '2 Children’s directorate'],
    ],
    [
      'a section’s number in the cell behind it',
      [
        ...taggedRow(node('Table'), 0, 110, { 0: 'Background', 1: '2' }, bold),
        line('2.1 It began in May', 150, { node: node('P', null, 1) }),
        ...taggedRow(node('Table', null, 2), 0, 180, { 0: 'Council tax', 1: '3' }, bold),
        line('3.1 It goes up', 210, { node: node('P', null, 3) }),
      ],
      ['1 Background', '1 Council tax'],
    ],
    [
      'rows of data with a number before or behind',
      [
        line(prose, 110, { node: node('P') }),
        ...(() => {
          const table = node('Table', null, 1);
          return [
            ...taggedRow(table, 0, 150, { 0: '1', 1: 'Late visits', 2: 'High' }, bold),
            ...taggedRow(table, 1, 180, { 0: 'Total visits', 1: '12' }, bold),
            ...taggedRow(table, 2, 210, { 0: '2', 1: 'Late plans', 2: 'Low' }, bold),
          ];
        })(),
      ],
      [],
    ],
    [
      'the name of a form over its labels',
      (() => {
        const table = node('Table');
        return [
          ...taggedRow(table, 0, 110, { 0: 'Budget change form' }, { size: 20 }),
          ...taggedRow(table, 1, 150, { 0: 'Proposer:', 1: 'Ann Other' }),
          ...taggedRow(table, 2, 180, { 0: `${prose}\n${prose}` }),
        ];
      })(),
      [],
    ],
    [
      'a cover’s grades',
      [
        ...(() => {
          const table = node('Table');
          return [
            ...taggedRow(table, 0, 110, { 0: 'Children who need help and protection', 1: 'Good' }, bold),
            ...taggedRow(table, 1, 140, { 0: 'Children looked after', 1: 'Good' }),
            ...taggedRow(table, 2, 170, { 0: 'Leadership', 1: 'Inadequate' }),
          ];
        })(),
        line('The effectiveness of the Local Safeguarding Children Board is good', 210, {
          size: 14,
          node: node('P', null, 1),
        }),
        line(prose, 240, { node: node('P', null, 2) }),
        line('Recommendations', 270, { ...bold, node: node('P', null, 3) }),
        line(prose, 300, { node: node('P', null, 4) }),
      ],
      ['1 Recommendations'],
    ],
  ])('%s', (_, runs, expected) => {
    expect(outline(documentOf(runs))).toEqual(expected);
  });
});

describe('headings of text without type', () => {
  it.each<[string, Document, string[]]>([
    [
      'numbered headings and names that papers use',
      plain(
        'Executive Summary',
        prose,
        '1. Recommendation(s)',
        '1.1 That the committee notes the report',
        '2. Introduction and Background',
        '2.1 The plan is at an end',
        '3. Implications',
        '3.1 Financial',
        'Implications verified by: Ann Other',
        'None',
        '3.2 Legal',
        'There are no legal implications',
        '4. Appendices to the report',
        '• Appendix 1',
      ),
      [
        '1 Executive Summary',
        '1 Recommendation(s)',
        '1 Introduction and Background',
        '1 Implications',
        '2 Financial',
        '2 Legal',
        '1 Appendices to the report',
      ],
    ],
    ['a numbered list', plain('1. Summary', prose, '1. Homes', '2. Schools', '3. Staff'), ['1 Summary']],
    [
      'levels of the format',
      plain(
        { kind: 'paragraph', text: 'Aims', headingTag: 1 },
        prose,
        { kind: 'paragraph', text: 'Costs', headingTag: 1 },
        prose,
      ),
      ['1 Aims', '1 Costs'],
    ],
  ])('%s', (_, document, expected) => {
    expect(outline(document)).toEqual(expected);
  });
});

describe('findSections', () => {
  const document = pageOf(
    ['1. Plans', heading],
    [prose],
    ['1.1 Visits', heading],
    [prose],
    ['2. Costs:', heading],
    [prose],
  );

  it('gives parents, numbers and the blocks of each section with its sub-sections’', () => {
    expect(findSections(document).map(({ number, parent, from, to }) => [number, parent, from, to])).toEqual([
      ['1', null, 1, 4],
      ['1.1', 0, 3, 4],
      ['2', null, 5, 6],
    ]);
  });

  it('points at the words of the heading without number and colon', () => {
    for (const { source, heading } of findSections(document)) {
      expect(source.quote).toBe(heading);
      expect(document.pages[source.pageIndex]?.text.slice(source.start, source.end)).toBe(heading);
    }
  });

  it('points at every block of a heading that goes on', () => {
    const [section] = findSections(
      pageOf(['Main findings of inspectors', heading], ['and of partners', heading], [prose]),
    );
    expect(section).toMatchObject({ heading: 'Main findings of inspectors and of partners', from: 2 });
    expect(section?.source).toMatchObject({
      quote: 'Main findings of inspectors',
      continued: [{ quote: 'and of partners' }],
    });
  });

  it('keeps the text of a run-in heading in its section', () => {
    const paragraph = node('P');
    const runIn = documentOf([
      line('Summary:', 150, { bold: true, node: paragraph }),
      line(prose, 150, { left: 130, node: paragraph }),
    ]);
    expect(findSections(runIn)).toMatchObject([{ heading: 'Summary', from: 0, to: 1 }]);
  });
});
