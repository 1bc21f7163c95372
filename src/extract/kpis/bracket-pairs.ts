/** Earlier values in brackets, in the order of the values before: "88% had a check and 84% a plan (2031-32: 80% and 76%)". */
import type { Kpi } from '../types.js';
import type { Sentence } from './assemble.js';

const AND = /^(?:,|,? and) $/;
const CLOSES = /^[^(;]*?\)/;

/** The KPIs of a sentence; those of such a bracket are of what the values before it are, one by one. */
export function withBracketPairs({ text, clauses, kpis }: Sentence): (Kpi | null)[] {
  const all = [...kpis];
  for (const [i, first] of clauses.entries()) {
    if (!/^\([^()]*$/.test(first.before) || all[i] === null) continue;
    let end = i + 1;
    while (AND.test(clauses[end]?.before ?? '')) end++;
    const count = end - i;
    if (count < 2 || count > i || !CLOSES.test(text.slice(clauses[end - 1]?.mention.to))) continue;
    const earlier = all.slice(i - count, i);
    if ([...earlier, ...all.slice(i, end)].some((kpi) => kpi === null || kpi.unit !== all[i]?.unit)) continue;
    for (const [j, of] of earlier.entries()) {
      const [kpi, lead] = [all[i + j], all[i]];
      if (!of || !kpi || !lead) continue;
      all[i + j] = { ...kpi, metric: of.metric, measure: of.measure, qualifier: lead.qualifier, period: lead.period };
    }
  }
  return all;
}
