import { describe, expect, it } from 'vitest';
import { read } from './read.js';

const values = (text: string): number[] => read(text).map(({ value }) => value);

describe('numbers whose noun was said before', () => {
  it.each<[string, number[]]>([
    ['In 2031, 12 children had a plan, seven of whom are in court.', [12, 7]],
    ['In May, 1,128 contacts came, of which 568 (50%) went no further.', [1128, 568, 50]],
    ['Last year 59 pupils placed in the county and 29 in other schools were excluded.', [59, 29]],
    ['It has 12 visitors and seven advocates.', [12, 7]],
    ['The unit helped 40 children, with a further 32 going to a clinic.', [40, 32]],
    ['It ran courses with 535 people attending and a further nine waiting.', [535, 9]],
    ['There are 18 households approved, with nine currently linked to a child.', [18, 9]],
    ['Most live here, with only 19 living elsewhere.', [19]],
    ['Of these, only five do not have a plan.', [5]],
    ['Of the remaining nine, four are willing to move.', [4]],
    ['Fourteen pupils are in one school and six are in another.', [14, 6]],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));

  it.each([
    ['She was director for eight years, two of which were in another town.', []],
    ['There were 40 visits and all but one of these was on time.', [40]],
  ])('none: %s', (text, expected) => expect(values(text)).toEqual(expected));
});
