/** Files into a database with all that a user sees of it; `ingest` and `quarantine retry` share it. */
import type { Command } from 'commander';
import type { WorkerSettings } from '../pipeline/worker.js';
import { untilInterrupted } from './interrupt.js';

export interface IngestFiles {
  /** Path of the database. */
  database: string;
  files: Iterable<string>;
  /** File for the log; none without. */
  log: string | undefined;
  workers: number | undefined;
  settings: WorkerSettings;
  /** Whether what was quarantined for that reason is read again. */
  retries?: (reason: string) => boolean;
}

/** Writes the summary and sets the exit code: 0 all was read, 1 something was not, 130 stopped. @throws StoreError */
export async function ingestFiles(
  {
    database,
    files,
    log,
    workers,
    settings,
    retries = (reason) => reason === 'encrypted' && (settings.passwords ?? []).length > 0,
  }: IngestFiles,
  command: Command,
): Promise<void> {
  const [{ aloneWith }, { ingest }, { createProgress }, { openLog }, { showIngest }] = await Promise.all([
    import('../store/alone.js'),
    import('../pipeline/ingest.js'),
    import('./progress.js'),
    import('./log.js'),
    import('./show-ingest.js'),
  ]);
  await untilInterrupted(async (signal) => {
    const logger = openLog(log);
    const events = await createProgress();
    const started = Date.now();
    try {
      const report = await aloneWith(database, (db) =>
        ingest(db, files, { log: logger, events, signal, workers, settings, retries }),
      );
      events.stop();
      command.configureOutput().writeOut?.(showIngest(report, database, (Date.now() - started) / 1000));
      process.exitCode = report.quarantined.length > 0 ? 1 : 0;
    } finally {
      events.stop();
    }
  });
}
