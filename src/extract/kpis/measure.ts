/** The words that say what a number measures, as printed. */
import type { Unit } from '../types.js';
import type { Clause } from './clauses.js';

/** Words that name nothing that could be measured; nor do adverbs in -ly. */
const EMPTY = new Set(
  `a an the this that these those it its they their them there and or but nor of in on at to from by for with within as
  than over under up down out off per between during since until before after about around above below so if when while
  whilst although however which who whom whose is was are were be been being has have had having do does did done can
  could may might will would should not no all each every both some any most many more less fewer least few only just
  also now still yet already again even well very too much further another other others same such approximately nearly
  almost circa ago earlier later last next past previous current recent latest present year years month months week
  weeks day days quarter period time date end start inspection compared comparison against rather than taken took
  similar higher lower better worse greater good low high long longer shorter average figure national england english
  statistical actual actuals target targets neighbour neighbours region regional london country whole increase increased increasing increases reduce
  reduced reducing reduction decrease decreased decreasing rose risen rise rises rising fell fall fallen falling falls
  drop dropped dipped decline declined improved improvement improving remained remains stands stood reached reaching grown grew growing total sum amount number further additional extra
  january february march april may june july august september october november december one two three four five six
  seven eight nine ten bringing raising comprising including averaging totalling leaving resulting releasing
  reflecting representing equating costing excluding actual target`.split(/\s+/),
);
/** Where the words behind a number turn to something else. */
const TURN =
  /[;:]|,\s(?!(?!(?:to|with|which|who|but|and|so|as|in|at|for|by|on|while|often|including|up|down)\b)(?:\p{L}+(?: \p{L}+)?, )*\p{L}+(?: \p{L}+)?,? and \p{L})(?!and care\b)|\s[–—-]\s|\.\s|\s(?:(?:as )?compared (?:with|to)|in comparison|rather than|up from|down from|than (?:the|in|at|that)|which (?:is|was|are|were|has|had)|and (?:is|was|are|were|has|have|this|these|it)|but|while|whilst|although|whereas|because|meaning|representing|and (?:through|also|then|so|they|it|there))\b/iu;
/** Words up to a second clause with a subject of its own. */
const FIRST_CLAUSE =
  /^.*?\b(?:is|are|was|were|has|have|had)\b.*?(?=\sand (?:the |most |many |some |all )?\p{L}+ (?:is|are|was|were|has|have|had|remains?)\b)/iu;
