/** What the bullets of a list take from the bullet or paragraph above them: a label, a period. */
import type { Block } from '../../document/types.js';
import { findPeriods } from './periods.js';

export interface Lead {
  indent: number;
  /** A paragraph that ends in a colon leads in the bullets behind it even where they are not indented. */
  opens: boolean;
  /** Its words, where it ends in a colon and has no numbers of its own, else null. */
  label: string | null;
  /** Period that its bullets take; null where it says that there is none ("In the last 12 months:"), undefined where it says nothing. */
  period: string | null | undefined;
}

const RELATIVE = /\b(?:last|past|previous) (?:\w+ )?(?:months?|year|quarter)\b/i;
const REFERS_BACK = /^of (?:this|these|those|the|whom|which)\b/i;
const STEP = 4;

/** The leads that a block stands under: those further left than it. */
export function leadsOver(leads: Lead[], block: Block): Lead[] {
  const bullet = block.marker !== null;
  return leads.filter(
    (lead) => lead.indent < block.indent - STEP || (lead.opens && bullet && lead.indent <= block.indent),
  );
}

/** The leads for the block behind this one. `period`: that of the last measured number in it or, for "Of this number:", above it. */
export function withLead(leads: Lead[], block: Block, period: string | null | undefined, hasNumbers: boolean): Lead[] {
  const words = block.text.slice(block.bodyStart);
  const colon = /[:–-]\s*$/.test(words);
  const label = colon && !hasNumbers ? words.replace(/[\s:–-]+$/, '') : null;
  const own = hasNumbers || REFERS_BACK.test(words) ? period : periodOf(words);
  return [...leads, { indent: block.indent, opens: colon && block.marker === null, label, period: own }];
}

function periodOf(words: string): string | null | undefined {
  const period = findPeriods(words)[0]?.period;
  if (period && (period.includes('/') || !RELATIVE.test(words))) return period;
  return RELATIVE.test(words) ? null : undefined;
}

/** Label for a bullet under these leads, nearest first; null without. */
export const labelUnder = (leads: Lead[]): string | null =>
  leads.findLast((lead) => lead.label !== null)?.label ?? null;

/** Period for a bullet under these leads; null without. */
export const periodUnder = (leads: Lead[]): string | null =>
  leads.findLast((lead) => lead.period !== undefined)?.period ?? null;
