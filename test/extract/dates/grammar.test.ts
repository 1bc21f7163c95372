import { describe, expect, test } from 'vitest';
import { findDates, parseDate } from '../../../src/extract/dates/grammar.js';

const printed = (text: string, writtenOn?: string): string[] =>
  findDates(text, writtenOn).map(({ start, end }) => (start === end ? start : `${start}/${end}`));

describe('findDates', () => {
  test.each<[string, string[]]>([
    ['Inspection dates: 16 April to 20 April 2018', ['2018-04-16/2018-04-20']],
    ['10 to 14 June 2024', ['2024-06-10/2024-06-14']],
    ['10-14 June 2024', ['2024-06-10/2024-06-14']],
    ['06–10June 2022', ['2022-06-06/2022-06-10']],
    ['Monday 10 to Friday 14 June 2024', ['2024-06-10/2024-06-14']],
    ['10th to the 14th of June 2024', ['2024-06-10/2024-06-14']],
    ['12 and 13 April 2022', ['2022-04-12/2022-04-13']],
    ['12, 13 and 14 June 2018', ['2018-06-12/2018-06-14']],
    ['14/15 February 2023', ['2023-02-14/2023-02-15']],
    ['30 June – 1 July 2021', ['2021-06-30/2021-07-01']],
    ['between 22nd February and 17th March 2016', ['2016-02-22/2016-03-17']],
    ['4th and 22nd November 2019', ['2019-11-04/2019-11-22']],
    ['12 December to 5 January 2023', ['2022-12-12/2023-01-05']],
    ['12 December 2022 - 5 January 2023', ['2022-12-12/2023-01-05']],
    ['10 June 2024 – 14 June 2024', ['2024-06-10/2024-06-14']],
    ['22 June 2015 – 16 July 2015', ['2015-06-22/2015-07-16']],
    ['28/02/2019 - 03/03/2019', ['2019-02-28/2019-03-03']],
    ['between 22.2.16 17.3.16.', ['2016-02-22/2016-03-17']],
    ['Report 11 22 November 2019', ['2019-11-11/2019-11-22']],
    ['Version 2 22 November 2019', ['2019-11-22']],
    ['3 to 7 june 2019', ['2019-06-03/2019-06-07']],
    ['It may 2019 times, or march 2 may 3 2019', []],
  ])('ranges: %s', (text, expected) => expect(printed(text)).toEqual(expected));

  test.each<[string, string[]]>([
    ['Tuesday, 23 October 2012', ['2012-10-23']],
    ['December 7th 2022', ['2022-12-07']],
    ['22ND JANUARY, 2002', ['2002-01-22']],
    ['30th-Jan-2025', ['2025-01-30']],
    ['07/03/2017', ['2017-03-07']],
    ['2015/03/13', ['2015-03-13']],
    ['dated 24.5.16', ['2016-05-24']],
    ['12 J une 2019', ['2019-06-12']],
    ['On 5 March 2019 and 6 June 2020', ['2019-03-05', '2020-06-06']],
    ['29 February 2020', ['2020-02-29']],
  ])('days: %s', (text, expected) => expect(printed(text)).toEqual(expected));

  test.each<[string, string[]]>([
    ['November 2019', ['2019-11']],
    ['Sept. 2019', ['2019-09']],
    ['Services June21', ['2021-06']],
    ['Jan-18', ['2018-01']],
    ['January/February 2023', ['2023-01/2023-02']],
    ['between April 2016 and March 2017', ['2016-04/2017-03']],
    ['in March 2016 and June 2019', ['2016-03', '2019-06']],
    ['last inspected in 2014.', ['2014']],
    ['in 2018, 2019 and 2021', ['2018', '2019', '2021']],
    ['from 2015 to 2017', ['2015/2017']],
    ['for 2016/2017', ['2016/2017']],
    ['2015–16', ['2015/2016']],
  ])('months and years: %s', (text, expected) => expect(printed(text)).toEqual(expected));

  test.each([
    '30 February 2016',
    '31 April 2019',
    '29 February 2019',
    '20 to 16 May 2019',
    'section 3.2.11 of',
    'the Children Act 1989 and the 2014 Regulations',
    'about 2,019 cases, 2019% more',
    'families may 12 2019',
    'in 2050',
    'on 4 November',
    '',
  ])('none: %s', (text) => expect(findDates(text)).toEqual([]));

  test('two windows are one match that lists both', () => {
    const text = 'Dates: 5 to 9 December 2022 and 14 to 15 February 2023.';
    expect(findDates(text)).toEqual([
      {
        start: '2022-12-05',
        end: '2023-02-15',
        precision: 'day',
        from: 7,
        to: 54,
        spans: [
          { start: '2022-12-05', end: '2022-12-09' },
          { start: '2023-02-14', end: '2023-02-15' },
        ],
      },
    ]);
  });

  test('windows share a year that is printed once', () => {
    const [match] = findDates('27 January to 7 February and 24 to 28 February 2020');
    expect(match?.spans).toEqual([
      { start: '2020-01-27', end: '2020-02-07' },
      { start: '2020-02-24', end: '2020-02-28' },
    ]);
  });

  test.each([
    ['on 30 and 31 January. The team', '2018-02-22', ['2018-01-30/2018-01-31']],
    ['on 13 and 14 December.', '2021-01-20', ['2020-12-13/2020-12-14']],
    ['on 14 December 2019.', '2021-01-20', ['2019-12-14']],
  ])('a date without its year is the last before the day of writing: %s', (text, writtenOn, expected) =>
    expect(printed(text, writtenOn)).toEqual(expected),
  );
});

test.each([
  ['9 August 2021', '2021-08-09'],
  ['August 2021', '2021-08'],
  ['9 to 11 August 2021', null],
  ['9 August 2021 and 1 May 2022', null],
  ['no date', null],
])('parseDate: %s', (text, expected) => expect(parseDate(text)).toBe(expected));
