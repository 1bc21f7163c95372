/** Drives files through the stages: hash, read and extract in worker threads, one writer. */
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Logger } from 'pino';
import { isLinked, link } from '../link/index.js';
import { finishRun, startRun } from '../store/runs.js';
import { createKeeper, type Found, type KeepingEvents, type Kept } from './keeping.js';
import { makePlan, type PlannedDocument } from './plan.js';
import { readInOrder } from './read-in-order.js';
import type { FileJob } from './worker.js';

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
): Promise<IngestReport> {
  const seenAt = new Date().toISOString();
  const runId = startRun(db, { startedAt: seenAt, pipeline: null });
  const keeper = createKeeper(db, { runId, seenAt, log, events });
  const plan = await makePlan(db, files, keeper.quarantineUnopened);
  events.planned(plan.documents);
  await readInOrder(unsettled(plan.inOrder(), keeper.isSettled), jobOf, keeper.keep);
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

const jobOf = ({ file: path, sha256, fileName }: Found): FileJob => ({ path, sha256, fileName });
