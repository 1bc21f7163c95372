/** Opens the originals again and looks for every quote of the database, in worker threads. */
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import { filesUnder } from '../sources/folder.js';
import { countFiles, disagreementQuotes, type QuotedFile, quotedFiles } from '../store/quotes.js';
import type { IngestEvents } from './ingest.js';
import type { Unopened, Verified, VerifyJob } from './verify-worker.js';

export interface Difference {
  document: string;
  fileName: string;
  /** Page number, counts from 1; null where the format has none. */
  page: number | null;
  quote: string;
}

export interface VerifyReport {
  files: number;
  /** Different quotes of a page; `exact + reordered + missing + readOtherwise` and those of files that were not opened. */
  quotes: number;
  exact: number;
  /** All the words are there, but the second engine has them in another order. */
  reordered: Difference[];
  missing: Difference[];
  /** Quotes among these that were looked for with the program that had read them: their format has no second one. */
  sameReader: number;
  /** OCR, which read them, reads them otherwise from the second engine's picture of their page: look at it. */
  readOtherwise: Difference[];
  unopened: { document: string; fileName: string; reason: Unopened; message: string; quotes: number }[];
}

/** A file that takes longer than this is given up, in milliseconds. */
const timeLimit = 5 * 60_000;
/** Beyond that, for each page that OCR reads. */
const pictureLimit = 60_000;

/** @param folders where originals may be besides the places where they were found: archives, or folders of papers. */
export async function verify(db: Database, folders: string[], events: IngestEvents): Promise<VerifyReport> {
  const report: VerifyReport = {
    files: 0,
    quotes: 0,
    exact: 0,
    reordered: [],
    missing: [],
    sameReader: 0,
    readOtherwise: [],
    unopened: [],
  };
  const elsewhere = originalsUnder(folders);
  const ofDisagreements = disagreementQuotes(db);
  const threads = availableParallelism();
  const pool = new Piscina<VerifyJob, Verified>({
    filename: new URL('./verify-worker.js', import.meta.url).href,
    maxThreads: threads,
  });
  const queue = new PQueue({ concurrency: threads * 2 });
  events.planned(countFiles(db));
  try {
    for (const { quotes, ...about } of quotedFiles(db)) {
      const file = { ...about, quotes: once([...quotes, ...(ofDisagreements.get(about.sha256) ?? [])]) };
      await queue.onSizeLessThan(1);
      queue.add(async () => {
        const result = await check(pool, file, [...file.locations.filter(isPath), ...elsewhere(file)]);
        add(report, file, result);
        const pages = new Set(file.quotes.map(({ page }) => page)).size;
        events.document({ path: file.fileName, pages, failed: 'unopened' in result });
      });
    }
    await queue.onIdle();
  } finally {
    await pool.destroy();
  }
  return sorted(report);
}

/** Whether every quote was found. */
export const isVerified = ({ missing, unopened }: VerifyReport): boolean =>
  missing.length === 0 && unopened.length === 0;

function once(quotes: QuotedFile['quotes']): QuotedFile['quotes'] {
  return [...new Map(quotes.map((one) => [`${one.page} ${one.quote}`, one])).values()];
}

async function check(pool: Piscina<VerifyJob, Verified>, file: QuotedFile, paths: string[]): Promise<Verified> {
  const { sha256, fileName, engine, quotes } = file;
  const pictures = new Set(quotes.flatMap(({ page, ocr }) => (ocr ? page : []))).size;
  const allowed = timeLimit + pictures * pictureLimit;
  const signal = AbortSignal.timeout(allowed);
  try {
    return await pool.run(
      { sha256, fileName, engine, paths, quotes: quotes.map(({ page, quote, ocr }) => ({ page, quote, ocr })) },
      { signal },
    );
  } catch (error) {
    const message = signal.aborted ? `Not read within ${allowed / 60_000} minutes` : (error as Error).message;
    return { unopened: 'unreadable', message };
  }
}

function add(report: VerifyReport, { sha256, fileName, quotes }: QuotedFile, result: Verified): void {
  report.files++;
  report.quotes += quotes.length;
  if ('unopened' in result) {
    const { unopened: reason, message } = result;
    report.unopened.push({ document: sha256, fileName, reason, message, quotes: quotes.length });
    return;
  }
  if (result.sameReader) report.sameReader += quotes.length;
  for (const [i, { number, quote, ocr }] of quotes.entries()) {
    const match = result.matches[i]!;
    if (match === 'exact') report.exact++;
    else
      report[match === 'missing' && ocr ? 'readOtherwise' : match].push({
        document: sha256,
        fileName,
        page: number,
        quote,
      });
  }
}

/** Files end in any order; the report does not depend on it. */
function sorted(report: VerifyReport): VerifyReport {
  const byDocument = (a: { document: string }, b: { document: string }) => (a.document < b.document ? -1 : 1);
  for (const list of [report.reordered, report.missing, report.readOtherwise, report.unopened]) {
    list.sort((a, b) => (a.document === b.document ? 0 : byDocument(a, b)));
  }
  return report;
}

const isPath = (location: string): boolean => !/^https?:\/\//i.test(location);

/** Finds a file by its hash, which names it in an archive, or by its own name. */
function originalsUnder(folders: string[]): (file: QuotedFile) => string[] {
  const places = new Map<string, string[]>();
  for (const path of filesUnder(folders)) {
    const name = basename(path);
    const key = /^[0-9a-f]{64}(?=\.|$)/.exec(name)?.[0] ?? name;
    places.set(key, [...(places.get(key) ?? []), path]);
  }
  return ({ sha256, fileName }) => [...(places.get(sha256) ?? []), ...(places.get(fileName) ?? [])];
}
