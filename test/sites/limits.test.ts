/** Nights that end before all is had, and the nights after them. */
import { cpSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as answers from './answers.js';
import { councilOf, newMeeting, newPaper } from './council.js';
import { day } from './days.js';
import { modernGovSite } from './moderngov.js';
import { endOf, listed, pipelineOf, stored } from './nights.js';
import { leaflet } from './papers.js';
import { type Asked, startServer } from './server.js';

const gets = (asked: Asked[]): string[] =>
  asked.filter(({ method, path }) => method === 'GET' && path.includes('/documents/')).map(({ path }) => path);

const years = (...ages: number[]) =>
  ages.map((age) => newMeeting(day(-age), [newPaper(`One of ${age}`), newPaper(`Other of ${age}`)]));

describe('the limit of requests', () => {
  it('is never exceeded, is no fault of the site, and the nights after it bring the rest, each paper once', async () => {
    const server = await startServer(modernGovSite(councilOf(...years(3, 200, 400, 500))));
    const sources = [{ kind: 'moderngov', base: server.origin, since: day(-600) }];
    const { db, run } = pipelineOf(sources, [server], { requestsPerNight: 11 });
    const fetched: string[] = [];
    for (let night = 0; night < 8 && stored(db).length < 8; night++) {
      const {
        requests,
        sources: [only],
      } = await run();
      const asked = server.takeAsked();
      expect(asked.length).toBe(requests);
      expect(requests).toBeLessThanOrEqual(11);
      expect(only?.result).toMatchObject({ failures: [] });
      expect(['ok', 'unchanged']).toContain(only?.result.outcome);
      fetched.push(...gets(asked));
    }
    expect(stored(db)).toHaveLength(8);
    expect(fetched).toHaveLength(8);
  });

  it('lets a meeting of more papers than a night brings come to its end', async () => {
    const papers = Array.from({ length: 12 }, (_, n) => newPaper(`Paper ${n}`));
    const server = await startServer(modernGovSite(councilOf(newMeeting(day(-3), papers))));
    const { db, run } = pipelineOf([{ kind: 'moderngov', base: server.origin }], [server], { requestsPerNight: 9 });
    for (let night = 0; night < 3; night++) await run();
    expect(stored(db)).toHaveLength(12);
    expect(gets(server.asked)).toHaveLength(12);
  });

  it('does not make a site empty that was not asked', async () => {
    const servers = [
      await startServer(modernGovSite(councilOf(...years(3)))),
      await startServer(modernGovSite(councilOf(...years(3)))),
    ];
    const sources = servers.map(({ origin }) => ({ kind: 'moderngov', base: origin }));
    const { run } = pipelineOf(sources, servers, { requestsPerNight: 2 });
    for (const { result } of (await run()).sources) {
      expect(result.outcome).not.toBe('empty');
      expect(result.message).toMatch(/limit/);
    }
  });
});

describe('the limit of megabytes', () => {
  it('is no fault of the site or the paper, and the next night brings the rest', async () => {
    const papers = [1, 2, 3].map((n) =>
      newPaper(`Large ${n}`, { file: { bytes: Buffer.concat([leaflet(`Large ${n}`), Buffer.alloc(400_000, '\n')]) } }),
    );
    const server = await startServer(modernGovSite(councilOf(newMeeting(day(-3), papers))));
    const { run } = pipelineOf([{ kind: 'moderngov', base: server.origin }], [server], { megabytesPerNight: 1 });
    const first = await run();
    expect(endOf(first)).toEqual({ outcome: 'ok', newDocuments: 2, failed: [] });
    expect(first.sources[0]?.result.message).toMatch(/limit/);
    expect(endOf(await run())).toEqual({ outcome: 'ok', newDocuments: 1, failed: [] });
  });
});

describe('back-fill', () => {
  it('is looked at twice, and then left alone', async () => {
    const server = await startServer(modernGovSite(councilOf(...years(3, 200, 400, 700))));
    const { run } = pipelineOf([{ kind: 'moderngov', base: server.origin, since: day(-800) }], [server]);
    const nights: Asked[][] = [];
    for (let night = 0; night < 3; night++) {
      await run();
      nights.push(server.takeAsked());
    }
    const meetings = nights.map((asked) => asked.filter(({ path }) => path.includes('GetMeeting?')).length);
    expect(meetings).toEqual([4, 4, 1]);
  });

  it('goes on past many papers that are gone', async () => {
    const gone = Array.from({ length: 12 }, (_, n) => newPaper(`Gone ${n}`));
    const server = await startServer(
      modernGovSite(councilOf(newMeeting(day(-400), gone), newMeeting(day(-410), [newPaper('Report')]))),
    );
    server.trap('Gone', answers.status(404));
    const { db, run } = pipelineOf([{ kind: 'moderngov', base: server.origin, since: day(-500) }], [server]);
    await run();
    expect(listed(db).map((url) => url.split('/').at(-1))).toEqual(['Report.pdf']);
  });

  it('comes to an end though a paper is gone for good', async () => {
    const server = await startServer(
      modernGovSite(councilOf(newMeeting(day(-400), [newPaper('Gone'), newPaper('Report')]))),
    );
    server.trap('Gone', answers.status(410));
    const { run } = pipelineOf([{ kind: 'moderngov', base: server.origin, since: day(-500) }], [server]);
    for (let night = 0; night < 3; night++) await run();
    server.takeAsked();
    await run();
    expect(gets(server.takeAsked())).toEqual([]);
  });
});

describe('a run that is stopped', () => {
  it('asks for nothing more, and the next one completes it', async () => {
    const council = councilOf(...years(3, 5, 7, 9));
    const server = await startServer(modernGovSite(council));
    const { db, run } = pipelineOf([{ kind: 'moderngov', base: server.origin }], [server]);
    const stop = new AbortController();
    let after = 0;
    server.onRequest = ({ path }) => {
      if (stop.signal.aborted) after++;
      if (path.includes('/documents/') && gets(server.asked).length === 3) stop.abort();
    };
    const stopped = await run({ signal: stop.signal });
    expect(stopped.wasStopped).toBe(true);
    expect(after).toBe(0);
    server.onRequest = null;
    server.takeAsked();
    const had = listed(db);
    expect(had.length).toBeGreaterThan(0);
    expect(had.length).toBeLessThan(8);
    expect(await run()).toMatchObject({ wasStopped: false });
    expect(stored(db)).toHaveLength(8);
    expect(gets(server.takeAsked())).toHaveLength(8 - had.length);
  });

  it('may have fetched what it could not read: the next one reads it', async () => {
    const server = await startServer(modernGovSite(councilOf(...years(3))));
    const sources = [{ kind: 'moderngov', base: server.origin }];
    const [whole, cutOff] = [pipelineOf(sources, [server]), pipelineOf(sources, [server])];
    await whole.run();
    cpSync(whole.archive, cutOff.archive, { recursive: true });
    cutOff.db.exec(`ATTACH '${whole.db.name}' AS whole`);
    for (const table of ['runs', 'sources', 'listings'])
      cutOff.db.exec(`INSERT INTO ${table} SELECT * FROM whole.${table}`);
    server.takeAsked();
    await cutOff.run();
    expect(stored(cutOff.db)).toEqual(stored(whole.db));
    expect(gets(server.takeAsked())).toEqual([]);
  });
});
