import type { Context, Issue, PaperDetails } from '../types.js';
import { councilDetails } from './council.js';
import { inspectorateDetails } from './inspectorate.js';

/** What a document has once: title, dates, committee and the like. */
export function extractPaperDetails(context: Context): { details: PaperDetails; issues: Issue[] } {
  return context.classification.documentType.startsWith('inspection_')
    ? inspectorateDetails(context)
    : councilDetails(context);
}
