/** What a command costs: CPU seconds, wall time and peak memory. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../corpus.js';

export interface Cost {
  /** Seconds, of all threads and children. */
  cpu: number;
  /** Seconds. */
  wall: number;
}

/** `pdftotext -layout` over the files, one after the other, as text files that overwrite each other in `work`. */
export function pdftotext(files: string[], work: string): Cost {
  const loop = 'for f; do pdftotext -layout "$f" "$0" 2>/dev/null; done; times';
  const started = performance.now();
  const { stdout } = spawnSync('bash', ['-c', loop, join(work, 'text'), ...files], { encoding: 'utf8' });
  const wall = (performance.now() - started) / 1000;
  const ofChildren = stdout.trim().split('\n').at(-1) ?? '';
  const cpu = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
  return { cpu, wall };
}

/** Peak of the process in MB. */
export interface CommandCost extends Cost {
  memory: number;
}

/** A `council-papers` command; exit code 1 (files in quarantine) is no failure. @throws Error where it fails. */
export function command(args: string[], work: string): CommandCost {
  const usage = join(work, 'usage.json');
  const tell = `import { writeFileSync } from 'node:fs'; import { isMainThread } from 'node:worker_threads';
    if (isMainThread) process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`;
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, cli, ...args],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const wall = (performance.now() - started) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`council-papers ${args[0]} ended with ${status}: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage;
  rmSync(usage);
  return { cpu: (userCPUTime + systemCPUTime) / 1e6, wall, memory: maxRSS / 1024 };
}

/** The middle one of an odd number of values. */
export function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
