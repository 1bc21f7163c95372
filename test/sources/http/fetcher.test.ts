import { describe, expect, it } from 'vitest';
import { retryAfter } from '../../../src/sources/http/fetcher.js';
import * as answers from '../../sites/answers.js';
import { sendFile } from '../../sites/files.js';
import { fetcherOf, webOf } from '../../sites/looks.js';
import { type Face, startServer } from '../../sites/server.js';

const hello: Face = (visit) => visit.url.pathname.startsWith('/hello') && answers.html(visit, '<p>Hello</p>');

describe('one request', () => {
  it('gives body, address and headers, and tells of it and of robots.txt', async () => {
    const server = await startServer(hello);
    const { fetch, told } = fetcherOf(webOf([server]));
    const got = await fetch(`${server.origin}/hello`);
    expect(got).toMatchObject({
      status: 200,
      url: `${server.origin}/hello`,
      finalUrl: `${server.origin}/hello`,
      bytes: 12,
    });
    expect(got.body?.toString()).toBe('<p>Hello</p>');
    expect(told.map(({ status, url }) => [status, new URL(url).pathname])).toEqual([
      [404, '/robots.txt'],
      [200, '/hello'],
    ]);
  });

  it('says who asks, with the contact', async () => {
    const server = await startServer(hello);
    await fetcherOf(webOf([server])).fetch(`${server.origin}/hello`);
    expect(server.asked).toHaveLength(2);
    for (const { headers } of server.asked) {
      expect(headers['user-agent']).toMatch(/^council-papers\/\d+\.\d+\.\d+ \(\+mailto:papers@example\.org\)$/);
    }
  });

  it('takes packed answers, and counts what is in them', async () => {
    const bytes = Buffer.from('<p>Hello</p>'.repeat(1000));
    const server = await startServer((visit) => sendFile(visit, { bytes, type: 'text/html', isPacked: true }));
    const { fetch, told } = fetcherOf(webOf([server]));
    expect((await fetch(`${server.origin}/hello`)).body).toEqual(bytes);
    expect(told.at(-1)?.bytes).toBe(bytes.length);
  });

  it.each([
    ['a HEAD of a packed page', { method: 'HEAD' as const }, 200],
    ['a packed page that has not changed', { headers: { 'if-none-match': '"1"' } }, 304],
  ])('takes the empty answer to %s', async (_, wanted, status) => {
    const server = await startServer(({ request, response }) => {
      if (request.url === '/robots.txt') return false;
      response.writeHead(request.method === 'HEAD' ? 200 : 304, { 'content-encoding': 'gzip', etag: '"1"' }).end();
      return true;
    });
    expect((await fetcherOf(webOf([server])).fetch(`${server.origin}/hello`, wanted)).status).toBe(status);
    expect(server.asked).toHaveLength(2);
  });

  it('waits for an answer that comes slowly', async () => {
    const server = await startServer();
    const body = Buffer.from('x'.repeat(1000));
    server.trap('/slow', answers.slowly(body, 'text/html'));
    expect((await fetcherOf(webOf([server])).fetch(`${server.origin}/slow`)).body).toEqual(body);
  });
});

