/** Whether two names may be one person's, spelt in two ways. */
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { NameReason } from '../store/schema/linked.js';
import { compare } from './group.js';
import { shortForms } from './short-forms.js';

export interface Likeness {
  reason: NameReason;
  /** Jaro-Winkler, 0 to 1. */
  similarity: number;
}

/** Below this, first names or last names are two names. */
const leastPart = 0.85;
/** A misspelling changes no more letters than this. */
const mostChanges = 2;

/** In what two names are alike; null where they are two people's. Names have no titles. */
export function likenessOf(a: string, b: string): Likeness | null {
  const reason = reasonOf(partsOf(a), partsOf(b));
  return reason && { reason, similarity: Math.round(jaroWinkler(a, b, { ignoreCase: true }) * 1000) / 1000 };
}

interface NameParts {
  /** First and last name, and those between, bare of marks. */
  first: string;
  last: string;
  all: string[];
}

/** Lower case, without accents, apostrophes and hyphens. */
export const bareName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z ]+/g, '')
    .trim();

export function partsOf(name: string): NameParts {
  const all = bareName(name).split(/ +/);
  return { first: all[0] ?? '', last: all.at(-1) ?? '', all };
}

function reasonOf(a: NameParts, b: NameParts): NameReason | null {
  if (a.all.join('') === b.all.join('')) return 'letters';
  if (a.all.length < 2 || b.all.length < 2) return null;
  if (a.last === b.last) {
    if (a.first === b.first) return areWithin(a.all, b.all) ? 'middle_name' : null;
    const [short, long] = a.first.length < b.first.length ? [a.first, b.first] : [b.first, a.first];
    if (short.length === 1) return long.startsWith(short) ? 'initial' : null;
    if (areShortForms(a.first, b.first)) return 'short_form';
  }
  if (a.all.length !== b.all.length || a.all.some((part, at) => !areSpellings(part, b.all[at] ?? ''))) return null;
  return changes(a.all.join(' '), b.all.join(' ')) <= mostChanges ? 'spelling' : null;
}

/** Whether the names between first and last of one are none, or initials of the other's. */
function areWithin(a: string[], b: string[]): boolean {
  const [few, many] = [a.slice(1, -1), b.slice(1, -1)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return few.length === 0 || (few.length === many.length && few.every((name, at) => isInitialOf(name, many[at] ?? '')));
}

const isInitialOf = (a: string, b: string): boolean =>
  (a.length === 1 || b.length === 1) && a.slice(0, 1) === b.slice(0, 1);

function areShortForms(a: string, b: string): boolean {
  return shortForms.some((names) => names.includes(a) && names.includes(b));
}

const areSpellings = (a: string, b: string): boolean => a === b || jaroWinkler(a, b) >= leastPart;

/** Letters to change, put in, leave out or exchange with their neighbour (Damerau and Levenshtein). */
export function changes(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const [own, other] = [a[i - 1], b[j - 1]];
      const [left, above, diagonal] = [row[j - 1] ?? 0, last[j] ?? 0, last[j - 1] ?? 0];
      let least = Math.min(left + 1, above + 1, diagonal + (own === other ? 0 : 1));
      if (i > 1 && j > 1 && own === b[j - 2] && a[i - 2] === other) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last.at(-1) ?? 0;
}

/** Keys of the groups within which names are compared: a misspelling leaves one of them as it is. */
export function keysOf(name: string): string[] {
  const { first, last, all } = partsOf(name);
  return [...new Set([`last ${last}`, `first ${first} ${last.slice(0, 1)}`, `all ${all.join('')}`])].sort(compare);
}
