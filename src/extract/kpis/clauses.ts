/** Gives each number of a sentence the words that belong to it. */
import type { NumberMention } from './numbers.js';

/** A number with the words around it; `before` + number + `after` is its own part of the sentence. */
export interface Clause {
  mention: NumberMention;
  before: string;
  after: string;
  /** Both with the number as `#`, for patterns. */
  text: string;
  /** Index of the mention that it stands in brackets behind ("167 children (a rate of 49 per 10,000)"), else null. */
  host: number | null;
  /** Start of `before` and end of `after` in the sentence's text. */
  from: number;
  to: number;
}

const BOUNDARY =
  /[;:(]|,\s(?:(?:and|but|while|whilst|whereas|with|compared|down|up|only|just|of|which|representing|against|an?)\b)?|\s(?:and|but|while|whilst|whereas|compared|against|versus|down from|up from|from|to|than|with|or)\s|[–—-]\s|\)\s/g;

/** One clause for each mention, in order. Offsets are those of the mentions: into the text that holds the sentence. */
export function splitClauses(text: string, from: number, to: number, mentions: NumberMention[]): Clause[] {
  const cuts = mentions.slice(1).map((mention, i) => cutBetween(text, mentions[i]?.to ?? from, mention.from));
  return mentions.map((mention, i) => {
    const start = cuts[i - 1] ?? from;
    const end = cuts[i] ?? to;
    const before = text.slice(start, mention.from);
    const after = text.slice(mention.to, end);
    const previous = mentions[i - 1];
    const host = previous && standsInBrackets(text.slice(previous.to, mention.from), after) ? i - 1 : null;
    return { mention, before, after, text: `${before}#${after}`, host, from: start, to: end };
  });
}

function cutBetween(text: string, from: number, to: number): number {
  const gap = text.slice(from, to);
  const bracket = gap.lastIndexOf('(');
  if (bracket >= 0 && !gap.includes(')', bracket)) return from + bracket;
  const last = [...gap.matchAll(BOUNDARY)].at(-1);
  if (!last) return to;
  return from + last.index + (last[0] === ') ' ? 1 : 0);
}

/** "(or 43%)", "(a rate of 49 per 10,000 children)", "(8)": the same measure said once more. */
function standsInBrackets(gap: string, after: string): boolean {
  const bracket = gap.lastIndexOf('(');
  if (bracket < 0 || gap.includes(')', bracket)) return false;
  const inside = `${gap.slice(bracket + 1)}#${after.split(')')[0]}`.trim();
  return /^(?:or |about |approximately |i\.e\.,? |a |at a |the |this is |equivalent to |equating to |which is )*(?:rate (?:of )?)?#(?: of (?:all|the total|those|this|these)\b.*)?$/i.test(inside);
}
