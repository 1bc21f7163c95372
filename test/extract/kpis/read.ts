import { readSentence, type Surroundings } from '../../../src/extract/kpis/assemble.js';
import { metricsAbout } from '../../../src/extract/kpis/metrics.js';
import type { Kpi } from '../../../src/extract/types.js';

/** The KPIs of a sentence that stands alone. */
export function read(text: string, around: Partial<Surroundings> = {}): Kpi[] {
  const nothing = { label: null, previous: '', period: null, dense: false, before: [], plan: null };
  return readSentence(text, { metrics: () => metricsAbout(text), ...nothing, ...around }).map(({ kpi }) => kpi);
}
