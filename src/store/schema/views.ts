import { detailFields } from '../details.js';
import type { View } from './model.js';

const { authority_name: _, authority_gss: gssComment, ...paperFields } = detailFields;

const detail = (field: string) =>
  `(SELECT value FROM document_details d WHERE d.document = documents.sha256 AND d.field = '${field}')`;

const papers: View = {
  name: 'v_papers',
  comment: 'One row a document with all that it states once; document_details says why a value is null.',
  columns: {
    document: 'documents.sha256',
    file_name: 'name of the file it was read from',
    document_type: 'kind of paper',
    framework: 'framework of an inspection document',
    visit_kind: 'kind of visit of an inspection document',
    authority: 'name of the authority the document is about',
    authority_gss: gssComment,
    authority_code: 'authorities.code; null where the GSS code is not in authority_codes',
    ...paperFields,
    dated: 'published_on, or else meeting_on',
    page_count: 'pages; null where the format has none',
  },
  query: `SELECT sha256 AS document, file_name, document_type, framework, visit_kind,
  ${detail('authority_name')} AS authority,
  ${detail('authority_gss')} AS authority_gss,
  (SELECT authority FROM authority_codes WHERE gss_code = ${detail('authority_gss')}) AS authority_code,
${Object.keys(paperFields)
  .map((field) => `  ${detail(field)} AS ${field},`)
  .join('\n')}
  coalesce(${detail('published_on')}, ${detail('meeting_on')}) AS dated,
  page_count
FROM documents`,
};

const paperColumns = {
  document: 'documents.sha256',
  title: 'title of the paper',
  document_type: 'kind of paper',
  authority: 'name of the authority the document is about',
  dated: "the paper's date of publication, or else of its meeting",
};
const sourceColumns = {
  page: 'page number, counts from 1; null where the format has no pages',
  quote: 'the words it was read from',
  claim_id: 'claims.id',
};

/** A view of a table of facts: the paper's columns, the fact's own, and its source. */
function factView(name: string, table: string, comment: string, columns: Record<string, string>): View {
  return {
    name,
    comment,
    columns: { ...paperColumns, ...columns, ...sourceColumns },
    query: `SELECT f.document, p.title, p.document_type, p.authority, p.dated,
  ${Object.keys(columns)
    .map((column) => `f.${column}`)
    .join(', ')},
  pages.number AS page, c.quote, f.claim_id
FROM ${table} f
JOIN v_papers p ON p.document = f.document
JOIN claims c ON c.id = f.claim_id
JOIN pages ON pages.document = c.document AND pages.page_index = c.page_index`,
  };
}

/** What researchers use. Their names and columns stay as they are when tables change. */
export const views: View[] = [
  papers,
  factView('v_inspections', 'inspection_mentions', 'Every inspection or visit as each document names it.', {
    framework: 'framework; null where the text does not print it',
    visit_kind: 'kind of visit',
    start_on: 'first day, or the month or year where no more is stated',
    end_on: 'last day',
    relation: 'subject of the document, or a previous or next one that it mentions',
  }),
  factView('v_judgements', 'judgements', 'Every grade as each document states it.', {
    domain: 'what was judged',
    grade: 'the grade',
    relation: 'current, or previous for a grade that the document recalls',
  }),
  factView('v_people', 'people', 'Everyone that a document names in a public role.', {
    name: 'as printed, without title, honours or post',
    role: 'role',
    area: 'what an implications verifier verified',
    inspectorate: 'inspectorate, where stated',
    printed_role: 'post or role as printed',
  }),
  factView('v_recommendations', 'recommendations', 'Every recommendation and area for improvement.', {
    kind: 'whose recommendation it is',
    ref: 'printed number or letter; null for a bullet',
    text: 'the item without bullet or number',
  }),
  factView('v_kpis', 'kpis', 'Every number that was measured, aimed at or expected.', {
    metric: 'id of the metric; null when the measure is no known one',
    measure: 'the words that say what is measured',
    value: 'the number; the lower bound of a range',
    value_max: 'upper bound of a range',
    unit: 'unit',
    qualifier: 'actual, target, forecast, previous, comparator or approximate',
    period: 'ISO 8601 date or interval the value is of',
    complement: '1 when the measure is printed turned round',
  }),
  {
    name: 'v_claims',
    comment: 'Every claim with the run and version of the rules that read it.',
    columns: {
      claim_id: 'claims.id',
      document: 'documents.sha256',
      file_name: 'name of the file it was read from',
      page: 'page number, counts from 1; null where the format has no pages',
      start_offset: 'where the quote starts in the text of the page; counts Unicode code points from 0',
      end_offset: 'where it ends, exclusive',
      quote: 'the words it was read from',
      field: 'table of the fact, or document_details.field',
      value: 'the normalised value in short',
      rule: 'rule that read it',
      continuation_of: 'first claim of a text that a page break cuts',
      run_id: 'run that read it',
      extractor_version: 'version of the rules',
    },
    query: `SELECT c.id AS claim_id, c.document, documents.file_name, pages.number AS page, c.start_offset, c.end_offset,
  c.quote, c.field, c.value, c.rule, c.continuation_of, readings.run_id, runs.extractor_version
FROM claims c
JOIN documents ON documents.sha256 = c.document
JOIN pages ON pages.document = c.document AND pages.page_index = c.page_index
JOIN readings ON readings.document = c.document
JOIN runs ON runs.id = readings.run_id`,
  },
  {
    name: 'v_coverage',
    comment: 'What there is of each authority: papers of each kind, and what was read from them.',
    columns: {
      authority_code: 'authorities.code; null for papers of no known authority',
      authority: 'name of the authority',
      document_type: 'kind of paper',
      papers: 'number of papers',
      first_dated: 'date of the earliest paper that has one',
      last_dated: 'date of the latest',
      undated: 'papers without a date',
      judgements: 'grades read from them',
      recommendations: 'recommendations read from them',
      kpis: 'KPIs read from them',
      issues: 'issues recorded for them',
    },
    query: `SELECT authority_code, authority, document_type, count(*) AS papers,
  min(dated) AS first_dated, max(dated) AS last_dated, sum(dated IS NULL) AS undated,
  sum((SELECT count(*) FROM judgements f WHERE f.document = p.document)) AS judgements,
  sum((SELECT count(*) FROM recommendations f WHERE f.document = p.document)) AS recommendations,
  sum((SELECT count(*) FROM kpis f WHERE f.document = p.document)) AS kpis,
  sum((SELECT count(*) FROM issues f WHERE f.document = p.document)) AS issues
FROM v_papers p
GROUP BY authority_code, authority, document_type`,
  },
];
