/** Units of the numbers of tables, as the words over, before and beside them say. */
import type { Unit } from '../types.js';
import { tableWords } from './table-words.js';

/** A unit with the factor of bare numbers ("£000" is 1000). */
export interface Scaled {
  unit: Unit;
  scale: number;
}

const SCALES: Record<string, number> = {
  k: 1e3,
  '000': 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
/** An amount in a heading ("at £12.50 a week") is not its unit. */
const MONEY = /£\s?[’‘']?(?:(m\b|million|bn|000|k\b|thousand)s?|(?!\s?\d))/i;
/** What a caption says of all money below it; an amount of its own is none. */
const MONEY_BELOW = /£\s?[’‘']?(m\b|millions?|bn|000|k\b|thousand)s?(?![\d,.]*\d)|(?:^|\bin |\()£s?\)?$/i;
const MONEY_OF_ROW = /(?:\(£|£(?=\S+$))\s?[’‘']?(m|million|bn|000|k|thousand)?s?(?:\)|$)/i;
const COUNTED =
  /\b(?:numbers?|counts?|no\.? of|children|young people|year olds|pupils|families|carers|staff|social workers|cases|referrals|contacts|plans|visits|assessments|placements|sites|homes|schools|places|FTE|posts|households|people|population)\b/i;
/** Captions hold many words; only these are of the numbers themselves. */
const NAMED_UNITS: [RegExp, Unit][] = [
  [/\bper 10,?(?:000|k)\b/i, 'rate_per_10000'],
  [/^\W*(?:%|percentage|per ?cent|proportion)|\((?:%|percent(?:age)?)\)$|(?<!\d\s?)%$/i, 'percent'],
  [/\(days\)$|^\W*(?:average )?(?:number of )?(?:\w+ )?\(?(?:in )?days\b/i, 'days'],
  [/\(weeks\)$|^\W*average (?:number of )?weeks\b/i, 'weeks'],
  [/^\W*(?:(?:total|average|current) )?(?:number|no\.?|count)s? of\b|\((?:number|no\.?|count)\)$/i, 'count'],
];
/** A label may say it anywhere, a rate before what it is a rate of. */
const NAMED_IN_LABELS: [RegExp, Unit][] = [
  [
    /\b(?:average|mean|median)\b[^%]*?(?:\(days\)|\bin days\b|\bnumber of (?:\w+ )?days\b)|\((?:working )?days\)/i,
    'days',
  ],
  [/\b(?:average|mean|median)\b[^%]*?(?:\bin weeks\b|\bnumber of weeks\b)|\(weeks\)/i, 'weeks'],
  [/\b(?:average|mean|median)\b[^%]*?(?:\bin months\b|\bnumber of months\b)|\(months\)/i, 'months'],
  [/(?:^|\s)%|\bpercentage\b|\bper cent\b|\bproportion of\b|\(%\)/i, 'percent'],
  [/^\W*(?:total )?number\b|\bnumbers? of\b|\bno\. ?of\b|(?:^|\s)#(?=\s|$)|\((?:number|no\.?|count|n)\)/i, 'count'],
];
/** Two units at once leave each number in doubt. */
const BOTH = /\b(?:number|no\.?|count)s?\b ?(?:\(?%|and|&|\/|or)|(?:%|percentage) ?(?:and|&|\/|or)/i;
/** The cell of a column of units. */
const UNIT_CELLS: [RegExp, Scaled][] = [
  [/^(?:%|per ?cent|percentage)\b|^%$/i, { unit: 'percent', scale: 1 }],
  [/^(?:rate )?per 10,?(?:000|k)/i, { unit: 'rate_per_10000', scale: 1 }],
  [/^(?:number|no\.?|count|#|num|volume)$/i, { unit: 'count', scale: 1 }],
  [/^(?:working |calendar )?days$/i, { unit: 'days', scale: 1 }],
  [/^weeks$/i, { unit: 'weeks', scale: 1 }],
  [/^months$/i, { unit: 'months', scale: 1 }],
];
const CASELOAD = /\bcase ?loads?\b/i;
/** Posts need not be whole. */
const OF_POSTS = /\b(?:FTE|WTE)s?\b/;
const MONEY_WORDS =
  /£|\b(?:budget|cost|spend|spending|expenditure|saving|income|funding|grant|invoice|price|payment)s?\b/i;
const LARGEST_COUNT = 100_000;

/** The unit that a column's heading gives its numbers; null where it gives none. */
export function headingUnit(heading: string): Scaled | null {
  if (/%|per ?cent/i.test(heading)) return { unit: 'percent', scale: 1 };
  if (/per 10,?(?:000|k)\b/i.test(heading)) return { unit: 'rate_per_10000', scale: 1 };
  return COUNTED.test(heading) ? { unit: 'count', scale: 1 } : null;
}

/** The scale of a heading's money; null where it is none of money. */
export function moneyIn(heading: string): number | null {
  const money = MONEY.exec(heading);
  return money && scaleOf(money[1]);
}

/** The unit that the words over a whole table name at their end or their beginning. */
export function captionUnit(words: string): Scaled | null {
  const money = MONEY_BELOW.exec(words);
  if (money) return { unit: 'gbp', scale: scaleOf(money[1]) };
  return BOTH.test(words) ? null : named(NAMED_UNITS, words.trim());
}

/** The unit that a row's label gives its numbers; null where it gives none. `anywhere`: not only at its beginning or end. */
export function rowUnit(label: string, anywhere: boolean): Scaled | null {
  const money = MONEY_OF_ROW.exec(label);
  if (money) return { unit: 'gbp', scale: scaleOf(money[1]) };
  if (BOTH.test(label)) return null;
  return named(NAMED_UNITS, label.trim()) ?? (anywhere ? named(NAMED_IN_LABELS, label) : null);
}

/** The unit that a cell of a column of units names. */
export function unitCell(text: string): Scaled | null {
  const words = text.trim();
  if (words.startsWith('£'))
    return { unit: 'gbp', scale: scaleOf(/^£\s?[’‘']?(m|million|bn|000|k|thousand)?s?$/i.exec(words)?.[1]) };
  return UNIT_CELLS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/**
 * Whether a label without a unit counts what it names ("Section 47 enquiries"): it may hold no word that would make a
 * share, a rate or an average of it. `printed`: its row's bare numbers, all of which must be able to be counts.
 */
export function isCounted(label: string, printed: string[]): boolean {
  if (MONEY_WORDS.test(label)) return false;
  const caseload = CASELOAD.test(label);
  const parted = caseload || OF_POSTS.test(label);
  const numbers = printed.map((text) => Number(text.replaceAll(',', '')));
  if (!numbers.every((value) => (parted || Number.isInteger(value)) && value >= 0 && value < LARGEST_COUNT))
    return false;
  if (caseload) return !/%|\b(?:percent|over|under|above|below|more|fewer|within)\b/i.test(label);
  const { counted, besideCounted } = tableWords();
  const rest = label.replace(counted, ' ');
  return rest !== label && !/[\p{L}\d%]/u.test(rest.replace(besideCounted, ' '));
}

/** The factor that a word after a number or a pound sign stands for. */
export const scaleOf = (printed: string | undefined): number =>
  SCALES[(printed ?? '').toLowerCase().replace(/(?<=n)s$/, '')] ?? 1;

function named(units: [RegExp, Unit][], words: string): Scaled | null {
  const unit = units.find(([pattern]) => pattern.test(words))?.[1];
  return unit ? { unit, scale: 1 } : null;
}
