/** Where the corpus of real documents is when it is beside the repository. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../shared/', import.meta.url));

export const corpus = {
  root: `${shared}corpus`,
  papers: `${shared}corpus/papers`,
  seeds: `${shared}corpus/seeds`,
  scorer: `${shared}score/score.mjs`,
};

/** Whether the corpus and its scorer are there. */
export const corpusIsThere = (): boolean => Object.values(corpus).every((path) => existsSync(path));

export const cli = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
