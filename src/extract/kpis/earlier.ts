/** Whether a number is an earlier value that another is compared with, or what it is compared with instead. */
import type { Qualifier } from '../types.js';
import type { Clause } from './clauses.js';
import { toldEarlier, wasBefore } from './told-again.js';

/** "a reduction from both 40 …", "fell from 40", but no range: "delays from two weeks to three months". */
const EARLIER =
  /\b(?:(?:cut|cuts|cutting|brought|bringing|shortened|lowered|raised|reduction|decrease|increase|increased|increasing|rise|risen|rising|rose|fall|fallen|fell|falling|decline|declined|reduced|reducing|reductions|decreased|decreasing|improve\w*|up|down|grown|growth|drop|dropped|change|changed|moved|gone|went|halved|doubled|slightly|significantly|steadily|appropriately|improvement) )+(?:\w+ ){0,3}from (?:both |an? |the )?(?:(?:rate|total|average|baseline|high|low|peak) of )?(?:approximately |around |about |just |over |under |nearly |only )*$|(?<!\b(?:rang|var|span|deriv|result|aris|com|rais|receiv|benefit|fund)\w* |\b(?:delays?|waits?|waiting (?:times?|periods?)|ages?|sizes?|fees|charges|fines|sums|amounts|grants|awards|terms|sentences|contracts|anything|lasting|taking|for|anywhere) )\bfrom (?:both )?(?:an? )?(?:(?:rate|total|average|baseline|high|low|peak) of )?(?:just |only |around |over )?$/i;
const EARLIER_WORDS =
  /^(?! (?:up|down|higher|lower|more|fewer|less|above|below|greater|longer|shorter|better|worse)\b| (?:\w+ )?(?:increase|rise|reduction|decrease|fall|drop|growth|improvement)\b)[^,;]{0,45}?(?:\bpreviously\b|(?<!\b(?:over|during|within) the )\bprevious year\b|(?<!\b(?:in|over|during|within) the )\b(?:previous|last) (?:year|quarter|month)\b|\bthe (?:year|quarter|month) before\b|\b(?:ago|earlier)\b|\bsame (?:period|time) (?:last|in the previous)|\bat the (?:time of the )?(?:last|previous) (?:Ofsted )?inspection)\b/i;
const SIMILAR =
  /\b(?:similar to|same as|compared (?:with|to)|comparison (?:with|to)|compares (?:with|to|favourably with)|against|rather than)(?: the)? (?:just |only )?$/i;
/** "an increase of 12% on the previous year": how much it changed is no earlier value. */
const CHANGE_OF =
  /\b(?:increase|rise|reduction|decrease|fall|drop|growth|change|improvement|decline) of (?:\p{L}+ )?$|\b(?:(?:ris\w+|rose|f[ae]ll\w*|increas\w+|reduc\w+|decreas\w+|improv\w+|grew|grown|growing|dropp\w+|declin\w+) by|up|down) (?:\p{L}+ )?$/iu;
