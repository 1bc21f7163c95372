/** Reads the KPIs of one sentence. */
import type { Metric } from '../../reference/metrics.js';
import type { Kpi, Qualifier } from '../types.js';
import { type Clause, splitClauses } from './clauses.js';
import { countsSomething, isStated } from './countable.js';
import { isExcluded } from './exclusions.js';
import { inheritedPeriod, NOT_OWN, OF_THESE } from './inherit.js';
import { measureOf } from './measure.js';
import { allowsUnit, metricIn } from './metrics.js';
import { findNumbers, type NumberMention } from './numbers.js';
import { findPeriods, type PeriodMatch } from './periods.js';
import { qualify } from './qualifiers.js';

/** What a sentence stands in. */
export interface Surroundings {
  /** The metrics that its paragraph can be about; asked for only where there is a number. */
  metrics: () => Metric[];
  /** The lead-in of its list, null without. */
  label: string | null;
  /** The sentence before; what "it" is of may be said there. */
  previous: string;
  /** Period that a bullet takes from its lead-in. */
  period: string | null;
  /** In a section that is nothing but figures, small numbers and number words count too. */
  dense: boolean;
  /** The KPIs of the sentence before. */
  before: Kpi[];
}

/** A sentence while its numbers are read. */
export interface Sentence {
  text: string;
  periods: PeriodMatch[];
  around: Surroundings;
  /** What was read so far, one for each clause; null where its number is none. */
  kpis: (Kpi | null)[];
  /** Whether it has one number only. */
  alone: boolean;
}

const REFERS_BACK =
  /^(?:However, |In addition, |Of the children, )?(?:this|it|these|that|those|of (?:this|these|those|the)|the (?:figure|number|rate)|all|up|down)\b|\bthis (?:figure|number|rate)\b/i;
