import type { Database } from 'better-sqlite3';
import { inserter } from '../../store/insert.js';
import { inspectionGrades, judgementLinks } from '../../store/schema/linked.js';
import { gradesOf, type InspectionGrade, type LinkedGrade, linkJudgements } from '../judgements.js';
import { type Documents, readJudgements } from '../read.js';
import type { Inspections } from './inspections.js';

export interface Grades {
  linked: LinkedGrade[];
  grades: InspectionGrade[];
}

export function writeGrades(db: Database, documents: Documents, { mentions, idOf }: Inspections): Grades {
  const putLink = inserter(db, judgementLinks);
  const putGrade = inserter(db, inspectionGrades);
  const placed = mentions.map(({ id, place, start, relation, visitKind }) => ({
    ...place,
    inspection: idOf.get(id) ?? null,
    date: start,
    relation,
    visitKind,
  }));
  const linked = linkJudgements(readJudgements(db, documents), placed);
  for (const { judgement, inspection, basis } of linked) {
    putLink({ judgement_id: judgement.id, inspection_id: inspection, basis, counts: judgement.counts ? 1 : 0 });
  }
  const grades = gradesOf(linked);
  for (const { inspection, domain, source, judgement } of grades) {
    putGrade({ inspection_id: inspection, domain, grade: judgement.grade, source, judgement_id: judgement.id });
  }
  return { linked, grades };
}
