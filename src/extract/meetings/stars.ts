/** Lists of all members in which a star marks those who came, or those who did not. */
import type { Block } from '../../document/types.js';
import type { Capacity } from './attendance-labels.js';

const STAR = /^\*\s*(?=\p{Lu})/u;
const KEY =
  /\*\s*(?:[=:–-]|denotes|indicates|means|signifies|marks)?\s*(?:the |those |members? )*(?:(present|in attendance|attend(?:ed|ance))|(absent|apolog(?:y|ies)|not present))\b/i;

/** What a star before a name says, as the key to a list explains it ("* = present"); null without one. */
export function starMeaning(blocks: Block[]): Capacity | null {
  for (const { text } of blocks) {
    const found = text.length < 120 ? KEY.exec(text) : null;
    if (found) return found[1] ? 'present' : 'absent';
  }
  return null;
}

/** Where the words start behind a star. */
export const withoutStar = (text: string, from: number): number =>
  from + (STAR.exec(text.slice(from))?.[0].length ?? 0);
