/** A paper is replaced at its address. */
import { beforeAll, describe, expect, it } from 'vitest';
import { status } from './answers.js';
import { councilOf, newMeeting, newPaper } from './council.js';
import { day } from './days.js';
import type { ServedFile } from './files.js';
import { modernGovSite } from './moderngov.js';
import { archived, endOf, type Pipeline, pipelineOf, stored } from './nights.js';
import { leaflet, sha256 } from './papers.js';
import { type Asked, type Server, startServer } from './server.js';

const before = 'Sat, 21 Nov 2026 10:00:00 GMT';
const after = 'Sun, 22 Nov 2026 10:00:00 GMT';

/** What is sent with the paper, and what with the one in its place; of each kind one is replaced and one stays. */
const kinds: [string, Omit<ServedFile, 'bytes'>, Omit<ServedFile, 'bytes'>, 'longer' | 'as long'][] = [
  ['an ETag', { etag: '"1"' }, { etag: '"2"' }, 'as long'],
  ['Last-Modified', { lastModified: before }, { lastModified: after }, 'as long'],
  ['an ETag and no length', { etag: '"1"', hasNoLength: true }, { etag: '"2"', hasNoLength: true }, 'as long'],
  ['neither, and another length', {}, {}, 'longer'],
  ['neither, nor a length', { hasNoLength: true }, { hasNoLength: true }, 'as long'],
  ['neither, packed', { isPacked: true }, { isPacked: true }, 'longer'],
];

const papers = kinds.map(([, headers], i) => ({
  replaced: newPaper(`Replaced ${i}`, { file: { bytes: leaflet(`Version one ${i}`), ...headers } }),
  staying: newPaper(`Staying ${i}`, { file: { bytes: leaflet(`Staying ${i}`), ...headers } }),
}));
const firstBytes = papers.map(({ replaced }) => replaced.file.bytes);
let server: Server;
let pipeline: Pipeline;
let asked: Asked[];

beforeAll(async () => {
  const listed = papers.flatMap(({ replaced, staying }) => [replaced, staying]);
  server = await startServer(modernGovSite(councilOf(newMeeting(day(-3), listed))));
  pipeline = pipelineOf([{ kind: 'moderngov', base: server.origin }], [server]);
  await pipeline.run();
  server.takeAsked();
  for (const [i, { replaced }] of papers.entries()) {
    const [, , headers, length] = kinds[i]!;
    const bytes = leaflet(`Version two ${i}${length === 'longer' ? ' with more words' : ''}`);
    replaced.file = { bytes, ...headers };
  }
  await pipeline.run();
  asked = server.takeAsked();
}, 60_000);

describe.each(kinds.map(([name], i) => ({ name, i })))('with $name', ({ i }) => {
  it('the new version comes, and the old one stays', () => {
    const [old, current] = [firstBytes[i]!, papers[i]!.replaced.file.bytes].map(sha256);
    expect(stored(pipeline.db)).toEqual(expect.arrayContaining([old, current]));
    expect(archived(pipeline.archive)).toEqual(expect.arrayContaining([`${old}.pdf`, `${current}.pdf`]));
    const now = pipeline.db
      .prepare<[string], string>('SELECT document FROM listings WHERE url LIKE ?')
      .pluck()
      .get(`%Replaced%20${i}.pdf`);
    expect(now).toBe(current);
  });
});

it.each([
  [0, { 'if-none-match': '"1"' }],
  [1, { 'if-modified-since': before }],
  [2, { 'if-none-match': '"1"' }],
])('a paper with validators is asked for with them (%i)', (i, headers) => {
  const again = asked.filter(({ path }) => path.includes(`Staying%20${i}.pdf`));
  expect(again).toHaveLength(1);
  expect(again[0]).toMatchObject({ method: 'GET', headers });
});

it('the next night brings nothing', async () => {
  expect(endOf(await pipeline.run())).toEqual({ outcome: 'unchanged', newDocuments: 0, failed: [] });
});

it('the new version comes where another paper of the meeting is gone', async () => {
  const paper = newPaper('Report', { file: { bytes: leaflet('Version one'), etag: '"1"' } });
  const site = await startServer(modernGovSite(councilOf(newMeeting(day(-3), [newPaper('Gone'), paper]))));
  site.trap('Gone.pdf', status(404));
  const { run } = pipelineOf([{ kind: 'moderngov', base: site.origin }], [site]);
  expect(endOf(await run())).toEqual({ outcome: 'ok', newDocuments: 1, failed: ['gone'] });
  paper.file = { bytes: leaflet('Version two'), etag: '"2"' };
  expect(endOf(await run())).toEqual({ outcome: 'ok', newDocuments: 1, failed: [] });
});

it('the new version comes where another paper of the meeting is refused', async () => {
  const paper = newPaper('Report', { file: { bytes: leaflet('Version one'), etag: '"1"' } });
  const site = await startServer(modernGovSite(councilOf(newMeeting(day(-3), [newPaper('Refused'), paper]))));
  site.trap('Refused.pdf', status(403));
  const { run } = pipelineOf([{ kind: 'moderngov', base: site.origin }], [site]);
  expect(endOf(await run())).toEqual({ outcome: 'ok', newDocuments: 1, failed: ['blocked'] });
  paper.file = { bytes: leaflet('Version two'), etag: '"2"' };
  expect(endOf(await run())).toEqual({ outcome: 'ok', newDocuments: 1, failed: ['blocked'] });
});
