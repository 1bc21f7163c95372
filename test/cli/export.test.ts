import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { registerExport } from '../../src/cli/commands/export.js';
import { newStore, sampleReading, temporaryFolder } from '../store/sample.js';
import { runCommand } from './run-command.js';

function filledStore(): string {
  const { path, writer, runId } = newStore();
  writer.writeReadings([sampleReading()], [], runId);
  return path;
}

it('writes records to a file', async () => {
  const out = join(temporaryFolder(), 'records.jsonl');
  await runCommand(registerExport, ['export', '--db', filledStore(), '--out', out]);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ fileName: 'example-vale.pdf' });
});

it('writes tables to a folder', async () => {
  const out = join(temporaryFolder(), 'tables');
  await runCommand(registerExport, ['export', '--db', filledStore(), '--format', 'csv', '--out', out]);
  expect(readdirSync(out)).toContain('judgements.csv');
  expect(readFileSync(join(out, 'v_judgements.csv'), 'utf8')).toContain('requires_improvement');
});

it.each([
  [['--format', 'csv'], { exitCode: 2 }],
  [['--format', 'xml'], { code: 'commander.invalidArgument' }],
])('refuses %j', async (args, error) => {
  await expect(runCommand(registerExport, ['export', '--db', filledStore(), ...args])).rejects.toMatchObject(error);
});

it('says so when there is no database, and makes none', async () => {
  const path = join(temporaryFolder(), 'none.sqlite');
  await expect(runCommand(registerExport, ['export', '--db', path])).rejects.toMatchObject({
    code: 'store.not_found',
    exitCode: 2,
    remedy: expect.stringContaining('--db'),
  });
  expect(existsSync(path)).toBe(false);
});
