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
  ])('%s', (text, expected) => expect(read(text).map(({ measure }) => measure)).toEqual([expected]));
});
