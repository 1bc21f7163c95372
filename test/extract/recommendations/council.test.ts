import { describe, expect, it } from 'vitest';
import { councilRecommendations } from '../../../src/extract/recommendations/council.js';
import { paperContext, stands } from '../council-paper.js';

const HEAD = ['Report of: Ann Lee', 'To: Cabinet – 3 May 2024', 'Subject: Bins'];
type Items = [ref: string | null, text: string][];

const asks: [name: string, lines: string[], items: Items][] = [
  [
    'numbered items',
    ['1. Recommendation(s)', '1.1 That the bins be noted', '1.2 That more be bought.', '2. Background', '2.1 Bins.'],
    [
      ['1.1', 'That the bins be noted'],
      ['1.2', 'That more be bought.'],
    ],
  ],
  [
    'a pointer to where the items stand',
    [
      '1. Purpose',
      '1.1 Bins.',
      '4. Recommendations',
      '4.1 As set out at the front of the report.',
      '5. Background',
      '5.1 Bins.',
    ],
    [],
  ],
  [
    'unmarked paragraphs',
    ['Recommendations', 'That Members note the bins.', 'That Members thank staff.', '1. Summary of Report', 'Bins.'],
    [
      [null, 'That Members note the bins.'],
      [null, 'That Members thank staff.'],
    ],
  ],
  [
    'a sentence behind its label',
    ['Recommendation(s): Cabinet is asked to NOTE the bins.', '1. Introduction', '1.1 Bins.'],
    [[null, 'Cabinet is asked to NOTE the bins.']],
  ],
  [
    'a sentence under its heading',
    ['3. Recommendation', 'County Council is asked to agree the bins.', '4. Appendix', 'Appendix A - Bins'],
    [[null, 'County Council is asked to agree the bins.']],
  ],
  [
    'a lead-in and letters',
    [
      'Recommendation(s):',
      'Cabinet is asked to:',
      'A. Agree to BUY bins; and',
      'B. DELEGATE the rest to staff.',
      '1. Introduction',
      '1.1 Bins.',
    ],
    [
      ['A', 'Agree to BUY bins; and'],
      ['B', 'DELEGATE the rest to staff.'],
    ],
  ],
  [
    'a lead-in without a colon',
    [
      'Recommendations',
      'Cabinet is asked to',
      '(i) NOTE the bins;',
      '(ii) NOTE the lids; and,',
      '1. Background',
      '1.1 Bins.',
    ],
    [
      ['i', 'NOTE the bins;'],
      ['ii', 'NOTE the lids; and,'],
    ],
  ],
  [
    'bullets',
    [
      'Recommendation:',
      'The Council is asked to:',
      '• AGREE the bins; and',
      '• DELEGATE the lids.',
      '1. Introduction',
      '1.1 Bins.',
    ],
    [
      [null, 'AGREE the bins; and'],
      [null, 'DELEGATE the lids.'],
    ],
  ],
  [
    'a body as lead-in, deeper numbers',
    [
      '2. Recommendations',
      '2.1 That Cabinet',
      '2.1.1 note the bins; and',
      '2.1.2 endorse the lids.',
      '3. Reasons for Recommendations',
      '3.1 Bins.',
    ],
    [
      ['2.1.1', 'note the bins; and'],
      ['2.1.2', 'endorse the lids.'],
    ],
  ],
  [
    'sub-items belong to their item',
    [
      '1. Recommendation(s)',
      '1.1 Agree these changes to the bins:',
      '• the first;',
      '• the second.',
      '1.2 Note the rest.',
      '2. Background',
      '2.1 Bins.',
    ],
    [
      ['1.1', 'Agree these changes to the bins: the first; the second.'],
      ['1.2', 'Note the rest.'],
    ],
  ],
  [
    'a list run on in one paragraph',
    ['RECOMMENDATION', 'The Cabinet is RECOMMENDED to (a) note the bins; and (b) buy the lids.', 'Background', 'Bins.'],
    [
      ['a', 'note the bins; and'],
      ['b', 'buy the lids.'],
    ],
  ],
  [
    'a table',
    ['2 | Recommendations', '2.1\tNote the bins\tSee Section 3', '2.2\tAgree the lids\tSee Section 4', '3 | Bins'],
    [
      ['2.1', 'Note the bins'],
      ['2.2', 'Agree the lids'],
    ],
  ],
  [
    'a list that is repeated',
    [
      'Recommendation(s): Cabinet is asked to note the bins of the county.',
      '1. Introduction',
      '1.1 Bins.',
      '12. Recommendation(s)',
      '12.1 Cabinet is asked to note the bins of the county.',
    ],
    [[null, 'Cabinet is asked to note the bins of the county.']],
  ],
  [
    'a request without a heading',
    ['Bins are many.', 'It is recommended that the bins be noted.'],
    [[null, 'It is recommended that the bins be noted.']],
  ],
  [
    'a list in which one item has letters',
    [
      'Recommendations',
      '(1) That Cabinet agrees:',
      '(a) the bins; and',
      '(b) the lids.',
      '(2) That the rest be noted.',
      '3. Background',
      '3.1 Bins.',
    ],
    [
      ['1', 'That Cabinet agrees: (a) the bins; and (b) the lids.'],
      ['2', 'That the rest be noted.'],
    ],
  ],
  [
    'a lead-in of one word',
    ['10. RECOMMENDATIONS', 'Recommended -', '(1) That bins be noted.', '(2) That lids be bought.', '11. APPENDICES'],
    [
      ['1', 'That bins be noted.'],
      ['2', 'That lids be bought.'],
    ],
  ],
  [
    'a meeting as lead-in',
    ['2. Recommendations', 'The meeting is recommended:', '2.1 To note the bins.', '3. Background', '3.1 Bins.'],
    [['2.1', 'To note the bins.']],
  ],
  [
    'proposals that ask',
    ['Proposal(s)', '2. That Cabinet approves bins.', 'Reason for Proposal(s)', '3. Bins are old.'],
    [['2', 'That Cabinet approves bins.']],
  ],
  ['proposals that only tell', ['Proposals', '2. Bins would be blue.', 'Reasons', '3. Bins are old.'], []],
  [
    'a paper to be heard in private',
    [
      'Recommendation: that the public be excluded from the meeting.',
      'Recommendations',
      '1. That bins be noted.',
      'Background',
      'Bins.',
    ],
    [['1', 'That bins be noted.']],
  ],
  [
    'numbers with an R',
    [
      '2. Recommendations',
      'R1. That bins be noted.',
      'R2 Agree lids, so that:',
      '• they fit.',
      '3. Background',
      '3.1 Bins.',
    ],
    [
      ['R1', 'That bins be noted.'],
      ['R2', 'Agree lids, so that: they fit.'],
    ],
  ],
  [
    'items with the reasons for each',
    [
      'Recommendations and reasons',
      '3.1 That Cabinet notes bins.',
      'Reason: bins are old.',
      '3.2 That Cabinet buys lids. Reason: lids are lost.',
      'Reasons for recommendation',
      'To keep bins shut.',
      '3.3 That Cabinet thanks staff.',
      'Background',
      'Bins.',
    ],
    [
      ['3.1', 'That Cabinet notes bins.'],
      ['3.2', 'That Cabinet buys lids.'],
      ['3.3', 'That Cabinet thanks staff.'],
    ],
  ],
  [
    'a sentence that is repeated as a list',
    [
      'Recommendation(s): Cabinet is asked to NOTE the bins of the county and AGREE the lids for 2024 as shown in Appendix A.',
      '1. Introduction',
      '1.1 Bins.',
      '9. Recommendation(s)',
      'Cabinet is asked to:',
      '(a) NOTE the bins of the county; and',
      '(b) AGREE the lids for 2024 as shown in Appendix A.',
    ],
    [[null, 'Cabinet is asked to NOTE the bins of the county and AGREE the lids for 2024 as shown in Appendix A.']],
  ],
  [
    "others' recommendations",
    [
      '1. Background',
      '1.1 Bins.',
      '5. Recommendations of overview and scrutiny',
      '5.1 The panel liked bins.',
      '6. Reasons for Recommendation',
      '6.1 Bins.',
    ],
    [],
  ],
];

