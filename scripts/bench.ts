/**
 * The whole ingest against `pdftotext -layout` over the same PDFs, in one run: CPU seconds and wall time, as ratios.
 *
 *   npm run bench                     over the corpus beside the checkout, or the fixtures when it is not there
 *   npm run bench -- <folder>         over another folder
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesUnder } from '../src/sources/folder.js';
import { cli, corpus, corpusIsThere } from './corpus.js';

interface Timing {
  cpu: number;
  wall: number;
}

const folder = process.argv[2] ?? (corpusIsThere() ? corpus.papers : 'fixtures/papers');
const rounds = 3;
const pdfs = [...filesUnder([folder])].filter((path) => path.endsWith('.pdf'));
const work = mkdtempSync(join(tmpdir(), 'council-papers-bench-'));

if (spawnSync('pdftotext', ['-v']).error) {
  console.error('pdftotext is not installed: install poppler-utils.');
  process.exit(2);
}
try {
  const pairs: { ingest: Timing; pdftotext: Timing }[] = [];
  for (let round = 1; round <= rounds; round++) {
    const pdftotext = timed('sh', [
      '-c',
      'for f; do pdftotext -layout "$f" "$0" 2>/dev/null; done; true',
      join(work, 'text'),
      ...pdfs,
    ]);
    // pdftotext reads no scans.
    const ingest = timed(process.execPath, [cli, 'ingest', ...pdfs, '--no-ocr', '--db', join(work, `${round}.sqlite`)]);
    pairs.push({ ingest, pdftotext });
    console.log(`round ${round}: ingest ${show(ingest)}; pdftotext ${show(pdftotext)}`);
  }
  const middle = (ratio: (pair: (typeof pairs)[number]) => number): string =>
    pairs
      .map(ratio)
      .sort((a, b) => a - b)
      [Math.floor(rounds / 2)]!.toFixed(2);
  console.log(`${pdfs.length} PDFs, ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}`);
  console.log(
    `CPU ratio  ${middle(({ ingest, pdftotext }) => ingest.cpu / pdftotext.cpu)}  (ingest / pdftotext, median of ${rounds})`,
  );
  console.log(`wall ratio ${middle(({ ingest, pdftotext }) => ingest.wall / pdftotext.wall)}`);
} finally {
  rmSync(work, { recursive: true });
}

/** CPU seconds are those of the child and its children, from the shell's own `times`. */
function timed(command: string, args: string[]): Timing {
  const started = performance.now();
  const { stdout } = spawnSync('bash', ['-c', '"$0" "$@" >/dev/null 2>&1; times', command, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
  const wall = (performance.now() - started) / 1000;
  const children = stdout.trim().split('\n').at(-1) ?? '';
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
  return { cpu, wall };
}

function show({ cpu, wall }: Timing): string {
  return `${cpu.toFixed(1)} s CPU, ${wall.toFixed(1)} s wall`;
}
