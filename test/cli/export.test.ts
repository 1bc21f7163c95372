import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  ['parquet', 'v_judgements.parquet'],
  ['datapackage', 'datapackage.json'],
])('writes %s to a folder', async (format, expected) => {
  const out = join(temporaryFolder(), 'folder');
  await runCommand(registerExport, ['export', '--db', filledStore(), '--format', format, '--out', out]);
  expect(readdirSync(out)).toContain(expected);
});

it('writes a workbook', async () => {
  const out = join(temporaryFolder(), 'ilacs.xlsx');
  await runCommand(registerExport, ['export', '--db', filledStore(), '--format', 'xlsx', '--out', out]);
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
});

it('writes metadata for Datasette, named after the database', async () => {
  const out = join(temporaryFolder(), 'metadata.json');
  await runCommand(registerExport, ['export', '--db', filledStore(), '--format', 'datasette', '--out', out]);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ databases: { papers: { tables: { v_papers: {} } } } });
});

it.each([
  [['--format', 'csv'], { exitCode: 2 }],
  [['--format', 'parquet'], { exitCode: 2 }],
  [['--format', 'datapackage'], { exitCode: 2 }],
  [['--format', 'xlsx'], { exitCode: 2 }],
  [['--format', 'xml'], { code: 'commander.invalidArgument' }],
])('refuses %j', async (args, error) => {
  await expect(runCommand(registerExport, ['export', '--db', filledStore(), ...args])).rejects.toMatchObject(error);
});

it.each(['jsonl', 'parquet', 'datapackage', 'xlsx', 'datasette'])(
  'says so when %s cannot be written',
  async (format) => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const args = ['export', '--db', filledStore(), '--format', format, '--out', join(file, 'under')];
    await expect(runCommand(registerExport, args)).rejects.toMatchObject({
      code: expect.stringMatching(/^store\.(enotdir|enoent|eexist)$/),
      remedy: expect.stringContaining('write to it'),
    });
  },
);

it('says so when there is no database, and makes none', async () => {
  const path = join(temporaryFolder(), 'none.sqlite');
  await expect(runCommand(registerExport, ['export', '--db', path])).rejects.toMatchObject({
    code: 'store.not_found',
    exitCode: 2,
    remedy: expect.stringContaining('--db'),
  });
  expect(existsSync(path)).toBe(false);
});
