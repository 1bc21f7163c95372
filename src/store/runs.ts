import type { Database } from 'better-sqlite3';
import { extractorVersion } from '../version.js';
import { inserter } from './insert.js';
import { runs } from './schema/documents.js';

export interface RunCounts {
  read: number;
  known: number;
  quarantined: number;
}

/**
 * Enters a new run, with this program's extractor version, into the journal and gives its id. Times are ISO 8601 UTC.
 *
 * @param start.pipeline name of the pipeline file; null for a run without one.
 */
export function startRun(
  db: Database,
  { startedAt, pipeline }: { startedAt: string; pipeline: string | null },
): number {
  return inserter(
    db,
    runs,
  )({
    pipeline,
    started_at: startedAt,
    extractor_version: extractorVersion,
    documents_read: 0,
    documents_known: 0,
    documents_quarantined: 0,
  });
}

/** Closes the run's entry when what it stored is linked; one that is never closed was cut off. */
export function finishRun(db: Database, runId: number, finishedAt: string, counts: RunCounts): void {
  db.prepare(
    `UPDATE runs SET finished_at = ?, documents_read = ?, documents_known = ?, documents_quarantined = ? WHERE id = ?`,
  ).run(finishedAt, counts.read, counts.known, counts.quarantined, runId);
}

/** Whether links between documents take in all that is stored; not while a run is at work, nor after one that was cut off. */
export function isLinked(db: Database): boolean {
  const unlinked = db.prepare(
    'SELECT 1 FROM readings WHERE run_id > (SELECT coalesce(max(id), 0) FROM runs WHERE finished_at IS NOT NULL) LIMIT 1',
  );
  return unlinked.get() === undefined;
}

/** When a pipeline last began a run, ISO 8601 UTC; null where it never did. */
export function lastStart(db: Database, pipeline: string): string | null {
  return (
    db.prepare<[string], string | null>('SELECT max(started_at) FROM runs WHERE pipeline = ?').pluck().get(pipeline) ??
    null
  );
}
