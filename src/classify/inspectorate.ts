/** Which inspectorate document a paper is, by its title and the marks of its first pages. */
import type { Block, Document } from '../document/types.js';
import { findDates } from '../extract/dates/grammar.js';
import type { Framework } from '../extract/types.js';
import { authorLines, type DocumentKind, documentKinds, plainTitle } from '../reference/document-kinds.js';
import { frameworks } from '../reference/frameworks.js';

/** Head of a council paper, which may carry an inspection's name as its title. */
const councilHead =
  /^(?:report (?:of|to|by|author)\b|from:|to:|subject:|title:|committee:|meeting:|agenda item|item no|decision no|key decision|is this a key decision|wards?(?:\(s\))? (?:and|affected)|electoral divisions?|portfolio|cabinet member|date of meeting|meeting date|contact officer|recommendations?$|(?:financial|legal|equalit\w+|risk|resource) implications\b|background papers?\b|reasons? for (?:the )?(?:recommendation|decision))/i;
/** A line that tells of an inspection, where a title only names it. */
const SENTENCE =
  /\b(?:was|were|is|are|has|have|had|will|took|carried|found|summari[sz]es?|writing|please|update|briefing|response to|action plan|next steps)\b/i;
/** What a council writes to those whom it sends an inspectorate's letter, or tells of it. */
const COVERING =
  /\b(?:enclos(?:e|es|ed|ing)|attached|please find|copy of (?:the|their|ofsted)|ofsted.s (?:letter|report)|letter (?:that|which|from) (?:ofsted|inspectors)|we (?:are|were) (?:pleased|delighted|proud)|dear (?:parent|member|councillor|colleague|resident|carer)s?)\b/i;
const MAX_TITLE = 330;
const MAX_LOOSE_TITLE = 160;

/** A kind as one document has it: without a framework where the document is older than that. */
type Kind = Omit<DocumentKind, 'framework'> & { framework: Framework | null };

/** The kind and the block that is its title; null for anything that no inspectorate wrote. */
export function inspectorateKind(document: Document): { kind: Kind; title: Block } | null {
  const front = frontBlocks(document);
  if (front.slice(0, 25).filter(({ text }) => councilHead.test(text)).length >= 2) return null;
  const kinds = documentKinds();
  const short = front.filter(({ text }) => text.length < MAX_TITLE);
  const titles = short.map((block) => [block, plainTitle(block.text)] as const);
  const broken = short.map((block) => [block, brokenTitle(front, front.indexOf(block))] as const);
  // Asked only of what has a title, as it looks at the whole document.
  const byAuthor = once(() => document.blocks.some(({ text }) => authorLines().some((line) => line.test(text))));
  const covers = once(() => !byAuthor() && front.some(({ text }) => COVERING.test(text)));
  const decided = (kind: DocumentKind, title: Block): { kind: Kind; title: Block } | null =>
    front.some((block) => block !== title && kind.mark.test(block.text))
      ? { kind: isOlder(front, kind) ? { ...kind, framework: null } : kind, title }
      : null;
  for (const kind of kinds) {
    const [title] = [...titles, ...broken].find(([, words]) => kind.title.test(words)) ?? [];
    if (!title || (kind.documentType === 'inspection_letter' && covers())) continue;
    const found = decided(kind, title);
    if (found) return found;
  }
  for (const [title, words] of titles) {
    if (title.text.length > MAX_LOOSE_TITLE || SENTENCE.test(title.text)) continue;
    for (const kind of kinds.filter(({ loose }) => loose?.test(words))) {
      const found = decided(kind, title);
      if (found) return byAuthor() ? found : null;
    }
  }
  return null;
}

/** An answer that is worked out when it is first asked for. */
function once(answer: () => boolean): () => boolean {
  let known: boolean | undefined;
  return () => {
    known ??= answer();
    return known;
  };
}

/** Whether a letter is of a time before its framework: the same visits were made under the one before. */
function isOlder(front: Block[], { documentType, framework }: DocumentKind): boolean {
  if (documentType !== 'inspection_letter') return false;
  const since = frameworks.find(({ id }) => id === framework)?.from ?? '';
  const written = front.flatMap(({ text }) => (text.length < 40 ? findDates(text) : [])).at(0);
  return written?.precision === 'day' && written.start < since;
}

/** A block with the next one where both are set in the same type: a title that its author broke. */
export function titleBlocks(front: Block[], at: number): Block[] {
  const block = front[at]!;
  const next = front[at + 1];
  const goesOn =
    next &&
    Math.round(next.size ?? 0) === Math.round(block.size ?? 0) &&
    next.bold === block.bold &&
    next.text.length < 120 &&
    !/[.:]$/.test(next.text);
  return goesOn ? [block, next] : [block];
}

const brokenTitle = (front: Block[], at: number): string =>
  plainTitle(
    titleBlocks(front, at)
      .map(({ text }) => text)
      .join(' '),
  );

/** Text of the first two pages, or of the first 60 blocks where there are no pages. */
export function frontBlocks(document: Document): Block[] {
  const blocks: Block[] = [];
  for (const block of document.blocks) {
    if (block.parts[0]!.page > 1 || (document.pageCount === null && blocks.length >= 60)) break;
    if (block.kind !== 'artifact') blocks.push(block);
  }
  return blocks;
}
