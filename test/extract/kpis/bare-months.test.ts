import { expect, it } from 'vitest';
import { read } from './read.js';

it.each<[string, string | null, string | null]>([
  ['Attendance fell to 94% in July', '2031-07/2031-09', '2031-07'],
  ['Attendance fell to 94% by the end of August', '2031-07/2031-09', '2031-08'],
  ['Attendance fell to 94% in February', '2031/2032', '2032-02'],
  ['Attendance fell to 94% in May', '2031', '2031-05'],
  ['Attendance fell to 94% in May and June', '2031', null],
  ['Attendance stood at 94% at the beginning of April', '2031-09-30', null],
  ['Attendance fell to 94% in September', '2031-09-30', '2031-09-30'],
  ['Attendance fell to 94% in May', null, null],
  ['Attendance fell to 94%', '2031-07/2031-09', '2031-07/2031-09'],
  ['Attendance fell to 94% and may fall on', '2031-07/2031-09', '2031-07/2031-09'],
])('%s, under %s', (text, period, expected) => {
  expect(read(text, { period }).map((kpi) => kpi.period)).toEqual([expected]);
});
