/** Whether a number is aimed at: a target, an aim, a budget. */
import type { Clause } from './clauses.js';
import { isBetweenDrafts } from './plans.js';

/** "aims to bring it down to 40 weeks", "wants to have 90% of plans in time": only in front of the number. */
const AIM =
  /\b(?:aim(?:s|ed|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|hop(?:es?|ed|ing)|seek(?:s|ing)?|propos(?:es?|ed|ing)|commit(?:s|ted|ting|ment)?|ambition|objective|goal|aspiration|pledge[sd]?|wants?|working|striv(?:es?|ing)|needs?|required|has|have)(?: (?:is|was))? to (?:\p{L}+ly )?(?:bring|get|cut|lower|raise|reduce|increase|improve|halve|double|reach|recruit|save|deliver|achieve|open|create|move|complete|train|spend|invest|build|expand|grow|approve|hold|keep|have|be|borrow|find|make|secure|offer|provide|house|use|draw|generate|transfer|close|limit|identify)\b(?:(?!\b(?:is|are|was|were|has|had)\b)[^;,#])*$/iu;
/** "a 5% reserve target", "the £9m savings target". */
const TARGET_BEHIND =
  /^ (?:(?!(?:achiev|me[et]|hit|miss|exceed|reach|below|above|against|away|over|under)\p{L}*\b|(?:of|on|at|from|to|the|an?|its|their|and|or|for|is|are|was|were)\b)\p{L}+[- ]){0,3}target\b(?! (?:group|audience|population|area|cohort))/iu;
const TARGET =
  /\btargets? (?:of|is|was|for|to|set)\b|\baim(?:s|ed|ing)? (?:for|at) (?:(?:an?|the) (?:rate|level|total|average) of |a )?(?:at least |over |under |about |around )?#|\baim(?:s|ed|ing)? (?:for|at) [^,;#]{0,30}\bof #|\btargets? from [^,;]{0,30}\($|\b(?:aim|goal|ambition|aspiration|objective) (?:is|was|being|remains|set) (?:(?:of|for)\b|#)|\bagainst (?:a|the|its|their) (?:\w+ )?target|\baim(?:s|ed|ing)? (?:is )?to (?:increase|reduce|achieve|reach|recruit|have|deliver|create|open)\b|\bambition (?:is )?(?:to|of)\b|\bintended outcome\b|\bshould be able to\b|\bmust be\b|(?<!\b(?:them|him|her|children|people|pupils|leavers|families|carers|parents|residents|learners|students|those|staff|expected|predicted|likely|able|hoping|managed|continue[sd]?|helped|worked|began|started|unable|failed|enough|used) )\bto achieve\b(?! (?:well|good|better|more|their|positive|highly|permanence|academically)\b)|\bis to (?:increase|reduce)\b|\bplans? to (?:recruit|increase|reduce|open|create)\b/i;
/** What came of an aim is measured. */
const SINCE_THEN = /\b(?:and|but) (?:has|have|had|was|were|is|are|now|currently|so far)\b[^;]*$/i;
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
  if (changed && TARGET_MOVED.test(upTo)) return true;
  return TARGET.test(aim) || TARGET_LABEL.test(before) || TARGET_BEHIND.test(after) || AIMED.test(sentence);
}

/** Whether an amount is a budget. */
export const isBudgeted = ({ text, after }: Clause): boolean =>
  BUDGETED.test(text) && !UNBUDGETED.test(text) && !isBetweenDrafts(after);
