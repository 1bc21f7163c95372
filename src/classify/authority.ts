/** Which authority a document is about, from its title, its letterhead and its first lines. */
import { sourceIn } from '../document/spans.js';
import type { Block, Document } from '../document/types.js';
import { findDates } from '../extract/dates/grammar.js';
import {
  type AuthorityMatch,
  findAuthorities,
  initialsOf,
  isAuthorityOnly,
  runsChildrensServices,
} from '../reference/authorities.js';
import { titleWords } from '../reference/document-kinds.js';
import { authorityByDomain } from './authority-domains.js';
import { frontBlocks, titleBlocks } from './inspectorate.js';
import type { Classification } from './types.js';

/** An address, which has a town that is no council, ends in one of these within two lines. */
const ADDRESS_END = /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b(?:telephone|tel|t)\b\.?:?\s*\d|^\d[\d ]{9,}$/i;
/** "East" of a county is not the county: a part of it, or a council that the register does not know yet. */
const PART_OF =
  /\b(?:north|south|east|west|mid|central|greater)(?:[ -](?:and |& )?(?:north|south|east|west|mid))?[ -]$/i;
/** What leads to the name of who was inspected, and what follows it. */
const INSPECTED_BEFORE =
  /\b(?:inspection|re-?inspection|visit|re-?visit|review|services?|response|partnership|arrangements|provision|conversation|meeting)\b[^.]{0,160}\b(?:of|to|in|at|for|with)\s(?:(?:the|london|royal|metropolitan|borough|city|county|council|of)\s){0,5}$/i;
