/** The words of a text for comparing: without what differs between copies of one text and changes no word. */

export interface Word {
  /** Lower case, without apostrophes and hyphens. */
  word: string;
  /** Offsets in the text, in UTF-16 units. */
  from: number;
  to: number;
}

const pattern = /[\p{L}\p{N}]+(?:['’‘`´\u00AD‐‑-][\p{L}\p{N}]+)*/gu;

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(pattern)) {
    words.push({ word: bare(match[0]), from: match.index, to: match.index + match[0].length });
  }
  return words;
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** All letters and digits in one row: equal for texts that differ in case, spaces, hyphens, marks and quotes only. */
export const lettersOf = (words: Word[]): string => words.map(({ word }) => word).join('');
