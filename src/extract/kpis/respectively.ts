/** Numbers that stand for several things in turn: "45% and 52% respectively at 31 March 2015 and 2016". */
import type { Kpi } from '../types.js';
import type { Sentence } from './assemble.js';

const RESPECTIVELY = /\brespectively\b/i;
/** "… averages of 5% and 6%": the second has no words of its own. */
const AND = /^(?:,|,? and|,? with) (?:\p{L}+ )?$/iu;
const ENDS = /^\s?(?:$|[.,;)]|\brespectively\b)/i;
const FURTHER_YEARS = /^(?:,? (?:and )?20\d\d\b(?![/–-]))+/;
const YEAR = /20\d\d/g;

/** The KPIs of a sentence, those said in turn each with what is its own. */
export function inTurn(sentence: Sentence): (Kpi | null)[] {
  return withPeriods({ ...sentence, kpis: withComparators(sentence) });
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
  if (days.length < 2 || days.length !== kpis.length) return kpis;
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
