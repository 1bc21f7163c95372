/** Whether a sentence tells what was. */

/** What "is", "are" or "has been" is not past. */
const PAST_VERB = /\b(?:was|were|had|did)\b/i;
const PRESENT_VERB = /\b(?:is|are|be|has|have)\b/i;
const PARTICIPLE = /\p{L}{2,}ed(?![\p{L}\d])/iu;

/** A past verb, or no verb but a participle. */
export const isPast = (sentence: string): boolean =>
  PAST_VERB.test(sentence) || (!PRESENT_VERB.test(sentence) && PARTICIPLE.test(sentence));
