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
  /,?\s(?:(?:as )?compared (?:with|to|against)|in comparison (?:with|to)|(?:up|down) from|of (?:whom|which|these|those))\s|[;:]\s|,?\s(?:(?<!\bbetween [^,;()\d]{1,60}\s)and(?!\s(?:young\s(?:people|person)|famil|progress|care\s|protection|training|other|or\s|their|support|social))|(?<!\ball )but|while|whilst|whereas|although|compared|against|versus|(?:higher|lower|better|worse|greater) than|than(?=\s(?:the|that|those)\s)|(?:similar|close|closer|equal) to|in line with|the same as)(?=\s|,)|,?\s(?:from|to|with)(?=\s(?:\S+\s){0,3}$)|\s[–—|-]\s|\s\/\s(?=[A-Z][a-z])/g;
/** These cut only where no clause starts before them: "has 258 leavers, and is in touch with 247". */
const BARE = /^,?\s(?:from|to|with)$/;
const CONJUNCTION = /^(?:,?\s(?:and|but|while|whilst|whereas|although)|;\s)$/;
/** "95% have a plan, the service is in touch with 97%": a clause with a subject of its own. */
const NEW_SUBJECT = /,(?=\s(?:the|its|it|they|their)\s(?:\p{L}+\s){0,4}?(?:is|are|was|were|has|have|had)\s[^,;]*$)/gu;
const WEAK = /,\s|\)\s|\sor\s/g;
/** "saved £2m of the planned £5m", "will hit 1.2% in 2031 before reaching 1.5%": cuts only where nothing else does. */
const PART =
  /\s(?:(?:out )?of (?:the|a|its|an)(?=\s(?:\p{L}+\s)*(?:planned|proposed|budgeted|expected|forecast|original|approved|agreed|total|overall)\s)|before(?=\s\p{L}+ing\s)|prior to(?=\s\p{L}+ing\s))/u;
const CLAUSE_END =
  /;\s|\s[–—-]\s|,\s(?:and(?! [Cc]are\b)|but|although|while|whilst|which|so|however|resulting|leading|whereas)\s/;

/** What follows a bracket and is said of what stood before it. */
const IS_OF =
  /^[^();:]*\b(?:is|are|was|were|will be|would be|amounts? to|amounted to|totals?|totalled|stands? at|stood at|has|have|comes? to) (?:\p{L}+ )?[-+–−]?$/iu;
const ASIDE = /^\(\s?(?:including|excluding|which includes|with|after|before|net of|based on|assuming|at|plus|less)\b/i;
const CLAUSE_START = /;\s|,\s(?:but|although|however|whereas)\s/g;

/** One clause for each mention of a sentence, in order. Clauses are never cut inside one of `dates`. */
export function splitClauses(text: string, mentions: NumberMention[], dates: Stretch[]): Clause[] {
  const cuts = mentions.slice(1).map((mention, i) => cutBetween(text, mentions[i]?.to ?? 0, mention.from, dates));
  const clauses = mentions.map((mention, i): Clause => {
    const cut = cuts[i - 1] ?? startOf(text.slice(0, mention.from));
    const rest = text.slice(mention.to, cuts[i] ?? text.length);
    const after = i === mentions.length - 1 ? rest.slice(0, endOf(rest)) : rest;
    const previous = mentions[i - 1];
    const host = previous && repeats(text.slice(previous.to, mention.from), after, mention) ? i - 1 : null;
    const { from, before } = acrossBracket(text, mentions, i) ?? { from: cut, before: text.slice(cut, mention.from) };
    return clauseOf(mention, before, after, host, from, mention.to + after.length);
  });
  return joinPairs(clauses);
}

/** "Funding from tax (including a rise of 5%) and grants is £9m": the subject goes on behind a bracket with numbers of its own. */
function acrossBracket(text: string, mentions: NumberMention[], i: number): { from: number; before: string } | null {
  const [mention, previous] = [mentions[i], mentions[i - 1]];
  if (!mention || !previous) return null;
  const gap = text.slice(previous.to, mention.from);
  const close = gap.indexOf(')');
  const open = text.lastIndexOf('(', previous.from);
  const tail = gap.slice(close + 1);
  if (close < 0 || gap.slice(0, close).includes('(') || open < 0 || text.slice(open, previous.from).includes(')'))
    return null;
  if (!IS_OF.test(tail) || !ASIDE.test(text.slice(open, previous.from))) return null;
  const from = startOf(text.slice(0, open));
  return mentions.some((other) => other.from >= from && other.from < open)
    ? null
    : { from, before: `${text.slice(from, open).trimEnd()}${tail}` };
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
  const cuts = [...gap.matchAll(STRONG)].filter((match) => open(match.index + 1) && !isInBracket(gap, match.index + 1));
  const last = cuts.at(-1);
  const strong = BARE.test(last?.[0] ?? '')
    ? (cuts.findLast(({ 0: cut }) => CONJUNCTION.test(cut)) ?? [...gap.matchAll(NEW_SUBJECT)].at(-1) ?? last)
    : last;
  if (strong?.[0].startsWith(':')) return from + (labelStart(gap, strong.index) ?? strong.index);
  if (strong) return from + strong.index;
  if (inBracket) return from + (gap.lastIndexOf(')', bracket) + 1 || bracket);
  const weak = [...gap.matchAll(WEAK)].filter((match) => open(match.index)).at(-1);
  if (weak) return from + weak.index + 1;
  const part = PART.exec(gap);
  return part && open(part.index + 1) ? from + part.index : to;
}

/** "; England: 88%", ", Q2: 68%": a label in front of its number begins where the last thing ends. */
function labelStart(gap: string, colon: number): number | null {
  const end = Math.max(gap.lastIndexOf('; ', colon), gap.lastIndexOf(', ', colon));
  return end >= 0 && colon - end < 40 ? end : null;
}

/** "difference (before tax and grants) is": what stands in a bracket that opens and closes between two numbers. */
function isInBracket(gap: string, at: number): boolean {
  const opened = gap.lastIndexOf('(', at);
  return opened >= 0 && !gap.slice(opened, at).includes(')') && gap.includes(')', at);
}

const OTHER_WORDS = /[,;]|\b(?:and|but|while|in|of)\b/;
/** A rate behind a count is of the same children: "412 children in care (48.9 per 10,000)". */
const OTHER_CLAUSE = /[,;]|\b(?:and|but|while)\b/;

/** "(or 43%)", "(a rate of 51 per 10,000 children)", "(8)": the number in front, said once more. */
function repeats(gap: string, after: string, { unit }: NumberMention): boolean {
  const bracket = gap.lastIndexOf('(');
  if (bracket < 0 || gap.includes(')', bracket)) return false;
  const inside = `${gap.slice(bracket + 1)}#${after.split(')')[0]}`.trim();
  if (/^(?:at )?(?:a |the )?(?:(?:relatively|very|low|high|lower|higher|same) )*rate (?:of )?#/i.test(inside))
    return true;
  const alone =
    /^(?:or |about |approximately |i\.e\.,? |a |at a |the |this is |equivalent to |equating to |which is |representing )*[-+–−]?#(?: (?:out )?of$| of (?:all|the total|those|this|these|total)\b.*| of [^#]{0,40}\b(?:budget|spending|funding|turnover|revenue)(?: \p{L}+)?$)?$/iu;
  if (!alone.test(inside)) return false;
  return !(unit === 'rate_per_10000' ? OTHER_CLAUSE : OTHER_WORDS).test(gap.slice(0, bracket));
}
