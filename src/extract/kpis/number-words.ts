/** The grammar of numbers in words: "twenty-two", "two hundred and ten", "one in five", "two thirds". */

const SMALL: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Record<string, number> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 };
const PARTS: Record<string, number> = { half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10 };

const unit = Object.keys(SMALL).slice(0, 9).join('|');
const below100 = `(?:(?:${Object.keys(TENS).join('|')})(?:[- ](?:${unit}))?|${Object.keys(SMALL).reverse().join('|')})`;
const scale = Object.keys(SCALES).join('|');

/** Source of a pattern for a number in words. */
export const wordPattern = `(?:${below100}|(?<!\\bin )(?:half )?a(?= (?:${scale})\\b))(?: (?:${scale})(?:(?: and)? ${below100})?)*`;

const verb = 'of|are|were|is|was|have|has|had|do|did|does|seen|on|in|live|lived|who|accept\\w*';
const numerator = `(?:${unit}|\\d{1,2})`;
/** Source of a pattern for a share in words; "a quarter" only where "of" or a verb follows, for a quarter is a period too. */
export const fractionPattern = [
  `(?<![-\\w])${numerator}[ -]in[ -](?:every )?(?:${Object.keys(SMALL).slice(1, 10).join('|')}|20|1[0-2]|[2-9])\\b(?![.,:/]?\\d|[- ](?:weeks?|months?|days?|years?)\\b)`,
  `(?<![-\\w])(?:one|two|three|four)[ -](?:thirds?|quarters?|fifths?|tenths?)\\b(?! of (?:20|an? ))(?![- ](?:part|monthly))`,
  `(?<![-\\w])a (?:third|quarter|fifth|tenth)\\b(?= (?:${verb})\\b|[,.;)])(?! of (?:an? |20))`,
  `(?<![-\\w])a (?:third|quarter|fifth|tenth)\\b(?<=\\bby (?:(?:approximately|around|about|nearly|almost|over|under|just over|just under|more than|at least|up to) )?a \\w+)(?! of (?:an? |20))`,
  `(?<!\\b(?:first|second|latter|last|other|and a|an hour and a) )(?<![-\\w])half\\b(?![- ](?:terms?|days?|yearly|years?|hours?|an?|hourly|brother|sister|sibling|way|of (?:20|an? |the (?:year|day|term)))\\b)(?!-)`,
].join('|');

/** Source of a cheap pattern for texts that may hold a number in words; "one" alone is left to those who want it. */
export const triggerPattern = `\\b(?:(?:${[...Object.keys(TENS), ...Object.keys(SMALL).slice(1)].join('|')}|half|third|quarter|fifth|tenth)|one[- ](?:in|third|quarter|fifth|tenth|hundred|thousand)\\b|(?:just|only) one|a (?:${scale})\\b)`;

/** Value of a number in words; null if it is none. */
export function parseNumberWords(words: string): number | null {
  let total = 0;
  let group = 0;
  const half = /^half a /i.test(words);
  for (const word of words.toLowerCase().split(/[- ]/)) {
    if (word === 'and' || word === 'half' || word === 'a') continue;
    const scaled = SCALES[word];
    if (scaled) {
      group = Math.max(group, 1) * scaled;
      if (scaled >= 1000) {
        total += group;
        group = 0;
      }
    } else {
      const value = SMALL[word] ?? TENS[word];
      if (value === undefined) return null;
      group += value;
    }
  }
  return (total + group) / (half ? 2 : 1);
}

/** Percentage that a share in words stands for, to one decimal ("two thirds" is 66.7); null if it is none. */
export function parseFraction(words: string): number | null {
  const lower = words.toLowerCase();
  if (lower === 'half') return 50;
  const odds = /^(\S+)[ -]in[ -](?:every )?(\S+)$/.exec(lower);
  if (odds) return share(count(odds[1]), count(odds[2]));
  const part = /^(\S+?)[ -](\w+?)s?$/.exec(lower);
  return part ? share(part[1] === 'a' ? 1 : count(part[1]), PARTS[part[2] ?? ''] ?? null) : null;
}

const count = (word = ''): number | null => SMALL[word] ?? (/^\d+$/.test(word) ? Number(word) : null);

function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || part >= whole ? null : Math.round((1000 * part) / whole) / 10;
}
