/** The commands that scrape, as a user or a service runs them, against a site on loopback. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { councilPapers, fixtures, type Run, startCouncilPapers as start, temporaryFolder } from '../command.js';
import { dump } from '../dump.js';
import { councilOf, newMeeting, newPaper } from '../sites/council.js';
import { day } from '../sites/days.js';
import { modernGovSite } from '../sites/moderngov.js';
import { paper } from '../sites/papers.js';
import { type Asked, type Server, startServer } from '../sites/server.js';

interface Place {
  pipeline: string;
  database: string;
}

/** A pipeline file of one site, with a database of its own. */
function placeOf({ origin, host }: Server, more = ''): Place {
  const folder = temporaryFolder();
  const place = { pipeline: join(folder, 'nightly.yaml'), database: join(folder, 'papers.sqlite') };
  writeFileSync(
    place.pipeline,
    `name: nightly
contact: papers@example.org
database: ${place.database}
archive: ${join(folder, 'archive')}
allowLocal: ["${host}"]
limits: { secondsBetweenRequests: 0 }
${more}
sources:
  - kind: moderngov
    authority: Medway
    base: ${origin}
`,
  );
  return place;
}

const site = (count: number) =>
  startServer(
    modernGovSite(
      councilOf(
        newMeeting(
          day(-3),
          Array.from({ length: count }, (_, n) => newPaper(`Paper ${n}`)),
        ),
      ),
    ),
  );

const documents = (database: string): string[] => {
  const db = new Database(database, { readonly: true });
  try {
    return db.prepare<[], string>('SELECT sha256 FROM documents ORDER BY 1').pluck().all();
  } finally {
    db.close();
  }
};

const fetched = (asked: Asked[]): string[] =>
  asked.filter(({ method, path }) => method === 'GET' && path.includes('/documents/')).map(({ path }) => path);

describe('run', () => {
  it('reports what is new with the new judgements first, then that nothing is', async () => {
    const server = await startServer(
      modernGovSite(
        councilOf(
          newMeeting(day(-3), [
            newPaper('Agenda', { file: { bytes: paper('agenda-frontsheet.pdf') } }),
            newPaper('Report', { file: { bytes: paper('ilacs-report-2024.pdf') } }),
          ]),
        ),
      ),
    );
    const { pipeline } = placeOf(server);
    const report = join(temporaryFolder(), 'report.json');
    const first = await start(['run', pipeline, '--report-to', report]);
    expect(first).toMatchObject({ status: 0 });
    expect(first.stdout).toMatch(/^nightly, .* 2 new papers/);
    expect(first.stdout.indexOf('New judgements')).toBeGreaterThan(0);
    expect(first.stdout.indexOf('overall effectiveness: ')).toBeLessThan(first.stdout.indexOf('New papers'));
    expect(first.stdout).toMatch(/ {2}ok +moderngov Medway +2 papers looked at +2 new/);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ pipeline: 'nightly', isWell: true });
    const second = await start(['run', pipeline, '--json']);
    expect(JSON.parse(second.stdout)).toMatchObject({ newPapers: [], sources: [{ outcome: 'unchanged' }] });
  });

  it('says by its exit code that a source needs attention', async () => {
    const server = await startServer(modernGovSite(councilOf()));
    const { pipeline } = placeOf(server);
    server.robots = 'User-agent: *\nDisallow: /';
    const { status, stdout } = await start(['run', pipeline]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/blocked +moderngov Medway/);
    expect(stdout).toContain('robots.txt');
  });

  it('lists what it would fetch without fetching or writing anything', async () => {
    const server = await site(2);
    const { pipeline, database } = placeOf(server);
    const { status, stdout } = await start(['run', pipeline, '--dry-run']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Cabinet \| Paper 1 \| http.*\| new\n2 would be fetched\n$/);
    expect(fetched(server.asked)).toEqual([]);
    expect(existsSync(database)).toBe(false);
  });

  it('refuses a faulty file with the line, and an unknown authority with the nearest', () => {
    const file = join(temporaryFolder(), 'faulty.yaml');
    writeFileSync(file, 'name: x\ncontact: a@example.org\nsources:\n  - kind: moderngov\n    commitees: [Cabinet]\n');
    const faulty = councilPapers('run', file);
    expect(faulty).toMatchObject({ status: 2, stdout: '' });
    expect(faulty.stderr).toContain(`${file}:5: sources[1].commitees: no such key here`);
    writeFileSync(
      file,
      `name: x\ncontact: a@example.org\ndatabase: ${join(temporaryFolder(), 'x.sqlite')}\narchive: ${temporaryFolder()}\nsources:\n  - kind: moderngov\n    authority: Thurock\n`,
    );
    expect(councilPapers('run', file)).toMatchObject({ status: 2, stderr: expect.stringContaining('Is it Thurrock?') });
  });

  it('does not start beside another run on the same database', async () => {
    const server = await site(2);
    const { pipeline } = placeOf(server);
    let beside: Promise<Run> | null = null;
    server.onRequest = () => {
      beside ??= start(['run', pipeline]);
    };
    server.trap('Paper%200', (visit) => void setTimeout(() => visit.response.writeHead(404).end(), 3000), 1);
    await start(['run', pipeline]);
    expect(await beside!).toMatchObject({ status: 1, stderr: expect.stringContaining('another run is at work') });
  });
});

