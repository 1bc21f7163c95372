/** A whole pipeline run: sources side by side, each site in its own turn, documents read while others are fetched. */
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import PQueue from 'p-queue';
import type { Logger } from 'pino';
import { type Archive, openArchive } from '../store/archive.js';
import { startRun } from '../store/runs.js';
import { fetchedButNotRead, openJournal, type ScrapeJournal } from '../store/scrapes.js';
import { siteWordChecker } from '../store/site-words.js';
import { createKeeper, type Found, type Keeper, type KeepingEvents, type Kept } from './keeping.js';
import { paperName } from './paper-name.js';
import type { PipelineFile } from './pipeline-file.js';
import { makePlan } from './plan.js';
import { createReadingPool, type PoolOptions } from './reading-pool.js';
import { type Failure, type Scraped, scrape } from './scrape.js';
import { type Folder, filesOf, type Site, sourcesOf, webOf } from './sources.js';

/** What is told while a pipeline runs. */
export interface RunEvents extends KeepingEvents {
  /** A source is done. */
  source(name: string, result: Scraped): void;
}

export interface PipelineRun {
  runId: number;
  /** ISO 8601 UTC. */
  startedAt: string;
  finishedAt: string;
  /** In the order of the pipeline file. */
  sources: { name: string; kind: string; authority: string | null; result: Scraped }[];
  kept: Kept;
  requests: number;
  bytes: number;
  /** Whether it was told to stop before the end. */
  wasStopped: boolean;
}

/** How many sources are worked on at once. */
const sideBySide = 32;

/**
 * Runs a pipeline into an open database.
 *
 * @param signal when it is aborted nothing more is fetched, and what is in hand is finished.
 * @throws PapersError for a source that cannot be made out, before anything is fetched.
 */
export async function runPipeline(
  db: Database,
  file: PipelineFile,
  { log, events, signal }: { log: Logger; events: RunEvents; signal: AbortSignal },
): Promise<PipelineRun> {
  const startedAt = new Date().toISOString();
  const sources = sourcesOf(db, file, startedAt.slice(0, 10));
  const archive = openArchive(file.archive);
  const runId = startRun(db, { startedAt, pipeline: file.name });
  const keeper = createKeeper(db, { runId, seenAt: startedAt, log, events, ocr: file.ocr });
  const checkSiteWords = siteWordChecker(db);
  const reader = createReader(keeper, checkSiteWords, { threads: file.workers, ocr: file.ocr });
  const fault = new AbortController();
  const stopped = AbortSignal.any([signal, fault.signal]);
  const web = webOf(file, stopped);
  const isHad = hadBefore(db);
  const results = new Map<Site | Folder, Scraped>();

  const work = async (source: Site | Folder): Promise<void> => {
    if (stopped.aborted) return;
    const journal = openJournal(db, source, runId);
    try {
      const result =
        'paths' in source
          ? await readFolder(db, source, { reader, keeper, isHad, journal })
          : await scrape({
              site: source,
              journal,
              fetcher: web.fetcher(journal.request),
              archive,
              read: reader.read,
              checkSiteWords,
              isHad,
              today: startedAt.slice(0, 10),
              log,
            });
      results.set(source, result);
      events.source(source.name, result);
    } catch (error) {
      if (!stopped.aborted) fault.abort(error);
    }
  };

  try {
    await readLeftOver(db, archive, reader);
    // Folders one after the other: their plans share a table.
    for (const source of sources) if ('paths' in source) await work(source);
    const queue = new PQueue({ concurrency: sideBySide });
    await queue.addAll(sources.filter((source) => !('paths' in source)).map((source) => () => work(source)));
  } finally {
    await reader.finish();
    await web.close();
  }
  if (fault.signal.aborted) throw fault.signal.reason;
  const finishedAt = keeper.finish();
  return {
    runId,
    startedAt,
    finishedAt,
    sources: sources.flatMap((source) => {
      const result = results.get(source);
      return result ? [{ name: source.name, kind: source.kind, authority: source.authority, result }] : [];
    }),
    kept: keeper.kept,
    requests: web.budget.requests,
    bytes: web.budget.bytes,
    wasStopped: signal.aborted,
  };
}

