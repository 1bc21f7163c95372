import type { Database } from 'better-sqlite3';

/** A file with all that was quoted from it and from the papers in it. */
export interface QuotedFile {
  sha256: string;
  fileName: string;
  /** Paths and URLs. */
  locations: string[];
  /**
   * Each once a page: `page` counts from 0 in the file, `number` from 1, null where the format has no pages. `ocr`:
   * whether words of the page were read from a picture.
   */
  quotes: { page: number; number: number | null; quote: string; ocr: boolean }[];
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
  const quotes = db.prepare<[string, string], Omit<QuotedFile['quotes'][number], 'ocr'> & { ocr: number }>(
    `SELECT c.page_index + coalesce(d.pack_page, 1) - 1 AS page, pages.number + coalesce(d.pack_page, 1) - 1 AS number,
       c.quote, pages.ocr
     FROM (SELECT sha256, pack_page FROM documents WHERE sha256 = ?
           UNION ALL SELECT sha256, pack_page FROM documents WHERE pack = ?) d
     JOIN claims c ON c.document = d.sha256
     JOIN pages ON pages.document = c.document AND pages.page_index = c.page_index
     GROUP BY 1, 2, 3 ORDER BY 1, min(c.start_offset), 3`,
  );
  for (let file = next.get(''); file; file = next.get(file.sha256)) {
    const { sha256 } = file;
    yield {
      ...file,
      locations: locations.all(sha256),
      quotes: quotes.all(sha256, sha256).map((row) => ({ ...row, ocr: row.ocr === 1 })),
    };
  }
}
