/** Inspection frameworks, their judgement domains and grades as printed, from `data/frameworks.json`. */
import { readFileSync } from 'node:fs';
import type { Domain, Framework, Grade } from '../extract/types.js';

export interface FrameworkEntry {
  id: Framework;
  name: string;
  /** First and last month of use; `to` is null while in use. */
  from: string;
  to: string | null;
  /** Phrases that name it in running text. */
  mentions: string[];
  /** `optional` where not every report judges it. */
  domains: { id: Domain; from?: string; to?: string | null; optional?: true; labels: string[] }[];
}

interface File {
  frameworks: FrameworkEntry[];
  /**
   * What makes an inspection another's than the authority's: words that say of what kind it is, services that are
   * inspected by themselves, and bodies that inspect or review other things.
   */
  otherInspections: { kinds: string[]; services: string[]; bodies: string[] };
  grades: { id: Grade; from?: string; to?: string; labels: string[] }[];
  sendOutcomes: { id: Grade; from: string; phrases: string[] }[];
}

const file = JSON.parse(readFileSync(new URL('../../data/frameworks.json', import.meta.url), 'utf8')) as File;

export const { frameworks, otherInspections, grades, sendOutcomes } = file;

/**
 * A pattern for any of the phrases as whole words, the longest first, whatever case, apostrophes, hyphens and spaces
 * they are printed with. Has no flags set but `i`; `source` can stand in a larger pattern.
 */
export function anyOf(phrases: string[]): RegExp {
  const sources = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/'/g, "['’‘]")
        .replace(/[ -]/g, '[\\s-]+'),
    );
  return new RegExp(`(?<![\\w])(?:${sources.join('|')})(?![\\w])`, 'i');
}

const named = frameworks.map(({ id, from, to, mentions }) => ({
  id,
  from,
  to,
  pattern: new RegExp(anyOf(mentions), 'gi'),
}));

/**
 * The framework that a stretch of text names; where it names several, the last. null where it names none.
 *
 * @param on a partial ISO date: frameworks that were not in use then are left out.
 */
export function frameworkNamed(text: string, on: string | null = null): Framework | null {
  let last: { id: Framework; at: number } | null = null;
  for (const { id, from, to, pattern } of named) {
    if (!wasInUse(on, from, to)) continue;
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length;
      if (!last || at > last.at) last = { id, at };
    }
  }
  return last?.id ?? null;
}

/** Whether a stretch of text names a framework that was in use on a date, whatever others it names. */
export function namesFramework(framework: Framework, text: string, on: string): boolean {
  const known = named.find(({ id }) => id === framework);
  return known !== undefined && wasInUse(on, known.from, known.to) && text.search(known.pattern) >= 0;
}

/** Whether something with a first and last month of use was in use on a date; true where the date is not known. */
export function wasInUse(on: string | null, from: string | null, to: string | null): boolean {
  return on === null || ((from === null || notBefore(on, from)) && (to === null || notBefore(to, on)));
}

/** Whether one partial date is not before another, as far as both are printed. */
function notBefore(date: string, since: string): boolean {
  const length = Math.min(date.length, since.length);
  return date.slice(0, length) >= since.slice(0, length);
}
