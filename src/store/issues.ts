import type { Database } from 'better-sqlite3';
import type { IssueCode } from '../extract/issue-kinds.js';
import { authorityFilter } from './authority-lookup.js';
import { findDocument } from './lookup.js';

export interface IssueFilter {
  /** A code, or the part of it before the dot. */
  code?: string;
  /** Name or code of an authority. */
  authority?: string;
  /** As `findDocument` takes it. */
  document?: string;
  /** ISO date: only documents read on that day or later. */
  since?: string;
}

/** A row of `v_issues`. */
export interface ListedIssue {
  code: IssueCode;
  document: string;
  file_name: string;
  authority: string | null;
  dated: string | null;
  page: number | null;
  message: string;
  quote: string | null;
  read_at: string;
}

/** Issues by code, then by file. */
export function listIssues(db: Database, { code, authority, document, since }: IssueFilter): ListedIssue[] {
  return db
    .prepare<Record<string, string | null>, ListedIssue>(
      `SELECT code, document, file_name, authority, dated, page, message, quote, read_at FROM v_issues
       WHERE (:code IS NULL OR code = :code OR code GLOB :code || '.*')
         AND (:authorities IS NULL OR authority_code IN (SELECT value FROM json_each(:authorities)))
         AND (:document IS NULL OR document = :document)
         AND (:since IS NULL OR read_at >= :since)
       ORDER BY code, file_name, document, issue_id`,
    )
    .all({
      code: code ?? null,
      authorities: authorityFilter(db, authority),
      document: document === undefined ? null : findDocument(db, document),
      since: since ?? null,
    });
}
