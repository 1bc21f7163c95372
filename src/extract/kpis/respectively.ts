/** Numbers that stand for several things in turn: "45% and 52% respectively at 31 March 2015 and 2016". */
import type { Kpi } from '../types.js';
import type { Sentence } from './assemble.js';
import { withBracketPairs } from './bracket-pairs.js';
import { metricIn } from './metrics.js';

const RESPECTIVELY = /\brespectively\b/i;
/** "… averages of 5% and 6%": the second has no words of its own. */
const AND = /^(?:,|,? and|,? with) (?:\p{L}+ )?$/iu;
const ENDS = /^\s?(?:$|[.,;)]|\brespectively\b)/i;
const FURTHER_YEARS = /^(?:,? (?:and )?20\d\d\b(?![/–-]))+/;
const YEAR = /20\d\d/g;

/** The KPIs of a sentence, those said in turn each with what is its own. */
export function inTurn(sentence: Sentence): (Kpi | null)[] {
  const kpis = withBracketPairs({ ...sentence, kpis: withComparators(sentence) });
  return withMeasures({ ...sentence, kpis: withPeriods({ ...sentence, kpis }) });
}

/** "better than neighbours and England (5% and 6%)": both are somebody else's. */
function withComparators({ text, clauses, kpis }: Sentence): (Kpi | null)[] {
  const all: (Kpi | null)[] = [];
  for (const [i, kpi] of kpis.entries()) {
    const [first, clause, before] = [all[i - 1], clauses[i]?.mention, clauses[i - 1]?.mention];
    const beside =
      first?.qualifier === 'comparator' &&
      kpi?.unit === first.unit &&
      clause &&
      before &&
      AND.test(text.slice(before.to, clause.from)) &&
      ENDS.test(text.slice(clause.to));
    all.push(beside && kpi ? { ...first, value: kpi.value, valueMax: kpi.valueMax } : kpi);
  }
  return all;
}

/** As many periods as numbers, in their order; an earlier value than the last is `previous`. */
function withPeriods({ text, periods, kpis }: Sentence): (Kpi | null)[] {
  if (!RESPECTIVELY.test(text) || kpis.some((kpi) => kpi?.unit !== kpis[0]?.unit)) return kpis;
  const days = periods.flatMap(({ period, to }) => (period === null ? [] : [period, ...laterYears(period, text, to)]));
  const [day] = days;
  if (day !== undefined && days.length === 1)
    return kpis.map((kpi) => (kpi?.qualifier === 'previous' ? { ...kpi, period: day } : kpi));
  if (days.length !== kpis.length) return kpis;
  const latest = days.toSorted().at(-1);
  return kpis.map((kpi, i) => {
    const period = days[i] ?? null;
    return kpi && { ...kpi, period, ...(period !== latest && kpi.qualifier === 'actual' && { qualifier: 'previous' }) };
  });
}

/** "31 March 2015 and 2016": the same day in the years that follow. */
function laterYears(period: string, text: string, to: number): string[] {
  const years = /^\d{4}-\d\d(?:-\d\d)?$/.test(period) ? FURTHER_YEARS.exec(text.slice(to))?.[0] : undefined;
  return [...(years ?? '').matchAll(YEAR)].map(([year]) => `${year}${period.slice(4)}`);
}

/** Where what is said in turn goes on to the next: "A, B and C", "A, followed by B". */
const NEXT = /,? (?:and|followed by|then) |, /;
const SAID_IN_TURN = /^(.*?)\s?(?:(?:is|are|was|were|stood at|stand at|had|have|of|at|by) )?\(?$/;
/** Things of one kind begin alike. */
const KINDS = [
  /^(?:the|a|an) (?:number|proportion|percentage|share|rate|average|cost|total)\b/i,
  /^(?:the|a|an|our|its|their) /i,
  /^\p{Lu}/u,
];

/** "The day rate and the night rate are £9 and £12 respectively": each is of its own where there are as many as numbers. */
function withMeasures(sentence: Sentence): (Kpi | null)[] {
  const { text, clauses, kpis, around } = sentence;
  const start = kpis.findLastIndex((kpi, i) => kpi === null || !AND.test(clauses[i]?.before ?? ''));
  const [first, last] = [clauses[start], clauses.at(-1)];
  const said = kpis.slice(start);
  if (!first || !last || said.length < 2 || !/^[\s,)]*respectively\b/i.test(text.slice(last.mention.to))) return kpis;
  const things = (SAID_IN_TURN.exec(text.slice(first.from, first.mention.from))?.[1] ?? '')
    .replace(/^.*\b(?:is|are|was|were|both) (?=\p{Lu}|the )/u, '')
    .split(NEXT)
    .map((thing) => thing.trim());
  const alike = KINDS.some((kind) => things.every((thing) => kind.test(thing)));
  if (things.length !== said.length || !alike) return kpis;
  const named = (kpi: Kpi, measure: string) => metricIn(around.metrics(), `${measure} #`, kpi.unit, true);
  const own = said.map((kpi, i) => kpi && { ...kpi, measure: things[i] ?? kpi.measure });
  return [
    ...kpis.slice(0, start),
    ...own.map((kpi) => kpi && { ...kpi, metric: named(kpi, kpi.measure) ?? moneyOf(kpi) }),
  ];
}

/** Money that no metric names stays money of a budget. */
const moneyOf = ({ unit, metric }: Kpi): string | null => (unit === 'gbp' ? metric : null);
