import type { Database } from 'better-sqlite3';
import { inserter } from '../../store/insert.js';
import { recommendationLinks } from '../../store/schema/linked.js';
import { groupBy } from '../group.js';
import { type Documents, readItems } from '../read.js';
import { repetitionsIn, stemReader } from '../recommendations.js';
import type { Inspections } from './inspections.js';

export function writeRepetitions(db: Database, documents: Documents, { all, subjectOf }: Inspections): void {
  const put = inserter(db, recommendationLinks);
  const stemsOf = stemReader();
  const items = readItems(db).flatMap(({ id, text, document }) => {
    const inspection = subjectOf.get(document);
    const { counts = false, isReport = false, authority = null } = documents.get(document) ?? {};
    if (inspection === undefined || !counts) return [];
    return [{ id, text, document, isReport, authority, inspection, startOn: all[inspection - 1]?.start ?? '' }];
  });
  for (const own of groupBy(items, ({ authority }) => authority).values()) {
    for (const { id, earlier, kind, similarity, shared } of repetitionsIn(own, stemsOf)) {
      put({ recommendation_id: id, earlier_id: earlier, kind, similarity, basis: shared.join(' ') });
    }
  }
}
