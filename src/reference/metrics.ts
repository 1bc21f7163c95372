/** The measures that get an id, with the words that print them, from `data/metrics.json`. */
import { readFileSync } from 'node:fs';
import type { Unit } from '../extract/types.js';

/** One way in which a metric is printed; several may have the same id. All patterns ignore case. */
export interface Metric {
  id: string;
  label: string;
  /** Fits the words around a number, which itself is `#`. */
  near: RegExp;
  /** Rules the number's own clause out. */
  not: RegExp | null;
  /** Must be somewhere in the paragraph. */
  about: RegExp | null;
  /** Whether only the number's own clause is looked at. */
  nearOnly: boolean;
  units: Unit[];
}

interface MetricEntry {
  id: string;
  label: string;
  near: string;
  not?: string;
  about?: string;
  nearOnly?: boolean;
  units: Unit[];
}

let metrics: Metric[] | null = null;

/** In the order in which they are tried. */
export function loadMetrics(): Metric[] {
  metrics ??= read();
  return metrics;
}

function read(): Metric[] {
  const file: { metrics: MetricEntry[] } = JSON.parse(
    readFileSync(new URL('../../data/metrics.json', import.meta.url), 'utf8'),
  );
  const pattern = (source?: string) => (source ? new RegExp(source, 'iu') : null);
  return file.metrics.map(({ near, not, about, nearOnly = false, ...rest }) => ({
    ...rest,
    near: new RegExp(near, 'iu'),
    not: pattern(not),
    about: pattern(about),
    nearOnly,
  }));
}
