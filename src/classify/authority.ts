/** Which authority a document is about, from its title, its letterhead and its first lines. */
import { sourceIn } from '../document/spans.js';
import type { Block, Document } from '../document/types.js';
import { findDates } from '../extract/dates/grammar.js';
import { type AuthorityMatch, findAuthorities } from '../reference/authorities.js';
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

/** The council that wrote a paper: the one that its first pages name as a council most often, the earliest on a tie. */
export function issuingAuthority(document: Document): Classification['authority'] {
  const blocks = document.blocks.slice(0, 400);
  const on = firstDate(frontBlocks(document));
  const votes = new Map<string, { count: number; first: AuthorityMatch; block: Block }>();
  for (const block of blocks) {
    if (!/[A-Z]/.test(block.text) || !/council|borough of|city of|district of/i.test(block.text)) continue;
    for (const match of findAuthorities(block.text, on)) {
      if (!match.asCouncil) continue;
      const vote = votes.get(match.authority.gss);
      const weight = block.index < 40 ? 3 : 1;
      if (vote) vote.count += weight;
      else votes.set(match.authority.gss, { count: weight, first: match, block });
    }
  }
  const best = [...votes.values()].sort((a, b) => b.count - a.count || a.block.index - b.block.index)[0];
  return best ? authority(document, best.block, best.first, 'authority.council-words') : null;
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
