import { describe, expect, it } from 'vitest';
import { read } from './read.js';

describe('the words of a measure', () => {
  it.each<[string, string]>([
    ['Some wait for over two years for their therapy.', 'Some wait … for their therapy'],
    ['The scheme engages well, reaching three quarters of pupils.', 'of pupils'],
    ['Staff are good at engaging three quarters of pupils.', 'Staff are good at engaging … of pupils'],
    ['The number of work places has grown beyond 50.', 'The number of work places'],
    ['Over half of families are kept from court and children are at home.', 'of families are kept from court'],
    ['About half of schools have a nurse and through a clinic others do.', 'of schools have a nurse'],
    ['The total roads requirement of £9m to be raised by May is known.', 'The total roads requirement'],
    ['The total roads budget will be £9m.', 'The total roads budget'],
    ['“Fly tipping grew by 10%”', 'Fly tipping'],
    // the verdict, and what changed
    ['Attendance is very good at 94%.', 'Attendance'],
    ['The vacancy rate remains low at 4%.', 'The vacancy rate'],
    ['The plan has led to a cut in the number of pupils out of school to 12%.', 'the number of pupils out of school'],
    // coordinated words
    [
      'The £4m difference between spending and available funding is met from fees.',
      'difference between spending and available funding',
    ],
    [
      'Almost 75% of officers have done risk, harm and engagement training.',
      'of officers have done risk, harm and engagement training',
    ],
    ['Of them, 30 have an Education, Health, and Care Plan.', 'have an Education, Health, and Care Plan'],
    ['Pupils (in art, music and dance), of all ages, miss 12% of lessons.', 'of lessons'],
  ])('%s', (text, expected) => expect(read(text).map(({ measure }) => measure)).toEqual([expected]));

  it.each<[string, string[]]>([
    [
      'Income from fees (including a proposed rise of 4%) and grants is £9m.',
      ['proposed rise', 'Income from fees and grants'],
    ],
    ['The plan sets aside £9m for growth (including £2m internal transfer).', ['for growth', 'internal transfer']],
    [
      'Reserves were £9m, comprising £4m general reserve and £5m earmarked reserves.',
      ['Reserves', 'general reserve', 'earmarked reserves'],
    ],
    [
      'The council raised its charges by 3%, bringing in £1.2m.',
      ['The council raised its charges', 'The council raised its charges'],
    ],
    [
      'The draft budget includes £9m for growth, £2m for pay and £1m for energy.',
      ['for growth', 'for pay', 'for energy'],
    ],
    [
      'The plan cut the number of young people held in cells from 41 to 12.',
      ['the number of young people held in cells', 'the number of young people held in cells'],
    ],
    ['The loans (assessed at £2m) are repaid.', ['The loans … are repaid']],
  ])('%s', (text, expected) => expect(read(text).map(({ measure }) => measure)).toEqual(expected));
});
