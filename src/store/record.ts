import type { Database } from 'better-sqlite3';
import type * as Read from '../extract/types.js';
import { detailKeys } from './details.js';

/**
 * Where a row was read: page (1-based, null where the format has none), quote, and its offsets in the page's text,
 * which count Unicode code points. The rest of a text that does not stand in one piece is in `continued`.
 */
export interface RecordSource {
  page: number | null;
  quote: string;
  start: number;
  end: number;
  continued?: { page: number | null; quote: string; start: number; end: number }[];
}

/** The source of a row whose `start` and `end` are dates. */
export interface DatedSource {
  page: number | null;
  quote: string;
  quoteStart: number;
  quoteEnd: number;
  continued?: RecordSource['continued'];
}

/** What is known about one document: a line of `export --format jsonl`. */
export interface DocumentRecord extends Record<keyof Read.PaperDetails, string | null> {
  sha256: string;
  fileName: string;
  mediaType: string;
  pageCount: number | null;
  documentType: Read.DocumentType;
  framework: Read.Framework | null;
  visitKind: Read.VisitKind | null;
  authority: { name: string; gss: string } | null;
  inspections: (Read.Inspection & DatedSource)[];
  people: (Read.Person & RecordSource)[];
  judgements: (Read.Judgement & RecordSource)[];
  /** Domains that the document says were not judged. */
  notJudged?: (Pick<Read.Judgement, 'domain' | 'relation'> & RecordSource)[];
  recommendations: (Read.Recommendation & RecordSource)[];
  kpis: (Read.Kpi & RecordSource)[];
  dates: (Read.DateMention & DatedSource)[];
  agendaItems: (Read.AgendaItem & RecordSource)[];
  attendance: (Read.Attendance & RecordSource)[];
  resolutions: (Read.Resolution & RecordSource)[];
  listedDocuments: (Read.ListedDocument & RecordSource)[];
  sections: { level: number; heading: string; page: number | null }[];
}

const source = 'c.page, c.quote, c.start_offset AS start, c.end_offset AS "end"';
const datedSource = 'c.page, c.quote, c.start_offset AS quoteStart, c.end_offset AS quoteEnd';

