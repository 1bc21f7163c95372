/** Runs in a worker thread: opens one original again and looks for the quotes that the database has of it. */
import { createHash } from 'node:crypto';
import { wholeFile } from './file-bytes.js';
import { type Match, quoteFinder } from './quote-match.js';
import { readAgain } from './second-reading.js';

export interface VerifyJob {
  sha256: string;
  fileName: string;
  /** Program that read it for the database. */
  engine: string;
  /** Where the file may be. */
  paths: string[];
  /** Pages count from 0. */
  quotes: { page: number; quote: string; ocr: boolean }[];
}

/** `missing`: none of the places has a file; `other_bytes`: none has this one; `unreadable`: it cannot be opened. */
export type Unopened = 'missing' | 'other_bytes' | 'unreadable';

/** How each quote was found, in their order. Errors are data, as they do not survive the way between threads. */
export type Verified = { matches: Match[]; sameReader: boolean } | { unopened: Unopened; message: string };

export default async function work({ sha256, fileName, engine, paths, quotes }: VerifyJob): Promise<Verified> {
  const original = await findOriginal(paths, sha256);
  if ('unopened' in original) return original;
  try {
    const { pages, numbersItself, sameReader } = await readAgain(original.bytes, { sha256, fileName, engine });
    const pictures = [...new Set(quotes.flatMap(({ page, ocr }) => (ocr ? page : [])))];
    if (pictures.length > 0) {
      const { readPicturesAgain } = await import('../readers/ocr/again.js');
      const texts = await readPicturesAgain(
        original.bytes,
        pictures.map((page) => page + 1),
      );
      for (const page of pictures) pages[page] = `${pages[page]}\n${texts.get(page + 1)}`;
    }
    const finders = new Map<number, (quote: string) => Match>();
    const matches = quotes.map(({ page, quote }) => {
      const find = finders.get(page) ?? quoteFinder(pages[page] ?? '', numbersItself);
      finders.set(page, find);
      return find(quote);
    });
    return { matches, sameReader };
  } catch (error) {
    return { unopened: 'unreadable', message: error instanceof Error ? error.message : String(error) };
  }
}

async function findOriginal(
  paths: string[],
  sha256: string,
): Promise<{ bytes: Uint8Array } | { unopened: Unopened; message: string }> {
  let other: string | null = null;
  for (const path of paths) {
    const bytes = await wholeFile(path).catch(() => null);
    if (bytes === null) continue;
    if (createHash('sha256').update(bytes).digest('hex') === sha256) return { bytes };
    other ??= path;
  }
  if (other !== null) return { unopened: 'other_bytes', message: `${other} has other bytes than those that were read` };
  return { unopened: 'missing', message: paths.length > 0 ? `${paths[0]} is not there` : 'No place of it is a file' };
}
