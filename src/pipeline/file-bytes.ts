/** Files on disk, which may be no files at all, and may go or change while a run is under way. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { PapersError } from '../errors.js';
import { ReadError } from '../readers/errors.js';

/** Far above any paper; a file is held in memory twice while it is read. */
const mostBytes = 256 * 2 ** 20;

/** @throws PapersError `unreadable_file` for a folder, pipe, socket or device; what Node throws where there is nothing. */
export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path);
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
  const size = await sizeOf(path).catch((error: Error) => {
    throw unreadable(error.message, error);
  });
  if (size > mostBytes) throw new ReadError('too_large', `The file has ${Math.round(size / 2 ** 20)} MB.`);
  const bytes = await readFile(path).catch((error: Error) => {
    throw unreadable(error.message, error);
  });
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  throw new PapersError(`${path} changed while the run was under way`, {
    code: 'changed_file',
    remedy: 'Give the file again when nothing writes to it.',
    retryable: true,
  });
}

const unreadable = (message: string, cause?: unknown): PapersError =>
  new PapersError(message, {
    code: 'unreadable_file',
    remedy: 'Check that the file is there, that it may be read, and that its name is valid UTF-8.',
    retryable: true,
    cause,
  });
