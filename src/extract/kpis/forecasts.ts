/** Whether a number is expected: forecast, projected, still to come. */
import type { Clause } from './clauses.js';

/** Words of an expectation anywhere in the clause. */
const FORECAST =
  /\b(?:forecast\w*|predict(?:s|ed|ions?)?|project(?:ed|ing|s|ions?)|(?<!\b(?:than|as|within the|within|above the|below the|meets?|met|in line with) )expect(?:s|ed)?(?! (?:period|time(?:frames?|lines?)?|range|limits?|dates?|deadlines?|frequency|milestones?|way|practice|quality|progress|levels?|standards?|national|rate|grades?|outcomes?|timescales?|of|by (?:the (?:local |council|authority|service|department|government|trust|court|inspect|regulat|board|partnership|DfE)|its\b|their\b|our\b|law|national|statutory|ofsted|guidance)))|anticipat\w*|estimated (?:that|to|by)|estimates? (?:that|an?|the|further|of)(?= (?:\w+ ){0,3}(?:rise|increase|growth|fall|reduction|decrease|shortfall|gap|pressure|cost|overspend|underspend))|will (?:be|cost|increase|rise|reduce|need)|likely to|estimating (?:an? )?(?:additional|extra|further)|(?:is|are|was|were|be|remain(?:s|ed)?) (?:(?:set|on (?:track|course)) to (?!(?:an?|the)\b)\p{L}+|due to (?:be|receive|get|rise|increase|reduce|fall|open|start|end|reach|pay|repay|go))|(?:budget|funding|financial) gap (?:(?:for|in|over|by) [^,;#]{1,30} )?(?:of|is|was|remains|stands at|totals)|(?:latest|provisional|current|year[- ]end|expected|likely) outturn)\b(?!(?<=forecasting)(?:, with|[^,;]{0,20} accura))/iu;
/** What will, would or could be, in front of the number only: "growth will hit 1.2%", "this would raise the charge by £1". */
const TO_COME =
  /\b(?:(?:will|would) (?:also |then |now |only |still |\p{L}+ly )*(?:be|hit|total|amount|receive|get|result|mean|leave|achieve|accommodate|need|return|contribute|have(?! (?:been|had|to|\p{L}+ed|\p{L}+en)\b))|(?:will|would|could|might|may) (?:also |then |now |only |still |\p{L}+ly )*(?:cost|increase|rise|reduce|reach|fall|drop|decrease|grow|save|generate|deliver|provide|bring|raise|release|add|achieve))\b[^;,(#]*$/iu;
/** "savings of between £3m and £4m could follow" */
const COULD_FOLLOW =
  /^[^,;#.\d]{0,30}\b(?:could|would|might|may) (?:then |also )?(?:follow|result|arise|accrue|be (?:saved|released|realised|made|achieved|generated|delivered|needed))\b/iu;
/** "The projected outturn is £48m …, an overspend of £3m": as far as the forecast goes. */
const OFF_BUDGET = /\b(?:overspend|underspend|variance|shortfall|surplus|deficit) of (?:\p{L}+ )?$/iu;
/** "estimates a rise of 13% (8,400) by 2021": both numbers are of the year to come. */
const GROWTH =
  /\b(?:estimat\w+|forecast\w*|project(?:s|ed|ions?)|predict\w*|expect\w*|anticipat\w*)\b[^.;#]{0,60}\b(?:rise|increase|growth|fall|reduction|decrease|grow)\b/i;
const BY_YEAR = /\bby (?:\p{L}+ )?20\d\d\b/u;
/** "17 carers this year and the campaign will need …": another clause. */
const OTHER_SUBJECT = /\sand (?=(?:the|this|these|its|it|they)\s)/;
const CUT_AT_TO = /^,?\s(?:to|from|with)\s/i;
/** "The cost is estimated at £1.4m": of what is still to be paid. */
const ESTIMATED =
  /(?<!\b(?:was|were|been) )\b(?:is|are|be) (?:currently |now |\p{L}+ly )?estimated (?:at|as|to be|in the region of) (?:\p{L}+ )?$/iu;

/** `gap`: what stands between the number before it and its own ("we expect it | to rise to 9%"). */
export function isForecast(clause: Clause, gap: string, sentence: string): boolean {
  const { before, after, mention } = clause;
  const said = CUT_AT_TO.test(before) ? gap : before;
  const upTo = sentence.slice(0, mention.from);
  return (
    FORECAST.test(`${said}${after.split(OTHER_SUBJECT)[0]}`) ||
    TO_COME.test(said) ||
    (COULD_FOLLOW.test(after) && !/\b(?:proposed|planned)\b/i.test(before)) ||
    (mention.unit === 'gbp' &&
      (ESTIMATED.test(before) || (/\bwould be\b/i.test(clause.text) && !/\b(?:proposed|planned)\b/i.test(before)))) ||
    growsBy(clause, sentence) ||
    (OFF_BUDGET.test(before) && FORECAST.test(upTo) && !/\b(?:was|were|had)\b/i.test(before))
  );
}

const growsBy = ({ mention, after }: Clause, sentence: string): boolean =>
  BY_YEAR.test(sentence.slice(mention.from, mention.to + after.length + 40)) &&
  GROWTH.test(
    sentence
      .slice(0, mention.from)
      .split(/[.;]\s/)
      .at(-1) ?? '',
  );
