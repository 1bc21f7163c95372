import { describe, expect, it } from 'vitest';
import { councilDocumentType } from '../../src/classify/council.js';
import type { DocumentType } from '../../src/extract/types.js';
import { paperDocument } from '../extract/council-paper.js';

const papers: [name: string, type: DocumentType | null, lines: string[]][] = [
  [
    'a cover report with labels',
    'council_report',
    ['From: Ann Lee, Director', 'To: Cabinet – 3 May 2024', 'Subject: Bins'],
  ],
  ['a bare report line', 'council_report', ['Fenshire County Council', 'Report to the Executive', 'Bins']],
  [
    'a report with sections only',
    'council_report',
    ['Bins', 'Purpose of Report', 'It is told here.', 'Recommendations', 'That it be noted.'],
  ],
  [
    'a report with a meeting, its day and a recommendation only',
    'council_report',
    ['Carts Committee', 'Thursday 18 January 2024', 'Carts Mended', 'Recommendation', 'That it be noted.'],
  ],
  [
    'a note with a day and a recommendation only',
    null,
    ['Carts Mended', '18 January 2024', 'Recommendation', 'Noted.'],
  ],
  [
    'a report inside an appendix',
    'council_report',
    ['Appendix 3', 'Report of: Ann Lee', 'Title: Bins', 'Date: 3 May 2024'],
  ],
  [
    'minutes with an opening sentence',
    'minutes',
    ['FENSHIRE COUNCIL', 'MINUTES of a meeting of the Cabinet held on 3 May 2024', 'PRESENT: Mr A Lee'],
  ],
  ['minutes with attendance only', 'minutes', ['AUDIT PANEL', '3 MAY 2024', 'PRESENT: Councillor Lee']],
  [
    'an agenda',
    'agenda',
    ['AGENDA', 'CABINET', 'Friday 3 May 2024', '1. Apologies', '2. Minutes of the meeting held on 5 April 2024'],
  ],
  [
    'an agenda that is not called so, by the pages of its papers',
    'agenda',
    [
      'Fenton Council',
      'Please ask for Ann Lee',
      'BINS PANEL',
      'Friday 3 May 2024',
      '1. Apologies',
      '2. Minutes (Pages 1 - 8)',
      '3. Bins and Carts (Pages 9 - 32)',
      '4. Work Programme (Page 33)',
    ],
  ],
  [
    'an agenda that is not called so, by its invitation below the members',
    'agenda',
    [
      'BINS PANEL',
      'Friday 3 May 2024',
      'Members:',
      'Councillor Lee',
      'Members are invited to attend the above meeting.',
    ],
  ],
  [
    'a cover report with appendices on pages',
    'council_report',
    ['Report to: Cabinet', 'Date: 3 May 2024', 'Title: Bins', '1. Bins (Page 3)', '2. Carts (Page 4)'],
  ],
  [
    'a form for a decision that was taken',
    'other',
    [
      'Reference Number:\t4986',
      'Author:\tAnn Lee',
      'Subject:\tBins',
      'Decision Being Taken:\tTo empty the bins.',
      'Reasons for the Decision(s)\tThey are full.',
    ],
  ],
  [
    'a delegated decision by its title',
    'other',
    ['Fenton City Council Delegated Decision', 'Subject:\tBins', 'Author:\tAnn Lee', 'Date:\t3 May 2024'],
  ],
  ['a decision of an officer', 'other', ['Officer Decision Form', 'Title: Bins', 'Details of decision', 'Empty them.']],
  [
    'a decision and its reasons under a title of its own',
    'other',
    ['Bins of Fenton', 'Decision taken', 'To empty the bins.', 'Reason for decision', 'They are full.'],
  ],
  [
    'a cover report that gives reasons for what it recommends',
    'council_report',
    [
      'Report to: Cabinet',
      'Title: Bins',
      'Date: 3 May 2024',
      'Recommendation',
      'To note.',
      'Reasons for decision',
      'Full.',
    ],
  ],
  [
    'a cover report that tells of a decision taken before',
    'council_report',
    [
      'Report to: Cabinet',
      'Title: Bins',
      'Date: 3 May 2024',
      'Recommendations',
      'To note.',
      'Decision taken',
      'In May.',
      'Reasons for the decision',
      'Full.',
    ],
  ],
  [
    'a notice of meeting',
    'agenda',
    ['Fenton Council', 'Audit Panel', 'A meeting of the Audit Panel will be held:', 'Date: 3 May 2024'],
  ],
  [
    'an agenda whose word stands over the items',
    'agenda',
    [
      'EXECUTIVE CABINET',
      'Day:\tWednesday',
      'Date:\t24 October 2018',
      'Time:\t2.00 pm',
      'Item No.\tAGENDA\tPage No',
      '1.\tAPOLOGIES\t',
    ],
  ],
  [
    'a summons by letter',
    'agenda',
    [
      '3 May 2019',
      'Dear Member',
      'I am writing to invite you to attend the meeting of the Council on 15 May 2019',
      '1. Opening',
    ],
  ],
  [
    'a report about minutes',
    'council_report',
    [
      'Report to Cabinet',
      '4 May 2022',
      'Minutes of the Bin Board',
      'Report of the Monitoring Officer',
      '1. Purpose',
      'To note.',
    ],
  ],
  [
    'a supplement behind a letter',
    'reports_pack',
    ['Date: 1 May 2024', 'Dear Member', 'CABINET - FRIDAY, 3 MAY 2024', 'Agenda Item No', '7 Bins (Pages 1 - 4)'],
  ],
  [
    'a record of decision',
    'other',
    ['FENSHIRE COUNTY COUNCIL – RECORD OF DECISION', 'Title of Decision: Bins', 'Key decision: Yes'],
  ],
  [
    'a notice of decision',
    'other',
    ['Delegated Decision Notice', 'Subject: Bins', 'Lead officer: Ann Lee', 'Key decision: No'],
  ],
  [
    'a decision form',
    'other',
    ['Fenley Council', 'Executive Decision Form', 'Portfolio: Bins', 'Subject: Bins', 'Key decision: Yes'],
  ],
  ['decisions of one member', 'other', ['LEAD MEMBER FOR BINS', 'DECISIONS made by the Lead Member on 4 May 2022']],
  [
    'a climate assessment',
    'other',
    ['Climate Change Impact Assessment', 'Title: Bins', 'Lead officer: Ann Lee', 'Date: 4 May 2022', 'Wards: All'],
  ],
  [
    'an assessment in an appendix',
    'other',
    ['Appendix 2: Equality Impact and Needs Analysis', 'Report author: Ann Lee', 'Title: Bins', 'Date: 5 May 2022'],
  ],
  ['an equality assessment', 'other', ['Equality Impact Assessment', 'Title: Bins', 'Report of: Ann Lee']],
  ['a budget amendment', 'other', ['Budget Amendment Form', 'Amendment Name: Bins']],
  ['a call-in', 'other', ['Call-in Request for Decision 24/1', 'Proposer: Mr A Lee']],
  ['an extract of minutes', 'other', ['Minutes extract from the Audit Panel – 3 May 2024', 'Present: Mr A Lee']],
  ['a letter', 'other', ['1 May 2024', 'Dear Leaders,', 'Thank you for your letter.']],
  ['an appendix', 'other', ['Appendix B – Terms of bin hire', 'Bins are hired by the week.']],
  ['an action plan', 'action_plan', ["Children's Services Improvement Plan", 'The plan has five parts.']],
  ['anything else', null, ['Once there was a bin.', 'It stood in the yard.']],
];

describe('councilDocumentType', () => {
  it.each(papers)('%s is %s', async (_name, type, lines) => {
    expect(councilDocumentType(await paperDocument(lines))?.documentType ?? null).toBe(type);
  });

  it('a pack that holds only an agenda is an agenda, one with stamped papers is a pack', async () => {
    const agenda = await paperDocument(['Public Document Pack', 'Agenda', 'Cabinet', '1. Apologies']);
    expect(councilDocumentType(agenda)?.documentType).toBe('agenda');
    const [first] = agenda.blocks;
    const stamp = {
      ...first!,
      text: 'Agenda Item 5',
      parts: [{ page: 1, start: 0, end: 13 }],
      index: agenda.blocks.length,
    };
    const pack = { ...agenda, blocks: [...agenda.blocks, stamp] };
    expect(councilDocumentType(pack)?.documentType).toBe('reports_pack');
  });
});
