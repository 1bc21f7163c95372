/** Documents as they are stored, for reading them again without their files. */
import type { Database } from 'better-sqlite3';
import type { StoredDocument } from '../document/stored/decode.js';
import { extractorVersion, readerVersion } from '../version.js';
import { layouts } from './schema/layouts.js';

/** Enters the layout of a document that is stored, in place of an older one. */
export function layoutWriter(db: Database): (sha256: string, layout: Uint8Array) => void {
  const put = db.prepare<[string, Uint8Array, string]>(
    `INSERT OR REPLACE INTO ${layouts.name} SELECT id, ?, ? FROM documents WHERE sha256 = ?`,
  );
  return (sha256, layout) => {
    put.run(readerVersion, layout, sha256);
  };
}

export interface StoredDocuments {
  /** Those that are to be read again, in the order of their hashes. */
  wanted: Pick<StoredDocument['about'], 'sha256' | 'fileName'>[];
  /** How many are as this version reads them. */
  current: number;
  /** How many were read by an older version of the readers: they can only be read again from their files. */
  outdated: number;
}

/** @param all whether documents that this version of the rules has read are to be read again too. */
export function storedDocuments(db: Database, { all }: { all: boolean }): StoredDocuments {
  const files = db
    .prepare<[string, string], { sha256: string; fileName: string; hasLayout: 0 | 1; isCurrent: 0 | 1 }>(
      `SELECT sha256, file_name AS fileName, layouts.document_id IS NOT NULL AS hasLayout, extractor_version = ? AS isCurrent
       FROM documents
         JOIN readings ON readings.document_id = documents.id
         JOIN runs ON runs.id = run_id
         LEFT JOIN layouts ON layouts.document_id = documents.id AND reader_version = ?
       WHERE pack_id IS NULL ORDER BY sha256`,
    )
    .all(extractorVersion, readerVersion);
  const stored = files.filter(({ hasLayout }) => hasLayout);
  const wanted = stored
    .filter(({ isCurrent }) => all || !isCurrent)
    .map(({ sha256, fileName }) => ({ sha256, fileName }));
  return { wanted, current: stored.length - wanted.length, outdated: files.length - stored.length };
}

/** Gives a document of `storedDocuments` by its hash. */
export function storedDocumentReader(db: Database): (sha256: string) => StoredDocument {
  const find = db.prepare<[string], StoredDocument['about'] & Pick<StoredDocument, 'layout'>>(
    `SELECT sha256, file_name AS fileName, media_type AS mediaType, engine, page_count AS pageCount, layout
     FROM documents JOIN layouts ON document_id = documents.id WHERE sha256 = ?`,
  );
  const pagesOf = db.prepare<[string], StoredDocument['pages'][number]>(
    `SELECT number, text FROM documents JOIN pages ON document_id = documents.id
     WHERE sha256 = ? ORDER BY page_index`,
  );
  return (sha256) => {
    const { layout, ...about } = find.get(sha256)!;
    return { about, pages: pagesOf.all(sha256), layout };
  };
}