interface Parts {
  reader: Reader;
  keeper: Keeper;
  isHad(sha256: string): boolean;
  journal: ScrapeJournal;
}

interface Reader {
  /** Takes a document on, unless it is known; resolves when there is room for the next. */
  read(found: Found): Promise<void>;
  /** Resolves when all that was taken on is stored. */
  finish(): Promise<void>;
}

function createReader(keeper: Keeper, checkSiteWords: (sha256: string) => void, options: PoolOptions): Reader {
  const pool = createReadingPool(options);
  const queue = new PQueue({ concurrency: pool.capacity });
  const underWay = new Map<string, Promise<void>>();
  let failure: Error | null = null;
  let turn: Promise<void> = Promise.resolve();

  const readAndKeep = async (found: Found, before: Promise<void>): Promise<void> => {
    const outcome = await pool.read({ path: found.file, sha256: found.sha256, fileName: found.fileName });
    await before;
    keeper.keep(found, outcome);
    checkSiteWords(found.sha256);
  };

  return {
    async read(found) {
      // The same bytes may come from another address while they are being read, or while there is no room.
      while (underWay.has(found.sha256) || queue.size > 0) {
        await underWay.get(found.sha256);
        await queue.onSizeLessThan(1);
      }
      if (failure) throw failure;
      if (keeper.isSettled(found)) return checkSiteWords(found.sha256);
      const before = turn;
      const own = queue
        .add(() => readAndKeep(found, before))
        .catch((error: Error) => {
          failure ??= error;
        })
        .finally(() => underWay.delete(found.sha256));
      turn = own;
      underWay.set(found.sha256, own);
    },
    async finish() {
      await queue.onIdle();
      await Promise.all(underWay.values());
      await pool.close();
      if (failure) throw failure;
    },
  };
}

/** Documents that a run which was cut off had fetched and not read. */
async function readLeftOver(db: Database, archive: Archive, reader: Reader): Promise<void> {
  for (const paper of fetchedButNotRead(db)) {
    const { sha256, url } = paper;
    const file = archive.find(sha256);
    if (file) await reader.read({ sha256, file, fileName: paperName(paper, paper.title), locations: [url] });
  }
}

async function readFolder(db: Database, source: Folder, { reader, keeper, isHad, journal }: Parts): Promise<Scraped> {
  const failures: Failure[] = [];
  const count = { listed: 0, fetched: 0, newDocuments: 0 };
  const plan = await makePlan(db, filesOf(source), (path, error) => {
    const { reason, message, remedy } = keeper.quarantineUnopened(path, error);
    failures.push({ url: path, code: reason, outcome: 'broken', message, remedy });
  });
  for (const { sha256, paths: places } of plan.inOrder()) {
    const [path] = places as [string, ...string[]];
    count.listed += places.length;
    count.fetched++;
    if (!isHad(sha256)) count.newDocuments++;
    await reader.read({ sha256, file: path, fileName: basename(path), locations: places });
  }
  const outcome = count.newDocuments > 0 ? 'ok' : count.listed === 0 ? 'empty' : 'unchanged';
  const result = { ...count, outcome, message: null, failed: failures.length, alarm: null } as const;
  journal.finish(result);
  return { ...result, failures };
}

/** Whether bytes were had before: read, found unreadable, or fetched. */
function hadBefore(db: Database): (sha256: string) => boolean {
  const find = db.prepare<{ sha256: string }>(
    `SELECT 1 FROM documents WHERE sha256 = :sha256
     UNION SELECT 1 FROM quarantine WHERE sha256 = :sha256
     UNION SELECT 1 FROM listings WHERE document = :sha256`,
  );
  return (sha256) => find.get({ sha256 }) !== undefined;
}
