/** The council whose site or mail address a text gives. */
import { readFileSync } from 'node:fs';
import { type AuthorityMatch, findAuthorities, findAuthorityByDomain } from '../reference/authorities.js';

let domains: Record<string, string> | null = null;

/**
 * The first council of the register with an address in `text`.
 *
 * @param on ISO date the paper is of: decides between an authority and the one that replaced it under the same name.
 */
export function authorityByDomain(text: string, on: string | null): AuthorityMatch | null {
  const known = findAuthorityByDomain(text);
  if (known) return known;
  domains ??= load();
  for (const match of text.matchAll(/([\w-]+)\s?\.gov\.uk/gi)) {
    const name = domains[match[1]!.toLowerCase()];
    const [found] = name === undefined ? [] : findAuthorities(name, on);
    if (found) return { ...found, from: match.index, to: match.index + match[0].length, asCouncil: true };
  }
  return null;
}

function load(): Record<string, string> {
  const file = new URL('../../data/council-domains.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { domains: Record<string, string> }).domains;
}