const quoted: [name: string, lines: string[], rows: string[]][] = [
  [
    'areas under a lead-in',
    [
      'Ofsted came. The inspectors made three recommendations to improve practice. These are:',
      '- Better plans.',
      '- Faster visits.',
    ],
    ['area_for_improvement Better plans.', 'area_for_improvement Faster visits.'],
  ],
  [
    'what inspectors identified',
    ['In the last visit the Inspectors identified:', '- The quality of plans.'],
    ['area_for_improvement The quality of plans.'],
  ],
  [
    'priority action',
    ['Ofsted identified two areas for priority action:', '1. Supervision.', '2. Risk.'],
    ['priority_action Supervision.', 'priority_action Risk.'],
  ],
  [
    'areas in a letter named before',
    ['Ofsted visited in May.', 'The letter asks the Council to improve:', '- Plans.', '- Visits.'],
    ['area_for_improvement Plans.', 'area_for_improvement Visits.'],
  ],
  [
    'recommendations up to the next paragraph',
    ['3.1 Ofsted made the following recommendations:', '1. Plans.', '2. Visits.', '3.2 Bins.'],
    ['area_for_improvement Plans.', 'area_for_improvement Visits.'],
  ],
  [
    'written statement of action',
    ['The area had to write a Written Statement of Action on these areas of significant weakness:', '- Plans.'],
    ['priority_action Plans.'],
  ],
  ["not a plan's own areas", ['Ofsted visited in May.', 'The plan has these areas for improvement:', '- Bins.'], []],
  ['not the strengths', ['The inspectors found these strengths:', '- Strong leaders.'], []],
  ['not key messages', ['Key messages from the Inspectors:', '- We need to improve.'], []],
  ["not the council's own areas", ['The council has four areas for improvement:', '- Bins.'], []],
];

describe('councilRecommendations', () => {
  it.each(asks)('reads %s', async (_name, lines, items) => {
    const context = await paperContext([...HEAD, ...lines]);
    const { rows } = councilRecommendations(context);
    expect(rows.map(({ ref, text }) => [ref, text])).toEqual(items);
    expect(rows.every(({ source }) => stands(context, source))).toBe(true);
  });

  it.each(quoted)("reads an inspectorate's %s", async (_name, lines, rows) => {
    const context = await paperContext([...HEAD, '1. Background', ...lines]);
    expect(councilRecommendations(context).rows.map(({ kind, text }) => `${kind} ${text}`)).toEqual(rows);
  });
});