/** A value that only stands beside another is of the same metric. */
const BESIDE = new Set<Qualifier>(['previous', 'comparator', 'target']);
const PART_OF = /\b(?:of (?:whom|which|these|those)|which includes?|includ(?:es|ing)|none of|all but)\b[^#]*$/i;
const STARTS_CHANGE =
  /\b(?:rising|rose|risen|falling|fell|fallen|increas\w+|reduc\w+|decreas\w+|improv\w+|up|down) (?:\w+ )?from (?:\w+ )?$/i;
/** "a reduction of four from 31 March": the day it began is not the day it is of. */
const CHANGE_OF = /\b(?:reduction|increase|rise|fall|decrease|drop) of (?:\w+ )?$/i;
const SINCE = /\b(?:from|since|on|than)(?: at)? $/i;
const ENDS_CHANGE = /^\W*to (?:\w+ )?$/i;
const CHANGE = /^\s?(?:\p{L}+ )?(?:increase|reduction|decrease|rise|fall|improvement)\b/iu;
/** What is said of the part is not said of its whole: "45 of 100 children who went missing had an interview". */
const WHOLE_END = /(?<=#.*)\s(?:had|has|have|were|was|received|resulted|within|subject|took|accepted|did)\b.*$/;
const TURNED_ROUND =
  /\b(?:not|NEET|never|refus\w+|declin(?:e|ed|ing)(?! (?:to|from|by) #)|without|failed to|all but)\b/i;

/** "Of 77 care leavers, 24 are …": the 77 are not what is said of the 24. */
const WHOLE = /^(?:\w+,? )?of (?:\w+ ){0,4}$|\b(?:has|have|there (?:are|were)) (?:currently |now )?$/i;
/** A number with a predicate of its own is not what another part of its sentence is about. */
const PREDICATE = /^[^,;.()]{0,60}\s(?:are|were|is|was|have|has|had|attend\w*|lived?|use[ds]?)\s\w/i;
const SAID_BEFORE = /^(?:in [^,]+ )?(?:it|this|that|they)\b/i;
/** In a paragraph about return interviews, sentences about something else, unless they name these too. */
const FOREIGN =
  /\b(?:referrals?|contacts?|visits?|assessments?|reviews?|plans?|placements?|carers?|staff|workers?|leavers|adopt\w*|conferences?|meetings?|schools?|pupils?|notifications?|enquiries|allegations|complaints|dental|health|attendance|exclusions?|budget)\b/i;
const TOPICAL = /\binterview|\bRHIs?\b|\bmissing\b/i;

/** KPIs of a sentence in order. */
export function readSentence(text: string, around: Surroundings): Kpi[] {
  const numbers = findNumbers(text);
  if (numbers.length === 0) return [];
  const periods = findPeriods(text);
  const mentions: NumberMention[] = [];
  for (const mention of numbers) {
    if (!isExcluded(mention, text, periods, mentions, around.dense)) mentions.push(mention);
  }
  const clauses = splitClauses(text, mentions, periods);
  const sentence: Sentence = { text, periods, around, kpis: [], alone: clauses.length === 1 };
  for (const [i, clause] of clauses.entries()) {
    const next = clauses[i + 1];
    sentence.kpis.push(kpiOf(clause, next?.mention.denominator ? next : null, sentence));
  }
  return sentence.kpis.filter((kpi) => kpi !== null);
}

/** `whole`: the clause of what the number is a part of ("41 of 63"). */
function kpiOf(clause: Clause, whole: Clause | null, sentence: Sentence): Kpi | null {
  const { text, around, kpis } = sentence;
  const { value, valueMax, unit } = clause.mention;
  const host = clause.host === null ? null : (kpis[clause.host] ?? null);
  const last = kpis.findLast((kpi) => kpi?.unit === unit);
  const same = host ?? (last && continues(clause, last) ? last : null);
  if (!same && !isMeasured(clause, whole, sentence)) return null;
  const own = ownPeriod(clause, (whole ?? clause).to, sentence) ?? changedOver(clause, last, sentence);
  const carried = referent(clause, sentence);
  const stated = qualify(clause, text, own !== undefined, kpis.at(-1)?.qualifier ?? null, sentence.alone);
  const qualifier = host && stated !== 'comparator' ? host.qualifier : stated;
  const compared = !PART_OF.test(clause.before) && BESIDE.has(qualifier) && last ? last : null;
  const inherited = () =>
    CHANGE.test(clause.after) ? null : inheritedPeriod(clause.mention, qualifier, sentence, carried);
  const measure =
    (same ?? compared)?.measure ?? measureOf(clause, around.label) ?? carried?.measure ?? measureAround(sentence);
  return {
    metric:
      same && allowsUnit(around.metrics(), same.metric, unit) && (same.metric !== null || unit !== 'gbp')
        ? same.metric
        : ownMetric(clause, sentence, compared, carried),
    measure,
    value,
    valueMax,
    unit,
    qualifier,
    period: own ? own.period : host ? host.period : inherited(),
    ...(isTurnedRound(clause, measure) && { complement: true }),
  };
}

/** For a number whose clause names nothing: what the number before it is of, else what the sentence is about. */
const measureAround = ({ text, around, kpis }: Sentence): string =>
  kpis.findLast((kpi) => kpi !== null)?.measure ?? around.label ?? around.before.at(-1)?.measure ?? text;

/** Only what is said right around the number turns it round, not what the sentence says before. */
const isTurnedRound = ({ before, after }: Clause, measure: string): boolean =>
  TURNED_ROUND.test(measure) ||
  TURNED_ROUND.test(`${before.slice(before.search(/[^,;]*$/))}#${/^[^,;]*/.exec(after)?.[0] ?? ''}`);

/** The period that a clause prints: the one behind its number, else the last before it; of an earlier value only one beside it. */
function ownPeriod(
  { mention, from, before }: Clause,
  to: number,
  { text, periods }: Sentence,
): PeriodMatch | undefined {
  const inside = periods.filter((period) => period.from >= from && period.to <= to);
  const dated = inside.filter(({ period }) => period !== null);
  const behind = dated.find((period) => period.from >= mention.to);
  if (behind && CHANGE_OF.test(before) && SINCE.test(text.slice(0, behind.from))) return undefined;
  if (behind || STARTS_CHANGE.test(before)) return behind;
  return dated.at(-1) ?? inside[0];
}

/** "In March, numbers rose from 63 to 76": the day is that of the second number. */
function changedOver(
  { mention, before }: Clause,
  last: Kpi | null | undefined,
  { periods }: Sentence,
): PeriodMatch | undefined {
  if (last?.qualifier !== 'previous' || !ENDS_CHANGE.test(before)) return undefined;
  const dated = periods.filter(({ to, period }) => period !== null && to <= mention.from);
  return dated.findLast(({ period }) => period !== last.period);
}

/** "from 90 in 2018 to 60", "90 children, up from 60": the second number counts what the first does. */
function continues({ before, after }: Clause, last: Kpi): boolean {
  if (last.qualifier === 'previous') return ENDS_CHANGE.test(before);
  const namesItself = /^\s(?!at|in|on|for|as|during|last|previously|the|a)\p{L}/u.test(after);
  return !namesItself && /\b(?:from|compared (?:with|to)) (?:\w+ )?$/i.test(before);
}

function isMeasured(clause: Clause, whole: Clause | null, { periods, around }: Sentence): boolean {
  const { mention, before, after } = clause;
  if (mention.unit !== 'count') return true;
  if (mention.form === 'words' && mention.value === 1 && /^ (?:of|or more)\b/i.test(after)) return false;
  if (around.dense && (mention.value !== 1 || PART_OF.test(before))) return true;
  if (whole && countsSomething(whole)) return true;
  return countsSomething(clause) && (around.dense || mention.denominator || isStated(clause, periods.length > 0));
}

/** The number of the sentence before that "this", "these" or "of this number" stands for. */
function referent({ mention }: Clause, { text, around }: Sentence): Kpi | undefined {
  if (!REFERS_BACK.test(text)) return undefined;
  const ofThese = OF_THESE.test(text);
  const fits = (kpi: Kpi) =>
    ofThese ? !NOT_OWN.has(kpi.qualifier) : kpi.unit === mention.unit && kpi.qualifier !== 'comparator';
  return around.before.findLast(fits) ?? around.before.at(-1);
}

/** `compared`: what it stands beside; `carried`: what its sentence refers back to. */
function ownMetric(
  clause: Clause,
  { text, around }: Sentence,
  compared: Kpi | null,
  carried: Kpi | undefined,
): string | null {
  const { unit, denominator } = clause.mention;
  const metrics = around
    .metrics()
    .filter(({ about }) => about !== 'return_interviews' || !FOREIGN.test(text) || TOPICAL.test(text));
  const near = metricIn(metrics, denominator ? clause.text.replace(WHOLE_END, '') : clause.text, unit, true);
  if (near || compared) return near ?? compared?.metric ?? null;
  if (CHANGE.test(clause.after) || CHANGE_OF.test(clause.before) || denominator || PART_OF.test(clause.before))
    return null;
  if (WHOLE.test(clause.before) || PREDICATE.test(clause.after)) return null;
  const lead = around.label ?? (SAID_BEFORE.test(text) ? around.previous : null);
  const wider = metricIn(metrics, text, unit, false) ?? (lead && metricIn(metrics, `${lead} ${text}`, unit, false));
  if (wider) return wider;
  return carried && allowsUnit(metrics, carried.metric, unit) ? carried.metric : null;
}
