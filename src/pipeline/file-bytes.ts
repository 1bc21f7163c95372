/** Files on disk, which may be no files at all, and may go or change while a run is under way. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { PapersError } from '../errors.js';
import { ReadError } from '../readers/errors.js';
import { quarantineReasons } from '../readers/quarantine-reasons.js';

/** Far above any paper; a file is held in memory twice while it is read. */
const mostBytes = 256 * 2 ** 20;

/** @throws PapersError `unreadable_file` for a folder, pipe, socket or device; what Node throws where there is nothing. */
export function sizeOf(path: string): number {
  const found = statSync(path);
  if (found.isFile()) return found.size;
  const kind = found.isDirectory() ? 'a folder that could not be listed' : 'a pipe, a socket or a device';
  throw unreadable(`${path} is no file but ${kind}`);
}

/**
 * The bytes that had this hash when the run was planned.
 *
 * @throws PapersError `unreadable_file` and `changed_file`, both worth another try; ReadError `too_large`.
 */
export async function bytesOf(path: string, sha256: string): Promise<Uint8Array> {
  const bytes = await wholeFile(path).catch((error: Error) => {
    throw error instanceof PapersError ? error : unreadable(error.message, error);
  });
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  throw new PapersError(`${path} changed while the run was under way`, {
    code: 'changed_file',
    remedy: quarantineReasons.changed_file.remedy,
    retryable: true,
  });
}

/** @throws PapersError or ReadError for what is no file, or one too large; what Node throws where it cannot be read. */
export async function wholeFile(path: string): Promise<Uint8Array> {
  const size = sizeOf(path);
  if (size > mostBytes) throw new ReadError('too_large', `The file has ${Math.round(size / 2 ** 20)} MB.`);
  return readFile(path);
}

const unreadable = (message: string, cause?: unknown): PapersError =>
  new PapersError(message, {
    code: 'unreadable_file',
    remedy: quarantineReasons.unreadable_file.remedy,
    retryable: true,
    cause,
  });
