import type { Database } from 'better-sqlite3';
import type { Issue, Reading, Source } from '../extract/types.js';
import { claimWriter } from './claims.js';
import { isRefusal } from './errors.js';

/** The columns that tie a row of a fact to where it was read. */
export interface Tie {
  document: string;
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
  /** Writes a claim and, tied to it, a row: both or neither. Gives the row's id, null where the database refused. */
  put(text: SourcedText, write: (tie: Tie) => number): number | null;
  /** What was refused so far: a fault of one fact must not cost the document its others. */
  refused: Issue[];
}

/** Prepares the writing of rows with their claims; call the result with each reading, whose pages must be there. */
export function sourcedWriter(db: Database): (reading: Reading) => SourcedWriter {
  const claimsOf = claimWriter(db);
  const together = db.transaction((write: () => number) => write());

  return (reading) => {
    const document = reading.document.sha256;
    const claim = claimsOf(reading);
    const refused: Issue[] = [];
    return {
      refused,
      put({ source, ...text }, write) {
        try {
          return together(() => write({ document, claim_id: claim(source, text) }));
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
