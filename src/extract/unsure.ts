/** What OCR was not sure of is not given as a value: a wrong one is worse than none. It becomes an issue. */
import type { Facts, Issue, PaperDetails, Sourced } from './types.js';

/**
 * Confidence below which a line's values are not given. On scans of typed and handwritten accounts a figure that was
 * misread had up to 0.86; most of what was read right had more than 0.9.
 */
export const surenessFloor = 0.9;

type Lists = Omit<Facts, 'issues' | 'details'>;

/** Short values, which one misread character makes wrong. Texts, titles too, are kept with their confidence beside them. */
const valuedDetails: (keyof PaperDetails)[] = ['publishedOn', 'meetingOn', 'itemNumber', 'keyDecision'];
const valued = [
  'inspections',
  'judgements',
  'people',
  'kpis',
  'dates',
  'attendance',
] as const satisfies (keyof Lists)[];

/** The facts that are sure, and an issue for each of the others. */
export function withoutUnsure(facts: Omit<Facts, 'issues'>): { sure: Omit<Facts, 'issues'>; issues: Issue[] } {
  const lists = valued.map((list) => [list, facts[list].filter((row) => !isUnsure(row))] as const);
  const details = { ...facts.details };
  for (const detail of valuedDetails) if (details[detail] && isUnsure(details[detail])) details[detail] = null;
  const dropped = valued.flatMap((list) => facts[list].filter(isUnsure).map((row) => issueOf(row, list)));
  const unread = valuedDetails.flatMap((detail) => {
    const row = facts.details[detail];
    return row && isUnsure(row) ? { ...issueOf(row, detail), detail } : [];
  });
  const sure = { ...facts, ...Object.fromEntries(lists), details };
  return { sure, issues: [...unread, ...dropped] };
}

const surenessOf = ({ source }: Sourced<unknown>): number =>
  Math.min(...[source, ...(source.continued ?? [])].map(({ confidence = 1 }) => confidence));

const isUnsure = (row: Sourced<unknown>): boolean => surenessOf(row) < surenessFloor;

function issueOf(row: Sourced<unknown>, field: string): Issue {
  const percent = Math.round(surenessOf(row) * 100);
  return { code: 'ocr.unsure', message: `${field}: OCR is only ${percent}% sure of the line`, source: row.source };
}
