/** Wards and key decision where a paper prints them after its head: under the summary, in a section, in a sentence. */
import type { Block, Document } from '../../document/types.js';
import { labelAt, type TextSpan, textOf } from '../../sections/head-block.js';
import type { PaperDetails } from '../types.js';
import { answerIn } from './tick-boxes.js';
import { sourcedValue } from './values.js';

const TRIGGER = /\b(?:key[\s-]decision|type of decision|wards?|divisions?)\b/i;
const MAX_LINE = 220;
const MAX_WARDS = 120;
const KEY_ANSWER = /^(?:yes|no|key|non|not|n\/a)\b/i;
/** "This is deemed to be a Key Decision", "the report is not a key decision"; never "if this is …". */
const SENTENCE =
  /(?<!\b(?:if|whether|where|when|that) )\b(?:this|it|the (?:report|decision|matter|proposal))\b[^.,;]{0,40}? (?:is|relates to|concerns|involves)\b[^.,;]{0,40}?\b(not (?:(?:deemed|considered) )?(?:to be )?a key decision|non-key decision|key decision)\b/i;

/** The first answer to each that a document gives behind a label, and for a key decision in a sentence. */
export function lateAnswers(document: Document): Pick<PaperDetails, 'keyDecision' | 'wards'> {
  const answers: Pick<PaperDetails, 'keyDecision' | 'wards'> = { keyDecision: null, wards: null };
  for (const block of document.blocks) {
    if (block.artifact !== null || !TRIGGER.test(block.text)) continue;
    const value = block.text.length > MAX_LINE ? null : answer(document, block);
    const key = value?.field === 'key' ? answerIn(textOf(value)) : null;
    if (value && key && KEY_ANSWER.test(key)) answers.keyDecision ??= sourcedValue(document, 'late-key', [value], key);
    if (value?.field === 'area' && value.to - value.from < MAX_WARDS)
      answers.wards ??= sourcedValue(document, 'late-area', [value]);
    const sentence = answers.keyDecision ? null : SENTENCE.exec(block.text);
    if (sentence?.[1]) {
      const to = sentence.index + sentence[0].length;
      answers.keyDecision = sourcedValue(document, 'sentence-key', [{ block, from: to - sentence[1].length, to }]);
    }
  }
  return answers;
}

/** What stands behind a label for wards or key decision, or in the block below a label that stands alone. */
function answer({ blocks }: Document, block: Block): (TextSpan & { field: 'key' | 'area' }) | null {
  const label = labelAt(block.text, block.bodyStart);
  if (label?.field !== 'key' && label?.field !== 'area') return null;
  const { field } = label;
  if (label.end < block.text.length) return { field, block, from: label.end, to: block.text.length };
  const next = blocks[block.index + 1];
  const fits =
    next?.artifact === null &&
    next.headingTag === null &&
    next.text.length < MAX_LINE &&
    next.cell?.table === block.cell?.table &&
    next.cell?.row === block.cell?.row &&
    labelAt(next.text, next.bodyStart) === null;
  return next && fits ? { field, block: next, from: next.bodyStart, to: next.text.replace(/\.$/, '').length } : null;
}
