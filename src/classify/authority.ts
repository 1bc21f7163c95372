/** Which authority a document is about, from its title, its letterhead and its first lines. */
import { sourceIn } from '../document/spans.js';
import type { Block, Document } from '../document/types.js';
import { findDates } from '../extract/dates/grammar.js';
import { type AuthorityMatch, findAuthorities, findAuthorityByDomain, initialsOf } from '../reference/authorities.js';
import { frontBlocks } from './inspectorate.js';
import type { Classification } from './types.js';

/** The authority of an inspectorate's document: named in its title, else in the cover's first lines or the letter's scope. */
export function inspectedAuthority(document: Document, title: Block): Classification['authority'] {
  const front = frontBlocks(document);
  const on = firstDate(front);
  const rest = front.filter((block) => block !== title && block.text.length < 400);
  const above = rest.filter((block) => block.index < title.index && block.text.length < 90).toReversed();
  const scope = rest.filter(({ text }) => /\b(?:inspection|visit|services)\b/i.test(text));
  const from = (
    blocks: Block[],
    rule: string,
    fits: (match: AuthorityMatch, block: Block) => boolean,
  ): Classification['authority'] => {
    for (const block of blocks) {
      const best = findAuthorities(block.text, on).findLast((match) => fits(match, block));
      if (best) return authority(document, block, best, rule);
    }
    return null;
  };
  return (
    from([title, ...front.filter(({ index }) => index === title.index + 1)], 'authority.title', () => true) ??
    from(above, 'authority.cover', ({ asCouncil, from, to }, { text }) => asCouncil || to - from > text.length * 0.6) ??
    from(scope, 'authority.scope', () => true)
  );
}

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
    const byDomain = block.text.includes('.gov.uk') ? findAuthorityByDomain(block.text) : null;
    const matches = byDomain ? [byDomain] : block.index < reach ? findAuthorities(block.text, on) : [];
    for (const match of matches) {
      const kind = byDomain ? weights.domain : match.asCouncil ? weights.council : weights.place;
      const known = candidates.get(match.authority.gss) ?? { weight: 0, best: match, bestWeight: 0, block };
      known.weight += block.index < 40 ? 2 * kind : kind;
      if (kind > known.bestWeight) Object.assign(known, { best: match, bestWeight: kind, block });
      candidates.set(match.authority.gss, known);
    }
  }
  if (candidates.size > 1) addOwnWords(document, [...candidates.values()]);
  const [first] = [...candidates.values()].sort((a, b) => b.weight - a.weight || a.block.index - b.block.index);
  return first && first.weight >= least ? authority(document, first.block, first.best, 'authority.most-named') : null;
}

/** A county's papers name its districts and neighbours more often than itself, which is "KCC" or "the County Council". */
function addOwnWords(document: Document, candidates: Candidate[]): void {
  const counts = new Map<string, number>();
  for (const { text } of document.blocks.slice(0, reach)) {
    for (const [word] of text.matchAll(/\b[A-Z]{3,6}\b|(?<!(?!The\b)[A-Z][a-z]+ )\bCounty Council\b/g))
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
