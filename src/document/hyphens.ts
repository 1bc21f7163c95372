/** Hyphens at line ends: nearly always part of the word ("multi-agency"), unless the document writes it as one word. */
import type { DraftPage } from './draft.js';

/** How two lines join: with a space, with nothing, or with the first one's hyphen dropped. */
export type Hyphenation = (line: string, next: string) => 'space' | 'keep' | 'drop';

/** No word is longer. */
const longest = 60;

/** Collects the document's words only when the first hyphen at a line's end asks for them. */
export function hyphenation(pages: DraftPage[]): Hyphenation {
  let words: string | null = null;
  return (line, next) => {
    if (!line.endsWith('-')) return 'space';
    const head = /([\p{L}\d'’-]*[\p{L}\d])-$/u.exec(line.slice(-longest))?.[1];
    if (head === undefined) return 'space';
    const tail = /^[\p{L}\d'’]+/u.exec(next)?.[0];
    if (tail === undefined) return 'space';
    if (!/^\p{Ll}/u.test(tail) || head.includes('-')) return 'keep';
    words ??= textOf(pages);
    return hasWord(words, `${head}${tail}`.toLowerCase()) && !hasWord(words, `${head}-${tail}`.toLowerCase())
      ? 'drop'
      : 'keep';
  };
}

function textOf(pages: DraftPage[]): string {
  return pages
    .flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines.map(({ text }) => text)))
    .join('\n')
    .toLowerCase();
}

/** Whether a word stands in a text by itself, not as part of a longer or hyphenated one. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + word.length, at + word.length + 2);
    if (!/[\p{L}\d]['’-]?$/u.test(before) && !/^['’-]?[\p{L}\d]/u.test(after)) return true;
  }
  return false;
}
