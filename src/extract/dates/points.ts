/** Tokens put together to dates, whole or with their month or year still to come ("5 to 9 December 2022"). */
import { exists, type Parts } from './calendar.js';
import { type Token, tokensOf } from './tokens.js';

export interface Point {
  parts: Parts;
  lastYear?: number | undefined;
  from: number;
  to: number;
}

const DAY_TO_MONTH = /^(?:[^\S\n\t]*(?:of[^\S\n\t]+)?|[^\S\n\t]?[-/][^\S\n\t]?)$/i;
const TO_YEAR = /^(?:[^\S\n\t]*,?[^\S\n\t]*(?:of[^\S\n\t]+)?|[^\S\n\t]?[-/][^\S\n\t]?)$/i;
const MONTH_TO_DAY = /^[^\S\n\t]+(?:the[^\S\n\t]+)?$/i;
const SPACE = /^[^\S\n\t]$/;
/** After "12 May 24", which "12 May 24 homes" is not. */
const DAY_IS_OVER = /^\s*(?:$|[.,;:)\]–—-]|(?:to|until|and)\s+(?:\d|\p{Lu}))/u;
/** "May 24" is no day where it stands alone, or at one end of a range of months. */
const ALONE = [/(?:^|[([])\s*$/, /^\s*(?:$|[)\]])/] as const;
const MONTHS = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';
const FROM_MONTH = new RegExp(`\\b${MONTHS} \\d\\d\\s*(?:[-–—]|to)\\s*$`);
const TO_MONTH = new RegExp(`^\\s*(?:[-–—]|to)\\s*${MONTHS} \\d\\d(?!\\d)`);
const SHORT_YEAR = /^(?:-|[^\S\n\t]?['’‘])?$/;

/** The points of a text in order. A date that the calendar does not have is left out with all of its parts. */
export function pointsOf(text: string, yearless: boolean): Point[] {
  const tokens = tokensOf(text, yearless);
  const points: Point[] = [];
  for (let i = 0; i < tokens.length; ) {
    const taken = take(tokens, i, text);
    const parts = Object.assign({}, ...taken.map((token) => token.parts)) as Parts;
    i += taken.length;
    const [first, last] = [taken[0]!, taken.at(-1)!];
    if (exists(parts)) points.push({ parts, lastYear: first.lastYear, from: first.from, to: last.to });
  }
  return points;
}

function take(tokens: Token[], at: number, text: string): Token[] {
  const first = tokens[at]!;
  const fits = (i: number, kind: Token['kind'], gap: RegExp): boolean => {
    const [before, token] = [tokens[i - 1], tokens[i]];
    return token?.kind === kind && before !== undefined && gap.test(text.slice(before.to, token.from));
  };
  const withYear = (count: number): Token[] => {
    const taken = tokens.slice(at, at + count);
    const next = tokens[at + count];
    if (fits(at + count, 'year', TO_YEAR)) return [...taken, next!];
    const plain = next?.kind === 'day' && !next.ordinal ? next.parts.day! : 0;
    const short =
      fits(at + count, 'day', SHORT_YEAR) || (fits(at + count, 'day', SPACE) && isYear(taken, next!, text)) ? plain : 0;
    return short >= 10 ? [...taken, { ...next!, kind: 'year', parts: { year: 2000 + short } }] : taken;
  };
  if (first.kind === 'day' && fits(at + 1, 'month', DAY_TO_MONTH)) return withYear(2);
  if (first.kind !== 'month') return [first];
  const plain = withYear(1);
  if (plain.length === 2) return plain;
  // "December 7th 2022", but not the "7" of "December 7 children".
  const dayFollows = fits(at + 1, 'day', MONTH_TO_DAY);
  return dayFollows && fits(at + 2, 'year', TO_YEAR) ? tokens.slice(at, at + 3) : plain;
}

/** Whether two figures behind a month and a space are its year. */
function isYear(taken: Token[], { to }: Token, text: string): boolean {
  const [before, after] = [text.slice(0, taken[0]!.from), text.slice(to)];
  if (taken.length === 2) return DAY_IS_OVER.test(after);
  return (ALONE[0].test(before) && ALONE[1].test(after)) || FROM_MONTH.test(before) || TO_MONTH.test(after);
}
