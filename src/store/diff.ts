/** What two databases say differently: facts gained, lost and changed, whatever their ids. */
import type { Database } from 'better-sqlite3';
import { openDatabase } from './database.js';
import { comparedQueries } from './diff-linked.js';
import { StoreError } from './errors.js';
import type { SqlValue } from './schema/model.js';

type Fact = Record<string, SqlValue>;

export interface FactChange {
  change: 'gained' | 'lost' | 'changed';
  table: string;
  /** documents.sha256; null for what is of the world and no one document's. */
  document: string | null;
  fileName: string | null;
  /** Of the new source, or of the old one of a fact that was lost. Page counts from 1; null where there is none. */
  page: number | null;
  quote: string | null;
  /** The fact's own columns; of a changed one as they are now. */
  fact: Fact;
  /** The columns that changed, as they were; `quote` and `page` are among them where the source moved. */
  before: Fact;
}

interface Compared {
  table: string;
  /** What a fact is known again by; what a document says of one thing. */
  key: string[];
}

const compared: Compared[] = [
  { table: 'documents', key: [] },
  { table: 'document_details', key: ['field'] },
  { table: 'inspection_mentions', key: ['framework', 'visit_kind', 'relation'] },
  { table: 'inspection_windows', key: ['position'] },
  { table: 'judgements', key: ['domain', 'relation'] },
  { table: 'people', key: ['name', 'role'] },
  { table: 'recommendations', key: ['kind', 'text'] },
  { table: 'kpis', key: ['measure', 'period', 'qualifier'] },
  { table: 'dates', key: ['start_on', 'end_on'] },
  { table: 'agenda_items', key: ['item'] },
  { table: 'attendance', key: ['name', 'capacity'] },
  { table: 'resolutions', key: ['ref', 'text'] },
  { table: 'listed_documents', key: ['kind', 'name'] },
  { table: 'sections', key: ['heading', 'number'] },
  { table: 'issues', key: ['code', 'message'] },
];

/** Row numbers mean nothing in another database. */
const rowNumbers = new Set(['id', 'claim_id', 'document_id', 'parent_id', 'pack_id', 'sha256']);

/**
 * All that the new database has otherwise than the old one, by table and document. Columns that only one of them has
 * are left out, so that databases of two versions of the program can be compared.
 *
 * @throws StoreError for a file that is no such database.
 */
export function diffDatabases(oldPath: string, newPath: string): FactChange[] {
  openDatabase(oldPath, { readonly: true }).close();
  const db = openDatabase(newPath, { readonly: true });
  try {
    db.prepare('ATTACH ? AS old').run(oldPath);
    const nameOf = db
      .prepare<{ document: string | null }, string>(
        ['main', 'old']
          .map(
            (schema) => `SELECT file_name FROM ${schema}.documents WHERE sha256 = :document
              UNION ALL SELECT location FROM ${schema}.quarantine WHERE sha256 = :document`,
          )
          .join(' UNION ALL '),
      )
      .pluck();
    const changes = [
      ...compared.flatMap((one) => factChanges(db, one)),
      ...comparedQueries.flatMap(({ table, key, rows }) =>
        changesOf(table, key, (of, other) => onlyIn(db, rows, of, other)),
      ),
    ];
    return changes.map((change) => ({ ...change, fileName: nameOf.get({ document: change.document }) ?? null }));
  } catch (error) {
    throw unlike(error, oldPath);
  } finally {
    db.close();
  }
}

type Change = Omit<FactChange, 'fileName'>;

interface Row {
  document: string | null;
  page: number | null;
  quote: string | null;
  fact: Fact;
}

/** Before a release tables change without a version of their own. */
function unlike(error: unknown, oldPath: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'SQLITE_ERROR') return error;
  return new StoreError(`${oldPath} has other tables or columns: ${error.message}.`, {
    code: 'store.diff',
    remedy: 'Compare databases that were written with one schema: read the papers again with a version that has it.',
    exitCode: 2,
    cause: error,
  });
}

function factChanges(db: Database, { table, key }: Compared): Change[] {
  const columns = commonColumns(db, table);
  if (columns === null) return [];
  const known = key.filter((column) => columns.includes(column));
  return changesOf(table, known, (of, other) => onlyIn(db, (schema) => factRows(schema, table, columns), of, other));
}

