/** What an unknown word may have been meant to be; for messages to people, never for values. */
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/** Below this similarity (0 to 1) two names are not one name misspelt. */
const least = 0.88;

/** The known name most like `word`, whatever the case; null where none is like it. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let score = least;
  for (const name of known) {
    const similarity = jaroWinkler(word, name, { ignoreCase: true });
    if (similarity > score) [best, score] = [name, similarity];
  }
  return best;
}
