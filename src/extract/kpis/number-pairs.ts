/** Numbers of a text that belong together: parts of a whole, the two ends of a change, ranges. */
import type { Unit } from '../types.js';
import type { NumberMention } from './numbers.js';

/** "41 of 63", "41 out of 63": the second is the first's whole. */
export function markParts(mentions: NumberMention[], text: string): NumberMention[] {
  mentions.forEach((mention, i) => {
    const before = mentions[i - 1];
    if (before?.unit !== 'count' || mention.unit !== 'count') return;
    if (/^\s(?:out\s)?of\s(?:the\s|a total of\s)?$/i.test(text.slice(before.to, mention.from)))
      mention.denominator = true;
  });
  return mentions;
}

const CHANGES_FROM = /\bfrom (?:\p{L}+ )?$/iu;
const CHANGES_TO = /^(?:[^,.;]{0,40}\s)?to (?:\p{L}+ )?$/iu;
/** "541 days compared with 606 for similar authorities and 647 nationally". */
const COMPARED = /^[^.;]{0,40}\b(?:compare[ds] (?:with|to)|against|and|versus)\s(?:\p{L}+ )?$/iu;
const OF_OTHERS =
  /^ (?:nationally|regionally|(?:for|in|across) (?:the )?(?:similar|statistical|comparator|comparable|England|region|national|other))/i;
const HAS_NOUN = /^\s(?!at|in|as|by|for|on|to|during|and|so|nationally|regionally|across|respectively)\p{L}/iu;
const SHARED = new Set<Unit>(['days', 'weeks', 'percent', 'rate_per_10000']);

const COMPARES = /^(?:This|That|It|These) compares? (?:\p{L}+ )?(?:with|to)\s/iu;

