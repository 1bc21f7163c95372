import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, it } from 'vitest';
import { quarantineReasons } from '../../src/readers/quarantine-reasons.js';
import { openDatabase } from '../../src/store/database.js';
import type { ListedQuarantine } from '../../src/store/quarantine.js';
import { startRun } from '../../src/store/runs.js';
import { createWriter } from '../../src/store/write.js';
import { councilPapers, fixtures, temporaryFolder } from '../command.js';

const web = 'https://council.example/minutes.pdf';
let folder: string;
let db: string;

/** Two files on disk and a fetched one are quarantined, one of them with an escape sequence in its name. */
beforeEach(() => {
  folder = temporaryFolder();
  db = join(folder, 'papers.sqlite');
  writeFileSync(join(folder, 'a.pdf'), '%PDF-1.7\nnot really');
  writeFileSync(join(folder, 'b\u001b[31m.bin'), Buffer.from([0, 1, 2, 3, 0, 255]));
  expect(councilPapers('ingest', join(folder, 'a.pdf'), join(folder, 'b\u001b[31m.bin'), '--db', db).status).toBe(1);
  const store = openDatabase(db);
  const runId = startRun(store, { startedAt: '2024-01-01T00:00:00.000Z', pipeline: 'nightly' });
  createWriter(store).writeQuarantine(
    { location: web, sha256: 'ab'.repeat(32), reason: 'time_limit', message: 'Too long', remedy: 'Wait' },
    runId,
  );
  store.close();
});

const listed = (): ListedQuarantine[] => JSON.parse(councilPapers('quarantine', '--db', db, '--format', 'json').stdout);

const run = (...args: string[]) => councilPapers('quarantine', ...args, '--db', db);

it('lists by reason, with what each means and what to do', () => {
  const { stdout, status } = run();
  expect(status).toBe(0);
  expect(stdout).toContain(`damaged (1): ${quarantineReasons.damaged.means}\n  ${quarantineReasons.damaged.remedy}\n`);
  expect(stdout).toContain('b\\u{1b}[31m.bin');
  expect(stdout).toMatch(/\nQuarantined: 3\n$/);
  expect(listed().map(({ reason }) => reason)).toEqual(['damaged', 'not_a_document', 'time_limit']);
  const csv = run('list', '--reason', 'time_limit', '--format', 'csv').stdout;
  expect(csv.split('\r\n')).toEqual([
    'reason,location,message,remedy,sha256,met_at',
    `time_limit,${web},Too long,Wait,${'ab'.repeat(32)},2024-01-01T00:00:00.000Z`,
    '',
  ]);
});

it('says that nothing is quarantined', () => {
  const empty = join(folder, 'empty.sqlite');
  openDatabase(empty).close();
  expect(councilPapers('quarantine', '--db', empty).stdout).toBe('Nothing is quarantined.\n');
  expect(councilPapers('quarantine', 'retry', '--db', empty)).toMatchObject({
    status: 0,
    stdout: 'Nothing is quarantined.\n',
  });
});

it.each([
  ['time_limit', [quarantineReasons.time_limit.means, quarantineReasons.time_limit.remedy]],
  ['a.pdf', [quarantineReasons.damaged.means, 'neither PDF engine can open it']],
  ['council.example', [web, 'Too long', '2024-01-01']],
])('explains %s', (what, words) => {
  const { status, stdout } = run('explain', what);
  expect(status).toBe(0);
  for (const word of words) expect(stdout).toContain(word);
});

it.each([
  ['explain', 'other.pdf'],
  ['retry', 'other.pdf'],
])('%s refuses what is not quarantined', (...args) => {
  expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining('quarantine" lists what there is') });
});

it('reads a mended file again, and no other', () => {
  cpSync(join(fixtures, 'papers', 'minutes.pdf'), join(folder, 'a.pdf'));
  const { status, stdout } = run('retry', 'a.pdf');
  expect(status).toBe(0);
  expect(stdout).toContain('1 file in ');
  expect(stdout).toContain('1 stored');
  expect(listed().map(({ reason }) => reason)).toEqual(['not_a_document', 'time_limit']);
});

it('tries again what a run leaves alone', () => {
  const path = join(folder, 'a.pdf');
  cpSync(join(fixtures, 'papers', 'minutes.pdf'), path);
  councilPapers('ingest', path, '--db', db);
  // As if its thread had died.
  const store = new Database(db);
  const sha256 = store.prepare<[], string>('SELECT sha256 FROM documents').pluck().get() ?? '';
  store.close();
  const again = join(folder, 'again.sqlite');
  const fresh = openDatabase(again);
  const runId = startRun(fresh, { startedAt: '2024-01-01T00:00:00.000Z', pipeline: null });
  const died = { location: path, sha256, reason: 'worker_died', message: 'Gone', remedy: 'Try it alone' };
  createWriter(fresh).writeQuarantine(died, runId);
  fresh.close();
  expect(councilPapers('ingest', path, '--db', again).stdout).toContain('0 stored (0 pages), 0 already known, 1 quar');
  expect(councilPapers('quarantine', 'retry', '--db', again)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('1 stored'),
  });
});

it('lists a file again that still cannot be read', () => {
  const { status, stdout } = run('retry', folder);
  expect(status).toBe(1);
  expect(stdout).toContain('2 quarantined');
  expect(listed()).toHaveLength(3);
});

it('leaves a fetched paper on the list whose address has other bytes by now', () => {
  const { status, stdout } = run('retry', web);
  expect(status).toBe(0);
  expect(stdout).toContain('1 fetched: other bytes');
  expect(listed()).toHaveLength(3);
});
