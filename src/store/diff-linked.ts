/**
 * What `diff` compares besides facts of documents: inspections, people and recommendations of the world, what they are
 * told by, and the quarantine. Each is known by what it is, never by a row number.
 */

export interface ComparedQuery {
  table: string;
  /** Columns that a row is known again by. */
  key: string[];
  /** Rows of one of the two databases: document, page and quote (null where there is none), then the row's own columns. */
  rows: (schema: string) => string;
}

const inspectionOf = `i.authority || ' ' || i.start_on || ' ' || i.visit_kind`;

/** What tells rows of one document apart; the rest of them is compared as a fact. */
const mentioned = ['visit_kind', 'start_on', 'relation'];
const graded = ['domain', 'relation'];

/** Links of rows of facts to inspections, each with the row's words. */
const links = (schema: string, table: string, key: string, facts: string, columns: string[], more: string[]): string =>
  `SELECT c.document, c.page, c.quote, ${columns.map((column) => `f.${column}`).join(', ')}, ${inspectionOf} AS inspection,
     ${more.map((column) => `l.${column}`).join(', ')}
   FROM ${schema}.${table} l
   JOIN ${schema}.${facts} f ON f.claim_id = l.${key}
   JOIN ${schema}.claims c ON c.id = f.claim_id
   LEFT JOIN ${schema}.inspections i ON i.id = l.inspection_id`;

export const comparedQueries: ComparedQuery[] = [
  {
    table: 'inspections',
    key: ['authority', 'visit_kind', 'start_on'],
    rows: (schema) =>
      `SELECT NULL, NULL, NULL, authority, framework, visit_kind, start_on, end_on, has_report FROM ${schema}.inspections`,
  },
  {
    table: 'inspection_links',
    key: mentioned,
    rows: (schema) =>
      links(schema, 'inspection_links', 'mention_id', 'inspection_mentions', mentioned, ['role', 'basis']),
  },
  {
    table: 'judgement_links',
    key: graded,
    rows: (schema) => links(schema, 'judgement_links', 'judgement_id', 'judgements', graded, ['basis']),
  },
  {
    table: 'inspection_grades',
    key: ['inspection', 'domain'],
    // Of the inspection, not of the document that tells it: another may take its place.
    rows: (schema) =>
      `SELECT NULL, c.page, c.quote, ${inspectionOf} AS inspection, g.domain, g.grade, g.source,
         c.document AS told_by
       FROM ${schema}.inspection_grades g
       JOIN ${schema}.inspections i ON i.id = g.inspection_id
       JOIN ${schema}.claims c ON c.id = g.judgement_id`,
  },
  {
    table: 'person_candidates',
    key: ['authority', 'name_a', 'name_b'],
    rows: (schema) =>
      `SELECT NULL, NULL, NULL, authority, name_a, name_b, reason, similarity, evidence, merged
       FROM ${schema}.person_candidates`,
  },
  {
    table: 'recommendation_links',
    key: ['kind', 'text', 'earlier_text', 'earlier_document'],
    rows: (schema) =>
      `SELECT document, NULL, NULL, kind, text, earlier_text, earlier_document, similarity, basis
       FROM ${schema}.v_recommendation_links`,
  },
  {
    table: 'disagreements',
    key: ['inspection', 'kind', 'domain'],
    rows: (schema) =>
      `SELECT a_document, a_page, a_quote, authority_code || ' ' || start_on || ' ' || visit_kind AS inspection, kind,
         domain, a_value, b_value, b_document, b_page, b_quote
       FROM ${schema}.v_disagreements`,
  },
  {
    table: 'quarantine',
    key: ['location'],
    // A file is its bytes, wherever it lies; only what has none is its place.
    rows: (schema) =>
      `SELECT DISTINCT sha256, NULL, NULL, reason, message, CASE WHEN sha256 IS NULL THEN location END AS location
       FROM ${schema}.quarantine`,
  },
];
