/**
 * What a change does to the facts of the whole corpus: reads it with the revision that is named, else the last release
 * (the newest tag), else the last commit, and with the working tree, and prints the difference: a summary by table and
 * column, then every row. Exit code as that of `council-papers diff`. It takes twice the time of reading the corpus.
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

const revision = commitOf(process.argv[2] ?? lastRelease());

const folder = mkdtempSync(join(tmpdir(), 'corpus-diff-'));
const before = join(folder, 'before');
try {
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

/** The newest tag; before the first one the last commit, where something was changed since. */
function lastRelease(): string {
  const tag = git('describe', '--tags', '--abbrev=0');
  if (tag !== null) return tag;
  process.stderr.write('There is no release (tag) yet: the last commit takes its place.\n');
  if (git('status', '--porcelain', '--', 'src', 'data') === '') {
    refuse('Nothing under src or data was changed since. Name what to compare with: npm run corpus-diff -- HEAD~3');
  }
  return 'HEAD';
}

function commitOf(revision: string): string {
  const commit = git('rev-parse', '--short', '--verify', `${revision}^{commit}`);
  return commit ?? refuse(`No commit is called ${revision}. Name a tag, a branch or a hash of this repository.`);
}

/** What git prints; null where it refuses. */
function git(...args: string[]): string | null {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
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
