/** Years that a value is compared with are not its own. */
import { expect, it } from 'vitest';
import { read } from './read.js';

it.each<[string, (string | null)[]]>([
  ['Spending rose by 7% compared with 2030-31.', [null]],
  ['Spending is £12m, up 7% on 2030-31.', [null, null]],
  ['Spending is £12m, 7% more than in 2030-31.', [null, null]],
  ['Referrals fell by 12% from 2030/31.', [null]],
  ['Referrals are 12% lower than the 2030/31 figure.', [null]],
  ['In 2031/32 there were 1,400 referrals, a rise of 17% on 2030/31.', ['2031/2032', '2031/2032']],
  ['The tax base has increased by 1.2% on the base for 2030-31.', [null]],
  ['The overall rise in funding over 2030-31 is 6.3%.', [null]],
  ['Costs have grown by 9% over the 2030/31 outturn.', [null]],
  ['Numbers are 15% above the 2030 baseline.', [null]],
  ['Vacancies are 34% below their peak in May 2030.', [null]],
  ['Turnout in 2031 was 64%, the lowest since 2020.', ['2031']],
  ['The fund has £6m (including awards that began in 2029-30) to spend.', [null]],
  ['The fund repaid £6m to balance the 2030-31 budget.', [null]],
  ['Savings (with one-off savings of 2030-31 removed) are £6m.', [null]],
  [
    'The draft budget for 2031-32 includes £20m (14% of the 2030-31 approved budget) of growth.',
    ['2031/2032', '2031/2032'],
  ],
  ['This is an improvement on 2030–31, when it was 11%.', ['2030/2031']],
  ['Referrals rose from 1,200 in 2030/31 to 1,400 in 2031/32.', ['2030/2031', '2031/2032']],
  ['Over the period 2030 to 2032 the team saw 340 children.', ['2030/2032']],
  ['The rate was above average in 2030, at 26%.', ['2030']],
])('%s', (text, expected) => expect(read(text).map(({ period }) => period)).toEqual(expected));
