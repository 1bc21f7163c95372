import type { Database } from 'better-sqlite3';
import type { Issue, Reading, Source } from '../extract/types.js';
import { claimWriter } from './claims.js';
import { isRefusal } from './errors.js';

/** The columns that tie a row of a fact to where it was read. */
export interface Tie {
  document_id: number;
  claim_id: number;
}

export interface SourcedText {
  /** Table of the fact, or field of `document_details`. */
  field: string;
  /** The normalised value in short. */
  value: string;
  rule: string;
  source: Source;
}

export interface SourcedWriter {
  /** Writes a claim and, tied to it, a row: both or neither. Gives the claim's id, null where the database refused. */
  put(text: SourcedText, write: (tie: Tie) => void): number | null;
  /** What was refused so far: a fault of one fact must not cost the document its others. */
  refused: Issue[];
}

/** Prepares the writing of rows with their claims; call the result with each reading, whose pages must be there. */
export function sourcedWriter(db: Database): (reading: Reading, documentId: number) => SourcedWriter {
  const claimsOf = claimWriter(db);
  const together = db.transaction((write: () => number) => write());

  return (reading, documentId) => {
    const claim = claimsOf(reading, documentId);
    const refused: Issue[] = [];
    return {
      refused,
      put({ source, ...text }, write) {
        try {
          return together(() => {
            const claim_id = claim(source, text);
            write({ document_id: documentId, claim_id });
            return claim_id;
          });
        } catch (error) {
          if (!isRefusal(error)) throw error;
          const message = `${text.field} (${text.rule}) "${text.value}": ${error.message}`;
          refused.push({ code: 'store.refused', message, source });
          return null;
        }
      },
    };
  };
}