/** @param rowsOnlyIn the rows of one of the databases (`main`, the new one, or `old`) that the other does not have. */
function changesOf(table: string, known: string[], rowsOnlyIn: (of: string, other: string) => Set<Row>): Change[] {
  const lost = rowsOnlyIn('old', 'main');
  const gained = rowsOnlyIn('main', 'old');
  const changes: Change[] = [];
  // Surest first: the same thing in the same words, the same thing, other things in the same words.
  for (const identity of [
    (row: Row) => [row.document, row.page, row.quote, ...known.map((column) => row.fact[column])],
    (row: Row) => [row.document, ...known.map((column) => row.fact[column])],
    (row: Row) => (row.quote === null || row.document === null ? null : [row.document, row.page, row.quote]),
  ]) {
    for (const [before, after] of pair(lost, gained, identity)) changes.push(changeOf(table, before, after));
  }
  const alone = (change: 'lost' | 'gained') => (row: Row) => ({ change, table, ...row, before: {} });
  changes.push(...[...lost].map(alone('lost')), ...[...gained].map(alone('gained')));
  const place = ({ document }: Change) => document ?? '';
  return changes.sort(
    (a, b) => Number(place(a) > place(b)) - Number(place(a) < place(b)) || (a.page ?? 0) - (b.page ?? 0),
  );
}

/** Takes rows that mean the same out of both sets. */
function pair(lost: Set<Row>, gained: Set<Row>, identity: (row: Row) => unknown[] | null): [Row, Row][] {
  const waiting = new Map<string, Row[]>();
  for (const row of lost) {
    const id = JSON.stringify(identity(row));
    if (id !== 'null') waiting.set(id, [...(waiting.get(id) ?? []), row]);
  }
  const pairs: [Row, Row][] = [];
  for (const row of gained) {
    const before = waiting.get(JSON.stringify(identity(row)))?.shift();
    if (before) pairs.push([before, row]);
  }
  for (const [before, after] of pairs) {
    lost.delete(before);
    gained.delete(after);
  }
  return pairs;
}

function changeOf(table: string, old: Row, now: Row): Change {
  const was: Fact = { ...old.fact, page: old.page, quote: old.quote };
  const is: Fact = { ...now.fact, page: now.page, quote: now.quote };
  const before = Object.fromEntries(Object.entries(was).filter(([column, value]) => value !== is[column]));
  return { change: 'changed', table, ...now, before };
}

/** Columns of a table that both databases have; null where one has no such table. */
function commonColumns(db: Database, table: string): string[] | null {
  const columnsOf = (schema: string) =>
    db.prepare<[string, string], string>('SELECT name FROM pragma_table_info(?, ?)').pluck().all(table, schema);
  const [mine, theirs] = [columnsOf('main'), new Set(columnsOf('old'))];
  if (mine.length === 0 || theirs.size === 0) return null;
  return mine.filter((name) => theirs.has(name) && !rowNumbers.has(name));
}

function factRows(of: string, table: string, columns: string[]): string {
  const list = columns.map((column) => `f.${column}`).join(', ');
  if (table === 'documents') return `SELECT f.sha256, NULL, NULL, ${list} FROM ${of}.documents f`;
  return `SELECT d.sha256, c.page, c.quote, ${list} FROM ${of}.${table} f
    JOIN ${of}.documents d ON d.id = f.document_id
    LEFT JOIN ${of}.claims c ON c.id = f.claim_id`;
}

/** Rows of one database that the other does not have, or has fewer times. */
function onlyIn(db: Database, rows: (schema: string) => string, of: string, other: string): Set<Row> {
  const names = db
    .prepare(rows(of))
    .columns()
    .map(({ name }) => name);
  const aliases = names.map((_, at) => `c${at}`);
  const counted = (schema: string) =>
    `SELECT ${aliases}, row_number() OVER (PARTITION BY ${aliases}) FROM rows_of_${schema}`;
  const found = db
    .prepare<[], SqlValue[]>(
      `WITH rows_of_main (${aliases}) AS (${rows('main')}), rows_of_old (${aliases}) AS (${rows('old')})
       ${counted(of)} EXCEPT ${counted(other)}`,
    )
    .raw()
    .all();
  return new Set(
    found.map(([document, page, quote, ...values]) => ({
      document: document as string | null,
      page: page as number | null,
      quote: quote as string | null,
      fact: Object.fromEntries(names.slice(3).map((column, at) => [column, values[at] ?? null])),
    })),
  );
}
