/** Runs in a worker thread: reads one file and extracts from it. */
import { readFile } from 'node:fs/promises';
import { PapersError } from '../errors.js';
import type { Reading } from '../extract/types.js';
import { quarantineReasons } from '../readers/quarantine-reasons.js';
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

export default async function work({ path, sha256, fileName }: Job): Promise<Outcome> {
  try {
    return { readings: await readFileBytes(await readFile(path), { sha256, fileName }) };
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
