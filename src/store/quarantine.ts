import { resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { extractorVersion } from '../version.js';
import { StoreError } from './errors.js';

export interface Verdict {
  reason: string;
  message: string;
  remedy: string;
}

/** A file that is quarantined. */
export interface ListedQuarantine extends Verdict {
  /** Path or URL. */
  location: string;
  /** null where the bytes could not be had. */
  sha256: string | null;
  /** When the run began that met it last, ISO 8601 UTC. */
  met_at: string;
}

/** Why this version of the rules could not read the bytes before; null where it has not tried. */
export function knownQuarantine(db: Database, sha256: string): Verdict | null {
  const row = db
    .prepare<[string, string], Verdict>(
      `SELECT reason, message, remedy FROM quarantine JOIN runs ON runs.id = run_id
       WHERE sha256 = ? AND extractor_version = ? LIMIT 1`,
    )
    .get(sha256, extractorVersion);
  return row ?? null;
}

/** Whether a place is already listed with these bytes. */
export function isKnownQuarantine(db: Database, location: string, sha256: string): boolean {
  return db.prepare('SELECT 1 FROM quarantine WHERE location = ? AND sha256 = ?').get(location, sha256) !== undefined;
}

/** All that is quarantined, or of one reason, by reason and place. */
export function listQuarantine(db: Database, reason?: string): ListedQuarantine[] {
  return db
    .prepare<[string | null], ListedQuarantine>(
      `SELECT reason, location, sha256, message, remedy, started_at AS met_at
       FROM quarantine JOIN runs ON runs.id = run_id WHERE reason = ifnull(?, reason) ORDER BY reason, location`,
    )
    .all(reason ?? null);
}

/**
 * The quarantined files that are meant by a path, or by part of a path or URL.
 *
 * @throws StoreError with exit code 2 where none is.
 */
export function findQuarantined(db: Database, what: string): ListedQuarantine[] {
  const all = listQuarantine(db);
  const exact = all.filter(({ location }) => location === what || location === resolve(what));
  const found = exact.length > 0 ? exact : all.filter(({ location }) => location.includes(what));
  if (found.length > 0) return found;
  throw new StoreError(`No quarantined file is meant by "${what}".`, {
    code: 'store.not_quarantined',
    remedy: 'Give its path or part of it; "council-papers quarantine" lists what there is.',
    exitCode: 2,
  });
}

/**
 * Takes fetched papers off the list, so that they count as fetched and not yet read: the next run of their pipeline
 * reads them. Gives how many there were; one whose address has other bytes by now stays on the list.
 */
export function releaseFetched(db: Database, listed: ListedQuarantine[]): number {
  const release = db.prepare<[string]>(
    'DELETE FROM quarantine WHERE location = ? AND sha256 IN (SELECT document FROM listings)',
  );
  return db.transaction(() => listed.reduce((sum, { location }) => sum + release.run(location).changes, 0)).immediate();
}
