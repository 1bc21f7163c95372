/** Views of what documents have in common: the tables of `linked.ts`. */
import type { View } from './model.js';
import { domains } from './values.js';

const authorityColumns = {
  authority_code: 'authorities.code',
  authority: 'name of the authority',
  authority_gss: 'its GSS code at the time',
  authority_gss_now: 'its latest GSS code',
  region: 'English region',
  abolished_on: 'day on which it was abolished; null for one that exists: see v_authority_successors',
};

/** Columns of the authority `a`, with its code at the time. */
const authorityOf = (gss: string): string =>
  `a.code AS authority_code, a.name AS authority, ${gss} AS authority_gss, a.gss_code AS authority_gss_now,
  a.region, a.valid_to AS abolished_on`;

const inspectionColumns = {
  framework: 'framework; null where no document prints it',
  visit_kind: 'kind of visit',
  start_on: 'first day, or the month or year where no document states more',
  end_on: 'last day',
};
const inspectionOf = 'i.framework, i.visit_kind, i.start_on, i.end_on';

const title = (document: string): string =>
  `(SELECT value FROM document_details d WHERE d.document_id = ${document} AND d.field = 'title')`;
const pageNumber = (side: string): string =>
  `(SELECT number FROM pages WHERE pages.document_id = d.${side}_document_id AND page_index = d.${side}_page_index)`;

/** The authority's other inspections `b` that graded the domain of `g`; ids are in the order of their dates. */
const otherGrades = `FROM inspections b
    JOIN inspection_grades bg ON bg.inspection_id = b.id AND bg.domain = g.domain AND bg.grade <> 'not_judged'
    WHERE b.authority = i.authority`;

const latestJudgements: View = {
  name: 'v_latest_judgements',
  comment: 'The latest grade of each authority and domain, since when it has it and which it had before.',
  columns: {
    ...authorityColumns,
    domain: 'what was judged; look at the dates: some domains are judged no more',
    grade: 'the grade',
    since: 'first day of the first of the inspections in a row that gave this grade',
    grade_before: 'the grade before these; null where none is known',
    inspection_id: 'inspections.id of the latest inspection',
    ...inspectionColumns,
    source: 'reported, told by a paper about it, or recalled by a later document',
    document: 'documents.sha256',
    title: 'title of the document',
    page: 'page number, counts from 1; null where the format has no pages',
    quote: 'the words it was read from',
    claim_id: 'claims.id',
    confidence: 'how sure OCR is of the words, 0 to 1; null where the file holds them as text',
  },
  query: `WITH latest AS (
  SELECT g.*, i.authority, (SELECT max(b.id) ${otherGrades} AND b.id < i.id AND bg.grade <> g.grade) AS before_id
  FROM inspection_grades g
  JOIN inspections i ON i.id = g.inspection_id
  WHERE g.grade <> 'not_judged' AND NOT EXISTS (SELECT 1 ${otherGrades} AND b.id > i.id)
)
SELECT ${authorityOf('i.authority_gss')}, g.domain, g.grade,
  (SELECT b.start_on ${otherGrades} AND b.id > coalesce(g.before_id, 0) ORDER BY b.id LIMIT 1) AS since,
  (SELECT bg.grade FROM inspection_grades bg WHERE bg.inspection_id = g.before_id AND bg.domain = g.domain) AS grade_before,
  g.inspection_id, ${inspectionOf}, g.source,
  c.document, ${title('c.document_id')} AS title, c.page, c.quote, c.id AS claim_id, c.confidence
FROM latest g
JOIN inspections i ON i.id = g.inspection_id
JOIN authorities a ON a.code = i.authority
JOIN claims c ON c.id = g.judgement_id`,
};

