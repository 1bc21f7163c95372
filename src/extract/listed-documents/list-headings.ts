/** The headings, labels and sentences under which council papers list background papers and appendices. */
import type { Block } from '../../document/types.js';

/** `any`: a heading over both; what calls itself an appendix there is one. */
export type ListKind = 'background_paper' | 'appendix' | 'any';

export interface ListHeading {
  kind: ListKind;
  /** Where the words behind it start in the block's text; the text's length for none. */
  from: number;
}

const NUMBER = /^\d+(?:\.\d+)*[.)]?\s*\|?\s+/;
const ACT =
  '(?:section 100 ?d\\b[\\s,:–-]*)?(?:local government \\(?access to information\\)?(?: act,? 1985| act)?|access to information|local government act,? 1972)[^:–-]{0,60}?';
const LIST = `(?:${ACT}[\\s:–-]*)?(?:(?:a |the )?(?:list|schedule|index|use) of |links? to |published |public |relevant |other |any |sources? ?(?:\\/|and) ?)*[“"]?`;
const BACKGROUND_NAME =
  'background (?:papers?|documents?|documentation|reading|reports?|material)(?: ?\\(s\\))?(?: ?(?:\\/|and|&) ?(?:papers?|documents?|reports?|further (?:information|reading)|other (?:useful|relevant) (?:documents|information)|history of decisions))?[”"]?';
const APPENDIX_NAME =
  '(?:appendices|appendixes|appendix ?(?:\\(es\\)|\\(ices\\)|\\(s\\)|\\/es|\\/ices)?|attachments?(?:\\(s\\))?|enclosures?(?:\\(s\\))?|annex(?:es|ures|\\(es\\))?)(?: ?(?:\\/|and|&|or) ?(?:appendices|attachments?|annexes|enclosures?|exhibits))?';
const BOTH = new RegExp(
  `^${LIST}(?:${APPENDIX_NAME} ?(?:\\/|and|&) ?(?:list of )?${BACKGROUND_NAME}|${BACKGROUND_NAME} ?(?:\\/|and|&) ?(?:list of )?${APPENDIX_NAME})`,
  'i',
);
const BACKGROUND = new RegExp(`^${LIST}${BACKGROUND_NAME}`, 'i');
/** The Act's name alone, where other papers have "Background papers". */
const ACT_ALONE = /^local government \(?access to information\)? act,? 1985(?=\s*:?$)/i;
const APPENDICES = new RegExp(`^${LIST}${APPENDIX_NAME}`, 'i');
/** What goes on with a heading's name before its colon or end. */
const TAIL =
  /^(?:,? (?:to|for|of|in|attached|used|relied|referred|consulted|under|included|circulated|accompanying|published|available|as|which|submitted|relating|relevant)\b[^:.;(]{0,200})?/i;
const BRACKETS = /^\s*\([^()]*(?:\([^()]*\)[^()]*)*\)/;
const LAW =
  /^\s*[,:–—-]?\s*(?:under |see )?(?:section 100|s\.? ?100|local government|access to information)[^:]*?(?=:|\.\s|\.?$)/i;
const SEPARATOR = /^\s*[:.–—-]+[\s:–—-]*/;
const VERB = /\b(?:is|are|was|were|has|have|includes?|can|will|may|should|must|provides?|sets?|contains?)\b/i;
/** A sentence that stands where other papers have the heading. */
const SENTENCE =
  /^(?=.*\b(?:background|access to information|section 100D)\b)(?=.*\b(?:papers|documents|reports)\b)(?=.*\b(?:following|list of)\b).{20,400}:$/i;
const USED =
  /^(?:the )?(?:following )?(?:background )?(?:documents|papers) (?:(?:which|that) )?(?:were |have been )?(?:used|referred to|relied|consulted)\b[^:]{0,100}:$/i;
const SUBJECT = /background (?:papers?|documents?)|prepar|reli|used in|section 100D/i;

/** The list heading or label that a block opens with, null for any other block. */
export function listHeading(block: Block): ListHeading | null {
  const { text } = block;
  const start = block.bodyStart || (NUMBER.exec(text)?.[0].length ?? 0);
  const body = text.slice(start);
  const named = nameOf(body);
  if (named) {
    const from = endOfHeading(body, named.length);
    const alone = from !== null && from >= body.length;
    // "Appendix – The plan" heads the appendix itself.
    if (from !== null && (alone || !named.single || /:\s*$/.test(body.slice(0, from))))
      return { kind: named.kind, from: start + from };
  }
  return (SENTENCE.test(body) && SUBJECT.test(body)) || USED.test(body)
    ? { kind: 'background_paper', from: text.length }
    : null;
}

function nameOf(body: string): { kind: ListKind; length: number; single: boolean } | null {
  const both = BOTH.exec(body);
  if (both) return { kind: 'any', length: both[0].length, single: false };
  const background = BACKGROUND.exec(body) ?? ACT_ALONE.exec(body);
  if (background) return { kind: 'background_paper', length: background[0].length, single: false };
  const appendices = APPENDICES.exec(body);
  if (!appendices) return null;
  return { kind: 'appendix', length: appendices[0].length, single: /(?:appendix|annex)$/i.test(appendices[0]) };
}

/** Where the words after the heading start; null where its name only begins a sentence or a longer name. */
function endOfHeading(body: string, name: number): number | null {
  let at = name;
  for (const part of [BRACKETS, TAIL, BRACKETS, LAW]) {
    const length = part.exec(body.slice(at))?.[0].length ?? 0;
    if (part === TAIL && VERB.test(body.slice(at, at + length))) return null;
    at += length;
  }
  if (body.slice(at).trim() === '') return body.length;
  const separator = SEPARATOR.exec(body.slice(at));
  return separator ? at + separator[0].length : null;
}
