/** Which metric a number is of. */
import { loadMetrics, type Metric } from '../../reference/metrics.js';
import type { Unit } from '../types.js';

/** The metrics that a paragraph can be about. */
export function metricsAbout(paragraph: string): Metric[] {
  const { metrics, topics } = loadMetrics();
  const text = paragraph.toLowerCase();
  const names = [...topics].flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
  const known = ofTopics.get(names.join());
  if (known) return known;
  const about = metrics.filter((metric) => metric.about === null || names.includes(metric.about));
  ofTopics.set(names.join(), about);
  return about;
}

/** The metrics of each set of topics, of which there are few. */
const ofTopics = new Map<string, Metric[]>();

/** Whether a number with this unit can be of the metric. */
export const allowsUnit = (candidates: Metric[], id: string | null, unit: Unit): boolean =>
  id === null || candidates.some((metric) => metric.id === id && metric.units.includes(unit));

/**
 * Id of the first of `candidates` that words are about; null for none. The number whose words they are is `#`. `near`:
 * whether they are its own clause; some metrics are too loose to be looked for in a whole sentence.
 */
export function metricIn(candidates: Metric[], words: string, unit: Unit, near: boolean): string | null {
  const text = words.toLowerCase();
  for (const metric of candidates) {
    if (!metric.units.includes(unit) || (metric.nearOnly && !near)) continue;
    if (metric.near.test(text) && !metric.not?.test(text)) return metric.id;
  }
  return null;
}