/** "compared with the 2013–14 figure of 88%", "a rise on the previous year's 357". */
const SIMILAR_FIGURE =
  /\b(?:compared (?:with|to)|comparison (?:with|to)|against|than|on)(?: the)? (?:[\w–−/’'-]+ ){0,3}(?:figure|rate|total|position|level|performance)s? (?:of|in|for|at)\b[^,;]{0,20}$/i;
const EARLIER_NAMED =
  /\b(?<!\b(?:in|over|during|within|for) )the (?:previous|last) (?:year|quarter|month|inspection)(?:[’']s)?(?: (?:figure|rate|total))? (?:of |was |is |at |when )?$/i;
/** "previously reported at £2m", "the original estimate of £2m". */
const SAID_EARLIER =
  /\b(?:previously|formerly) (?:(?:reported|forecast|estimated|stated|advised|recorded) )?(?:as |at |of |to be )?$|\b(?:previous|earlier|original) (?:\p{L}+ )?(?:forecast|estimate|figure|projection) (?:of|was) $/iu;
const ALL_EARLIER = /^\W*Previously reported\b(?!.*\b(?:now|current|latest|revised)\b)/i;
/** "an improvement on 97.4% for 2013–14". */
const THAN_THE = /\b(?:higher|lower|worse|better|more|fewer|less|longer|shorter) than the $/i;
const IMPROVED_ON = /\b(?:improvement|increase|reduction|rise|decrease|decline|fall|advance) (?:on|over)(?: the)? $/i;
/** "Two years ago, 60 children …", "At the last inspection, 60 children …". */
const OPENS_EARLIER =
  /^\W*(?:(?:(?:about|around|over|just over|more than|almost|nearly|some) )?(?:an? |\p{L}+ |\d+ )(?:weeks?|months?|years?) (?:ago|earlier|before|previously)|previously|before that|at (?:the time of )?(?:its|the|our|their) (?:last|previous) inspection),? (?!which\b)[^,;]*$/iu;
/** "Since March 2031, when 60 children …": what was at the point that something is told since. */
const SINCE_WHEN = /\bsince\b[^;#]{3,60}?,? when\b[^,;#]*$/i;
/** "against 47% when I began" */
const AT_FIRST =
  /^(?: \p{L}+){0,3} (?:when (?:I|we|they|he|she|it|the|this|that)\b|at (?:the|its|their|our) (?:start|beginning|outset|launch|peak|worst)\b|(?:before|prior to) (?:I|we|they|it|the|this|that)\b|at (?:the )?baseline\b)/iu;
/** "This compares with 50 and 40 respectively in 2031-32" */
const THEN =
  /^\W*(?:this|it|that|these) compare[sd]? (?:with|to)\b.*\b(?:in|at|for|during) (?:the )?(?:[\w ]{0,14}20\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:previous|last) (?:year|quarter|month))/i;
const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** "271 against 286 in October": the day is said, though not its year. */
const IN_MONTH = new RegExp(`^ (?:in|at the (?:end|start) of|at) ${MONTHS}\\b`);
/** "lower than in March 2013, when 163 …", "slightly fewer than in the previous year (96.1%)". */
const THAN_THEN = new RegExp(
  String.raw`\b(?:higher|lower|more|fewer|less|better|worse|greater|longer|shorter|up|down|above|below) (?:than|from|on) (?:(?:it|they) (?:was|were) |that |those )?(?:(?:in|at|on|for|during) )?(?:the )?(?:(?:end|start|same (?:period|time|point|quarter|month)) (?:of|in) )?(?:(?:the )?(?:previous|last|prior) (?:year|quarter|month)|(?:year|quarter|month) before|(?:\d{1,2} )?${MONTHS}\b[^,;#\d]{0,3}(?:\d{4})?|20\d\d(?:[/–-]\d\d)?),?(?: \(|,? when (?:there were )?(?:it was )?(?:only |just )?)$`,
  'iu',
);
const WHEN = /\bwhen (?:there were )?(?:it was )?(?:only |just )?$/i;
/** "costs £9 a week; it was £7 in 2031/32" */
const IT_WAS =
  /[;,] (?:and )?(?:it|this|they|the (?:figure|rate|number|total|average)) (?:was|were|stood at|had been) (?:only |just |about |around )?$/i;
const WAS = /\b(?:was|were|had|did)\b/i;
/** "helped 60 children last year, and 30 were matched": told of last year and compared with nothing. */
const OWN_NOUN = /^ (?!last\b|the\b|in\b|at\b|a\b)\p{L}+/u;
const COMPARES =
  /\b(?:now|this (?:year|quarter|month)|compared|than|against|up|down|from|ris\w+|rose|fell|fall\w*|increas\w+|reduc\w+|decreas\w+|improv\w+|current\w*|today|already|so far|but|while|whereas)\b/i;

/** "from 60 in March 2032 and 80 in March 2031": the second is as much earlier as the first. */
const ALSO_FROM = /^,?\s(?:and|or)(?: from)?(?: (?:an? )?(?:rate|total|average) of)? \(?$/i;

const STATES_WHEN = /^(?: \([^()]*)?\)?(?: respectively,?)?\s*(?:$|\(|(?:at|in|on|for|as at|by)\b)/i;

/** What stands around a clause. */
interface Standing {
  sentence: string;
  /** Whether the clause prints a period of its own. */
  dated: boolean;
  /** Whether its number is the only one of its sentence. */
  alone: boolean;
  /** What the number before it is, null for the first. */
  last: Qualifier | null;
}

/** `near`: what stands before the number, without hedges; `own`: what stands behind it. Null where neither is said. */
export function comparedAs(
  { before, after, mention }: Clause,
  near: string,
  own: string,
  { sentence, dated, alone, last }: Standing,
): 'previous' | 'comparator' | null {
  if (/from/i.test(near) && EARLIER.test(near.endsWith(' ') ? near : `${near} `)) return 'previous';
  if (SINCE_WHEN.test(before) || OPENS_EARLIER.test(before)) return 'previous';
  if (last === 'previous' && dated && ALSO_FROM.test(before) && STATES_WHEN.test(after)) return 'previous';
  if (SIMILAR.test(near))
    return dated || IN_MONTH.test(own) || EARLIER_WORDS.test(own) || AT_FIRST.test(own) || THEN.test(sentence)
      ? 'previous'
      : 'comparator';
  const [upTo, rest] = [sentence.slice(0, mention.from), sentence.slice(mention.to)];
  if (
    toldEarlier(before, after) ||
    wasBefore(upTo, rest) ||
    (THAN_THEN.test(upTo) && (upTo.endsWith('(') || WHEN.test(upTo)))
  )
    return 'previous';
  if (last !== null && IT_WAS.test(upTo) && !WAS.test(upTo.replace(IT_WAS, '')) && (dated || EARLIER_WORDS.test(own)))
    return 'previous';
  if (SAID_EARLIER.test(near) || ALL_EARLIER.test(sentence)) return 'previous';
  if (EARLIER_NAMED.test(near) || (dated && (IMPROVED_ON.test(near) || THAN_THE.test(near)))) return 'previous';
  if (SIMILAR_FIGURE.test(near)) return dated || EARLIER_WORDS.test(near) ? 'previous' : 'comparator';
  const isValue = !alone && !CHANGE_OF.test(near) && !/\b(?:since|than)\b/i.test(own);
  const onlyTold = last === null && OWN_NOUN.test(own) && !COMPARES.test(sentence);
  return isValue && EARLIER_WORDS.test(own) && !onlyTold ? 'previous' : null;
}
