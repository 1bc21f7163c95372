/** What linking needs of the tables of facts. Rows come in the order of documents, and of each document. */
import type { Database } from 'better-sqlite3';
import type { DocumentType, Framework, Person, Recommendation } from '../extract/types.js';
import type { PageText } from './disagreements/types.js';
import type { Mention } from './inspections.js';
import type { Place, StatedGrade } from './judgements.js';

export interface LinkedDocument {
  /** documents.id: only to refer to it by. What comes first is told by the hash, whatever order they were written in. */
  id: number;
  sha256: string;
  type: DocumentType;
  framework: Framework | null;
  /** authorities.code; null where the document names none that is known. */
  authority: string | null;
  authorityGss: string | null;
  dated: string | null;
  /** Whether the views count its facts. */
  counts: boolean;
  isReport: boolean;
}

export function readDocuments(db: Database): Map<string, LinkedDocument> {
  const rows = db
    .prepare<[], Omit<LinkedDocument, 'counts' | 'isReport'> & { counts: number }>(
      `SELECT d.id, p.document AS sha256, p.document_type AS type, p.framework, p.authority_code AS authority,
         p.authority_gss AS authorityGss, p.dated, p.counts
       FROM v_papers p JOIN documents d ON d.sha256 = p.document ORDER BY p.document`,
    )
    .all();
  return new Map(
    rows.map((row) => [
      row.sha256,
      {
        ...row,
        counts: row.counts === 1,
        isReport: row.type === 'inspection_report' || row.type === 'inspection_letter',
      },
    ]),
  );
}

export type Documents = Map<string, LinkedDocument>;

const place = `c.document, c.page_index AS pageIndex, c.start_offset AS start, c.end_offset AS "end", c.quote`;

function rowsOf<T>(db: Database, table: string, columns: string, where = ''): (T & Place & { id: number })[] {
  return db
    .prepare<[], T & Place & { id: number }>(
      `SELECT f.claim_id AS id, ${place}, ${columns} FROM ${table} f JOIN claims c ON c.id = f.claim_id ${where}
       ORDER BY c.document, f.claim_id`,
    )
    .all();
}

/** A mention with where it is; its document's authority may be unknown. */
export interface ReadMention extends Omit<Mention, 'authority'> {
  authority: string | null;
  place: Place;
  counts: boolean;
}

export function readMentions(db: Database, documents: Documents): ReadMention[] {
  type Columns = Pick<Mention, 'framework' | 'visitKind' | 'relation'> & {
    startOn: string | null;
    endOn: string | null;
  };
  const columns = 'f.framework, f.visit_kind AS visitKind, f.start_on AS startOn, f.end_on AS endOn, f.relation';
  return rowsOf<Columns>(db, 'inspection_mentions', columns).flatMap((row) => {
    const document = documents.get(row.document);
    if (!document) return [];
    const { id, framework, visitKind, startOn, endOn, relation, ...at } = row;
    return [
      {
        id,
        document: row.document,
        authority: document.authority,
        framework,
        documentFramework: document.framework,
        visitKind,
        start: startOn,
        end: endOn,
        relation,
        isReport: document.isReport,
        dated: document.dated,
        place: at,
        counts: document.counts,
      },
    ];
  });
}

export function readJudgements(db: Database, documents: Documents): StatedGrade[] {
  type Columns = Pick<StatedGrade, 'domain' | 'grade' | 'relation'>;
  return rowsOf<Columns>(db, 'judgements', 'f.domain, f.grade, f.relation').map((row) => {
    const document = documents.get(row.document);
    return { ...row, isReport: document?.isReport ?? false, counts: document?.counts ?? false };
  });
}

export type ReadPerson = Place & { id: number } & Pick<Person, 'name' | 'role'> & {
    area: Person['area'] | null;
    printedRole: string | null;
  };

export const readPeople = (db: Database): ReadPerson[] =>
  rowsOf(db, 'people', 'f.name, f.role, f.area, f.printed_role AS printedRole');

export type ReadItem = Place & { id: number } & Recommendation;

/** What inspectorates ask for; not what papers ask their committees. */
export const readItems = (db: Database): ReadItem[] =>
  rowsOf(db, 'recommendations', 'f.kind, f.ref, f.text', "WHERE f.kind <> 'council_recommendation'");

/** Gives the pages of a document. */
export function pageReader(db: Database): (document: string) => PageText[] {
  const read = db.prepare<[string], PageText>(
    `SELECT sha256 AS document, page_index AS pageIndex, text FROM documents JOIN pages ON document_id = documents.id
     WHERE sha256 = ? ORDER BY page_index`,
  );
  return (document) => read.all(document);
}
