import { describe, expect, it } from 'vitest';
import { extractMeeting } from '../../../src/extract/meetings/index.js';
import { meetingContext, meetingOf } from './meeting-paper.js';

type Row = [ref: string | null, item: string | null, text: string];

const HEAD = [
  '**MINUTES of a meeting of the Bins Committee held on 3 May 2024**',
  'PRESENT: Councillors A Lark and B Wren',
];

const forms: [name: string, lines: string[], rows: Row[]][] = [
  [
    'a sentence, numbered as a paragraph of its item',
    [
      '**7. Bins**',
      '1. Mr Lark said that bins were full.',
      '2. RESOLVED that the bins be noted.',
      '**8. Lids**',
      'RESOLVED that lids be bought.',
    ],
    [
      ['2', 'Bins', 'the bins be noted.'],
      [null, 'Lids', 'lids be bought.'],
    ],
  ],
  [
    'parts with letters, each once',
    [
      '**7. Bins**',
      'RESOLVED that:',
      '(a) bins be bought;',
      '(b) lids be sold; and',
      '(c) the report be noted.',
      'Reasons for decision',
      '(d) There were none.',
    ],
    [
      ['a', 'Bins', 'bins be bought;'],
      ['b', 'Bins', 'lids be sold; and'],
      ['c', 'Bins', 'the report be noted.'],
    ],
  ],
  [
    'parts within the paragraph',
    [
      '**7. Bins**',
      'RESOLVED: (i) That bins be bought; (ii) That lids be sold; and (iii) That the report be noted. Councillor Wren left the meeting.',
    ],
    [
      ['i', 'Bins', 'bins be bought;'],
      ['ii', 'Bins', 'lids be sold; and'],
      ['iii', 'Bins', 'the report be noted.'],
    ],
  ],
  [
    'the first part beside the word',
    [
      '**7. Bins**',
      'RESOLVED: (A) That bins be bought.',
      '(B) That lids be sold.',
      '**8. Lids**',
      '(C) That none of this counts.',
    ],
    [
      ['A', 'Bins', 'bins be bought.'],
      ['B', 'Bins', 'lids be sold.'],
    ],
  ],
  [
    'bullets, and a second resolution in the item',
    [
      '**7. Bins**',
      'RESOLVED that Council:',
      '• Agrees the bins; and',
      '• Sells the lids.',
      'Debate went on.',
      'RESOLVED – to close the debate.',
    ],
    [
      [null, 'Bins', 'Agrees the bins; and'],
      [null, 'Bins', 'Sells the lids.'],
      [null, 'Bins', 'to close the debate.'],
    ],
  ],
  [
    'unanimously',
    [
      '**7. Bins**',
      'RESOLVED (unanimously) that bins be bought.',
      '**8. Lids**',
      'RESOLVED UNANIMOUSLY: That lids be sold.',
    ],
    [
      [null, 'Bins', 'bins be bought.'],
      [null, 'Lids', 'lids be sold.'],
    ],
  ],
  [
    'a word in title case with a colon',
    [
      '**7. Bins**',
      'Resolved: That the bins be noted.',
      '**8. Lids**',
      'Resolved –',
      'That lids be sold.',
      'The meeting ended at 8.15 pm.',
    ],
    [
      [null, 'Bins', 'the bins be noted.'],
      [null, 'Lids', 'lids be sold.'],
    ],
  ],
  [
    'moved, seconded and resolved',
    [
      '**12/24 Bins**',
      'It was proposed by Cllr Lark, seconded by Cllr Wren and resolved to buy 3 bins. Cllr Finch abstained.',
      '**13/24 Lids**',
      'On being put to the vote, it was RESOLVED that lids be sold. The Chair thanked everyone.',
    ],
    [
      [null, 'Bins', 'to buy 3 bins.'],
      [null, 'Lids', 'lids be sold.'],
    ],
  ],
  [
    'agreed, with a colon',
    ['**CAB 45 Bins**', 'AGREED: That bins be bought.', '**CAB 46 Lids**', 'AGREED that lids be sold.'],
    [
      [null, 'Bins', 'bins be bought.'],
      [null, 'Lids', 'lids be sold.'],
    ],
  ],
  [
    'it was agreed, where nothing is resolved',
    [
      '**1. Bins**',
      'Bins were discussed. It was agreed that bins be bought. Cllr Wren will see to it.',
      '**2. Lids**',
      'The Committee noted the lids.',
    ],
    [[null, 'Bins', 'bins be bought.']],
  ],
  [
    'it was agreed, in the debate before a resolution',
    ['**7. Bins**', 'It was agreed that bins were ugly.', 'RESOLVED that bins be bought.'],
    [[null, 'Bins', 'bins be bought.']],
  ],
  [
    'a decision and a recommendation',
    ['**1. Bins**', '**Decision:**', 'That bins be bought.', '**2. Lids**', 'RECOMMENDED that Council sell the lids.'],
    [
      [null, 'Bins', 'bins be bought.'],
      [null, 'Lids', 'Council sell the lids.'],
    ],
  ],
  [
    'a motion that was lost, and one that is quoted',
    [
      '**7. Bins**',
      'Cllr Lark moved “That this Council resolves to buy bins',
      '(a) now; and',
      '(b) later.”',
      'The motion was put to the vote and LOST.',
      '“RESOLVED that bins be bought” was what the Council had wanted.',
      'The Council had resolved that lids be sold.',
      'RESOLVED that nothing be bought.',
    ],
    [[null, 'Bins', 'nothing be bought.']],
  ],
  [
    'a list within a part',
    ['**7. Bins**', 'RESOLVED that Cabinet agree to:', '1. buy bins:', '• red ones', '• blue ones', '2. sell lids.'],
    [
      ['1', 'Bins', 'buy bins: red ones blue ones'],
      ['2', 'Bins', 'sell lids.'],
    ],
  ],
  [
    'votes and notes below it',
    [
      '**7. Bins**',
      'RESOLVED that bins be bought',
      'For (12)',
      'Mr Lark, Mr Wren',
      'Against (0)',
      '(Councillor Finch left the meeting.)',
    ],
    [[null, 'Bins', 'bins be bought']],
  ],
  [
    'conditions under what was decided, and how many voted for it',
    [
      '**7. Bins**',
      'RESOLVED that permission be GRANTED subject to:',
      '1. A limit of three years.',
      '**8. Lids**',
      'RESOLVED by 6 votes to 3 that permission be REFUSED.',
    ],
    [
      [null, 'Bins', 'permission be GRANTED subject to:'],
      ['1', 'Bins', 'A limit of three years.'],
      [null, 'Lids', 'permission be REFUSED.'],
    ],
  ],
  [
    'agreed after a discussion',
    ['**2/24 Bins**', 'Following discussion, it was agreed to buy two bins.', 'Action: Clerk'],
    [[null, 'Bins', 'to buy two bins.']],
  ],
  [
    'several without a letter',
    ['**7. Bins**', 'RESOLVED: That bins be bought; and', 'That lids be sold.', 'Cllr Wren spoke.'],
    [
      [null, 'Bins', 'bins be bought; and'],
      [null, 'Bins', 'lids be sold.'],
    ],
  ],
  [
    'the word that alone before the first part',
    ['**7. Bins**', '**RESOLVED:**', 'That (1) bins be bought;', '(2) lids be sold.', '**Voting:** 5 for, 2 against'],
    [
      ['1', 'Bins', 'bins be bought;'],
      ['2', 'Bins', 'lids be sold.'],
    ],
  ],
];

