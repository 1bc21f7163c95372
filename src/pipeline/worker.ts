/** Runs in a worker thread: reads one file, or what is stored of it, and extracts from it. */
import { workerData } from 'node:worker_threads';
import type { StoredDocument } from '../document/stored/decode.js';
import { PapersError } from '../errors.js';
import type { Reading } from '../extract/types.js';
import { quarantineReasons } from '../readers/quarantine-reasons.js';
import { bytesOf } from './file-bytes.js';
import { readFileBytes, readStored } from './read.js';

export interface FileJob {
  path: string;
  sha256: string;
  fileName: string;
}

export type Job = FileJob | { stored: StoredDocument };

/** What all documents are read with. It is handed to a thread at its start and is in no job, so in no log of one. */
export interface WorkerSettings {
  /** Tried on what is locked. */
  passwords: string[];
}

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

const { passwords } = workerData as WorkerSettings;

export default async function work(job: Job): Promise<Outcome> {
  try {
    if ('stored' in job) return { readings: readStored(job.stored), layout: null };
    const { path, ...meta } = job;
    return await readFileBytes(await bytesOf(path, meta.sha256), meta, passwords);
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
