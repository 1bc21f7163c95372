/** Runs that end before their time: the same command again gives the database of an undisturbed run. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { councilPapers, fixtures, startCouncilPapers, temporaryFolder } from '../command.js';
import { dump, faultsOf } from '../dump.js';

const papers = [
  'agenda-frontsheet.pdf',
  'county-report.pdf',
  'empty-file.pdf',
  'error-page.pdf',
  'focused-visit-letter.pdf',
  'lead-member-report.pdf',
  'minutes.pdf',
  'scanned-report.pdf',
  'table-head-report.docx',
].map((name) => join(fixtures, 'papers', name));
const undisturbed = join(temporaryFolder(), 'papers.sqlite');
const summary = /9 files in .* s: (\d+) stored .*, (\d+) already known, (\d+) quarantined(?:, (\d+) left)?/;

beforeAll(() => {
  councilPapers('ingest', ...papers, '--db', undisturbed);
});

/** A database that no run has touched yet, and ways to run on it. */
function newPlace() {
  const folder = temporaryFolder();
  const db = join(folder, 'papers.sqlite');
  let runs = 0;
  return {
    db,
    /** Runs the command and sends it the signal when it has dealt with so many documents. */
    interrupted(signal: NodeJS.Signals, documents: number) {
      const log = join(folder, `${++runs}.log`);
      return startCouncilPapers(['ingest', ...papers, '--db', db, '--log', log, '--workers', '1'], async (send) => {
        await until(() => linesOf(log) >= documents);
        send(signal);
      });
    },
    again: () => councilPapers('ingest', ...papers, '--db', db),
  };
}

const linesOf = (file: string): number => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0);

async function until(isReached: () => boolean): Promise<void> {
  while (!isReached()) await setTimeout(2);
}

function expectUndisturbed(db: string): void {
  expect(faultsOf(db)).toEqual([]);
  expect(dump(db)).toEqual(dump(undisturbed));
}

describe('killed', () => {
  it('again and again, each time a little later, it loses nothing', async () => {
    const { db, interrupted, again } = newPlace();
    for (const documents of [1, 3, 4]) {
      const { signal } = await interrupted('SIGKILL', documents);
      expect(signal).toBe('SIGKILL');
    }
    again();
    expectUndisturbed(db);
  });

  it('after the last file, while links are made, it loses nothing', async () => {
    const { db, interrupted, again } = newPlace();
    await interrupted('SIGKILL', 9);
    again();
    expectUndisturbed(db);
  });

  // While the program starts, the database is made, files are hashed.
  it.each([120, 240, 360])('after %i ms it loses nothing', async (delay) => {
    const { db, again } = newPlace();
    await startCouncilPapers(['ingest', ...papers, '--db', db], (send) =>
      setTimeout(delay).then(() => send('SIGKILL')),
    );
    again();
    expectUndisturbed(db);
  });
});

describe.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])('%s', (signal) => {
  it('finishes what is in hand, says how many are left and how to go on', async () => {
    const { db, interrupted, again } = newPlace();
    const { status, stdout, stderr } = await interrupted(signal, 1);
    expect(status).toBe(130);
    expect(stderr).toContain('Finishing what is in hand');
    expect(stdout).toContain('The same command goes on from here.');
    const counts = (summary.exec(stdout) ?? []).slice(1).map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(9);
    expect(counts[3]).toBeGreaterThan(0);
    // What is stored is linked: nothing warns of links that are out of date.
    expect(councilPapers('query', 'select count(*) from documents', '--db', db).stderr).toBe('');
    const { stdout: rest, status: ended } = again();
    expect(ended).toBe(1);
    const left = (summary.exec(rest) ?? []).slice(1, 3).map(Number);
    expect(left).toEqual([7 - (counts[0] ?? 0), counts[0]]);
    expectUndisturbed(db);
  });
});

it('ends at once when Ctrl-C is pressed twice, and loses nothing', async () => {
  const { db, again } = newPlace();
  const ended = await startCouncilPapers(['ingest', ...papers, '--db', db, '--workers', '1'], async (send, stderr) => {
    await until(() => existsSync(db));
    send('SIGINT');
    await until(() => stderr().includes('once more to stop at once'));
    send('SIGINT');
  });
  expect(ended).toMatchObject({ signal: 'SIGINT', stdout: '' });
  again();
  expectUndisturbed(db);
});

it('does not start beside another run, which goes on', async () => {
  const folder = temporaryFolder();
  const [db, log] = [join(folder, 'papers.sqlite'), join(folder, 'ingest.log')];
  const first = startCouncilPapers(['ingest', ...papers, '--db', db, '--log', log], async (send) => {
    await until(() => linesOf(log) >= 1);
    send('SIGSTOP');
    const beside = councilPapers('ingest', ...papers, '--db', db);
    send('SIGCONT');
    expect(beside).toMatchObject({ status: 1, stdout: '' });
    expect(beside.stderr).toContain('another run is at work on this database.\nWait until it has finished');
  });
  expect(await first).toMatchObject({ status: 1 });
  expectUndisturbed(db);
});
