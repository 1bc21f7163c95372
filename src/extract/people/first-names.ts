/** Whether a word is a first name. */
import { createRequire } from 'node:module';
import { authorityNames } from '../../reference/authorities.js';

const require = createRequire(import.meta.url);

let tagger: { has(word: string): boolean } | null = null;
let places: Set<string> | null = null;
/** Its answers, as it takes a millisecond for each. */
const asked = new Map<string, boolean>();

/**
 * Whether words in any case start with a known first name that no council is named for ("Bradford"). The tagger takes
 * longer to load than most papers to read, and most papers have nobody to ask it about.
 */
export function startsWithFirstName(text: string): boolean {
  places ??= new Set(authorityNames().flatMap((name) => name.toLowerCase().split(/\s+/)));
  const [first = ''] = text.trim().toLowerCase().split(/\s+/);
  if (places.has(first)) return false;
  const known = asked.get(first);
  if (known !== undefined) return known;
  tagger ??= loadTagger();
  const isFirstName = tagger.has(first);
  asked.set(first, isFirstName);
  return isFirstName;
}

function loadTagger(): { has(word: string): boolean } {
  const nlp: typeof import('compromise/two').default = require('compromise/two');
  const cased = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
  return { has: (word) => nlp(cased(word)).has('^#FirstName') };
}
