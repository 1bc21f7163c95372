/** What the file of the database, its folder, its disk and other programs can do to a run: each is said, with what to do. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/store/database.js';
import { councilPapers, fixtures, main, type Run, startCouncilPapers, temporaryFolder } from '../command.js';
import { dump, faultsOf } from '../dump.js';

const papers = ['minutes.pdf', 'county-report.pdf', 'table-head-report.docx'].map((name) =>
  join(fixtures, 'papers', name),
);
const undisturbed = join(temporaryFolder(), 'papers.sqlite');

beforeAll(() => {
  councilPapers('ingest', ...papers, '--db', undisturbed);
});

/** A copy of a database that holds some of the papers. */
function begun(): string {
  const db = join(temporaryFolder(), 'papers.sqlite');
  councilPapers('ingest', papers[2] ?? '', '--db', db);
  return db;
}

function expectSaid({ status, stdout, stderr }: Run, message: RegExp, exitCode = 1): void {
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/ {4}at |fault of the program/);
  expect({ status, stdout }).toEqual({ status: exitCode, stdout: '' });
}

describe('a file that is no database of this version', () => {
  it.each<[string, (path: string) => void, RegExp, number]>([
    ['text', (path) => writeFileSync(path, 'This is no database. '.repeat(100)), /no SQLite database or is damaged/, 1],
    [
      'of another program',
      (path) => new Database(path).exec('CREATE TABLE shopping (item)').close(),
      /another program.\nName/,
      2,
    ],
    [
      'of a newer version',
      (path) => {
        openDatabase(path).close();
        new Database(path).exec('PRAGMA user_version = 99').close();
      },
      /of version 99.*\nInstall the newest/,
      2,
    ],
  ])('%s is refused and left as it is', (_, make, message, exitCode) => {
    const path = join(temporaryFolder(), 'papers.sqlite');
    make(path);
    const before = readFileSync(path);
    expectSaid(councilPapers('ingest', ...papers, '--db', path), message, exitCode);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('a database that another program holds', () => {
  const hold = (path: string, statement: string): Database.Database => {
    const other = new Database(path);
    onTestFinished(() => {
      other.close();
    });
    other.exec(statement);
    return other;
  };

  it('for long is left alone after a while', () => {
    const db = begun();
    const before = dump(db);
    hold(db, 'BEGIN IMMEDIATE');
    expectSaid(
      councilPapers('ingest', ...papers, '--db', db),
      /database is locked\nAnother program is writing to the database; try again/,
    );
    expect(dump(db)).toEqual(before);
  });

  it('for a moment is waited for', async () => {
    const db = join(temporaryFolder(), 'papers.sqlite');
    openDatabase(db).close();
    const other = hold(db, 'BEGIN IMMEDIATE');
    const ended = await startCouncilPapers(['ingest', ...papers, '--db', db], async () => {
      while (!existsSync(`${db}.lock`)) await setTimeout(5);
      await setTimeout(1000);
      other.exec('ROLLBACK');
    });
    expect(ended).toMatchObject({ status: 0 });
    expect(dump(db)).toEqual(dump(undisturbed));
  });

  it('for reading is no hindrance', () => {
    const db = begun();
    const reader = hold(db, 'BEGIN');
    const count = (): unknown => reader.prepare('SELECT count(*) FROM documents').pluck().get();
    expect(count()).toBe(1);
    expect(councilPapers('ingest', ...papers, '--db', db).status).toBe(0);
    expect(count()).toBe(1);
  });
});

describe('what may not be written', () => {
  /** The super-user may write everywhere, so the command runs as somebody else. */
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const ingest = (db: string, ...more: string[]): Run =>
    spawnSync(process.execPath, [main, 'ingest', ...papers, '--db', db, ...more], { encoding: 'utf8', ...nobody });

  const locked = (folder: string, file?: string): void => {
    if (file !== undefined) chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
  };

  it('a folder', () => {
    const folder = temporaryFolder();
    locked(folder);
    for (const db of [join(folder, 'papers.sqlite'), join(folder, 'below', 'papers.sqlite')]) {
      expectSaid(ingest(db), /Check that the folder exists and that you may write to it/);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a folder with a database in it', () => {
    const db = begun();
    const before = readFileSync(db);
    locked(join(db, '..'), db);
    expectSaid(ingest(db), /Check that the folder exists and that you may write to it and to the file/);
    expect(readFileSync(db).equals(before)).toBe(true);
  });

  it('a database in a folder that may be written', () => {
    const db = begun();
    const before = readFileSync(db);
    chmodSync(`${db}.lock`, 0o666);
    chmodSync(join(db, '..'), 0o777);
    chmodSync(db, 0o444);
    expectSaid(ingest(db), /Check that the folder exists and that you may write to it and to the file/);
    expect(readFileSync(db).equals(before)).toBe(true);
  });

  it('a log', () => {
    const folder = temporaryFolder();
    const db = join(folder, 'papers.sqlite');
    expectSaid(
      councilPapers('ingest', ...papers, '--db', db, '--log', folder),
      /the log cannot be written.*\nName another file with --log/,
      2,
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('goes on without the log when that has no room', () => {
  const { status, stdout, stderr } = councilPapers(
    ...['ingest', ...papers, '--db', join(temporaryFolder(), 'papers.sqlite'), '--log', '/dev/full'],
  );
  expect(status).toBe(0);
  expect(stdout).toContain('3 stored');
  expect(stderr.match(/\/dev\/full: the log ends here \(ENOSPC/g)).toHaveLength(1);
});

describe('a full disk', () => {
  const disk = smallDisk(64);

  it.skipIf(disk === null)('stops the run in good order, and the next goes on (needs leave to mount)', () => {
    const { folder, resize } = disk ?? { folder: '', resize: () => undefined };
    const db = join(folder, 'papers.sqlite');
    const whole = statSync(undisturbed).size / 1024;
    // Too small for the empty database, for some of the documents, for their links, and large enough at last.
    for (const share of [0.1, 0.6, 0.9]) {
      resize(Math.round(whole * share));
      expectSaid(
        councilPapers('ingest', ...papers, '--db', db),
        /make room and start again|disk failed or has no room/,
      );
    }
    resize(64 * 1024);
    expect(councilPapers('ingest', ...papers, '--db', db).status).toBe(0);
    expect(faultsOf(db)).toEqual([]);
    expect(dump(db)).toEqual(dump(undisturbed));
  });
});

interface SmallDisk {
  folder: string;
  resize(kilobytes: number): void;
}

/** A disk in memory, or null where none may be mounted. */
function smallDisk(kilobytes: number): SmallDisk | null {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  process.on('exit', () => spawnSync('umount', ['-l', folder]));
  return {
    folder,
    resize: (to) => {
      execFileSync('mount', ['-o', `remount,size=${to}k`, folder]);
    },
  };
}
