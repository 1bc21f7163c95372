/** Tells ages and age ranges from numbers that count something. */

const AGE_NUMBER =
  '(?:[0-9]|1[0-9]|2[0-6]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))';
const AGE_PRINTED = new RegExp(`^${AGE_NUMBER}(?:\\s?(?:to|and|or|[-–])\\s?${AGE_NUMBER})?( years?)?$`, 'i');
const AGE_RANGE = /^(?:0|5|11|13|14|16|18|21)\s?(?:to|and|[-–−])\s?(?:4|5|11|15|16|17|18|19|21|24|25)$/;
const AGE_BEFORE = new RegExp(
  `\\b(?:aged?|ages|age of|age group|birth to)(?: (?:of|the|between|from|under|over|below|above|up to|range))*(?: ${AGE_NUMBER}(?:,| (?:and|to|or|years?)|[-–])*)* $|\\bages? (?:rang\\w+ )?[^.,]{0,12}$`,
  'i',
);
const AGE_BEHIND = new RegExp(
  `^(?:s\\b|\\s?[-–]\\s?\\d\\d?s\\b|[’']s\\b|\\s?\\+|[ -]plus (?:team|service|panel|project)|- (?:and|to|or) \\d|[- ]years?[- ]olds?|-year\\b|\\s(?:years?|months?) (?:of age|old)| of age| child population|\\s?(?:to|and|or|[-–])\\s?${AGE_NUMBER}[- ]years?[- ]olds?|\\s(?:to|and) ${AGE_NUMBER} (?:years|team|service|public|age))`,
  'i',
);
const BIRTHDAY =
  /\b(?:under|over|until|at|after|by|beyond|past|up to|approaching|older than|younger than|(?:at|of|from) \d\d (?:or|and))[- ]$/i;
const TURNING = /\b(?:turn(?:s|ed|ing)?|reach(?:es|ed|ing)?|post|pre)[- ]$/i;
const COUNTED =
  /^\s(?:\p{L}+\s){0,2}(?:children|young people|pupils|leavers|families|carers|cases|social workers|staff|visits|referrals|contacts|placements|places|adoptions|plans|at \d)|^\sat \d/iu;
/** "four pupils aged 16–17 and | nine care leavers": printed unlike the ages before it. */
const AGES_AND = /\d[,]? and $/;
/** "at the age of 16 years and three months". */
const MONTHS_OF_AGE = /\baged? (?:of )?\w+(?: years)? and (?:a )?$/i;
const BIRTHDAYS = /^(?:5|11|13|16|17|18|19|21|25|five|sixteen|eighteen|twenty-one|twenty-five)$/i;

/** "aged 16", "16 and 17 year olds", "under 18s", "until they turn 18". */
export function isAge(printed: string, before: string, after: string): boolean {
  if (/\b(?:aged? (?:between )?|ages? rang\w+ (?:from |between )?)$/i.test(before)) return true;
  if (MONTHS_OF_AGE.test(before)) return true;
  if (!AGE_PRINTED.test(printed)) return false;
  if (AGE_BEFORE.test(before)) return !(AGES_AND.test(before) && /^\p{L}+$/u.test(printed) && COUNTED.test(after));
  if (AGE_BEHIND.test(after)) return true;
  if (AGE_RANGE.test(printed)) return !/^\s?(?:cases|children|days|weeks)/.test(after);
  if (TURNING.test(before)) return true;
  return BIRTHDAYS.test(printed) && BIRTHDAY.test(before) && !COUNTED.test(after);
}
