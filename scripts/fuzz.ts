/**
 * Breaks real papers and reads them: nothing may crash or hang, no file may be lost, the database must stay sound.
 *
 *   npm run fuzz -- --count 2000 --seed 1     papers of the corpus, or the fixtures where it is not there
 *   npm run fuzz -- --keep out/fuzz           keeps the database and all mutants there
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesUnder } from '../src/sources/folder.js';
import { corpus, corpusIsThere } from './corpus.js';
import { ingestAndCheck } from './fuzz/check.js';
import { writeMutants } from './fuzz/mutants.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
/** Files of a run: what is wrong is told soon, and starting the program costs little. */
const batch = 100;
/** Bytes. Large papers cost more time and break in no other way. */
const largest = 400_000;

const originals = [...filesUnder([corpusIsThere() ? corpus.papers : 'fixtures/papers'])].filter(
  (path) => /\.(?:pdf|docx)$/.test(path) && statSync(path).size < largest,
);
const work = values.keep ?? mkdtempSync(join(tmpdir(), 'council-papers-fuzz-'));
const totals: Record<string, number> = {};
let faults = 0;
for (let from = 0; from < count; from += batch) {
  const to = Math.min(from + batch, count);
  const files = writeMutants(join(work, String(from)), originals, { seed, from, to });
  const checked = ingestAndCheck(files, join(work, 'fuzz.sqlite'));
  for (const [outcome, number] of Object.entries(checked.outcomes)) totals[outcome] = (totals[outcome] ?? 0) + number;
  for (const fault of checked.faults) console.log(`FAULT ${fault}`);
  faults += checked.faults.length;
  console.log(`${to} of ${count}: ${JSON.stringify(totals)}, ${faults} faults`);
}
if (values.keep === undefined) rmSync(work, { recursive: true });
process.exitCode = faults > 0 ? 1 : 0;
