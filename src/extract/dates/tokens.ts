/** The words and numbers that dates are printed with. */
import { exists, monthNumber, type Parts } from './calendar.js';

export interface Token {
  kind: 'day' | 'month' | 'year' | 'date' | 'years';
  parts: Parts;
  /** Only of `years` ("2015/16"): the year it ends. */
  lastYear?: number;
  /** Whether a day has its "th". */
  ordinal?: boolean;
  from: number;
  to: number;
}

// Text of slides and scans breaks a name after any letter ("J une"), so a gap may stand there.
const spaced = (name: string): string => [...name].join(' ?');
const MONTH = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'].map(spaced),
  ...['September', 'October', 'November', 'December'].map(spaced),
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec',
].join('|');
const YEAR = '(?:19|20)\\d\\d';
const TOKEN = new RegExp(
  `(?=[\\djfmasond])(?:${[
    `(?<![\\d/.-])(?<y1>${YEAR})([/-])(?<m1>\\d{1,2})\\2(?<d1>\\d{1,2})(?!\\d)`,
    `(?<![\\d/.]|(?<![./]\\d{2,4})-)(?<d2>\\d{1,2})([/.-])(?<m2>\\d{1,2})\\6(?<y2>${YEAR}|\\d\\d)(?![\\d/]|[.-]\\d(?!\\d?[./]\\d{1,2}[./]\\d\\d))`,
    `(?<![\\d/])(?<first>${YEAR}) ?[/–-] ?(?<last>${YEAR}|\\d\\d)(?![\\d/]|(?:st|nd|rd|th)? ?(?:${MONTH}))`,
    `(?<![\\d.,£])(?<day>\\d{1,2})(?: ?(?<ordinal>st|nd|rd|th)(?![a-z]))?(?![\\d%,]*\\d|%)`,
    `(?<year>(?<![\\d.,£])${YEAR}(?!\\d|[,.]\\d|%))`,
    `(?<![a-z])(?<month>${MONTH})(?![a-z])\\.?`,
  ].join('|')})`,
  'gi',
);
const TRIGGER = /(?:19|20)\d\d|\d[./-]\d{1,2}[./-]\d\d|[A-Za-z][^\S\n\t]?[-’'‘]?\d\d/;
const DAY_ENDS = /(?<!\d)\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?$/;
const YEAR_STARTS = new RegExp(`^,?\\s${YEAR}(?!\\d)`);
// "3.2.11" is a paragraph far more often than a day, unless such a word leads to it.
const LEADS_TO_DATE =
  /(?:\b(?:on|dated?|between|from|to|by|until|since|and|of|meeting|inspection)|[:(–-]|\d\.\d\d)\s*$/i;
/** Two such numbers with a dash or "to" between them are a range of days. */
const GOES_ON = /^\s*(?:to|until|[-–—])\s*\d{1,2}\.\d\d\.\d\d(?![\d.])/;
/** "paragraphs 3.2.11 to 3.2.14" */
const AFTER_PARAGRAPH = /(?<![\d.])\d{1,2}\.\d\.\d{1,2} (?:to|and) $/;

/** The tokens of a text in order; none where the text can hold no date. `yearless` looks for days without a year too. */
export function tokensOf(text: string, yearless: boolean): Token[] {
  if (!(yearless ? /\d/ : TRIGGER).test(text)) return [];
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const token = tokenOf(match, text);
    if (token) tokens.push(token);
    // "2024 – 14 June" is no pair of years: go on after the first.
    if (token?.kind === 'year') TOKEN.lastIndex = token.to;
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray, text: string): Token | null {
  const groups = match.groups ?? {};
  const place = { from: match.index, to: match.index + match[0].length };
  if (groups.month !== undefined) return monthToken(groups.month, place, text);
  if (groups.year !== undefined) return known({ kind: 'year', parts: { year: Number(groups.year) }, ...place });
  if (groups.day !== undefined) {
    return known({ kind: 'day', parts: { day: Number(groups.day) }, ordinal: groups.ordinal !== undefined, ...place });
  }
  if (groups.first !== undefined) return yearsToken(Number(groups.first), groups.last ?? '', place);
  const { y1, m1, d1, y2 = '', m2, d2 } = groups;
  if (y1 !== undefined) {
    return known({ kind: 'date', parts: { day: Number(d1), month: Number(m1), year: Number(y1) }, ...place });
  }
  const dotted = match[0].includes('.') && y2.length === 2;
  const led = LEADS_TO_DATE.test(text.slice(Math.max(0, match.index - 14), match.index));
  if (dotted && !led && !(m2?.length === 2 && GOES_ON.test(text.slice(place.to)))) return null;
  if (dotted && m2?.length === 1 && AFTER_PARAGRAPH.test(text.slice(0, match.index))) return null;
  const year = y2.length === 2 ? 2000 + Number(y2) : Number(y2);
  return known({ kind: 'date', parts: { day: Number(d2), month: Number(m2), year }, ...place });
}

const known = (token: Token): Token | null => (exists(token.parts) ? token : null);

function monthToken(word: string, place: { from: number; to: number }, text: string): Token | null {
  const month = monthNumber(word);
  // A month in small letters is a verb ("may", "march") unless it stands between a day and a year.
  const sure =
    /^[A-Z]/.test(word) || (DAY_ENDS.test(text.slice(0, place.from)) && YEAR_STARTS.test(text.slice(place.to)));
  return month === null || !sure ? null : { kind: 'month', parts: { month }, ...place };
}

function yearsToken(year: number, printed: string, place: { from: number; to: number }): Token | null {
  const lastYear = printed.length === 2 ? Math.floor(year / 100) * 100 + Number(printed) : Number(printed);
  const after = lastYear - year;
  const fits = printed.length === 2 ? after === 1 : after >= 1 && after <= 20;
  if (fits) return known({ kind: 'years', parts: { year }, lastYear, ...place });
  return known({ kind: 'year', parts: { year }, from: place.from, to: place.from + 4 });
}