/** Prepares the reading of records; the result gives that of one document, null where it is not stored. */
export function recordReader(db: Database): (sha256: string) => DocumentRecord | null {
  const rest = db.prepare<[number], RecordSource>(
    `SELECT ${source} FROM claims c
     WHERE c.continuation_of = ? ORDER BY c.id`,
  );
  const factsOf = <T>(table: string, columns: string) => {
    const statement = db.prepare<[number], T & { claimId: number }>(
      `SELECT ${columns}, f.claim_id AS claimId FROM ${table} f JOIN claims c ON c.id = f.claim_id
       WHERE f.document_id = ? ORDER BY f.claim_id`,
    );
    return (document: number): T[] =>
      statement.all(document).map(({ claimId, ...row }) => {
        const continued = rest.all(claimId);
        return (continued.length > 0 ? { ...row, continued } : row) as unknown as T;
      });
  };
  type Head = Pick<DocumentRecord, 'sha256' | 'fileName' | 'mediaType' | 'pageCount' | 'documentType'> &
    Pick<DocumentRecord, 'framework' | 'visitKind'>;
  const head = db.prepare<[string], Head & { id: number }>(
    `SELECT id, sha256, file_name AS fileName, media_type AS mediaType, page_count AS pageCount,
            document_type AS documentType, framework, visit_kind AS visitKind FROM documents WHERE sha256 = ?`,
  );
  const details = db.prepare<[number], { field: string; value: string | null }>(
    'SELECT field, value FROM document_details WHERE document_id = ?',
  );
  const windows = db.prepare<[number], { start: string; end: string }>(
    'SELECT start_on AS start, end_on AS "end" FROM inspection_windows WHERE claim_id = ? ORDER BY position',
  );
  const inspections = factsOf<Read.Inspection & DatedSource & { id: number }>(
    'inspection_mentions',
    `f.claim_id AS id, framework, visit_kind AS visitKind, start_on AS start, end_on AS "end", relation, ${datedSource}`,
  );
  const people = factsOf<Nullable<Read.Person> & RecordSource>(
    'people',
    `name, role, area, inspectorate, printed_role AS printedRole, ${source}`,
  );
  const judgements = factsOf<Read.Judgement & RecordSource>('judgements', `domain, grade, relation, ${source}`);
  const recommendations = factsOf<Read.Recommendation & RecordSource>('recommendations', `kind, ref, text, ${source}`);
  const kpis = factsOf<Omit<Read.Kpi, 'complement'> & { complement: number } & RecordSource>(
    'kpis',
    `metric, measure, f.value, value_max AS valueMax, unit, qualifier, period, complement, ${source}`,
  );
  const dates = factsOf<Read.DateMention & DatedSource>(
    'dates',
    `start_on AS start, end_on AS "end", precision, role, ${datedSource}`,
  );
  type Item = Pick<Read.AgendaItem, 'number' | 'title' | 'time'> & { first: number | null; last: number | null };
  const agendaItems = factsOf<Item & RecordSource>(
    'agenda_items',
    `number, item AS title, first_page AS first, last_page AS last, time, ${source}`,
  );
  const attendance = factsOf<Nullable<Read.Attendance> & RecordSource>(
    'attendance',
    `name, capacity, printed_role AS printedRole, ${source}`,
  );
  const resolutions = factsOf<Read.Resolution & RecordSource>('resolutions', `ref, item, text, ${source}`);
  const listedDocuments = factsOf<Read.ListedDocument & RecordSource>(
    'listed_documents',
    `kind, ref, name AS title, url, ${source}`,
  );
  const sections = factsOf<DocumentRecord['sections'][number]>('sections', 'level, heading, c.page');

  return (sha256) => {
    const found = head.get(sha256);
    if (!found) return null;
    const { id, ...document } = found;
    const values = new Map(details.all(id).map(({ field, value }) => [field, value]));
    const name = values.get('authority_name');
    const gss = values.get('authority_gss');
    const detail = (key: keyof Read.PaperDetails) => values.get(detailKeys[key]) ?? null;
    return {
      ...document,
      authority: name && gss ? { name, gss } : null,
      title: detail('title'),
      publishedOn: detail('publishedOn'),
      meetingOn: detail('meetingOn'),
      committee: detail('committee'),
      itemNumber: detail('itemNumber'),
      wards: detail('wards'),
      keyDecision: detail('keyDecision'),
      theme: detail('theme'),
      inspections: inspections(id).map(({ id: mention, ...inspection }) => {
        const spans = windows.all(mention);
        return spans.length > 0 ? { ...inspection, spans } : inspection;
      }),
      people: people(id).map(({ area, inspectorate, printedRole, ...person }) => ({
        ...person,
        ...(area && { area }),
        ...(inspectorate && { inspectorate }),
        ...(printedRole && { printedRole }),
      })),
      ...splitJudgements(judgements(id)),
      recommendations: recommendations(id),
      kpis: kpis(id).map(({ complement, ...kpi }) => (complement === 1 ? { ...kpi, complement: true } : kpi)),
      dates: dates(id),
      agendaItems: agendaItems(id).map(({ first, last, ...item }) => ({
        ...item,
        packPages: first === null ? null : { first, last: last ?? first },
      })),
      attendance: attendance(id).map(({ printedRole, ...one }) => ({
        ...one,
        ...(printedRole && { printedRole }),
      })),
      resolutions: resolutions(id),
      listedDocuments: listedDocuments(id),
      sections: sections(id),
    };
  };
}

/** A domain that was not judged has no grade to be scored or quoted, so it stands in a list of its own. */
function splitJudgements(all: DocumentRecord['judgements']): Pick<DocumentRecord, 'judgements' | 'notJudged'> {
  const notJudged = all.filter(({ grade }) => grade === 'not_judged').map(({ grade: _, ...rest }) => rest);
  const judgements = all.filter(({ grade }) => grade !== 'not_judged');
  return notJudged.length > 0 ? { judgements, notJudged } : { judgements };
}

type Nullable<T> = { [K in keyof T]-?: Exclude<T[K], undefined> | (undefined extends T[K] ? null : never) };
