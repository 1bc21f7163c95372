/** Finds the passage of a report that a quotation is of. */
import { groupBy } from '../group.js';
import { lettersOf, type Word, wordsOf } from '../words.js';
import type { PageText } from './types.js';

interface PlacedWord extends Word {
  page: PageText;
}

/** A report's words, ready to be searched. */
export interface Report {
  words: PlacedWord[];
  letters: string;
  /** Where each three words in a row begin, as an index into `words`. */
  triples: Map<string, number[]>;
}

export interface Passage {
  /** Where it begins: a page break can cut it. */
  page: PageText;
  /** Offsets in the page's text, in UTF-16 units. */
  from: number;
  to: number;
  /** All of it. */
  text: string;
  /** Share of the quotation's words that it has, in their order, 0 to 1. */
  likeness: number;
}

export function reportOf(pages: PageText[]): Report {
  const words = pages.flatMap((page) => wordsOf(page.text).map((word) => ({ ...word, page })));
  const triples = new Map<string, number[]>();
  for (let at = 0; at + 2 < words.length; at++) {
    const key = tripleAt(words, at);
    const places = triples.get(key);
    if (places) places.push(at);
    else triples.set(key, [at]);
  }
  return { words, letters: lettersOf(words), triples };
}

const tripleAt = (words: Word[], at: number): string =>
  `${words[at]?.word} ${words[at + 1]?.word} ${words[at + 2]?.word}`;

/** Whether the report has the words just so. */
export const hasWords = ({ letters }: Report, words: Word[]): boolean => letters.includes(lettersOf(words));

/** The passage most like the words; null where no three words in a row are in the report. */
export function findPassage(report: Report, words: Word[]): Passage | null {
  const votes = new Map<number, number>();
  for (let at = 0; at + 2 < words.length; at++) {
    for (const place of report.triples.get(tripleAt(words, at)) ?? []) {
      votes.set(place - at, (votes.get(place - at) ?? 0) + 1);
    }
  }
  let best: [shift: number, votes: number] | null = null;
  for (const vote of votes) if (!best || vote[1] > best[1]) best = vote;
  if (!best) return null;
  // Words that were put in or left out move the rest of the passage.
  const slack = Math.ceil(words.length / 4) + 2;
  const window = report.words.slice(Math.max(0, best[0] - slack), best[0] + words.length + slack);
  const matched = alignedTo(words, window);
  const stretches = [...groupBy(matched, ({ page }) => page)].map(([page, own]) => {
    const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
    return { page, from, to, text: page.text.slice(from, to) };
  });
  const [first] = stretches;
  if (!first) return null;
  const text = stretches.map((stretch) => stretch.text).join(' ');
  return { ...first, text, likeness: matched.length / words.length };
}

/** Points for a word that both have, and for one that only one of them has. */
const [same, other] = [2, -1];

/** The words of the window that the quotation has too, in the order of both, in the likest stretch (Smith and Waterman). */
function alignedTo(words: Word[], window: PlacedWord[]): PlacedWord[] {
  const width = window.length + 1;
  const scores = new Int16Array((words.length + 1) * width);
  const score = (i: number, j: number): number => scores[i * width + j] ?? 0;
  const isSame = (i: number, j: number): boolean => words[i - 1]?.word === window[j - 1]?.word;
  let [bestI, bestJ] = [0, 0];
  for (let i = 1; i <= words.length; i++) {
    for (let j = 1; j <= window.length; j++) {
      const matched = isSame(i, j) ? score(i - 1, j - 1) + same : 0;
      const best = Math.max(matched, score(i - 1, j) + other, score(i, j - 1) + other, 0);
      scores[i * width + j] = best;
      if (best > score(bestI, bestJ)) [bestI, bestJ] = [i, j];
    }
  }
  const matched: PlacedWord[] = [];
  for (let [i, j] = [bestI, bestJ]; score(i, j) > 0; ) {
    if (isSame(i, j) && score(i, j) === score(i - 1, j - 1) + same) {
      matched.push(window[j - 1] as PlacedWord);
      i--;
      j--;
    } else if (score(i, j) === score(i - 1, j) + other) i--;
    else j--;
  }
  return matched.reverse();
}
