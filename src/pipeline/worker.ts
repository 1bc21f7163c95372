/** Runs in a worker thread: reads one file and extracts from it. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PapersError } from '../errors.js';
import type { Reading } from '../extract/types.js';
import { readFileBytes } from './read.js';

export interface Job {
  path: string;
  sha256: string;
  fileName: string;
}

/**
 * The readings of a file: its document, and after it the papers of a pack. Errors are data here: an error class does
 * not survive the way between threads.
 */
export type Outcome = { readings: Reading[] } | { failure: { reason: string; message: string; remedy: string } };

/** What all documents are read with; handed to a thread at its start. */
export interface WorkerSettings {
  ocr: boolean;
}

/** The thread's word that a document, by its hash, goes on: it is about to read a page that is a picture. */
export interface Progress {
  reading: string;
}

const { ocr } = workerData as WorkerSettings;

export default async function work({ path, sha256, fileName }: Job): Promise<Outcome> {
  try {
    const onPicture = (): void => parentPort?.postMessage({ reading: sha256 } satisfies Progress);
    return { readings: await readFileBytes(await readFile(path), { sha256, fileName }, { ocr, onPicture }) };
  } catch (error) {
    if (error instanceof PapersError) {
      return { failure: { reason: error.code, message: error.message, remedy: error.remedy } };
    }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      failure: {
        reason: 'internal_error',
        message,
        remedy: 'Report it with the file: this is a fault of the program.',
      },
    };
  }
}
