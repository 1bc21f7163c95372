/** What a joint inspection or a visit looked at, from its subject line or its first scope sentence. */
import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import type { PaperDetails } from '../types.js';

type Theme = PaperDetails['theme'];

/** How many blocks after the greeting may hold the scope. */
const OPENING = 12;

const ADVERB = String.raw`(?:(?:\w+ly|in particular),?\s+)?`;
const VERB = 'looked (?:closely |carefully |in detail )?(?:at|into)|considered|evaluated|reviewed|focus?sed (?:their work )?(?:up)?on|examined|explored|scrutinised|assessed|inspected|covered|investigated|concentrated on|tested';
const SCOPE = [
  new RegExp(String.raw`\b(?:inspectors|(?:this|the) (?:focused |monitoring )?visit|we|they) ${ADVERB}(?:${VERB})\s+`, 'gi'),
  /\b(?:the|this|our) (?:main |primary |specific )?(?:focus|scope|theme|purpose) (?:of|for) (?:this|the) (?:focused |monitoring )?visit (?:was|were)(?: on| to (?:look at|consider|evaluate|review))?:?\s+/gi,
];
const JOINT = /\b(?:joint targeted area inspection|JTAI|joint inspection)\)?\s+of\s+(?=the multi-agency)|\b(?:joint inspection|inspection) of (?=the multi-agency)/gi;
/** What inspectors look at as evidence is not what the visit is about. */
const EVIDENCE = /^(?:a |the )?(?:wide |broad |extensive )?(?:range|variety|number|sample|selection) of|^(?:case |case-|children[’']s (?:case )?(?:records|files))|^evidence|^(?:the )?local authority(?:[’']s)? (?:own )?(?:performance|self|data|audit)|^(?:how|whether) .{0,20}evidence/i;
const AREA = /\s+in\s+(?:the\s+)?\p{Lu}[\p{L}’'-]*(?:(?:,?\s+|-)(?:\p{Lu}[\p{L}’'-]*|of|and|upon|the|with|on|under|borough|county|city|council|&))*$/u;

/** The theme as printed, without verb, area, final stop and the bullets that may follow. */
export function scopeTheme(document: Document, blocks: Block[]): Theme {
  const opening = blocks.slice(0, OPENING);
  return jointTheme(document, opening) ?? visitTheme(document, opening);
}

function jointTheme(document: Document, blocks: Block[]): Theme {
  const isSubject = ({ text }: Block) => /^joint (?:targeted )?area inspection/i.test(text) && text.length < 400;
  for (const block of [...blocks.filter(isSubject), ...blocks.filter((block) => !isSubject(block))]) {
    for (const match of block.text.matchAll(JOINT)) {
      const from = match.index + match[0].length;
      const sentence = upToSentenceEnd(block.text.slice(from)).replace(/\d$/, '');
      const value = sentence.replace(AREA, '');
      return { value, source: sourceIn(document, block, from, from + value.length), rule: 'details.joint-theme' };
    }
  }
  return null;
}

function visitTheme(document: Document, blocks: Block[]): Theme {
  for (const [i, block] of blocks.entries()) {
    const starts = SCOPE.flatMap((pattern) => [...block.text.matchAll(pattern)])
      .map((match) => match.index + match[0].length)
      .filter((from) => !EVIDENCE.test(block.text.slice(from)));
    if (starts.length > 0) return themeFrom(document, block, Math.min(...starts), blocks[i + 1]);
  }
  return null;
}

function themeFrom(document: Document, block: Block, from: number, next: Block | undefined): Theme {
  const value = upToSentenceEnd(block.text.slice(from));
  const source = sourceIn(document, block, from, from + value.length);
  const cut = from + value.length === block.text.length && next !== undefined && /^\p{Ll}/u.test(next.text) && next.marker === null;
  if (!cut) return { value, source, rule: 'details.scope-sentence' };
  const more = upToSentenceEnd(next.text);
  const rest = sourceIn(document, next, 0, more.length);
  const continued = [...(source.continued ?? []), rest, ...(rest.continued ?? [])];
  return { value: `${value} ${more}`, source: { ...source, continued }, rule: 'details.scope-sentence' };
}

/** The rest of the sentence without its end stop, or colon and what leads to bullets. */
function upToSentenceEnd(text: string): string {
  const end = /[.:](?=[’'”"]*(?:\s+[\p{Lu}•]|\s*$))|:(?=\s)/u.exec(text);
  return (end ? text.slice(0, end.index) : text).replace(/[\s,;]+$/, '');
}
