import type { Database } from 'better-sqlite3';
import type { Reading } from '../extract/types.js';
import { extractorVersion } from '../version.js';
import { asStoreError } from './errors.js';
import { factWriter } from './facts.js';
import { inserter } from './insert.js';
import { documents, origins, pages, readings } from './schema/documents.js';
import { factTables } from './schema/facts.js';

/** A place where a document was found. */
export interface Origin {
  /** Path or URL. */
  location: string;
  /** ISO 8601 UTC. */
  seenAt: string;
}

/** A file that could not be read. */
export interface Quarantined {
  location: string;
  /** null where the bytes could not be fetched. */
  sha256: string | null;
  /** Stable id of the kind of problem: "pdf.encrypted". */
  reason: string;
  message: string;
  remedy: string;
}

/** Each method is one transaction and throws a StoreError when the file cannot be written. */
export interface Writer {
  /**
   * Stores all that was read from a document and, after it, the papers of a pack, in place of what an older version of
   * the rules read from them.
   */
  writeReadings(read: Reading[], places: Origin[], runId: number): void;
  /** Lists a file, or what is now the matter with it. */
  writeQuarantine(file: Quarantined, runId: number): void;
  /** Adds a place of a document that is stored, or that it was seen there again. */
  addOrigin(sha256: string, origin: Origin): void;
  /** Whether the document is stored as this version of the rules reads it, its pictures too where `ocr` is on. */
  isKnown(sha256: string, ocr: boolean): boolean;
}

/** Prepares all statements for writing to a database that `openDatabase` gave. */
export function createWriter(db: Database): Writer {
  const putDocument = documentWriter(db);
  const putOrigin = originWriter(db);
  const putFacts = factWriter(db);
  const partsOf = db.prepare<[string], string>('SELECT sha256 FROM documents WHERE pack = ?').pluck();
  const forget = [readings, origins].map(({ name }) => db.prepare(`DELETE FROM ${name} WHERE document = ?`));
  const removeParts = db.prepare<[string]>('DELETE FROM documents WHERE pack = ?');
  const clear = [...factTables, pages].map(({ name }) => db.prepare(`DELETE FROM ${name} WHERE document = ?`));
  const putQuarantine = db.prepare<[string, string | null, string, string, string, number]>(
    'INSERT OR REPLACE INTO quarantine (location, sha256, reason, message, remedy, run_id) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const known = db.prepare<[string, string]>(
    'SELECT 1 FROM readings JOIN runs ON runs.id = run_id WHERE document = ? AND extractor_version = ?',
  );

  const hasUnread = db.prepare<[string]>("SELECT 1 FROM issues WHERE document = ? AND code = 'page.ocr_off'");

  const inTransaction = <A extends unknown[]>(write: (...args: A) => void) => {
    const transaction = db.transaction(write);
    return (...args: A): void => {
      try {
        transaction.immediate(...args);
      } catch (error) {
        throw asStoreError(error, db.name);
      }
    };
  };

  return {
    writeReadings: inTransaction((read, places, runId) => {
      const [{ document }] = read as [Reading, ...Reading[]];
      const parts = partsOf.all(document.sha256);
      for (const sha256 of [document.sha256, ...parts]) for (const statement of clear) statement.run(sha256);
      for (const sha256 of parts) for (const statement of forget) statement.run(sha256);
      removeParts.run(document.sha256);
      for (const reading of read) {
        putDocument(reading, runId);
        for (const place of places) putOrigin(reading.document.sha256, inPack(place, reading));
        putFacts(reading);
      }
    }),
    writeQuarantine: inTransaction(({ location, sha256, reason, message, remedy }, runId) => {
      putQuarantine.run(location, sha256, reason, message, remedy, runId);
    }),
    addOrigin: inTransaction(putOrigin),
    isKnown: (sha256, ocr) =>
      known.get(sha256, extractorVersion) !== undefined && !(ocr && hasUnread.get(sha256) !== undefined),
  };
}

function documentWriter(db: Database) {
  const putDocument = inserter(db, documents, 'INSERT OR REPLACE');
  const putPage = inserter(db, pages);
  const putReading = inserter(db, readings, 'INSERT OR REPLACE');

  return ({ document, part, textHash, classification, pages: texts }: Reading, runId: number): void => {
    putDocument({
      sha256: document.sha256,
      file_name: document.fileName,
      media_type: document.mediaType,
      engine: document.engine,
      page_count: document.pageCount,
      document_type: classification.documentType,
      type_rule: classification.rule,
      framework: classification.framework,
      visit_kind: classification.visitKind,
      text_hash: textHash,
      pack: part?.pack ?? null,
      pack_position: part?.position ?? null,
      pack_item: part?.item ?? null,
      pack_title: part?.title ?? null,
      pack_page: part?.firstPage ?? null,
    });
    for (const [page_index, { number, text, ocr }] of texts.entries()) {
      putPage({ document: document.sha256, page_index, number, text, ocr: ocr ? 1 : 0 });
    }
    putReading({ document: document.sha256, run_id: runId });
  };
}

/** A paper of a pack is where the pack is, from a page on. */
const inPack = (origin: Origin, { part }: Reading): Origin =>
  part ? { ...origin, location: `${origin.location}#page=${part.firstPage}` } : origin;

/** What is read in a place, or with the same bytes, is no longer in quarantine. */
function originWriter(db: Database) {
  const seen = db.prepare<[string, string, string, string]>(
    `INSERT INTO origins (document, location, first_seen, last_seen) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET first_seen = min(first_seen, excluded.first_seen),
                               last_seen = max(last_seen, excluded.last_seen)`,
  );
  const release = db.prepare<[string, string]>('DELETE FROM quarantine WHERE location = ? OR sha256 = ?');

  return (sha256: string, { location, seenAt }: Origin): void => {
    seen.run(sha256, location, seenAt, seenAt);
    release.run(location, sha256);
  };
}
