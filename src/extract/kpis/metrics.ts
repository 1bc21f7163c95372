/** Which metric a number is of, and the words that say what is measured. */
import { loadMetrics, type Metric } from '../../reference/metrics.js';
import type { Unit } from '../types.js';

/** The texts to look at, from the nearest out. Numbers are `#` in `clause`. */
export interface Scopes {
  clause: string;
  /** The whole sentence; null where only the clause counts ("of whom 54% live …"). */
  sentence: string | null;
  /** The lead-in of a list without numbers of its own ("The proportion of children entitled to free school meals:"). */
  lead: string | null;
}

/** The metrics that a paragraph can be about. */
export function metricsAbout(paragraph: string): Metric[] {
  const { metrics, topics } = loadMetrics();
  const known = new Set<string | null>([null]);
  for (const [name, pattern] of topics) if (pattern.test(paragraph)) known.add(name);
  return metrics.filter(({ about }) => known.has(about));
}

/** Id of the metric, one of `candidates`, of a number with this unit; null when it is none of them. */
export function metricOf(candidates: Metric[], scopes: Scopes, unit: Unit): string | null {
  const { clause, sentence, lead } = scopes;
  const metrics = candidates.filter((metric) => metric.units.includes(unit));
  const fits = (metric: Metric, text: string) => metric.near.test(text) && !metric.not?.test(text);
  const near = metrics.find((metric) => fits(metric, clause));
  if (near) return near.id;
  for (const wider of [sentence, lead && `${lead} ${sentence ?? clause}`]) {
    const found = wider && metrics.find((metric) => !metric.nearOnly && fits(metric, wider));
    if (found) return found.id;
  }
  return null;
}

/** What is measured, as printed: the words behind the number, or those before it where none follow. */
export function measureOf(before: string, after: string): string {
  const behind = trim(after);
  return behind.length > 3 ? behind : trim(before) || behind;
}

const trim = (words: string): string => words.replace(/^[\s,;:.()–-]+|[\s,;:.(–-]+$/g, '').replace(/\s+/g, ' ');
