/** How one entry of a list of documents is worded: its number, its title and its address. */

import type { Block } from '../../document/types.js';

/** An entry's parts; offsets are relative to the text it was read from. */
export interface EntryWords {
  ref: string | null;
  /** Whether it calls itself an appendix. */
  isAppendix: boolean;
  /** `text.slice(from, to)` is its title; empty for a number or an address alone. */
  from: number;
  to: number;
  url: string | null;
}

const REF =
  '(?:[A-Z]{1,2}\\d{0,2}|\\d{1,2}(?:\\.\\d{1,2})?[A-Za-z]?|[a-z]|[IVX]{1,5}|[ivx]{1,5}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)';
const RANGE = `${REF}(?:(?: ?[-–] ?| to | and | & |, ?)${REF})*`;
const WORD =
  '(?:[Aa]ppendix|APPENDIX|[Aa]ppendices|APPENDICES|[Aa]nnexe?|ANNEXE?|[Aa]nnexure|[Aa]ttachment|ATTACHMENT|[Ee]nclosure|ENCLOSURE|App\\.?)';
const SEPARATOR = '\\s*(?:\\)|[”"’\'])?\\s*(?:\\((?:attached|enclosed|exempt)\\)\\s*)?(?:[:.;,|–—-]+|=)\\s*';
/** "Appendix A – ", or "Appendix A" before a capital, or alone. */
const APPENDIX = new RegExp(
  `^[“"‘]?${WORD} ?(?:[Nn]o\\.? ?|[Nn]umber )?[(“"‘']?(?:(${RANGE})(?:${SEPARATOR}|[)”"’']?\\s*(?:\\((?:attached|enclosed)\\)\\s*)?$)|(${REF})[)”"’']? (?:attached |enclosed )?(?=[\\p{Lu}\\d“"‘(]))`,
  'u',
);
const LETTERED = /^\(?([A-Z]\d?|\d{1,2}|[a-z]|[ivx]{1,4})(?:[.):]\s*[-–—]?|\s?[-–—])\s+(?=\S)/;
const AT_END = new RegExp(
  `[\\s,;–—-]*[(\\[]?\\s*(?:(?:which is |is )?(?:attached|enclosed|included|shown|set out)? ?(?:as|at|in)? ?)${WORD} (${REF})\\s*[)\\]]?[.;,]?$`,
);
const URL = /\b(?:https?:\/\/|www\.)\S+/;
const BEFORE_URL =
  /[\s,;:–—([-]*(?:\b(?:(?:which (?:is|are|can be) |and (?:is|are) |is |are )?(?:available|found|accessed|viewed|published|located|here)(?: (?:at|from|on|via|here|online|to view|by|the|following|link|website|web ?page|council[’']s))*|see|link|at|via|on|from))?[\s:;,–—([-]*$/i;
const IN_BRACKETS = /^\([^()]+\)$/;
const TRAILING = /(?:\s*(?:[;,]|;\s*and|,\s*and|\band))*\s*$/;

/** Reads the words of one entry of a list, whatever stands before its title taken as its number. */
export function entryWords(text: string): EntryWords {
  const appendix = APPENDIX.exec(text);
  const lettered = appendix ? null : LETTERED.exec(text);
  let ref = appendix?.[1] ?? appendix?.[2] ?? lettered?.[1] ?? null;
  const from = (appendix ?? lettered)?.[0].length ?? 0;
  const address = addressIn(text);
  let to = text.length;
  if (address) {
    const lead = text.slice(from, address.from);
    to = from + lead.length - (BEFORE_URL.exec(lead)?.[0].length ?? 0);
  }
  const atEnd = ref === null ? AT_END.exec(text.slice(from, to)) : null;
  if (atEnd && atEnd.index > 0) {
    ref = atEnd[1] ?? null;
    to = from + atEnd.index;
  }
  to -= TRAILING.exec(text.slice(from, to))?.[0].length ?? 0;
  const brackets = IN_BRACKETS.test(text.slice(from, to)) ? 1 : 0;
  return {
    ref,
    isAppendix: appendix !== null || (atEnd !== null && ref !== null),
    from: from + brackets,
    to: to - brackets,
    url: address?.url ?? null,
  };
}

/** Where an entry's words start in a block: behind a bullet or number, but not behind a counted "Appendix A:". */
export const entryFrom = ({ marker, text, bodyStart }: Block): number =>
  marker !== null && opensAppendix(text) ? 0 : bodyStart;

/** Whether a text is an appendix's number alone, its title still to come. */
export function isNumberAlone(text: string): boolean {
  const { isAppendix, from, to, url } = entryWords(text);
  return isAppendix && from >= to && url === null;
}

/** Whether a text opens with the word and number of an appendix as lists print them. */
export const opensAppendix = (text: string): boolean => APPENDIX.test(text);

/** The first web address of a text, joined again where a line's end broke it. */
export function addressIn(text: string): { from: number; url: string } | null {
  const match = URL.exec(text);
  if (!match) return null;
  let end = match.index + match[0].length;
  for (let more = wrapped(text, end); more > 0; more = wrapped(text, end)) end += more;
  const url = text
    .slice(match.index, end)
    .replace(/\s/g, '')
    .replace(/[).,;\]>]+$/, '');
  return { from: match.index, url };
}

function wrapped(text: string, end: number): number {
  const rest = text.slice(end);
  const open = /[=&?/%_-]$/.test(text.slice(0, end));
  const match = open ? /^\s(?=[\w%=&?/.-]*[\d=&?/%_.-])\S+/.exec(rest) : /^\s(?=[=&?/%_~]\S)\S+/.exec(rest);
  return match?.[0].length ?? 0;
}

/** The first bits of several entries that one text runs together; [0] for a single one. */
export function entryStarts(text: string): number[] {
  const appendices = sequence(
    text,
    new RegExp(`(?<![\\p{L}\\d(]) ?(${WORD}) (${REF})(?=\\s*[-–—:.(]|\\s+[\\p{Lu}“"‘])`, 'gu'),
    2,
  );
  if (appendices.length > 1) return appendices;
  const lettered = sequence(
    text,
    /(?:^|(?<=[\s;,.]))\(?([A-Z]|\d{1,2}|[a-z]|[ivx]{1,4})(?:[.):]|\s?[-–—])\s+(?=\S)/g,
    1,
  );
  if (lettered.length > 1) return lettered;
  const semicolons = [...text.matchAll(/;\s+(?:and\s+)?(?=\S{2})/g)].map((match) => match.index + match[0].length);
  return [0, ...semicolons];
}

/** Where refs stand that count on from the first, which opens the text. */
function sequence(text: string, pattern: RegExp, group: number): number[] {
  const starts: number[] = [];
  let last: string | null = null;
  for (const match of text.matchAll(pattern)) {
    const ref = match[group] ?? '';
    if (last === null ? match.index > 1 : !countsOn(last, ref)) {
      if (last === null) return [];
      continue;
    }
    starts.push(match.index + (match[0].length - match[0].trimStart().length));
    last = ref;
  }
  return starts;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** Whether a number or letter is the one after another ("A" and "B", "1" and "2", "i" and "ii"). */
export function countsOn(last: string, next: string): boolean {
  if (/^\d+$/.test(last)) return next === String(Number(last) + 1) || next === `${last}a`;
  const roman = ROMAN.indexOf(last.toLowerCase());
  if (roman >= 0 && ROMAN[roman + 1] === next.toLowerCase()) return true;
  if (/^[a-z]$/i.test(last)) return next === String.fromCharCode(last.charCodeAt(0) + 1) || next === `${last}1`;
  const [, letter, digits] = /^([A-Z]|\d+)(\d|[a-z])$/.exec(last) ?? [];
  if (letter === undefined || digits === undefined) return false;
  return next === letter + String.fromCharCode(digits.charCodeAt(0) + 1) || countsOn(letter, next);
}
