/** Whether a number is measured, earlier, aimed at, expected, somebody else's or not exact. */
import type { Qualifier } from '../types.js';
import type { Clause } from './clauses.js';

const OTHERS =
  /\b(?:nationally|nationwide|national(?= (?:\w+ ){0,2}(?:average|rate|figure|level|picture|data|mean|median|performance|proportion|percentage|comparator|benchmark|neighbour)|,? (?:and|or) |\W*$| (?:is|was|at|of)\b)|(?<!\b(?:Church of|NHS|Public Health|Sport|Bank of|Homes|Council|Historic|Natural|Health Education) )England|English (?:average|authorit\w+|councils?|rate|figure)|(?:statistical|similar) (?:neighbours?|authorit\w+|councils?|local)|(?<!-)regional(?:ly)?|across the region|(?:in|across|for) the (?:country|region|North|South|East|West|rest of|eastern|whole country)|country as a whole|comparators?|comparable|elsewhere|London average|neighbours|benchmark(?:ing)? (?:group|average|figure|authorit\w+|of)|averages? (?:for|of|across|in) (?:all|similar|other|England|the region|London|statistical))\b/i;
const RANKED =
  /\b(?:highest|lowest|most|above|below|higher|lower|better|worse|top|in line with|exceed\w*|similar to)\b/i;
const EARLIER =
  /\b(?:(?:reduction|decrease|increase|increased|increasing|rise|risen|rising|rose|fall|fallen|fell|falling|decline|declined|reduced|reducing|reductions|decreased|decreasing|improve\w*|up|down|grown|growth|drop|dropped|change|changed|moved|gone|went|halved|doubled|slightly|significantly|steadily|appropriately|improvement) )+(?:\w+ ){0,3}from (?:an? |the )?(?:(?:rate|total|average|baseline|high|low|peak) of )?(?:approximately |around |about |just |over |under |nearly |only )*$|\bfrom (?:an? )?(?:(?:rate|total|average|baseline|high|low|peak) of )?(?:just |only |around |over )?$/i;
const EARLIER_WORDS =
  /^[^,;]{0,45}?(?:\bpreviously\b|(?<!\b(?:over|during|within) the )\bprevious year\b|(?<!\b(?:in|over|during|within) the )\b(?:previous|last) (?:year|quarter|month)\b|\bthe (?:year|quarter|month) before\b|\b(?:ago|earlier)\b|\bsame (?:period|time) (?:last|in the previous)|\bat the (?:time of the )?(?:last|previous) (?:Ofsted )?inspection)\b/i;
const SIMILAR =
  /\b(?:similar to|same as|compared (?:with|to)|comparison (?:with|to)|compares (?:with|to|favourably with)|against|rather than)(?: the)? (?:just |only )?$/i;
const TARGET =
  /\btargets? (?:of|is|was|for|to|set)\b|\bagainst (?:a|the|its|their) (?:\w+ )?target|\baim(?:s|ed|ing)? (?:is )?to (?:increase|reduce|achieve|reach|recruit|have|deliver|create|open)\b|\bambition (?:is )?(?:to|of)\b|\bintended outcome\b|\bshould be able to\b|\bmust be\b|\bto achieve\b|\bis to (?:increase|reduce)\b|\bplans? to (?:recruit|increase|reduce|open|create)\b/i;
/** An item of a list of aims. */
const AIMED = /^to (?:raise|increase|reduce|improve|achieve|cut|recruit|lower|reach)\b/;
const FORECAST =
  /\b(?:forecast\w*|predict(?:s|ed|ions?)?|project(?:ed|ions?)|expect(?:s|ed)?(?! (?:progress|levels?|standards?|national|rate|grades?|outcomes?|timescales?|of))|anticipat\w*|estimated (?:that|to|by)|will (?:be|cost|increase|rise|reduce|need)|likely to|outturn)\b/i;
