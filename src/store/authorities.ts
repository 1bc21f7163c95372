import { readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { inserter } from './insert.js';
import { authorities, authorityAliases, authorityCodes, authoritySuccessors } from './schema/authorities.js';

const file = new URL('../../data/authorities.csv', import.meta.url);

/** Fills the tables of authorities from `data/authorities.csv`. */
export function loadAuthorities(db: Database): void {
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
  const putAuthority = inserter(db, authorities);
  const putCode = inserter(db, authorityCodes);
  const putSuccessor = inserter(db, authoritySuccessors);
  const putAlias = inserter(db, authorityAliases);

  const all = rows.map((row) => (column: string) => row[column] ?? '');
  for (const of of all) {
    putAuthority({
      code: of('code'),
      name: of('name'),
      official_name: of('official_name'),
      gss_code: of('gss_code'),
      dfe_code: of('dfe_code') || null,
      ofsted_urn: of('ofsted_urn') || null,
      type: of('type'),
      region: of('region') || null,
      nation: of('nation'),
      valid_from: of('valid_from') || null,
      valid_to: of('valid_to') || null,
      papers_system: of('papers_system') || null,
      papers_url: of('papers_url') || null,
    });
  }
  for (const of of all) {
    const authority = of('code');
    putCode({ gss_code: of('gss_code'), authority, current: 1 });
    for (const gss_code of list(of('former_gss_codes'))) putCode({ gss_code, authority, current: 0 });
    for (const successor of list(of('replaced_by'))) putSuccessor({ authority, successor });
    for (const alias of list(of('aliases'))) putAlias({ authority, alias });
  }
}

/** The register separates aliases by bars and codes by commas. */
const list = (cell: string) => [...new Set(cell.split(/[|,;]/).map((part) => part.trim()))].filter(Boolean);
