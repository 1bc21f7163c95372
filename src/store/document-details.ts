import type { Database } from 'better-sqlite3';
import type { Issue, Reading, Sourced } from '../extract/types.js';
import { applies, type DetailField, detailFields, detailKeys } from './details.js';
import { inserter } from './insert.js';
import { documentDetails } from './schema/facts.js';
import type { DetailState } from './schema/values.js';
import type { SourcedWriter } from './sourced.js';

type Detail = Sourced<{ value: string }>;

/** Prepares the writing of `document_details`: a row for every field, stated or not. */
export function detailWriter(db: Database): (reading: Reading, documentId: number, sourced: SourcedWriter) => void {
  const insert = inserter(db, documentDetails);

  return (reading, documentId, sourced) => {
    const details = detailsOf(reading);
    for (const field of Object.keys(detailFields) as DetailField[]) {
      const detail = details.get(field);
      const id =
        detail &&
        sourced.put({ field, ...detail }, (tie) => insert({ ...tie, field, state: 'stated', value: detail.value }));
      if (typeof id === 'number') continue;
      insert({ document_id: documentId, field, state: detail ? 'unreadable' : absence(field, reading) });
    }
  };
}

function detailsOf({ facts, classification: { authority } }: Reading): Map<DetailField, Detail> {
  const details = new Map<DetailField, Detail>();
  for (const [key, field] of Object.entries(detailKeys)) {
    const detail = facts.details[key as keyof typeof detailKeys];
    if (detail) details.set(field, detail);
  }
  if (authority) {
    details.set('authority_name', { value: authority.name, source: authority.source, rule: authority.rule });
    details.set('authority_gss', { value: authority.gss, source: authority.source, rule: authority.rule });
  }
  return details;
}

/**
 * Why a field has no value. Details stand on the front page, so nothing is known of them where that has no text;
 * an extractor that met a value it could not read says so with an issue "<field>.unreadable", or names the detail in it.
 */
function absence(field: DetailField, { pages, classification, facts }: Reading): DetailState {
  if (!applies(field, classification)) return 'not_applicable';
  const blank = !pages[0]?.text.trim();
  const isOfField = ({ code, detail }: Issue): boolean =>
    code === `${field}.unreadable` || (detail !== undefined && detailKeys[detail] === field);
  return blank || facts.issues.some(isOfField) ? 'unreadable' : 'not_stated';
}
