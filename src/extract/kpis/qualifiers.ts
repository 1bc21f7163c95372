/** Whether a number is measured, earlier, aimed at, expected, somebody else's or not exact. */
import type { Qualifier } from '../types.js';
import type { Clause } from './clauses.js';

const OTHERS =
  /\b(?:nationally|nationwide|national(?= (?:\w+ ){0,2}(?:averages?|rates?|figures?|levels?|picture|data|means?|medians?|performance|proportions?|percentages?|comparators?|benchmarks?|neighbours?)\b|,? (?:and|or) |\W*$| (?:is|was|at|of)\b)|(?<!\b(?:Church of|NHS|Public Health|Sport|Bank of|Homes|Council|Historic|Natural|Health Education) )England|English (?:average|authorit\w+|councils?|rate|figure)|(?:statistical|similar) (?:neighbours?|authorit\w+|councils?|local)|(?<!-)regional(?:ly)?|across the region|(?:in|across|for) the (?:country|region|North|South|East|West|rest of|eastern|whole country)|country as a whole|comparators?|comparable|elsewhere|London average|neighbours|benchmark(?:ing)? (?:group|average|figure|authorit\w+|of)|averages? (?:for|of|across|in) (?:all|similar|other|England|the region|London|statistical))\b/i;
const RANKED =
  /\b(?:highest|lowest|most|above|below|higher|lower|better|worse|top|in line with|exceed\w*|similar to)\b/i;
const EARLIER =
  /\b(?:(?:reduction|decrease|increase|increased|increasing|rise|risen|rising|rose|fall|fallen|fell|falling|decline|declined|reduced|reducing|reductions|decreased|decreasing|improve\w*|up|down|grown|growth|drop|dropped|change|changed|moved|gone|went|halved|doubled|slightly|significantly|steadily|appropriately|improvement) )+(?:\w+ ){0,3}from (?:an? |the )?(?:(?:rate|total|average|baseline|high|low|peak) of )?(?:approximately |around |about |just |over |under |nearly |only )*$|\bfrom (?:an? )?(?:(?:rate|total|average|baseline|high|low|peak) of )?(?:just |only |around |over )?$/i;
const EARLIER_WORDS =
  /^[^,;]{0,45}?(?:\bpreviously\b|(?<!\b(?:over|during|within) the )\bprevious year\b|(?<!\b(?:in|over|during|within) the )\b(?:previous|last) (?:year|quarter|month)\b|\bthe (?:year|quarter|month) before\b|\b(?:ago|earlier)\b|\bsame (?:period|time) (?:last|in the previous)|\bat the (?:time of the )?(?:last|previous) (?:Ofsted )?inspection)\b/i;
const SIMILAR =
  /\b(?:similar to|same as|compared (?:with|to)|comparison (?:with|to)|compares (?:with|to|favourably with)|against|rather than)(?: the)? (?:just |only )?$/i;
const TARGET =
  /\btargets? (?:of|is|was|for|to|set)\b|\bagainst (?:a|the|its|their) (?:\w+ )?target|\baim(?:s|ed|ing)? (?:is )?to (?:increase|reduce|achieve|reach|recruit|have|deliver|create|open)\b|\bambition (?:is )?(?:to|of)\b|\bintended outcome\b|\bshould be able to\b|\bmust be\b|(?<!\b(?:them|him|her|children|people|pupils|leavers|families|carers|parents|residents|learners|students|those|staff|expected|predicted|likely|able|hoping) )\bto achieve\b(?! (?:well|good|better|more|their|positive|highly|permanence|academically)\b)|\bis to (?:increase|reduce)\b|\bplans? to (?:recruit|increase|reduce|open|create)\b/i;
/** "(target: 12%)" */
const TARGET_LABEL = /\btargets?\s?[:=–-]\s?$/i;
/** "an increase of 12% on the previous year": how much it changed is no earlier value. */
const CHANGE_OF =
  /\b(?:increase|rise|reduction|decrease|fall|drop|growth|change|improvement|decline) of (?:\p{L}+ )?$/iu;
