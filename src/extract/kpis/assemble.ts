/** Reads the KPIs of one sentence. */
import type { Metric } from '../../reference/metrics.js';
import type { Kpi, Qualifier } from '../types.js';
import { type Clause, splitClauses } from './clauses.js';
import { countsSomething, isStated } from './countable.js';
import { isExcluded } from './exclusions.js';
import { inheritedPeriod, NOT_OWN, OF_THESE } from './inherit.js';
import { measureOf, metricOf } from './metrics.js';
import { findNumbers, type NumberMention } from './numbers.js';
import { findPeriods, type PeriodMatch } from './periods.js';
import { qualify } from './qualifiers.js';

/** What a sentence stands in. */
export interface Surroundings {
  /** The metrics that its paragraph can be about; asked for only where there is a number. */
  metrics: () => Metric[];
  /** The lead-in of its list, null without. */
  label: string | null;
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
const CHANGE = /^\s?(?:\p{L}+ )?(?:increase|reduction|decrease|rise|fall|improvement)\b/iu;
/** What is said of the part is not said of its whole: "45 of 100 children who went missing had an interview". */
const WHOLE_END = /(?<=#.*)\s(?:had|has|have|were|was|received|resulted|within|subject|took|accepted|did)\b.*$/;
const TURNED_ROUND = /\b(?:not|never|refus\w+|declin\w+|without|failed to|all but)\b/i;

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
  const { text, periods, around, kpis } = sentence;
  const { value, valueMax, unit } = clause.mention;
  const host = clause.host === null ? null : (kpis[clause.host] ?? null);
  const last = kpis.findLast((kpi) => kpi?.unit === unit);
  const same = host ?? (last && continues(clause, last) ? last : null);
  if (!same && !isMeasured(clause, whole, sentence)) return null;
  const own = ownPeriod(clause, (whole ?? clause).to, periods);
  const carried = referent(clause, sentence);
  const stated = qualify(clause, text, own !== undefined, kpis.at(-1)?.qualifier ?? null, sentence.alone);
  const qualifier = host && stated !== 'comparator' ? host.qualifier : stated;
  const compared = !PART_OF.test(clause.before) && BESIDE.has(qualifier) ? last : null;
  const inherited = () =>
    CHANGE.test(clause.after) ? null : inheritedPeriod(clause.mention, qualifier, sentence, carried);
  return {
    metric: same ? same.metric : (ownMetric(clause, sentence, carried?.metric ?? null) ?? compared?.metric ?? null),
    measure: measureOf(clause.before, clause.after) || (around.before.at(-1)?.measure ?? ''),
    value,
    valueMax,
    unit,
    qualifier,
    period: own ? own.period : host ? host.period : inherited(),
    ...(TURNED_ROUND.test(clause.text) && { complement: true }),
  };
}

/** The period that a clause prints: the one behind its number, else the last before it. */
function ownPeriod({ mention, from }: Clause, to: number, periods: PeriodMatch[]): PeriodMatch | undefined {
  const inside = periods.filter((period) => period.from >= from && period.to <= to);
  const dated = inside.filter(({ period }) => period !== null);
  return dated.find((period) => period.from >= mention.to) ?? dated.at(-1) ?? inside[0];
}

/** "from 90 in 2018 to 60", "90 children, up from 60": the second number counts what the first does. */
function continues({ before, after }: Clause, last: Kpi): boolean {
  if (last.qualifier === 'previous') return /^\W*to (?:\w+ )?$/i.test(before);
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

function ownMetric(clause: Clause, { text, around }: Sentence, carried: string | null): string | null {
  const { unit, denominator } = clause.mention;
  const part = PART_OF.test(clause.before) || denominator;
  const change = CHANGE.test(clause.after);
  const scopes = {
    clause: denominator ? clause.text.replace(WHOLE_END, '') : clause.text,
    sentence: part || change ? null : text,
    lead: part ? null : around.label,
  };
  return metricOf(around.metrics(), scopes, unit) ?? (change || part ? null : carried);
}