describe('resolutions of minutes', () => {
  it.each(forms)('%s', async (_, lines, rows) => {
    const { resolutions } = await meetingOf([...HEAD, ...lines], 'minutes');
    expect(resolutions.map(({ ref, item, text }): Row => [ref, item, text])).toEqual(rows);
  });
});

it('quotes both pages of a resolution that a page break cuts', async () => {
  const context = await meetingContext([...HEAD, 'RESOLVED that bins be bought and lids be sold.'], 'minutes');
  const { document } = context;
  const [page] = document.pages;
  const block = document.blocks.at(-1)!;
  const { start, end } = block.parts[0]!;
  const cut = start + block.text.indexOf(' and');
  const pages = [
    { ...page!, number: 1, text: page!.text.slice(0, cut) },
    { ...page!, number: 2, text: page!.text.slice(cut + 1, end) },
  ];
  const parts = [
    { page: 0, start, end: cut },
    { page: 1, start: 0, end: end - cut - 1 },
  ];
  const blocks = [...document.blocks.slice(0, -1), { ...block, parts }];
  const [resolution] = extractMeeting({ ...context, document: { ...document, pages, blocks } }).resolutions;
  expect(resolution?.text).toBe('bins be bought and lids be sold.');
  expect(
    [resolution?.source, ...(resolution?.source.continued ?? [])].map((source) => [source?.page, source?.quote]),
  ).toEqual([
    [1, 'bins be bought'],
    [2, 'and lids be sold.'],
  ]);
});

