/**
 * Whether a quote stands on a page as another program reads the page. Letters, digits and what changes a number (point,
 * minus, percent, pound) are compared; white space, hyphens, bullets and quote marks are set otherwise by each engine.
 */

/** `reordered`: all the words are there, but the two engines take lines, columns or cells in another order. */
export type Match = 'exact' | 'reordered' | 'missing';

/**
 * Prepares a page; the result looks for a quote on it.
 *
 * @param numbersItself whether the format numbers paragraphs only when it is printed: then a quote may begin with a
 * number that the page lacks, but what stands behind it must begin a line.
 */
export function quoteFinder(page: string, numbersItself = false): (quote: string) => Match {
  const whole = plain(page);
  const unmarked = page.replace(footnoteMark, '');
  const wholeUnmarked = plain(unmarked);
  const lines = numbersItself ? page.split('\n').map(plain) : [];
  let order: ((quote: string) => boolean) | null = null;
  return (quote) => {
    const wanted = plain(quote);
    if (stands(wanted, whole) || stands(wanted, wholeUnmarked)) return 'exact';
    const rest = plain(quote.replace(listNumber, ''));
    if (rest !== wanted && rest !== '' && lines.some((line) => line.startsWith(rest))) return 'exact';
    order ??= anyOrder(unmarked);
    return order(quote) ? 'reordered' : 'missing';
  };
}

/** Whether the text holds the other, not as a part of a longer number. */
function stands(wanted: string, text: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const [before, after] = [text.slice(Math.max(at - 1, 0), at + 1), text.slice(at + wanted.length - 1).slice(0, 2)];
    if (!insideNumber.test(before) && !insideNumber.test(after)) return true;
  }
  return false;
}

const listNumber = /^(?:\d{1,3}(?:\.\d{1,3})*[.):]*|\(?[a-z]{1,4}[.)])\s+/i;

const insideNumber = /^[\p{N}·]{2}$/u;

/** Readers leave footnote marks out of the text: here, a number of one or two digits that a word or a year runs into. */
const footnoteMark = /(?<=\p{L}\p{P}{0,2}|\b(?:19|20)\d\d\.)\d{1,2}(?=[\s\p{P}]|$)/gu;

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)[.,](?=\d)/g, '·')
    .replace(/(?<=^|[\s(])[-−–](?=[£\d])/g, '−')
    .replace(/(?<=\p{N})[^\p{L}\p{N}%£·−]+(?=\p{N})/gu, '|')
    .replace(/[^\p{L}\p{N}%£·−|]+/gu, '');
}

function anyOrder(page: string): (quote: string) => boolean {
  const pieces = page
    .split(/[\n\t]/)
    .map(plain)
    .filter((piece) => piece !== '');
  const words = wordsOf(page.replace(/-\n/g, '-'));
  return (quote) => madeOf(plain(quote), pieces) || standsNear(wordsOf(quote), words);
}

/**
 * Whether the text is whole lines and cells of the page one behind another, cut only where it begins and ends. Bare
 * numbers stay behind what they follow on the page: else one of another row would do.
 */
function madeOf(text: string, pieces: string[]): boolean {
  const used = new Set<number>();
  const deadEnds = new Set<string>();
  const from = (start: number, last: number): boolean => {
    const at = start + (text[start] === '|' ? 1 : 0);
    if (at === text.length) return true;
    const here = `${at} ${last}`;
    if (deadEnds.has(here)) return false;
    deadEnds.add(here);
    const rest = text.slice(at);
    for (const [i, piece] of pieces.entries()) {
      if (used.has(i) || (i !== last + 1 && !/\p{L}/u.test(piece))) continue;
      if (piece.startsWith(rest)) return true;
      const taken = rest.startsWith(piece) ? piece.length : at === 0 ? overlap(piece, rest) : 0;
      if (taken === 0) continue;
      used.add(i);
      if (from(at + taken, i)) return true;
      used.delete(i);
    }
    return false;
  };
  return from(0, -1);
}

/** How many characters at the end of the first text are the start of the second, at least a few. */
function overlap(first: string, second: string): number {
  for (let length = Math.min(first.length, second.length); length >= 4; length--) {
    if (first.endsWith(second.slice(0, length))) return length;
  }
  return 0;
}

/** Words that may stand among those of a quote. */
const slack = 12;

/**
 * Whether all the words stand close together, in whatever order. A number counts only beside a word that it has beside
 * it in the quote: else one of another row would do.
 */
function standsNear(wanted: string[], words: string[]): boolean {
  const size = wanted.length + slack;
  for (let start = 0; start === 0 || start + size <= words.length + slack; start++) {
    const near = words.slice(start, start + size);
    if (near.includes(wanted[0] ?? '') && isAmong(wanted, near)) return true;
  }
  return false;
}

function isAmong(wanted: string[], near: string[]): boolean {
  const counts = new Map<string, number>();
  for (const word of near) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of wanted) {
    const left = counts.get(word) ?? 0;
    if (left === 0) return false;
    counts.set(word, left - 1);
  }
  const pairs = new Set(near.map((word, i) => `${word} ${near[i + 1] ?? ''}`));
  return wanted.every((word, i) => {
    if (!/\p{N}/u.test(word)) return true;
    const [before, after] = [wanted[i - 1], wanted[i + 1]];
    return isBeside(before, `${before} ${word}`, pairs) || isBeside(after, `${word} ${after}`, pairs);
  });
}

const isBeside = (neighbour: string | undefined, pair: string, pairs: Set<string>): boolean =>
  neighbour !== undefined && /\p{L}/u.test(neighbour) && pairs.has(pair);

const wordsOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
