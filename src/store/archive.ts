/** Fetched bytes, kept once under their hash. Names that servers give are never paths. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { type Sniffed, sniff } from '../readers/sniff.js';
import { asStoreError } from './errors.js';

export interface Archived {
  path: string;
  /** What the bytes are, sniffed from their start. */
  kind: Sniffed;
  /** Their start. */
  head: Buffer;
}

export interface Archive {
  /** A file to fetch into; `keep` moves it to its place, and what is left of a run that was cut off goes with the next. */
  newFile(): string;
  /** What a fetched file is, before it is kept. */
  look(file: string): Promise<Archived>;
  /** Moves the file to the place of its hash, or drops it where the bytes are there already. Gives the path. */
  keep(file: string, sha256: string, kind: Sniffed): string;
  drop(file: string): void;
  /** Path of the bytes with that hash; null where they are not kept. */
  find(sha256: string): string | null;
}

/** By which a person knows the file; the sniffed kind of the bytes decides, so that a hash has one place. */
const extensions: Partial<Record<Sniffed, string>> = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/msword': '.doc',
  'text/html': '.html',
  'text/plain': '.txt',
};

/** How much of a file is looked at. */
const head = 128 * 1024;

/** @throws StoreError where the folder cannot be made or written. */
export function openArchive(folder: string): Archive {
  const incoming = join(folder, 'incoming');
  const guarded = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw asStoreError(error, folder);
    }
  };
  guarded(() => {
    mkdirSync(incoming, { recursive: true });
    for (const left of readdirSync(incoming)) rmSync(join(incoming, left), { force: true });
  });
  let count = 0;
  return {
    newFile: () => join(incoming, `${process.pid}-${++count}`),

    async look(file) {
      const handle = await open(file);
      try {
        const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(head) });
        const start = buffer.subarray(0, bytesRead);
        return { path: file, kind: sniff(start), head: start };
      } finally {
        await handle.close();
      }
    },

    keep: (file, sha256, kind) =>
      guarded(() => {
        const place = join(folder, sha256.slice(0, 2));
        mkdirSync(place, { recursive: true });
        const path = join(place, sha256 + (extensions[kind] ?? ''));
        if (existsSync(path)) rmSync(file);
        else renameSync(file, path);
        return path;
      }),

    drop: (file) => rmSync(file, { force: true }),

    find(sha256) {
      const place = join(folder, sha256.slice(0, 2));
      const name = existsSync(place) && readdirSync(place).find((one) => one.startsWith(sha256));
      return name ? join(place, name) : null;
    },
  };
}
