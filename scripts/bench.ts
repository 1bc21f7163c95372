/**
 * What an ingest costs: against `pdftotext -layout` over the same PDFs in one run, stage by stage, in memory and on disk,
 * and when nothing changed.
 *
 *   npm run bench                     over the corpus beside the checkout, or the fixtures when it is not there
 *   npm run bench -- <folder>         over another folder
 *   npm run bench -- --growth 5000    also over a quarter, a half and all of so many variants of the PDFs (half an hour)
 *   npm run bench -- --keep           also writes the results to docs/performance.md
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Sqlite from 'better-sqlite3';
import { filesUnder } from '../src/sources/folder.js';
import { type Results, report } from './bench/report.js';
import { stages } from './bench/stages.js';
import { type CommandCost, type Cost, command, median, pdftotext } from './bench/timing.js';
import { makeVariants } from './bench/variants.js';
import { cli, corpus, corpusIsThere } from './corpus.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { growth: { type: 'string' }, keep: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? (corpusIsThere() ? corpus.papers : 'fixtures/papers');
const rounds = 3;
const pdfs = [...filesUnder([folder])].filter((path) => path.endsWith('.pdf'));
const work = mkdtempSync(join(tmpdir(), 'council-papers-bench-'));
const tell = (words: string): boolean => process.stderr.write(`${words}\n`);

if (spawnSync('pdftotext', ['-v']).error) {
  tell('pdftotext is not installed: install poppler-utils.');
  process.exit(2);
}
try {
  const results: Results = {
    machine: `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}`,
    ...(await measure()),
    stages: await stages(pdfs, work),
    growth: options.growth ? await growth(Number(options.growth)) : [],
  };
  const text = report(results);
  process.stdout.write(text);
  if (options.keep) writeFileSync(new URL('../docs/performance.md', import.meta.url), text);
} finally {
  rmSync(work, { recursive: true });
}

async function measure(): Promise<Omit<Results, 'machine' | 'stages' | 'growth'>> {
  const pairs: { ingest: CommandCost; text: Cost }[] = [];
  for (let round = 1; round <= rounds; round++) {
    const text = pdftotext(pdfs, work);
    const ingest = command(['ingest', ...pdfs, '--no-ocr', '--db', join(work, `${round}.sqlite`)], work);
    tell(`round ${round}: ingest ${ingest.cpu.toFixed(1)} s CPU, pdftotext ${text.cpu.toFixed(1)} s`);
    pairs.push({ ingest, text });
  }
  const middle = (of: (pair: (typeof pairs)[number]) => number): number => median(pairs.map(of));
  const db = join(work, '1.sqlite');
  const unchanged = () => command(['ingest', ...pdfs, '--no-ocr', '--db', db], work).wall;
  return {
    files: pdfs.length,
    cpu: { ingest: middle(({ ingest }) => ingest.cpu), pdftotext: middle(({ text }) => text.cpu) },
    wall: { ingest: middle(({ ingest }) => ingest.wall), pdftotext: middle(({ text }) => text.wall) },
    cpuRatio: middle(({ ingest, text }) => ingest.cpu / text.cpu),
    wallRatio: middle(({ ingest, text }) => ingest.wall / text.wall),
    memory: Math.max(...pairs.map(({ ingest }) => ingest.memory)),
    unchanged: median([unchanged(), unchanged(), unchanged()]),
    help: median(Array.from({ length: 9 }, secondsOfHelp)),
    ...sizes(db),
  };
}

function secondsOfHelp(): number {
  const started = performance.now();
  spawnSync(process.execPath, [cli, '--help']);
  return (performance.now() - started) / 1000;
}

function sizes(path: string): Pick<Results, 'pages' | 'textBytes' | 'databaseBytes' | 'parts'> {
  const db = new Sqlite(path, { readonly: true });
  const { pages, textBytes } = db
    .prepare<[], { pages: number; textBytes: number }>(
      'SELECT count(*) AS pages, sum(octet_length(text)) AS textBytes FROM pages',
    )
    .get()!;
  const parts = db
    .prepare<[], { name: string; bytes: number }>(
      `SELECT iif(name LIKE 'search%', 'search', coalesce(tbl_name, name)) AS name, sum(pgsize) AS bytes
       FROM dbstat LEFT JOIN sqlite_schema USING (name) GROUP BY 1 ORDER BY bytes DESC`,
    )
    .all();
  db.close();
  return { pages, textBytes, databaseBytes: statSync(path).size, parts };
}

/** The same for a quarter, a half and all of `count` documents, each number in a database of its own. */
async function growth(count: number): Promise<Results['growth']> {
  const made = join(work, 'variants');
  mkdirSync(made);
  tell(`Making ${count} variants of the PDFs`);
  const variants = await makeVariants(pdfs, count, made);
  return [4, 2, 1].map((share) => {
    const part = join(work, `share-${share}`);
    mkdirSync(part);
    const files = variants.filter((_, i) => i % share === 0);
    const db = join(part, 'papers.sqlite');
    const list = join(part, 'files');
    mkdirSync(list);
    for (const file of files) spawnSync('ln', [file, list]);
    const ingest = command(['ingest', list, '--no-ocr', '--db', db], part);
    const again = command(['ingest', list, '--no-ocr', '--db', db], part);
    const { pages, databaseBytes } = sizes(db);
    rmSync(part, { recursive: true });
    tell(`${files.length} documents: ${ingest.wall.toFixed(0)} s`);
    return { documents: files.length, pages, ...ingest, databaseBytes, unchanged: again.wall };
  });
}
