/** A small fixed part of `npm run fuzz`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ingestAndCheck } from '../scripts/fuzz/check.js';
import { writeMutants } from '../scripts/fuzz/mutants.js';
import { fixtures, temporaryFolder } from './command.js';

it('ends well with forty broken papers', { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  const papers = readdirSync(join(fixtures, 'papers'))
    .filter((name) => /\.(?:pdf|docx)$/.test(name) && !/^(?:empty|error)/.test(name))
    .map((name) => join(fixtures, 'papers', name));
  const mutants = writeMutants(join(folder, 'mutants'), papers, { seed: 1, from: 0, to: 40 });
  const { faults, outcomes } = ingestAndCheck(mutants, join(folder, 'papers.sqlite'));
  expect(faults).toEqual([]);
  expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(['stored', 'damaged']));
});
