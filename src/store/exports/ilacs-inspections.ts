import type { Database } from 'better-sqlite3';
import type { GradeSource } from '../schema/linked.js';
import { type DetailState, detailStates } from '../schema/values.js';

/** Where a value was read: in the file that can be opened, which for a paper of a pack is the pack. */
export interface CellSource {
  file: string;
  page: number | null;
  quote: string;
  /** Address of the file, at the page where it is a PDF; null where it came from no site. */
  url: string | null;
}

/** A value with its source, or nothing and why. */
export interface Cell {
  value: string | null;
  source: CellSource | null;
  /** What is to be said beside the source, or instead of it. */
  note: string | null;
}

export const judgementKeys = [
  'overall_effectiveness',
  'impact_of_leaders',
  'help_and_protection',
  'children_in_care_and_care_leavers',
  'children_in_care',
  'care_leavers',
] as const;

export const cellKeys = [
  'authority',
  'start_on',
  'end_on',
  'published_on',
  ...judgementKeys,
  'lead_inspector',
  'previous_overall',
] as const;
export type CellKey = (typeof cellKeys)[number];

/** One graded ILACS inspection. */
export interface IlacsInspection {
  id: number;
  authorityCode: string;
  region: string | null;
  /** Day on which the authority was abolished; null for one that exists. */
  abolishedOn: string | null;
  cells: Record<CellKey, Cell>;
}

/** Every ILACS inspection of which grades are known, by authority, the latest first. */
export function ilacsInspections(db: Database): IlacsInspection[] {
  const cells = cellsByInspection(db);
  return db
    .prepare<[], Omit<IlacsInspection, 'cells'> & { report: string | null; published: string | null; site: string }>(
      `WITH ${ilacs}
SELECT i.id, a.code AS authorityCode, a.region, a.valid_to AS abolishedOn, i.report,
  l.published_on AS published, l.url AS site
FROM ilacs i
JOIN authorities a ON a.code = i.authority
LEFT JOIN (SELECT document, published_on, url, max(last_seen) FROM listings WHERE published_on IS NOT NULL
  GROUP BY document) l ON l.document = i.report
ORDER BY a.name, i.id DESC`,
    )
    .all()
    .map(({ report, published, site, ...inspection }) => {
      const read = cells.get(inspection.id);
      const cell = (key: CellKey): Cell => read?.get(key) ?? { value: null, source: null, note: absence(key, report) };
      const all = Object.fromEntries(cellKeys.map((key) => [key, cell(key)])) as Record<CellKey, Cell>;
      if (all.published_on.value === null && published !== null) {
        const note = `not stated in the report; the site that offers it says so: ${site}`;
        all.published_on = { value: published, source: null, note };
      }
      return { ...inspection, cells: all };
    });
}

/** The first of each authority: the latest, as `ilacsInspections` orders them. */
export function latestOfEach(inspections: IlacsInspection[]): IlacsInspection[] {
  const seen = new Set<string>();
  return inspections.filter(({ authorityCode }) => !seen.has(authorityCode) && seen.add(authorityCode));
}

/** The graded ILACS inspections, with the report of each where it is here. */
const ilacs = `ilacs AS MATERIALIZED (
  SELECT i.*, (SELECT min(d.sha256) FROM inspection_links l JOIN documents d ON d.id = l.document_id
    WHERE l.inspection_id = i.id AND l.role = 'reports' AND l.counts) AS report
  FROM inspections i
  WHERE i.framework = 'ILACS' AND i.visit_kind = 'inspection'
    AND EXISTS (SELECT 1 FROM inspection_grades g WHERE g.inspection_id = i.id)
)`;

const noGrade = 'no grade under this heading';
const absences: Record<CellKey, string> = {
  authority: 'no words of a document were read for it',
  start_on: 'no dates of the inspection were read',
  end_on: 'no dates of the inspection were read',
  published_on: absent('not_stated'),
  overall_effectiveness: noGrade,
  impact_of_leaders: noGrade,
  help_and_protection: noGrade,
  children_in_care_and_care_leavers: `${noGrade} (one grade to 2022)`,
  children_in_care: `${noGrade} (a grade of its own from 2023)`,
  care_leavers: `${noGrade} (a grade of its own from 2023)`,
  lead_inspector: 'no lead inspector was read',
  previous_overall: 'no document in the database gives the grade of an earlier inspection',
};

const onlyInReports: CellKey[] = ['published_on', 'lead_inspector'];

const absence = (key: CellKey, report: string | null) =>
  report === null && onlyInReports.includes(key) ? 'the report is not in the database' : absences[key];

function absent(state: DetailState): string {
  return `${state.replaceAll('_', ' ')}: ${detailStates[state]}`;
}

interface Fact {
  inspection: number;
  key: string;
  value: string | null;
  state: DetailState;
  basis: GradeSource;
  /** First day of the inspection that gave an earlier grade. */
  earlier: string | null;
  file: string;
  page: number | null;
  quote: string;
  location: string | null;
  mediaType: string;
}

