/** Files and folders on disk. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PapersError } from '../errors.js';

/**
 * Absolute paths of all files under the given files and folders, hidden ones left out; links are followed to files only.
 *
 * @throws PapersError `not_found` for a path that is not there, before anything else is done.
 */
export function filesUnder(paths: string[]): Generator<string> {
  for (const path of paths) {
    if (!statSync(path, { throwIfNoEntry: false })) {
      throw new PapersError(`${path}: no such file or folder`, {
        code: 'not_found',
        remedy: 'Check the path; it is taken from the current folder.',
        exitCode: 2,
      });
    }
  }
  return walk(paths);
}

function* walk(paths: string[]): Generator<string> {
  for (const path of paths) {
    const absolute = resolve(path);
    if (statSync(absolute).isDirectory()) yield* filesIn(absolute);
    else yield absolute;
  }
}

function* filesIn(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (isFile(entry, path)) yield path;
  }
}

function isFile(entry: Dirent, path: string): boolean {
  if (entry.isFile()) return true;
  return entry.isSymbolicLink() && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}
