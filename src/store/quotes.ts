import type { Database } from 'better-sqlite3';

/** A file with all that was quoted from it and from the papers in it. */
export interface QuotedFile {
  sha256: string;
  fileName: string;
  /** Paths and URLs. */
  locations: string[];
  /** Each once a page: `page` counts from 0 in the file, `number` from 1, null where the format has no pages. */
  quotes: { page: number; number: number | null; quote: string }[];
}

/** How many files the database has; a paper in a pack is none. */
export const countFiles = (db: Database): number =>
  db.prepare<[], number>('SELECT count(*) FROM documents WHERE pack IS NULL').pluck().get() ?? 0;

/** Every file in the order of their hashes, with its quotes by page. */
export function* quotedFiles(db: Database): Generator<QuotedFile> {
  const next = db.prepare<[string], { sha256: string; fileName: string }>(
    'SELECT sha256, file_name AS fileName FROM documents WHERE pack IS NULL AND sha256 > ? ORDER BY sha256 LIMIT 1',
  );
  const locations = db
    .prepare<[string], string>('SELECT location FROM origins WHERE document = ? ORDER BY location')
    .pluck();
  const quotes = db.prepare<[string, string], QuotedFile['quotes'][number]>(
    `SELECT c.page_index + coalesce(d.pack_page, 1) - 1 AS page, pages.number + coalesce(d.pack_page, 1) - 1 AS number,
       c.quote
     FROM (SELECT sha256, pack_page FROM documents WHERE sha256 = ?
           UNION ALL SELECT sha256, pack_page FROM documents WHERE pack = ?) d
     JOIN claims c ON c.document = d.sha256
     JOIN pages ON pages.document = c.document AND pages.page_index = c.page_index
     GROUP BY 1, 2, 3 ORDER BY 1, min(c.start_offset), 3`,
  );
  for (let file = next.get(''); file; file = next.get(file.sha256)) {
    const { sha256 } = file;
    yield { ...file, locations: locations.all(sha256), quotes: quotes.all(sha256, sha256) };
  }
}

/** The quotes of disagreements by the hash of their file, as those of `quotedFiles`. */
export function disagreementQuotes(db: Database): Map<string, QuotedFile['quotes']> {
  const rows = db
    .prepare<[], QuotedFile['quotes'][number] & { file: string }>(
      `SELECT coalesce(p.pack, p.document) AS file, coalesce(d.number, 1) + coalesce(p.pack_page, 1) - 2 AS page,
         d.number + coalesce(p.pack_page, 1) - 1 AS number, d.quote
       FROM (SELECT a_document AS document, a_page AS number, a_quote AS quote FROM v_disagreements
             UNION SELECT b_document, b_page, b_quote FROM v_disagreements) d
       JOIN v_papers p ON p.document = d.document ORDER BY 1, 2, 4`,
    )
    .all();
  const files = new Map<string, QuotedFile['quotes']>();
  for (const { file, ...quote } of rows) files.set(file, [...(files.get(file) ?? []), quote]);
  return files;
}

/** The program that read a file. */
export const engineOf = (db: Database, sha256: string): string =>
  db.prepare<[string], string>('SELECT engine FROM documents WHERE sha256 = ?').pluck().get(sha256) ?? '';