const TRAILING =
  /(?:[\s,;:.(+–—‘“"-]|\b(?:is|was|were|are|be|been|being|has|have|had|stands?|stood|standing|currently|now|still|also|only|just|over|under|about|around|approximately|nearly|almost|at|to|of|from|by|in|for|with|the|an?|and|as|than|rose|risen|rising|rises|fell|fallen|falling|increas(?:ed|ing)|reduc(?:ed|ing)|decreas(?:ed|ing)|dropp(?:ed|ing)|improved|reach(?:ed|ing)|grow(?:n|ing|s)?|grew|declin(?:ed|ing)|beyond|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|upwards|as (?:many|much|high|low|few|little)|will|would|c(?:irca|a)?|amount(?:s|ed|ing)|stand(?:s|ing)?|remain(?:s|ed|ing)?|up|down|significantly|steadily|slightly|more|less|fewer|longer|least|between|some|circa|c|total(?:s|led|ling)|valued|all|but|it|approx|raising|averag(?:es|ed|ing)|towards|potentially|recently|gradually|sharply|markedly|appropriately|substantially|considerably)(?![\p{L}’'-]))+$/iu;
/** "attendance is good at 96%": the verdict is none of what is measured. */
const VERDICT =
  /\b(?:is|are|was|were|remains?|remained|being|been|continues? to (?:be|remain)) (?:(?:\p{L}+ly|very|too|still|now|also) )*(?:good|low|high|poor|strong|weak|positive|stable|excellent|better|worse|lower|higher|outstanding|encouraging|impressive)(?:,? (?:at|with|but|and))* $/iu;
/** Words that want a number behind them. */
const OPEN_END =
  /(?: (?:of|at|to|by|from|an?|the|is|was|are|were|(?<!\b(?:appl|car|account|pay|ask|look)\w* )for|with|and|totalling))+$/i;
const LEADING =
  /^(?:[\s,;:.)’”“"–—-]|(?:and|but|or|nor|with|while|whilst|although|however|whereas|in addition|for example|compared (?:with|to)|only|just|also|now|currently)(?![\p{L}’'-]))+/iu;
/** "has reduced the number of adults detained": what changed, not that it did. */
const OF_WHAT =
  /\b(?:has|have|had|is|are|was|were|will|reduc\w+|increas\w+|improv\w+|cut|rais\w+|helped|led)\b[^,;]*?\b((?:(?:the|an?) )?(?:overall |average |total )*(?:numbers?|proportion|percentage|share|length|cost) of .+)$/iu;
/** "the number of plans, which has continued to increase" */
const SAID_OF_IT = /,? (?:which|that|and (?:this|it|these)) (?:has|have|had|is|are|was|were)\b.*$/i;
const WORD = /\p{L}[\p{L}-]{2,}/gu;
/** Starts a clause rather than the end of an enumeration. */
const OPENS = /^(?:the|this|these|its|their|an?|average|numbers?|proportion|percentage|only|when|where|\p{Lu})\b/u;
const RELATIVE = /^(?:that|which|who|whose|whom)\b/i;
const FRAGMENT = /^(?:in|at|for|with|of|on|among)\b/i;
/** "In 14 of these cases, children were known": what is said of them. */
const OF_THEM = /^(?:\W*In )(?:all |only |just |about |around |nearly |over )?$/i;
const SAID_OF_THEM = /^ of (?:these|those|the) \p{L}+ ?,(\s.{12,})$/iu;
/** "(assessed at £2m)" */
const PARTICIPLE = /^(?:\p{L}+ly )?\p{L}+ed(?:$| (?:by|as|at|to|in|for|on|from)\b)/iu;
const DONE_WITH =
  / (?:is|are|was|were|will be|has been|have been) (?:\p{L}+ly )?(?:met|resolved|balanced|funded|offset|planned|included|needed|required|proposed|summarised|set out|shown)\b.*$/iu;
const HAS_VERB = /\b(?:have|has|had|were|was|are|is)\b/i;
const OF_NOUN = /^of (?!(?:these|those|them|which|whom|all|the total|total)\b)/i;
/** What only says that a number is a part. */
const IN_BRACKET =
  /^\W*(?:(?:including|excluding|which includes|of which|with|comprising(?: of)?|e\.g\.|i\.e\.|mainly|largely|and|plus|an?|the) )+/i;
/** What a time is waited or taken for goes on behind it. */
const GOES_ON = /^(?:for|to|before|until|between|from|after)\b/i;
const TIMES = new Set<Unit>(['days', 'weeks', 'months']);
/** "engaging three quarters of children": the verb says what is measured. */
const VERB_BEFORE =
  /\b(?!(?:includ|mean|show|be|hav|represent|follow|estimat|report|indicat|suggest|confirm|identifi|increas|reduc|decreas|fall|ris|reach|remain|compar|total|equat|averag|need|exceed|grow|improv|dropp|declin|leav|record|stand|agreed|based|accord|regard)\w*\b)\p{L}{3,}(?:ing|ed) (?:(?:about|around|over|nearly|almost|only|just|approximately|under|some) )*$/iu;
/** "The requirement of £9m to be raised": an amount is of what stands before it. */
const AMOUNT_OF = /\b(?:of|is|was|at|to) (?:\p{L}+ )?$/iu;

/** Whether words name something to measure. */
function names(words: string): boolean {
  return (words.toLowerCase().match(WORD) ?? []).some((word) => !EMPTY.has(word) && !word.endsWith('ly'));
}

const tidy = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.()“”"–—-]+|[\s,;:.(“”"–—-]+$/g, '')
    .replace(/^‘(?!.*’)/, '');

/**
 * What a clause says that its number measures; null where its own words do not. `label`: the lead-in of its list, which
 * the words of a bullet such as "in primary schools is 12%" go on from.
 */
export function measureOf({ before, after, mention }: Clause, label: string | null): string | null {
  const bracket = before.lastIndexOf('(');
  const bracketed = bracket >= 0 && !before.includes(')', bracket);
  const close = after.indexOf(')');
  if (bracketed) {
    const inside = measureInside(before.slice(bracket + 1), close >= 0 ? after.slice(0, close) : after, mention.unit);
    if (inside) return inside;
  }
  const rest = bracketed && close >= 0 ? after.slice(close + 1) : after;
  const ofThem = OF_THEM.test(before) ? SAID_OF_THEM.exec(after)?.[1] : undefined;
  const words = wordsBehind(ofThem ?? rest);
  const behind = mention.unit === 'gbp' ? amountBehind(words) : words;
  const front = wordsBefore(bracketed ? before.slice(0, bracket) : before);
  if (front && /^\s?\(/.test(after)) return front;
  if (front && behind && (bracketed || RELATIVE.test(behind))) return `${front} … ${behind}`;
  if (bracketed && front) return front;
  if (front && behind && TIMES.has(mention.unit) && GOES_ON.test(behind)) return `${front} … ${behind}`;
  if (front && behind && mention.unit === 'percent' && /^of\b/i.test(behind) && VERB_BEFORE.test(before))
    return `${front} … ${behind}`;
  if (front && behind && mention.unit === 'gbp' && !/^of\b/i.test(behind) && AMOUNT_OF.test(before)) return front;
  const own = behind ?? front;
  return own && label && FRAGMENT.test(own) ? `${label} ${own}` : own;
}

/** "£4m difference between spending and funding is met from reserves": the amount is of what is met. */
function amountBehind(words: string | null): string | null {
  const noun = words?.replace(DONE_WITH, '') ?? '';
  return names(noun) ? noun : words;
}

/** What the words in a number's own bracket say that it is of: "(including £3m removal of grants)", "(92 veterans and 22 others)". */
function measureInside(before: string, after: string, unit: Unit): string | null {
  const front = wordsBefore(before.replace(IN_BRACKET, ''));
  if (front && !PARTICIPLE.test(front)) return front;
  const behind = wordsBehind(after);
  if (!behind || !FRAGMENT.test(behind)) return behind;
  return OF_NOUN.test(behind) && (unit === 'gbp' || HAS_VERB.test(behind)) ? behind : null;
}

function wordsBehind(after: string): string | null {
  if (/^\s*(?:[,;.]|(?:and|but|or)\b)/.test(after)) return null;
  const words = after.replace(LEADING, '');
  const turn = TURN.exec(words);
  const first = turn ? words.slice(0, turn.index) : words;
  const own = tidy(first.includes(' and ') ? firstClause(first) : first).replace(/\)$/, (mark) =>
    words.includes('(') ? mark : '',
  );
  return names(own) ? own.replace(OPEN_END, '') : null;
}

/** "are diverted from court and children remain at home": the second is said of others. */
const firstClause = (words: string): string => FIRST_CLAUSE.exec(words)?.[0] ?? words;

/** The last comma that is in no bracket; -1 for none. */
function lastComma(words: string): number {
  for (let at = words.lastIndexOf(', '); at > 0; at = words.lastIndexOf(', ', at - 1)) {
    const behind = words.slice(at);
    const close = behind.indexOf(')');
    if (close < 0 || behind.slice(0, close).includes('(')) return at;
  }
  return -1;
}

function wordsBefore(before: string): string | null {
  const whole = tidy(before.replace(VERDICT, '').replace(TRAILING, '').replace(LEADING, ''));
  const counted = OF_WHAT.exec(whole)?.[1]?.replace(SAID_OF_IT, '').replace(TRAILING, '');
  if (counted && names(counted)) return counted;
  const last = tidy(whole.slice(lastComma(whole) + 1).replace(LEADING, ''));
  if (names(last) && (OPENS.test(last) || whole.length > 120)) return last;
  return names(whole) ? whole : null;
}
