/** Which metric the numbers of a row are of. */
import type { Unit } from '../types.js';
import { metricIn, metricsAbout } from './metrics.js';

/** A bare label is read as what a sentence would count: "# children looked after", "rate of children looked after: #". */
const READ_AS: Partial<Record<Unit, (words: string) => string[]>> = {
  count: (words) => [`# ${words}`, `number of ${words} #`],
  rate_per_10000: (words) => [`rate of ${words} #`, `# ${words}`],
};

const NUMBER_OF = /\bnos?\.? of\b/i;

/**
 * Id of the metric that the first of several namings of a number is about; null for none. `around`: the words over the table
 * and the row, which tell what it can be about.
 */
export function metricOf(unit: Unit, namings: string[], around: string): string | null {
  for (const naming of namings) {
    const words = naming.replace(NUMBER_OF, 'number of');
    const metrics = metricsAbout(`${around} ${words}`);
    for (const read of [`${words} #`, ...(READ_AS[unit]?.(words) ?? [])]) {
      const metric = metricIn(metrics, read, unit, true);
      if (metric !== null) return metric;
    }
  }
  return null;
}
