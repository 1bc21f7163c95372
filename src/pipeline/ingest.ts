/** Drives files through the stages: hash, read and extract in worker threads, one writer. */
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import PQueue from 'p-queue';
import type { Logger } from 'pino';
import { Piscina } from 'piscina';
import type { Reading } from '../extract/types.js';
import { isKnownQuarantine, knownQuarantine } from '../store/quarantine.js';
import { finishRun, startRun } from '../store/runs.js';
import { createWriter } from '../store/write.js';
import { makePlan, type PlannedDocument } from './plan.js';
import type { Job, Outcome } from './worker.js';

export interface Quarantine {
  path: string;
  reason: string;
  message: string;
  remedy: string;
}

/** Counts of files: `stored + known + quarantined.length` is the number given. */
export interface IngestReport {
  files: number;
  /** Of the quarantined, those that an earlier run had found out already. */
  quarantinedBefore: number;
  /** Newly read; the same bytes in two places count once here and once under `known`. */
  stored: number;
  known: number;
  pages: number;
  /** What fitted no known grammar in the newly read. */
  issues: number;
  quarantined: Quarantine[];
}

/** What is told while a run goes on. */
export interface IngestEvents {
  planned(documents: number): void;
  document(done: { path: string; pages: number; failed: boolean }): void;
}

/** A document that takes longer than this is given up, in milliseconds. */
const timeLimit = 5 * 60_000;

/** Ingests all files into an open database. Files that cannot be read are quarantined and listed; the rest go on. */
export async function ingest(
  db: Database,
  files: Iterable<string>,
  log: Logger,
  events: IngestEvents,
): Promise<IngestReport> {
  const seenAt = new Date().toISOString();
  const runId = startRun(db, seenAt);
  const writer = createWriter(db);
  const report: IngestReport = {
    files: 0,
    stored: 0,
    known: 0,
    pages: 0,
    issues: 0,
    quarantined: [],
    quarantinedBefore: 0,
  };
  const quarantine = (sha256: string | null, entry: Quarantine, write = true): void => {
    report.quarantined.push(entry);
    if (write) writer.writeQuarantine({ ...entry, location: entry.path, sha256 }, runId);
    log.warn({ ...entry, sha256 }, 'quarantined');
  };
  const plan = await makePlan(db, files, (path, error) => {
    quarantine(null, {
      path,
      reason: 'unreadable_file',
      message: error.message,
      remedy: 'Check that the file may be read.',
    });
  });
  events.planned(plan.documents);

  const store = (document: PlannedDocument, outcome: Outcome): void => {
    const [path, ...copies] = document.paths as [string, ...string[]];
    if ('failure' in outcome) {
      for (const place of document.paths) quarantine(document.sha256, { path: place, ...outcome.failure });
    } else {
      const { readings } = outcome;
      const [{ pages }] = readings as [Reading, ...Reading[]];
      writer.writeReadings(
        readings,
        document.paths.map((location) => ({ location, seenAt })),
        runId,
      );
      report.stored++;
      report.known += copies.length;
      report.pages += pages.length;
      report.issues += readings.reduce((sum, { facts }) => sum + facts.issues.length, 0);
      log.info({ path, sha256: document.sha256, pages: pages.length, papers: readings.length - 1 }, 'stored');
    }
    events.document({
      path,
      pages: 'readings' in outcome ? (outcome.readings[0]?.pages.length ?? 0) : 0,
      failed: 'failure' in outcome,
    });
  };

  /** Whether this version of the rules has already read the document, or already failed to. */
  const isSettled = (document: PlannedDocument): boolean => {
    const isKnown = writer.isKnown(document.sha256);
    const before = isKnown ? null : knownQuarantine(db, document.sha256);
    if (!isKnown && !before) return false;
    for (const path of document.paths) {
      if (before) quarantine(document.sha256, { path, ...before }, !isKnownQuarantine(db, path));
      else writer.addOrigin(document.sha256, { location: path, seenAt });
    }
    if (before) report.quarantinedBefore += document.paths.length;
    else report.known += document.paths.length;
    events.document({ path: document.paths[0]!, pages: 0, failed: before !== null });
    return true;
  };

  await readInOrder(unsettled(plan.inOrder(), isSettled), store);
  report.files = plan.files + report.quarantined.filter(({ reason }) => reason === 'unreadable_file').length;
  finishRun(db, runId, new Date().toISOString(), {
    read: report.stored,
    known: report.known,
    quarantined: report.quarantined.length,
  });
  return report;
}

function* unsettled(
  documents: Generator<PlannedDocument>,
  isSettled: (document: PlannedDocument) => boolean,
): Generator<PlannedDocument> {
  for (const document of documents) if (!isSettled(document)) yield document;
}

/** Reads documents side by side and hands them on one by one in their order; no more are held than are being read. */
async function readInOrder(
  documents: Generator<PlannedDocument>,
  store: (document: PlannedDocument, outcome: Outcome) => void,
): Promise<void> {
  const threads = availableParallelism();
  const queue = new PQueue({ concurrency: threads * 3 });
  let pool: Piscina<Job, Outcome> | null = null;
  let turn: Promise<void> = Promise.resolve();
  let isBroken = false;
  try {
    for (const document of documents) {
      if (isBroken) break;
      pool ??= new Piscina({
        filename: new URL('./worker.js', import.meta.url).href,
        maxThreads: threads,
        minThreads: threads,
      });
      await queue.onSizeLessThan(1);
      const workers = pool;
      const before = turn;
      const own = queue.add(async () => {
        const outcome = await readOne(workers, document);
        await before;
        store(document, outcome);
      });
      turn = own.then(() => undefined);
      turn.catch(() => {
        isBroken = true;
      });
    }
    await turn;
  } finally {
    queue.clear();
    await pool?.destroy();
  }
}

/** A worker that hangs or dies costs its document only. */
async function readOne(pool: Piscina<Job, Outcome>, { paths, sha256 }: PlannedDocument): Promise<Outcome> {
  const path = paths[0]!;
  const signal = AbortSignal.timeout(timeLimit);
  try {
    return await pool.run({ path, sha256, fileName: basename(path) }, { signal });
  } catch (error) {
    const failure = signal.aborted
      ? {
          reason: 'time_limit',
          message: `Not read within ${timeLimit / 60_000} minutes`,
          remedy: 'Look at the file; try it alone.',
        }
      : {
          reason: 'worker_died',
          message: (error as Error).message,
          remedy: 'Try the file alone; report it if it fails again.',
        };
    return { failure };
  }
}
