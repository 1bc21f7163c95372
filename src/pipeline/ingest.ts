/** Drives files through the stages: hash, read and extract in worker threads, one writer. */
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import PQueue from 'p-queue';
import type { Logger } from 'pino';
import { startRun } from '../store/runs.js';
import { createKeeper, type Found, type Keeping, type KeepingEvents, type Kept } from './keeping.js';
import { makePlan, type PlannedDocument } from './plan.js';
import { createReadingPool } from './reading-pool.js';
import type { Outcome } from './worker.js';

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
}

/** Ingests all files into an open database. Files that cannot be read are quarantined and listed; the rest go on. */
export async function ingest(
  db: Database,
  files: Iterable<string>,
  { log, events, signal, workers, retries }: Ingest,
): Promise<IngestReport> {
  const seenAt = new Date().toISOString();
  const runId = startRun(db, { startedAt: seenAt, pipeline: null });
  const keeper = createKeeper(db, { runId, seenAt, log, events, ...(retries && { retries }) });
  const plan = await makePlan(db, files, keeper.quarantineUnopened, signal);
  if (!signal.aborted) {
    events.planned(plan.documents());
    plan.settle((planned) => keeper.isSettled(found(planned)));
    await readInOrder(plan.inOrder(), keeper.keep, { signal, workers });
  }
  keeper.finish();
  const { kept } = keeper;
  const { files: given } = plan;
  return { files: given, left: given - kept.stored - kept.known - kept.quarantined.length, ...kept };
}

function found({ sha256, paths }: PlannedDocument): Found {
  const [file] = paths as [string, ...string[]];
  return { sha256, file, fileName: basename(file), locations: paths };
}

/** Reads documents side by side and hands them on one by one in their order; no more are held than are being read. */
async function readInOrder(
  documents: Iterable<PlannedDocument>,
  keep: (found: Found, outcome: Outcome) => void,
  { signal, workers }: Pick<Ingest, 'signal' | 'workers'>,
): Promise<void> {
  const pool = createReadingPool(workers);
  const queue = new PQueue({ concurrency: pool.capacity });
  let turn: Promise<void> = Promise.resolve();
  let isBroken = false;
  try {
    for (const planned of documents) {
      await queue.onSizeLessThan(1);
      if (isBroken || signal.aborted) break;
      const document = found(planned);
      const before = turn;
      const own = queue.add(async () => {
        const outcome = await pool.read({
          path: document.file,
          sha256: document.sha256,
          fileName: document.fileName,
        });
        await before;
        keep(document, outcome);
      });
      turn = own.then(() => undefined);
      turn.catch(() => {
        isBroken = true;
      });
    }
    await turn;
  } finally {
    queue.clear();
    await pool.close();
  }
}
