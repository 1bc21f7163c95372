import { describe, expect, it } from 'vitest';
import * as answers from '../../sites/answers.js';
import { sendFile } from '../../sites/files.js';
import { fetcherOf, webOf } from '../../sites/looks.js';
import { type Face, type Server, startServer } from '../../sites/server.js';

const hello: Face = (visit) => visit.url.pathname !== '/robots.txt' && answers.html(visit, '<p>Hello</p>');

/** From the start of one request to the start of the next, in ms. */
const steps = ({ asked }: Server): number[] => asked.slice(1).map(({ at }, i) => at - (asked[i]?.at ?? at));

describe('one host', () => {
  it('has one request at a time and a pause between, whoever asks', async () => {
    const server = await startServer();
    server.trap(/\d$/, answers.slowly(Buffer.from('<p>Hello</p>'), 'text/html', 1, 50));
    const web = webOf([server], { secondsBetweenRequests: 0.1 });
    const [one, other] = [fetcherOf(web), fetcherOf(web)];
    await Promise.all([1, 2, 3].flatMap((n) => [one, other].map(({ fetch }) => fetch(`${server.origin}/${n}`))));
    expect(server.asked).toHaveLength(7);
    expect(Math.max(...server.asked.map(({ inFlight }) => inFlight))).toBe(1);
    expect(Math.min(...steps(server).slice(1))).toBeGreaterThanOrEqual(145);
  });

  it('gets the longer pause that its robots.txt asks for', async () => {
    const server = await startServer(hello);
    server.robots = 'User-agent: *\nCrawl-delay: 0.2\nAllow: /';
    const { fetch } = fetcherOf(webOf([server], { secondsBetweenRequests: 0.01 }));
    for (const n of [1, 2, 3]) await fetch(`${server.origin}/${n}`);
    expect(Math.min(...steps(server).slice(1))).toBeGreaterThanOrEqual(195);
  });

  it('does not wait for another', async () => {
    const servers = await Promise.all([startServer(), startServer()]);
    let under = 0;
    let most = 0;
    for (const server of servers) {
      server.onRequest = () => {
        most = Math.max(most, ++under);
      };
      server.trap(/./, ({ response }) => {
        setTimeout(() => {
          under--;
          response.writeHead(404).end();
        }, 100);
      });
    }
    const { fetch } = fetcherOf(webOf(servers));
    await Promise.allSettled(servers.map(({ origin }) => fetch(`${origin}/`)));
    expect(most).toBe(2);
  });
});

describe('Retry-After', () => {
  it('is obeyed, in seconds and as a date, and nothing else is asked of the host meanwhile', async () => {
    const server = await startServer(hello);
    server.trap('/busy', answers.status(429, { 'retry-after': '1' }), 1);
    const { fetch } = fetcherOf(webOf([server]));
    await Promise.all([fetch(`${server.origin}/busy`), fetch(`${server.origin}/other`)]);
    const refusal = server.asked.findIndex(({ path }) => path === '/busy');
    const { at } = server.asked[refusal]!;
    for (const later of server.asked.slice(refusal + 1)) expect(later.at - at, later.path).toBeGreaterThanOrEqual(990);
  });

  it('that is longer than a run ends the night for the host', async () => {
    const server = await startServer(hello);
    server.trap('/busy', answers.status(429, { 'retry-after': '3600' }));
    const { fetch } = fetcherOf(webOf([server]));
    await expect(fetch(`${server.origin}/busy`)).rejects.toMatchObject({
      outcome: 'blocked',
      code: 'source.asks_to_wait',
    });
    server.takeAsked();
    await expect(fetch(`${server.origin}/other`)).rejects.toMatchObject({
      outcome: 'blocked',
      code: 'source.asks_to_wait',
    });
    expect(server.asked).toEqual([]);
  });
});

