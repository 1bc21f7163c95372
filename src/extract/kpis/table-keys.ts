/** What abbreviations over the columns of tables stand for, as a note of the paper says: "NW = North West average 2031/32". */
import type { Document } from '../../document/types.js';

const KEY =
  /(?<![\p{L}\d])([\p{Lu}][\p{L}&]{0,4})(?: ?[=:] ?| (?:is|means|stands for|denotes) (?:the )?| [–-] )(?:the )?([\p{Lu}s][^.;,=|()]{2,60})/gu;
/** Only what numbers are compared with, or their target, needs to be known. */
const COMPARED =
  /\b(?:averages?|neighbours?|region(?:al)?|England|national|comparators?|benchmark|(?:North|South) (?:East|West)|(?:East|West) Midlands|East of England|Yorkshire|London|target)\b/i;
const LONGEST = 400;

/** The words of each abbreviation that a paper explains. */
export function abbreviations(document: Document): Map<string, string> {
  const known = new Map<string, string>();
  for (const { text } of document.blocks) {
    if (text.length > LONGEST || !COMPARED.test(text)) continue;
    for (const [, short = '', words = ''] of text.matchAll(KEY)) {
      if (COMPARED.test(words) && isShort(short, words) && !known.has(short)) known.set(short, words.trim());
    }
  }
  return known;
}

/** An abbreviation is of capitals and its words begin with its first letter. */
const isShort = (short: string, words: string): boolean =>
  (short.match(/\p{Lu}/gu)?.length ?? 0) >= Math.min(2, short.length) &&
  short.charAt(0).toLowerCase() === words.charAt(0).toLowerCase();

/** Heading words with an abbreviation that is all of one of them written out. */
export const writtenOut = (words: string[], known: Map<string, string>): string[] =>
  words.map((text) => known.get(text.trim()) ?? text);
