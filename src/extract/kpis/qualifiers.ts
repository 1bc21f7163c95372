/** Whether a number is measured, earlier, aimed at, expected, somebody else's or not exact. */
import type { Qualifier } from '../types.js';
import { isBareBracket } from './bracketed.js';
import type { Clause } from './clauses.js';
import { isComparator } from './comparators.js';
import { comparedAs } from './earlier.js';
import { isForecast } from './forecasts.js';
import { type Planning, planOf } from './plans.js';
import { isAimedAt, isBudgeted } from './targets.js';

const HEDGE =
  /\b(?:(?:just|only|about|around|approximately|nearly|almost|over|under|above|below|beyond|(?:less|more|fewer|longer|higher|lower|greater) than|well|up to|at (?:least|most)|as (?:many|much|high|low|few|little) as|upwards of|in (?:excess|the region) of|a (?:minimum|maximum) of) )+$/i;
/** "brings the total up to £117.9m": how far it goes, not at most. */
const UP_TO =
  /\b(?:gone|went|goes|going)(?: back)? up to $|\b(?:br(?:ings?|inging|ought)|tak(?:es?|ing|en)|took|rais\w+|increas\w+|top(?:s|ped|ping)?|mov\w+|go(?:es|ing|ne)?|went|ris\w+|rose|build\w*|built) (?:the|its|our|their|this|that|it|them|these) (?:[^,;#]{0,50} )?up to $/i;
/** "will hit 1% in 2031 before reaching 2%", "forecast to fall by 8% in 2031 and 5% in 2032": goes on with the verb before. */
const SIBLING =
  /^,?\s?(?:and|before|prior to|followed by|then|rising|falling|increasing|reducing|growing|dropping)(?: (?:and|then|to|by|further|an?|around|about|approximately|over|nearly|rising|falling|increasing|reducing|reaching|growing|dropping))* [-+–−]?$/i;
const FINITE = /^[^,;.]{0,60}\b(?:is|are|was|were|has|have|had|did|came|left|took|said)\b/i;

/** "at an estimated total value of £9m" */
const ESTIMATED =
  /\b(?:an?|the|with|its|their) estimated (?:\p{L}+ ){0,4}(?:of|at|is|was) $|\b(?:was|were|been) estimated (?:at|as|to be) $/iu;

/** What stands around a clause. */
export interface Standing extends Planning {
  /** Whether the clause prints a period of its own. */
  dated: boolean;
  /** Whether its number is the only one of the sentence. */
  alone: boolean;
  /** What stands between the number before it and its own. */
  gap: string;
}

/** What a clause says about its number. */
export function qualify(clause: Clause, standing: Standing): Qualifier {
  const { sentence, last, gap } = standing;
  const { before, after, mention } = clause;
  const near = before.slice(-90).replace(HEDGE, '');
  const own = after.split(/[;(]/)[0] ?? '';
  const named = isBareBracket(clause) ? gap : near;
  if (isComparator(clause, named, own, last && (last === 'comparator' ? last : 'other'))) return 'comparator';
  const compared = comparedAs(clause, near, own, standing);
  if (compared) return compared;
  if (isAimedAt(clause, sentence) || (mention.unit === 'gbp' && isBudgeted(clause))) return 'target';
  if ((last === 'forecast' || last === 'target') && SIBLING.test(before) && !FINITE.test(after)) return last;
  if (isForecast(clause, gap, sentence)) return 'forecast';
  const isRough = (mention.approximate && !UP_TO.test(before)) || ESTIMATED.test(before);
  return planOf(clause, standing) ?? (isRough ? 'approximate' : 'actual');
}
