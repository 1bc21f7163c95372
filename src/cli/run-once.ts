/** One run of a pipeline with all that a user sees of it; `run` and `schedule` share it. */
import { writeFileSync } from 'node:fs';
import type { Logger } from 'pino';
import type { PipelineFile } from '../pipeline/pipeline-file.js';
import type { RunReport } from '../pipeline/run-report.js';

export interface RunOutput {
  log: Logger;
  /** File for the report as JSON. */
  reportTo: string | undefined;
  signal: AbortSignal;
}

/** @throws PapersError for a source that cannot be made out, and where another run is at work on the database. */
export async function runOnce(file: PipelineFile, { log, reportTo, signal }: RunOutput): Promise<RunReport> {
  const [{ aloneWith }, { runPipeline }, { reportOf }, { createRunProgress }] = await Promise.all([
    import('../store/alone.js'),
    import('../pipeline/run.js'),
    import('../pipeline/run-report.js'),
    import('./progress.js'),
  ]);
  const progress = await createRunProgress(file.sources.length);
  try {
    return await aloneWith(file.database, async (db) => {
      const run = await runPipeline(db, file, { log, signal, events: progress });
      const report = reportOf(db, file.name, run);
      if (reportTo !== undefined) writeFileSync(reportTo, `${JSON.stringify(report, null, 2)}\n`);
      return report;
    });
  } finally {
    progress.stop();
  }
}
