/** Grades as they stand in headings and beside them: words of `data/frameworks.json`. */
import { anyOf, grades } from '../reference/frameworks.js';

const given = anyOf(grades.filter(({ id }) => id !== 'not_judged').flatMap(({ labels }) => labels)).source;
const whole = new RegExp(`^${given}\\.?$`, 'i');
const ending = new RegExp(`${given}\\.?$`, 'i');

/** Whether a text is a grade and nothing else. */
export const isGrade = (text: string): boolean => whole.test(text.trim());
/** Whether a text ends with a grade ("Care leavers: good"). */
export const endsWithGrade = (text: string): boolean => ending.test(text);
