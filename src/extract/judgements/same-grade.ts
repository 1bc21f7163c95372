/** Domains that are given the grade just told without its name: "Overall effectiveness received the same grade." */
import type { Domain } from '../types.js';
import { domainNamed } from './by-domain.js';

const WHOLE =
  /^(?:the )?(?:overall (?:effectiveness|judge?ment|grade|rating)|services overall)(?: of (?:(?:our|its|the|children['’]s) )*(?:social care )?services(?: (?:for children|in)\b.*)?)?$/i;
const LABEL = "(?<label>[A-Za-z][\\w'’, -]{3,110}?)";
const MARK = '(?:grade|judge?ment|rating|grading|outcome)';
const SAME = `(?:the|that) (?:very )?same(?: ${MARK})?|an identical ${MARK}`;
const TOO = '(?: too| also| as well| likewise)?';
const IN_A_SENTENCE = [
  `^\\W*${LABEL}${TOO} (?:(?:was|were) (?:also |again )?(?:(?:given|awarded|graded|judged|rated) )?|(?:also )?(?:received|achieved|had|got|shared) )(?:${SAME})(?: overall)?${TOO}\\W*$`,
  `^\\W*The same ${MARK} was (?:also )?(?:given|awarded|made|reached) (?:for|to|on) ${LABEL}${TOO}\\W*$`,
  `^\\W*So (?:was|were) ${LABEL}\\W*$`,
].map((source) => new RegExp(source, 'i'));
const BEHIND = [
  `, (?:as|and so) (?:was|were|is|are) ${LABEL}\\W*$`,
  `,? and (?:so )?the same ${MARK} (?:was )?(?:given |awarded )?(?:for|to) ${LABEL}\\W*$`,
  `[,;]? (?:and |while |with )?(?<label>(?:the )?overall (?:effectiveness|judge?ment|grade|rating)) (?:(?:was|were) (?:also )?(?:(?:given|awarded|graded|judged|rated) )?|(?:also )?(?:receiving|received|had|having|got|shared) )?(?:${SAME})\\W*$`,
].map((source) => new RegExp(source, 'i'));

/** The domain that a sentence gives the grade of the one before; null for any other sentence. */
export const sameAsBefore = (sentence: string): Domain | null => named(IN_A_SENTENCE, sentence);

/** The domain that the end of a sentence gives the grade told before in it; null where none. */
export const sameInSentence = (sentence: string): Domain | null => named(BEHIND, sentence);

function named(patterns: RegExp[], sentence: string): Domain | null {
  const label = patterns.flatMap((pattern) => pattern.exec(sentence)?.groups?.label ?? [])[0];
  if (label === undefined) return null;
  return WHOLE.test(label) ? 'overall_effectiveness' : domainNamed(label);
}