/** "The rate for London was 51 and for England 71." */
const RATE_OF_OTHERS =
  /^The (?:rates?|figures?|averages?|equivalent(?: \p{L}+)?|comparable(?: \p{L}+)?) (?:for|in|across) [^.;#\d]{3,60} (?:is|was|are|were|stood at) $/iu;
const AND_FOR =
  /^,? (?:and|while|with|but)(?: that)? (?:for|in|across) [^.;,\d]{3,40} (?:(?:is|was|it (?:is|was)|at) )?$/i;

/** "This compares with 70 for England": bare numbers of others have the unit of the sentence before. */
export function sharedFrom(mentions: NumberMention[], text: string, unit: Unit | undefined): NumberMention[] {
  if (unit === undefined || !SHARED.has(unit)) return mentions;
  if (RATE_OF_OTHERS.test(text.slice(0, mentions[0]?.from))) return ofOthers(mentions, text, unit);
  if (!COMPARES.test(text)) return mentions;
  return mentions.map((mention) =>
    mention.unit === 'count' && OF_OTHERS.test(text.slice(mention.to)) ? { ...mention, unit } : mention,
  );
}

/** The bare numbers that follow one another, each of somebody else. */
function ofOthers(mentions: NumberMention[], text: string, unit: Unit): NumberMention[] {
  const end = mentions.findIndex(
    (mention, i) =>
      mention.unit !== 'count' ||
      HAS_NOUN.test(text.slice(mention.to)) ||
      (i > 0 && !AND_FOR.test(text.slice(mentions[i - 1]?.to, mention.from))),
  );
  return mentions.map((mention, i) => (end < 0 || i < end ? { ...mention, unit } : mention));
}

/** "from 679 days to 653", "from 18 to 13 per 10,000": a bare number has the unit of the other end of the change. */
export function shareUnits(mentions: NumberMention[], text: string): NumberMention[] {
  const shared: NumberMention[] = [];
  for (const [i, mention] of mentions.entries()) {
    const rate = isFirstOfPair(mention, text) ? shared.findLast(({ unit }) => SHARED.has(unit)) : undefined;
    shared.push(rate ? { ...mention, unit: rate.unit } : shareUnit(mention, shared.at(-1), mentions[i + 1], text));
  }
  return shared;
}

/** "at 55 per 10,000, … than its neighbours and England (70 and 60 respectively)". */
const isFirstOfPair = ({ from, to, unit }: NumberMention, text: string): boolean =>
  unit === 'count' && OF_AVERAGES.test(text.slice(0, from)) && PAIR.test(text.slice(to));
const OF_AVERAGES = /(?:\(|\b(?:averages?|figures?|rates?)\b[^.;]{0,30}\b(?:of|at|are|were) )$/i;
const PAIR = /^ and [\d.,]+,? respectively\b/i;
const AND = /^ and $/;
const RESPECTIVELY = /^,? respectively\b/i;

function shareUnit(
  mention: NumberMention,
  before: NumberMention | undefined,
  next: NumberMention | undefined,
  text: string,
): NumberMention {
  if (mention.unit !== 'count' || HAS_NOUN.test(text.slice(mention.to))) return mention;
  const changes = (from: NumberMention | undefined, to: NumberMention | undefined): boolean =>
    from !== undefined &&
    to !== undefined &&
    CHANGES_TO.test(text.slice(from.to, to.from)) &&
    CHANGES_FROM.test(text.slice(Math.max(0, from.from - 30), from.from));
  const beside = before && COMPARED.test(text.slice(before.to, mention.from)) && OF_OTHERS.test(text.slice(mention.to));
  const second = before && AND.test(text.slice(before.to, mention.from)) && RESPECTIVELY.test(text.slice(mention.to));
  const other = changes(mention, next) ? next : beside || second || changes(before, mention) ? before : undefined;
  return other && SHARED.has(other.unit) ? { ...mention, unit: other.unit } : mention;
}

/** Joins the two ends of a printed range; "from 20 to 30" is a change and stays two numbers. */
export function joinRanges(mentions: NumberMention[], text: string): NumberMention[] {
  const joined: NumberMention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    if (before && before.valueMax === null && isRange(before, mention, text)) {
      joined[joined.length - 1] = {
        ...mention,
        from: before.from,
        value: inUnitOf(mention, before, text),
        valueMax: mention.value,
        approximate: before.approximate,
      };
    } else joined.push(mention);
  }
  return joined;
}

const SCALES: [RegExp, number][] = [
  [/(?:\dk|thousand)$/i, 1e3],
  [/(?:\d ?mn?|million)$/i, 1e6],
  [/(?:bn|billion)$/i, 1e9],
  [/years?$/i, 12],
];

/** The lower end of "£2-3m" or "two to three years", which has the scale of the upper. */
function inUnitOf(high: NumberMention, low: NumberMention, text: string): number {
  const scale = (printed: string): number => SCALES.find(([pattern]) => pattern.test(printed))?.[1] ?? 1;
  const times = scale(text.slice(high.from, high.to));
  const scaled = scale(text.slice(low.from, low.to)) === 1 ? low.value * times : low.value;
  return scaled < high.value ? scaled : low.value;
}

/** "Posts paid from £50,000 to £54,999": a band, not a change. */
const PAY =
  /\b(?:(?:salar(?:y|ies)|bands?|pay scales?|remuneration)\b(?![^£.;]*\b(?:r[io]s|increas|mov|grew|grow|f[ae]ll|reduc|up|down|chang|cut))[^£.;]{0,60}|paid|earn(?:s|ing)?) from £/i;

function isRange(low: NumberMention, high: NumberMention, text: string): boolean {
  if (low.value >= high.value || (low.unit !== high.unit && low.unit !== 'count')) return false;
  const gap = text.slice(low.to, high.from);
  const lead = text.slice(Math.max(0, low.from - 16), low.from);
  if (/\d[–−/-]$/.test(lead)) return false;
  if (/^\sand\s$/i.test(gap)) return /\bbetween\s$/i.test(lead);
  if (/^\sto\s$/i.test(gap) && low.unit === 'gbp' && PAY.test(text)) return true;
  if (/^\sto\s$/i.test(gap)) return !/\bfrom\s(?:[-–−]\s?)?$/i.test(lead) || /\brang\w+ from\s$/i.test(lead);
  return /^\s?[–-]\s?$/.test(gap);
}
