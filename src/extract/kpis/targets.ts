/** Whether a number is aimed at: a target, an aim, a budget. */
import type { Clause } from './clauses.js';
import { isBetweenDrafts } from './plans.js';

/** "aims to bring it down to 40 weeks", "wants to have 90% of plans in time": only in front of the number. */
const AIM =
  /\b(?:aim(?:s|ed|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|hop(?:es?|ed|ing)|seek(?:s|ing)?|propos(?:es?|ed|ing)|aspir(?:es?|ed|ing)|commit(?:s|ted|ting|ment)?|ambition|objective|goal|aspiration|pledge[sd]?|wants?|working|striv(?:es?|ing)|needs?|required|has|have)(?: (?:is|was))? to (?:\p{L}+ly )?(?:bring|get|cut|lower|raise|reduce|increase|improve|halve|double|reach|recruit|save|deliver|achieve|open|create|move|complete|train|spend|invest|build|expand|grow|approve|hold|keep|have|be|borrow|find|make|secure|offer|provide|house|use|draw|generate|transfer|close|limit|identify)\b(?:(?!\b(?:is|are|was|were|has|had)\b)[^;,#])*$/iu;
/** "we want this to be 95%", "The intention was for this to be no more than 12%". */
const WANTED =
  /\b(?:wants?|wanted|would like|intends?|intended|aims?|hopes?|hoped) (?:for )?(?:it|this|that|these|them|the (?:\p{L}+ ){1,3})(?:\s?to )(?:be|reach|fall|rise|get|have|increase|reduce|improve)\b[^;,#\d]*$|\b(?:intention|aim|ambition|plan|hope|goal|aspiration|objective)s? (?:is|was|remains) (?:for [^;,#\d]{1,50} )?to (?:be|reach|fall|rise|get|have|increase|reduce|improve|achieve|bring)\b[^;,#\d]*$/iu;
/** What a supplier or a service has to do: "It will be expected to complete 80% of interviews". */
const TASKED =
  /\b(?:will|would|must|shall) (?:also |then )?be (?:expected|required|asked|contracted) to (?!(?:rise|fall|be|cost|increase|grow|drop|decrease|reduce|decline|remain|stay|result|save|total|reach|exceed|overspend|underspend|come|go)\b)\p{L}+ [^;,#\d]*$/iu;
/** An item of a list of actions: "Hold 97% of reviews on time", "Raise closures to 80%". */
const ORDERED =
  /^(?:Hold|Raise|Recruit|Reduce|Increase|Keep|Maintain|Achieve|Cut|Bring|Get|Deliver|Lower|Improve|Ensure|Secure|Halve|Reach|Grow|Move|Create|Appoint) (?!(?:of|is|are|was|were|has|have|in|on|at|and|or)\b)[^.;:#]*$/u;
const PROMISED = /^ (?:[\p{L}-]+ ){0,4}(?:promised|pledged)\b/u;
/** "£1.75m savings required this year", "£900k is in the 2031/32 programme". */
const TO_FIND =
  /^ (?:of )?(?:\p{L}+ ){0,2}(?:savings?|reductions?|cuts|efficiencies) (?:is |are |was |were )?(?:required|needed|planned|targeted|to be (?:made|found|delivered|achieved))\b/iu;
const IN_PROGRAMME =
  /^ (?:is|are|has been|have been) (?:now |also )?(?:included |provided |set aside |set out )?(?:in|within) the (?:[\p{L}\d/–-]+ ){0,3}(?:programme|budget|budgets|MTF[PS]|strategy)\b/iu;
/** "The placements budget of £9m was forecast to be overspent" */
const BUDGET_OF =
  /^(?!.*\b(?:over|under)spen[dt]|.*\b(?:gap|shortfall|pressures?|variance|savings?|reductions?|increase|cuts?|deficit|surplus)\b).*\bbudget of (?:just |about |around |over |nearly )?$/i;

/** "a 5% reserve target", "the £9m savings target". */
const TARGET_BEHIND =
  /^ (?:(?!(?:achiev|me[et]|hit|miss|exceed|reach|below|above|against|away|over|under)\p{L}*\b|(?:of|on|at|from|to|the|an?|its|their|and|or|for|is|are|was|were)\b)\p{L}+[- ]){0,3}target\b(?! (?:group|audience|population|area|cohort))/iu;
const TARGET =
  /\btargets? (?:of|is|was|for|to|set|(?:time|level|figure|rate|range|number) (?:of|is|was))\b|\baim(?:s|ed|ing)? (?:for|at) (?:(?:an?|the) (?:rate|level|total|average) of |a )?(?:at least |over |under |about |around )?#|\baim(?:s|ed|ing)? (?:for|at) [^,;#]{0,30}\bof #|\btargets? from [^,;]{0,30}\($|\b(?:aim|goal|ambition|aspiration|objective) (?:is|was|being|remains|set) (?:(?:of|for)\b|#)|\bagainst (?:a|the|its|their) (?:\w+ )?target|\baim(?:s|ed|ing)? (?:is )?to (?:increase|reduce|achieve|reach|recruit|have|deliver|create|open)\b|\bambition (?:is )?(?:to|of)\b|\bintended outcome\b|\bshould be able to\b|\bmust be\b|(?<!\b(?:them|him|her|children|people|pupils|leavers|families|carers|parents|residents|learners|students|those|staff|expected|predicted|likely|able|hoping|managed|continue[sd]?|helped|worked|began|started|unable|failed|enough|used) )\bto achieve\b(?! (?:well|good|better|more|their|positive|highly|permanence|academically)\b)|\bis to (?:increase|reduce)\b|\bideally\b[^;#]*#|\bneeds? for (?:a further|another|an additional|an extra|at least) #/i;
/** What came of an aim is measured. */
const SINCE_THEN = /\b(?:and|but) (?:has|have|had|was|were|is|are|now|currently|so far|demonstrat\w+|shows?)\b[^;]*$/i;
/** "(target: 12%)" */
const TARGET_LABEL = /\btargets?\s?[:=–(-]?\s?$|\bwants? (?:at least |over |more than )?$/i;
/** An item of a list of aims. */
const AIMED = /^to (?:raise|increase|reduce|improve|achieve|cut|recruit|lower|reach)\b/;
const BUDGETED =
  /\bbudget(?:ed|s)?\b[^,;#]{0,70}(?:\b(?:of|is|was|at|totals?)|[:=–]) ?#|#\s(?!(?:more|less|fewer|lower|higher|over|under|above|below)\b)(?:\w+\s){0,2}budget|\bbudget\b[^;#]{0,60}\b(?:includes?|requires?|proposes?|provides?|allows?|sets? aside|allocates?) (?:\S+ ){0,9}#/i;
/** What there is beside a budget. */
const UNBUDGETED = /\b(?:forecast\w*|project(?:ed|ing)|outturn|gap|shortfall)\b/i;

const CHANGES_TO = /^\s?to (?:\p{L}+ )?$/u;
/** "the target has been raised from 80% to 85%" */
const TARGET_MOVED =
  /\b(?:target|ambition)s?\b[^;,#]{0,60}\b(?:been|was|were|is|are|be) (?:raised|increased|set|changed|moved|lowered|reduced|revised|cut)\b[^;,]*$/i;

/** Whether the clause or its sentence aims at the number. */
export function isAimedAt({ before, after, mention }: Clause, sentence: string): boolean {
  const upTo = sentence.slice(0, mention.from);
  const aim = /\bby $/i.test(upTo) ? upTo : `${before}#${after}`;
  const changed = CHANGES_TO.test(before);
  const said = changed ? upTo : before;
  if (AIM.test(said) && !SINCE_THEN.test(said)) return true;
  if (
    WANTED.test(said) ||
    TASKED.test(upTo) ||
    ORDERED.test(upTo) ||
    (mention.unit === 'count' && PROMISED.test(after))
  )
    return true;
  if (changed && TARGET_MOVED.test(upTo)) return true;
  return TARGET.test(aim) || TARGET_LABEL.test(before) || TARGET_BEHIND.test(after) || AIMED.test(sentence);
}

/** Whether an amount is a budget. */
export const isBudgeted = ({ text, before, after }: Clause): boolean =>
  BUDGET_OF.test(before) ||
  TO_FIND.test(after) ||
  IN_PROGRAMME.test(after) ||
  (BUDGETED.test(text) && !UNBUDGETED.test(text) && !isBetweenDrafts(after));
