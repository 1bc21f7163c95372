/** Numbers of agenda items and minutes ("7", "12a", "CAB 45", "23/01"), and the run of them that goes through a paper. */
import type { Block } from '../../document/types.js';

export interface ItemNumber {
  /** As printed, without brackets and end stop. */
  number: string;
  /** Where the words after it start in the text; the text's length where it stands alone. */
  end: number;
}

const NUMBER =
  /^[*#(]?\s*(?:(?:agenda\s+)?item\s+|min(?:ute|\.)?\s+)?(?:no\.?\s*)?((?:[A-Z]{1,6}[ ./-]{0,3})?\d{1,4}(?:[/.-]\d{1,4}){0,3}[a-z]?)(?:[.):]+|\s*[–—|-](?=\s))?(?:\s+\(\d{1,3}\)\s)?(?:\s+|$)/;
/** A day before its month, a clock time, an amount: none numbers an item. */
const NOT_NUMBER =
  /^[\s(]*(?:.{0,12}\d\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{4}\b|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\d{1,2}[.:]\d{2}\s*(?:am|pm|hrs|hours|noon)\b|\d+\s*(?:%|per cent))/i;
/** How many numbers a run may leave out between two. */
const GAP = 4;
/** How far from each other (in points) numbers of a run may start. */
const ALIGNED = 14;
const MOST = 600;

/** The number that a text starts with; null for a letter or Roman numeral alone. */
export function itemNumber(text: string): ItemNumber | null {
  const found = NOT_NUMBER.test(text) ? null : NUMBER.exec(text);
  return found?.[1] ? { number: found[1], end: found[0].length } : null;
}

/** Whether a number can be only a minute's: with a body's letters or a year, or one that no paragraph would have. */
export const isMinuteNumber = (number: string): boolean => /^[A-Z]|\/|^\d{3,4}$/.test(number);

export interface Candidate {
  number: string;
  /** The block in which the number stands. */
  block: Block;
}

/**
 * The longest run of numbers that go up, in document order: years and letters stay as they are. Candidates of other
 * numberings (paragraphs, notices) are left out.
 */
export function longestRun<T extends Candidate>(candidates: T[]): T[] {
  const all = candidates.slice(0, MOST).map((candidate) => ({ candidate, key: keyOf(candidate.number) }));
  const best: { length: number; from: number }[] = [];
  for (const [i, { candidate, key }] of all.entries()) {
    let [length, from] = [1, -1];
    for (let j = i - 1; j >= 0; j -= 1) {
      const before = all[j]!;
      if (best[j]!.length < length || !isNext(before.key, key) || !aligned(before.candidate.block, candidate.block))
        continue;
      length = best[j]!.length + 1;
      from = j;
    }
    best.push({ length, from });
  }
  const longest = best.reduce((top, { length }, i) => (length > (best[top]?.length ?? 0) ? i : top), 0);
  const run: T[] = [];
  for (let i = best.length > 0 ? longest : -1; i >= 0; i = best[i]!.from) run.unshift(all[i]!.candidate);
  return run;
}

interface Key {
  letters: string;
  numbers: number[];
  suffix: string;
}

function keyOf(number: string): Key {
  const [, letters = '', digits = '', suffix = ''] = /^(\D*)([\d/.-]+)([a-z]?)$/.exec(number) ?? [];
  return { letters: letters.trim(), numbers: digits.split(/[/.-]/).map(Number), suffix };
}

function isNext(before: Key, after: Key): boolean {
  if (before.letters !== after.letters || before.numbers.length !== after.numbers.length) return false;
  const steps = after.numbers.map((number, i) => number - before.numbers[i]!);
  const moved = steps.filter((step) => step !== 0);
  if (moved.length === 0) return after.suffix > before.suffix;
  return moved.length === 1 && moved[0]! > 0 && moved[0]! <= GAP;
}

/** In formats without layout the indent tells nothing but the level of a list. */
const aligned = (before: Block, after: Block): boolean =>
  before.size === null || after.size === null || Math.abs(before.indent - after.indent) < ALIGNED;
