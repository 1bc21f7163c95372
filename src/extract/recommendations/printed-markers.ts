/** Markers that a list's own sequence shows to be some, where a paragraph alone would not tell. */
import type { Block } from '../../document/types.js';

/** "a. Plans, visits and reviews" may be a list's item, or a person's initial; "R1" only a recommendation's number. */
const LETTER = /^([a-z]|[ivx]{1,4})\.\s+(?=\S)/i;
const NUMBER = /^(R\d{1,2})[.):]?\s+(?=\p{Lu}|\p{Ll}{2})/u;
/** "Recommendation 3: That …" */
const WORDED = /^(?:proposed |draft )?recommendation (?:no\.? ?)?(\d{1,2}[a-z]?|[A-Z])(?:\s*[:.)]|\s+[–-])\s+(?=\S)/i;
const FIRST = /^[ai]$/i;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** Blocks of one list, those with such a marker replaced by a copy that has it. */
export function withPrintedMarkers(blocks: Block[]): Block[] {
  let last: string | null = null;
  return blocks.map((block, i) => {
    const worded =
      block.marker === null || block.marker === '•' ? WORDED.exec(block.text.slice(block.bodyStart)) : null;
    if (worded?.[1]) return { ...block, marker: worded[1], bodyStart: block.bodyStart + worded[0].length };
    const found =
      block.marker === null ? (NUMBER.exec(block.text) ?? inSequence(block, last, blocks.slice(i + 1))) : null;
    const marker = found ? found[0].trimEnd() : block.marker;
    if (marker !== null && marker !== '•') last = bareMarker(marker);
    return found ? { ...block, marker, bodyStart: found[0].length } : block;
  });
}

/** Whether a block is numbered by the word, wherever it stands. */
export const isWorded = ({ text, marker, bodyStart }: Block): boolean =>
  marker !== null &&
  /\w/.test(marker) &&
  bodyStart > marker.length + 8 &&
  /^\W*(?:proposed |draft )?recommendation\b/i.test(text);

/** A printed number or letter without brackets and end stop. */
export const bareMarker = (marker: string): string => marker.replace(/^[([]+|[)\].:]+$/g, '');

function inSequence(block: Block, last: string | null, rest: Block[]): RegExpExecArray | null {
  const found = LETTER.exec(block.text);
  const letter = found?.[1];
  if (!letter) return null;
  if (last !== null && follows(last, letter)) return found;
  return FIRST.test(letter) && rest.some(({ text, marker }) => follows(letter, refAtStart(text, marker)))
    ? found
    : null;
}

const refAtStart = (text: string, marker: string | null): string =>
  marker === null ? (LETTER.exec(text)?.[1] ?? '') : bareMarker(marker);

/** Whether a number ("2", "3.1", "R4"), letter or Roman number is the next after another. */
export function follows(last: string, next: string): boolean {
  const [, stem, number] = /^(R?|(?:\d+\.)+)(\d+)$/i.exec(last) ?? [];
  if (number !== undefined) return next === `${stem}${Number(number) + 1}`;
  const [before, after] = [last.toLowerCase(), next.toLowerCase()];
  const roman = ROMAN.indexOf(before);
  if (roman >= 0 && ROMAN[roman + 1] === after) return true;
  return before.length === 1 && after.length === 1 && after.charCodeAt(0) === before.charCodeAt(0) + 1;
}
