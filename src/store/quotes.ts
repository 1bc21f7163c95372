import type { Database } from 'better-sqlite3';

/** A file with all that was quoted from it and from the papers in it. */
export interface QuotedFile {
  sha256: string;
  fileName: string;
  /** The program that read it. */
  engine: string;
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
  db.prepare<[], number>('SELECT count(*) FROM documents WHERE pack_id IS NULL').pluck().get() ?? 0;

/** Every file in the order of their hashes, with its quotes by page. */
export function* quotedFiles(db: Database): Generator<QuotedFile> {
  const next = db.prepare<[string], { id: number; sha256: string; fileName: string; engine: string }>(
    `SELECT id, sha256, file_name AS fileName, engine FROM documents WHERE pack_id IS NULL AND sha256 > ?
     ORDER BY sha256 LIMIT 1`,
  );
  const locations = db
    .prepare<[number], string>('SELECT location FROM origins WHERE document_id = ? ORDER BY location')
    .pluck();
  const quotes = db.prepare<[number, number], Omit<QuotedFile['quotes'][number], 'ocr'> & { ocr: number }>(
    `SELECT c.page_index + coalesce(d.pack_page, 1) - 1 AS page, c.page + coalesce(d.pack_page, 1) - 1 AS number, c.quote,
       pages.ocr
     FROM (SELECT id, pack_page FROM documents WHERE id = ?
           UNION ALL SELECT id, pack_page FROM documents WHERE pack_id = ?) d
     JOIN claims c ON c.document_id = d.id
     JOIN pages ON pages.document_id = c.document_id AND pages.page_index = c.page_index
     GROUP BY 1, 2, 3 ORDER BY 1, min(c.start_offset), 3`,
  );
  for (let file = next.get(''); file; file = next.get(file.sha256)) {
    const { id, ...named } = file;
    yield {
      ...named,
      locations: locations.all(id),
      quotes: quotes.all(id, id).map((row) => ({ ...row, ocr: row.ocr === 1 })),
    };
  }
}

/** The quotes of disagreements by the hash of their file, as those of `quotedFiles`. */
export function disagreementQuotes(db: Database): Map<string, QuotedFile['quotes']> {
  const rows = db
    .prepare<[], Omit<QuotedFile['quotes'][number], 'ocr'> & { file: string; ocr: number }>(
      `SELECT coalesce(p.pack, p.document) AS file, coalesce(d.number, 1) + coalesce(p.pack_page, 1) - 2 AS page,
         d.number + coalesce(p.pack_page, 1) - 1 AS number, d.quote,
         coalesce(pages.ocr, 0) AS ocr
       FROM (SELECT a_document AS document, a_page AS number, a_quote AS quote FROM v_disagreements
             UNION SELECT b_document, b_page, b_quote FROM v_disagreements) d
       JOIN v_papers p ON p.document = d.document
       JOIN documents ON documents.sha256 = d.document
       LEFT JOIN pages ON pages.document_id = documents.id AND pages.page_index = coalesce(d.number, 1) - 1
       ORDER BY 1, 2, 4`,
    )
    .all();
  const files = new Map<string, QuotedFile['quotes']>();
  for (const { file, ocr, ...quote } of rows) {
    files.set(file, [...(files.get(file) ?? []), { ...quote, ocr: ocr === 1 }]);
  }
  return files;
}