describe('an answer that is none', () => {
  it.each([
    ['404', answers.status(404), { outcome: 'gone', code: 'source.not_there' }],
    ['410', answers.status(410), { outcome: 'gone', code: 'source.not_there' }],
    ['401', answers.status(401), { outcome: 'blocked', code: 'source.refused' }],
    ['403', answers.status(403), { outcome: 'blocked', code: 'source.refused' }],
    ['451', answers.status(451), { outcome: 'blocked', code: 'source.refused' }],
    ['400', answers.status(400), { outcome: 'broken', code: 'source.http_status' }],
    ['204', answers.status(204), { outcome: 'broken', code: 'source.http_status' }],
    ['a firewall with status 200', answers.challenge, { outcome: 'blocked', code: 'source.challenge' }],
    [
      'a firewall that only its header tells',
      answers.page('<p>Hello</p>', { 'cf-mitigated': 'challenge' }),
      { outcome: 'blocked', code: 'source.challenge' },
    ],
    [
      'a firewall with status 503',
      answers.status(503, { 'cf-mitigated': 'challenge' }),
      { outcome: 'blocked', code: 'source.challenge' },
    ],
    [
      'a page that says it is too large',
      answers.oversized(400e6, 'text/html'),
      { outcome: 'broken', code: 'source.too_large' },
    ],
    [
      'a page that unpacks to too much',
      answers.gzipBomb(30e6, 'text/html'),
      { outcome: 'broken', code: 'source.too_large' },
    ],
    ['a redirect in a circle', answers.redirect('/trap'), { outcome: 'broken', code: 'source.too_many_redirects' }],
    ['a redirect to a file', answers.redirect('file:///etc/passwd'), { outcome: 'broken', code: 'source.not_http' }],
    ['a redirect to no address', answers.redirect('http://[not-an-address/'), { outcome: 'broken' }],
    [
      'a redirect to a private address',
      answers.redirect('http://10.0.0.1/'),
      { outcome: 'broken', code: 'source.unsafe_address' },
    ],
    [
      'a redirect to the address of cloud secrets',
      answers.redirect('http://169.254.169.254/latest/meta-data/'),
      { outcome: 'broken', code: 'source.unsafe_address' },
    ],
    [
      'a redirect to this machine in other numbers',
      answers.redirect('http://2130706433/'),
      { outcome: 'broken', code: 'source.unsafe_address' },
    ],
    [
      'a redirect to this machine in IPv6',
      answers.redirect('http://[::ffff:7f00:1]/'),
      { outcome: 'broken', code: 'source.unsafe_address' },
    ],
  ])('%s', async (_, answer, expected) => {
    const server = await startServer();
    server.trap('/trap', answer);
    await expect(fetcherOf(webOf([server])).fetch(`${server.origin}/trap`)).rejects.toMatchObject(expected);
  });

  it('is asked for once only, where asking again does not help', async () => {
    const server = await startServer();
    server.trap('/trap', answers.status(403));
    await expect(fetcherOf(webOf([server])).fetch(`${server.origin}/trap`)).rejects.toThrow();
    expect(server.asked.filter(({ path }) => path === '/trap')).toHaveLength(1);
  });

  it.concurrent.each([
    ['500', answers.status(500)],
    ['503', answers.status(503)],
    ['hanging up', answers.hangUp],
    ['a length that does not come', answers.cutOff],
    ['chunks without an end', answers.cutOffChunked],
  ])('%s is tried three times, later and later, and is broken then', async (_, answer) => {
    const server = await startServer();
    server.trap('/trap', answer);
    await expect(fetcherOf(webOf([server])).fetch(`${server.origin}/trap`)).rejects.toMatchObject({
      outcome: 'broken',
    });
    const times = server.asked.filter(({ path }) => path === '/trap').map(({ at }) => at);
    expect(times).toHaveLength(3);
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(450);
    expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(950);
  });

  it.concurrent.each([
    ['503', answers.status(503)],
    ['429', answers.status(429, { 'retry-after': '1' })],
    ['hanging up', answers.hangUp],
    ['a length that does not come', answers.cutOff],
  ])('%s once is got over', async (_, answer) => {
    const server = await startServer(hello);
    server.trap('/hello', answer, 1);
    expect((await fetcherOf(webOf([server])).fetch(`${server.origin}/hello`)).status).toBe(200);
  });
});

describe('redirects', () => {
  it('are followed, and every step is told', async () => {
    const server = await startServer(hello);
    server.trap('/old', answers.redirect('/hello again'), 1);
    const { fetch, told } = fetcherOf(webOf([server]));
    const got = await fetch(`${server.origin}/old`);
    expect(got).toMatchObject({ url: `${server.origin}/old`, finalUrl: `${server.origin}/hello%20again` });
    expect(told.slice(1).map(({ url, finalUrl, status }) => [url, finalUrl, status])).toEqual([
      [`${server.origin}/old`, `${server.origin}/old`, 302],
      [`${server.origin}/old`, `${server.origin}/hello%20again`, 200],
    ]);
  });

  it('go to another site only as far as its robots.txt allows', async () => {
    const [from, to] = [await startServer(), await startServer(hello)];
    to.robots = 'User-agent: *\nDisallow: /hello';
    from.trap('/old', answers.redirect(`${to.origin}/hello`));
    await expect(fetcherOf(webOf([from, to])).fetch(`${from.origin}/old`)).rejects.toMatchObject({
      outcome: 'blocked',
      code: 'source.robots',
    });
    expect(to.asked.map(({ path }) => path)).toEqual(['/robots.txt']);
  });
});

describe('addresses of the local network', () => {
  it('are refused where the pair of host and port is not allowed, by number and by name, and nothing is sent', async () => {
    const [allowed, other] = [await startServer(hello), await startServer(hello)];
    const { fetch } = fetcherOf(webOf([allowed]));
    allowed.trap('/to-other', answers.redirect(`${other.origin}/hello`));
    allowed.trap('/to-name', answers.redirect(`http://localhost:${other.port}/hello`));
    for (const url of [
      `${other.origin}/hello`,
      `http://localhost:${other.port}/hello`,
      `http://localhost:${allowed.port}/hello`,
      `${allowed.origin}/to-other`,
      `${allowed.origin}/to-name`,
    ]) {
      await expect(fetch(url), url).rejects.toMatchObject({ outcome: 'broken', code: 'source.unsafe_address' });
    }
    expect(other.asked).toEqual([]);
    expect(allowed.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/to-other', '/to-name']);
    await expect(fetch(`${allowed.origin}/hello`)).resolves.toMatchObject({ status: 200 });
  });
});

describe('retryAfter', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');
  it.each([
    [undefined, null],
    ['120', 120_000],
    [' 0 ', 0],
    ['Sun, 22 Nov 2026 10:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    ['-5', null],
    ['1.5', null],
  ])('%j is %j ms', (value, expected) => {
    expect(retryAfter(value, now)).toBe(expected);
  });
});
