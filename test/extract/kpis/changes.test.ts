import { describe, expect, it } from 'vitest';
import { read } from './read.js';

const metrics = (text: string): string[] => read(text).map(({ value, metric }) => `${value} ${metric}`);

describe('how far something moved is not where it stands', () => {
  it.each<[string, string[]]>([
    ['Since April 2031, agency rates have fallen by 25 percentage points.', ['25 null']],
    ['Numbers of early help assessments rose by 13% in the year.', ['13 null']],
    ['A project brought a 24% reduction in first time entrants.', ['24 null']],
    [
      'There has been an increase of 16 percentage points in care leavers in employment, education or training.',
      ['16 null'],
    ],
    ['Long-term placement stability is better than that of neighbours by 2%.', ['2 null']],
    ['Re-referrals are 4% higher than the England average.', ['4 null']],
    ['There was a rise in the number of re-referrals (66%) and of dental checks (21%).', ['66 null', '21 null']],
  ])('%s', (text, expected) => expect(metrics(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ['Agency rates have fallen to 25%.', ['25 agency_social_workers']],
    ['There was a net gain of nine foster carers in 2031–32.', ['9 foster_carers']],
    ['Re-referrals are at 18%, higher than the England average of 16%.', ['18 re_referrals', '16 re_referrals']],
  ])('%s', (text, expected) => expect(metrics(text)).toEqual(expected));
});
