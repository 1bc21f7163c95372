/** A database that an older version of the rules filled becomes what a fresh ingest gives, without the files. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { lockDatabase } from '../../src/store/lock.js';
import { councilPapers, fixtures, temporaryFolder } from '../command.js';
import { logicalDump } from '../logical-dump.js';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const folder = temporaryFolder();
const fresh = join(folder, 'fresh.sqlite');
const older = join(folder, 'older.sqlite');
const documents = 26;
let expected: Record<string, string[]>;

/** A copy of the database that an older version filled. */
function copy(): string {
  const path = join(temporaryFolder(), 'papers.sqlite');
  cpSync(older, path);
  return path;
}

function change(path: string, sql: string): void {
  const db = new Database(path);
  db.exec(sql);
  db.close();
}

const first = (path: string, sql: string): unknown => {
  const db = new Database(path, { readonly: true });
  try {
    return db.prepare(sql).pluck().get();
  } finally {
    db.close();
  }
};

beforeAll(() => {
  const papers = join(folder, 'papers');
  cpSync(join(fixtures, 'papers'), papers, { recursive: true });
  // A pack in two places: its papers are in both.
  cpSync(join(papers, 'reports-pack.pdf'), join(papers, 'the same pack.pdf'));
  writeFileSync(join(papers, 'notes.txt'), 'MINUTES\n\n1. Apologies\n\nCllr Ann Example sent apologies.');
  writeFileSync(
    join(papers, 'report.html'),
    '<!doctype html><title>Report</title><h1>Report of the Director</h1><p>92% of visits in 2023/24 were on time.</p>',
  );
  councilPapers('ingest', papers, '--db', fresh);
  rmSync(papers, { recursive: true });
  expected = logicalDump(fresh);
  cpSync(fresh, older);
  change(
    older,
    `UPDATE runs SET extractor_version = 'older';
     DELETE FROM kpis;
     DELETE FROM resolutions;
     UPDATE documents SET document_type = 'other', framework = NULL, pack_title = 'older';
     UPDATE origins SET first_seen = '2001-01-01T00:00:00.000Z'`,
  );
}, 120_000);

it('has something to mend', () => {
  expect(logicalDump(older)).not.toEqual(expected);
});

describe('reextract', () => {
  it('gives row for row what a fresh ingest gives, and then has nothing to do', () => {
    const db = copy();
    const { stdout, status } = councilPapers('reextract', '--db', db);
    expect(stdout).toContain(`${documents} documents read again`);
    expect(status).toBe(0);
    expect(logicalDump(db)).toEqual(expected);
    expect(first(db, 'SELECT min(first_seen) || count(*) FROM origins')).toBe(
      `2001-01-01T00:00:00.000Z${expected.origins?.length}`,
    );
    expect(councilPapers('reextract', '--db', db)).toMatchObject({
      stdout: expect.stringContaining(`0 documents read again (0 pages), ${documents} already up to date`),
      status: 0,
    });
  });

  it('reads with --all what this version has read too', () => {
    const db = copy();
    change(db, "UPDATE runs SET extractor_version = (SELECT reader_version || '.0' FROM layouts)");
    councilPapers('reextract', '--db', db, '--all');
    expect(logicalDump(db)).toEqual(expected);
  });

  it.each([1, 9])('goes on where it was killed, after %i documents', async (count) => {
    const db = copy();
    const log = join(folder, `${count}.log`);
    await stopped(['reextract', '--db', db, '--log', log], log, count, 'SIGKILL');
    expect(logicalDump(db)).not.toEqual(expected);
    const { stdout } = councilPapers('reextract', '--db', db);
    const rest = Number(/^(\d+) documents read again/.exec(stdout)?.[1]);
    expect(rest).toBeGreaterThan(0);
    expect(rest).toBeLessThanOrEqual(documents - count);
    expect(logicalDump(db)).toEqual(expected);
  });

  it('finishes what is in hand at Ctrl-C and says what is left', async () => {
    const db = copy();
    const log = join(folder, 'interrupted.log');
    const { status, stdout } = await stopped(['reextract', '--db', db, '--log', log], log, 2, 'SIGINT');
    expect(status).toBe(130);
    // With many cores all that was left is in hand.
    const left = Number(/(\d+) are left\. The same command goes on from here\./.exec(stdout)?.[1] ?? 0);
    expect(councilPapers('reextract', '--db', db).stdout).toContain(`${left} documents read again`);
    expect(logicalDump(db)).toEqual(expected);
  });
});

describe('what cannot be read again keeps its facts', () => {
  it('is counted where an older version of the readers made it', () => {
    const db = copy();
    change(
      db,
      "UPDATE layouts SET reader_version = 'older' WHERE document_id = (SELECT min(document_id) FROM layouts)",
    );
    const { stdout, status } = councilPapers('reextract', '--db', db);
    expect(stdout).toContain(`${documents - 1} documents read again`);
    expect(stdout).toContain(
      '1 document of older readers can only be read again from the files: council-papers ingest',
    );
    expect(status).toBe(1);
    expect(first(db, "SELECT count(*) FROM documents WHERE document_type = 'other' AND pack_title = 'older'")).toBe(1);
  });

  it('is listed where the stored layout is damaged, and tried again the next time', () => {
    const db = copy();
    change(db, "UPDATE layouts SET layout = x'00' WHERE document_id = (SELECT min(document_id) FROM layouts)");
    for (const read of [documents - 1, 0]) {
      const { stdout, status } = councilPapers('reextract', '--db', db);
      expect(stdout).toContain(`${read} documents read again`);
      expect(stdout).toContain('1 failed');
      expect(stdout).toContain('internal_error: ');
      expect(status).toBe(1);
    }
    expect(first(db, 'SELECT count(*) FROM quarantine WHERE sha256 IN (SELECT sha256 FROM documents)')).toBe(0);
  });
});

describe('nothing is done', () => {
  it('where there is no database', () => {
    const missing = join(temporaryFolder(), 'missing.sqlite');
    const { status, stderr } = councilPapers('reextract', '--db', missing);
    expect(stderr).toContain('There is no database');
    expect(status).toBe(2);
    expect(existsSync(missing)).toBe(false);
  });

  it('while another run is at work on the database', () => {
    const db = copy();
    const unlock = lockDatabase(db);
    const { status, stderr } = councilPapers('reextract', '--db', db);
    unlock();
    expect(stderr).toContain('another run is at work');
    expect(status).toBe(1);
  });
});

/** Sends the signal when the log has so many lines; the command must not have ended before. */
function stopped(
  args: string[],
  log: string,
  lines: number,
  signal: NodeJS.Signals,
): Promise<{ status: number | null; stdout: string }> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  let stdout = '';
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  const watch = setInterval(() => {
    const written = existsSync(log) ? readFileSync(log, 'utf8').split('\n').length - 1 : 0;
    if (written < lines) return;
    clearInterval(watch);
    child.kill(signal);
  }, 2);
  return new Promise((ended) => {
    child.on('close', (status) => {
      clearInterval(watch);
      ended({ status, stdout });
    });
  });
}
