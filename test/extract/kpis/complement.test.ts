import { describe, expect, it } from 'vitest';
import { read } from './read.js';

const turned = (text: string): boolean[] => read(text).map(({ complement = false }) => complement);

describe('a measure that is printed turned round', () => {
  it.each([
    '78% were not offered an interview.',
    'In May, 30% of children declined an interview.',
    '12% of those asked declined.',
    '9% refused.',
    '8% of children were without a plan.',
    '15% of visits were late.',
    '15% of reviews are overdue.',
    '40% of pupils have no named worker.',
    'The team is in touch with all but 11.',
    '7% are in unsuitable accommodation.',
    '20% of visits were outside the agreed timescales.',
    '30% of cases did not meet the standard.',
  ])('%s', (text) => expect(turned(text)).toEqual([true]));

  it.each([
    'Take-up declined to 45%.',
    'Take-up has not improved enough, at 45%.',
    'Performance is not yet good, at 45%.',
    'Not only 45% of visits were made.',
    'Half of staff are new and have tasks that are not for them.',
    'Savings of £3m were not made.',
    'Pupils wait 30 weeks and are not told why.',
    '45% of visits were made in time, but notes are late.',
  ])('not: %s', (text) => expect(turned(text)).toEqual([false]));
});
