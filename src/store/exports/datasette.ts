import { basename, extname } from 'node:path';
import { type SavedQuery, savedQueries } from '../saved-queries.js';
import { layouts, search, tables, views } from '../schema.js';

/** https://docs.datasette.io/en/stable/metadata.html, as much of it as is used here. */
interface RelationMetadata {
  description: string;
  columns: Record<string, string>;
  units?: Record<string, string>;
  facets?: string[];
  sort_desc?: string;
  sortable_columns?: string[];
  label_column?: string;
  fts_table?: string;
  fts_pk?: string;
  hidden?: true;
}

interface DatabaseMetadata {
  description: string;
  tables: Record<string, RelationMetadata>;
  queries: Record<string, { title: string; description: string; sql: string }>;
}

export interface DatasetteMetadata {
  title: string;
  description: string;
  source: string;
  databases: Record<string, DatabaseMetadata>;
}

/** Columns of few values that are asked for most; the first come first on the page. */
const facetColumns = [
  'domain',
  'grade',
  'kind',
  'role',
  'metric',
  'qualifier',
  'unit',
  'capacity',
  'state',
  'code',
  'outcome',
  'relation',
  'region',
  'document_type',
  'framework',
  'visit_kind',
  'authority',
  'field',
];

/** What a link to a row of the table says. */
const labelColumns: Record<string, string> = {
  documents: 'file_name',
  sections: 'heading',
  metrics: 'label',
  inspections: 'start_on',
  persons: 'name',
  authorities: 'name',
  runs: 'started_at',
  sources: 'name',
};

/** Only for the program: what they hold is in views, or is of no use by itself. */
const hiddenTables = new Set([
  'readings',
  'inspection_windows',
  'inspection_links',
  'judgement_links',
  'person_links',
  'source_runs',
  'fetches',
  'site_groups',
  'source_spans',
  'listings',
]);

/** Units of whole columns, as Pint names them; values of KPIs have a unit each. */
const units: Record<string, Record<string, string>> = {
  fetches: { bytes: 'byte' },
  listings: { content_length: 'byte' },
};

const dateColumns = ['dated', 'as_of', 'started_at', 'start_on', 'year'];

/** Views have no foreign keys, so a claim's place and the places of its paper are a query away. */
const lookups: DatabaseMetadata['queries'] = {
  source_of_a_claim: {
    title: 'Where a value was read',
    description: 'The paper, page and words of a claim_id, and where the paper was found.',
    sql: `SELECT c.file_name, c.page, c.quote, c.rule, o.location, c.document
FROM v_claims c
JOIN documents d ON d.sha256 = c.document
JOIN origins o ON o.document_id = coalesce(d.pack_id, d.id)
WHERE c.claim_id = :claim_id`,
  },
  pages_with_words: {
    title: 'Pages that have words',
    description: 'Full-text search: words, "a phrase", prefix*, one NEAR other.',
    sql: `SELECT d.file_name, p.number AS page, snippet(search, 0, '[', ']', '…', 24) AS words, d.sha256 AS document
FROM search
JOIN pages p ON p.id = search.rowid
JOIN documents d ON d.id = p.document_id
WHERE search MATCH :words
ORDER BY rank
LIMIT 100`,
  },
};

/** Metadata with which `datasette <database> -m <file>` shows what tables and columns mean, facets, labels and order. */
export function datasetteMetadata(database: string): DatasetteMetadata {
  const relations = {
    ...Object.fromEntries(views.map((view) => [view.name, viewMetadata(view)])),
    ...Object.fromEntries(tables.map((table) => [table.name, tableMetadata(table)])),
    [layouts.name]: { description: layouts.comment, columns: layouts.columns, hidden: true as const },
    [search.name]: { description: search.comment, columns: search.columns },
  };
  return {
    title: 'Council reports and inspection reports',
    description:
      'Every value has the page and the exact words it was read from. Views (v_…) are for use. An empty value means ' +
      'that nothing was read; document_details.state says whether the document does not state it, never states it, or ' +
      'could not be read.',
    source: 'Papers published by councils and inspectorates; origins has the place of each',
    databases: {
      [basename(database, extname(database))]: {
        description:
          'Start with v_papers, v_inspection_timeline, v_latest_judgements, v_recommendations and v_kpi_series.',
        tables: relations,
        queries: { ...lookups, ...Object.fromEntries(savedQueries().map((query) => [query.name, canned(query)])) },
      },
    },
  };
}

/** Datasette gives a parameter that is left empty as '', where the saved queries want null or their default. */
function canned({ answers, parameters, sql }: SavedQuery): DatabaseMetadata['queries'][string] {
  const withDefaults = parameters.reduce(
    (text, { name, default: value }) => text.replace(new RegExp(`:${name}\\b`, 'g'), orDefault(name, value)),
    sql.replace(/^--.*\n/gm, ''),
  );
  const described = parameters.map(({ name, default: value, meaning }) =>
    value === null ? `${name}: ${meaning}.` : `${name}: ${meaning}; ${value} where it is left empty.`,
  );
  return { title: answers, description: described.join(' '), sql: withDefaults };
}

function orDefault(name: string, value: string | null): string {
  if (value === null) return `nullif(:${name}, '')`;
  const literal = /^-?\d+(\.\d+)?$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
  return `coalesce(nullif(:${name}, ''), ${literal})`;
}

function viewMetadata({ comment, columns }: (typeof views)[number]): RelationMetadata {
  const names = Object.keys(columns);
  const date = dateColumns.find((name) => names.includes(name));
  return {
    description: comment,
    columns,
    // Datasette sorts a view only by columns that are named.
    sortable_columns: names,
    ...facets(names),
    ...(date && { sort_desc: date }),
  };
}

function tableMetadata({ name, comment, columns }: (typeof tables)[number]): RelationMetadata {
  const comments = Object.entries(columns).map(([column, { comment, values }]) => [
    column,
    values ? `${comment}: ${Object.keys(values).join(', ')}` : comment,
  ]);
  const label = labelColumns[name];
  return {
    description: comment,
    columns: Object.fromEntries(comments),
    ...facets(Object.keys(columns).filter((column) => columns[column]?.values)),
    ...(label && { label_column: label }),
    ...(units[name] && { units: units[name] }),
    ...(name === 'pages' && { fts_table: search.name, fts_pk: 'id' }),
    ...(hiddenTables.has(name) && { hidden: true }),
  };
}

/** Each facet is a count over all rows, so a page shows four at most. */
function facets(columns: string[]): { facets?: string[] } {
  const found = facetColumns.filter((column) => columns.includes(column)).slice(0, 4);
  return found.length > 0 ? { facets: found } : {};
}
