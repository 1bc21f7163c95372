/** Full-text search: pages, and on them the headings and facts whose own words match. */
import type { Database } from 'better-sqlite3';
import type { DocumentType } from '../extract/types.js';
import { authorityFilter } from './authority-lookup.js';
import { StoreError } from './errors.js';

export interface SearchFilter {
  /** Words, "phrases", prefixes (interview*), NEAR(a b, 5), AND, OR, NOT; a word with signs in it is a phrase. */
  query: string;
  /** Name or code of an authority. */
  authority?: string;
  /** Year, month or day in ISO 8601: only papers dated (else inspected) then or later. */
  since?: string;
  /** As `since`: only papers dated then or earlier, to the end of that year or month. */
  until?: string;
  type?: DocumentType;
  /** How many rows at most. */
  limit: number;
  /** How many words of a snippet, 64 at most. */
  words: number;
}

export interface SearchHit {
  /** `page`, `heading`, or the table of the fact or the detail of the document that quotes the words. */
  found_in: string;
  authority: string | null;
  dated: string | null;
  document_type: DocumentType;
  title: string | null;
  file_name: string;
  page: number | null;
  /** The words around, what matches in square brackets. */
  snippet: string;
  /** The fact's value in short; null for a page. */
  value: string | null;
  document: string;
  claim_id: number | null;
}

interface PageHit extends Omit<SearchHit, 'found_in' | 'value' | 'claim_id'> {
  document_id: number;
  page_index: number;
}

const snippetOf = (table: string) => `snippet(${table}, 0, '[', ']', '…', :words)`;

/**
 * Pages by relevance (bm25), each followed by the headings and facts on it that match by themselves. Copies of a paper
 * are found once.
 *
 * @throws StoreError with exit code 2 for a query that FTS5 cannot read, and for an unknown authority.
 */
export function searchPapers(
  db: Database,
  { query: asked, authority, since, until, type, limit, words }: SearchFilter,
): SearchHit[] {
  const query = withSignsQuoted(asked);
  const pages = readable(asked, () =>
    db
      .prepare<Record<string, string | number | null>, PageHit>(
        `SELECT p.authority, coalesce(p.dated, p.inspected) AS dated, p.document_type, p.title, p.file_name,
           hit.number AS page, hit.snippet, p.document, hit.document_id, hit.page_index
         FROM (SELECT search.rank AS rank, pages.id, pages.document_id, pages.number, pages.page_index,
                 ${snippetOf('search')} AS snippet
               FROM search JOIN pages ON pages.id = search.rowid
               WHERE search MATCH :query AND pages.document_id IN (
                 SELECT id FROM documents JOIN v_papers v ON v.document = sha256
                 WHERE counts AND (:type IS NULL OR v.document_type = :type)
                   AND (:since IS NULL OR coalesce(dated, inspected) >= :since)
                   AND (:until IS NULL OR substr(coalesce(dated, inspected), 1, length(:until)) <= :until)
                   AND (:codes IS NULL OR authority_code IN (SELECT value FROM json_each(:codes))))
               ORDER BY search.rank, pages.id LIMIT :limit) hit
         JOIN documents d ON d.id = hit.document_id
         JOIN v_papers p ON p.document = d.sha256
         ORDER BY hit.rank, hit.id`,
      )
      .all({
        query,
        type: type ?? null,
        since: since ?? null,
        until: until ?? null,
        codes: authorityFilter(db, authority),
        limit,
        words,
      }),
  );
  const factsOn = factFinder(db, query, words);
  const hits: SearchHit[] = [];
  for (const { document_id, page_index, ...page } of pages) {
    if (hits.length >= limit) break;
    hits.push({ found_in: 'page', ...page, value: null, claim_id: null });
    for (const fact of factsOn(document_id, page_index)) hits.push({ ...page, ...fact });
  }
  return hits.slice(0, limit);
}

type FactHit = Pick<SearchHit, 'found_in' | 'snippet' | 'value' | 'claim_id'>;

/**
 * Quotes and headings are slices of pages, so an index of them would only repeat that of pages: those on a page that
 * was found are indexed when they are looked for.
 */
function factFinder(db: Database, query: string, words: number): (documentId: number, pageIndex: number) => FactHit[] {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.quotes USING fts5(text, tokenize='porter unicode61')");
  const clear = db.prepare('DELETE FROM temp.quotes');
  const fill = db.prepare<[number, number]>(
    `INSERT INTO temp.quotes (rowid, text) SELECT min(id), quote FROM claims
     WHERE document_id = ? AND page_index = ? AND field <> 'dates' GROUP BY quote, field`,
  );
  const find = db.prepare<{ query: string; words: number }, FactHit>(
    `SELECT CASE c.field WHEN 'sections' THEN 'heading' ELSE c.field END AS found_in, c.value, c.id AS claim_id,
       ${snippetOf('quotes')} AS snippet
     FROM temp.quotes q JOIN claims c ON c.id = q.rowid
     WHERE quotes MATCH :query ORDER BY c.field <> 'sections', q.rank, c.id`,
  );
  return (documentId, pageIndex) => {
    clear.run();
    fill.run(documentId, pageIndex);
    return find.all({ query, words });
  };
}

/** FTS5 takes signs for syntax of its own; people write "care-experienced", "children's" and "92.5%" and mean the words. */
function withSignsQuoted(query: string): string {
  return query.replace(/"[^"]*"?|[^\s"(),*]+/g, (word) =>
    word.startsWith('"') || /^[\p{L}\p{N}_]+$/u.test(word) ? word : `"${word}"`,
  );
}

/** What FTS5 says of a query, in words for whoever wrote it. */
function readable<T>(query: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'SQLITE_ERROR') throw error;
    const why = error.message.replace(/^fts5: /, '').replace(/^syntax error near ""$/, 'something is missing in it');
    throw new StoreError(`The search ${query} cannot be read: ${why}.`, {
      code: 'store.search',
      remedy:
        'Write words, "a phrase", a prefix (interview*), NEAR(one two, 5), AND, OR, NOT; close every quote mark and bracket.',
      exitCode: 2,
      cause: error,
    });
  }
}
