/** In how many shapes council papers ask their meetings for something. */
import { describe, expect, it } from 'vitest';
import { councilRecommendations } from '../../../src/extract/recommendations/council.js';
import { paperContext, stands } from '../council-paper.js';

const HEAD = ['Report of: Ann Lee', 'To: Cabinet – 3 May 2024', 'Subject: Bins'];
const TAIL = ['2. Background', '2.1 Bins are many.'];
type Items = [ref: string | null, text: string][];

const NOTE = 'note the bins.';
const BUY = 'buy the lids.';

const shapes: [name: string, lines: string[], items: Items][] = [
  [
    'It is recommended that, with bullets',
    ['1. Recommendations', 'It is recommended that:', '• the bins be noted;', '• the lids be bought.', ...TAIL],
    [
      [null, 'the bins be noted;'],
      [null, 'the lids be bought.'],
    ],
  ],
  [
    'Cabinet is asked to',
    ['Recommendations', 'Cabinet is asked to:', '1. note the bins.', '2. buy the lids.', 'Background', 'Bins.'],
    [
      ['1', NOTE],
      ['2', BUY],
    ],
  ],
  [
    'The Committee is recommended to',
    [
      'Recommendations',
      'The Committee is recommended to:',
      'a) note the bins.',
      'b) buy the lids.',
      'Background',
      'Bins.',
    ],
    [
      ['a', NOTE],
      ['b', BUY],
    ],
  ],
  [
    'RECOMMENDED',
    ['RECOMMENDED', '(1) That the bins be noted.', '(2) That the lids be bought.', 'Background', 'Bins.'],
    [
      ['1', 'That the bins be noted.'],
      ['2', 'That the lids be bought.'],
    ],
  ],
  [
    'RECOMMENDED with that',
    ['Recommendations', 'RECOMMENDED that the bins be noted.', 'Background', 'Bins.'],
    [[null, 'RECOMMENDED that the bins be noted.']],
  ],
  [
    'That Cabinet:',
    ['1. Recommendations', 'That Cabinet:', '(i) note the bins.', '(ii) buy the lids.', ...TAIL],
    [
      ['i', NOTE],
      ['ii', BUY],
    ],
  ],
  [
    'A. B.',
    ['Recommendations', 'A. That the bins be noted.', 'B. That the lids be bought.', 'Background', 'Bins.'],
    [
      ['A', 'That the bins be noted.'],
      ['B', 'That the lids be bought.'],
    ],
  ],
  [
    '1) 2)',
    [
      'Recommendations:',
      'The Cabinet is recommended to:',
      '1) Note the bins.',
      '2) Buy the lids.',
      'List of Appendices',
      'Bins.',
    ],
    [
      ['1', 'Note the bins.'],
      ['2', 'Buy the lids.'],
    ],
  ],
  [
    '1.1 1.2 under a lead-in',
    ['1. Recommendations', 'The Board is asked to:', '1.1 Note the bins.', '1.2 Buy the lids.', ...TAIL],
    [
      ['1.1', 'Note the bins.'],
      ['1.2', 'Buy the lids.'],
    ],
  ],
  [
    'unmarked paragraphs under a lead-in',
    ['Recommendations', 'The Panel is asked to:', 'Note the bins.', 'Agree the lids.', '1. Background', '1.1 Bins.'],
    [
      [null, 'Note the bins.'],
      [null, 'Agree the lids.'],
    ],
  ],
  [
    'members are asked',
    ['Recommendation', 'Members are asked to note the bins and to comment on them.', '1. Background', '1.1 Bins.'],
    [[null, 'Members are asked to note the bins and to comment on them.']],
  ],
  [
    'nested sub-items',
    [
      '1. Recommendations',
      '1.1 That Cabinet agree:',
      '(a) the bins; and',
      '(b) the lids.',
      '1.2 That the rest be noted.',
      ...TAIL,
    ],
    [
      ['1.1', 'That Cabinet agree: (a) the bins; and (b) the lids.'],
      ['1.2', 'That the rest be noted.'],
    ],
  ],
  [
    'options and reasons',
    [
      '1. Recommendations',
      '1.1 That the bins be noted.',
      '2. Reasons for recommendations',
      '2.1 To keep streets clean.',
      '3. Alternative options considered',
      '3.1 Not to note the bins. This was rejected.',
    ],
    [['1.1', 'That the bins be noted.']],
  ],
  [
    'options before them',
    [
      '1. Options',
      '1.1 Option 1: note the bins.',
      '1.2 Option 2 (recommended): buy lids.',
      '2. Recommendations',
      '2.1 That the bins be noted.',
      '3. Background',
      '3.1 Bins.',
    ],
    [['2.1', 'That the bins be noted.']],
  ],
  [
    'a recommended option',
    [
      '1. Options',
      'Option 2 – buy lids (recommended option)',
      '2. Recommendations',
      '2.1 That the bins be noted.',
      '3. Background',
      '3.1 Bins.',
    ],
    [['2.1', 'That the bins be noted.']],
  ],
  [
    'reason for urgency',
    [
      '1. Recommendations',
      '1.1 That the bins be noted.',
      'Reason for urgency',
      'The bins are full.',
      '2. Background',
      '2.1 Bins.',
    ],
    [['1.1', 'That the bins be noted.']],
  ],
  [
    'a scrutiny review’s many',
    [
      'Recommendations',
      'Recommendation 1: That bins be bought.',
      'Recommendation 2: That lids be bought.',
      'Recommendation 3: That staff be thanked.',
      '1. Introduction',
      '1.1 Bins.',
    ],
    [
      ['1', 'That bins be bought.'],
      ['2', 'That lids be bought.'],
      ['3', 'That staff be thanked.'],
    ],
  ],
  [
    'R1 R2',
    ['Recommendations', 'R1 That bins be bought.', 'R2 That lids be bought.', 'Introduction', 'Bins.'],
    [
      ['R1', 'That bins be bought.'],
      ['R2', 'That lids be bought.'],
    ],
  ],
  [
    'a table with numbers',
    ['Recommendations', '1\tThat bins be noted.', '2\tThat lids be bought.', 'Background', 'Bins.'],
    [
      ['1', 'That bins be noted.'],
      ['2', 'That lids be bought.'],
    ],
  ],
  [
    'a box that is repeated',
    [
      'Recommendations',
      '1. That the bins of the county be noted.',
      '2. That the lids be bought.',
      '1. Background',
      '1.1 Bins.',
      '9. Recommendations',
      '9.1 That the bins of the county be noted.',
      '9.2 That the lids be bought.',
    ],
    [
      ['1', 'That the bins of the county be noted.'],
      ['2', 'That the lids be bought.'],
    ],
  ],
  [
    'one who decides and one who is told',
    [
      '1. Recommendations',
      'That the Cabinet:',
      '(a) note the bins.',
      'That the Council:',
      '(b) buy the lids.',
      ...TAIL,
    ],
    [
      ['a', NOTE],
      ['b', BUY],
    ],
  ],
  [
    'recommendation of the officer',
    ['Officer recommendation', 'That the bins be noted.', 'Background', 'Bins.'],
    [[null, 'That the bins be noted.']],
  ],
  [
    'decision requested',
    ['Decision(s) requested', 'The Lead Member is asked to note the bins.', 'Background', 'Bins.'],
    [[null, 'The Lead Member is asked to note the bins.']],
  ],
  [
    'action required',
    ['Action required', 'The Board is requested to note the bins.', 'Background', 'Bins.'],
    [[null, 'The Board is requested to note the bins.']],
  ],
  [
    'what we ask',
    ['What are you asking the Board to do?', 'The Board is asked to note the bins.', 'Background', 'Bins.'],
    [[null, 'The Board is asked to note the bins.']],
  ],
  [
    'the executive director recommends',
    [
      'Recommendations',
      'The Director recommends that Cabinet:',
      '1. note the bins.',
      '2. buy the lids.',
      'Background',
      'Bins.',
    ],
    [
      ['1', NOTE],
      ['2', BUY],
    ],
  ],
  [
    'it is proposed that',
    [
      'Recommendation(s)',
      'It is proposed that Cabinet:',
      '1. note the bins.',
      '2. buy the lids.',
      'Background',
      'Bins.',
    ],
    [
      ['1', NOTE],
      ['2', BUY],
    ],
  ],
  [
    'what another body recommended',
    [
      '1. Background',
      '1.1 Bins.',
      '2. Recommendations from the scrutiny committee',
      '2.1 That bins be red.',
      '3. Recommendations',
      '3.1 That the bins be noted.',
      '4. Appendices',
      'A. Bins',
    ],
    [['3.1', 'That the bins be noted.']],
  ],
  [
    'a question as heading',
    ['What is the Board being asked to do?', '• Note the bins.', '• Buy the lids.', 'Background', 'Bins.'],
    [
      [null, 'Note the bins.'],
      [null, 'Buy the lids.'],
    ],
  ],
  [
    'numbers on lines of their own',
    [
      'Recommendation 1',
      'That the council should buy more bins.',
      'Recommendation 2',
      'That the council should buy lids for:',
      '• blue bins;',
      '• red bins.',
      'Conclusion',
      'Bins.',
    ],
    [
      ['1', 'That the council should buy more bins.'],
      ['2', 'That the council should buy lids for: blue bins; red bins.'],
    ],
  ],
  [
    'numbered by the word, with findings between',
    [
      'Bins are many.',
      'Recommendation 1 – The council should buy bins.',
      'Lids are few.',
      'Recommendation 2 – The council should buy lids.',
      'Staff are kind.',
    ],
    [
      ['1', 'The council should buy bins.'],
      ['2', 'The council should buy lids.'],
    ],
  ],
  [
    'reasons in brackets',
    [
      'Recommendations',
      '(1) That the bins be noted.',
      '[Reason: to know of them.]',
      '(2) That the lids be bought.',
      '[Reason: to shut them.]',
      'Background',
      'Bins.',
    ],
    [
      ['1', 'That the bins be noted.'],
      ['2', 'That the lids be bought.'],
    ],
  ],
  ['for information only', ['Recommendations', 'None: this report is for information.', 'Background', 'Bins.'], []],
  ['none', ['Recommendations', 'None.', 'Background', 'Bins.'], []],
  ['not applicable', ['Recommendations', 'N/A', 'Background', 'Bins.'], []],
  ['no decision', ['1. Recommendations', '1.1 There are no recommendations arising from this report.', ...TAIL], []],
];

describe('councilRecommendations', () => {
  it.each(shapes)('%s', async (_name, lines, items) => {
    const context = await paperContext([...HEAD, ...lines]);
    const { rows } = councilRecommendations(context);
    expect(rows.map(({ ref, text }) => [ref, text])).toEqual(items);
    expect(rows.every(({ source }) => stands(context, source))).toBe(true);
  });
});
