import { describe, expect, it } from 'vitest';
import { meetingIn } from '../../../src/extract/paper-details/meeting.js';

describe('the meeting that a sentence names', () => {
  it.each<[text: string, name: string | null]>([
    [
      'MINUTES of the meeting of the BINS, CARTS AND LIDS SELECT COMMITTEE held at 10.00 am',
      'BINS, CARTS AND LIDS SELECT COMMITTEE',
    ],
    ['Minutes of a meeting of the Cabinet held in Hall A on Friday', 'Cabinet'],
    ['Minutes of the Bins Panel held on 3 May 2024', 'Bins Panel'],
    ['Notes of a meeting of the Bins, Carts and Lids Board at the Town Hall', 'Bins, Carts and Lids Board'],
    ['At a meeting of the Executive, held on 3 May 2024', 'Executive'],
    ['Record of the meeting of Fenton Scrutiny Commission, which was held online', 'Fenton Scrutiny Commission'],
    ['A meeting of the Audit Committee will be held on 3 May', 'Audit Committee'],
    ['Minutes of the meeting held on 3 May 2024', null],
    ['Minutes of the meeting of partners, friends and others held on 3 May', null],
    ['The Panel was told of a meeting of carers, which was well attended.', null],
  ])('%s', (text, name) => {
    const part = meetingIn(text);
    expect(part && text.slice(part.from, part.to)).toBe(name);
  });
});
