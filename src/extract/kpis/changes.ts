/** Whether a percentage is how far something moved, or how far two values are apart: neither is a value of the metric. */
import type { Clause } from './clauses.js';

const MOVED =
  '(?:increas|reduc|decreas|declin|dropp|improv|grow|fall|ris)(?:es?|ed|ing|en)|rose|fell|grew|grown|drops?|(?:gone|went) (?:up|down)|up|down|(?:better|worse|higher|lower|more|less|fewer|above|below|behind|ahead)\\b[^.;]*';
/** "fell by 25 percentage points", "better than neighbours by 2%". */
const BY = new RegExp(`\\b(?:${MOVED})\\b[^.;,#\\d]* by (?:\\p{L}+ ){0,3}$`, 'iu');
/** "a reduction of 9%", "an increase of around 9%" */
const OF = /\b(?:reduction|increase|rise|fall|decrease|drop|growth|improvement|deficit) of (?:\p{L}+ ){0,2}$/iu;
/** "the 26% reduction in contacts", "16 percentage points" */
const BEHIND =
  /^(?: percentage)? points?\b|^\s(?:\p{L}+ )?(?:increase|reduction|decrease|rise|fall|drop|growth|improvement|deficit)\b|^ (?:percentage points )?(?:longer|shorter|more|fewer|less|quicker|slower|better|worse|above|below|higher|lower|behind) /iu;
/** "a rise in the number of contacts (66%) and referrals (21%)" */
const IN_BRACKET =
  /\b(?:increase|reduction|decrease|rise|fall|drop|growth) in (?:the )?(?:overall |total )?(?:numbers?|volume) of [^.;]*\($/iu;

/** `sentence`: that of the clause. Only of percentages: counts are told as net gains and losses. */
export function isChange({ before, after, mention }: Clause, sentence: string): boolean {
  if (mention.unit !== 'percent') return false;
  return BEHIND.test(after) || OF.test(before) || BY.test(before) || IN_BRACKET.test(sentence.slice(0, mention.from));
}
