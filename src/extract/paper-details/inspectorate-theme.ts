/** What a joint inspection or a visit looked at, from its subject line or its first scope sentence. */
import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { isAuthorityOnly } from '../../reference/authorities.js';
import { sourceOfSpans, textOf } from '../../sections/head-block.js';
import { findDates } from '../dates/grammar.js';
import type { PaperDetails } from '../types.js';

type Theme = PaperDetails['theme'];

/** How many blocks after the greeting may hold the scope. */
const OPENING = 12;

const ADVERB = String.raw`(?:(?:\w+ly|in particular),?\s+)?`;
const VERB =
  'looked (?:\\w+ly |in (?:more |some )?(?:detail|depth) )?(?:at|into)|considered|evaluated|reviewed|focus?sed (?:their work )?(?:up)?on|examined|explored|scrutinised|assessed|inspected|covered|investigated|concentrated on|tested';
const VISIT = '(?:this|the|our) (?:focused |monitoring |assurance |first |second )?(?:visit|inspection)';
const FOCUS =
  '(?:main |primary |specific |key |particular )?(?:areas? of focus|areas? covered|focus|scope|theme|purpose)';
const SCOPE = [
  new RegExp(
    String.raw`\b(?:inspectors|(?:this|the) (?:focused |monitoring )?visit|we|they) (?:ha(?:ve|s) )?${ADVERB}(?:${VERB})(?: and (?:${VERB}))?(?: |(?=:))(?:closely |carefully |in (?:detail|depth) )?`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:(?:the|this|our) ${FOCUS} (?:of|for|by|during) ${VISIT}|(?:inspectors|the visit)[’']s? ${FOCUS}) (?:was|were|included)(?: on| to (?:look at|consider|evaluate|review))?(?::?\s+|(?=:))`,
    'gi',
  ),
];
/** A scope that says nothing but that the areas follow. */
const FOLLOWS =
  /^(?:on )?(?:the following(?: [\p{L}-]+){0,6}|(?:a (?:small )?number of|several|some|two|three|four|five|these) (?:[\p{L}-]+ ){0,2}(?:areas?|themes?|aspects?)(?: of (?:[\p{L}’'-]+ ?){1,4})?(?:,? (?:including|which (?:are|were)|namely|as follows))?)?[,\s]*$/iu;
const JOINT = /\b(?:joint (?:targeted )?(?:area )?(?:targeted )?inspection|JTAI)\)?\s+(?:of|into|on)\s+(?=\p{L})/iu;
/** What inspectors look at as evidence is not what the visit is about. */
const EVIDENCE =
  /^(?:a |the )?(?:wide |broad |extensive )?(?:range|variety|number|sample|selection) of|^(?:case |case-|children[’']s (?:case )?(?:records|files))|^evidence|^(?:the )?local authority(?:[’']s)? (?:own )?(?:performance|self|data|audit)|^(?:how|whether) .{0,20}evidence/i;
/** Words that only a place has, whether the register knows it or not. */
const PLACE =
  /^(?:the\s+)?\p{Lu}[\p{L}.’'&-]*(?:(?:,?\s+|-)(?:\(?\p{Lu}[\p{L}.’'&-]*\)?|of|and|upon|the|with|on|under|le|borough|county|city|council|local|authority|area|partnership|&))*$/u;
/** A theme in capitals or title case is no place. */
const OF_A_THEME = /\b(?:responses?|needs?|abuse|neglect|exploitation|violence|health|harm|risk|help|families)\b/i;

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
    const value = withoutArea(words.slice(0, held?.from).replace(HELD, ''));
    if (isArea(value)) continue;
    return { value, source: sourceIn(document, block, from, from + value.length), rule: 'details.joint-theme' };
  }
  return null;
}

const isArea = (words: string): boolean => isAuthorityOnly(words) || (PLACE.test(words) && !OF_A_THEME.test(words));

/** The words before the last "in" that leads to an area. */
function withoutArea(words: string): string {
  const leads = [...words.matchAll(/,?\s+(?:in|across|within)\s+(?=\S)/g)].toReversed();
  const last = leads.find(({ 0: lead, index }) => isArea(words.slice(index + lead.length)));
  return last ? words.slice(0, last.index) : words;
}

/** What a visit looked at, as printed without verb, final stop and the bullets that may follow; the bullets, where it is they that say it. */
export function visitTheme(document: Document, blocks: Block[]): Theme {
  for (const [i, block] of blocks.slice(0, OPENING).entries()) {
    const starts = SCOPE.flatMap((pattern) => [...block.text.matchAll(pattern)])
      .map((match) => match.index + match[0].length)
      .filter((from) => saysWhat(block.text.slice(from)));
    if (starts.length === 0) continue;
    const from = Math.min(...starts);
    const { text } = sentenceIn(block.text.slice(from));
    const theme = FOLLOWS.test(text)
      ? listed(document, block, from + text.length, blocks.slice(i + 1))
      : themeFrom(document, block, from, blocks[i + 1]);
    if (theme) return theme;
  }
  return null;
}

const saysWhat = (text: string): boolean =>
  /^[\p{L}:‘'“]/u.test(text) && (FOLLOWS.test(sentenceIn(text).text) || !EVIDENCE.test(text));

/** What follows the colon of "the following areas:", in the same paragraph or as bullets; null for neither. */
function listed(document: Document, block: Block, colon: number, after: Block[]): Theme {
  const from = colon + (/^[:\s]*/.exec(block.text.slice(colon))?.[0].length ?? 0);
  const inline = sentenceIn(block.text.slice(from)).text;
  const other = after.findIndex(({ marker }) => marker === null);
  const spans = inline
    ? [{ block, from, to: from + inline.length }]
    : after.slice(0, other < 0 ? after.length : other).map((item) => ({
        block: item,
        from: item.bodyStart,
        to: item.text.replace(/(?:[\s.;,]|[;,]\s+and)+$/, '').length,
      }));
  if (spans.length === 0) return null;
  const value = spans.map(textOf).join('; ');
  return { value, source: sourceOfSpans(document, spans), rule: 'details.scope-list' };
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
  const end = /(?<!\b(?:St|Mrs?|Ms|Dr|No|e\.g|i\.e))[.:](?=[’'”"]*(?:\s+[\p{Lu}•]|\s*$))|:(?=\s)/u.exec(text);
  return { text: (end ? text.slice(0, end.index) : text).trimEnd(), ended: end !== null };
}
