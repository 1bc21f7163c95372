/** What the bullets of a list take from the bullet or paragraph above them: a label, a period. */
import type { Block } from '../../document/types.js';
import { isBaseline } from './own-period.js';
import { findPeriods } from './periods.js';
import { type Plan, planOfLead } from './plans.js';

export interface Lead {
  indent: number;
  /** A paragraph that ends in a colon leads in the bullets behind it even where they are not indented. */
  opens: boolean;
  /** Its words, where it ends in a colon and has no numbers of its own, else null. */
  label: string | null;
  /** Period that its bullets take; null where it says that there is none ("In the last 12 months:"), undefined where it says nothing. */
  period: () => string | null | undefined;
  /** What it plans, where it ends in a colon; null for nothing. */
  plan: Plan | null;
}

/** What was read of a block that may lead in others. */
export interface LeadIn {
  /** That of the last measured number in it or, for "Of this number:", above it. */
  period: string | null | undefined;
  hasNumbers: boolean;
  /** What its numbers are planned as. */
  plan: Plan | null;
}

const RELATIVE = /\b(?:last|past|previous) (?:\w+ )?(?:months?|year|quarter)\b/i;
/** A lead-in that says who said what, not what its items are of. */
const REPORTS =
  /\b(?:not(?:ed|es|ing)|asked(?: to)?|agreed|resolved|recommend(?:ed|s)?|requested|proposed|seconded|said|the following(?: \p{L}+){0,3}|(?:set out|listed|shown|given) below|as follows|that)\W*$/iu;
const REFERS_BACK = /^of (?:this|these|those|the|whom|which)\b/i;
const STEP = 4;

/** The leads that a block stands under: those further left than it. */
export function leadsOver(leads: Lead[], block: Block): Lead[] {
  const bullet = block.marker !== null;
  return leads.filter(
    (lead) => lead.indent < block.indent - STEP || (lead.opens && bullet && lead.indent <= block.indent),
  );
}

/** The leads for the block behind this one. */
export function withLead(leads: Lead[], block: Block, { period, hasNumbers, plan }: LeadIn): Lead[] {
  const words = block.text.slice(block.bodyStart);
  const colon = /[:–-]\s*$/.test(words);
  const label = colon && !hasNumbers && !REPORTS.test(words) ? words.replace(/[\s:–-]+$/, '') : null;
  const own = hasNumbers || REFERS_BACK.test(words) ? () => period : once(() => periodOf(words));
  const opened = colon && !hasNumbers ? planOfLead(words, own() ?? null) : plan;
  const opens = colon && block.marker === null;
  return [...leads, { indent: block.indent, opens, label, period: own, plan: colon ? opened : null }];
}

/** Few blocks lead in a number, so what they say is only read when it is asked for. */
function once<T>(read: () => T): () => T {
  let known: { value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

function periodOf(words: string): string | null | undefined {
  const period = findPeriods(words).find((match) => !match.names && !isBaseline(match, words))?.period;
  if (period && (period.includes('/') || !RELATIVE.test(words))) return period;
  return RELATIVE.test(words) ? null : undefined;
}

/** Label for a bullet under these leads, nearest first; null without. */
export const labelUnder = (leads: Lead[]): string | null =>
  leads.findLast((lead) => lead.label !== null)?.label ?? null;

/** Period for a bullet under these leads; null without. */
export const periodUnder = (leads: Lead[]): string | null =>
  leads.findLast((lead) => lead.period() !== undefined)?.period() ?? null;

/** What is planned in a bullet under these leads; null for nothing. */
export const planUnder = (leads: Lead[]): Plan | null => leads.findLast((lead) => lead.plan !== null)?.plan ?? null;
