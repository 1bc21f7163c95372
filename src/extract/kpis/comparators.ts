/** Whether a number is somebody else's: England's, a region's, that of neighbours. */
import type { Clause } from './clauses.js';

/** England, regions, neighbours and what else a number is compared with. */
const OTHERS =
  /\b(?:nationally(?! (?:agreed|recognised|set|accredited|approved)\b)|nationwide|national(?= (?:\w+ ){0,2}(?:averages?|rates?|figures?|levels?|picture|data|means?|medians?|performance|proportions?|percentages?|comparators?|benchmarks?|neighbours?)\b|,? (?:and|or) |\W*$| (?:is|was|at|of)\b)|(?<!\b(?:Church of|NHS|Public Health|Sport|Bank of|Homes|Council|Historic|Natural|Health Education) )England|English (?:average|authorit\w+|councils?|rate|figure)|(?:statistical|similar) (?:neighbours?|authorit\w+|councils?|local)|(?<!-)regional(?:ly)?|across the region|(?:in|across|for) the (?:country|region|(?:North|South|East|West)(?:[- ](?:East|West))?(?:ern)?(?! (?:\p{L}+ )?(?:of (?!England|the country)|areas?|locality|parts?|coast\p{L}*|side))|eastern region|rest of|whole country)|country as a whole|comparators?|comparable (?:authorit\w+|councils?|areas?|boroughs?|neighbours?|local|places?)|(?<=\b(?:than|as|from|to|with|those|councils|authorities|areas|children) )elsewhere|elsewhere in (?:England|the (?:country|region|county))|London average|neighbours|benchmark(?:ing)? (?:group|average|figure|authorit\w+|of)|averages? (?:for|of|across|in) (?:all|similar|other|England|the region|London|statistical)|(?:for|across) (?:all |other |most |social care |upper[- ]tier |unitary |county |metropolitan |district |borough )+(?:authorities|councils))\b/iu;
const RANKED =
  /\b(?:highest|lowest|most|above|below|higher|lower|better|worse|top|in line with|exceed\w*|similar to)\b/i;
/** A region as a label: "(South West: 55%)", "the North East average". */
const REGION =
  /(?<=^|[(,;:/] ?|\b(?:the|and|or|than|with|to|both) )(?:(?:North|South) (?:East|West)|(?:East|West) Midlands|East of England|Yorkshire(?: and (?:the )?Humber)?|(?:Inner |Outer |Greater )?London)(?=: ?$|(?:’s|'s)? (?:region|average|rate|figure|mean|median)\b| \(?$)/;
/** "the rate for London was", "and for the North West". */
const FOR_REGION =
  /\b(?:rates?|figures?|averages?|proportions?|percentages?|equivalent|comparable \p{L}+|and) (?:for|across) (?:the )?(?:(?:North|South) (?:East|West)|(?:East|West) Midlands|East of England|Yorkshire(?: and (?:the )?Humber)?|(?:Inner |Outer |Greater )?London)(?: (?:region|as a whole))? (?:is |was |at |stood at )?$/u;
const BRACKETED = /\(\s?$/;
/** What stands between comparators and their values: "the national averages, which are 84% and 87%". */
const WHICH_IS = /^(?: \w+)?, which (?:is|are|was|were|stands? at|stood at) $/i;
const AT = /^(?: \w+){0,2},? at $/i;
const RESPECTIVELY = /^\s?and #[^,;]{0,12}\brespectively\b/i;
/** Another authority or region named beside a comparator: "similar to neighbours (78%) and London (71%)". */
const NAMED_BESIDE = /^\)?\W*(?:and|or)\s(?:\w+\s){0,2}?\p{Lu}[\p{L}’' ]*\s?\($/u;

/** "This is higher than that of similar authorities, at 23%." */
const IT_IS_THAN = /^(?:This|It|These) (?:is|was|are|were) [^,;]*\bthan\b/;
/** "11 groups across the region" are the service's own where no other number stands beside them. */
const WITHIN = /\b(?:across|throughout) the region\b/i;

/**
 * Whether the number is that of England, a region or neighbours: named just before it, or just behind. `near`: what
 * stands before it, `own`: behind it; `last`: whether there is a number before it, and whether that is a comparator.
 */
export function isComparator(
  { before, after, mention }: Clause,
  near: string,
  own: string,
  last: 'comparator' | 'other' | null,
): boolean {
  const place = mention.unit === 'count' && last === null ? own.replace(WITHIN, '') : own;
  if (isNamedBeside(near, place, last !== null || IT_IS_THAN.test(near)) || FOR_REGION.test(near)) return true;
  return last === 'comparator' && (NAMED_BESIDE.test(before) || RESPECTIVELY.test(`${before}#${after}`));
}

function isNamedBeside(before: string, own: string, second: boolean): boolean {
  const inFront = OTHERS.exec(before) ?? REGION.exec(before);
  if (inFront) {
    const [lead, rest] = [before.slice(0, inFront.index), before.slice(inFront.index + inFront[0].length)];
    if (WHICH_IS.test(rest) || (second && AT.test(rest) && !/\b(?:high|low)est\b/i.test(lead))) return true;
    if (!/[,;)]/.test(rest) && (!RANKED.test(lead) || BRACKETED.test(rest) || /\b(?:of|is|was|at)\b/i.test(rest)))
      return true;
  }
  const behind = OTHERS.exec(own.slice(0, 70));
  if (!behind) return false;
  const lead = own.slice(0, behind.index);
  return !RANKED.test(lead) && !/[,;.]|\b(?:compared|than)\b/i.test(lead);
}
