/**
 * Characters as they come out of files, made into the clean text that every later stage reads.
 *
 * `cleanCharacters` runs on every line of every page, so one test decides whether a line needs any work at all.
 */

const PLAIN = /^[\t\n\x20-\x7e£–—‘’“”…]*$/;

/** Glyphs that Word, Symbol and Wingdings print as bullets. Private use is always a symbol font's glyph. */
const BULLET_AT_START = new RegExp(
  '^([ \\t\\u00a0]*)(?:' +
    '[\\ue000-\\uf8ff\\u00b7\\u2022\\u2023\\u2043\\u2219\\u25a0\\u25aa\\u25ab\\u25b6\\u25ba\\u25c6\\u25c7\\u25cb\\u25cf' +
    '\\u25e6\\u25fc\\u25fe\\u2666\\u2713\\u2714\\u2756\\u2794\\u279c\\u27a2\\u27a4\\u0083\\u0095]' +
    '(?=[\\s\\u00a0]*[\\p{L}\\p{N}(£‘’“”"\'])' +
    // A minus, rule or struck space is a bullet only where white space parts it from words: "−5%" is a value.
    '|[\\u2212\\u2500\\u0336](?=[\\s\\u00a0]+\\S))',
  'u',
);
/** Bullets with nothing behind them: items that were left empty. Ticks and other symbols say something by themselves. */
const EMPTY_BULLET = /^[\uf0a7\uf0b7\u00b7\u2022\u2023\u2043\u2219\u25a0\u25aa\u25cf\u25e6\u25fc\u25fe]$/;
const DASH_BULLET = /^(\s*)(?:[-–]|o)(?=[ \t]+\S)/;

const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\uf020]/g;
const UNPRINTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const HALF_PAIR = /[\ud800-\udfff]/gu;
const LIGATURE = /[\ufb00-\ufb06]/g;
const LETTERS = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];

/**
 * Clean text of one line: bullets at its start become `•`, odd spaces a space, ligatures letters; soft hyphens and
 * control characters go; half a surrogate pair, which no file can store, becomes U+FFFD. Curly quotes and dashes stay as printed. Neither trims nor collapses white space.
 */
export function cleanCharacters(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(BULLET_AT_START, '$1•')
    .replace(ODD_SPACE, ' ')
    .replace(UNPRINTED, '')
    .replace(LIGATURE, (ligature) => LETTERS[ligature.charCodeAt(0) - 0xfb00] ?? ligature)
    .replace(HALF_PAIR, '\ufffd');
}

/**
 * A dash, or the "o" of a second-level Word list, at a block's start made into `•`. Only for the start of a block:
 * at the start of a wrapped line a dash is punctuation.
 */
export function dashToBullet(text: string): string {
  return text.replace(DASH_BULLET, '$1•');
}

/** Whether a line's clean text is the bullet of an empty item. */
export function isEmptyItem(text: string): boolean {
  return text.length === 1 && EMPTY_BULLET.test(text);
}

export interface Marker {
  /** The bullet or printed number or letter as it stands, without white space; null where there is none. */
  marker: string | null;
  /** Where the words after it start; 0 without a marker. */
  bodyStart: number;
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:[a-z]*)\b/i;
const MEASURE =
  /^(?:per\b|percent|%|million|billion|thousand|years?\b|months?\b|weeks?\b|(?:working )?days?\b|hours?\b|minutes?\b|times\b|miles?\b|fte\b|wte\b|points?\b|[ap]\.?m\b|noon\b|hrs\b|m\b|k\b|bn\b|pp\b|to \d|[-–—] ?\d)/i;
const STREET =
  /^(?:[A-Z][\w'’]+ ){1,3}(?:Street|Road|Lane|Avenue|Square|Place|Way|Drive|Close|Gardens|Crescent|Terrace|Court)\b/;
const ROMAN = 'x{0,3}(?:ix|iv|v?i{0,3})';

const BULLET = /^\s*(•)\s*/;
const BRACKETED = new RegExp(
  `^\\s*(\\((?:\\d{1,3}|[a-z]{1,2}|[A-Z]|(?=[ivx])${ROMAN}|(?=[IVX])${ROMAN.toUpperCase()})\\))(\\s+|(?=[A-Z]))`,
);
const CLOSED = new RegExp(
  `^\\s*((?:\\d{1,3}(?:\\.\\d{1,3}){0,3}|[a-zA-Z]|(?=[ivx])${ROMAN}|(?=[IVX])${ROMAN.toUpperCase()})\\))\\s+`,
);
const LETTERED = new RegExp(`^\\s*((?:[a-zA-Z]|(?=[ivx])${ROMAN}|(?=[IVX])${ROMAN.toUpperCase()})\\.)\\s+`);
const LEVELLED = /^\s*(\d{1,3}(?:\.\d{1,3}){1,3}\.?)(\s+|(?=[A-Z][a-z]))/;
const STOPPED = /^\s*(\d{1,3}\.)(\s+|(?=[A-Z][a-z]))/;
const BARE_SPACED = /^\s*(\d{1,3})(?:\t\s*| {2,})/;
const BARE = /^\s*(\d{1,2}) /;

/** What may follow each form, so that years, dates, values, times and people's initials are not taken for numbers. */
const FORMS: { pattern: RegExp; allows: (body: string, marker: string) => boolean }[] = [
  { pattern: BULLET, allows: (body) => body !== '' },
  { pattern: BRACKETED, allows: (body) => body !== '' },
  { pattern: CLOSED, allows: (body) => body !== '' },
  { pattern: LETTERED, allows: (body) => /^[^\d\s]/.test(body) && !/^[A-Z]\. |^[A-Z][\p{L}'’-]+,/u.test(body) },
  { pattern: LEVELLED, allows: isAfterLevels },
  { pattern: STOPPED, allows: (body) => body !== '' && !/^\d+\.\d/.test(body) },
  { pattern: BARE_SPACED, allows: (body) => /^\p{L}/u.test(body) && !MONTH.test(body) && !MEASURE.test(body) },
  { pattern: BARE, allows: (body) => /^[A-Z]/.test(body) && !MONTH.test(body) && !STREET.test(body) },
];

/**
 * Finds the bullet or printed number or letter that a block's text starts with: `•`, "1.", "1.1", "2.10", "(a)", "a)",
 * "ii.", or a bare "1" before a capital or wide space. Give it the text before white space is collapsed. A dash is no
 * marker here: see `dashToBullet`.
 */
export function splitMarker(text: string): Marker {
  for (const { pattern, allows } of FORMS) {
    const match = pattern.exec(text);
    const marker = match?.[1];
    if (match && marker && allows(text.slice(match[0].length), marker)) return { marker, bodyStart: match[0].length };
  }
  return { marker: null, bodyStart: 0 };
}

function isAfterLevels(body: string, marker: string): boolean {
  const numbers = marker.split('.').filter(Boolean);
  if (body === '' || MEASURE.test(body)) return false;
  // "10.00 Coffee" is a time, "22.2.16 17.3.16" a range of dates, "10.5 11.2" a row of figures.
  if (numbers.length === 2 && /^0\d/.test(numbers[1] ?? '')) return false;
  if (numbers.length > 2) return /^[\p{L}“‘"'(£•]/u.test(body);
  return !/^[\d,]+(?:\.\d|%| ?per cent|\s*$)/.test(body);
}
