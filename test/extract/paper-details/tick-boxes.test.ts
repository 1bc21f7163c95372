import { describe, expect, it } from 'vitest';
import { answerIn, answersIn } from '../../../src/extract/paper-details/tick-boxes.js';

describe('the ticked one of several boxes', () => {
  it.each<[text: string, answer: string | null]>([
    ['☒ Yes ☐ No', 'Yes'],
    ['☐ Yes ☑ No', 'No'],
    ['[ ] Yes [X] No', 'No'],
    ['[x] Yes [ ] No', 'Yes'],
    ['Yes ☐ No ☒', 'No'],
    ['Yes [ ] / No [x]', 'No'],
    ['( ) Key (X) Non-Key', 'Non-Key'],
    ['✓ Yes', 'Yes'],
    ['Yes ✔ No', 'Yes'],
    ['□ Key decision ■ Non-key decision', 'Non-key decision'],
    ['☐ Yes ☐ No', null],
    ['☒ Yes ☒ No', null],
    ['Yes – spending', 'Yes – spending'],
    ['No (see below)', 'No (see below)'],
  ])('%s', (text, answer) => {
    expect(answerIn(text)).toBe(answer);
  });

  it('takes all where several may be ticked', () => {
    expect(answersIn('☒ Abbey ☐ Barton ☒ Castle')).toBe('Abbey, Castle');
    expect(answersIn('☐ Abbey ☐ Barton')).toBeNull();
    expect(answersIn('All wards')).toBe('All wards');
  });
});
