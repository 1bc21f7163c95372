/** The background papers and appendices that a council paper lists. */
import type { Context, ListedDocument, Sourced } from '../types.js';
import { appendixRuns } from './appendix-runs.js';
import { entriesOf } from './entries.js';
import { documentLists } from './lists.js';

const HOLDS_PAPER: ReadonlySet<string> = new Set(['council_report', 'reports_pack', 'action_plan']);

/** Each once, in document order; empty for papers of other kinds. */
export function extractListedDocuments(context: Context): Sourced<ListedDocument>[] {
  const { document, classification } = context;
  if (!HOLDS_PAPER.has(classification.documentType)) return [];
  const isPack = classification.documentType === 'reports_pack';
  const listed = documentLists(context).flatMap((list) => entriesOf(document, list));
  const rows = listed.some(({ kind }) => kind === 'appendix') ? listed : [...listed, ...appendixRuns(document)];
  rows.sort((a, b) => a.source.pageIndex - b.source.pageIndex || a.source.start - b.source.start);
  const seen = new Set<string>();
  return rows.filter(({ kind, ref, title }) => {
    const words = title.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
    const same = kind === 'appendix' && ref !== null && !isPack ? `${kind} ${ref}` : `${kind} ${words}`;
    return !seen.has(same) && seen.add(same);
  });
}