describe('robots.txt', () => {
  it.each([
    ['User-agent: *\nDisallow: /', '/documents/s1/a.pdf', false],
    ['User-agent: *\nDisallow: /documents/', '/documents/s1/a.pdf', false],
    ['User-agent: *\nDisallow: /documents/', '/ieListDocuments.aspx?MId=1', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/documents/s1/a.pdf', false],
    ['User-agent: *\nDisallow: /documents/\nAllow: /documents/s1/', '/documents/s1/a.pdf', true],
    ['User-agent: council-papers\nDisallow: /\n\nUser-agent: *\nDisallow:', '/a.pdf', false],
    ['User-agent: council-papers\nDisallow:\n\nUser-agent: *\nDisallow: /', '/a.pdf', true],
    ['User-agent: Googlebot\nDisallow: /', '/a.pdf', true],
    ['\uFEFFUser-agent: *\r\nDisallow: /\r\n', '/a.pdf', false],
    ['<html>not found</html>', '/a.pdf', true],
    ['', '/a.pdf', true],
  ])('%j: %s %s', async (robots, path, isAllowed) => {
    const server = await startServer(hello);
    server.robots = robots;
    const fetched = fetcherOf(webOf([server])).fetch(`${server.origin}${path}`);
    if (isAllowed) await expect(fetched).resolves.toMatchObject({ status: 200 });
    else await expect(fetched).rejects.toMatchObject({ outcome: 'blocked', code: 'source.robots' });
    expect(server.asked.map((asked) => asked.path)).toEqual(isAllowed ? ['/robots.txt', path] : ['/robots.txt']);
  });

  it('is asked for once a night, and forbids nothing where there is none', async () => {
    const server = await startServer(hello);
    const { fetch } = fetcherOf(webOf([server]));
    await Promise.all([1, 2, 3].map((n) => fetch(`${server.origin}/${n}`)));
    expect(server.asked.filter(({ path }) => path === '/robots.txt')).toHaveLength(1);
  });

  it('that fails forbids all', async () => {
    const server = await startServer(hello);
    server.trap('/robots.txt', answers.status(500));
    await expect(fetcherOf(webOf([server])).fetch(`${server.origin}/a`)).rejects.toMatchObject({
      outcome: 'blocked',
      code: 'source.robots_unreadable',
    });
    expect(server.asked.filter(({ path }) => path === '/a')).toEqual([]);
  });
});

describe("the night's limits", () => {
  it('of requests are never exceeded, robots.txt and tries in vain included', async () => {
    const servers = await Promise.all([startServer(hello), startServer(hello), startServer(hello)]);
    servers[0]?.trap('/1', answers.status(503), 1);
    const web = webOf(servers, { requestsPerNight: 8 });
    const { fetch } = fetcherOf(web);
    const ends = await Promise.allSettled(
      servers.flatMap(({ origin }) => [1, 2, 3, 4].map((n) => fetch(`${origin}/${n}`))),
    );
    expect(servers.flatMap(({ asked }) => asked)).toHaveLength(8);
    expect(web.budget.requests).toBe(8);
    const refused = ends
      .filter(({ status }) => status === 'rejected')
      .map((end) => (end as PromiseRejectedResult).reason);
    expect(refused.length).toBeGreaterThan(0);
    for (const reason of refused) expect(reason).toMatchObject({ code: 'source.limit_reached' });
  });

  /** What may be on its way when the limit is reached: a piece for each connection. */
  const piece = 65_536;
  const sized =
    (bytes: number): Face =>
    (visit) =>
      visit.url.pathname !== '/robots.txt' && sendFile(visit, { bytes: Buffer.alloc(bytes, 'x'), type: 'text/html' });
  const unsized =
    (bytes: number): Face =>
    (visit) =>
      visit.url.pathname !== '/robots.txt' &&
      sendFile(visit, { bytes: Buffer.alloc(bytes, 'x'), type: 'text/html', hasNoLength: true });

  it.each([
    ['with their length', sized(600_000)],
    ['without their length', unsized(600_000)],
  ])('of bytes are the end of the night for pages %s, and no fault of the site', async (_, face) => {
    const server = await startServer(face);
    const web = webOf([server], { megabytesPerNight: 1 });
    const { fetch } = fetcherOf(web);
    await expect(fetch(`${server.origin}/1`)).resolves.toMatchObject({ status: 200 });
    await expect(fetch(`${server.origin}/2`)).rejects.toMatchObject({ code: 'source.limit_reached' });
    expect(web.budget.bytes).toBeLessThanOrEqual(1e6 + piece);
  });

  it('of bytes hold for all hosts together', async () => {
    const servers = await Promise.all(Array.from({ length: 6 }, () => startServer(unsized(900_000))));
    const web = webOf(servers, { megabytesPerNight: 1 });
    await Promise.allSettled(servers.map(({ origin }) => fetcherOf(web).fetch(`${origin}/1`)));
    expect(web.budget.bytes).toBeLessThanOrEqual(1e6 + servers.length * piece);
  });
});