const timeline: View = {
  name: 'v_inspection_timeline',
  comment: 'Every inspection and visit with its grades, the documents that name it, and those before and after it.',
  columns: {
    inspection_id: 'inspections.id, in the order of authority and date',
    ...authorityColumns,
    ...inspectionColumns,
    has_report: "1 where the inspectorate's own report or letter is here",
    ...Object.fromEntries(
      Object.entries(domains).map(([domain, meaning]) => [domain, `grade: ${meaning}; null where none is known`]),
    ),
    overall_before: "overall grade of the authority's last inspection before it that has one",
    previous_id: 'inspections.id of the one before it at the authority, of any kind',
    next_id: 'inspections.id of the next one',
    report: "documents.sha256 of the inspectorate's report or letter; null where it is not here",
    documents: 'how many documents name it',
    document_list: 'these documents, a JSON list of {document, role, file}',
  },
  numbers: { previous_id: 'INTEGER', next_id: 'INTEGER', documents: 'INTEGER' },
  query: `SELECT i.id AS inspection_id, ${authorityOf('i.authority_gss')}, ${inspectionOf}, i.has_report,
${Object.keys(domains)
  .map(
    (domain) =>
      `  (SELECT grade FROM inspection_grades g WHERE g.inspection_id = i.id AND g.domain = '${domain}') AS ${domain},`,
  )
  .join('\n')}
  (SELECT g.grade FROM inspections b JOIN inspection_grades g ON g.inspection_id = b.id AND g.domain = 'overall_effectiveness'
   WHERE b.authority = i.authority AND b.id < i.id AND g.grade <> 'not_judged' ORDER BY b.id DESC LIMIT 1) AS overall_before,
  (SELECT max(b.id) FROM inspections b WHERE b.authority = i.authority AND b.id < i.id) AS previous_id,
  (SELECT min(b.id) FROM inspections b WHERE b.authority = i.authority AND b.id > i.id) AS next_id,
  (SELECT min(f.sha256) FROM inspection_links l JOIN documents f ON f.id = l.document_id
   WHERE l.inspection_id = i.id AND l.role = 'reports' AND l.counts) AS report,
  (SELECT count(DISTINCT l.document_id) FROM inspection_links l WHERE l.inspection_id = i.id AND l.counts) AS documents,
  (SELECT json_group_array(json_object('document', document, 'role', role, 'file', file_name)) FROM
    (SELECT DISTINCT f.sha256 AS document, l.role, f.file_name FROM inspection_links l JOIN documents f ON f.id = l.document_id
     WHERE l.inspection_id = i.id AND l.counts ORDER BY l.role <> 'reports', l.role, f.sha256)) AS document_list
FROM inspections i
JOIN authorities a ON a.code = i.authority`,
};

const disagreements: View = {
  name: 'v_disagreements',
  comment: 'What documents say differently of one inspection, both with their words.',
  columns: {
    disagreement_id: 'disagreements.id',
    kind: 'what they disagree about',
    domain: 'what was judged, where it is about a grade',
    ...authorityColumns,
    inspection_id: 'inspections.id',
    ...inspectionColumns,
    a_value: 'what the one document says',
    a_quote: 'its words',
    a_document: 'documents.sha256',
    a_title: 'its title',
    a_page: 'page number, counts from 1; null where the format has no pages',
    b_value: 'what the report says, or the document that is taken for right where there is no report',
    b_quote: 'its words',
    b_document: 'documents.sha256',
    b_title: 'its title',
    b_page: 'page number',
  },
  numbers: { a_page: 'INTEGER', b_page: 'INTEGER' },
  query: `SELECT d.id AS disagreement_id, d.kind, d.domain, ${authorityOf('i.authority_gss')}, d.inspection_id, ${inspectionOf},
${['a', 'b']
  .map(
    (side) =>
      `  d.${side}_value, d.${side}_quote,
  (SELECT sha256 FROM documents WHERE documents.id = d.${side}_document_id) AS ${side}_document,
  ${title(`d.${side}_document_id`)} AS ${side}_title,
  ${pageNumber(side)} AS ${side}_page`,
  )
  .join(',\n')}
FROM disagreements d
JOIN inspections i ON i.id = d.inspection_id
JOIN authorities a ON a.code = i.authority`,
};

const kinds = {
  reports: "'inspection_report'",
  letters: "'inspection_letter'",
  council_papers: "'council_report', 'action_plan'",
  meeting_papers: "'agenda', 'minutes', 'reports_pack'",
};
const facts = ['judgements', 'recommendations', 'kpis', 'issues'];

