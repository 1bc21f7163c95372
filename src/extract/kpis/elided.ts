/** Numbers whose noun was said before: "29 in other schools", "and seven are", "of these, three", "a further 32". */
import type { Clause } from './clauses.js';

/** "of whom nine", "of which 568": what is counted stands right before. */
const OF_WHOM = /\bof (?:whom|which),? (?:only |just |about |around |approximately |nearly |over )?$/i;
/** "Of these, only five do not …", "Of the remaining nine, four are …". */
const OF_THESE =
  /^\W*of (?:these|those|them|the (?:remaining|other|rest)\b[^,#]{0,20})(?: [\p{L} ]{1,25}| \d+ [\p{L} ]{1,25})?,? (?:only |just |about |around )?$/iu;
const FURTHER = /\b(?:(?:a|the) (?:further|remaining)|with (?:only|just)) $/i;
/** "seven of whom are in court". */
const SOME_OF = /^ of whom\b/i;
const SOME_OF_WHICH = /^ of which\b/i;
/** "(70) of these": a number in brackets behind its noun or behind "most". */
const BRACKETED = /\b(?:majority|most|many|minority|some|all|few|number|proportion|cohort)(?: of \p{L}+)? \($/iu;
const JOINED = /^[,;]?\s?(?:(?:and|with|while|whilst|plus|but)\s)?(?:a further |another |only |just |the other )?$/i;
/** "530 in Upper and Lower Fell, 150 in Northwick" */
const LISTED = /\p{Lu}\p{L}+, (?:and )?$/u;
const IN_PLACE = /^ in \p{Lu}/u;
/** Its share in brackets: "112 (35%) living …". */
const SHARE = /^ \(\d[\d.]*(?: ?%| per cent)\)/;
/** What goes on without a noun: a verb, a participle or where they are. */
const GOES_ON =
  /^ (?:(?:currently|now|also|still|already|subsequently|later|initially|successfully) )?(?:in|at|with|from|through|via|under|outside|each|remain(?:s|ed)?|are|were|is|was|have|has|had|do|did|live[sd]?|went|left|took|met|led|became|got|came|began|made|kept|chose|withdrew|attend|who|respectively|\p{L}{2,}(?:ing|ed))\b(?! (?:and|or) #)/iu;

/** Whether the words beside a number say that it counts part of what was counted before. */
export const isPartOfOthers = ({ before, after }: Clause): boolean =>
  OF_WHOM.test(before) ||
  SOME_OF.test(after) ||
  (OF_THESE.test(before) && GOES_ON.test(after)) ||
  (FURTHER.test(before) && GOES_ON.test(after)) ||
  (after.startsWith(')') && BRACKETED.test(before));

/** Whether a number is joined to the one before it ("12 visitors and seven advocates"). */
export const isJoined = ({ before, mention }: Clause): boolean => mention.value > 2 && JOINED.test(before);

/** Whether a number joined to another count goes on counting the same ("20 in one home and 29 in others"). */
export const goesOnCounting = (clause: Clause): boolean =>
  SOME_OF_WHICH.test(clause.after) ||
  (LISTED.test(clause.before) && IN_PLACE.test(clause.after)) ||
  (isJoined(clause) && GOES_ON.test(clause.after.replace(SHARE, '')));
