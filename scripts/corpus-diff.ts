/**
 * What a change does to the facts of the whole corpus: reads it with the last release (the newest tag, or the last commit
 * where there is none, or the commit that is named) and with the working tree, and prints the difference. Exit code as
 * that of `council-papers diff`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus, corpusIsThere } from './corpus.js';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!corpusIsThere()) {
  process.stderr.write(`The corpus is not there (${corpus.root}): nothing to compare.\n`);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'corpus-diff-'));
const before = join(folder, 'before');
try {
  const revision = process.argv[2] ?? lastRelease();
  process.stderr.write(`Comparing ${revision} with the working tree\n`);
  run('git', ['worktree', 'add', '--detach', before, revision]);
  symlinkSync(join(root, 'node_modules'), join(before, 'node_modules'));
  run('npx', ['tsc'], before);
  run('npx', ['tsc'], root);
  const [old, now] = [join(folder, 'before.sqlite'), join(folder, 'after.sqlite')];
  ingest(before, old);
  ingest(root, now);
  const { status } = spawnSync(process.execPath, [main(root), 'diff', old, now], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  spawnSync('git', ['worktree', 'remove', '--force', before], { cwd: root });
  rmSync(folder, { recursive: true, force: true });
}

function lastRelease(): string {
  const { status, stdout } = spawnSync('git', ['describe', '--tags', '--abbrev=0'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'HEAD';
}

/** Files that cannot be read make it exit with 1; that is no reason to stop. */
function ingest(tree: string, db: string): void {
  run(process.execPath, [main(tree), 'ingest', corpus.papers, corpus.seeds, '--db', db], root, [0, 1]);
}

function main(tree: string): string {
  return join(tree, 'dist/cli/main.js');
}

function run(command: string, args: string[], cwd = root, allowed = [0]): void {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', process.stderr, 'inherit'] });
  if (!allowed.includes(status ?? -1)) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}