const coverage: View = {
  name: 'v_coverage',
  comment:
    'What there is of each authority and year, and which inspections are only recalled: their reports are missing.',
  columns: {
    authority_code: 'authorities.code; null for papers of no known authority',
    authority: 'name of the authority',
    authority_gss: 'its GSS code as the papers of the year have it; null where there are none',
    authority_gss_now: 'its latest GSS code',
    region: 'English region',
    abolished_on: authorityColumns.abolished_on,
    year: 'year of the papers (their date, else that of the inspection they report) and inspections; null for undated papers',
    papers: 'number of papers',
    undated: 'of these, without a date of their own',
    reports: 'inspection reports',
    letters: 'letters after visits',
    council_papers: 'committee papers and action plans',
    meeting_papers: 'agendas, minutes and packs that were not cut into papers',
    ...Object.fromEntries(facts.map((fact) => [fact, `${fact} read from the papers`])),
    inspections: 'inspections and visits that began in the year, as far as documents name them',
    missing: 'of these, without a report or letter here',
    missing_list: 'what is missing: kind and date, one after the other; null where nothing is',
  },
  numbers: Object.fromEntries(
    ['papers', 'undated', ...Object.keys(kinds), ...facts, 'inspections', 'missing'].map((name) => [name, 'INTEGER']),
  ),
  query: `WITH counted AS MATERIALIZED (
  SELECT authority_code, authority_gss, dated, inspected, p.document_type,
${facts.map((fact) => `    (SELECT count(*) FROM ${fact} f WHERE f.document_id = d.id) AS ${fact}`).join(',\n')}
  FROM v_papers p JOIN documents d ON d.sha256 = p.document WHERE counts
), held AS (
  SELECT authority_code, max(authority_gss) AS authority_gss, substr(coalesce(dated, inspected), 1, 4) AS year,
    count(*) AS papers, sum(dated IS NULL) AS undated,
${Object.entries(kinds)
  .map(([name, types]) => `    sum(document_type IN (${types})) AS ${name},`)
  .join('\n')}
${facts.map((fact) => `    sum(${fact}) AS ${fact}`).join(',\n')}
  FROM counted
  GROUP BY 1, 3
), known AS (
  SELECT authority AS authority_code, substr(start_on, 1, 4) AS year, count(*) AS inspections,
    sum(NOT has_report) AS missing,
    group_concat(CASE WHEN NOT has_report
      THEN coalesce(framework || ' ', '') || replace(visit_kind, '_', ' ') || ' ' || start_on END, '; ') AS missing_list
  FROM (SELECT * FROM inspections ORDER BY id)
  GROUP BY 1, 2
), years AS (
  SELECT authority_code, year FROM held UNION SELECT authority_code, year FROM known
)
SELECT years.authority_code, a.name AS authority, authority_gss, a.gss_code AS authority_gss_now, a.region,
  a.valid_to AS abolished_on, years.year, coalesce(papers, 0) AS papers, coalesce(undated, 0) AS undated,
  ${[...Object.keys(kinds), ...facts].map((name) => `coalesce(${name}, 0) AS ${name}`).join(', ')},
  coalesce(inspections, 0) AS inspections, coalesce(missing, 0) AS missing, missing_list
FROM years
LEFT JOIN held ON held.authority_code IS years.authority_code AND held.year IS years.year
LEFT JOIN known ON known.authority_code = years.authority_code AND known.year = years.year
LEFT JOIN authorities a ON a.code = years.authority_code`,
};

