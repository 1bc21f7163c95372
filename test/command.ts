/** Runs the built command as a user would. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
export const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

export function councilPapers(...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}

/** Runs the command beside this process; `onStart` may send it signals. */
export function startCouncilPapers(
  args: string[],
  onStart: (send: (signal: NodeJS.Signals) => void, stderr: () => string) => void = () => {},
): Promise<Run & { signal: NodeJS.Signals | null }> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  onStart(
    (signal) => child.kill(signal),
    () => stderr,
  );
  return new Promise((ended) => {
    child.on('close', (status, signal) => ended({ status, signal, stdout, stderr }));
  });
}

/** A new empty folder. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'council-papers-test-'));
}
