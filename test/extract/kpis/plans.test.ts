/** What budget papers plan, in the words of one sentence, of the sentences around it and of a list. */
import { describe, expect, it } from 'vitest';
import { extractKpis } from '../../../src/extract/kpis/index.js';
import { findSections } from '../../../src/sections/index.js';
import { contextOf, heading } from '../inspectorate-document.js';
import { read } from './read.js';

const qualified = (text: string): string[] => read(text).map(({ value, qualifier }) => `${value} ${qualifier}`);

describe('planned, proposed and asked for', () => {
  it.each<[string, string[]]>([
    ['Next year’s budget provides £4.2m for placements and £1.1m for transport.', ['4200000 target', '1100000 target']],
    ['The budget for 2031/32 assumes a tax rise of 3.5% and savings of £7.4m.', ['3.5 target', '7400000 target']],
    ['The budget for the next financial year included growth of £15m.', ['15000000 target']],
    [
      'The final draft 2031-32 revenue budget includes £15m of growth (£12m for prices).',
      ['15000000 target', '12000000 target'],
    ],
    ['The MTFS assumes pay inflation of 3% and contract inflation of £4m.', ['3 target', '4000000 target']],
    ['Growth of £12m has been built into the 2031/32 budget.', ['12000000 target']],
    ['The Council intends to borrow £20m for new homes.', ['20000000 target']],
    ['It is proposed that £300k is allocated to the youth service.', ['300000 target']],
    ['A saving of £1.2m is proposed for 2031/32.', ['1200000 target']],
    ['Savings of £4m (including £1m of grants) are proposed.', ['4000000 target', '1000000 target']],
    ['The service needs to find savings of £5m.', ['5000000 target']],
    [
      'The council planned to raise its tax by 2.9% and an additional 2%, bringing in £4.3m.',
      ['2.9 target', '2 target', '4300000 target'],
    ],
    ['The policy is to have reserves of between 5% and 10% of the budget.', ['5 target']],
    ['The budget for interest on the council’s external loans in 2031-32 is £3.1m.', ['3100000 target']],
    [
      'In 2030/31 the council spent £2m on early help and plans to invest a further £1m.',
      ['2000000 actual', '1000000 target'],
    ],
    ['Of the planned savings of £5m, £3.2m has been delivered.', ['5000000 target', '3200000 actual']],
    ['The service delivered £2.1m of its £3m savings target.', ['2100000 actual', '3000000 target']],
  ])('%s', (text, expected) => expect(qualified(text)).toEqual(expected));
});

describe('no plans', () => {
  it.each<[string, string[]]>([
    ['The draft is £2.4m higher than the version reported in May.', ['2400000 actual']],
    ['The final draft budget is £3m more than the earlier draft.', ['3000000 actual']],
    ['The council spent £4.1m on agency staff last year.', ['4100000 actual']],
    ['Of 400 answers on the draft budget, 30% of respondents agreed.', ['30 actual']],
    ['The reserve of £3m was used to balance the 2030-31 budget.', ['3000000 actual']],
  ])('%s', (text, expected) => expect(qualified(text)).toEqual(expect.arrayContaining(expected)));
});

describe('to come', () => {
  it.each<[string, string[]]>([
    [
      'Advisers suggest growth will hit 1.2% in 2031 before reaching 1.5% for both 2032 and 2033.',
      ['1.2 forecast', '1.5 forecast'],
    ],
    ['Numbers are forecast to fall by 8% in 2031 and 5% in 2032.', ['8 forecast', '5 forecast']],
    ['We expect inflation to pick up to 2.6%.', ['2.6 forecast']],
    ['This would raise the bill of a typical household by £1.50 (£78 a year).', ['1.5 forecast', '78 forecast']],
    ['These changes could increase staff costs by about 10%.', ['10 forecast']],
    ['The authority is set to receive £4m.', ['4000000 forecast']],
    ['There is a funding gap of £14m over the next three years.', ['14000000 forecast']],
    [
      'The projected outturn is £48m against a budget of £45m, an overspend of £3m.',
      ['48000000 forecast', '45000000 target', '3000000 forecast'],
    ],
    [
      'The service is forecast to overspend by £2.6 million, of which £1.4 million is on placements.',
      ['2600000 forecast', '1400000 forecast'],
    ],
    ['By 2033 we will have 40 more foster carers.', ['40 forecast']],
    ['Pupils who would have waited 30 weeks now wait 12 weeks.', ['30 actual', '12 actual']],
    ['The council has invested £2m, which will help 40 families.', ['2000000 actual', '40 actual']],
    ['The overspend of £9m was due to pressures.', ['9000000 actual']],
    ['The team is known for accurate forecasting, with a 1.1% accuracy rate.', ['1.1 actual']],
  ])('%s', (text, expected) => expect(qualified(text)).toEqual(expected));
});

describe('what a sentence goes on about', () => {
  const plan = { as: 'target' as const, period: '2031/2032' };
  const before = read('The draft budget for 2031-32 requires savings of £9m.');

  it.each<[string, string]>([
    ['This comprises £7m of new savings.', 'target'],
    ['Of this, £7m is from contracts.', 'target'],
    ['It also includes £2m for pay.', 'target'],
    ['Of this, £7m was delivered early.', 'actual'],
    ['This has avoided a cut of £2m.', 'actual'],
    ['This is £2m more than the original draft.', 'actual'],
    ['The youth service has £2m in its reserve.', 'actual'],
  ])('from the sentence before: %s', (text, expected) => {
    expect(read(text, { before })[0]?.qualifier).toBe(expected);
  });

  it.each<[string, string]>([
    ['The £7m difference is resolved through savings.', 'target'],
    ['In 2029-30 the grant is £7m.', 'actual'],
    ['The grant was £7m.', 'actual'],
    ['The overspend is £7m.', 'actual'],
  ])('from the paragraph: %s', (text, expected) => {
    expect(read(text, { plan })[0]?.qualifier).toBe(expected);
  });
});

describe('lists', () => {
  const rows = (...sketches: (string | ReturnType<typeof heading>)[]) => {
    const context = contextOf(sketches, { documentType: 'council_report', authority: null });
    return extractKpis({ ...context, sections: findSections(context.document) }).rows;
  };

  it('under a lead-in that names a draft budget are of plans', () => {
    const found = rows('The draft budget for 2031-32 includes:', '• £3.5m savings on contracts', '• £1.5m from fees');
    expect(found.map(({ value, qualifier, period }) => [value, qualifier, period])).toEqual([
      [3_500_000, 'target', '2031/2032'],
      [1_500_000, 'target', '2031/2032'],
    ]);
  });

  it('under a heading that names a draft budget are of plans where they begin with the amount', () => {
    const found = rows(
      heading('Proposed Draft 2031-32 Revenue Budget', { headingTag: 1 }),
      '• £3.5m savings aimed at fewer placements',
      '• Reserves stand at £1.5m',
    );
    expect(found.map(({ value, qualifier }) => [value, qualifier])).toEqual([
      [3_500_000, 'target'],
      [1_500_000, 'actual'],
    ]);
  });

  it('have no measure from a lead-in that says who said it', () => {
    const found = rows('In answer to questions the committee noted the following:', '• of its grants, £3m is spent');
    expect(found.map(({ measure }) => measure)).toEqual(['is spent']);
  });
});
