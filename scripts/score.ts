/**
 * Scores the whole pipeline against the labelled corpus and compares each field with the floor recorded in
 * `scripts/score-floors.json`.
 *
 *   npm run score                 ingest, export, score; exit code 1 when a field is below its floor
 *   npm run score -- --misses     list each miss
 *   npm run score -- --raise      record what was reached as the new floors
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cli, corpus, corpusIsThere } from './corpus.js';

interface Tally {
  f1: number;
}

const { values: options } = parseArgs({
  options: { misses: { type: 'boolean', default: false }, raise: { type: 'boolean', default: false } },
});
const floorsFile = new URL('./score-floors.json', import.meta.url);

if (corpusIsThere()) process.exitCode = score();
else console.log('The labelled corpus is not beside this checkout (../shared/corpus): nothing to score.');

function score(): number {
  const work = mkdtempSync(join(tmpdir(), 'council-papers-score-'));
  try {
    const [db, records, result] = ['papers.sqlite', 'records.jsonl', 'score.json'].map((name) => join(work, name)) as [
      string,
      string,
      string,
    ];
    // Scans have no labels, and a web page in the corpus is quarantined by design: exit code 1 is expected.
    run([cli, 'ingest', corpus.papers, corpus.seeds, '--db', db, '--no-ocr'], [0, 1]);
    run([cli, 'export', '--db', db, '--format', 'jsonl', '--out', records], [0]);
    run([corpus.scorer, '--records', records, '--json', result, ...(options.misses ? ['--misses'] : [])], [0]);
    const reached: Record<string, Tally> = JSON.parse(readFileSync(result, 'utf8'));
    if (options.raise) {
      const floors = Object.entries(reached).map(([field, { f1 }]) => [field, Math.floor(f1 * 1e4) / 1e4]);
      writeFileSync(floorsFile, `${JSON.stringify(Object.fromEntries(floors), null, 2)}\n`);
      return 0;
    }
    return compare(reached);
  } finally {
    rmSync(work, { recursive: true });
  }
}

function compare(reached: Record<string, Tally>): number {
  const floors: Record<string, number> = JSON.parse(readFileSync(floorsFile, 'utf8'));
  const below = Object.entries(floors).filter(([field, floor]) => (reached[field]?.f1 ?? 0) < floor);
  for (const [field, floor] of below) {
    console.error(`${field}: ${percent(reached[field]?.f1 ?? 0)} is below its floor of ${percent(floor)}`);
  }
  console.log(
    below.length === 0
      ? `All ${Object.keys(floors).length} fields reach their floors.`
      : `${below.length} fields fell.`,
  );
  return below.length === 0 ? 0 : 1;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

function run(args: string[], allowed: number[]): void {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status === null || !allowed.includes(status))
    throw new Error(`${args.slice(0, 2).join(' ')} ended with ${status}`);
}
