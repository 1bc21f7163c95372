import { detailFields } from '../details.js';
import { claims } from './claims.js';
import { linkedViews } from './linked-views.js';
import type { View } from './model.js';

const { authority_name: _, authority_gss: gssComment, ...paperFields } = detailFields;

const detail = (field: string) =>
  `(SELECT value FROM document_details d WHERE d.document_id = documents.id AND d.field = '${field}')`;

const ofAuthority = (column: string) =>
  `(SELECT a.${column} FROM authority_codes o JOIN authorities a ON a.code = o.authority
   WHERE o.gss_code = ${detail('authority_gss')})`;

/** Of copies of one paper, a file goes before a paper in a pack. */
const firstCopy = `(SELECT copy.sha256 FROM documents copy WHERE copy.text_hash = documents.text_hash
   ORDER BY copy.pack_id IS NOT NULL, copy.sha256 LIMIT 1)`;

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
    authority_gss_now: 'its latest GSS code',
    region: 'its English region',
    ...paperFields,
    dated: 'published_on, or else meeting_on',
    inspected: 'last day of the inspection that the document reports or is about',
    page_count: 'pages; null where the format has none',
    pack: 'the pack that it was cut out of; null for a file',
    pack_item: 'number of its agenda item in the pack',
    pack_page: 'page of the pack on which it begins',
    same_as: 'the copy of the paper whose facts the views count, where it is another document',
    counts: '1 where the views count its facts: not for a pack that was cut into its papers, and once for copies',
  },
  numbers: { counts: 'INTEGER' },
  query: `SELECT sha256 AS document, file_name, document_type, framework, visit_kind,
  ${detail('authority_name')} AS authority,
  ${detail('authority_gss')} AS authority_gss,
  (SELECT authority FROM authority_codes WHERE gss_code = ${detail('authority_gss')}) AS authority_code,
  ${ofAuthority('gss_code')} AS authority_gss_now,
  ${ofAuthority('region')} AS region,
${Object.keys(paperFields)
  .map((field) => `  ${detail(field)} AS ${field},`)
  .join('\n')}
  coalesce(${detail('published_on')}, ${detail('meeting_on')}) AS dated,
  (SELECT max(end_on) FROM inspection_mentions i
   WHERE i.document_id = documents.id AND i.relation = 'subject') AS inspected,
  page_count, (SELECT pack.sha256 FROM documents pack WHERE pack.id = documents.pack_id) AS pack, pack_item, pack_page,
  nullif(${firstCopy}, sha256) AS same_as,
  NOT EXISTS (SELECT 1 FROM documents copy WHERE copy.text_hash = documents.text_hash
      AND (copy.pack_id IS NOT NULL, copy.sha256) < (documents.pack_id IS NOT NULL, documents.sha256))
    AND NOT EXISTS (SELECT 1 FROM documents paper WHERE paper.pack_id = documents.id) AS counts
FROM documents`,
};

const paperColumns = {
  document: 'documents.sha256',
  title: 'title of the paper',
  document_type: 'kind of paper',
  authority: 'name of the authority the document is about',
  authority_code: 'authorities.code; null where the register has none such',
  authority_gss: gssComment,
  authority_gss_now: 'its latest GSS code',
  region: 'its English region',
  dated:
    "the paper's date of publication, or else of its meeting; null for most inspection reports, which print neither",
  inspected: 'last day of the inspection that the document reports or is about: the date to order reports by',
};
const sourceColumns = {
  page: 'page number, counts from 1; null where the format has no pages',
  quote: 'the words it was read from',
  claim_id: 'claims.id',
  confidence: 'how sure OCR is of the words, 0 to 1; null where the file holds them as text',
};

/** A view of a table of facts: the paper's columns, the fact's own, and its source. */
function factView(name: string, table: string, comment: string, columns: Record<string, string>): View {
  return {
    name,
    comment,
    columns: { ...paperColumns, ...columns, ...sourceColumns },
    query: `SELECT p.document,
${Object.keys(paperColumns)
  .slice(1)
  .map((column) => `  p.${column},`)
  .join('\n')}
  ${Object.keys(columns)
    .map((column) => `f.${column}`)
    .join(', ')},
  c.page, c.quote, f.claim_id, c.confidence
FROM ${table} f
JOIN documents d ON d.id = f.document_id
JOIN v_papers p ON p.document = d.sha256 AND p.counts
JOIN claims c ON c.id = f.claim_id`,
  };
}

