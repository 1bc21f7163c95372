import type { Database } from 'better-sqlite3';
import { inserter } from '../../store/insert.js';
import { disagreements } from '../../store/schema/linked.js';
import { dateDisagreements, gradeDisagreements, scopeDisagreements } from '../disagreements/facts.js';
import { reportOf } from '../disagreements/passage.js';
import { textDisagreements } from '../disagreements/texts.js';
import type { Claim, Disagreement } from '../disagreements/types.js';
import { groupBy } from '../group.js';
import { type Documents, pageReader, readItems } from '../read.js';
import type { Grades } from './grades.js';
import type { Inspections } from './inspections.js';

export function writeDisagreements(
  db: Database,
  documents: Documents,
  inspections: Inspections,
  { linked, grades }: Grades,
): void {
  const linkedOf = groupBy(linked, ({ inspection }) => inspection);
  const gradesOfEach = groupBy(grades, ({ inspection }) => inspection);
  const fromTexts = inTexts(db, inspections);
  const put = inserter(db, disagreements);
  for (const [at, inspection] of inspections.all.entries()) {
    const id = at + 1;
    const own = gradesOfEach.get(id) ?? [];
    const found = [
      ...dateDisagreements(id, inspection),
      ...own.flatMap(gradeDisagreements),
      ...scopeDisagreements(linkedOf.get(id) ?? [], own),
      ...(fromTexts.get(id) ?? []),
    ];
    for (const one of found) put(rowOf(one, documents));
  }
}

function rowOf({ inspection, kind, domain, a, b }: Disagreement, documents: Documents) {
  const idOf = ({ document }: Claim) => documents.get(document)?.id ?? 0;
  return {
    inspection_id: inspection,
    kind,
    domain,
    a_document_id: idOf(a),
    a_page_index: a.pageIndex,
    a_start: a.start,
    a_end: a.end,
    a_quote: a.quote,
    a_value: a.value,
    b_document_id: idOf(b),
    b_page_index: b.pageIndex,
    b_start: b.start,
    b_end: b.end,
    b_quote: b.quote,
    b_value: b.value,
  };
}

/** Holds the text of every paper that names an inspection against the inspectorate's report of it. */
function inTexts(db: Database, { mentions, idOf, subjectOf }: Inspections): Map<number, Disagreement[]> {
  const pagesOf = pageReader(db);
  const itemsOf = groupBy(readItems(db), ({ document }) => document);
  const linked = mentions.flatMap((mention) => {
    const inspection = idOf.get(mention.id);
    return mention.counts && inspection !== undefined ? [{ ...mention, inspection }] : [];
  });
  const ofPapers = groupBy(
    linked.filter(({ isReport }) => !isReport),
    ({ document }) => document,
  );
  const found = new Map<number, Disagreement[]>();
  for (const [inspection, own] of groupBy(linked, (mention) => mention.inspection)) {
    const report = own.find(({ isReport, relation }) => isReport && relation === 'subject')?.document;
    const papers = new Set(own.filter(({ isReport }) => !isReport).map(({ document }) => document));
    if (report === undefined || papers.size === 0) continue;
    const items = (itemsOf.get(report) ?? []).map(({ kind, ref, text: _, ...place }) => ({ kind, ref, place }));
    const reported = { inspection, report: reportOf(pagesOf(report)), items };
    const disagreements = [...papers].flatMap((document) =>
      textDisagreements(
        { pages: pagesOf(document), named: ofPapers.get(document) ?? [], subject: subjectOf.get(document) ?? null },
        reported,
      ),
    );
    found.set(inspection, disagreements);
  }
  return found;
}
