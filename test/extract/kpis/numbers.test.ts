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
    ['between one and two years', ['12–24 months']],
    ['two to three months', ['2–3 months']],
    [
      'a cost of £2-3m, £10k–£12k or between £4 and £5 million',
      ['2000000–3000000 gbp', '10000–12000 gbp', '4000000–5000000 gbp'],
    ],
    ['£500-£2m', ['500–2000000 gbp']],
    ['the £3m-2031 scheme', ['3000000 gbp']],
    ['the 19–21 year olds', ['19–21 count']],
    ['a hundred and fifty, over half a million, a thousand', ['150 count', '500000 count ~', '1000 count']],
    ['18 million trips and 40k downloads', ['18000000 count', '40000 count']],
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

  it.each<[string, string[]]>([
    ['it is met by - £6.5m of savings', ['-6500000 gbp']],
    ['a risk of c. - £2m', ['-2000000 gbp ~']],
    ['minus £3m, or minus 4%', ['-3000000 gbp', '-4 percent']],
    ['£33m (-8.6%) and £3.0m, -1.69%', ['33000000 gbp', '-8.6 percent', '3000000 gbp', '-1.69 percent']],
    ['rose from - 10.4% to 2%', ['-10.4 percent', '2 percent']],
    ['a gap – £5m – remains, and savings - 4% of them - too', ['5000000 gbp', '4 percent']],
    ['£5m - £6m', ['5000000–6000000 gbp']],
  ])('a sign is kept, a dash between words is none: %s', (text, expected) => expect(printed(text)).toEqual(expected));

  it('gives the place of a mention', () => {
    const text = 'As many as 1,250 (61%) replied';
    expect(findNumbers(text).map(({ from, to }) => text.slice(from, to))).toEqual(['1,250', '61%']);
  });
});