const notes: Record<GradeSource, string | null> = {
  reported: null,
  told: 'as a paper about the inspection tells',
  recalled: 'as a later document recalls',
};

/** Of roles of documents, as `GradeSource` has them. */
const basisOfRole = "CASE l.role WHEN 'reports' THEN 'reported' WHEN 'follows_up' THEN 'told' ELSE 'recalled' END";

const date = (column: string) => `SELECT i.id, '${column}', m.${column}, m.document_id, m.claim_id, 'stated',
    ${basisOfRole}, NULL
  FROM ilacs i JOIN inspection_links l ON l.inspection_id = i.id AND l.counts
  JOIN inspection_mentions m ON m.claim_id = l.mention_id AND m.${column} = i.${column}`;

/**
 * Each value with its claim. CROSS JOIN holds SQLite to the order as written: from an inspection to those before it, not
 * from every overall grade to every inspection.
 */
const facts = `SELECT i.id AS inspection, g.domain AS key, g.grade AS value, j.document_id, j.claim_id, 'stated' AS state,
    g.source AS basis, NULL AS earlier
  FROM ilacs i JOIN inspection_grades g ON g.inspection_id = i.id JOIN judgements j ON j.claim_id = g.judgement_id
  UNION ALL SELECT i.id, 'previous_overall', g.grade, j.document_id, j.claim_id, 'stated', g.source, b.start_on
  FROM ilacs i
  CROSS JOIN inspections b ON b.id = (SELECT max(e.id) FROM inspections e
    CROSS JOIN inspection_grades eg ON eg.inspection_id = e.id
    WHERE e.authority = i.authority AND e.id < i.id AND eg.domain = 'overall_effectiveness' AND eg.grade <> 'not_judged')
  JOIN inspection_grades g ON g.inspection_id = b.id AND g.domain = 'overall_effectiveness'
  JOIN judgements j ON j.claim_id = g.judgement_id
  UNION ALL ${date('start_on')}
  UNION ALL ${date('end_on')}
  UNION ALL SELECT i.id, 'lead_inspector', p.name, p.document_id, p.claim_id, 'stated', 'reported', NULL
  FROM ilacs i JOIN documents r ON r.sha256 = i.report JOIN people p ON p.document_id = r.id AND p.role = 'lead_inspector'
  UNION ALL SELECT i.id, d.field, d.value, d.document_id, d.claim_id, d.state, 'reported', NULL
  FROM ilacs i JOIN documents r ON r.sha256 = i.report JOIN document_details d ON d.document_id = r.id AND d.field = 'published_on'
  UNION ALL SELECT i.id, 'authority', a.name, d.document_id, d.claim_id, d.state, ${basisOfRole}, NULL
  FROM ilacs i JOIN inspection_links l ON l.inspection_id = i.id AND l.counts JOIN authorities a ON a.code = i.authority
  JOIN document_details d ON d.document_id = l.document_id AND d.field = 'authority_name' AND d.state = 'stated'`;

function cellsByInspection(db: Database): Map<number, Map<string, Cell>> {
  const rows = db
    .prepare<[], Fact>(
      `WITH ${ilacs}, facts AS MATERIALIZED (${facts})
SELECT f.inspection, f.key, f.value, f.state, f.basis, f.earlier,
  coalesce(pack.file_name, d.file_name) AS file, c.page + coalesce(d.pack_page - 1, 0) AS page, c.quote,
  coalesce(pack.media_type, d.media_type) AS mediaType,
  (SELECT location FROM origins o WHERE o.document_id = coalesce(d.pack_id, d.id)
   AND (o.location GLOB 'http://*' OR o.location GLOB 'https://*') ORDER BY o.location LIMIT 1) AS location
FROM facts f
JOIN documents d ON d.id = f.document_id
LEFT JOIN documents pack ON pack.id = d.pack_id
LEFT JOIN claims c ON c.id = f.claim_id
ORDER BY f.inspection, f.basis = 'recalled', f.basis = 'told', f.claim_id`,
    )
    .all();
  const inspections = new Map<number, Map<string, Cell>>();
  for (const fact of rows) {
    const cells = inspections.get(fact.inspection) ?? new Map<string, Cell>();
    inspections.set(fact.inspection, cells);
    if (!cells.has(fact.key)) cells.set(fact.key, cellOf(fact));
  }
  return inspections;
}

function cellOf({ value, state, basis, earlier, file, page, quote, location, mediaType }: Fact): Cell {
  if (state !== 'stated') return { value: null, source: null, note: absent(state) };
  const anchor = page !== null && mediaType === 'application/pdf' ? `#page=${page}` : '';
  const url = location === null ? null : location.replace(/#.*$/, '') + anchor;
  const parts = [earlier && `of the inspection of ${earlier}`, notes[basis]].filter((part) => part !== null);
  return { value, source: { file, page, quote, url }, note: parts.length > 0 ? parts.join(', ') : null };
}
