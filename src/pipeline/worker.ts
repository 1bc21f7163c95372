/** Runs in a worker thread: reads one file, or what is stored of it, and extracts from it. */
import { readFile } from 'node:fs/promises';
import type { StoredDocument } from '../document/stored/decode.js';
import { PapersError } from '../errors.js';
import type { Reading } from '../extract/types.js';
import { quarantineReasons } from '../readers/quarantine-reasons.js';
import { readFileBytes, readStored } from './read.js';

export interface FileJob {
  path: string;
  sha256: string;
  fileName: string;
}

export type Job = FileJob | { stored: StoredDocument };

/**
 * The readings of a file: its document, and after it the papers of a pack. Errors are data here: an error class does
 * not survive the way between threads. The layout is null where it is stored already.
 */
export type Outcome =
  | { readings: Reading[]; layout: Uint8Array | null }
  | { failure: { reason: string; message: string; remedy: string } };

export default async function work(job: Job): Promise<Outcome> {
  try {
    if ('stored' in job) return { readings: readStored(job.stored), layout: null };
    const { path, ...meta } = job;
    return await readFileBytes(await readFile(path), meta);
  } catch (error) {
    if (error instanceof PapersError) {
      return { failure: { reason: error.code, message: error.message, remedy: error.remedy } };
    }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      failure: {
        reason: 'internal_error',
        message,
        remedy: quarantineReasons.internal_error.remedy,
      },
    };
  }
}
