/** Numbers that are no measurement: parts of dates, ages, names of things, deadlines, the inspection's own counts. */

import type { Stretch } from '../../document/sentences.js';
import { isAge } from './ages.js';
import { isNational } from './economy.js';
import { isBound } from './measured.js';
import type { NumberMention } from './numbers.js';

/** Words that a number after them belongs to as a name or an address. */
const NAMED =
  /(?:\b(?:years?|key stages?|stages?|steps?|sections?|s\.|parts?|tiers?|levels?|phases?|grades?|outcomes?|schedules?|articles?|regulations?|reg|paragraphs?|paras?|pages?|pp?\.|tables?|figures?|fig\.?|appendix|appendices|annex|chapters?|wards?|bands?|quarters?|items?|options?|priorit(?:y|ies)|objectives?|standards?|questions?|recommendations?|actions?|points?|groups?|working together|catch|box|cohorts?|rooms?|floors?|units?|no\.|number|version|volume|issue|act|KS|Q|KPI|P|form|codes?|clause|rule|footnote|notes?|domains?|principles?|themes?|pillars?|workstreams?|projects?|model|top|week|day|month|COVID[-‑–]?|AP|DfE|ISO|BBC|Channel|U|Under) ?(?:and |or |to |\d+ (?:and|to|or) |(?:\d+, )+(?:\d+ and )?)?|[#@(]?ref\S* |\bof the )$/i;
const NOT_NAMED =
  /\b(?:of the|(?:of|this) (?:this |the )?number|number of the|units|groups|actions|projects|recommendations|(?:last|this|that|each|every|per|a|previous|past|same|academic|financial) (?:year|quarter|month|week|day)(?: (?:and|or))?|the (?:year|quarter|month|week) (?:and|or)) $/i;
const NAMED_BEHIND =
  /^(?:\+|(?:st|nd|rd|th)\b|[- ](?:month|week|year|hour|dai)ly\b|-\p{L}|[-–]?\s?(?:year|month|week|day|hour)s?[- ]olds?|\s?hours?\b(?! of (?:activity|support|care|provision|training|contact|education|tuition|respite))|\s?minutes?\b|\s?(?:am|pm|noon|midnight|o[’']clock)\b|\s(?:miles?|metres?|km)\b|\sway\b|\sbed(?:ded|room(?:ed)?)?\b|\s?(?:years? of age|times?\b)|\swards\b|\sof (?:Her|His) Majesty|\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\.\d)/iu;
const OWN_WORK =
  /\binspectors?\b|\bHMI\b|\b(?:sampled|sample of|(?<!\b(?:and|closely|routinely|regularly|carefully) )tracked(?! and\b)|scrutini[sz]ed|seen by (?:us|the inspect)|dip[- ]sampl|case files?|case records|practice observations|(?:cases|files|records|children|audits) (?:were )?(?:seen|considered|looked at|reviewed|examined|evaluated)|(?:cases|interviews|files|records|sample) sampled|audit of|audits? (?:of|were|considered|covered|looked at|reviewed|examined)|audited|audits\b|focus groups?|spoke (?:with|to)|who were spoken (?:with|to)|met with|during (?:this|the) inspection|deep dive|case stud)/i;
const OWN_WORK_SHARE =
  /\b(?:(?<!\b(?:had|have|having|has) (?:their |an? |its )?(?:\w+ )?)(?:cases|files|records|interviews|assessments|plans|CAFs|audits|examples|sample|those) (?:that |which )?(?:were )?(?:sampled|tracked|seen|reviewed|examined|considered|looked at|scrutinised)|(?:half|third|quarter) (?:sampled|tracked|reviewed|examined)|seen by inspectors|sampled by|by inspectors|inspectors (?:saw|looked|sampled|reviewed|tracked|considered|examined|found|observed|evaluated))\b/i;
/** "of these 60, 15% returned". */
const RESTATED = /\bof (?:these|those|this) $/i;
const ONE_OF = /\bone of (?:the |its |our |their |only |more than )*$/i;
/** The hours of a week's full-time education. */
const FULL_TIME = '25';
const GRADED = /\bjudged (?:\w+ ){0,4}?(?:to be |as )?(?:outstanding|good|requir|inadequate|adequate)/i;
const STORY =
  /\bin (?:#|one|two|three) (?:\p{L}+ )?(?:cases?|instances?|examples?|situations?)\b|\bthis (?:child|young person)\b/iu;
const STORY_OPENS =
  /^(?:for example, )?[io]n (?:one|another|a (?:recent|small number of)) (?:\w+ )?(?:cases?|instances?|examples?|occasions?)\b/i;
/** What one child or family waits or has is told, not measured. */
const OF_ONE =
  /(?:^(?:(?:for|in) [^,]{1,30}, )?|[;:] )(?:one|another)(?: of (?:the|these|those))? (?:\w+ ){0,2}?(?:child|children|young person|young people|boy|girl|baby|family|families|parent|mother|carer|care leaver|pupil|sibling group|case|cases)\b(?! (?:in|out of)\b)/i;
const DEFINITION =
  /\b(?:most|least) (?:deprived|affluent|disadvantaged)\b.{0,40}#|#.{0,6}\s(?:most|least) (?:deprived|affluent)|which means (?![^.;#]{0,30}\bwait)[^.;]{0,20}#|\bmiss(?:ing|es)? # or more|# or more (?:education|of (?:their|school)|sessions)|\b(?:less|more|fewer) than # hours\b|\bpost[- ]\d\d (?:and|to|or) #|# (?:or more )?(?:good )?(?:A\*|GCSEs?\b)|\battendance (?:figures |rates? )?of # or (?:better|more|above|higher)|\bdefined as\b.{0,60}#|\bthreshold (?:of|is)\b.{0,20}#|\b(?:attend(?:ed|ing)?|miss(?:ed|ing)?) (?:at least|less than|more than) # of|\bstatutory (?:minimum|maximum|requirement)\b.{0,30}#|\b(?:attendance|absence)(?: rates?)? (?:(?:that|which) (?:is|was) |(?:falls|drops|falling|dropping) |of )?(?:below|under|above|over|(?:less|more|fewer) than) #|\b(?:whose|if|when|where|with) (?:\w+ ){0,3}(?:attendance|absence)(?: \w+){0,3} (?:below|under|above|over|(?:less|more) than) #|\b(?:key decision|expenditure|contract value)\b.{0,60}(?:over|more than|exceed\w*|above) #/i;
/** "Variances over £100,000": what a table leaves out. */
const CUT_OFF =
  /\b(?:variances?|variations?|movements?|items?|changes|differences|payments|invoices|contracts|decisions|virements?|transactions|spend(?:ing)?) (?:of |that (?:are|is) |which (?:are|is) )?(?:over|above|greater than|more than|in excess of|exceeding|at least|under|below) #(?:\W*$|[,;:)]| \()/i;
const DURATIONS = new Set<string>(['days', 'weeks', 'months']);
const LAST_OF_WEEKS = /\b(?:first|second|third|last|final) (?:\p{L}+ )?of (?:the|these|those|our|its) $/iu;
/** "each 1% increase", "a 1% rise": what a change would come to. */
const SENSITIVITY =
  /\b(?:each|every|per) (?:additional |extra |further )?#|\ba # (?:rise|increase|change|fall|reduction|movement|variation) (?:or (?:fall|decrease|reduction) )?in\b/i;
const ONE_PERCENT = 1;
/** Marks of reporting against targets: what is counted is indicators. */
const RATED =
  /\brated (?:as )?(?:red|amber|green)\b|\bRAG(?:[- ]rat\w+)?\b|\((?:Green|Amber|Red)\)|\d (?:\w+ )?indicators?\b/i;
const MONTH_BEFORE = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) $/;
const TWO_DIGITS_END = /^(?:\W*$|[.,;:)]|\s(?:to|and|until|for|with|the|when|which|onwards?)\b)/;
const OLD_YEAR = /\b(?:since|in|from|by|until|of) $/i;
const TAX_RELIEF = /#(?: \w+)? council tax (?:exempt|discount|reduc|relief)/i;
const SET_TIME =
  /\b(?:over a period of|within|every|each|last|past|next|previous|first|further|another|in|coming|following|for the|aged?)\s(?:the\s)?(?:last |past |next |first |approximately |around |about |a maximum of |up to )?$/i;
const WAITS_FURTHER = /\bwait(?:s|ing|ed)? (?:for )?(?:a |an )?(?:further|another|additional) $/i;
/** Children get what they are referred for within so long. */
const SEEN_WITHIN =
  /\b(?:is|are|was|were|being) (?:\p{L}+ ){0,3}?(?:seen|assessed|treated|diagnosed|triaged|allocated|offered|supported|matched|placed|conclud(?:ed|ing))\b[^;]{0,60}\bwithin (?:about |around |approximately |just |under |an average of )?$/iu;
const SHOULD =
  /\b(?:should|must|shall|will|would|can|could|may|need(?:s|ed)?|requir\w+|expect\w*|aim\w*|target\w*|standards?|statutory|guidance|polic(?:y|ies)|law|threshold|maximum|timescales?|deadline|not|few|fewer|less|percentage|proportion|number|share|until|if|when)\b/i;
/** The national standards of waits; nothing says that they were measured. */
const SET_WAIT = /^(?:18|20|26|52)[- ]weeks$/i;
const MEASURED_BEFORE =
  /\b(?:(?:average|mean|median|duration|length)\b[^.;]{0,60}|a?wait(?:s|ing|ed)?\b[^.;]{0,30}|(?:(?:takes?|took|taking|taken)(?! (?:place|part|up)\b)|lasts?|lasted|lasting|longest|delay(?:s|ed)?)(?: \w+){0,2}|(?:reduc\w+|increas\w+|fallen|fell|risen|rose|improv(?:ed|es|ing)|decreas\w+|from)\b[^.;]{0,40}(?:from|to|of|by|at)) (?:\w+ ){0,3}$|\bproceedings\b[^.;]{0,60}$|\b(?:timescales?|timeliness)\b[^.;]{0,40}\b(?:at|is|was|are|to|averag\w+) (?:\w+ )?$|\btime(?:scales?|liness) (?:of|over) (?:\w+ )?$/i;
/** "The average time between … was", however long what stands between. */
const AVERAGE =
  /\b(?:average|mean|median|time taken|length of time)\b[^.;]*\b(?:is|was|at|of|to) (?:\w+ )?$|\baverag(?:e|es|ed|ing) (?:about |around |just over |just under )?$/i;
/** "its ambitious target of 480 days" */
const OWN_TARGET = /\b(?:its|their|council[’']s|authority[’']s|service[’']s) (?:\p{L}+ )?target (?:time )?of $/iu;
/** "… at 246 days, compared with similar areas at 209": theirs is measured where ours is. */
const OF_OTHERS =
  /\b(?:compared|against|than|while|whereas|averages?|neighbours|national\w*|nationally|england|similar)\b[^.;]{0,40}\b(?:at|of|is|was) (?:\w+ )?$/i;
/** "Half of assessments took 41 to 45 days": says which. */
const SHARE_THAT_TOOK = /^[^,;.()]*\b(?:took|takes?|taking|taken) (?:between |from )?$/i;
/** "Actual 472 days / Target 400 days", "69 weeks, against a target of 40 weeks". */
const LABELLED =
  /(?:^|[/|;,] )(?:actual|target|outturn|performance|result|current|previous|latest|england|national|region|average)(?: (?:performance|average|figure|position|outturn|target))?:? $|\d (?:days|weeks|months),? (?:against|compared (?:with|to)) (?:a|an|the|its|their) (?:\w+ )?target of $/i;
const MEASURED_BEHIND = /^ (?:on average|to (?:be seen|receive|complete|access)|wait\b|waiting\b)|^[^.;,]{0,20}\bwait/i;

/** A hedged duration or count behind another number says who is counted: "60% wait less than 18 months", "28% have more than 25". */
const LIMIT = {
  duration:
    /(?:#|\b(?:proportion|percentage|numbers?|share) of)[^.;#]*(?<!\b(?:to|from|by|is|was|of)) (?:(?:more|less|fewer|longer|shorter|greater) than|over|under|at least|beyond|up to) $/i,
  count:
    /(?:#|\b(?:proportion|percentage|numbers?|share) of)[^.;#]*\b(?:have|has|had|having|hold|holding|carry|carrying|with|experienc\w+) (?:had |experienced |caseloads? of )?(?:more|less|fewer) than $/i,
};
const HEDGED = /\b(?:than|over|under|at least|beyond|up to) $/;
/** "children who wait less than 16 months are 58%": the share is of those. */
const WHO_WAIT = /\bwho (?:have |had )?wait(?:ed)? (?:for )?(?:(?:less|more|fewer|longer) than|over|under) $/i;
/** Longer than law allows, or how long those who are counted have been something: no measured time. */
const BY_LAW = /^(?:20[- ]weeks|26[- ]weeks|45 (?:working )?days|15 working days)$/i;
const BEYOND = /\b(?:over|(?:more|longer|greater) than) $/i;
const TIME_OF_WHOM = /\b(?:beyond|exceed\w*) (?:the )?(?:\w+ )?$|\bwho\b(?![^,;]*\bwait)[^,;]*\bfor (?:\w+ )?$/i;

/**
 * Whether a number of a sentence is no measured value, whatever it stands beside. `kept`: the measured numbers in front
 * of it; `dense`: in a section of nothing but figures.
 */
export function isExcluded(
  mention: NumberMention,
  sentence: string,
  dates: Stretch[],
  kept: NumberMention[],
  dense: boolean,
): boolean {
  const { from, to, unit } = mention;
  if (dates.some((date) => date.from < to && from < date.to)) return true;
  const printed = sentence.slice(from, to);
  const before = sentence.slice(Math.max(0, from - 60), from);
  const after = sentence.slice(to, to + 60);
  const near = `${before}#${after}`;
  if (unit === 'gbp' && CUT_OFF.test(near)) return true;
  if (DURATIONS.has(unit) && LAST_OF_WEEKS.test(before)) return true;
  if (DEFINITION.test(near) || isNational(unit, sentence)) return true;
  if (unit === 'percent' && mention.value === ONE_PERCENT && SENSITIVITY.test(near)) return true;
  if (unit === 'percent')
    return OWN_WORK_SHARE.test(sentence) || TAX_RELIEF.test(near) || isLooseShare(mention, before, after);
  if (unit === 'gbp' || unit === 'ratio') return false;
  if (unit === 'rate_per_10000') return isAge(printed, before, after);
  if (mention.form === 'digits' && ((NAMED.test(before) && !NOT_NAMED.test(before)) || isBrand(before, after)))
    return true;
  if (printed === FULL_TIME && /^ hours\b/.test(after)) return true;
  if (NAMED_BEHIND.test(after) || isAge(printed, before, after)) return true;
  if (!dense && (STORY.test(near) || STORY_OPENS.test(sentence))) return true;
  if (!dense && (unit !== 'count' || mention.form === 'words') && OF_ONE.test(sentence)) return true;
  if (HEDGED.test(before) && LIMIT[unit === 'count' ? 'count' : 'duration'].test(marked(sentence, kept, from)))
    return true;
  if (unit !== 'count') return !isBound(mention, sentence) && !isMeasuredTime(mention, sentence, printed, kept);
  if (isTold(mention, before, after, dense)) return true;
  if (dense && isFootnoteMark(printed, before, after)) return true;
  if (RATED.test(sentence) || isMonthYear(printed, before, after)) return true;
  if (ONE_OF.test(before) || RESTATED.test(before) || isYear(printed, before, after) || isReference(printed, before))
    return true;
  return dense ? GRADED.test(sentence) : OWN_WORK.test(sentence);
}

/** The sentence up to `end`, with `#` for each of the numbers. */
function marked(sentence: string, numbers: NumberMention[], end: number): string {
  let at = 0;
  let text = '';
  for (const { from, to } of numbers) {
    text += `${sentence.slice(at, from)}#`;
    at = to;
  }
  return text + sentence.slice(at, end);
}

/** "three or more", "at least one", and a footnote's or paragraph's own number in front of its words. */
function isTold({ form, value }: NumberMention, before: string, after: string, dense: boolean): boolean {
  if (!dense && /^ or more\b/.test(after)) return true;
  if (form === 'words') return !dense && value === 1 && /\b(?:at least|than|had|have|has|with|or) $/i.test(before);
  return before === '' && value < 40 && /^ (?:\p{Lu}\p{Ll}+|A|An|In|On|To|At) \p{L}/u.test(after);
}

/** "half" and "a third" alone, with nothing that they are a share of. */
function isLooseShare(mention: NumberMention, before: string, after: string): boolean {
  if (mention.form !== 'fraction') return false;
  return (
    /\b(?:and a|the (?:first|second|latter|last|other)|a third or) $/i.test(before) ||
    /^ (?:of (?:the |this |last )?(?:year|term|day|inspection|20\d\d)|party|sector|time\b)/i.test(after)
  );
}

/** A duration is measured where something waits, takes or lasts so long; "within 20 weeks" and "the last 12 months" are not. */
function isMeasuredTime(mention: NumberMention, sentence: string, printed: string, kept: NumberMention[]): boolean {
  const before = sentence.slice(Math.max(0, mention.from - 60), mention.from);
  const after = sentence.slice(mention.to, mention.to + 60);
  const upTo = sentence.slice(0, mention.from);
  const last = kept.at(-1);
  if (last?.unit === 'percent' && SHARE_THAT_TOOK.test(sentence.slice(last.to, mention.from))) return false;
  if (AVERAGE.test(upTo) || LABELLED.test(upTo)) return true;
  if (OWN_TARGET.test(upTo) && !isBound(mention, sentence) && !SET_WAIT.test(printed)) return true;
  if (kept.some(({ unit }) => unit === mention.unit) && OF_OTHERS.test(upTo)) return true;
  const shared = /^[\d.,]+$/.test(printed) && kept.some(({ unit }) => unit === mention.unit);
  if (shared || isSeenWithin(mention, sentence, printed, kept)) return true;
  if (
    /^ (?:ago|later|old|earlier|previously|prior)\b/i.test(after) ||
    (SET_TIME.test(before) && !WAITS_FURTHER.test(before)) ||
    /^[- ](?:average|period|programme|plan|strategy|target|timescale|deadline|standard|rolling|requirement|threshold|limit|rule)\b/i.test(
      after,
    )
  )
    return false;
  if (
    TIME_OF_WHOM.test(before) ||
    (WHO_WAIT.test(before) && /\d ?%/.test(sentence.slice(mention.to))) ||
    (BY_LAW.test(printed) && BEYOND.test(before))
  )
    return false;
  return MEASURED_BEFORE.test(before) || MEASURED_BEHIND.test(after);
}

/** "Most children are seen within 14 weeks": what happens, not what should; of a share ("87% are seen within …") it says which. */
function isSeenWithin(
  { from, to, unit }: NumberMention,
  sentence: string,
  printed: string,
  kept: NumberMention[],
): boolean {
  if ((unit !== 'weeks' && unit !== 'months') || SET_WAIT.test(printed) || kept.length > 0) return false;
  const clause =
    sentence
      .slice(0, from)
      .split(/[;,]\s/)
      .at(-1) ?? '';
  return SEEN_WITHIN.test(clause) && !SHOULD.test(`${clause}#${sentence.slice(to, to + 40)}`);
}

/** "from April 25": the year, or the day, beside its month. */
const isMonthYear = (printed: string, before: string, after: string): boolean =>
  /^\d\d$/.test(printed) && MONTH_BEFORE.test(before) && TWO_DIGITS_END.test(after);

function isYear(printed: string, before: string, after: string): boolean {
  if (/^18\d\d$/.test(printed) && OLD_YEAR.test(before)) return !/^ \p{L}+s\b/u.test(after);
  return (
    /^(?:19|20)\d\d$/.test(printed) &&
    !/^ (?:care |new |social )?(?:children|young people|pupils|families|contacts|referrals|assessments|cases|people|adults|households|residents|leavers|plans|visits|reviews|jobs|homes|responses)\b/u.test(
      after,
    )
  );
}

/** "Together 4 Children", "2016–18", "at 10 and 28 days". */
const isBrand = (before: string, after: string): boolean =>
  (/^ \p{Lu}/u.test(after) &&
    /(?<!\b(?:Of|In|At|The|All|For|With|Only|These|Those|Over|Around|About|Nearly|Some) )(?<=\p{Lu}\p{L}+ )$/u.test(
      before,
    )) ||
  /\b(?:19|20)\d\d\s?[–/-]\s?$/.test(before) ||
  /^ (?:and|or) \d+ (?:working )?(?:days|weeks|months|hours)\b/.test(after) ||
  (/[‘“]$/.test(before) && /^ \p{Lu}[\p{L} ]*[’”]/u.test(after));

/** "live in residential special schools 4, of whom": the mark of a note that is not raised. */
const isFootnoteMark = (printed: string, before: string, after: string): boolean =>
  /^\d$/.test(printed) && /\p{L}s $/u.test(before) && !/\b(?:is|was|has) $/.test(before) && /^[,.;]/.test(after);

/** Telephone numbers, reference numbers, footnote marks in brackets. */
function isReference(printed: string, before: string): boolean {
  return (
    /^0\d/.test(printed) || /^\d{6,}$/.test(printed) || /(?:\[|(?<!\b(?:19|20)\d)\d\s|\btel\S*\s|\d[/-])$/i.test(before)
  );
}
