/** The number of the sentence before that "this", "these" or "of this number" stands for. */
import type { Kpi, Qualifier } from '../types.js';
import type { Sentence } from './assemble.js';
import type { Clause } from './clauses.js';
import { comesTo, toldEarlier } from './told-again.js';

/** Qualifiers of values that are not the authority's own of now. */
export const NOT_OWN = new Set<Qualifier>(['previous', 'comparator']);
/** "Of this number, 40 live …": about the same children on the same day. */
export const OF_THESE = /^of (?:this|these|those|the) |^all #/i;

const REFERS_BACK =
  /^(?:However, |In addition, |Of the children, |Although |While )?(?:(?:this|that|these|those)(?! (?:service|team|project|programme|scheme|approach|support|group of)\b)|it|of (?:this|these|those|the)|the (?:figure|number|rate)(?! of\b)|all|up|down|(?:as )?compared (?:with|to))\b|\bthis (?:figure|number|rate)\b/i;

/** What the number's sentence refers back to; undefined where it does not. */
export function referent(
  { mention, before, after }: Clause,
  { text, around, kpis, clauses }: Sentence,
): Kpi | undefined {
  const alike = around.before.filter(({ unit, qualifier }) => unit === mention.unit && !NOT_OWN.has(qualifier));
  const earlier = kpis.length === 0 ? toldEarlier(before, after) : null;
  if (earlier !== null) return earlier === 'first' ? alike[0] : alike.at(-1);
  if (kpis.length === 0 && comesTo(before, after)) return alike.at(-1);
  if (!REFERS_BACK.test(text)) return undefined;
  const ofThese = OF_THESE.test(text);
  const fits = (kpi: Kpi) =>
    ofThese ? !NOT_OWN.has(kpi.qualifier) : kpi.unit === mention.unit && kpi.qualifier !== 'comparator';
  const same = around.before.filter(fits);
  if (same.length === clauses.length && /\brespectively\b/.test(text)) return same[kpis.length];
  return same.at(-1) ?? around.before.at(-1);
}
