/** Drives files through the stages: hash, read and extract in worker threads, one writer. */
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Logger } from 'pino';
import { startRun } from '../store/runs.js';
import { createKeeper, type Found, type Keeping, type KeepingEvents, type Kept } from './keeping.js';
import { makePlan, type PlannedDocument } from './plan.js';
import { readInOrder } from './read-in-order.js';
import { createReadingPool } from './reading-pool.js';
import type { FileJob, WorkerSettings } from './worker.js';

/** Counts of files: `stored + known + quarantined.length + left` is `files`. */
export interface IngestReport extends Kept {
  files: number;
  /** Not looked at because the run was stopped. */
  left: number;
}

/** What is told while a run goes on. */
export interface IngestEvents extends KeepingEvents {
  planned(documents: number): void;
}

export interface Ingest extends Pick<Keeping, 'retries'> {
  log: Logger;
  events: IngestEvents;
  /** When it is aborted no more documents are taken on, and what is in hand is finished. */
  signal: AbortSignal;
  /** Threads that read; one a core when absent. */
  workers?: number | undefined;
  settings: WorkerSettings;
}

/** Ingests all files into an open database. Files that cannot be read are quarantined and listed; the rest go on. */
export async function ingest(
  db: Database,
  files: Iterable<string>,
  { log, events, signal, workers, settings, retries }: Ingest,
): Promise<IngestReport> {
  const seenAt = new Date().toISOString();
  const runId = startRun(db, { startedAt: seenAt, pipeline: null });
  const { ocr } = settings;
  const keeper = createKeeper(db, { runId, seenAt, log, events, ocr, ...(retries && { retries }) });
  const plan = await makePlan(db, files, keeper.quarantineUnopened, signal);
  if (!signal.aborted) {
    events.planned(plan.documents());
    plan.settle((planned) => keeper.isSettled(found(planned)));
    await readInOrder(all(plan.inOrder()), {
      pool: createReadingPool({ threads: workers, ...settings }),
      jobOf,
      keep: keeper.keep,
      signal,
    });
  }
  keeper.finish();
  const { kept } = keeper;
  const { files: given } = plan;
  return { files: given, left: given - kept.stored - kept.known - kept.quarantined.length, ...kept };
}

function* all(documents: Generator<PlannedDocument>): Generator<Found> {
  for (const planned of documents) yield found(planned);
}

function found({ sha256, paths }: PlannedDocument): Found {
  const [file] = paths as [string, ...string[]];
  return { sha256, file, fileName: basename(file), locations: paths };
}

const jobOf = ({ file: path, sha256, fileName }: Found): FileJob => ({ path, sha256, fileName });
