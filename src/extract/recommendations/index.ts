import type { Context, Extraction, Recommendation } from '../types.js';
import { councilRecommendations } from './council.js';
import { inspectorateRecommendations } from './inspectorate.js';

/** All recommendations that a document names, in document order. */
export function extractRecommendations(context: Context): Extraction<Recommendation> {
  return context.classification.documentType.startsWith('inspection_')
    ? inspectorateRecommendations(context)
    : councilRecommendations(context);
}
