/** Which inspectorate document a paper is, by its title and the marks of its first pages. */
import type { Block, Document } from '../document/types.js';
import { type DocumentKind, documentKinds } from '../reference/document-kinds.js';

/** Head of a council paper, which may carry an inspection's name as its title. */
const councilHead =
  /^(?:report (?:of|to|by)\b|from:|to:|subject:|agenda item|decision no|key decision|wards? affected|date of meeting|recommendations?$)/i;

/** The kind and the block that is its title; null for anything that no inspectorate wrote. */
export function inspectorateKind(document: Document): { kind: DocumentKind; title: Block } | null {
  const front = frontBlocks(document);
  if (front.slice(0, 25).filter(({ text }) => councilHead.test(text)).length >= 2) return null;
  for (const kind of documentKinds()) {
    const title = front.find((block, i) => block.text.length < 330 && kind.title.test(titleAt(front, i)));
    if (title && front.some((block) => block !== title && kind.mark.test(block.text))) return { kind, title };
  }
  return null;
}

/** A block's words with those of the next one where both are set in the same type: a title that its author broke. */
function titleAt(front: Block[], at: number): string {
  const block = front[at]!;
  const next = front[at + 1];
  const goesOn =
    next &&
    Math.round(next.size ?? 0) === Math.round(block.size ?? 0) &&
    next.bold === block.bold &&
    next.text.length < 120;
  return goesOn ? `${block.text} ${next.text}` : block.text;
}

/** Text of the first two pages, or of the first 60 blocks where there are no pages. */
export function frontBlocks(document: Document): Block[] {
  const blocks: Block[] = [];
  for (const block of document.blocks) {
    if (block.parts[0]!.page > 1 || (document.pageCount === null && blocks.length >= 60)) break;
    if (block.kind !== 'artifact') blocks.push(block);
  }
  return blocks;
}