const INSPECTED_AFTER =
  /^(?:['’]s?)?,?\s(?:\w+\s){0,3}?(?:local authority|council|children|local area|safeguarding)\b/i;

/**
 * The authority of an inspectorate's document: named in its title, else in the cover's lines or the letter's scope. A
 * title that names somebody whom the register does not know is about nobody else who may be named below.
 */
export function inspectedAuthority(document: Document, title: Block): Classification['authority'] {
  const front = frontBlocks(document);
  const on = firstDate(front);
  const known = ({ text }: Block): AuthorityMatch[] =>
    findAuthorities(text, on).filter(
      ({ authority, from }) => runsChildrensServices(authority) && !PART_OF.test(text.slice(0, from)),
    );
  const at = front.indexOf(title);
  for (const block of titleBlocks(front, at)) {
    const [match] = known(block);
    if (match) return authority(document, block, match, 'authority.title');
    if (block === title && namesSomebody(block.text)) return null;
  }
  const greeting = front.findIndex(({ text }) => GREETING.test(text));
  const isAddress = (i: number): boolean =>
    front.slice(i, i + 3).some(({ text }) => text.length < 60 && ADDRESS_END.test(text));
  const beside = [at + 1, ...front.slice(0, at).map((_, i) => at - 1 - i)];
  for (const i of beside) {
    const block = front[i];
    if (!block || block.text.length >= 90) continue;
    const [match] = known(block);
    const alone = match && i > greeting && !isAddress(i) && isAuthorityOnly(block.text, on);
    if (match && (alone || (match.asCouncil && i < at))) return authority(document, block, match, 'authority.cover');
  }
  for (const block of front.filter(({ text, index }) => index !== title.index && text.length < 400)) {
    const match = known(block).find(
      ({ from, to }) => INSPECTED_BEFORE.test(block.text.slice(0, from)) || INSPECTED_AFTER.test(block.text.slice(to)),
    );
    if (match && SCOPE.test(block.text)) return authority(document, block, match, 'authority.scope');
  }
  return null;
}

const GREETING = /^dear\b/i;
const SCOPE = /\b(?:inspection|visit|services)\b/i;

/** Whether a title has a capitalised word that titles of its kind do not have by themselves: a name. */
function namesSomebody(title: string): boolean {
  const words = titleWords();
  return [...title.matchAll(/\p{Lu}[\p{L}&]*/gu)].some(([word]) => !words.has(word.toLowerCase()));
}

const INSPECTORATE =
  /\b(?:ofsted|inspect\w*|CQC|care quality commission|HMI|ILACS|JTAI|monitoring visit|focused visit)\b/i;
/** What leads to the name of a place whose services are meant, or to which inspectors came. */
const SERVED_BEFORE =
  /\b(?:services?|social care|children|young people|families|care leavers|arrangements|local area|partnership|provision|practice|support)\b[^.;:]{0,60}?\b(?:in|of|across|for|throughout)\s(?:the (?:city|county|borough|town) of\s)?$|\b(?:came|went|returned|visits?|visited|inspect(?:ed|ion)|re-?inspect(?:ed|ion))(?:\s(?:back|of|to|in|at))*\s$/i;

/** "Mr Kent". */
const SURNAME = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Cllrs?|Councillors?|Professor)\.?\s$/;

/** How much a mention says for a council being the one that wrote the paper. */
const weights = { place: 1, own: 3, council: 3, domain: 10 };
/** Less than this is a mention in passing. */
const least = 3;
/** Blocks that are looked at for names; addresses often stand at the end and are looked for everywhere. */
const reach = 400;

interface Candidate {
  weight: number;
  best: AuthorityMatch;
  bestWeight: number;
  block: Block;
}

/**
 * The council that wrote a paper: the one that it names most, as a council ("Kent County Council"), by its site or mail
 * address, as a place or in its own short words ("KCC", "the County Council"); the earlier on a tie. Mentions at the
 * head count double.
 */
export function issuingAuthority(document: Document): Classification['authority'] {
  const on = firstDate(frontBlocks(document));
  const candidates = new Map<string, Candidate>();
  for (const block of document.blocks) {
    const byDomain = block.text.includes('.gov.uk') ? authorityByDomain(block.text, on) : null;
    const matches = byDomain ? [byDomain] : block.index < reach ? findAuthorities(block.text, on) : [];
    for (const match of matches) {
      if (!match.asCouncil && SURNAME.test(block.text.slice(0, match.from))) continue;
      const kind = byDomain ? weights.domain : match.asCouncil ? weights.council : weights.place;
      const known = candidates.get(match.authority.gss) ?? { weight: 0, best: match, bestWeight: 0, block };
      known.weight += block.index < 40 ? 2 * kind : kind;
      if (kind > known.bestWeight) Object.assign(known, { best: match, bestWeight: kind, block });
      candidates.set(match.authority.gss, known);
    }
  }
  if (candidates.size > 1) addOwnWords(document, [...candidates.values()]);
  const [first] = [...candidates.values()].sort((a, b) => b.weight - a.weight || a.block.index - b.block.index);
  return first && first.weight >= least
    ? authority(document, first.block, first.best, 'authority.most-named')
    : (authorityOfService(document, on) ?? onlyAuthority(document, on, candidates.size));
}

/** "As of 31 March Kent had 200 carers": what a place does where it is a council, behind a word that goes on to it. */
const DOES =
  /^(?:['’]s)? (?:has|had|have|is|was|were|remains?|continues?|provides?|supports?|looks? after|cares?|spends?|saw|received|works?|will|must|needs?|performs?|ranks?|compares?)\b/;
const GOES_ON =
  /(?:(?<!\b(?:to|in|of|from|with|at|for|by|and|or|near|than|like|as|outside|visit|visited))\s|[,;:–-]\s)$/iu;
/** What opens a sentence may be a word like any other ("Reading"), what follows a name or a title is a surname. */
const UNSURE = /^\W*(?:\d[\d.]*\W+)?$|[.?!]\s$|\p{Lu}[\p{L}.]*\s$/u;
const LIVED_IN =
  /\b(?:children|young people|families|care leavers|residents|pupils|carers)(?: \p{Ll}+){0,4} (?:in|across|throughout|within)\s$/u;

/** The only council that a paper names at all, where a sentence is about what it does or who lives there. */
function onlyAuthority(document: Document, on: string | null, named: number): Classification['authority'] {
  if (named !== 1) return null;
  for (const block of document.blocks.slice(0, reach)) {
    const match = findAuthorities(block.text, on).find(({ authority, from, to }) => {
      const before = block.text.slice(0, from);
      const isSubject = DOES.test(block.text.slice(to)) && GOES_ON.test(before) && !UNSURE.test(before);
      const isPlace = LIVED_IN.test(before);
      return runsChildrensServices(authority) && !PART_OF.test(before) && (isSubject || isPlace);
    });
    if (match) return authority(document, block, match, 'authority.only-named');
  }
  return null;
}

/**
 * The one place whose services a paper says were inspected, where nothing names its council: "children’s services in
 * Kent", "inspectors came to Kent". Null where it says so of several.
 */
function authorityOfService(document: Document, on: string | null): Classification['authority'] {
  const found = document.blocks.slice(0, reach).flatMap((block) =>
    INSPECTORATE.test(block.text)
      ? findAuthorities(block.text, on)
          .filter((match) => runsChildrensServices(match.authority) && isServed(block.text, match))
          .map((match) => ({ block, match }))
      : [],
  );
  const [first] = found;
  const one = new Set(found.map(({ match }) => match.authority.gss)).size === 1;
  return first && one ? authority(document, first.block, first.match, 'authority.service') : null;
}

const isServed = (text: string, { from, to }: AuthorityMatch): boolean =>
  !PART_OF.test(text.slice(0, from)) &&
  (SERVED_BEFORE.test(text.slice(0, from)) || INSPECTED_AFTER.test(text.slice(to)));

/** A county's papers name its districts and neighbours more often than itself, which is "KCC" or "the County Council". */
function addOwnWords(document: Document, candidates: Candidate[]): void {
  const counts = new Map<string, number>();
  for (const { text } of document.blocks.slice(0, reach)) {
    for (const [word] of text.matchAll(/\b[A-Z]{3,6}\b|\bCounty Council\b(?<!(?!The\b)[A-Z][a-z]+ County Council)/g))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const county = counts.get('County Council') ?? 0;
  for (const candidate of candidates) {
    const { authority } = candidate.best;
    candidate.weight += weights.own * (counts.get(initialsOf(authority)) ?? 0);
    if (authority.type === 'CTY') candidate.weight += weights.own * county;
  }
}

function authority(document: Document, block: Block, match: AuthorityMatch, rule: string): Classification['authority'] {
  const { name, gss } = match.authority;
  return { name, gss, source: sourceIn(document, block, match.from, match.to), rule };
}

/** The first full date on the first pages: it decides which of two councils of one name is meant. */
function firstDate(front: Block[]): string | null {
  for (const { text } of front) {
    const date = findDates(text).find(({ precision }) => precision === 'day');
    if (date) return date.start;
  }
  return null;
}
