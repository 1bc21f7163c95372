/** Facts of many documents become inspections, people and repeated recommendations of the world, and disagreements. */
import type { Database } from 'better-sqlite3';
import { linkedTables } from '../store/schema/linked.js';
import { readDocuments, readMentions } from './read.js';
import { writeDisagreements } from './write/disagreements.js';
import { writeGrades } from './write/grades.js';
import { writeInspections } from './write/inspections.js';
import { writePeople } from './write/people.js';
import { writeRepetitions } from './write/repetitions.js';

/** Works out all links anew, in one transaction. The same documents give the same links, in whatever order they came. */
export function link(db: Database): void {
  db.transaction(() => {
    for (const { name } of linkedTables.toReversed()) db.prepare(`DELETE FROM ${name}`).run();
    const documents = readDocuments(db);
    const mentions = readMentions(db, documents);
    const inspections = writeInspections(db, documents, mentions);
    const grades = writeGrades(db, documents, inspections);
    writePeople(db, documents, inspections);
    writeRepetitions(db, documents, inspections);
    writeDisagreements(db, documents, inspections, grades);
  }).immediate();
}
