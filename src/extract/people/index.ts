import type { Context, Extraction, Person } from '../types.js';
import { councilPeople } from './council.js';
import { inspectoratePeople } from './inspectorate.js';

/** All people that a document names, in document order. */
export function extractPeople(context: Context): Extraction<Person> {
  return context.classification.documentType.startsWith('inspection_')
    ? inspectoratePeople(context)
    : councilPeople(context);
}
