/** Which metric a number is of. */
import { loadMetrics, type Metric } from '../../reference/metrics.js';
import type { Unit } from '../types.js';

/** The metrics that a paragraph can be about. */
export function metricsAbout(paragraph: string): Metric[] {
  const { metrics, topics } = loadMetrics();
  const known = new Set<string | null>([null]);
  for (const [name, pattern] of topics) if (pattern.test(paragraph)) known.add(name);
  return metrics.filter(({ about }) => known.has(about));
}

/** Whether a number with this unit can be of the metric. */
export const allowsUnit = (candidates: Metric[], id: string | null, unit: Unit): boolean =>
  id === null || candidates.some((metric) => metric.id === id && metric.units.includes(unit));

/** Id of the first of `candidates` that the words around a number, which itself is `#`, are about; null for none. */
export const metricNear = (candidates: Metric[], words: string, unit: Unit): string | null =>
  candidates.find((metric) => metric.units.includes(unit) && fits(metric, words))?.id ?? null;

/** The same for a number whose own clause does not say, from the whole sentence. */
export const metricAround = (candidates: Metric[], words: string, unit: Unit): string | null =>
  candidates.find((metric) => !metric.nearOnly && metric.units.includes(unit) && fits(metric, words))?.id ?? null;

const fits = (metric: Metric, words: string): boolean => metric.near.test(words) && !metric.not?.test(words);
