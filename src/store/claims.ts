import type { Database } from 'better-sqlite3';
import { leastSure } from '../document/confidence.js';
import type { Reading, Source } from '../extract/types.js';
import { inserter } from './insert.js';
import { codePointOffsets } from './offsets.js';
import { claims } from './schema/facts.js';

export interface ClaimText {
  /** Table of the fact, or field of `document_details`. */
  field: string;
  /** The normalised value in short. */
  value: string | null;
  rule: string;
}

/** Writes the claim of one source, the rest of a cut text behind it, and gives the id of the first. */
export type PutClaim = (source: Source, text: ClaimText) => number;

/** Prepares the writing of claims; call the result with each reading, whose pages must be there already. */
export function claimWriter(db: Database): (reading: Reading) => PutClaim {
  const insert = inserter(db, claims);

  return ({ document: { sha256 }, pages }) => {
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
      return insert({
        document: sha256,
        page_index: source.pageIndex,
        start_offset: convert(source.start),
        end_offset: convert(source.end),
        quote: source.quote,
        field: text.field,
        value: text.value,
        rule: text.rule,
        confidence: leastSure([source, ...(source.continued ?? [])]).confidence ?? null,
        continuation_of: first,
      });
    };
    return (source, text) => {
      const first = put(source, text, null);
      for (const part of source.continued ?? []) put(part, { ...text, value: null }, first);
      return first;
    };
  };
}
