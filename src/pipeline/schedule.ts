/** Keeps time for a pipeline. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Cron } from 'croner';
import { PapersError } from '../errors.js';
import { openDatabase } from '../store/database.js';
import { lastStart } from '../store/runs.js';
import { type PipelineFile, readPipelineFile } from './pipeline-file.js';

export interface Timekeeping {
  signal: AbortSignal;
  /** Told of the time of the next run. */
  onNext(at: Date): void;
  run(file: PipelineFile): Promise<void>;
}

/** Longest wait at once: a computer that slept is noticed by then, in milliseconds. */
const longestSleep = 60_000;

/**
 * Runs a pipeline at the times of its schedule until the signal is aborted. A time that was missed is made up for at
 * once, and runs never overlap, since the next time is looked for when a run has ended.
 *
 * @throws PapersError for a pipeline file that is faulty, has no schedule, or one that never comes.
 */
export async function keepTime(path: string, { signal, onNext, run }: Timekeeping): Promise<void> {
  // One that never ran waits for its first time.
  let after = lastRun(readPipelineFile(path)) ?? new Date();
  while (!signal.aborted) {
    const at = nextTime(readPipelineFile(path), path, after);
    onNext(at);
    if (!(await reached(at, signal))) return;
    after = new Date();
    await run(readPipelineFile(path));
  }
}

/** The first time of a pipeline's schedule after another. @throws PapersError where there is none. */
export function nextTime({ schedule }: PipelineFile, path: string, after: Date): Date {
  if (schedule === undefined) {
    throw invalid(
      `${path}: there is no schedule`,
      'Add one, such as schedule: "30 2 * * *" for half past two each night.',
    );
  }
  const at = new Cron(schedule, { timezone: 'Europe/London' }).nextRun(after);
  if (!at)
    throw invalid(`${path}: the schedule "${schedule}" never comes`, 'Give minute, hour, day, month and weekday.');
  return at;
}

function lastRun({ database, name }: PipelineFile): Date | null {
  const db = openDatabase(database);
  try {
    const started = lastStart(db, name);
    return started === null ? null : new Date(started);
  } finally {
    db.close();
  }
}

/** Waits for a time; gives false where the signal was aborted before. */
async function reached(at: Date, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted && at.getTime() > Date.now()) {
    await sleep(Math.min(at.getTime() - Date.now(), longestSleep), undefined, { signal }).catch(() => {});
  }
  return !signal.aborted;
}

function invalid(message: string, remedy: string): PapersError {
  return new PapersError(message, { code: 'pipeline.invalid', remedy, exitCode: 2 });
}
