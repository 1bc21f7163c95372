import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { nearest } from '../reference/nearest.js';
import { type DetailField, detailFields } from './details.js';
import { StoreError } from './errors.js';
import type { DetailState } from './schema/values.js';

export interface StatedDetail {
  field: DetailField;
  state: DetailState;
  value: string | null;
  page: number | null;
  quote: string | null;
}

export interface StoredIssue {
  code: string;
  message: string;
  page: number | null;
}

/**
 * The sha256 of the one stored document that is meant: by a file on disk, by the first characters of its sha256 (four
 * or more), or by part of its file name or of a place where it was found.
 *
 * @throws StoreError with exit code 2 when none or several are meant.
 */
export function findDocument(db: Database, what: string): string {
  const found = isFile(what) ? bySha256(db, sha256Of(what)) : [...bySha256(db, what), ...byName(db, what)];
  const [first, ...more] = new Map(found.map((row) => [row.sha256, row])).values();
  if (!first) {
    const names = db.prepare<[], string>('SELECT file_name FROM documents').pluck();
    const like = nearest(what, names.iterate());
    throw new StoreError(`No stored document is meant by "${what}".${like ? ` Is it ${like}?` : ''}`, {
      code: 'store.no_document',
      remedy: 'Give a file, the first characters of a sha256, or part of a file name; v_papers lists what there is.',
      exitCode: 2,
    });
  }
  if (more.length === 0) return first.sha256;
  const list = [first, ...more].map(({ sha256, file_name }) => `${sha256.slice(0, 12)} ${file_name}`);
  const rest = list.length > 10 ? `, and ${list.length - 10} more` : '';
  throw new StoreError(`Several documents are meant by "${what}": ${list.slice(0, 10).join(', ')}${rest}.`, {
    code: 'store.several_documents',
    remedy: 'Give more characters of the sha256.',
    exitCode: 2,
  });
}

const fields = Object.keys(detailFields);

/** All details of a document with their states, in the order of `detailFields`. */
export function detailsOf(db: Database, sha256: string): StatedDetail[] {
  return db
    .prepare<[string], StatedDetail>(
      `SELECT d.field, d.state, d.value, c.page, c.quote FROM documents
       JOIN document_details d ON d.document_id = documents.id
       LEFT JOIN claims c ON c.id = d.claim_id
       WHERE documents.sha256 = ?`,
    )
    .all(sha256)
    .sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field));
}

/** The issues of a document, in its order. */
export function issuesOf(db: Database, sha256: string): StoredIssue[] {
  return db
    .prepare<[string], StoredIssue>(
      `SELECT i.code, i.message, c.page FROM documents
       JOIN issues i ON i.document_id = documents.id
       LEFT JOIN claims c ON c.id = i.claim_id
       WHERE documents.sha256 = ? ORDER BY i.id`,
    )
    .all(sha256);
}

interface Found {
  sha256: string;
  file_name: string;
}

function bySha256(db: Database, prefix: string): Found[] {
  if (!/^[0-9a-f]{4,64}$/i.test(prefix)) return [];
  return db
    .prepare<[string], Found>("SELECT sha256, file_name FROM documents WHERE sha256 GLOB ? || '*' ORDER BY sha256")
    .all(prefix.toLowerCase());
}

function byName(db: Database, part: string): Found[] {
  return db
    .prepare<{ part: string }, Found>(
      `SELECT sha256, file_name FROM documents
       WHERE (pack_id IS NULL OR instr(:part, '#') > 0)
         AND (instr(lower(file_name), lower(:part)) > 0
          OR id IN (SELECT document_id FROM origins WHERE instr(lower(location), lower(:part)) > 0))
       ORDER BY file_name, sha256`,
    )
    .all({ part });
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const sha256Of = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
