/** The background papers and appendices that a council paper lists. */
import type { Context, ListedDocument, Sourced } from '../types.js';

/** In document order; empty for papers of other kinds. */
export function extractListedDocuments(_context: Context): Sourced<ListedDocument>[] {
  return [];
}
