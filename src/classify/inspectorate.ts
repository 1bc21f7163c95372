/** Which inspectorate document a paper is, by its title and the marks of its first pages. */
import type { Block, Document } from '../document/types.js';
import { findDates } from '../extract/dates/grammar.js';
import type { Framework } from '../extract/types.js';
import { type DocumentKind, documentKinds } from '../reference/document-kinds.js';
import { frameworks } from '../reference/frameworks.js';

/** Head of a council paper, which may carry an inspection's name as its title. */
const councilHead =
  /^(?:report (?:of|to|by)\b|from:|to:|subject:|agenda item|decision no|key decision|wards? affected|date of meeting|recommendations?$)/i;

/** A kind as one document has it: without a framework where the document is older than that. */
type Kind = Omit<DocumentKind, 'framework'> & { framework: Framework | null };

/** The kind and the block that is its title; null for anything that no inspectorate wrote. */
export function inspectorateKind(document: Document): { kind: Kind; title: Block } | null {
  const front = frontBlocks(document);
  if (front.slice(0, 25).filter(({ text }) => councilHead.test(text)).length >= 2) return null;
  for (const kind of documentKinds()) {
    const title = front.find((block, i) => block.text.length < 330 && kind.title.test(titleAt(front, i)));
    if (title && front.some((block) => block !== title && kind.mark.test(block.text)))
      return { kind: isOlder(front, kind) ? { ...kind, framework: null } : kind, title };
  }
  return null;
}

/** Whether a letter is of a time before its framework: the same visits were made under the one before. */
function isOlder(front: Block[], { documentType, framework }: DocumentKind): boolean {
  if (documentType !== 'inspection_letter') return false;
  const since = frameworks.find(({ id }) => id === framework)?.from ?? '';
  const written = front.flatMap(({ text }) => (text.length < 40 ? findDates(text) : [])).at(0);
  return written?.precision === 'day' && written.start < since;
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
