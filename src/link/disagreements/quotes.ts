/** What a paper puts in quotation marks as the report's words, and the report has otherwise. */
import type { Place } from '../judgements.js';
import { type Word, wordsOf } from '../words.js';
import { findPassage, hasWords, type Passage, type Report } from './passage.js';
import { partsOf, type Quotation, quotationsIn } from './quoted.js';
import type { PageText } from './types.js';

/** Fewer words than these are a turn of phrase. */
const leastWords = 6;
/** A quotation with fewer of the report's words, in their order, is of something else. */
const leastLikeness = 0.7;

/** A part of a quotation and the passage that it changes. Offsets count UTF-16 units. */
export interface ChangedQuote {
  page: PageText;
  from: number;
  to: number;
  passage: Passage;
}

/** The quotations of a page that are nearly, and not wholly, in the report. */
export function changedQuotes(page: PageText, report: Report): ChangedQuote[] {
  return quotationsIn(page.text).flatMap((readings) => {
    const changed = readings.map((reading) => changesIn(page, reading, report));
    // One reading that is wholly in the report shows where the quotation ends.
    if (changed.some((parts) => parts?.length === 0)) return [];
    return changed.reduce<ChangedQuote[]>(
      (best, parts) => (parts && likeness(parts) > likeness(best) ? parts : best),
      [],
    );
  });
}

const likeness = (parts: ChangedQuote[]): number => parts.reduce((sum, { passage }) => sum + passage.likeness, 0);

/** The parts that are changed; null where none is long enough, or one is not of the report. */
function changesIn(page: PageText, reading: Quotation, report: Report): ChangedQuote[] | null {
  const long = partsOf(page.text, reading)
    .flatMap((part) => withoutAsides(page, part, report))
    .filter(({ words }) => words.length >= leastWords);
  const changed: ChangedQuote[] = [];
  for (const { from, to, words } of long) {
    if (hasWords(report, words)) continue;
    const passage = findPassage(report, words);
    if (!passage || passage.likeness < leastLikeness) return null;
    changed.push({ page, from, to, passage });
  }
  return long.length > 0 ? changed : null;
}

/** Round brackets that the report has not are the paper's own words, as square ones are. */
function withoutAsides(page: PageText, part: Quotation, report: Report): (Quotation & { words: Word[] })[] {
  const whole = withWords(page, part);
  if (hasWords(report, whole.words)) return [whole];
  return partsOf(page.text, part, /\([^)]*\)/g).map((one) => withWords(page, one));
}

function withWords({ text }: PageText, { from, to }: Quotation): Quotation & { words: Word[] } {
  const words = wordsOf(text.slice(from, to)).map((word) => ({ ...word, from: word.from + from, to: word.to + from }));
  const [first, last] = [words[0], words.at(-1)];
  return { from: first?.from ?? from, to: last?.to ?? to, words };
}

/** A stretch of a page as a place; `convert` takes offsets to code points. */
export const placeOn = (
  { document, pageIndex, text }: PageText,
  { from, to }: Quotation,
  convert: (offset: number) => number,
): Place => ({ document, pageIndex, start: convert(from), end: convert(to), quote: text.slice(from, to) });
