/** Finds the numbers that a text mentions: digits, percentages, money, rates, durations, fractions and number words. */
import type { Unit } from '../types.js';
import { joinRanges, markParts, shareUnits } from './number-pairs.js';
import { fractionPattern, parseFraction, parseNumberWords, triggerPattern, wordPattern } from './number-words.js';

/** A number as the text prints it. Offsets are into the text that was searched. */
export interface NumberMention {
  from: number;
  to: number;
  value: number;
  /** The upper end of a range, else null. */
  valueMax: number | null;
  unit: Unit;
  /** How it is printed: "54", "fifty-four", "one in five". */
  form: 'digits' | 'words' | 'fraction';
  /** Whether the words before it say that it is not exact ("over", "nearly"), or it is a fraction in words. */
  approximate: boolean;
  /** "41 of 63": the second number is what the first is a part of. */
  denominator: boolean;
}

/** Whether a text can hold a number at all; much cheaper than looking for them. */
export const mayHoldNumber = (text: string): boolean => TRIGGER.test(text);

const TRIGGER = new RegExp(`\\d|${triggerPattern}`, 'i');
/** A space may stand for the comma of thousands where people are counted, or where it cannot break a line. */
const SPACED =
  '\\d{1,3}(?:[\\u00a0\\u2009\\u202f]\\d{3})+|(?<=\\b(?:approximately|around|about|estimated|over|nearly|has|of) )\\d{1,3}(?: \\d{3})+(?= (?:children|young people|pupils|people))';
const DIGITS = `${SPACED}|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?`;
const MULTIPLIERS: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
const MONTHS_IN: Record<string, [Unit, number]> = {
  day: ['days', 1],
  week: ['weeks', 1],
  month: ['months', 1],
  year: ['months', 12],
};
const APPROXIMATE =
  /\b(?:(?:approximately|approx\.?|about|around|circa|ca?\.?|nearly|almost|over|under|above|below|beyond|roughly|some|up to|as (?:many|much|high|low|few|little) as|upwards of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|at (?:least|most)|a (?:minimum|maximum) of|close to|in excess of|(?:in )?the region of|the order of|estimated)(?: the| an?)?|(?:more|less|fewer|higher|lower|greater|longer) than(?: an?)?(?: average)?) ?$/i;
/** What follows a number that is not exact: "2000+", "20,000 plus", "40 or so". */
const OPEN_ENDED = /^(?:\s?\+(?!\d)|[ -]plus(?= \p{L})(?! (?:an?|the|\p{L}+ing)\b)|\sor (?:so|thereabouts)\b)/u;
/** Below this, "16+" is an age and "24 plus" may be. */
const NO_AGE = 30;

