import type { Document } from '../../document/types.js';
import { sourceOfSpans, type TextSpan, textOf } from '../../sections/head-block.js';
import type { PaperDetails, Source } from '../types.js';

export interface Value {
  value: string;
  source: Source;
  rule: string;
}

export const NO_DETAILS: PaperDetails = {
  title: null,
  publishedOn: null,
  meetingOn: null,
  committee: null,
  itemNumber: null,
  wards: null,
  keyDecision: null,
  theme: null,
};

/** A value read from stretches of one or more blocks: their words, unless another value is given. */
export function sourcedValue(
  document: Document,
  rule: string,
  spans: TextSpan[],
  value = spans.map(textOf).join(' '),
): Value {
  return { value, source: sourceOfSpans(document, spans), rule: `paper-details.${rule}` };
}

/** A part of a stretch of text, with offsets in that stretch. */
export const within = ({ block, from }: TextSpan, part: { from: number; to: number }): TextSpan => ({
  block,
  from: from + part.from,
  to: from + part.to,
});
