/**
 * Kills `ingest` at random moments, runs the same command again, and compares every row with an undisturbed run.
 *
 *   npx tsx scripts/kill-test.ts [folder] [--moments 30] [--files 60] [--seed 1]
 *
 * The files are taken evenly from the folder: the corpus beside the checkout, or the fixtures when it is not there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { filesUnder } from '../src/sources/folder.js';
import { dump, faultsOf } from '../test/dump.js';
import { cli, corpus, corpusIsThere } from './corpus.js';
import { randomFrom } from './random.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    moments: { type: 'string', default: '30' },
    files: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});
const folder = positionals[0] ?? (corpusIsThere() ? corpus.papers : 'fixtures/papers');
const files = evenly([...filesUnder([folder])], Number(values.files));
const random = randomFrom(Number(values.seed));
const work = mkdtempSync(join(tmpdir(), 'council-papers-kill-'));
let failures = 0;

try {
  const undisturbed = join(work, 'undisturbed.sqlite');
  const started = performance.now();
  ingest(undisturbed);
  const whole = performance.now() - started;
  const expected = dump(undisturbed);
  const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
  console.log(
    `${files.length} files of ${folder} (${megabytes.toFixed(0)} MB), ${(whole / 1000).toFixed(1)} s undisturbed`,
  );
  for (let moment = 1; moment <= Number(values.moments); moment++) {
    const db = join(work, `${moment}.sqlite`);
    const delay = random.below(whole);
    const wasKilled = await killedAfter(db, delay);
    const documents = wasKilled ? documentsIn(db) : 'all';
    ingest(db);
    const wrong = isDeepStrictEqual(dump(db), expected) ? faultsOf(db) : ['other rows'];
    if (wrong.length > 0) failures++;
    const outcome = wrong.length === 0 ? 'the same, row for row' : `DIFFERS: ${JSON.stringify(wrong)}`;
    console.log(
      `${moment}. killed after ${(delay / 1000).toFixed(2)} s with ${documents} documents stored: ${outcome}`,
    );
    rmSync(db);
  }
  console.log(`${failures} of ${values.moments} moments lost or changed something`);
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true });
}

function ingest(db: string): void {
  const { status, stderr } = spawnSync(process.execPath, [cli, 'ingest', ...files, '--db', db], { encoding: 'utf8' });
  // Files that cannot be read make it exit with 1.
  if (status !== 0 && status !== 1) throw new Error(`ingest ended with ${status}: ${stderr}`);
}

async function killedAfter(db: string, milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, [cli, 'ingest', ...files, '--db', db], { stdio: 'ignore' });
  const ended = new Promise<boolean>((resolve) => {
    child.on('close', (_, signal) => resolve(signal === 'SIGKILL'));
  });
  await Promise.race([setTimeout(milliseconds), ended]);
  child.kill('SIGKILL');
  return ended;
}

/** As another program finds the database after the kill. */
function documentsIn(db: string): number {
  const { status, stdout } = spawnSync(
    process.execPath,
    [cli, 'query', 'select count(*) from documents', '--db', db, '--format', 'csv'],
    { encoding: 'utf8' },
  );
  return status === 0 ? Number(stdout.split('\r\n')[1]) : 0;
}

function evenly<T>(items: T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}
