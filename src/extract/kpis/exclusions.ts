/** Numbers that are no measurement: parts of dates, ages, names of things, deadlines, the inspection's own counts. */
import type { NumberMention } from './numbers.js';
import type { Stretch } from './sentences.js';

/** Words that a number after them belongs to as a name or an address. */
const NAMED =
  /(?:\b(?:years?|key stages?|stages?|steps?|sections?|s\.|parts?|tiers?|levels?|phases?|grades?|outcomes?|schedules?|articles?|regulations?|reg|paragraphs?|paras?|pages?|pp?\.|tables?|figures?|fig\.?|appendix|appendices|annex|chapters?|wards?|bands?|quarters?|items?|options?|priorit(?:y|ies)|objectives?|standards?|questions?|recommendations?|actions?|points?|groups?|working together|catch|box|cohorts?|rooms?|floors?|units?|no\.|number|version|volume|issue|act|KS|Q|KPI|P|form|codes?|clause|rule|footnote|notes?|domains?|principles?|themes?|pillars?|workstreams?|projects?|model|week|day|month|COVID|AP|DfE|ISO|BBC|Channel|U|Under) ?(?:and |or |to |\d+ (?:and|to|or) |\d+, )?|[#@(]?ref\S* |\bof the )$/i;
const NAMED_BEHIND = /^(?:\+|(?:st|nd|rd|th)\b|-\p{L}|[-–]?\s?(?:year|month|week|day|hour)s?[- ]olds?|\s?hours?\b|\s?minutes?\b|\s?(?:am|pm|noon|midnight|o[’']clock)\b|\s(?:miles?|metres?|km)\b|\sway\b|\s?(?:years? of age|times?\b)|\sof (?:Her|His) Majesty|\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\.\d)/iu;
const AGE =
  /\b(?:aged?|ages|age of|aged (?:between|from|under|over|up to)|under|over|below|above|older than|younger than|(?:turn|turns|turned|turning|reach|reaches|reached|reaching|at|until|to|from|than|and|or|by|post|pre|birth to|age group|up to|[-–]))[- ]?(?:the )?(?:ages? (?:of )?)?(?:\d{1,2}(?: (?:and|to|or|[-–]) |[-–]))?$/i;
const AGE_BEHIND = /^(?:s\b|-year|[’']s\b|\s?\+|\s?(?:to|and|or|[-–])\s?\d{1,2}[- ]years?|\s?[- ]years?[- ]olds?|\syears? (?:of age|old|and (?:over|under|above))|\s?years?\b(?! (?:on|ago|to|in)))/i;
const AGE_NUMBERS = /^(?:[0-9]|1[0-9]|2[0-5])$/;
const DEADLINE =
  /\b(?:within|every|each|per|for|after|before|over|in|last|past|next|previous|first|following|recent|another|further|additional|initial|coming|than|up to|all|of|to|under|between|the|these|those|only|and|or|a|as many as|around|about|approximately|from|at|by|his|her|their)\s(?:the\s)?(?:(?:last|past|next|previous|first|following|recent|coming|statutory|required|final|preceding|full|prior|current)\s)*$/i;
const MEASURED_TIME =
  /\b(?:average|mean|median|wait(?:s|ing|ed)?|takes?|took|taking|taken|duration|lasts?|lasted|length|longest|proceedings|delay(?:s|ed)? of|up to #|(?:reduced|increased|fallen|risen|reduction|increase)[^.]{0,30}(?:from|to|of|by))\b/i;
const OWN_WORK =
  /\binspectors?\b|\bHMI\b|\b(?:sampled|sample of|tracked|scrutini[sz]ed|seen by|dip[- ]sampl|case files?|case records|practice observations|(?:cases|files|records|children|audits) (?:were )?(?:seen|considered|looked at|reviewed|examined|evaluated)|(?:cases|interviews|files|records|sample) sampled|audit of|audits? (?:of|were)|audited|audits\b|focus groups?|spoke (?:with|to)|met with|during (?:this|the) inspection|deep dive|case stud)/i;
const OWN_WORK_SHARE =
  /\b(?:(?:cases|files|records|interviews|assessments|plans|audits|examples|sample|children|half|third|quarter|those) (?:that |which )?(?:were )?(?:sampled|tracked|seen|reviewed|examined|considered|looked at|scrutinised)|seen by|sampled by|by inspectors|inspectors (?:saw|looked|sampled|reviewed|tracked|considered|examined|found|observed|evaluated))\b/i;
const STORY = /\bin (?:#|one|two|three) (?:\p{L}+ )?(?:cases?|instances?|examples?|situations?)\b|\b(?:this|the) (?:child|young person)\b/iu;
const DEFINITION = /\b(?:most|least) (?:deprived|affluent|disadvantaged)\b.{0,40}#|#.{0,6}\s(?:most|least) (?:deprived|affluent)|which means .*#|\bmiss(?:ing|es)? # or more|# or more (?:education|of (?:their|school)|sessions)|\bdefined as\b.{0,60}#|\bthreshold (?:of|is)\b.{0,20}#|\b(?:key decision|expenditure|contract value)\b.{0,60}(?:over|more than|exceed\w*|above) #/i;

/** What surrounds a number. `clause` has the number itself as `#`; offsets are into `text`. */
export interface Surroundings {
  text: string;
  sentence: Stretch;
  clause: string;
  dates: Stretch[];
}

/** Whether a number is no measured value at all, whatever stands near it. */
export function isExcluded(mention: NumberMention, { text, sentence, clause, dates }: Surroundings): boolean {
  const { from, to, unit } = mention;
  if (dates.some((date) => date.from < to && from < date.to)) return true;
  const printed = text.slice(from, to);
  const before = text.slice(Math.max(sentence.from, from - 40), from);
  const after = text.slice(to, to + 40);
  const own = clause;
  if (DEFINITION.test(own)) return true;
  if (unit === 'percent') return OWN_WORK_SHARE.test(text.slice(sentence.from, sentence.to)) || isLooseShare(mention, before, after);
  if (unit === 'gbp' || unit === 'rate_per_10000') return false;
  if (NAMED.test(before) && !/\b(?:of the|number of the|units|groups|actions|projects|recommendations) $/i.test(before) && mention.form === 'digits') return true;
  if (NAMED_BEHIND.test(after)) return true;
  if (isAge(printed, before, after)) return true;
  if (unit !== 'count') return !isMeasuredTime(before, own);
  if (isYear(printed, after) || isReference(printed, before)) return true;
  return STORY.test(own) || OWN_WORK.test(text.slice(sentence.from, sentence.to));
}

/** "half" and "a third" alone, with nothing that they are a share of. */
function isLooseShare(mention: NumberMention, before: string, after: string): boolean {
  if (mention.form !== 'fraction') return false;
  return /\b(?:and a|the (?:first|second|latter|last|other)|a third or|by) $/i.test(before) || /^ (?:of (?:the |this |last )?(?:year|term|day|inspection|20\d\d)|party|sector|time\b)/i.test(after);
}

function isAge(printed: string, before: string, after: string): boolean {
  const small = printed.split(/\s?(?:to|and|or|[-–])\s?/).every((part) => AGE_NUMBERS.test(part) || /^(?:six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|five|four|three|two|one)$/i.test(part));
  if (!small) return false;
  if (/\b(?:aged?|ages|age of|aged (?:between|from|under|over))(?: (?:of |the |between |under |over |below |above |up to )*)?(?:\d{1,2}(?:,| (?:and|to|or)|[-–])? ?)?$/i.test(before)) return true;
  if (/\b(?:age(?:d|s)?|birth)\b[^.]{0,20}$/i.test(before) && AGE.test(before) && !/^\s\p{L}/u.test(after)) return true;
  if (/^(?:s\b|-year|[’']s\b|\s?\+)/i.test(after)) return true;
  if (/^\s?(?:(?:to|and|or|[-–])\s?\d{1,2}\s?)?(?:[- ]years?[- ]olds?|\syears? (?:of age|old)|-year)/i.test(after)) return true;
  return /\b(?:under|over|below|turn(?:s|ed|ing)?|reach(?:es|ed|ing)?|post|pre|until|at|older than|younger than)[- ](?:the age of )?$/i.test(before) && AGE.test(before) && (/^(?:[.,;)]|\syears?\b|$)/.test(after) || (/\b(?:under|over|turn\w*|post|reach\w*|until)[- ]$/i.test(before) && /^(?:5|11|13|16|18|21|25)$/.test(printed) && !/^ (?:children|young|families|days|weeks)/.test(after)));
}

function isMeasuredTime(before: string, clause: string): boolean {
  return MEASURED_TIME.test(clause) && !/\b(?:within|every|each|last|past|next|previous|first|aged?)\s(?:the\s)?(?:last |past |next )?$/i.test(before) && !(DEADLINE.test(before) && /\b(?:last|past|next|within)\b/i.test(before.slice(-25)));
}

function isYear(printed: string, after: string): boolean {
  return /^(?:19|20)\d\d$/.test(printed) && !/^ (?:children|young people|pupils|families|contacts|referrals|assessments|cases)\b/i.test(after);
}

/** Telephone numbers, reference numbers, footnote marks in brackets. */
function isReference(printed: string, before: string): boolean {
  return /^0\d/.test(printed) || /^\d{6,}$/.test(printed) || /(?:\[|\d\s|\btel\S*\s|\d[/-])$/i.test(before);
}
