/** Where a person was read: the name with the label and the post that bear out the role. */
import { pageSource } from '../../document/spans.js';
import type { Document } from '../../document/types.js';
import { sourceOfSpans, type TextSpan } from '../../sections/head-block.js';
import type { Source } from '../types.js';

/** The source of several stretches; those that stand one behind the other on a page are quoted as one. */
export function personSource(document: Document, spans: TextSpan[]): Source {
  const { continued = [], ...first } = sourceOfSpans(document, spans);
  const joined: Source[] = [];
  for (const source of [first, ...continued]) {
    const last = joined.at(-1);
    const between = last && document.pages[source.pageIndex]!.text.slice(last.end, source.start);
    const adjacent = last?.pageIndex === source.pageIndex && source.start >= last.end && between?.trim() === '';
    if (last && adjacent) joined.splice(-1, 1, pageSource(document, source.pageIndex, last.start, source.end));
    else joined.push(source);
  }
  const [whole = first, ...rest] = joined;
  return rest.length > 0 ? { ...whole, continued: rest } : whole;
}
