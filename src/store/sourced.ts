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
  /**
   * Writes a claim and, tied to it, a row. Where facts are written one by one it is both or neither, and null where the
   * database refused; else it gives the claim's id, or throws the refusal.
   */
  put(text: SourcedText, write: (tie: Tie) => void): number | null;
  /** What was refused so far: a fault of one fact must not cost the document its others. */
  refused: Issue[];
}

/**
 * Prepares the writing of rows with their claims; call the result with each reading, whose pages must be there.
 *
 * The result's `oneByOne` lets a fact be refused without the others, at the cost of a savepoint for each.
 */
export function sourcedWriter(
  db: Database,
): (reading: Reading, documentId: number, oneByOne: boolean) => SourcedWriter {
  const claimsOf = claimWriter(db);
  const together = db.transaction((write: () => number) => write());

  return (reading, documentId, oneByOne) => {
    const claim = claimsOf(reading, documentId);
    const refused: Issue[] = [];
    return {
      refused,
      put({ source, ...text }, write) {
        const putBoth = (): number => {
          const claim_id = claim(source, text);
          write({ document_id: documentId, claim_id });
          return claim_id;
        };
        if (!oneByOne) return putBoth();
        try {
          return together(putBoth);
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
