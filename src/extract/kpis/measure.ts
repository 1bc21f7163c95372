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
  statistical neighbour neighbours region regional london country whole increase increased increasing increases reduce
  reduced reducing reduction decrease decreased decreasing rose risen rise rises rising fell fall fallen falling falls
  drop dropped dipped decline declined improved improvement improving remained remains stands stood reached reaching grown grew growing total sum amount number further additional extra
  january february march april may june july august september october november december one two three four five six
  seven eight nine ten`.split(/\s+/),
);
/** Where the words behind a number turn to something else. */
const TURN =
  /[;:]|,\s|\s[–—-]\s|\.\s|\s(?:(?:as )?compared (?:with|to)|in comparison|rather than|up from|down from|than (?:the|in|at|that)|which (?:is|was|are|were|has|had)|and (?:is|was|are|were|has|have|this|these|it)|but|while|whilst|although|whereas|because|meaning|representing|and (?:through|also|then|so|they|it|there))\b/iu;
/** Words up to a second clause with a subject of its own. */
const FIRST_CLAUSE =
  /^.*?\b(?:is|are|was|were|has|have|had)\b.*?(?=\sand (?:the |most |many |some |all )?\p{L}+ (?:is|are|was|were|has|have|had|remains?)\b)/iu;
const TRAILING =
  /(?:[\s,;:.(+–—‘“"-]|\b(?:is|was|were|are|be|been|being|has|have|had|stands?|stood|standing|currently|now|still|also|only|just|over|under|about|around|approximately|nearly|almost|at|to|of|from|by|in|for|with|the|an?|and|as|than|rose|risen|rising|rises|fell|fallen|falling|increas(?:ed|ing)|reduc(?:ed|ing)|decreas(?:ed|ing)|dropp(?:ed|ing)|improved|reach(?:ed|ing)|grow(?:n|ing|s)?|grew|declin(?:ed|ing)|beyond|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|upwards|as (?:many|much|high|low|few|little)|will|would|c(?:irca|a)?|amount(?:s|ed|ing)|stand(?:s|ing)?|remain(?:s|ed|ing)?|up|down|significantly|steadily|slightly|more|less|fewer|longer|least|between|some|circa|c|total(?:s|led|ling)|valued|all|but|it)(?![\p{L}’'-]))+$/iu;
const LEADING =
  /^(?:[\s,;:.)’”“"–—-]|(?:and|but|or|nor|with|while|whilst|although|however|whereas|in addition|for example|compared (?:with|to)|only|just|also|now|currently)(?![\p{L}’'-]))+/iu;
const WORD = /\p{L}[\p{L}-]{2,}/gu;
/** Starts a clause rather than the end of an enumeration. */
const OPENS = /^(?:the|this|these|its|their|an?|average|numbers?|proportion|percentage|only|when|where|\p{Lu})\b/u;
const RELATIVE = /^(?:that|which|who|whose|whom)\b/i;
const FRAGMENT = /^(?:in|at|for|with|of|on|among)\b/i;
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
  for (const [word] of words.toLowerCase().matchAll(WORD)) if (!EMPTY.has(word) && !word.endsWith('ly')) return true;
  return false;
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
  const rest = bracketed && close >= 0 ? after.slice(close + 1) : after;
  const behind = wordsBehind(rest);
  const front = wordsBefore(bracketed ? before.slice(0, bracket) : before);
  if (front && behind && (bracketed || RELATIVE.test(behind))) return `${front} … ${behind}`;
  if (bracketed && front) return front;
  if (front && behind && TIMES.has(mention.unit) && GOES_ON.test(behind)) return `${front} … ${behind}`;
  if (front && behind && mention.unit === 'percent' && /^of\b/i.test(behind) && VERB_BEFORE.test(before))
    return `${front} … ${behind}`;
  if (front && behind && mention.unit === 'gbp' && !/^of\b/i.test(behind) && AMOUNT_OF.test(before)) return front;
  const own = behind ?? front;
  return own && label && FRAGMENT.test(own) ? `${label} ${own}` : own;
}

function wordsBehind(after: string): string | null {
  if (/^\s*(?:[,;.]|(?:and|but|or)\b)/.test(after)) return null;
  const words = after.replace(LEADING, '');
  const turn = TURN.exec(words);
  const first = turn ? words.slice(0, turn.index) : words;
  const own = tidy(first.includes(' and ') ? firstClause(first) : first).replace(/\)$/, (mark) =>
    words.includes('(') ? mark : '',
  );
  return names(own) ? own : null;
}

/** "are diverted from court and children remain at home": the second is said of others. */
const firstClause = (words: string): string => FIRST_CLAUSE.exec(words)?.[0] ?? words;

function wordsBefore(before: string): string | null {
  const whole = tidy(before.replace(TRAILING, '').replace(LEADING, ''));
  const last = tidy(whole.slice(whole.lastIndexOf(', ') + 1).replace(LEADING, ''));
  if (names(last) && (OPENS.test(last) || whole.length > 120)) return last;
  return names(whole) ? whole : null;
}