/** An item of a list of aims. */
const AIMED = /^to (?:raise|increase|reduce|improve|achieve|cut|recruit|lower|reach)\b/;
const FORECAST =
  /\b(?:forecast\w*|predict(?:s|ed|ions?)?|project(?:ed|ing|s|ions?)|expect(?:s|ed)?(?! (?:progress|levels?|standards?|national|rate|grades?|outcomes?|timescales?|of))|anticipat\w*|estimated (?:that|to|by)|estimates? (?:that|an?|the|further|of)(?= (?:\w+ ){0,3}(?:rise|increase|growth|fall|reduction|decrease|shortfall|gap|pressure|cost|overspend|underspend))|will (?:be|cost|increase|rise|reduce|need)|likely to|(?:latest|provisional|current|year[- ]end|expected|likely) outturn)\b/i;
const BUDGETED =
  /\bbudget(?:ed)?\b[^,;#]{0,40}\b(?:of|is|was|at|totals?) #|#\s(?!(?:more|less|fewer|lower|higher|over|under|above|below)\b)(?:\w+\s){0,2}budget|\bbudget\b[^;#]{0,60}\b(?:includes?|requires?|proposes?|provides?|allows?|sets? aside|allocates?) (?:\S+ ){0,9}#/i;

/** A sentence about money to come: what papers on budgets plan, propose and ask for. */
const ABOUT_MONEY =
  /£|\b(?:budgets?|council tax|precepts?|spending|savings|reserves|revenue|capital|fee uplift|pay|inflation)\b/i;
const PLANNED =
  /\b(?:planned|proposed) (?:to |for |net |gross |additional |new |total )*(?:[^,;()#]{0,30}#|increase|reduce|spend|sav)|\bpropos(?:als?|ing|es?) (?:of|to|for|that)\b|\brequire(?:s?|ments? of|ments? on [^,;#]{1,50} of)\b[^,;]{0,45}#|\b(?:minimum|acceptable|preferred|maximum) (?:to \w+ )?(?:range|level|threshold) of\b|\bto maintain [^,;#]{0,40}\bat (?:least )?#|\bprovision for\b|\b(?:allocate|invest|set aside) (?:up to )?#|^\W*up to #/i;
const PLANNED_BEHIND =
  /^ ?(?:of |in |(?:is|are) )?(?:planned|proposed)\b|^ ?[^,;(]{0,40}\bfor the (?:planned|proposed)\b|^ to be (?:added|raised|saved|delivered|found|invested|allocated|funded|set aside|met|transferred|spent)\b|^ provision\b|^ (?:reduction|increase|cut) (?:in|to|of) [^.]{0,60}\bproposed\b/i;
const ASSUMED = /\b(?:assum(?:ed|ptions?)|indicative)\b[^;#()]{0,70}#|\bassum(?:es?|ing) (?!that\b)[^;#()]{0,25}#/i;
/** What is planned as a whole, with all its amounts: "the draft revenue budget for 2031-32 is …". */
const DRAFT =
  /\b(?:draft|proposed|provisional|planned)(?: \p{L}+){0,3} (?:budgets?|programme|plan|precept|council tax|settlement|spending)\b|\bbudget\b[^.;#]{0,40}\b(?:includes?|allows?|provides?)\b/iu;
/** What an amount is that is not planned, whatever stands around it. */
const NO_PLAN =
  /\b(?:overspen[dt]\w*|underspen[dt]\w*|varianc\w+|spent|actual\w*|outturn|current|existing|earned|lost|owed|balance|last year|previous\w*)\b/i;
/** What was done is no plan any more. */
const DONE =
  /\b(?:has|have|had|was|were|been)(?: \w+)? (?:delivered|achieved|spent|set aside|received|made|realised|identified|secured|paid|invested|reversed)\b|\bactual(?:ly|s)?\b|\bdelivered #/i;
/** The parts of a total are planned as it is. */
const PARTS = /\b(?:compris(?:es?|ing|ed of)|consist(?:s|ing) of|made up of|split between|broken down)\b/i;

const HEDGE =
  /\b(?:(?:just|only|about|around|approximately|nearly|almost|over|under|above|below|beyond|(?:less|more|fewer|longer|higher|lower|greater) than|well|up to|at (?:least|most)|as (?:many|much|high|low|few|little) as|upwards of|in (?:excess|the region) of|a (?:minimum|maximum) of) )+$/i;

/** "compared with the 2013–14 figure of 88%", "a rise on the previous year's 357". */
const SIMILAR_FIGURE =
  /\b(?:compared (?:with|to)|comparison (?:with|to)|against|than|on)(?: the)? (?:[\w–−/’'-]+ ){0,3}(?:figure|rate|total|position|level|performance)s? (?:of|in|for|at)\b[^,;]{0,20}$/i;
const EARLIER_NAMED =
  /\b(?<!\b(?:in|over|during|within|for) )the (?:previous|last) (?:year|quarter|month|inspection)(?:[’']s)?(?: (?:figure|rate|total))? (?:of |was |is |at |when )?$/i;
/** "an improvement on 97.4% for 2013–14". */
const IMPROVED_ON = /\b(?:improvement|increase|reduction|rise|decrease|decline|fall|advance) (?:on|over)(?: the)? $/i;
const BRACKETED = /\(\s?$/;
/** What stands between comparators and their values: "the national averages, which are 84% and 87%". */
const WHICH_IS = /^(?: \w+)?, which (?:is|are|was|were|stands? at|stood at) $/i;
const AT = /^(?: \w+){0,2},? at $/i;
const RESPECTIVELY = /^\s?and #[^,;]{0,12}\brespectively\b/i;
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
  if (
    isComparator(near, own, last !== null) ||
    (last === 'comparator' && (NAMED_BESIDE.test(before) || RESPECTIVELY.test(`${before}#${after}`)))
  )
    return 'comparator';
  if (EARLIER.test(near.endsWith(' ') ? near : `${near} `)) return 'previous';
  if (SIMILAR.test(near)) return dated || EARLIER_WORDS.test(own) ? 'previous' : 'comparator';
  if (EARLIER_NAMED.test(near) || (dated && IMPROVED_ON.test(near))) return 'previous';
  if (SIMILAR_FIGURE.test(near)) return dated || EARLIER_WORDS.test(near) ? 'previous' : 'comparator';
  if (!alone && EARLIER_WORDS.test(own) && !CHANGE_OF.test(near) && !/\b(?:since|than)\b/i.test(own)) return 'previous';
  const upTo = sentence.slice(0, mention.from);
  const aim = /\bby $/i.test(upTo) ? upTo : `${before}${after}`;
  if (TARGET.test(aim) || TARGET_LABEL.test(before) || AIMED.test(sentence)) return 'target';
  const forecast = FORECAST.test(`${before}${after}`) || growsBy(clause, sentence);
  if (mention.unit === 'gbp' && BUDGETED.test(clause.text) && !/\b(?:forecast|projected|outturn)\b/i.test(clause.text))
    return 'target';
  if (forecast || (mention.unit === 'gbp' && /\bwould be\b/i.test(clause.text))) return 'forecast';
  return planOf(clause, sentence, last) ?? (mention.approximate ? 'approximate' : 'actual');
}

/** What a budget paper plans, proposes or assumes; null where a number is of neither. */
function planOf({ before, after, mention }: Clause, sentence: string, last: Qualifier | null): Qualifier | null {
  if (mention.unit !== 'gbp' && !(mention.unit === 'percent' && ABOUT_MONEY.test(sentence))) return null;
  const part = `${before.slice(before.search(/[^,;(]*$/))}#${after.slice(0, 60)}`;
  if (DONE.test(part)) return null;
  const planned = last === 'target' || last === 'forecast' ? last : null;
  if (planned && PARTS.test(sentence.slice(0, mention.from))) return planned;
  if (PLANNED.test(`${before}#`) || PLANNED_BEHIND.test(after)) return 'target';
  const isPlan = !NO_PLAN.test(part) && (planned !== null || DRAFT.test(sentence.slice(0, mention.from)));
  if (isPlan) return planned ?? 'target';
  return ASSUMED.test(`${before}#`) ? 'forecast' : null;
}

/** Whether the number is that of England, a region or neighbours: named just before it, or just behind. */
function isComparator(before: string, own: string, second: boolean): boolean {
  const inFront = OTHERS.exec(before);
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

/** "estimates a rise of 13% (8,400) by 2021": both numbers are of the year to come. */
const GROWTH =
  /\b(?:estimat\w+|forecast\w*|project(?:s|ed|ions?)|predict\w*|expect\w*|anticipat\w*)\b[^.;#]{0,60}\b(?:rise|increase|growth|fall|reduction|decrease|grow)\b/i;
const BY_YEAR = /\bby (?:\p{L}+ )?20\d\d\b/u;

const growsBy = ({ mention, after }: Clause, sentence: string): boolean =>
  BY_YEAR.test(sentence.slice(mention.from, mention.to + after.length + 40)) &&
  GROWTH.test(
    sentence
      .slice(0, mention.from)
      .split(/[.;]\s/)
      .at(-1) ?? '',
  );
