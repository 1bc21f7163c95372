import type { Context, Extraction, Person } from '../types.js';
import { childrensDirectorOfArea } from './inspectorate-area.js';
import { letterPeople } from './inspectorate-letter.js';
import { areaTeam, labelledTeam } from './inspectorate-team.js';

/** Everybody that an inspectorate's report or letter names with a post: teams, addressees, signatories, directors. */
export function inspectoratePeople(context: Context): Extraction<Person> {
  const { document, classification } = context;
  const parts =
    classification.documentType === 'inspection_letter'
      ? [letterPeople(document), labelledTeam(document)]
      : classification.framework === 'AREA_SEND'
        ? [areaTeam(document), childrensDirectorOfArea(document)]
        : [labelledTeam(document)];
  return { rows: once(parts.flatMap((part) => part.rows)), issues: parts.flatMap((part) => part.issues) };
}

/** One row for a person and role: the lead on the cover is the lead of the team page. */
function once(rows: Extraction<Person>['rows']): Extraction<Person>['rows'] {
  const seen = new Map<string, string>();
  return rows.filter(({ name, role }) => {
    const kind = role === 'lead_inspector' || role === 'inspector' ? 'team' : role;
    const key = `${kind} ${name.toLowerCase().replace(/[^\p{L}]/gu, '')}`;
    if (seen.has(key)) return false;
    seen.set(key, role);
    return true;
  });
}
