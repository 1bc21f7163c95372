import type { Database } from 'better-sqlite3';
import { leastSure } from '../document/confidence.js';
import type { Reading, Source } from '../extract/types.js';
import { storable } from './insert.js';
import { codePointOffsets } from './offsets.js';

export interface ClaimText {
  /** Table of the fact, or field of `document_details`. */
  field: string;
  rule: string;
}

/** Writes the claim of one source, the rest of a cut text behind it, and gives the id of the first. */
export type PutClaim = (source: Source, text: ClaimText) => number;

/** Prepares the writing of claims; call the result with each reading, whose pages must be there already, and its id. */
export function claimWriter(db: Database): (reading: Reading, documentId: number) => PutClaim {
  const insert = db.prepare<Record<string, number | string | null>>(
    `INSERT INTO claims
       (document_id, page_index, start_offset, end_offset, quote, field, rule, confidence, continuation_of)
     VALUES (:documentId, :pageIndex, :start, :end, :quote, :field, :rule, :confidence, :first)`,
  );
  // What a trigger inserts leaves last_insert_rowid() as it was.
  const last = db.prepare<[], number>('SELECT max(id) FROM spans').pluck();

  return ({ pages }, documentId) => {
    const offsets = new Map<number, (offset: number) => number>();
    const offsetsOf = (pageIndex: number) => {
      let convert = offsets.get(pageIndex);
      if (convert === undefined) {
        convert = codePointOffsets(pages[pageIndex]?.text ?? '');
        offsets.set(pageIndex, convert);
      }
      return convert;
    };
    const put = (source: Source, text: ClaimText, first: number | null): number => {
      const convert = offsetsOf(source.pageIndex);
      const { pageIndex, start, end, quote } = source;
      const { confidence = null } = leastSure([source, ...(source.continued ?? [])]);
      insert.run({
        documentId,
        pageIndex,
        start: convert(start),
        end: convert(end),
        quote: storable(quote),
        field: text.field,
        rule: text.rule,
        confidence,
        first,
      });
      return last.get() ?? 0;
    };
    return (source, text) => {
      const first = put(source, text, null);
      for (const part of source.continued ?? []) put(part, text, first);
      return first;
    };
  };
}
