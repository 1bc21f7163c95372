/** What a joint inspection or a visit looked at, from its subject line or its first scope sentence. */
import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { findDates } from '../dates/grammar.js';
import type { PaperDetails } from '../types.js';

type Theme = PaperDetails['theme'];

/** How many blocks after the greeting may hold the scope. */
const OPENING = 12;

const ADVERB = String.raw`(?:(?:\w+ly|in particular),?\s+)?`;
const VERB =
  'looked (?:\\w+ly |in (?:more |some )?(?:detail|depth) )?(?:at|into)|considered|evaluated|reviewed|focus?sed (?:their work )?(?:up)?on|examined|explored|scrutinised|assessed|inspected|covered|investigated|concentrated on|tested';
const SCOPE = [
  new RegExp(
    String.raw`\b(?:inspectors|(?:this|the) (?:focused |monitoring )?visit|we|they) (?:ha(?:ve|s) )?${ADVERB}(?:${VERB})(?: and (?:${VERB}))? (?:closely |carefully |in (?:detail|depth) )?`,
    'gi',
  ),
  /\b(?:(?:the|this|our) (?:main |primary |specific )?(?:focus|scope|theme|purpose) (?:of|for) (?:this|the) (?:focused |monitoring )?visit|(?:inspectors|the visit)[’'](?:s)? (?:main |primary |specific )?(?:focus|scope)) (?:was|were)(?: on| to (?:look at|consider|evaluate|review))?:?\s+/gi,
];
const JOINT = /\b(?:[Jj]oint (?:targeted area )?inspection|JTAI)\)?\s+(?:of|into|on)\s+(?=\p{Ll})/u;
/** What inspectors look at as evidence is not what the visit is about. */
const EVIDENCE =
  /^(?:a |the )?(?:wide |broad |extensive )?(?:range|variety|number|sample|selection) of|^(?:case |case-|children[’']s (?:case )?(?:records|files))|^evidence|^(?:the )?local authority(?:[’']s)? (?:own )?(?:performance|self|data|audit)|^(?:how|whether) .{0,20}evidence/i;
const AREA =
  /\s+in\s+(?:the\s+)?\p{Lu}[\p{L}’'-]*(?:(?:,?\s+|-)(?:\p{Lu}[\p{L}’'-]*|of|and|upon|the|with|on|under|borough|county|city|council|local|authority|area|&))*$/u;

/** Leads from the theme and area to the dates of the inspection. */
const HELD =
  /,?\s+(?:(?:that|which) )?(?:took place |was )?(?:carried out |conducted |held )?(?:on|from|between|in|during)\s*(?:the )?$/i;

/** What a joint inspection was of, as printed without the area, from its subject line or else its scope sentence. */
export function jointTheme(document: Document, blocks: Block[]): Theme {
  const opening = blocks.slice(0, OPENING);
  const isSubject = ({ text }: Block) => /^joint (?:targeted )?area inspection/i.test(text) && text.length < 400;
  for (const block of [...opening.filter(isSubject), ...opening.filter((block) => !isSubject(block))]) {
    const match = JOINT.exec(block.text);
    if (!match) continue;
    const from = match.index + match[0].length;
    const words = sentenceIn(block.text.slice(from)).text.replace(/(?<=\p{L})\d$/u, '');
    const [held] = findDates(words);
    const value = words.slice(0, held?.from).replace(HELD, '').replace(AREA, '');
    return { value, source: sourceIn(document, block, from, from + value.length), rule: 'details.joint-theme' };
  }
  return null;
}

/** What a visit looked at, as printed without verb, final stop and the bullets that may follow. */
export function visitTheme(document: Document, blocks: Block[]): Theme {
  const opening = blocks.slice(0, OPENING);
  for (const [i, block] of opening.entries()) {
    const starts = SCOPE.flatMap((pattern) => [...block.text.matchAll(pattern)])
      .map((match) => match.index + match[0].length)
      .filter((from) => /^\p{L}|^[‘'“]/u.test(block.text.slice(from)) && !EVIDENCE.test(block.text.slice(from)));
    if (starts.length > 0) return themeFrom(document, block, Math.min(...starts), opening[i + 1]);
  }
  return null;
}

function themeFrom(document: Document, block: Block, from: number, next: Block | undefined): Theme {
  const { text, ended } = sentenceIn(block.text.slice(from));
  // Some letters break the scope sentence into two paragraphs.
  const goesOn = !ended && next !== undefined && next.marker === null && /^\p{Ll}/u.test(next.text);
  const value = goesOn ? text : text.replace(/[\s,;]+$/, '');
  const source = sourceIn(document, block, from, from + value.length);
  if (!goesOn) return { value, source, rule: 'details.scope-sentence' };
  const more = sentenceIn(next.text).text.replace(/[\s,;]+$/, '');
  const rest = sourceIn(document, next, 0, more.length);
  const continued = [...(source.continued ?? []), rest, ...(rest.continued ?? [])];
  return { value: `${value} ${more}`, source: { ...source, continued }, rule: 'details.scope-sentence' };
}

/** The rest of the sentence without its end stop, or the colon that leads to bullets. */
function sentenceIn(text: string): { text: string; ended: boolean } {
  const end = /(?<!\bSt)[.:](?=[’'”"]*(?:\s+[\p{Lu}•]|\s*$))|:(?=\s)/u.exec(text);
  return { text: (end ? text.slice(0, end.index) : text).trimEnd(), ended: end !== null };
}
