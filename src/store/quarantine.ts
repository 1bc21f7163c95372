import type { Database } from 'better-sqlite3';
import { extractorVersion } from '../version.js';

export interface QuarantineReason {
  reason: string;
  message: string;
  remedy: string;
}

/** Why this version of the rules could not read the bytes before; null where it has not tried. */
export function knownQuarantine(db: Database, sha256: string): QuarantineReason | null {
  const row = db
    .prepare<[string, string], QuarantineReason>(
      `SELECT reason, message, remedy FROM quarantine JOIN runs ON runs.id = run_id
       WHERE sha256 = ? AND extractor_version = ? LIMIT 1`,
    )
    .get(sha256, extractorVersion);
  return row ?? null;
}

/** Whether a place is already listed. */
export function isKnownQuarantine(db: Database, location: string): boolean {
  return db.prepare('SELECT 1 FROM quarantine WHERE location = ?').get(location) !== undefined;
}
