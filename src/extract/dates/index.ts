/** Every date that a document prints, with what it is the date of. */
import { sourceIn } from '../../document/spans.js';
import { extractInspections } from '../inspections/index.js';
import { extractPaperDetails } from '../paper-details/index.js';
import type { Context, DateMention, Extraction, Source, Sourced } from '../types.js';
import { findDates } from './grammar.js';

type Role = DateMention['role'];

/** One row for each printed date or range in order, its source the date itself. Headers and footers are left out. */
export function extractDates(context: Context): Extraction<DateMention> {
  const known = knownPlaces(context);
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

/** Where other modules read dates whose role they know. */
function knownPlaces(context: Context): { role: Role; source: Source }[] {
  const { publishedOn, meetingOn } = extractPaperDetails(context).details;
  return [
    ...(publishedOn ? [{ role: 'published' as const, source: publishedOn.source }] : []),
    ...(meetingOn ? [{ role: 'meeting' as const, source: meetingOn.source }] : []),
    ...extractInspections(context).rows.map(({ source }) => ({ role: 'inspection' as const, source })),
  ];
}

const overlap = (a: Source, b: Source): boolean => a.pageIndex === b.pageIndex && a.start < b.end && b.start < a.end;
