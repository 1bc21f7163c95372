/** Runs in a worker thread: reads one file, or what is stored of it, and extracts from it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { StoredDocument } from '../document/stored/decode.js';
import { PapersError } from '../errors.js';
import type { Reading } from '../extract/types.js';
import { quarantineReasons } from '../readers/quarantine-reasons.js';
import type { ReadSettings } from '../readers/settings.js';
import { bytesOf } from './file-bytes.js';
import { readFileBytes, readStored } from './read.js';

export interface FileJob {
  path: string;
  sha256: string;
  fileName: string;
}

export type Job = FileJob | { stored: StoredDocument };

/** What all documents are read with. It is handed to a thread at its start and is in no job, so in no log of one. */
export type WorkerSettings = Omit<ReadSettings, 'onPicture'>;

export interface ReadingFailure {
  reason: string;
  message: string;
  remedy: string;
  /** Whether it was the file's place that failed and not its bytes, of which nothing is known then. */
  retryable: boolean;
}

/**
 * The readings of a file: its document, and after it the papers of a pack. Errors are data here: an error class does
 * not survive the way between threads. The layout is null where it is stored already.
 */
export type Outcome = { readings: Reading[]; layout: Uint8Array | null } | { failure: ReadingFailure };

/** The thread's word that a document, by its hash, goes on: it is about to read a page that is a picture. */
export interface Progress {
  reading: string;
}

const settings = workerData as WorkerSettings;

export default async function work(job: Job): Promise<Outcome> {
  try {
    if ('stored' in job) return { readings: readStored(job.stored), layout: null };
    const { path, ...meta } = job;
    const onPicture = (): void => parentPort?.postMessage({ reading: meta.sha256 } satisfies Progress);
    return await readFileBytes(await bytesOf(path, meta.sha256), meta, { ...settings, onPicture });
  } catch (error) {
    if (error instanceof PapersError) {
      const { code, message, remedy, retryable } = error;
      return { failure: { reason: code, message, remedy, retryable } };
    }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      failure: {
        reason: 'internal_error',
        message,
        remedy: quarantineReasons.internal_error.remedy,
        retryable: false,
      },
    };
  }
}
