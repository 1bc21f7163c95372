/** The measures that get an id, with the words that print them, from `data/metrics.json`. */
import { readFileSync } from 'node:fs';
import type { Unit } from '../extract/types.js';

/** One way in which a metric is printed; several may have the same id. All patterns are for text in lower case. */
export interface Metric {
  id: string;
  label: string;
  /** Fits the words around a number, in lower case; the number itself is `#`. */
  near: RegExp;
  /** Rules those words out. */
  not: RegExp | null;
  /** Rules it out where it stands in the sentence in front of the number. */
  notAhead: RegExp | null;
  /** Name of the topic that the paragraph must be about. */
  about: string | null;
  /** Whether only the number's own clause is looked at. */
  nearOnly: boolean;
  units: Unit[];
}

export interface Metrics {
  /** In the order in which they are tried. */
  metrics: Metric[];
  /** What shows that a paragraph, in lower case, is about a topic. */
  topics: Map<string, RegExp>;
}

interface MetricsFile {
  topics: Record<string, string>;
  metrics: {
    id: string;
    label: string;
    near: string;
    not?: string;
    notAhead?: string;
    about?: string;
    nearOnly?: boolean;
    units: Unit[];
  }[];
}

let loaded: Metrics | null = null;

/** All metrics; read once. */
export function loadMetrics(): Metrics {
  loaded ??= read();
  return loaded;
}

/** Folding case once in the text is several times faster than in every pattern. */
const pattern = (source: string): RegExp =>
  new RegExp(
    source
      .replaceAll('\\p{Lu}', '\\p{L}')
      .replace(/\\p\{L\}|\\.|\p{Lu}/gu, (part) => (part.length > 1 ? part : part.toLowerCase())),
    'u',
  );

function read(): Metrics {
  const file: MetricsFile = JSON.parse(readFileSync(new URL('../../data/metrics.json', import.meta.url), 'utf8'));
  return {
    topics: new Map(Object.entries(file.topics).map(([name, source]) => [name, pattern(source)])),
    metrics: file.metrics.map(({ near, not, notAhead, about = null, nearOnly = false, ...rest }) => ({
      ...rest,
      near: pattern(near),
      not: not === undefined ? null : pattern(not),
      notAhead: notAhead === undefined ? null : pattern(notAhead),
      about,
      nearOnly,
    })),
  };
}