const personRoles: View = {
  name: 'v_person_roles',
  comment: 'Who had which role in which document and inspection; a person whose name is spelt in two ways is one.',
  columns: {
    person_id: 'persons.id',
    person: 'name as most documents spell it',
    name: 'name as printed in the document',
    role: 'role',
    area: 'what an implications verifier verified',
    inspectorate: 'inspectorate, where stated',
    printed_role: 'post or role as printed',
    inspection_id: 'inspections.id of the one inspection that the document reports or is about',
    authority_code: 'authorities.code of the authority that the document is about',
    document: 'documents.sha256',
    page: 'page number, counts from 1; null where the format has no pages',
    quote: 'the words it was read from',
    claim_id: 'claims.id',
    confidence: 'how sure OCR is of the words, 0 to 1; null where the file holds them as text',
  },
  numbers: { inspection_id: 'INTEGER' },
  query: `SELECT l.person_id, persons.name AS person, f.name, f.role, f.area, f.inspectorate, f.printed_role,
  (SELECT CASE WHEN count(DISTINCT o.inspection_id) = 1 THEN min(o.inspection_id) END FROM inspection_links o
   WHERE o.document_id = f.document_id AND o.role IN ('reports', 'follows_up')) AS inspection_id,
  p.authority_code, p.document, c.page, c.quote, f.claim_id, c.confidence
FROM person_links l
JOIN persons ON persons.id = l.person_id
JOIN people f ON f.claim_id = l.people_id
JOIN documents d ON d.id = f.document_id
JOIN v_papers p ON p.document = d.sha256 AND p.counts
JOIN claims c ON c.id = f.claim_id`,
};

const repetitions: View = {
  name: 'v_recommendation_links',
  comment: 'Recommendations that come back: a paper that repeats what a report asks for, or the next inspection.',
  columns: {
    ...authorityColumns,
    kind: 'repeats (a paper about the inspection) or returns (a later inspection)',
    similarity: 'share of word stems that both have, 0 to 1',
    basis: 'the stems that both have',
    recommendation_id: 'recommendations.claim_id of the later one, or of the one in a paper',
    text: 'its text',
    start_on: 'first day of its inspection',
    document: 'documents.sha256',
    earlier_id: "recommendations.claim_id of the earlier one, or of the inspectorate's",
    earlier_text: 'its text',
    earlier_start_on: 'first day of its inspection',
    earlier_document: 'documents.sha256',
  },
  query: `SELECT ${authorityOf('i.authority_gss')}, l.kind, l.similarity, l.basis,
  l.recommendation_id, r.text, i.start_on, rd.sha256, l.earlier_id, e.text AS earlier_text,
  j.start_on AS earlier_start_on, ed.sha256 AS earlier_document
FROM recommendation_links l
JOIN recommendations r ON r.claim_id = l.recommendation_id
JOIN documents rd ON rd.id = r.document_id
JOIN recommendations e ON e.claim_id = l.earlier_id
JOIN documents ed ON ed.id = e.document_id
JOIN inspections i ON i.id = (SELECT min(o.inspection_id) FROM inspection_links o
  WHERE o.document_id = r.document_id AND o.role IN ('reports', 'follows_up'))
JOIN inspections j ON j.id = (SELECT min(o.inspection_id) FROM inspection_links o
  WHERE o.document_id = e.document_id AND o.role IN ('reports', 'follows_up'))
JOIN authorities a ON a.code = i.authority`,
};

const successors: View = {
  name: 'v_authority_successors',
  comment: 'Abolished authorities with those that took their place, and those that took theirs.',
  columns: {
    authority_code: 'authorities.code of the abolished one',
    authority: 'its name',
    authority_gss: 'its latest GSS code',
    abolished_on: 'day on which it was abolished',
    successor_code: 'authorities.code of one that took its place',
    successor: 'its name',
    successor_gss: 'its latest GSS code',
    region: 'its English region',
    steps: '1 where it took the place itself, 2 where it took that of a successor, and so on',
    is_current: '1 where it exists today',
  },
  numbers: { steps: 'INTEGER', is_current: 'INTEGER' },
  query: `WITH RECURSIVE chain(authority, successor, steps) AS (
  SELECT authority, successor, 1 FROM authority_successors
  UNION
  SELECT chain.authority, s.successor, chain.steps + 1 FROM chain
  JOIN authority_successors s ON s.authority = chain.successor
  WHERE chain.steps < 9
)
SELECT a.code, a.name, a.gss_code, a.valid_to, b.code, b.name, b.gss_code, b.region, chain.steps, b.valid_to IS NULL
FROM chain
JOIN authorities a ON a.code = chain.authority
JOIN authorities b ON b.code = chain.successor`,
};

export const linkedViews: View[] = [
  latestJudgements,
  timeline,
  disagreements,
  coverage,
  personRoles,
  repetitions,
  successors,
];
