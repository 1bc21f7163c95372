import type { Database } from 'better-sqlite3';
import { inserter } from '../../store/insert.js';
import { personCandidates, personLinks, persons as personTable } from '../../store/schema/linked.js';
import { compare, groupBy } from '../group.js';
import { isOfInspectorate, linkPeople, type PersonRow } from '../people.js';
import { type Documents, readPeople } from '../read.js';
import type { Inspections } from './inspections.js';

export function writePeople(db: Database, documents: Documents, { subjectOf }: Inspections): void {
  const putPerson = inserter(db, personTable);
  const putLink = inserter(db, personLinks);
  const putCandidate = inserter(db, personCandidates);
  const rows = readPeople(db).map((row): PersonRow => {
    const { isReport = false, authority = null } = documents.get(row.document) ?? {};
    const { id, document, name, role, area, printedRole } = row;
    const inspection = subjectOf.get(document) ?? null;
    return {
      id,
      document,
      name,
      role,
      area,
      printedRole,
      inspection,
      authority: isOfInspectorate(role, isReport) ? null : (authority ?? ''),
    };
  });
  const groups = [...groupBy(rows, ({ authority }) => authority)].sort(([a], [b]) => compare(a, b));
  for (const [authority, own] of groups) {
    // Officers of no known authority may be of any.
    if (authority === '') continue;
    const { persons, candidates } = linkPeople(own);
    for (const { name, rows: theirs } of persons) {
      const person_id = putPerson({ name, authority });
      for (const { id } of theirs) putLink({ people_id: id, person_id });
    }
    for (const { a, b, reason, similarity, evidence, merged } of candidates) {
      putCandidate({
        authority,
        name_a: a.name,
        name_b: b.name,
        reason,
        similarity,
        evidence,
        merged: merged ? 1 : 0,
        people_a: a.id,
        people_b: b.id,
      });
    }
  }
}
