/** Every date that a document prints, with what it is the date of. */
import { sourceIn } from '../../document/spans.js';
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
  const known = places(facts);
  const rows: Sourced<DateMention>[] = [];
  for (const block of context.document.blocks) {
    if (block.artifact) continue;
    for (const { start, end, precision, from, to } of findDates(block.text)) {
      const source = sourceIn(context.document, block, from, to);
      const role = known.find((place) => overlap(place.source, source))?.role ?? 'mention';
      rows.push({ start, end, precision, role, source, rule: `dates.${role}` });
    }
  }
  return { rows, issues: [] };
}

function places({ details, inspections }: KnownDates): { role: Role; source: Source }[] {
  const { publishedOn, meetingOn } = details;
  return [
    ...(publishedOn ? [{ role: 'published' as const, source: publishedOn.source }] : []),
    ...(meetingOn ? [{ role: 'meeting' as const, source: meetingOn.source }] : []),
    ...inspections.map(({ source }) => ({ role: 'inspection' as const, source })),
  ];
}

const overlap = (a: Source, b: Source): boolean => a.pageIndex === b.pageIndex && a.start < b.end && b.start < a.end;
