/**
 * Finds the dates of a text in every shape that reports print: "12 October 2021", "16 to 20 September 2024",
 * "5 to 9 December 2022 and 14 to 15 February 2023", "December 7th 2022", "22.2.16", "November 2019", "in 2014".
 */
import type { PartialDate } from '../types.js';
import { exists, iso, type Parts } from './calendar.js';
import { type Point, pointsOf } from './points.js';

/** A date or range in a text; `text.slice(from, to)` is how it is printed. */
export interface DateMatch {
  start: PartialDate;
  /** Equal to `start` for a single date. */
  end: PartialDate;
  precision: 'day' | 'month' | 'year';
  from: number;
  to: number;
  /** Both windows where two are printed as one date. */
  spans?: { start: PartialDate; end: PartialDate }[];
}

const GAP = '[^\\S\\n\\t]*';
const WEEKDAY = `(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?${GAP})?`;
const DASH = new RegExp(
  `^${GAP}(?:[-‐‑‒–—−]|to|until|till|through|up to|,?${GAP}and${GAP}(?:was${GAP})?(?:ended|finished|concluded|completed)(?:${GAP}on)?)${GAP}(?:the${GAP})?${WEEKDAY}$`,
  'i',
);
const LIST = new RegExp(`^${GAP}(?:,|and|&|/|,${GAP}and)${GAP}(?:(?:on|the|from|between)${GAP}){0,2}${WEEKDAY}$`, 'i');
const NOTHING = new RegExp(`^${GAP}$`);
const BETWEEN = new RegExp(`\\bbetween${GAP}(?:the${GAP})?${WEEKDAY}$`, 'i');
/** After these, two days side by side are a range whose dash was lost. */
const LOSES_DASH = /\b(?:reports?|inspection|visit|dates?|from|ILACS|letter)\s*:?\s*$/i;
const LEADS_TO_YEAR =
  /(?:\b(?:in|since|by|from|until|till|during|before|after|early|late|mid|the|end of|summer|autumn|spring|winter|year|last|inspections?|of|was|dated)[ -]?(?:the )?|\()$/i;
const NAMES_LAW = /^\s+(?:Act|Regulations?|Order|Code|Rules|Directions|Guidance)\b/;

type Group = [Point] | [Point, Point];

/**
 * The dates of a text in order. A range is one match. A date whose year is not printed is none, unless the day that
 * the text was written on is known: then it is the last such day before.
 */
export function findDates(text: string, writtenOn: PartialDate | null = null): DateMatch[] {
  const points = pointsOf(text, writtenOn !== null);
  const matches: DateMatch[] = [];
  for (let i = 0; i < points.length; ) {
    const groups = chainAt(points, i, text);
    i += groups.reduce((count, group) => count + group.length, 0);
    const match = resolve(groups, writtenOn);
    const previous = matches.at(-1);
    if (match && (match.precision !== 'year' || isYear(groups, text, previous))) matches.push(match);
  }
  return matches;
}

/** The one date that a text is ("9 August 2021", "07/03/2017"); null for a range, several or none. */
export function parseDate(text: string): PartialDate | null {
  const [first, ...rest] = findDates(text);
  return first && rest.length === 0 && first.start === first.end ? first.start : null;
}

const shape = ({ day, month, year }: Parts): string =>
  `${day === undefined ? '' : 'D'}${month === undefined ? '' : 'M'}${year === undefined ? '' : 'Y'}`;

/** Which shapes may follow one as the rest of the same range or list. */
const FOLLOWS: Record<string, string[]> = {
  D: ['D', 'DM', 'DMY'],
  DM: ['DM', 'DMY'],
  DMY: ['DMY', 'DM'],
  M: ['M', 'MY'],
  MY: ['MY'],
  Y: ['Y'],
};

const follows = (a: Point, b: Point): boolean => FOLLOWS[shape(a.parts)]?.includes(shape(b.parts)) ?? false;
const hasYear = (point: Point): boolean => point.parts.year !== undefined;

function groupAt(points: Point[], at: number, text: string): Group {
  const [first, second] = [points[at]!, points[at + 1]];
  if (!second || !follows(first, second)) return [first];
  const gap = text.slice(first.to, second.from);
  const between = BETWEEN.test(text.slice(Math.max(0, first.from - 30), first.from));
  const lost = NOTHING.test(gap) && (between || LOSES_DASH.test(text.slice(Math.max(0, first.from - 14), first.from)));
  return DASH.test(gap) || lost || (between && LIST.test(gap)) ? [first, second] : [first];
}

function chainAt(points: Point[], from: number, text: string): Group[] {
  const groups = [groupAt(points, from, text)];
  for (let at = from + groups[0]!.length; at < points.length; ) {
    const before = groups.at(-1)!;
    const last = before.at(-1)!;
    const group = groupAt(points, at, text);
    const windows = before.length === 2 && group.length === 2;
    const joined = hasYear(last)
      ? windows && hasYear(group[1]!)
      : follows(last, group.at(-1)!) && shape(last.parts) !== 'Y';
    if (!joined || !LIST.test(text.slice(last.to, group[0].from))) break;
    groups.push(group);
    at += group.length;
  }
  return groups;
}

/** Gives each point the month and year that are printed only once, after the last. */
function complete(points: Point[], writtenOn: PartialDate | null): Parts[] | null {
  const parts = points.map((point) => ({ ...point.parts }));
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (last.year === undefined && parts.length === 2 && first.year !== undefined && last.month && first.month) {
    last.year = first.year + (last.month < first.month ? 1 : 0);
  }
  if (last.year === undefined && last.day !== undefined && last.month !== undefined && writtenOn !== null) {
    const year = Number(writtenOn.slice(0, 4));
    last.year = iso({ ...last, year }) > writtenOn ? year - 1 : year;
  }
  for (let i = parts.length - 2; i >= 0; i--) {
    const [part, next] = [parts[i]!, parts[i + 1]!];
    if (part.month === undefined && part.day !== undefined && next.month !== undefined) part.month = next.month;
    if (part.year === undefined && next.year !== undefined) {
      part.year = next.year - (part.month !== undefined && next.month !== undefined && part.month > next.month ? 1 : 0);
    }
  }
  return parts.every((part) => part.year !== undefined && exists(part)) ? parts : null;
}

function resolve(groups: Group[], writtenOn: PartialDate | null): DateMatch | null {
  const points = groups.flat();
  const [first, last] = [points[0]!, points.at(-1)!];
  const parts = complete(points, writtenOn);
  if (!parts) return null;
  const isos = parts.map(iso);
  if (isos.some((value, i) => i > 0 && value < isos[i - 1]!)) return null;
  const end = last.lastYear === undefined ? isos.at(-1)! : String(last.lastYear);
  const precision = parts[0]!.day !== undefined ? 'day' : parts[0]!.month !== undefined ? 'month' : 'year';
  const match: DateMatch = { start: isos[0]!, end, precision, from: first.from, to: last.to };
  if (groups.length < 2 || groups.every((group) => group.length === 1)) return match;
  let at = 0;
  const spans = groups.map((group) => {
    const span = { start: isos[at]!, end: isos[at + group.length - 1]! };
    at += group.length;
    return span;
  });
  return { ...match, spans };
}

/** Whether a bare number stands where a year does; "2015/16" and "2015 to 2017" need no more than themselves. */
function isYear(groups: Group[], text: string, previous: DateMatch | undefined): boolean {
  const points = groups.flat();
  const [first, last] = [points[0]!, points.at(-1)!];
  if (points.length > 1 || first.lastYear !== undefined) return true;
  if (NAMES_LAW.test(text.slice(last.to, last.to + 16))) return false;
  if (LEADS_TO_YEAR.test(text.slice(Math.max(0, first.from - 16), first.from))) return true;
  return previous?.precision === 'year' && LIST.test(text.slice(previous.to, first.from));
}
