/** Sites that fail in every way, in one night together: each has its right outcome, and no other site suffers. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PipelineRun } from '../../src/pipeline/run.js';
import * as answers from './answers.js';
import { councilOf, newMeeting, newPaper } from './council.js';
import { day } from './days.js';
import { modernGovSite } from './moderngov.js';
import { archived, endOf, type Pipeline, pipelineOf, stored } from './nights.js';
import { type Server, startServer } from './server.js';

interface Trapped {
  set(server: Server): void;
  outcome: string;
  /** Papers out of two that come all the same. */
  papers: number;
}

const first = 'First.pdf';
const refreshed =
  '<meta http-equiv="refresh" content="5"><script>window._cf_chl_opt={cRay:"1"};</script><noscript>Enable JavaScript and cookies to continue</noscript>';

const trapped: Record<string, Trapped> = {
  'nothing wrong': { set: () => {}, outcome: 'ok', papers: 2 },
  'a challenge at the service': {
    set: ({ trap }) => trap('mgWebService', answers.challenge),
    outcome: 'blocked',
    papers: 0,
  },
  'a challenge at a meeting': {
    set: ({ trap }) => trap('GetMeeting?', answers.challenge),
    outcome: 'blocked',
    papers: 0,
  },
  'a challenge at a paper': { set: ({ trap }) => trap(first, answers.challenge), outcome: 'blocked', papers: 1 },
  'an unknown challenge at a paper': {
    set: ({ trap }) => trap(first, answers.unknownChallenge),
    outcome: 'blocked',
    papers: 1,
  },
  'a challenge without a head at a paper': {
    set: ({ trap }) => trap(first, answers.page(refreshed)),
    outcome: 'blocked',
    papers: 1,
  },
  'a page in place of a paper': {
    set: ({ trap }) => trap(first, answers.page('<html><body>Moved</body></html>')),
    outcome: 'ok',
    papers: 1,
  },
  'words in place of a paper': {
    set: ({ trap }) =>
      trap(
        first,
        answers.status(200, { 'content-type': 'text/plain' }, 'An error occurred while processing your request.'),
      ),
    outcome: 'ok',
    papers: 1,
  },
  'a paper that is gone': { set: ({ trap }) => trap(first, answers.status(410)), outcome: 'ok', papers: 1 },
  'all papers gone': { set: ({ trap }) => trap('/documents/', answers.status(404)), outcome: 'gone', papers: 0 },
  'nothing there at all': { set: ({ trap }) => trap(/./, answers.status(404)), outcome: 'gone', papers: 0 },
  'all forbidden by robots.txt': {
    set: (server) => {
      server.robots = 'User-agent: *\nDisallow: /';
    },
    outcome: 'blocked',
    papers: 0,
  },
  'papers forbidden by robots.txt': {
    set: (server) => {
      server.robots = 'User-agent: *\nDisallow: /documents/';
    },
    outcome: 'blocked',
    papers: 0,
  },
  'a paper cut off': { set: ({ trap }) => trap(first, answers.cutOff), outcome: 'ok', papers: 1 },
  'a paper cut off once': { set: ({ trap }) => trap(first, answers.cutOff, 1), outcome: 'ok', papers: 2 },
  'busy once': { set: ({ trap }) => trap('GetMeetings', answers.status(503), 1), outcome: 'ok', papers: 2 },
  'a paper that says it is huge': {
    set: ({ trap }) => trap(first, answers.oversized(400e6)),
    outcome: 'ok',
    papers: 1,
  },
  'a paper that leads to a private address': {
    set: ({ trap }) => trap(first, answers.redirect('http://192.168.1.1/a.pdf')),
    outcome: 'ok',
    papers: 1,
  },
  'a paper that leads to a name of this machine': {
    set: ({ trap, port }) => trap(first, answers.redirect(`http://localhost:${port}/documents/a.pdf`)),
    outcome: 'ok',
    papers: 1,
  },
  'a paper in a circle': {
    set: ({ trap }) => trap(first, answers.redirect(`/documents/${first}`)),
    outcome: 'ok',
    papers: 1,
  },
  'an empty paper': {
    set: ({ trap }) => trap(first, answers.status(200, { 'content-type': 'application/pdf' })),
    outcome: 'ok',
    papers: 1,
  },
  'a long wait asked for': {
    set: ({ trap }) => trap(first, answers.status(429, { 'retry-after': '7200' })),
    outcome: 'blocked',
    papers: 0,
  },
};

