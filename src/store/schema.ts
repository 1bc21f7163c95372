/**
 * The database, defined once: every table, view and trigger with what it means. `ddl.ts` makes SQL of it and
 * `dictionary.ts` makes docs/data-dictionary.md.
 */

import { authorities, authorityAliases, authorityCodes, authoritySuccessors } from './schema/authorities.js';
import { documents, origins, pages, quarantine, readings, runs } from './schema/documents.js';
import {
  agendaItems,
  attendance,
  dates,
  documentDetails,
  inspectionMentions,
  inspectionWindows,
  issues,
  judgements,
  kpis,
  listedDocuments,
  metrics,
  people,
  recommendations,
  resolutions,
  rules,
  sections,
  spans,
} from './schema/facts.js';
import { linkedTables } from './schema/linked.js';
import type { Table } from './schema/model.js';
import { scrapeTables } from './schema/scrapes.js';

export { layouts } from './schema/layouts.js';
export { triggers } from './schema/triggers.js';
export { views } from './schema/views.js';

/** Goes up with every change of a view or a column of one: test/store/views.test.ts has the columns of each version. */
export const viewsVersion = 2;

/** In the order of creation: a table comes after those it refers to. */
export const tables: Table[] = [
  documents,
  origins,
  pages,
  runs,
  readings,
  quarantine,
  rules,
  spans,
  documentDetails,
  sections,
  inspectionMentions,
  inspectionWindows,
  judgements,
  people,
  recommendations,
  metrics,
  kpis,
  dates,
  agendaItems,
  attendance,
  resolutions,
  listedDocuments,
  issues,
  authorities,
  authorityCodes,
  authoritySuccessors,
  authorityAliases,
  ...linkedTables,
  ...scrapeTables,
];

/** Full-text index over pages: `SELECT … FROM search JOIN pages ON pages.id = search.rowid WHERE search MATCH …`. */
export const search = {
  name: 'search',
  comment: 'Full-text search (FTS5, English stems) over pages; its rowid is pages.id.',
  columns: { text: 'pages.text' },
  ddl: "CREATE VIRTUAL TABLE search USING fts5(text, content=pages, content_rowid=id, tokenize='porter unicode61')",
};
