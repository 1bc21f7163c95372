/** Runs in a worker thread: reads one file and extracts from it. */
import { workerData } from 'node:worker_threads';
import { PapersError } from '../errors.js';
import type { Reading } from '../extract/types.js';
import { bytesOf } from './file-bytes.js';
import { readFileBytes } from './read.js';

export interface Job {
  path: string;
  sha256: string;
  fileName: string;
}

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
 * not survive the way between threads.
 */
export type Outcome = { readings: Reading[] } | { failure: ReadingFailure };

const { passwords } = workerData as WorkerSettings;

export default async function work({ path, sha256, fileName }: Job): Promise<Outcome> {
  try {
    return { readings: await readFileBytes(await bytesOf(path, sha256), { sha256, fileName }, passwords) };
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
        remedy: 'Report it with the file: this is a fault of the program.',
        retryable: false,
      },
    };
  }
}