const names = Object.keys(trapped);
const servers = new Map<string, Server>();
let pipeline: Pipeline;
let nights: PipelineRun[];

beforeAll(async () => {
  for (const name of names) {
    const papers = ['First', 'Second'].map((title) => newPaper(title));
    const server = await startServer(modernGovSite(councilOf(newMeeting(day(-3), papers)), { hasNoPages: true }));
    trapped[name]?.set(server);
    servers.set(name, server);
  }
  const empty = await startServer(modernGovSite(councilOf()));
  const sources = [...servers, ['no meetings', empty] as const].map(([name, { origin }]) => ({
    kind: 'moderngov',
    name,
    base: origin,
  }));
  pipeline = pipelineOf(sources, [...servers.values(), empty]);
  nights = [await pipeline.run()];
  for (const server of servers.values()) {
    server.freeTraps();
    server.robots = null;
    server.takeAsked();
  }
  nights.push(await pipeline.run());
}, 60_000);

const resultOf = (night: number, name: string) => {
  const source = nights[night]?.sources.find((one) => one.name === name);
  if (!source) throw new Error(`${name} has no result`);
  return source.result;
};

describe.each(names)('%s', (name) => {
  const { outcome, papers } = trapped[name]!;

  it(`is ${outcome} with ${papers} of 2 papers`, () => {
    expect(resultOf(0, name)).toMatchObject({ outcome, newDocuments: papers });
  });

  it('is told of', () => {
    const { failures, message } = resultOf(0, name);
    const isWell = papers === 2;
    expect(message === null).toBe(isWell);
    expect(failures.every((failure) => failure.message !== '' && failure.remedy !== '')).toBe(true);
  });

  it('is made up for in the next night', () => {
    expect(resultOf(1, name)).toMatchObject({
      outcome: papers === 2 ? 'unchanged' : 'ok',
      newDocuments: 2 - papers,
      failed: 0,
    });
  });
});

it('tells a site without meetings from all of these', () => {
  expect(resultOf(0, 'no meetings')).toMatchObject({ outcome: 'empty', failed: 0, message: null });
});

it('leaves nothing lying about', () => {
  expect(archived(pipeline.archive).filter((name) => !/^[0-9a-f]{64}\.pdf$/.test(name))).toEqual([]);
  expect(pipeline.db.prepare('SELECT count(*) FROM runs WHERE finished_at IS NULL').pluck().get()).toBe(0);
});

it('never takes a page for a paper', () => {
  const others = pipeline.db
    .prepare(
      "SELECT url FROM fetches WHERE url LIKE '%First.pdf' AND media_type = 'text/html' AND sha256 IN (SELECT document FROM listings)",
    )
    .all();
  expect(others).toEqual([]);
  expect(stored(pipeline.db).length).toBeGreaterThan(0);
});

it('survives a redirect to what is no address', async () => {
  const server = await startServer(
    modernGovSite(councilOf(newMeeting(day(-3), [newPaper('First'), newPaper('Second')]))),
  );
  server.trap(first, answers.redirect('http://[not-an-address/'));
  const run = await pipelineOf([{ kind: 'moderngov', base: server.origin }], [server]).run();
  expect(endOf(run)).toEqual({ outcome: 'ok', newDocuments: 1, failed: ['broken'] });
});
