/** Hyphens at line ends: nearly always part of the word ("multi-agency"), unless the document writes it as one word. */
import type { DraftPage } from './draft.js';

/** How two lines join: with a space, with nothing, or with the first one's hyphen dropped. */
export type Hyphenation = (line: string, next: string) => 'space' | 'keep' | 'drop';

/** Collects the document's words only when the first hyphen at a line's end asks for them. */
export function hyphenation(pages: DraftPage[]): Hyphenation {
  let words: Set<string> | null = null;
  return (line, next) => {
    const head = /([\p{L}\d'’-]*[\p{L}\d])-$/u.exec(line)?.[1];
    if (head === undefined) return 'space';
    const tail = /^[\p{L}\d'’]+/u.exec(next)?.[0];
    if (tail === undefined) return 'space';
    if (!/^\p{Ll}/u.test(tail)) return 'keep';
    words ??= wordsOf(pages);
    const part = head.split('-').at(-1)!;
    const whole = (part + tail).toLowerCase();
    return words.has(whole) && !words.has(`${part}-${tail}`.toLowerCase()) && !head.includes('-') ? 'drop' : 'keep';
  };
}

function wordsOf(pages: DraftPage[]): Set<string> {
  const words = new Set<string>();
  for (const page of pages)
    for (const block of page.blocks)
      for (const line of block.lines)
        for (const [word] of line.text.toLowerCase().matchAll(/[\p{L}\d]+(?:['’-][\p{L}\d]+)*/gu)) words.add(word);
  return words;
}
