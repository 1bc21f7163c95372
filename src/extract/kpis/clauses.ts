/** Gives each number of a sentence the words that belong to it. */

import type { Stretch } from '../../document/sentences.js';
import type { NumberMention } from './numbers.js';

/** A number with the words around it; `before` + number + `after` is its own part of the sentence. */
export interface Clause {
  mention: NumberMention;
  before: string;
  after: string;
  /** All of it with the number as `#`, for patterns. */
  text: string;
  /** Index of the number that this one repeats in brackets ("90 children (a rate of 51 per 10,000)"), else null. */
  host: number | null;
  /** Offsets in the sentence. */
  from: number;
  to: number;
}

const STRONG =
  /,?\s(?:(?:as )?compared (?:with|to|against)|in comparison (?:with|to)|(?:up|down) from|of (?:whom|which|these|those))\s|[;:]\s|,?\s(?:and(?!\s(?:young\s(?:people|person)|famil|progress|care\s|protection|training|other|or\s|their|support|social))|(?<!\ball )but|while|whilst|whereas|although|compared|against|versus|(?:higher|lower|better|worse|greater) than|than(?=\s(?:the|that|those)\s)|(?:similar|close|closer|equal) to|in line with|the same as)(?=\s|,)|,?\s(?:from|to|with)(?=\s(?:\S+\s){0,3}$)|\s[–—-]\s/g;
/** These cut only where no clause starts before them: "has 258 leavers, and is in touch with 247". */
const BARE = /^,?\s(?:from|to|with)$/;
const CONJUNCTION = /^,?\s(?:and|but)$/;
const WEAK = /,\s|\)\s|\sor\s/g;
const CLAUSE_END = /;\s|\s[–—-]\s|,\s(?:and|but|although|while|whilst|which|so|however|resulting|leading|whereas)\s/;

const CLAUSE_START = /;\s|,\s(?:but|although|however|whereas)\s/g;

/** One clause for each mention of a sentence, in order. Clauses are never cut inside one of `dates`. */
export function splitClauses(text: string, mentions: NumberMention[], dates: Stretch[]): Clause[] {
  const cuts = mentions.slice(1).map((mention, i) => cutBetween(text, mentions[i]?.to ?? 0, mention.from, dates));
  const clauses = mentions.map((mention, i): Clause => {
    const from = cuts[i - 1] ?? startOf(text.slice(0, mention.from));
    const rest = text.slice(mention.to, cuts[i] ?? text.length);
    const after = i === mentions.length - 1 ? rest.slice(0, endOf(rest)) : rest;
    const previous = mentions[i - 1];
    const host = previous && repeats(text.slice(previous.to, mention.from), after) ? i - 1 : null;
    return clauseOf(mention, text.slice(from, mention.from), after, host, from, mention.to + after.length);
  });
  return joinPairs(clauses);
}

const clauseOf = (
  mention: NumberMention,
  before: string,
  after: string,
  host: number | null,
  from: number,
  to: number,
): Clause => ({ mention, before, after, text: `${before}#${after}`, host, from, to });

/** What follows a bracket, or a whole, is said of the number in front of it too. */
function joinPairs(clauses: Clause[]): Clause[] {
  for (let i = clauses.length - 1; i > 0; i--) {
    const [clause, previous] = [clauses[i], clauses[i - 1]];
    if (!clause || !previous) continue;
    const rest =
      clause.host === i - 1
        ? clause.after.slice(clause.after.indexOf(')') + 1)
        : clause.mention.denominator
          ? clause.after
          : null;
    if (rest !== null && (clause.mention.denominator || clause.after.includes(')'))) {
      const open = previous.after.replace(/\s*\($/, '');
      clauses[i - 1] = clauseOf(
        previous.mention,
        previous.before,
        `${open}${rest}`,
        previous.host,
        previous.from,
        clause.to,
      );
    }
  }
  return clauses;
}

/** "Interviews are offered, but half of these are refused": what is said before "but" is not of the first number. */
function startOf(before: string): number {
  return [...before.matchAll(CLAUSE_START)].at(-1)?.index ?? 0;
}

function endOf(after: string): number {
  const end = CLAUSE_END.exec(after);
  return end && end.index > 0 ? end.index : after.length;
}

function cutBetween(text: string, from: number, to: number, dates: Stretch[]): number {
  const gap = text.slice(from, to);
  const next = /^\)[,;]?(?=\s(?:and|or|but|while|with)\s[^()]*\($)/.exec(gap);
  if (next) return from + next[0].length;
  const open = (at: number) => !dates.some((date) => date.from < from + at && from + at < date.to);
  const bracket = gap.lastIndexOf('(');
  const inBracket = bracket >= 0 && !gap.includes(')', bracket);
  if (inBracket && (/[\p{L}\d]/u.test(gap.slice(bracket)) || gap.slice(0, bracket).trim().length < 24))
    return from + bracket;
  const cuts = [...gap.matchAll(STRONG)].filter((match) => open(match.index + 1));
  const last = cuts.at(-1);
  const strong = BARE.test(last?.[0] ?? '') ? (cuts.findLast(({ 0: cut }) => CONJUNCTION.test(cut)) ?? last) : last;
  if (strong) return from + strong.index;
  if (inBracket) return from + (gap.lastIndexOf(')', bracket) + 1 || bracket);
  const weak = [...gap.matchAll(WEAK)].filter((match) => open(match.index)).at(-1);
  return weak ? from + weak.index + 1 : to;
}

/** "(or 43%)", "(a rate of 51 per 10,000 children)", "(8)": the number in front, said once more. */
function repeats(gap: string, after: string): boolean {
  const bracket = gap.lastIndexOf('(');
  if (bracket < 0 || gap.includes(')', bracket)) return false;
  const inside = `${gap.slice(bracket + 1)}#${after.split(')')[0]}`.trim();
  if (/^(?:at )?(?:a |the )?(?:(?:relatively|very|low|high|lower|higher|same) )*rate (?:of )?#/i.test(inside))
    return true;
  const alone =
    /^(?:or |about |approximately |i\.e\.,? |a |at a |the |this is |equivalent to |equating to |which is |representing )*#(?: (?:out )?of$| of (?:all|the total|those|this|these)\b.*)?$/i;
  return alone.test(inside) && !gap.slice(0, bracket).match(/[,;]|\b(?:and|but|while|in|of)\b/);
}
