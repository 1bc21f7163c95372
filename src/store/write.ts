import type { Database } from 'better-sqlite3';
import type { Reading } from '../extract/types.js';
import { extractorVersion } from '../version.js';
import { asStoreError, isRefusal } from './errors.js';
import { factWriter } from './facts.js';
import { inserter, upserter } from './insert.js';
import { documents, origins, pages, readings } from './schema/documents.js';
import { factTables } from './schema/facts.js';
import type { Table } from './schema/model.js';
import { layoutWriter } from './stored-documents.js';

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
   *
   * @param layout of the document, as `encodeLayout` gives it; the one that is stored stays where it is null.
   */
  writeReadings(read: Reading[], places: Origin[], runId: number, layout?: Uint8Array | null): void;
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
  const putLayout = layoutWriter(db);
  const clear = cleaner(db);
  // A paper of a pack is where the pack is, from a page on.
  const copyOrigins = db.prepare<[paper: number, suffix: string, pack: string]>(
    `INSERT INTO origins (document_id, location, first_seen, last_seen)
     SELECT ?, location || ?, first_seen, last_seen
     FROM origins WHERE document_id = (SELECT id FROM documents WHERE sha256 = ?)
     ON CONFLICT DO UPDATE SET first_seen = excluded.first_seen, last_seen = excluded.last_seen`,
  );
  const putQuarantine = db.prepare<[string, string | null, string, string, string, number]>(
    'INSERT OR REPLACE INTO quarantine (location, sha256, reason, message, remedy, run_id) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const known = db.prepare<[string, string]>(
    `SELECT 1 FROM documents JOIN readings ON document_id = documents.id JOIN runs ON runs.id = run_id
     WHERE sha256 = ? AND extractor_version = ?`,
  );

  const hasUnread = db.prepare<[string]>(
    `SELECT 1 FROM documents JOIN issues ON document_id = documents.id WHERE sha256 = ? AND code = 'page.ocr_off'`,
  );

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

  const store = (oneByOne: boolean): Writer['writeReadings'] =>
    inTransaction((read, places, runId, layout = null) => {
      const [{ document }] = read as [Reading, ...Reading[]];
      clear(read.map((reading) => reading.document.sha256));
      for (const reading of read) {
        const id = putDocument(reading, runId);
        const { part } = reading;
        if (part) copyOrigins.run(id, `#page=${part.firstPage}`, part.pack);
        else for (const place of places) putOrigin(document.sha256, place);
        putFacts(reading, id, oneByOne);
      }
      if (layout) putLayout(document.sha256, layout);
    });
  const storeAtOnce = store(false);
  const storeOneByOne = store(true);

  return {
    // Almost no document has a fact that is refused, and savepoints cost a tenth of the writing.
    writeReadings(...given) {
      try {
        storeAtOnce(...given);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        storeOneByOne(...given);
      }
    },
    writeQuarantine: inTransaction(({ location, sha256, reason, message, remedy }, runId) => {
      putQuarantine.run(location, sha256, reason, message, remedy, runId);
    }),
    addOrigin: inTransaction(putOrigin),
    isKnown: (sha256, ocr) =>
      known.get(sha256, extractorVersion) !== undefined && !(ocr && hasUnread.get(sha256) !== undefined),
  };
}

/** Empties the file and its papers, which keep their ids; papers that it is no longer cut into go. */
function cleaner(db: Database): (sha256s: string[]) => void {
  const stored = db.prepare<{ file: string }, { id: number; sha256: string }>(
    `SELECT id, sha256 FROM documents WHERE sha256 = :file
     UNION SELECT id, sha256 FROM documents WHERE pack_id = (SELECT id FROM documents WHERE sha256 = :file)`,
  );
  const ofDocument = ({ name }: Table) => db.prepare<[number]>(`DELETE FROM ${name} WHERE document_id = ?`);
  const clear = [...factTables, pages].map(ofDocument);
  const forget = [...[readings, origins].map(ofDocument), db.prepare<[number]>('DELETE FROM documents WHERE id = ?')];

  return (sha256s) => {
    const [file] = sha256s as [string, ...string[]];
    for (const { id, sha256 } of stored.all({ file })) {
      for (const statement of clear) statement.run(id);
      if (!sha256s.includes(sha256)) for (const statement of forget) statement.run(id);
    }
  };
}

function documentWriter(db: Database) {
  const putDocument = upserter(db, documents, 'sha256');
  const idOf = db.prepare<[string], number>('SELECT id FROM documents WHERE sha256 = ?').pluck();
  const putPage = inserter(db, pages);
  const putReading = inserter(db, readings, 'INSERT OR REPLACE');

  return ({ document, part, textHash, classification, pages: texts }: Reading, runId: number): number => {
    const id = putDocument({
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
      pack_id: part ? (idOf.get(part.pack) ?? null) : null,
      pack_position: part?.position ?? null,
      pack_item: part?.item ?? null,
      pack_title: part?.title ?? null,
      pack_page: part?.firstPage ?? null,
    });
    for (const [page_index, { number, text, ocr }] of texts.entries()) {
      putPage({ document_id: id, page_index, number, text, ocr: ocr ? 1 : 0 });
    }
    putReading({ document_id: id, run_id: runId });
    return id;
  };
}

/** What is read in a place, or with the same bytes, is no longer in quarantine. */
function originWriter(db: Database) {
  const seen = db.prepare<{ sha256: string } & Origin>(
    `INSERT INTO origins (document_id, location, first_seen, last_seen)
     SELECT id, :location, :seenAt, :seenAt FROM documents WHERE sha256 = :sha256
     ON CONFLICT DO UPDATE SET first_seen = min(first_seen, excluded.first_seen),
                               last_seen = max(last_seen, excluded.last_seen)`,
  );
  const release = db.prepare<[string, string]>('DELETE FROM quarantine WHERE location = ? OR sha256 = ?');

  return (sha256: string, { location, seenAt }: Origin): void => {
    seen.run({ sha256, location, seenAt });
    release.run(location, sha256);
  };
}