/** What researchers use. Their names and columns stay as they are when tables change. */
export const views: View[] = [
  claims,
  papers,
  factView('v_inspections', 'inspection_mentions', 'Every inspection or visit as each document names it.', {
    framework: 'framework; null where the text does not print it',
    visit_kind: 'kind of visit',
    start_on: 'first day, or the month or year where no more is stated',
    end_on: 'last day',
    relation: 'subject of the document, or a previous or next one that it mentions',
  }),
  factView(
    'v_judgements',
    'judgements',
    'Every grade as each document states it; `not_judged` where it says that it gave none.',
    {
      domain: 'what was judged',
      grade: 'the grade',
      relation: 'current, or previous for a grade that the document recalls',
    },
  ),
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
  factView('v_agenda_items', 'agenda_items', 'Items of agendas and minutes.', {
    number: 'printed number; null without',
    item: 'title of the item',
    first_page: 'first page of the pack that it points to',
    last_page: 'last page of the pack that it points to',
    time: 'time, as printed',
  }),
  factView('v_attendance', 'attendance', 'Who was at a meeting or sent apologies.', {
    name: 'as printed, without title, honours or post',
    capacity: 'present, apologies, in_attendance or absent',
    printed_role: 'post or role as printed',
  }),
  factView('v_resolutions', 'resolutions', 'What minutes and records of decision say was decided.', {
    ref: 'printed number or letter; null without',
    item: 'title of the item that it was decided under',
    text: 'the decision',
  }),
  factView('v_listed_documents', 'listed_documents', 'Background papers and appendices, as papers list them.', {
    kind: 'background_paper or appendix',
    ref: 'printed letter or number; null without',
    name: 'what it is called',
    url: 'address printed or linked there',
  }),
  {
    name: 'v_kpi_series',
    comment:
      'Values of the known metrics over documents. A value that is printed turned round ("78% were not offered") is turned back here, so that it stands beside the others; printed_value has it as printed.',
    columns: {
      metric: 'metrics.id',
      authority_code: 'authorities.code; null where the document names none that is known',
      authority: 'name of the authority the document is about',
      as_of:
        'period of the value where it is stated, else the date of the document, or of the inspection that it reports',
      period: 'ISO 8601 date or interval the value is of; null where not stated',
      value: 'the value; the lower bound of a range',
      value_max: 'upper bound of a range',
      unit: 'unit',
      qualifier: 'actual, target, forecast, previous, comparator or approximate',
      measure: 'the words that say what is measured, as printed',
      printed_value: 'the number as printed',
      complement: '1 when the measure is printed turned round',
      document: 'documents.sha256',
      file_name: 'name of the file it was read from',
      document_type: 'kind of paper',
      dated: "the paper's date of publication, or else of its meeting",
      ...sourceColumns,
    },
    numbers: { value: 'REAL', value_max: 'REAL' },
    query: `SELECT f.metric, p.authority_code, p.authority, coalesce(f.period, p.dated, p.inspected) AS as_of, f.period,
  CASE WHEN f.complement = 1 AND f.unit = 'percent' THEN 100 - coalesce(f.value_max, f.value) ELSE f.value END AS value,
  CASE WHEN f.complement = 1 AND f.unit = 'percent' AND f.value_max IS NOT NULL THEN 100 - f.value
       ELSE f.value_max END AS value_max,
  f.unit, f.qualifier, f.measure, f.value AS printed_value, f.complement,
  p.document, p.file_name, p.document_type, p.dated, c.page, c.quote, f.claim_id, c.confidence
FROM kpis f
JOIN documents d ON d.id = f.document_id
JOIN v_papers p ON p.document = d.sha256 AND p.counts
JOIN claims c ON c.id = f.claim_id
WHERE f.metric IS NOT NULL`,
  },
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
      confidence: 'how sure OCR is of the words, 0 to 1; null where the file holds them as text',
      run_id: 'run that read it',
      extractor_version: 'version of the rules',
    },
    query: `SELECT c.id AS claim_id, documents.sha256, documents.file_name, c.page, c.start_offset, c.end_offset,
  c.quote, c.field, c.value, c.rule, c.continuation_of, c.confidence, readings.run_id, runs.extractor_version
FROM claims c
JOIN documents ON documents.id = c.document_id
JOIN readings ON readings.document_id = c.document_id
JOIN runs ON runs.id = readings.run_id`,
  },
  {
    name: 'v_issues',
    comment: 'What looked like a fact but fits nothing known, with when its document was read.',
    columns: {
      issue_id: 'issues.id',
      code: 'kind of problem',
      message: 'what was found',
      document: 'documents.sha256',
      file_name: 'name of the file it was read from',
      document_type: 'kind of paper',
      authority: 'name of the authority the document is about',
      authority_code: 'authorities.code',
      dated: "the paper's date of publication, or else of its meeting",
      page: 'page number, counts from 1; null where the issue has no place or the format no pages',
      quote: 'the words it is about; null where it has no place',
      read_at: 'when the run began that read the document, ISO 8601 UTC',
    },
    query: `SELECT i.id AS issue_id, i.code, i.message, p.document, p.file_name, p.document_type, p.authority,
  p.authority_code, p.dated, c.page, c.quote, runs.started_at AS read_at
FROM issues i
JOIN documents d ON d.id = i.document_id
JOIN v_papers p ON p.document = d.sha256
JOIN readings ON readings.document_id = i.document_id
JOIN runs ON runs.id = readings.run_id
LEFT JOIN claims c ON c.id = i.claim_id`,
  },
  {
    name: 'v_listings',
    comment: 'Every paper that a site offers: what the site says of it beside what the paper itself says.',
    columns: {
      source: 'sources.name',
      url: 'address of the paper',
      document: 'SHA-256 of the bytes that last came from there; null where none did',
      site_title: "the site's title, or the words of its link",
      title: 'title in the paper',
      site_authority: 'authorities.code of whose paper the site says it is',
      authority_code: 'authorities.code of the authority that the paper names',
      site_committee: "the site's committee",
      committee: 'committee in the paper',
      site_meeting_on: "the site's day of the meeting",
      meeting_on: 'day of the meeting in the paper',
      item_number: 'number of the agenda item on the site',
      item: 'title of the agenda item on the site',
      site_published_on: 'day on which the site published it',
      first_seen: 'when it was first offered, ISO 8601 UTC',
      last_seen: 'when it was last offered, ISO 8601 UTC',
      is_gone: '1 where the address no longer has it',
    },
    query: `SELECT s.name AS source, l.url, l.document, l.title AS site_title, p.title, l.authority AS site_authority,
  p.authority_code, l.committee AS site_committee, p.committee, l.meeting_on AS site_meeting_on, p.meeting_on,
  l.item_number, l.item, l.published_on AS site_published_on, l.first_seen, l.last_seen, l.is_gone
FROM listings l
JOIN sources s ON s.id = l.source_id
LEFT JOIN v_papers p ON p.document = l.document`,
  },
  {
    name: 'v_source_runs',
    comment: 'How each run found each source, with when something new last came from it.',
    columns: {
      pipeline: 'name of the pipeline file',
      source: 'sources.name',
      kind: 'kind of source',
      started_at: 'when the run began, ISO 8601 UTC',
      outcome: 'ok, unchanged, empty, blocked, broken or gone',
      message: 'what was wrong, or why it stopped',
      alarm: 'why somebody should look',
      listed: 'papers looked at',
      fetched: 'papers whose bytes came',
      new_documents: 'of these, bytes that were not had before',
      failed: 'papers and pages that could not be had',
      last_new: 'when the last run began that brought something new',
    },
    query: `SELECT s.pipeline, s.name AS source, s.kind, r.started_at, sr.outcome, sr.message, sr.alarm, sr.listed, sr.fetched,
  sr.new_documents, sr.failed,
  (SELECT max(r2.started_at) FROM source_runs sr2 JOIN runs r2 ON r2.id = sr2.run_id
   WHERE sr2.source_id = sr.source_id AND sr2.new_documents > 0 AND r2.started_at <= r.started_at) AS last_new
FROM source_runs sr
JOIN sources s ON s.id = sr.source_id
JOIN runs r ON r.id = sr.run_id`,
  },
  ...linkedViews,
];