const records: [name: string, lines: string[], rows: [ref: string | null, text: string][]][] = [
  [
    'paragraphs under the label',
    [
      '**RECORD OF DECISION**',
      '**Key decision: YES**',
      '**Decision:**',
      'As Cabinet Member for Bins I agree to:',
      'BUY bins; and',
      'SELL lids.',
      '**Reason(s) for decision:**',
      'There are no bins.',
    ],
    [
      [null, 'BUY bins; and'],
      [null, 'SELL lids.'],
    ],
  ],
  [
    'a table of labels',
    [
      '**Record of Officer Decision**',
      'Decision taken by\tHead of Bins',
      'Decision\tTo buy bins.',
      'Reasons\tThere are none.',
    ],
    [[null, 'To buy bins.']],
  ],
  [
    'a sentence without a label',
    ['**Record of Decision**', 'Bins', 'I agree to the purchase of bins.', '**Background**', 'There are none.'],
    [[null, 'I agree to the purchase of bins.']],
  ],
  ['what is only proposed', ['**PROPOSED RECORD OF DECISION**', '**Decision:**', 'Cabinet agree to buy bins.'], []],
];

describe('records of decision', () => {
  it.each(records)('%s', async (_, lines, rows) => {
    const { resolutions } = await meetingOf(lines);
    expect(resolutions.map(({ ref, text }) => [ref, text])).toEqual(rows);
  });
});

const numberings: [name: string, lines: string[], items: [string | null, string][]][] = [
  [
    'plain numbers',
    ['**286. Apologies**', 'None.', '**287. Bins**', '1. Text.', '**288. Lids**'],
    [
      ['286', 'Apologies'],
      ['287', 'Bins'],
      ['288', 'Lids'],
    ],
  ],
  [
    'a year behind',
    ['**12/24 Apologies**', '**13/24 Bins**'],
    [
      ['12/24', 'Apologies'],
      ['13/24', 'Bins'],
    ],
  ],
  [
    'a year before',
    ['**23/01 Apologies**', '**23/02 Bins**'],
    [
      ['23/01', 'Apologies'],
      ['23/02', 'Bins'],
    ],
  ],
  [
    'letters before',
    ['**CAB 45 Apologies**', '**CAB 46 Bins**'],
    [
      ['CAB 45', 'Apologies'],
      ['CAB 46', 'Bins'],
    ],
  ],
  [
    'numbers in a cell beside',
    ['**45.**\t**Apologies**', 'None.', '**46.**\t**Bins**', 'Some.'],
    [
      ['45', 'Apologies'],
      ['46', 'Bins'],
    ],
  ],
  [
    'the item of the agenda in brackets',
    ['**1 BINS (Agenda item 3)**', '**2 LIDS (Agenda item 4)**'],
    [
      ['1', 'BINS'],
      ['2', 'LIDS'],
    ],
  ],
  [
    'no numbers',
    ['**Apologies**', 'None.', '**Bins and Lids**', 'They were discussed.', '**Date of next meeting**', '3 June.'],
    [
      [null, 'Apologies'],
      [null, 'Bins and Lids'],
      [null, 'Date of next meeting'],
    ],
  ],
  [
    'titles that their text follows',
    ['**23/01 Apologies:** none.', '**23/02 Bins:** They were full.'],
    [
      ['23/01', 'Apologies'],
      ['23/02', 'Bins'],
    ],
  ],
];

describe('items of minutes', () => {
  it.each(numberings)('%s', async (_, lines, items) => {
    const meeting = extractMeeting(await meetingContext([...HEAD, ...lines], 'minutes'));
    expect(meeting.agendaItems.map(({ number, title }) => [number, title])).toEqual(items);
  });
});
