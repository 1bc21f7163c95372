/** Reads the KPIs of one sentence. */
import type { Metric } from '../../reference/metrics.js';
import type { Kpi, Qualifier } from '../types.js';
import { withMonth } from './bare-months.js';
import { earlierInBracket } from './bracketed.js';
import { type Clause, splitClauses } from './clauses.js';
import { isTurnedRound } from './complement.js';
import { isExcluded } from './exclusions.js';
import { inheritedPeriod } from './inherit.js';
import { measureOf } from './measure.js';
import { isBound, isMeasured, PART_OF } from './measured.js';
import { allowsUnit } from './metrics.js';
import { sharedFrom } from './number-pairs.js';
import { findNumbers, type NumberMention } from './numbers.js';
import { CHANGE, ownMetric } from './own-metric.js';
import { ownPeriod } from './own-period.js';
import { findPeriods, type PeriodMatch } from './periods.js';
import type { Plan } from './plans.js';
import { qualify } from './qualifiers.js';
import { referent } from './referent.js';
import { inTurn } from './respectively.js';
import { changedOver, comparesBack, continues } from './series.js';
import { asOf, type MeetingDay } from './years-ahead.js';

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
  /** What the text around it plans, null for nothing. */
  plan: Plan | null;
  /** The day of the meeting that the paper went to; null where no value of it can be of a year to come. */
  day?: MeetingDay | null;
}

/** A sentence while its numbers are read. */
export interface Sentence {
  text: string;
  periods: PeriodMatch[];
  around: Surroundings;
  /** What was read so far, one for each clause; null where its number is none. */
  kpis: (Kpi | null)[];
  clauses: Clause[];
}

/** A KPI with the offset of its number in the sentence. */
export interface KpiAt {
  kpi: Kpi;
  at: number;
}

/** A value that only stands beside another is of the same metric. */
const BESIDE = new Set<Qualifier>(['previous', 'comparator', 'target']);

/** KPIs of a sentence in order. */
export function readSentence(text: string, around: Surroundings): KpiAt[] {
  const numbers = sharedFrom(findNumbers(text), text, around.before.at(-1)?.unit);
  if (numbers.length === 0) return [];
  const periods = findPeriods(text);
  const mentions: NumberMention[] = [];
  for (const mention of numbers) {
    if (!isExcluded(mention, text, periods, mentions, around.dense)) mentions.push(mention);
  }
  const sentence: Sentence = { text, periods, around, kpis: [], clauses: splitClauses(text, mentions, periods) };
  for (const [i, clause] of sentence.clauses.entries()) {
    const next = sentence.clauses[i + 1];
    sentence.kpis.push(kpiOf(clause, next?.mention.denominator ? next : null, sentence));
  }
  return inTurn(sentence).flatMap((kpi, i) => {
    const mention = mentions[i];
    return kpi && mention ? [{ kpi: asOf(kpi, mention, sentence), at: mention.from }] : [];
  });
}

/** `whole`: the clause of what the number is a part of ("41 of 63"). */
function kpiOf(clause: Clause, whole: Clause | null, sentence: Sentence): Kpi | null {
  const { text, around, kpis, clauses } = sentence;
  const { value, valueMax, unit } = clause.mention;
  if (isBound(clause.mention, text)) return null;
  const last = kpis.findLast((kpi) => kpi?.unit === unit);
  const earlier = earlierInBracket(clause, kpis.at(-1) === last ? last : null, sentence);
  const host = earlier === null ? hostOf(clause, sentence) : null;
  const isSame = last && (earlier !== null || continues(clause, last, sentence));
  const carried = referent(clause, sentence);
  const same = host ?? (isSame ? last : comparesBack(clause, carried, sentence) ? carried : null);
  if (!same && !isMeasured(clause, whole, sentence)) return null;
  const printed = ownPeriod(clause, (whole ?? clause).to, sentence) ?? changedOver(clause, last, sentence);
  const own = host && printed?.names ? undefined : printed;
  const gap = text.slice(clauses[kpis.length - 1]?.mention.to ?? 0, clause.mention.from);
  const stated = qualify(clause, {
    sentence: text,
    period: own?.period ?? null,
    last: kpis.at(-1)?.qualifier ?? null,
    plan: around.plan,
    before: around.before,
    dated: own !== undefined,
    alone: clauses.length === 1,
    gap,
  });
  const qualifier = earlier !== null ? 'previous' : host && stated !== 'comparator' ? repeated(host, clause) : stated;
  const beside = BESIDE.has(qualifier) && !(qualifier === 'target' && last?.qualifier === 'target');
  const compared = !PART_OF.test(clause.before) && beside && last ? last : null;
  const inherited = () =>
    CHANGE.test(clause.after)
      ? null
      : withMonth(text, clause, sentence.periods, inheritedPeriod(clause, qualifier, sentence, carried));
  const measure =
    (same ?? compared)?.measure ??
    measureOf(clause.before ? clause : { ...clause, before: gap }, around.label) ??
    carried?.measure ??
    measureAround(sentence);
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
    period: earlier ? (earlier.period ?? own?.period ?? null) : own ? own.period : host ? host.period : inherited(),
    ...(isTurnedRound(clause, measure) && { complement: true }),
  };
}

/** "one in three (34%)": the second says exactly what the first does not. */
const repeated = ({ qualifier, unit }: Kpi, { mention }: Clause): Qualifier =>
  qualifier === 'approximate' && unit === mention.unit && !mention.approximate ? 'actual' : qualifier;

/** What the number in brackets repeats; over a difference that stands between ("518 children, two fewer than … (the same rate of …)"). */
function hostOf({ host }: Clause, { text, clauses, kpis }: Sentence): Kpi | null {
  const repeated = host === null ? undefined : clauses[host];
  if (host === null || !repeated) return null;
  return (isBound(repeated.mention, text) ? kpis.slice(0, host).findLast((kpi) => kpi !== null) : kpis[host]) ?? null;
}

/** For a number whose clause names nothing: what the number before it is of, else what the sentence is about. */
const measureAround = ({ text, around, kpis }: Sentence): string =>
  kpis.findLast((kpi) => kpi !== null)?.measure ?? around.label ?? around.before.at(-1)?.measure ?? text;
