/** Dates with two-digit years or with only one of their years and months printed. */
import { expect, test } from 'vitest';
import { findDates } from '../../../src/extract/dates/grammar.js';

test.each<[text: string, dates: string[]]>([
  ['04.03.24 to 08.03.24', ['2024-03-04 2024-03-08']],
  ['Visit 04.03.24 - 08.03.24', ['2024-03-04 2024-03-08']],
  ['13.05.2024-24.05.2024', ['2024-05-13 2024-05-24']],
  ['paragraphs 3.2.11 to 3.2.14 apply', []],
  ["Nov '19", ['2019-11 2019-11']],
  ['Nov ’19 review', ['2019-11 2019-11']],
  ['May 24', ['2024-05 2024-05']],
  ['Figures (May 24)', ['2024-05 2024-05']],
  ['Apr 24 – Mar 25', ['2024-04 2025-03']],
  ['seen on 12 May 24.', ['2024-05-12 2024-05-12']],
  ['2-6 Sept 24', ['2024-09-02 2024-09-06']],
  ['in May 24 children left', []],
  ['on 9 May 24 homes opened', []],
  ['4, 5 and 12 March 2024', ['2024-03-04 2024-03-12']],
  ['It began on 13 May and ended on 24 May 2024', ['2024-05-13 2024-05-24']],
  ['started on 29 April, and concluded on 17 May 2024', ['2024-04-29 2024-05-17']],
])('%s', (text, dates) => expect(findDates(text).map(({ start, end }) => `${start} ${end}`)).toEqual(dates));