/** "£314.3bin": a multiplier that cannot be read leaves no value. */
const MISPRINTED = /^(?!p(?:a|w|h|p|m|cm|er)?\b|each\b|per)[a-z]/i;
/** A minus, a plus or an opening bracket of accounts may stand before the pound sign. */
const MENTION = new RegExp(
  `(?=[£\\d(+–−-]|(?<![\\w’'-])(?:a |e[il]|f[io]|ha|ni|on|s[ei]|te|th[ir]|tw))(?:${[
    `(?<fraction>${fractionPattern})`,
    `(?=[-–−+(£])(?:(?<![\\w/.,£:-])|(?<=(?<![\\w.])ca?\\.?))(?<sign>[-–−+(]?)(?<pound>£)\\s?(?<inner>[-–−]?)(?<money>${DIGITS})(?:\\s?(?<times>bn|billion|mn?|million|k|thousand)\\b)?(?:[-–]£?(?<upTo>${DIGITS})(?:\\s?(?<upTimes>bn|billion|mn?|million|k|thousand)\\b)?(?![\\w%.,]*\\w| ?(?:months|years|weeks|days)\\b))?`,
    `(?<![\\w/:.,])(?<ratio>\\d+\\.\\d+|(?<=\\b(?:ratio|multiple)\\b[^.;:]{0,40})\\d+)(?: ?: ?| to )1(?![\\d:/]|[.,]\\d)`,
    `(?=\\d)(?:(?<![\\w/:£]|\\d[.,]|[a-z]-)|(?<=(?<![\\w.])c)(?=\\d{1,3},\\d{3}))(?<digits>${DIGITS})(?:\\s?(?<many>(?<=\\s)(?:million|thousand|billion)|(?<=\\d)k)\\b)?(?!\\.?\\d|(?!(?:FE|FTE|WTE)s?\\b)[\\w/]*[a-z/:]\\w*)`,
    `(?=[a-z])(?<![-\\w’'])(?<words>${wordPattern})(?![-\\w’'])`,
  ].join('|')})`,
  'gi',
);
/** A sign, not the dash of a range: "(-8.6%)", "is -2%". */
const MINUS =
  /(?:[(,/] ?|^|\b(?:of|is|was|by|at|to|from|with) )[-−–]$|\b(?:of|is|was|by|to|from|through|net|ca?\.?|circa) [-−–]\s$|\bminus $/i;
const PERCENT = /^(?:\s?%|[\s-]?per[\s-]?cent(?:age points?)?\b)/i;
const POUNDS = /^\s(?:pounds\b|sterling\b)/i;
/** Up to six words of those who are counted may stand between: "354 children and young people per 10,000". */
const RATE =
  /^(?:\s(?!(?:is|are|was|were|ha[sd]|have|rates?|averag\w+|compared|than|from|at|to|against|with|which)\b)\p{L}[\p{L}’'-]*){0,6},?\s(?:per|(?:for|in|of|out of) (?:every|each))\s10,?000\b(?:\s(?:children|of the population|population|young people|people|under[- ]18s?))*/iu;
const OTHER_RATE = /^(?:\s[\p{L}]+){0,3}\s(?:per|(?:for|in|of|out of) (?:every|each))\s(?:1,?000|100,?000|100)\b/iu;
/** "for every 10,000 children": what a rate is of. */
const OF_EVERY = /\b(?:per|(?:for|in|of|out of) (?:every|each)) $/i;
const BASES = new Set([100, 1000, 10_000, 100_000]);
/** "The rate of exclusions per 10,000 pupils rose to 30": what the number is per stands before it. */
const PER_BEFORE = /(?<!\d )\bper (1,?000|10,?000|100,?000|100)\b(?!,)(?:[^.;]|\.\d)*\b(?:is|was|at|to|from|of) $/i;
const PER_ANY = /\bper (1,?000|10,?000|100,?000|100)\b/i;
const PEOPLE_BEHIND = /^\s(?:\p{L}+\s)?(?:children|young people|pupils|families|days|people)\b/iu;
const DURATION =
  /^(?:\s|-)(?:(?:working|calendar|school|consecutive)\s)?(day|week|month|year)s?\b(?![-’']|[ -]olds?\b)/i;

/** All number mentions of a text in order; ranges ("between 10% and 20%") are one mention. */
export function findNumbers(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  MENTION.lastIndex = 0;
  for (let match = MENTION.exec(text); match; match = MENTION.exec(text)) {
    const mention = read(match, text);
    if (mention?.unit !== 'count') {
      if (mention) found.push(mention);
      continue;
    }
    const per = perBefore(mention, text);
    if (per === null) found.push(mention);
    else if (per === '10000') found.push({ ...mention, unit: 'rate_per_10000' });
  }
  return joinRanges(shareUnits(markParts(found, text), text), text);
}

/** "from 351 per 10,000 in April to 380 in May". */
const PER_FROM = /\d per (10,?000)\b[^.,;()]*\bto $/i;
const RATE_NAMED = /\b(?:rate|average) (?:of|is|was) $/i;

/** What a bare number is per ("94 per 10,000, above the England rate of 70"); null where nothing before it says so. */
function perBefore({ from, to }: NumberMention, text: string): string | null {
  if (!text.includes('per 1')) return null;
  const before = text.slice(0, from);
  if (/[-–]$/.test(before) || /^[-–]\d/.test(text.slice(to))) return null;
  const per =
    (PER_BEFORE.exec(before) ?? PER_FROM.exec(before))?.[1] ??
    (RATE_NAMED.test(before) ? (PER_ANY.exec(before) ?? PER_ANY.exec(text.slice(to)))?.[1] : undefined);
  return per === undefined || PEOPLE_BEHIND.test(text.slice(to, to + 40)) ? null : per.replace(',', '');
}

function read(match: RegExpMatchArray, text: string): NumberMention | null {
  const groups = match.groups ?? {};
  const from = match.index ?? 0;
  let to = from + match[0].length;
  const approximate = APPROXIMATE.test(text.slice(Math.max(0, from - 40), from).replace(/ [-–−]\s$/, ' '));
  const mention = { from, to, valueMax: null, approximate, denominator: false };
  if (groups.fraction) {
    const value = parseFraction(groups.fraction);
    return value === null ? null : { ...mention, value, unit: 'percent', form: 'fraction', approximate: true };
  }
  if (groups.pound) {
    if (MISPRINTED.test(text.slice(to))) return null;
    const sign = /[-–−]/.test(`${groups.sign}${groups.inner}`) || MINUS.test(leading(text, from)) ? -1 : 1;
    const start = groups.sign === '(' ? from + 1 : from;
    const value = number(groups.money ?? '') * times(groups.times);
    const money = { ...mention, from: start, unit: 'gbp', form: 'digits' } as const;
    if (!groups.upTo) return { ...money, value: round(sign * value) };
    const upTo = number(groups.upTo) * times(groups.upTimes);
    const scaled = groups.times ? value : value * times(groups.upTimes);
    const low = scaled < upTo ? scaled : value;
    if (low < upTo) return { ...money, value: round(sign * low), valueMax: round(sign * upTo) };
    return { ...money, to: start + text.slice(start, to).search(/(?<=\d\w*)[-–]/), value: round(sign * value) };
  }
  if (groups.ratio) return { ...mention, value: number(groups.ratio), unit: 'ratio', form: 'digits' };
  const words = groups.words;
  const plain = words ? parseNumberWords(words) : number(groups.digits ?? '') * times(groups.many);
  if (plain === null) return null;
  const form = words ? 'words' : 'digits';
  const rest = text.slice(to, to + 60);
  const percent = PERCENT.exec(rest);
  if (percent) {
    to += percent[0].length;
    const negative = MINUS.test(leading(text, from));
    return { ...mention, to, value: negative ? -plain : plain, unit: 'percent', form };
  }
  const pounds = POUNDS.exec(rest);
  if (pounds) return { ...mention, to: to + pounds[0].length, value: plain, unit: 'gbp', form };
  const per = / (?:per|every|each) 1/.test(rest);
  const rate = per ? RATE.exec(rest) : null;
  if (rate) return { ...mention, to: to + rate[0].length, value: plain, unit: 'rate_per_10000', form };
  const isBase =
    OF_EVERY.test(text.slice(Math.max(0, from - 14), from)) &&
    (BASES.has(plain) || /\bper $/.test(text.slice(0, from)));
  if ((per && OTHER_RATE.test(rest)) || isBase) return null;
  const duration = DURATION.exec(rest);
  if (duration) {
    const [unit, times] = MONTHS_IN[duration[1]?.toLowerCase() ?? ''] ?? (['days', 1] as const);
    return { ...mention, to: to + duration[0].length, value: round(plain * times), unit, form };
  }
  const open = plain >= NO_AGE ? OPEN_ENDED.exec(rest) : null;
  if (open) return { ...mention, to: to + open[0].length, value: plain, unit: 'count', form, approximate: true };
  return { ...mention, value: plain, unit: 'count', form };
}

const leading = (text: string, from: number): string => text.slice(Math.max(0, from - 12), from);
const times = (word = ''): number => MULTIPLIERS[word.toLowerCase()] ?? 1;
const number = (digits: string): number => Number(digits.replace(/[,\s]/g, ''));
const round = (value: number): number => Math.round(value * 100) / 100;
