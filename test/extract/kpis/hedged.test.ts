import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../src/extract/kpis/numbers.js';

const printed = (text: string): string[] =>
  findNumbers(text).map(({ value, unit, approximate }) => `${value} ${unit}${approximate ? ' ~' : ''}`);

describe('numbers that are not exact', () => {
  it.each<[string, string[]]>([
    ['has grown beyond 50 places', ['50 count ~']],
    ['exceeding 30 families', ['30 count ~']],
    ['as many as 40 pupils', ['40 count ~']],
    ['upwards of 300 carers', ['300 count ~']],
    ['in the region of 300 carers', ['300 count ~']],
    ['at most 12 cases', ['12 count ~']],
    ['a minimum of 60%', ['60 percent ~']],
    ['2000+ leavers', ['2000 count ~']],
    ['the other 20,000 plus pupils', ['20000 count ~']],
    ['40 or so families', ['40 count ~']],
    ['the gap (c£77m)', ['77000000 gbp ~']],
    ['c.£3m of it', ['3000000 gbp ~']],
    ['c1,200 pupils', ['1200 count ~']],
    ['grew by nearly a third since May', ['33.3 percent ~']],
  ])('%s', (text, expected) => expect(printed(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ['more than the 6.3% rise in grants', ['6.3 percent']],
    ['the 16+ team', ['16 count']],
    ['£5m plus interest', ['5000000 gbp']],
    ['ABC123 and section C12', []],
    ['two half days', ['2 count']],
  ])('exact or none: %s', (text, expected) => expect(printed(text)).toEqual(expected));
});

describe('units that are printed once', () => {
  it.each<[string, string[]]>([
    ['fell from 679 days to 653 in May', ['679 days', '653 days']],
    ['from 18 to 13 per 10,000', ['18 rate_per_10000', '13 rate_per_10000']],
    ['541 days, compared with 606 for similar councils', ['541 days', '606 days']],
    ['from 20 days to 30 visits', ['20 days', '30 count']],
    ['another four million pounds', ['4000000 gbp']],
    [
      'at 55 per 10,000, above its neighbours and England (70 and 60 respectively)',
      ['55 rate_per_10000', '70 rate_per_10000', '60 rate_per_10000'],
    ],
    ['60% of staff had 41 and 46 respectively', ['60 percent', '41 count', '46 count']],
    ['a rate of 41, near the national 42 per 10,000', ['41 rate_per_10000', '42 rate_per_10000']],
  ])('%s', (text, expected) => expect(printed(text)).toEqual(expected));
});
