import { describe, expect, it } from 'vitest';
import { extractListedDocuments } from '../../../src/extract/listed-documents/index.js';
import type { Context, DocumentType } from '../../../src/extract/types.js';
import { readXml, W } from '../../readers/docx/word-file.js';
import { paperContext, stands } from '../council-paper.js';

const HEAD = [
  'Title: Fostering in the borough',
  'Report of: Ada Quill, Head of Fostering',
  '',
  '1. Introduction',
  '1.1 The service has grown.',
];

async function listed(lines: string[], documentType: DocumentType = 'council_report') {
  const context: Context = await paperContext([...HEAD, ...lines]);
  const rows = extractListedDocuments({ ...context, classification: { ...context.classification, documentType } });
  for (const { source } of rows)
    for (const part of [source, ...(source.continued ?? [])]) expect(stands(context, part)).toBe(true);
  return rows.map(({ kind, ref, title, url }) =>
    [kind === 'appendix' ? 'A' : 'B', ref ?? '-', title, ...(url === null ? [] : [url])].join(' | '),
  );
}

describe('extractListedDocuments', () => {
  it.each<[string, string[], string[]]>([
    [
      'bullets under a numbered heading',
      ['7. Background papers', '• Foster care review 2021', '• Placement strategy', '8. Contact', 'Ada Quill'],
      ['B | - | Foster care review 2021', 'B | - | Placement strategy'],
    ],
    [
      'the long heading',
      [
        '8. Background papers used in preparing the report (including their location on the Council’s website or identification whether any are exempt or protected by copyright):',
        '• Placement strategy',
        '9. Appendices to the report',
        '• Appendix 1 – Action plan',
        'Report Author:',
        'Ada Quill',
      ],
      ['B | - | Placement strategy', 'A | 1 | Action plan'],
    ],
    [
      'two columns of letters and titles',
      [
        'List of appendices',
        "Appendix 'A'\tInspection report",
        "Appendix 'B'\tAction plan",
        'Background papers',
        'None',
      ],
      ['A | A | Inspection report', 'A | B | Action plan'],
    ],
    [
      'a note on where to see them, and other details below',
      [
        'BACKGROUND DOCUMENTS:',
        '(Available for public inspection)',
        '• Placement strategy',
        'KEY DECISION: NO',
        'WARDS AFFECTED: All',
      ],
      ['B | - | Placement strategy'],
    ],
    ['none', ['Background documents', 'None.', 'Appendices', 'There are none'], []],
    ['none, in a sentence', ['BACKGROUND PAPERS', 'There are no background papers to this report.'], []],
    ['none, run in', ['Background Papers: None', 'Appendices: None', 'Ada Quill, Head of Fostering'], []],
    ['nothing filled in', ['Appendices:', 'Background Papers:', '[Click here to enter Background Papers]'], []],
    [
      'letters with colons, one without',
      [
        '13. Appendices',
        'Draft decision record',
        'A: Current activity',
        'B: Priorities for the year',
        '14. Contact details',
        'Author',
      ],
      ['A | - | Draft decision record', 'A | A | Current activity', 'A | B | Priorities for the year'],
    ],
    [
      'a numbered list',
      ['List of appendices', '1. Draft terms of reference', '2. Current terms of reference'],
      ['A | 1 | Draft terms of reference', 'A | 2 | Current terms of reference'],
    ],
    [
      'numbered paragraphs are not numbers of documents',
      ['9. Appendices', '9.1 Appendix A - Budget table', '9.2 Appendix B - Savings list'],
      ['A | A | Budget table', 'A | B | Savings list'],
    ],
    [
      'letters run in',
      ['Appendices: A – Action plan, B – Equality assessment'],
      ['A | A | Action plan', 'A | B | Equality assessment'],
    ],
    [
      'semicolons run in',
      ['Background papers: Cabinet report of 4 June 2021; Placement strategy 2019'],
      ['B | - | Cabinet report of 4 June 2021', 'B | - | Placement strategy 2019'],
    ],
    [
      'words run in',
      ['Appendices – Appendix 1: Map of homes; Appendix 2: Staffing'],
      ['A | 1 | Map of homes', 'A | 2 | Staffing'],
    ],
    [
      'a sentence of the Act',
      [
        'Local Government (Access to Information) Act 1985: Background papers',
        'The following documents were used in the preparation of this report:',
        'Placement strategy',
        'Inspection letter of May 2022',
      ],
      ['B | - | Placement strategy', 'B | - | Inspection letter of May 2022'],
    ],
    [
      'the sentence alone',
      [
        'The following is a list of the background papers relied on, under section 100D of the Local Government Act 1972:',
        '• Placement strategy',
      ],
      ['B | - | Placement strategy'],
    ],
    [
      'a table with a header',
      [
        'Background papers',
        'Title\tDate\tHeld by',
        'Placement strategy\tMay 2020\tRoom 4',
        'Foster care review\tJune 2021\tRoom 5',
      ],
      ['B | - | Placement strategy', 'B | - | Foster care review'],
    ],
    [
      'a table of numbers and titles',
      ['Appendices', 'Appendix\tTitle', 'A\tAction plan', 'B\tEquality assessment'],
      ['A | A | Action plan', 'A | B | Equality assessment'],
    ],
    [
      'a table headed by its own columns',
      ['Appendix 1\tAction plan', 'Appendix 2\tEquality assessment'],
      ['A | 1 | Action plan', 'A | 2 | Equality assessment'],
    ],
    [
      'label rows',
      ['Access to information\t', 'Appendices:\tAppendix 1 – Action plan', 'Background papers:\tPlacement strategy'],
      ['A | 1 | Action plan', 'B | - | Placement strategy'],
    ],
    ['a label row with no answer', ['Appendices:\tNone', 'Background papers:\tNone'], []],
    [
      'attachments and enclosures',
      ['List of attachments to this report', 'Attachment 1 – Action plan', 'Enclosures', 'Enclosure 2: Staffing'],
      ['A | 1 | Action plan', 'A | 2 | Staffing'],
    ],
    ['annexes', ['Annexes', 'Annex B2 – Costs', 'Annex C – Savings'], ['A | B2 | Costs', 'A | C | Savings']],
    [
      'numbers behind titles',
      ['List of Appendices', 'Capital programme – A', 'Reserves policy – B'],
      ['A | A | Capital programme', 'A | B | Reserves policy'],
    ],
    ['a number in brackets behind the title', ['Appendices', '• Action plan (Appendix 3)'], ['A | 3 | Action plan']],
    [
      'titles below their numbers',
      ['The paper ends.', 'Appendix A:', 'Action plan', 'Appendix B:', 'Equality assessment'],
      ['A | A | Action plan', 'A | B | Equality assessment'],
    ],
    [
      'an appendix among background documents',
      ['Background Documents', 'Appendix A: Sufficiency plan', 'Placement strategy'],
      ['A | A | Sufficiency plan'],
    ],
    [
      'printed addresses',
      [
        'Background documents',
        'Placement strategy, available at: https://example.org/a?b=1',
        'Foster care review',
        'www.example.org/review',
        '1. Recommendations',
      ],
      ['B | - | Placement strategy | https://example.org/a?b=1', 'B | - | Foster care review | www.example.org/review'],
    ],
    [
      'an address behind a word',
      ['Background documents', 'Guide to inspection https://example.org/a'],
      ['B | - | Guide to inspection | https://example.org/a'],
    ],
    [
      'a broken address',
      ['Background documents', 'Minutes, available at: https://example.org/list.aspx?C=1&Ver =4'],
      ['B | - | Minutes | https://example.org/list.aspx?C=1&Ver=4'],
    ],
    [
      'a heading over both',
      ['Appendices and background papers', 'Appendix 1 – Action plan', 'Placement strategy'],
      ['A | 1 | Action plan'],
    ],
    [
      'the same list twice',
      [
        'Appendices',
        'Appendix 1 – Action plan',
        '3. Costs',
        'There are none.',
        'List of appendices',
        'Appendix 1 – Action plan',
        'Appendix 2 – Costs',
      ],
      ['A | 1 | Action plan', 'A | 2 | Costs'],
    ],
    [
      'references in running text',
      [
        '2. Costs',
        '2.1 Appendix A sets out the costs.',
        '2.2 The plan is attached as Appendix B.',
        'Background papers are kept for four years.',
      ],
      [],
    ],
    ['a sentence under the heading', ['Appendices', 'Appendix A sets out the costs.'], []],
    ['the appendix itself', ['2. Costs', 'There are none.', 'Appendix 1 – Action plan', 'We will do more.'], []],
    [
      'a table whose header is the heading',
      ['Background paper\tLocation', 'Placement strategy\tRoom 4'],
      ['B | - | Placement strategy'],
    ],
    [
      'a table with a third column',
      ['4. Appendices', 'Ref\tDescription\tExempt', '1\tAction plan\tNo', '2\tStaffing\tYes'],
      ['A | 1 | Action plan', 'A | 2 | Staffing'],
    ],
    [
      'headings with the Act',
      ['Background Papers – Local Government Act 1972 (section 100D)', 'Placement strategy'],
      ['B | - | Placement strategy'],
    ],
    [
      'a list in a sentence of its own',
      [
        '10. Background papers',
        '10.1 The following background papers were used to prepare this report:',
        '• Placement strategy;',
        '• Foster care review.',
      ],
      ['B | - | Placement strategy', 'B | - | Foster care review.'],
    ],
    [
      'brackets',
      ['List of Background Papers (available on request)', '(1) Placement strategy', '(2) Foster care review'],
      ['B | 1 | Placement strategy', 'B | 2 | Foster care review'],
    ],
    [
      'exempt ones',
      ['Appendices', 'Appendix 1 (exempt): Staffing', 'Appendix 2 Map'],
      ['A | 1 | Staffing', 'A | 2 | Map'],
    ],
    [
      'what follows is no list',
      ['Background papers', '• Placement strategy', 'Other useful documents', '• Old guide'],
      ['B | - | Placement strategy'],
    ],
    [
      'appendices that are included',
      [
        'List of Appendices included:',
        'The following appendices are attached to the report:',
        'Appendix 1 - Action plan',
        'Background papers:',
        'None',
      ],
      ['A | 1 | Action plan'],
    ],
    [
      'a table of papers with a link below',
      [
        'BACKGROUND DOCUMENTS',
        'Background Papers\tHeld At\tContact',
        'Placement strategy\tRoom 4, Old Hall\tAda Quill',
        'Link: https://example.org/a\t\t',
        'APPENDICES',
        'No.\tTitle',
        'Appendix 1\tAction plan',
        'AUDIT TRAIL',
        'Lead Officer\tAda Quill',
      ],
      ['B | - | Placement strategy | https://example.org/a', 'A | 1 | Action plan'],
    ],
    [
      'the Act alone',
      [
        '9. Use of Appendices',
        'Appendix 1 – Map',
        '10. Local Government (Access to Information) Act 1985',
        '• Placement strategy',
      ],
      ['A | 1 | Map', 'B | - | Placement strategy'],
    ],
    [
      'the Act of 1972',
      [
        'Local Government Act, 1972 Section 100D (As amended) List of “Background Papers” used in the preparation of this report',
        'List any background documents not already public.',
        '• Placement strategy',
        'Officer contact details for documents:',
        'N/A',
      ],
      ['B | - | Placement strategy'],
    ],
    [
      'documents used, and where they are',
      [
        'THE DOCUMENTS USED IN THE PREPARATION OF THIS REPORT ARE:',
        '1. Placement strategy',
        'THE DOCUMENTS ARE AVAILABLE FOR INSPECTION AT:',
        'The Old Hall, Mill Lane',
      ],
      ['B | 1 | Placement strategy'],
    ],
    [
      'sources',
      ['Annexes:', 'Annex 1 - Map', 'Sources/background papers:', '• Placement strategy'],
      ['A | 1 | Map', 'B | - | Placement strategy'],
    ],
    [
      'a long lead-in and a table',
      [
        'Section 100 D - Local Government Act 1972 - background documents',
        'The following documents discuss facts on which this report is based. (NB: the list excludes published works.)',
        'Document\tLocation',
        'Placement strategy\tRoom 4',
      ],
      ['B | - | Placement strategy'],
    ],
    [
      'a signature below',
      ['Background Papers', 'Placement strategy', 'Ada Quill', 'Head of Fostering', 'ada.quill@example.org'],
      ['B | - | Placement strategy'],
    ],
    [
      'titles in brackets',
      ['List of Appendices: Appendix A (Map), Appendix B (Costs)'],
      ['A | A | Map', 'A | B | Costs'],
    ],
    [
      'titles that are headings elsewhere',
      ['Appendices', 'Appendix 1', 'Map', 'Appendix 2', 'Costs'],
      ['A | 1 | Map', 'A | 2 | Costs'],
    ],
    [
      'a numbered list that looks like headings',
      ['BACKGROUND PAPERS', '1. Placement strategy', '2. Foster care review', 'Contact Point: Ada Quill'],
      ['B | 1 | Placement strategy', 'B | 2 | Foster care review'],
    ],
    [
      'a numbered section after a list',
      ['Background papers', 'Placement strategy', '1. Recommendations', '1.1 That it is noted.'],
      ['B | - | Placement strategy'],
    ],
    [
      'an address in brackets',
      [
        'Public Background Papers Used in the Preparation of the Report:',
        '• Placement strategy (https://example.org/p)',
      ],
      ['B | - | Placement strategy | https://example.org/p'],
    ],
    [
      'numbers in words',
      ['LIST OF APPENDICES', 'Appendix One: Map', 'Appendix Two: Costs'],
      ['A | One | Map', 'A | Two | Costs'],
    ],
    [
      'a note on where they are kept',
      ['Appendices', 'Attachments are available on request.', 'Background papers are kept by the author.'],
      [],
    ],
    ['a range', ['Appendices', 'Appendices 1-3: Maps', 'Appendix 4: Staffing'], ['A | 1-3 | Maps', 'A | 4 | Staffing']],
    [
      'capitals',
      ['APPENDICES', 'APPENDIX A – ACTION PLAN', 'APPENDIX B – STAFFING'],
      ['A | A | ACTION PLAN', 'A | B | STAFFING'],
    ],
    [
      'an address alone',
      ['Background papers', '• https://example.org/plan'],
      ['B | - | https://example.org/plan | https://example.org/plan'],
    ],
    ['only published works', ['Background papers', 'No background papers other than published works were used.'], []],
    ['a count for an answer', ['Enclosures:\t2', 'Attachments:\tYes'], []],
    [
      'no contacts',
      ['Background papers', 'Placement strategy', 'Contact officer: Ada Quill', 'Email: ada@example.org'],
      ['B | - | Placement strategy'],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await listed(lines)).toEqual(expected);
  });

  it.each<[DocumentType, string[]]>([
    ['action_plan', ['A | 1 | Costs']],
    ['minutes', []],
    ['agenda', []],
    ['inspection_report', []],
  ])('in %s', async (type, expected) => {
    expect(await listed(['Appendices', 'Appendix 1 – Costs'], type)).toEqual(expected);
  });

  it('reads letters that Word counts', async () => {
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="Appendix %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const counted = (text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body = `<w:p><w:r><w:t>Appendices</w:t></w:r></w:p>${counted('Action plan')}${counted('Costs')}`;
    const document = await readXml(body, { 'word/numbering.xml': numbering });
    const { classification } = await paperContext(HEAD);
    const context = {
      document,
      sections: [],
      classification: { ...classification, documentType: 'council_report' as const },
    };
    expect(extractListedDocuments(context).map(({ ref, title }) => [ref, title])).toEqual([
      ['A', 'Action plan'],
      ['B', 'Costs'],
    ]);
  });
});
