/** A new version of the extractors reads again what is stored, without the files. */
import type { Database } from 'better-sqlite3';
import type { Logger } from 'pino';
import { link } from '../link/index.js';
import { finishRun, startRun } from '../store/runs.js';
import { siteWordChecker } from '../store/site-words.js';
import { type StoredDocuments, storedDocumentReader, storedDocuments } from '../store/stored-documents.js';
import { createWriter } from '../store/write.js';
import type { IngestEvents } from './ingest.js';
import { readInOrder } from './read-in-order.js';
import { createReadingPool } from './reading-pool.js';
import type { Outcome } from './worker.js';

export interface Reextraction {
  /** Whether documents that this version of the rules has read are read again too. */
  all: boolean;
  log: Logger;
  events: IngestEvents;
  /** When it is aborted no more documents are taken on, and what is in hand is finished. */
  signal: AbortSignal;
}

/** Counts of files; `read + failed.length + left` are those that were to be read. */
export interface ReextractReport {
  read: number;
  pages: number;
  /** As this version of the rules reads them already. */
  current: number;
  /** Read by an older version of the readers: only their files can be read again. */
  outdated: number;
  /** Not looked at because the run was stopped. */
  left: number;
  /** Their facts stay as an older version read them. */
  failed: { fileName: string; sha256: string; reason: string; message: string; remedy: string }[];
}

type Wanted = StoredDocuments['wanted'][number];

/** The database becomes what ingesting the files anew would make of it, but for row numbers. */
export async function reextract(db: Database, { all, log, events, signal }: Reextraction): Promise<ReextractReport> {
  const { wanted, current, outdated } = storedDocuments(db, { all });
  const runId = startRun(db, { startedAt: new Date().toISOString(), pipeline: null });
  const writer = createWriter(db);
  const checkSiteWords = siteWordChecker(db);
  const report: ReextractReport = { read: 0, pages: 0, current, outdated, left: wanted.length, failed: [] };
  const storedDocument = storedDocumentReader(db);

  const keep = ({ sha256, fileName }: Wanted, outcome: Outcome): void => {
    report.left--;
    if ('failure' in outcome) {
      report.failed.push({ fileName, sha256, ...outcome.failure });
      log.warn({ sha256, ...outcome.failure }, 'not read again');
      events.document({ path: fileName, pages: 0, failed: true });
      return;
    }
    const pages = outcome.readings[0]?.pages.length ?? 0;
    writer.writeReadings(outcome.readings, [], runId);
    checkSiteWords(sha256);
    report.read++;
    report.pages += pages;
    log.info({ sha256, pages, papers: outcome.readings.length - 1 }, 'read again');
    events.document({ path: fileName, pages, failed: false });
  };

  events.planned(wanted.length);
  await readInOrder(wanted, {
    pool: createReadingPool({ ocr: false }),
    jobOf: ({ sha256 }) => ({ stored: storedDocument(sha256) }),
    keep,
    signal,
  });
  // Always: an earlier run may have been cut off before it linked what it had read.
  link(db);
  finishRun(db, runId, new Date().toISOString(), { read: report.read, known: current, quarantined: 0 });
  return report;
}
