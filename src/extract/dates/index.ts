/** Every date that a document prints, with what it is the date of. */
import { sourceIn } from '../../document/spans.js';
import { findMentions } from '../inspections/mentions.js';
import type { Context, DateMention, Extraction, Facts, PaperDetails, Source, Sourced } from '../types.js';
import { findDates } from './grammar.js';

type Role = DateMention['role'];

/** The places of dates that other extractors read; what the date is of is known there. */
export type KnownDates = Pick<Facts, 'inspections'> & { details: Pick<PaperDetails, 'publishedOn' | 'meetingOn'> };

/**
 * One row for each printed date or range in order, its source the date itself. Headers and footers are left out.
 *
 * @param facts what the extractors before this one read of the same document.
 */
export function extractDates(context: Context, facts: KnownDates): Extraction<DateMention> {
  const role = roles(context, facts);
  const rows: Sourced<DateMention>[] = [];
  for (const block of context.document.blocks) {
    if (block.artifact) continue;
    for (const match of findDates(block.text)) {
      const { start, end, precision, from, to } = match;
      const date = { start, end, precision, source: sourceIn(context.document, block, from, to) };
      const is = role(date);
      rows.push({ ...date, role: is, rule: `dates.${is}` });
    }
  }
  return { rows, issues: [] };
}

type Printed = Omit<Sourced<DateMention>, 'role' | 'rule'>;

/** What a date is of: whatever was read from its place, or an inspection that is named there again. */
function roles({ document }: Context, { details, inspections }: KnownDates): (date: Printed) => Role {
  const once = [
    ...(details.publishedOn ? [{ role: 'published' as const, source: details.publishedOn.source }] : []),
    ...(details.meetingOn ? [{ role: 'meeting' as const, source: details.meetingOn.source }] : []),
  ];
  const again = findMentions(document).filter((mention) => inspections.some((row) => covers(row, mention)));
  return (date) =>
    once.find(({ source }) => overlap(source, date.source))?.role ??
    (inspections.some((row) => overlap(row.source, date.source) && covers(row, date)) ||
    again.some((mention) => overlap(mention.date, date.source))
      ? 'inspection'
      : 'mention');
}

type Range = { start: string | null; end: string | null };

/** Whether a date is one of a row's, as far as both are printed. */
function covers({ start, end }: Range, date: Range): boolean {
  if (start === null || end === null || date.start === null || date.end === null) return false;
  return !before(date.start, start) && !before(end, date.end);
}

const before = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
};
const overlap = (a: Source, b: Source): boolean => a.pageIndex === b.pageIndex && a.start < b.end && b.start < a.end;
