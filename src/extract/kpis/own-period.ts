/** The period that a number's own clause prints. */
import type { Sentence } from './assemble.js';
import type { Clause } from './clauses.js';
import type { PeriodMatch } from './periods.js';

const STARTS_CHANGE =
  /\b(?:rising|rose|risen|falling|fell|fallen|increas\w+|reduc\w+|decreas\w+|improv\w+|up|down) (?:\w+ )?from (?:\w+ )?$/i;
/** "a reduction of four from 31 March": the day it began is not the day it is of. */
const CHANGE_OF = /\b(?:reduction|increase|rise|fall|decrease|drop) of (?:\w+ )?$/i;
const SINCE = /\b(?:from|since|on|than)(?: at)? $/i;
/** "the same number as at 31 March 2015", "one more than in 2014": the day is that of the other value. */
const OTHER_DAY =
  /\b(?:same (?:\p{L}+ )?(?:as|number|rate|figure)|from the (?=\d+ (?:days|weeks|months)\b)|(?:double|twice|half|treble|triple) (?:the|that|those)|(?:more|fewer|less|higher|lower|longer|shorter|better|worse) than (?:at|in|on|for|the|that|those|was))\b[^,;#]{0,40}$/iu;

/** "an increase of £98m, 7%, on 2031-32": the year that it is measured against. */
const AGAINST_YEAR =
  /\b(?:on|(?:as )?compared (?:with|to|against)|in comparison (?:with|to)|relative to|versus|vs\.?|against|than(?: in| for| at)?)(?: (?:the|that|those))?(?: (?:in|for|of|at))? $/i;
const CHANGES = String.raw`\b(?:increas\w+|ris(?:e[ns]?|ing)|rose|growth|gr[eo]wn?|growing|reduc\w+|decreas\w+|chang\w+|f[ae]ll(?:en|s|ing)?|drop\w*|declin\w+|uplift|improve\w*|movement`;
const BASE = String.raw`(?: (?:the|its|their|that))(?: (?:\p{L}+[’']s |\p{L}+ ){0,2}(?:base|baseline|budgets?|figures?|levels?|position|total|outturn|peak|low|high|rate|average|settlement)s? (?:for|in|of|at|from))`;
/** "up by 7% over 2031-32", "a rise of 7% on the base for 2031-32", "12% below its peak in May 2032". */
const OVER_YEAR = new RegExp(
  [
    String.raw`${CHANGES})\b[^;.]{0,60}\bover(?: the)? $`,
    String.raw`${CHANGES}|up|down|higher|lower|more|less|fewer|above|below)\b[^;]*\b(?:from|on|than|versus|below|above)(?: the)? $`,
    String.raw`${CHANGES}|up|down|higher|lower|more|less|fewer|above|below)\b[^;]*\b(?:over|from|on|to|than|versus|below|above)${BASE}(?: the)? $`,
    String.raw`\b(?:above|below|over|under)${BASE}(?: the)? $`,
    String.raw`\b(?:above|below)(?: the| its| their)? $`,
  ].join('|'),
  'iu',
);
/** "34% below its peak in May 2032". */
const PEAK =
  /\b(?:above|below|under|over|than|from) (?:its|their|the|a) (?:\p{L}+ ){0,2}(?:peak|high|low) (?:in|of) (?:the )?$/iu;
/** "the lowest since 2031": how long it has been so. */
const RECORD_SINCE =
  /\b(?:lowest|highest|best|worst|fewest|largest|smallest|biggest|greatest|first|most|least)\b[^,;.]{0,40}\b(?:since|seen in|after) (?:the )?$/i;
/** "to balance the 2031-32 budget": what the money is for. */
const TO_BALANCE = /\bto (?:help (?:to )?)?(?:balance|offset|close|underpin|set|smooth)(?: the)? $/i;
/** In brackets: what is counted in, left out or was said elsewhere has years of its own. */
const ASIDE =
  /\((?:[-+–−]?[\d.]+(?:%| per ?cent) of (?:the )?|[^()]*\b(?:includ\w+|exclud\w+|compris\w+|of which|such as|e\.g\.|i\.e\.|removal|as (?:reported|agreed|published|approved|set out)|see|previously|up from|down from)\b[^()]*)$/i;
/** "including the full effect of 2031-32 savings": the years of a part of it. */
const PART_BEHIND =
  /[\p{L}),] (?:including|excluding|includes|which includes|partly offset by|offset by|full[- ]year effect of|arising from|to replace)\b[^;]*$/iu;
/** "compared with the 2031–32 figure of 88%", "than in 2031 (88%)": the year is that of the number behind it. */
const NAMES_VALUE =
  /^,? (?:when|where)\b|^[^,;]*(?:\(|\b(?:figure|rate|total|outturn|level|position|performance|average|number|value|budget|baseline|when|where|which)\b)[^,;]*$/i;

/** More than "as at", "at the end of". */
const WORDS = /\p{L}{4,}\P{L}(?:.*\P{L})?\p{L}{4,}/u;

/** Whether a period is the one that a number is compared with, or that of something said beside it. */
export function isBaseline({ from, period }: PeriodMatch, text: string): boolean {
  const before = text.slice(0, from);
  if (RECORD_SINCE.test(before) || TO_BALANCE.test(before)) return true;
  if (PEAK.test(before)) return true;
  const isYear = period !== null && /^\d{4}(?:\/\d{4})?$/.test(period);
  return isYear && (AGAINST_YEAR.test(before) || OVER_YEAR.test(before));
}

/** The period behind its number, else the last before it; of an earlier value only one beside it. */
export function ownPeriod(
  { mention, from, before }: Clause,
  to: number,
  { text, periods }: Sentence,
): PeriodMatch | undefined {
  const inside = periods.filter((period) => period.from >= from && period.to <= to);
  const dated = inside.filter(({ period }) => period !== null);
  const behind = dated.find(
    (period) => period.from >= mention.to && isBehind(text.slice(mention.to, period.from), period, text),
  );
  if (behind && CHANGE_OF.test(before) && SINCE.test(text.slice(0, behind.from))) return undefined;
  if (behind || STARTS_CHANGE.test(before)) return behind;
  return (
    dated.findLast(
      (period) => period.from < mention.from && isBefore(period, text.slice(period.to, mention.from), text),
    ) ?? inside.find(({ period }) => period === null)
  );
}

const isBehind = (gap: string, period: PeriodMatch, text: string): boolean =>
  !OTHER_DAY.test(gap) && !ASIDE.test(gap) && !PART_BEHIND.test(gap) && !isBaseline(period, text);

/** `gap`: what stands between the period and the number. */
function isBefore(period: PeriodMatch, gap: string, text: string): boolean {
  return isBaseline(period, text) ? NAMES_VALUE.test(gap) : !isInAside(period, gap, text);
}

/** Whether a period stands in a bracket that says something of its own and closes in `gap`, which follows it. */
export function isInAside(period: PeriodMatch, gap: string, text: string): boolean {
  const close = gap.indexOf(')');
  const open = text.lastIndexOf('(', period.from);
  const inBracket =
    close >= 0 && !gap.slice(0, close).includes('(') && open >= 0 && !text.slice(open, period.from).includes(')');
  return inBracket && WORDS.test(text.slice(open, period.from));
}
