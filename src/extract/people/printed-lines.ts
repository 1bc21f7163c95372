/** Several people in one cell or paragraph, one a printed line. */
import { linesOf } from '../../document/spans.js';
import type { Document } from '../../document/types.js';
import type { TextSpan } from '../../sections/head-block.js';
import { peopleIn } from './council-names.js';

/** Cuts a stretch of text before each printed line that starts with a name and its post; whole where no line does. */
export function personLines(document: Document, span: TextSpan): TextSpan[] {
  const { block, from, to } = span;
  const [part, ...more] = block.parts;
  if (!part || more.length > 0) return [span];
  const cuts = linesOf(document, block)
    .map((line) => ({ at: line.start - part.start, text: line.text }))
    .filter(({ at, text }) => at > from && at < to && startsWithPerson(text))
    .map(({ at }) => at);
  return [from, ...cuts].map((start, i) => ({ block, from: start, to: cuts[i] ?? to }));
}

function startsWithPerson(line: string): boolean {
  const [person] = peopleIn(line);
  return person?.from === 0 && person.post !== null;
}