const BUDGETED = /\bbudget(?:ed)?\b[^,;#]{0,40}\b(?:of|is|was|at|totals?) #|#\s(?:\w+\s){0,2}budget/i;

const HEDGE =
  /\b(?:(?:just|only|about|around|approximately|nearly|almost|over|under|above|below|(?:less|more|fewer|longer|higher|lower|greater) than|well|up to|at least) )+$/i;

/** "compared with the 2013–14 figure of 88%", "a rise on the previous year's 357". */
const SIMILAR_FIGURE =
  /\b(?:compared (?:with|to)|comparison (?:with|to)|against|than|on)(?: the)? (?:[\w–−/’'-]+ ){0,3}(?:figure|rate|total|position|level|performance)s? (?:of|in|for|at)\b[^,;]{0,20}$/i;
const EARLIER_NAMED =
  /\b(?<!\b(?:in|over|during|within|for) )the (?:previous|last) (?:year|quarter|month|inspection)(?:[’']s)?(?: (?:figure|rate|total))? (?:of |was |is |at |when )?$/i;
const BRACKETED = /\(\s?$/;
/** Another authority or region named beside a comparator: "similar to neighbours (78%) and London (71%)". */
const NAMED_BESIDE = /^\)?\W*(?:and|or)\s(?:\w+\s){0,2}?\p{Lu}[\p{L}’' ]*\s?\($/u;

/**
 * What a clause says about its number. `dated`: whether the clause prints a period of its own; `sentence`: the whole
 * sentence; `last`: what the number before it in the sentence is, null for the first; `alone`: whether it is the only one.
 */
export function qualify(
  clause: Clause,
  sentence: string,
  dated: boolean,
  last: Qualifier | null,
  alone: boolean,
): Qualifier {
  const { before, after, mention } = clause;
  const near = before.slice(-90).replace(HEDGE, '');
  const own = after.split(/[;(]/)[0] ?? '';
  if (isComparator(near, own) || (last === 'comparator' && NAMED_BESIDE.test(before))) return 'comparator';
  if (EARLIER.test(near.endsWith(' ') ? near : `${near} `)) return 'previous';
  if (SIMILAR.test(near)) return dated || EARLIER_WORDS.test(own) ? 'previous' : 'comparator';
  if (EARLIER_NAMED.test(near)) return 'previous';
  if (SIMILAR_FIGURE.test(near)) return dated || EARLIER_WORDS.test(near) ? 'previous' : 'comparator';
  if (!alone && EARLIER_WORDS.test(own) && !/\b(?:since|than)\b/i.test(own)) return 'previous';
  const upTo = sentence.slice(0, mention.from);
  const aim = /\bby $/i.test(upTo) ? upTo : `${before}${after}`;
  if (TARGET.test(aim) || AIMED.test(sentence)) return 'target';
  if (mention.unit === 'gbp' && BUDGETED.test(clause.text) && !/\b(?:forecast|projected|outturn)\b/i.test(clause.text))
    return 'target';
  if (FORECAST.test(`${before}${after}`) || (mention.unit === 'gbp' && /\bwould be\b/i.test(clause.text)))
    return 'forecast';
  return mention.approximate ? 'approximate' : 'actual';
}

/** Whether the number is that of England, a region or neighbours: named just before it, or just behind. */
function isComparator(before: string, own: string): boolean {
  const inFront = OTHERS.exec(before);
  if (inFront) {
    const [lead, rest] = [before.slice(0, inFront.index), before.slice(inFront.index + inFront[0].length)];
    if (!/[,;)]/.test(rest) && (!RANKED.test(lead) || BRACKETED.test(rest) || /\b(?:of|is|was|at)\b/i.test(rest)))
      return true;
  }
  const behind = OTHERS.exec(own.slice(0, 70));
  if (!behind) return false;
  const lead = own.slice(0, behind.index);
  return !RANKED.test(lead) && !/[,;.]|\b(?:compared|than)\b/i.test(lead);
}
