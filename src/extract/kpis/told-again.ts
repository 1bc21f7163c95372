/** Values whose measure was said before: "which stood at 92 in June, was 89", "(31 in May, 30 a year ago)", "Two years earlier there were 96." */

const HEDGE = `(?:(?:only|just|about|around|approximately|nearly|almost|over|under|below|above|some) )*`;
const PLURAL_TIME = String.raw`(?:an?|\p{L}+|\d+) (?:years?|months?|quarters?|weeks?)`;

/** "The number of children, which stood at 92 in June, was 89 …": the second goes on with the subject of the first. */
const RESUMES = new RegExp(
  String.raw`, which (?:had )?(?:stood at|was|were|been|numbered|totalled|reached) [^,;#]*\d[^,;]*, (?:is|was|were|are|stands at|stood at|(?:has|had|have) (?:since |now )?(?:risen|fallen|dropped|increased|reduced|grown) to|rose to|fell to|dropped to) (?:now )?${HEDGE}$`,
  'iu',
);
const WHICH_WAS = /, which (?:had )?(?:stood at|was|were|been|numbered|totalled|reached) $/i;
const THEN_IS =
  /^[^,;#]*, (?:is|was|were|are|stands at|stood at|(?:has|had|have) (?:since |now )?(?:risen|fallen|dropped|increased|reduced|grown) to|rose to|fell to|dropped to) (?:\p{L}+ ){0,2}[\d£]/iu;
/** "309 a year ago", "12 last quarter": no noun of its own. */
const AGO = new RegExp(
  String.raw`^,? (?:${PLURAL_TIME} (?:ago|earlier|before)\b|(?:last|the previous) (?:year|month|quarter|week)\b)`,
  'iu',
);
/** "Two years earlier there were 96.", "A year before it was 41%." */
const EARLIER_IT = new RegExp(
  String.raw`^\W*(?:(?:about|around|just over|more than) )?(?:${PLURAL_TIME} (?:ago|earlier|before)|(?:in )?the previous (?:year|quarter|month)|the (?:year|quarter|month) before|last (?:year|quarter|month)|previously|before that),? (?:there (?:were|was|had been)|it (?:was|had been|stood at)|this (?:was|had been)|they (?:were|numbered)|the (?:figure|number|total|rate) (?:was|had been|stood at)) ${HEDGE}$`,
  'iu',
);
/** "We expect it to be about 870", "The intention was for this to be no more than 12%", "We intend to reach 85%". */
const REACHES = `(?:be|reach|get (?:back )?to|achieve|hit|have (?:risen|fallen|grown) to|rise to|fall to|go (?:up|down) to|drop to|bring (?:this|it|that) (?:down |up |back )?(?:to|below|under|above)|(?:increase|reduce|raise|lower|cut|improve|move) (?:this|it|that) to) (?:(?:no (?:more|less|fewer) than|at (?:least|most)|up to|below|under|above) )?${HEDGE}$`;
const OF_IT = new RegExp(
  [
    String.raw`\b(?:we|they|officers|the (?:council|service|authority|trust|team|board|directorate|partnership)) (?:\p{L}+ly |now |still |also )?(?:expects?|intends?|aims?|plans?|wants?|hopes?|forecasts?|projects?|predicts?|anticipates?|would like|intended|expected|planned|wanted|hoped) (?:(?:for )?(?:it|this|that|them|these|the (?:figure|number|rate|total)) )?to ${REACHES}`,
    String.raw`\b(?:it|this|that|the (?:figure|number|rate|total)) (?:is|was) (?:expected|forecast|projected|predicted|anticipated|estimated|intended|planned) to ${REACHES}`,
    String.raw`\b(?:aim|intention|ambition|plan|hope|goal|expectation|aspiration|objective)s? (?:is|was|remains) (?:for (?:it|this|that|them|these|the (?:figure|number|rate|total)) )?to ${REACHES}`,
  ].join('|'),
  'iu',
);
const NO_NOUN = /^(?:$|[.,;)]| (?:by|in|at|for|from|before|within|during|this|next|then|over|and)\b)/i;

/** Whether a value in the midst of a sentence is of what the last one with its unit is. `upTo`, `rest`: the sentence up to its number and from there. */
export const resumes = (upTo: string, rest: string): boolean =>
  RESUMES.test(upTo) || (/(?:,|\bagainst|\bcompared (?:with|to)|\bfrom) $/i.test(upTo) && AGO.test(rest));

/** Whether it was so before another value, which the sentence then gives. */
export const wasBefore = (upTo: string, rest: string): boolean => WHICH_WAS.test(upTo) && THEN_IS.test(rest);

/** Whether a value is of the sentence before, at an earlier time: "first" of what that sentence counts, or the last. */
export function toldEarlier(before: string, rest: string): 'first' | 'last' | null {
  if (!EARLIER_IT.test(before) || !NO_NOUN.test(rest)) return null;
  return /\bthere (?:were|was|had been) /i.test(before) ? 'first' : 'last';
}

/** Whether a value is what the last one is to come to. */
export const comesTo = (before: string, rest: string): boolean => NO_NOUN.test(rest) && OF_IT.test(before);
