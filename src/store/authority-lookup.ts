import type { Database } from 'better-sqlite3';
import { findAuthorities, isAuthorityOnly } from '../reference/authorities.js';
import { nearest } from '../reference/nearest.js';
import { StoreError } from './errors.js';

/**
 * The codes (`authorities.code`) of the authorities that a person means by a code, a GSS code or a name, official, short
 * ("Hull") or as papers have it ("St Helens"), whatever the case. Two where a council took another's name over.
 *
 * @throws StoreError with exit code 2 where the register has none; it names the nearest.
 */
export function findAuthorityCodes(db: Database, words: string): string[] {
  const codes = db
    .prepare<{ words: string }, string>(
      `SELECT code FROM authorities
       WHERE :words COLLATE NOCASE IN (code, name, official_name)
          OR code IN (SELECT authority FROM authority_aliases WHERE alias = :words COLLATE NOCASE)
          OR code IN (SELECT authority FROM authority_codes WHERE gss_code = :words COLLATE NOCASE)
       ORDER BY code`,
    )
    .pluck()
    .all({ words });
  if (codes.length > 0) return codes;
  // Names in the register are capitalised; papers' names of councils are known to its reader only.
  const spelt = words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  if (isAuthorityOnly(spelt)) return findAuthorities(spelt, null).map(({ authority }) => authority.code);
  const names = db.prepare<[], string>('SELECT name FROM authorities').pluck().all();
  const like = nearest(words, names);
  throw new StoreError(`No authority is called "${words}".${like ? ` Is it ${like}?` : ''}`, {
    code: 'store.no_authority',
    remedy: 'Give its name, its short code or its GSS code; the table authorities has them all.',
    exitCode: 2,
  });
}

/** The same as a JSON list for `json_each`; null where no authority is asked for. */
export const authorityFilter = (db: Database, words: string | undefined): string | null =>
  words === undefined ? null : JSON.stringify(findAuthorityCodes(db, words));

/**
 * A saved query's parameters with the short code of the authority that is meant: the names of papers and of the register
 * differ ("Durham", "County Durham"). A name that two councils had stays as it is and finds both.
 *
 * @throws StoreError as `findAuthorityCodes`.
 */
export function withAuthorityCode(
  db: Database,
  parameters: Record<string, string | null>,
): Record<string, string | null> {
  const { authority } = parameters;
  if (authority == null) return parameters;
  const [code, another] = findAuthorityCodes(db, authority);
  return code === undefined || another !== undefined ? parameters : { ...parameters, authority: code };
}