describe('a run that is killed', () => {
  it.each([1, 7, 13, 19])(
    'after %i papers loses nothing: the next one completes it, each paper fetched once',
    async (after) => {
      const server = await site(20);
      const undisturbed = placeOf(server);
      await start(['run', undisturbed.pipeline]);
      server.takeAsked();
      const killed = placeOf(server);
      const first = await start(['run', killed.pipeline], (kill) => {
        server.onRequest = () => {
          if (fetched(server.asked).length === after) kill('SIGKILL');
        };
      });
      expect(first.status).toBeNull();
      server.onRequest = null;
      expect(await start(['run', killed.pipeline])).toMatchObject({ status: 0 });
      expect(councilPapers('diff', killed.database, undisturbed.database)).toMatchObject({ status: 0 });
      const twice = fetched(server.asked).length - new Set(fetched(server.asked)).size;
      // The one that was on its way.
      expect(twice).toBeLessThanOrEqual(1);
    },
  );

  it('is told to stop by Ctrl-C: it finishes what is in hand, and says how to go on', async () => {
    const server = await site(20);
    const { pipeline, database } = placeOf(server);
    const stopped = await start(['run', pipeline], (kill) => {
      server.onRequest = () => {
        if (fetched(server.asked).length === 5) kill('SIGINT');
      };
    });
    server.onRequest = null;
    expect(stopped.status).toBe(130);
    expect(stopped.stdout).toContain('The same command goes on from here.');
    expect(documents(database).length).toBeGreaterThanOrEqual(4);
    expect(await start(['run', pipeline])).toMatchObject({ status: 0 });
    expect(documents(database)).toHaveLength(20);
  });
});

it('reads a folder into the same rows with any number of workers', () => {
  const folder = temporaryFolder();
  const [one, three] = [1, 3].map((workers) => {
    const [pipeline, database] = ['yaml', 'sqlite'].map((kind) => join(folder, `${workers}.${kind}`)) as [
      string,
      string,
    ];
    const lines = [
      'name: papers',
      `database: ${database}`,
      `archive: ${join(folder, 'archive')}`,
      `workers: ${workers}`,
      `sources: [{ kind: folder, path: ${join(fixtures, 'papers')} }]`,
    ];
    writeFileSync(pipeline, lines.join('\n'));
    councilPapers('run', pipeline);
    return dump(database);
  });
  expect(one?.documents?.length).toBeGreaterThan(20);
  expect(three).toEqual(one);
}, 240_000);

it('reads again from the archive what "quarantine retry" took off the list', async () => {
  const server = await startServer(
    modernGovSite(
      councilOf(newMeeting(day(-3), [newPaper('Cut off', { file: { bytes: Buffer.from('%PDF-1.7\n') } })])),
    ),
  );
  const { pipeline, database } = placeOf(server);
  const listed = (): { met_at: string }[] =>
    JSON.parse(councilPapers('quarantine', '--db', database, '--format', 'json').stdout);
  await start(['run', pipeline]);
  const [first] = listed();
  expect(first).toMatchObject({ reason: 'damaged' });
  expect(councilPapers('quarantine', 'retry', '--db', database).stdout).toContain('1 fetched: the next');
  expect(listed()).toEqual([]);
  await start(['run', pipeline]);
  expect(listed()).toMatchObject([{ reason: 'damaged' }]);
  expect(listed()[0]?.met_at).not.toBe(first?.met_at);
});

describe('sources', () => {
  it('lists the committees, with a mark at those that are asked for', async () => {
    const { pipeline } = placeOf(await site(1));
    expect(await start(['sources', pipeline])).toMatchObject({ status: 0, stdout: 'moderngov Medway\n  * Cabinet\n' });
  });
});

describe('schedule', () => {
  it('runs at each of its times until it is stopped', async () => {
    const server = await site(1);
    const { pipeline } = placeOf(server, 'schedule: "* * * * * *"');
    let runs = 0;
    const { status, stdout, stderr } = await start(['schedule', pipeline], (kill) => {
      server.onRequest = ({ path }) => {
        if (path.includes('GetCommittees') && ++runs === 3) kill('SIGTERM');
      };
    });
    expect(status).toBe(130);
    expect(stdout.match(/^nightly, /gm)?.length).toBeGreaterThanOrEqual(2);
    expect(stderr).toContain('Next run: ');
  });

  it('refuses a pipeline without a schedule', async () => {
    const { pipeline } = placeOf(await site(1));
    expect(await start(['schedule', pipeline])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no schedule'),
    });
  });
});
