/** Broken copies of real files, the same ones for the same seed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { randomFrom } from '../random.js';
import { docxMutations } from './docx.js';
import { pdfMutations } from './pdf.js';

/**
 * Writes mutants, one in three of a Word file, with numbers from `from` up to, not with, `to` into a new folder, and gives their paths. A mutant
 * depends on its number and the seed only. Their names say which mutation was done to which file.
 */
export function writeMutants(
  folder: string,
  originals: string[],
  { seed, from, to }: { seed: number; from: number; to: number },
): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: to - from }, (_, i) => {
    const random = randomFrom(seed * 1_000_003 + from + i);
    const isWord = random.below(3) === 0;
    const original = random.of(originals.filter((path) => (extname(path) === '.docx') === isWord));
    const mutations = isWord ? docxMutations : pdfMutations;
    const [name, mutate] = random.of(Object.entries(mutations));
    const path = join(folder, `${from + i}-${name}-${basename(original)}`);
    writeFileSync(path, mutate(readFileSync(original), random));
    return path;
  });
}
