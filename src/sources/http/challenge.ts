/** Pages of firewalls that stand where the site's own page should: they come with any status, 200 included. */
import { readFileSync } from 'node:fs';

interface ChallengePages {
  /** Header names and values. */
  headers: Record<string, string>;
  /** Words of known firewalls' pages. */
  words: string[];
  /** Words of no known firewall that speak of one, in a page that has nothing of the site. */
  hints: string[];
}

let known: ChallengePages | null = null;

function challengePages(): ChallengePages {
  known ??= JSON.parse(
    readFileSync(new URL('../../../data/challenge-pages.json', import.meta.url), 'utf8'),
  ) as ChallengePages;
  return known;
}

/** Whether an answer is the page of a known firewall. */
export function isChallenge(headers: Record<string, string>, body: string): boolean {
  const { headers: marks, words } = challengePages();
  if (Object.entries(marks).some(([name, value]) => headers[name]?.toLowerCase().includes(value))) return true;
  const start = body.slice(0, 20_000).toLowerCase();
  return words.some((word) => start.includes(word));
}

/** Whether a page without any part of the site speaks of a check or a refusal: a firewall's page that is not known yet. */
export function speaksOfBlock(body: string): boolean {
  const start = body.slice(0, 20_000).toLowerCase();
  return challengePages().hints.some((hint) => start.includes(hint));
}
