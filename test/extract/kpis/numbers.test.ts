import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../src/extract/kpis/numbers.js';

const printed = (text: string): string[] =>
  findNumbers(text).map(
    ({ value, valueMax, unit, approximate, denominator }) =>
      `${value}${valueMax === null ? '' : `–${valueMax}`} ${unit}${approximate ? ' ~' : ''}${denominator ? ' whole' : ''}`,
  );

describe('findNumbers', () => {
  it.each<[string, string[]]>([
    ['about 12,400 pupils', ['12400 count ~']],
    ['17 visits (or 8.5%)', ['17 count', '8.5 percent']],
    ['Forty-two per cent of visits', ['42 percent']],
    ['two hundred and six plans', ['206 count']],
    ['£64k, £2.5 million and -£1.2m', ['64000 gbp', '2500000 gbp', '-1200000 gbp']],
    ['between 12 and 19 cases', ['12–19 count']],
    ['from 12 to 19 cases', ['12 count', '19 count']],
    ['8–10% of posts', ['8–10 percent']],
    ['41 of 63 visits', ['41 count', '63 count whole']],
    ['a rate of 51 per 10,000 children', ['51 rate_per_10000']],
    ['a rate of 51 per 10,000, above the regional rate of 44', ['51 rate_per_10000', '44 rate_per_10000']],
    ['approximately 52 300 children', ['52300 count ~']],
    ['a rate of 12 per 1,000 people', []],
    ['the rate per 10,000 children was 42', ['42 rate_per_10000']],
    ['one in four pupils', ['25 percent ~']],
    ['two thirds of carers', ['66.7 percent ~']],
    ['just under half of staff', ['50 percent ~']],
    ['wait for over three years', ['36 months ~']],
    ['at 10.30am on floor P1, 24/7', []],
    ['half-termly visits in the first half of the year', []],
  ])('%s', (text, expected) => expect(printed(text)).toEqual(expected));

  it('gives the place of a mention', () => {
    const text = 'As many as 1,250 (61%) replied';
    expect(findNumbers(text).map(({ from, to }) => text.slice(from, to))).toEqual(['1,250', '61%']);
  });
});
