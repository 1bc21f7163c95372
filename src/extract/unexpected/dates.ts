/** What is printed like a date but is none that the calendar or the grammar has. */
import { sourceIn } from '../../document/spans.js';
import type { Document } from '../../document/types.js';
import { nearest } from '../../reference/nearest.js';
import { monthNames } from '../dates/calendar.js';
import { findDates } from '../dates/grammar.js';
import type { Issue } from '../types.js';

/** "31 Febuary 2024": a day, a word with a capital and a year. */
const IN_WORDS = /(?<![\d.,£/-])\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(\p{Lu}\p{Ll}{2,11}),? (?:19|20)\d\d\b/gu;
/** "31/02/2024" */
const IN_NUMBERS = /(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d(?![\d/.-])/g;
const TRIGGER = /(?:\p{Ll},? |[/.-])(?:19|20)\d\d/u;

/** One issue for each; headers and footers are left out. */
export function unreadableDates(document: Document): Issue[] {
  return document.blocks.flatMap((block) => {
    if (block.artifact || !TRIGGER.test(block.text)) return [];
    const suspects = [...block.text.matchAll(IN_WORDS)]
      .filter(([, word]) => nearest(word!, monthNames) !== null)
      .concat([...block.text.matchAll(IN_NUMBERS)]);
    if (suspects.length === 0) return [];
    const read = findDates(block.text);
    return suspects
      .filter(
        ({ index, 0: { length } }) => !read.some(({ from, to }) => from < index + length && to > index + length - 6),
      )
      .map(
        ({ index, 0: words }): Issue => ({
          code: 'date.unreadable',
          message: `No such date: ${words}`,
          source: sourceIn(document, block, index, index + words.length),
        }),
      );
  });
}
