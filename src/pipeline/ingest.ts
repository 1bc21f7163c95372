/** Drives files through the stages: hash, read and extract in worker threads, one writer. */
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import PQueue from 'p-queue';
import type { Logger } from 'pino';
import { isLinked, link } from '../link/index.js';
import { finishRun, startRun } from '../store/runs.js';
import { createKeeper, type Found, type KeepingEvents, type Kept } from './keeping.js';
import { makePlan, type PlannedDocument } from './plan.js';
import { createReadingPool } from './reading-pool.js';
import type { Outcome, WorkerSettings } from './worker.js';

/** Counts of files: `stored + known + quarantined.length` is `files`. */
export interface IngestReport extends Kept {
  files: number;
}

/** What is told while a run goes on. */
export interface IngestEvents extends KeepingEvents {
  planned(documents: number): void;
}

/** Ingests all files into an open database. Files that cannot be read are quarantined and listed; the rest go on. */
export async function ingest(
  db: Database,
  files: Iterable<string>,
  log: Logger,
  events: IngestEvents,
  settings: WorkerSettings = { ocr: true },
): Promise<IngestReport> {
  const seenAt = new Date().toISOString();
  const runId = startRun(db, { startedAt: seenAt, pipeline: null });
  const keeper = createKeeper(db, { runId, seenAt, log, events, ocr: settings.ocr });
  const plan = await makePlan(db, files, keeper.quarantineUnopened);
  events.planned(plan.documents);
  await readInOrder(unsettled(plan.inOrder(), keeper.isSettled), keeper.keep, settings);
  const { kept } = keeper;
  if (kept.stored > 0 || !isLinked(db)) link(db);
  finishRun(db, runId, new Date().toISOString(), {
    read: kept.stored,
    known: kept.known,
    quarantined: kept.quarantined.length,
  });
  const unreadable = kept.quarantined.filter(({ reason }) => reason === 'unreadable_file').length;
  return { files: plan.files + unreadable, ...kept };
}

function* unsettled(documents: Generator<PlannedDocument>, isSettled: (found: Found) => boolean): Generator<Found> {
  for (const { sha256, paths } of documents) {
    const [file] = paths as [string, ...string[]];
    const found = { sha256, file, fileName: basename(file), locations: paths };
    if (!isSettled(found)) yield found;
  }
}

/** Reads documents side by side and hands them on one by one in their order; no more are held than are being read. */
async function readInOrder(
  documents: Generator<Found>,
  keep: (found: Found, outcome: Outcome) => void,
  settings: WorkerSettings,
): Promise<void> {
  const pool = createReadingPool(settings);
  const queue = new PQueue({ concurrency: pool.capacity });
  let turn: Promise<void> = Promise.resolve();
  let isBroken = false;
  try {
    for (const found of documents) {
      if (isBroken) break;
      await queue.onSizeLessThan(1);
      const before = turn;
      const own = queue.add(async () => {
        const outcome = await pool.read({ path: found.file, sha256: found.sha256, fileName: found.fileName });
        await before;
        keep(found, outcome);
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
