/** Files and folders on disk. */
import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PapersError } from '../errors.js';

/**
 * Absolute paths of all files under the given files and folders, hidden ones left out; links are followed to files only.
 * What is not to be opened (a folder without permission, a broken link, a pipe) is given too, so that whoever tries says so.
 *
 * @throws PapersError `not_found` for a path that is not there, before anything else is done.
 */
export function filesUnder(paths: string[]): Generator<string> {
  for (const path of paths) {
    if (!lstatSync(path, { throwIfNoEntry: false })) {
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
    if (isFolder(absolute)) yield* filesIn(absolute);
    else yield absolute;
  }
}

function* filesIn(folder: string): Generator<string> {
  const entries = entriesOf(folder);
  if (!entries) yield folder;
  for (const entry of entries ?? []) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    // Links to folders are left: their files are listed where they are, and they may lead in a circle.
    else if (!entry.isSymbolicLink() || !isFolder(path)) yield path;
  }
}

/** In order; null of a folder that may not be listed, or is no longer there. */
function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}

/** Also of a link to one; false where nothing is, or where links lead in a circle. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
