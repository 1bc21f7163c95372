/** Reads the KPIs of one sentence. */
import type { Metric } from '../../reference/metrics.js';
import type { Kpi, Qualifier } from '../types.js';
import { type Clause, splitClauses } from './clauses.js';
import { countsSomething, isStated } from './countable.js';
import { isExcluded } from './exclusions.js';
import { measureOf, metricOf } from './metrics.js';
import { findNumbers } from './numbers.js';
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

const REFERS_BACK = /^(?:However, |In addition, |Of the children, )?(?:this|it|these|that|those|of (?:this|these|those|the)|the (?:figure|number|rate)|all|up|down)\b|\bthis (?:figure|number|rate)\b/i;
const OF_THESE = /^of (?:this|these|those|the) |^all #/i;
const PART_OF = /\b(?:of (?:whom|which|these|those)|which includes?|includ(?:es|ing)|none of|all but)\b[^#]*$/i;
const CHANGE = /^\s?(?:\p{L}+ )?(?:increase|reduction|decrease|rise|fall|improvement)\b/iu;
/** Qualifiers of values that are not the authority's own of now. */
const EARLIER = new Set<Qualifier>(['previous', 'comparator']);
/** What is said of the part is not said of its whole: "45 of 100 children who went missing had an interview". */
const WHOLE_END = /(?<=#.*)\s(?:had|has|have|were|was|received|resulted|within|subject|took|took place|accepted|did)\b.*$/;
const TURNED_ROUND = /\b(?:not|never|refus\w+|declin\w+|without|failed to|all but)\b/i;

/** KPIs of a sentence in order. */
export function readSentence(sentence: string, around: Surroundings): Kpi[] {
  const numbers = findNumbers(sentence);
  if (numbers.length === 0) return [];
  const periods = findPeriods(sentence);
  const mentions = numbers.filter((mention) => !isExcluded(mention, sentence, periods, around.dense));
  const clauses = splitClauses(sentence, mentions, periods);
  const kpis: (Kpi | null)[] = [];
  for (const [i, clause] of clauses.entries()) {
    const host = clause.host === null ? null : (kpis[clause.host] ?? null);
    const partner = clauses[i + 1]?.mention.denominator ? clauses[i + 1] : undefined;
    kpis.push(isKpi(clause, around, host, kpis.findLast((kpi) => kpi?.unit === clause.mention.unit) ?? null, partner, periods.length > 0) ? kpiOf(clause, sentence, periods, around, host, kpis, partner) : null);
  }
  return kpis.filter((kpi): kpi is Kpi => kpi !== null);
}

/** "from 253 in 2018 to 144", "281 children, up from 265": the second number counts what the first does. */
const isChange = (clause: Clause, last: Kpi): boolean =>
  last.unit === clause.mention.unit &&
  (last.qualifier === 'previous' ? /^\W*to (?:\w+ )?$/i.test(clause.before) : /\b(?:from|compared (?:with|to)) (?:\w+ )?$/i.test(clause.before) && !/^\s(?!at|in|on|for|as|during|last|previously|the|a)\p{L}/u.test(clause.after));

function isKpi(
  clause: Clause,
  around: Surroundings,
  host: Kpi | null,
  last: Kpi | null,
  partner: Clause | undefined,
  dated: boolean,
): boolean {
  const { mention, before } = clause;
  if (mention.unit !== 'count') return true;
  if (host) return true;
  if (mention.form === 'words' && mention.value === 1 && /^ (?:of|or more)\b/i.test(clause.after)) return false;
  if (last && isChange(clause, last)) return true;
  if (around.dense && (mention.value !== 1 || PART_OF.test(before))) return true;
  if (partner && countsSomething(partner)) return true;
  if (!countsSomething(clause)) return false;
  return around.dense || mention.denominator || isStated(clause, dated);
}

function kpiOf(
  clause: Clause,
  sentence: string,
  periods: PeriodMatch[],
  around: Surroundings,
  host: Kpi | null,
  earlier: (Kpi | null)[],
  partner: Clause | undefined,
): Kpi {
  const { mention, before, after } = clause;
  const { value, valueMax, unit } = mention;
  const measure = measureOf(before, after);
  const own = periods.find((period) => period.from >= clause.from && period.to <= (partner ?? clause).to);
  const change = CHANGE.test(after);
  const follows = REFERS_BACK.test(sentence) && /^[^#]*$/.test(before);
  const ofThese = OF_THESE.test(sentence);
  const previous =
    around.before.findLast((kpi) => (ofThese ? !EARLIER.has(kpi.qualifier) : kpi.unit === unit && kpi.qualifier !== 'comparator')) ??
    around.before.at(-1);
  const ownQualifier = qualify(clause, sentence, own !== undefined);
  const qualifier: Qualifier = host && ownQualifier !== 'comparator' ? host.qualifier : ownQualifier;
  const complement = TURNED_ROUND.test(clause.text);
  const last = earlier.findLast((kpi) => kpi?.unit === unit);
  const same = host ?? (last && isChange(clause, last) ? last : null);
  const metric = same ? same.metric : ownMetric(clause, sentence, around, follows ? (previous?.metric ?? null) : null);
  const period = own ? own.period : host ? host.period : change ? null : periodFor(qualifier, clause, sentence, periods, around, earlier, follows ? previous : undefined);
  return { metric, measure: measure || (previous?.measure ?? ''), value, valueMax, unit, qualifier, period, ...(complement && { complement }) };
}

function ownMetric(clause: Clause, sentence: string, around: Surroundings, carried: string | null): string | null {
  const { unit, denominator } = clause.mention;
  const part = PART_OF.test(clause.before) || denominator;
  const change = CHANGE.test(clause.after);
  const scopes = {
    clause: denominator ? clause.text.replace(WHOLE_END, '') : clause.text,
    sentence: part || change ? null : sentence,
    lead: part ? null : around.label,
  };
  return metricOf(around.metrics(), scopes, unit) ?? (change || part ? null : carried);
}

/** The period of a number that prints none itself. */
function periodFor(
  qualifier: Qualifier,
  clause: Clause,
  sentence: string,
  periods: PeriodMatch[],
  around: Surroundings,
  earlier: (Kpi | null)[],
  carried: Kpi | undefined,
): string | null {
  if (EARLIER.has(qualifier)) return null;
  const [first] = periods;
  const opening = periods.filter((period) => period.to <= (sentence.search(/[,;]/) + 1 || 0) || period.from < 40).find((period) => period.to <= clause.mention.from);
  if (first && opening && !earlier.some((kpi) => kpi && kpi.qualifier === 'previous')) return opening.period;
  if (RELATIVE.test(sentence)) return null;
  if (periods.length > 0) return sharedPeriod(periods, earlier);
  if (carried && OF_THESE.test(sentence)) return carried.period;
  return around.period ?? (around.dense || NOW.test(sentence) ? null : (around.before.findLast((kpi) => !EARLIER.has(kpi.qualifier))?.period ?? null));
}

/** A sentence's only date is that of all its numbers, unless one of them is an earlier value. */
function sharedPeriod(periods: PeriodMatch[], earlier: (Kpi | null)[]): string | null {
  const [only, ...others] = periods;
  const used = earlier.some((kpi) => kpi?.period === only?.period && kpi?.qualifier !== 'previous');
  return only && others.length === 0 && used ? only.period : null;
}

const NOW = /\b(?:current(?:ly)?|now|at (?:the time of|present)|recent(?:ly)?|latest|to date|today|this year)\b/i;
const RELATIVE = /\b(?:in|over|during|for|within) the (?:last|past|previous|most recent) (?:\w+ )?(?:months?|years?|quarter)\b/i;
