/** Whether a number is of those of whom a measure does not hold: "78% were not offered". */
import type { Unit } from '../types.js';
import type { Clause } from './clauses.js';

/** Much cheaper than the patterns. */
const MAY_TURN =
  /not|\bno\b|NEET|never|refus|without|fail|unable|all but|late|overdue|unsuitable|lost|losing|out|beyond|declin/i;
const TURNED_ROUND =
  /\bnot\b(?<!\b(?:if|or|whether) not)(?! (?:only|all|every|exceed\w*|more|less|fewer|always|(?:yet )?(?:good|meet\w*|being met)|effective\w*|enough|sufficient\w*|consistent\w*|robust|because|due|limited|improv\w*|changed|risen|increased|reached)\b)|\b(?:(?:has|have|had|with) no|no longer|NEET|never|refus\w+|without|fail(?:s|ed|ing)? to|unable to|all but|late|overdue|unsuitable|(?:lost|losing|out of) (?:contact|touch)|out of (?:date|time\w*)|(?:outside|beyond) (?:of )?(?:the |their )?(?:\p{L}+ )?(?:time ?(?:scale|frame|limit)s?))\b/iu;
/** Of those counted, unlike "performance is not yet good, at 40%". */
const NOT_MET = /#[^#]*\bnot (?:yet )?(?:good|meet|met)\b/i;
/** Those who declined, not a share that declined. */
const DECLINED =
  /#[^#]*\bdeclin(?:e|ed|ing)\b(?! (?:by|from|since|in|over)\b| to #)|\b(?:who|that|were|was|been) (?:\p{L}+ )?declin(?:e|ed|ing)\b(?! (?:by|from|to) #)/iu;

/** How far from its number a word still turns it round. */
const REACH = 130;
const BEFORE = /[,;]|\b(?:(?<!\ball )but|because|although|while)\b/i;
const BEHIND =
  /[,;]|\s(?:(?<!\ball )but|because|although|while|than|that otherwise|that (?:are|is|was|were)|(?:which|this) (?:is|was|has|does|did))\s/i;
const SHARES = new Set<Unit>(['percent', 'count', 'ratio', 'rate_per_10000']);

/** Only what is said right around the number turns it round, not what the sentence says before; times and money never are. */
export function isTurnedRound({ mention, before, after }: Clause, measure: string): boolean {
  if (!SHARES.has(mention.unit)) return false;
  const [front, behind] = [before.slice(-REACH), after.slice(0, REACH)];
  if (!MAY_TURN.test(front) && !MAY_TURN.test(behind) && !MAY_TURN.test(measure)) return false;
  const near = `${front.split(BEFORE).at(-1)}#${behind.split(BEHIND)[0]}`;
  return (
    TURNED_ROUND.test(near) ||
    NOT_MET.test(near) ||
    DECLINED.test(near) ||
    (measure.length < REACH && TURNED_ROUND.test(measure))
  );
}
