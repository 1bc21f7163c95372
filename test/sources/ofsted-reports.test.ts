import { describe, expect, it } from 'vitest';
import { ofstedReports } from '../../src/sources/ofsted-reports.js';
import * as answers from '../sites/answers.js';
import { day } from '../sites/days.js';
import { groupsOf, listingsOf, sourceAt } from '../sites/looks.js';
import { ofstedFiles, ofstedSite, type Provider, type Report } from '../sites/ofsted.js';
import { leaflet } from '../sites/papers.js';
import { startServer } from '../sites/server.js';

const span = { from: day(-28), to: day(14) };

const report = (id: number, kind: string, on: string, published: string | null): Report => ({
  id,
  kind,
  on,
  published,
  file: { bytes: leaflet(kind) },
});

async function siteOf(providers: Provider[], wanted: (name: string) => boolean = () => true) {
  const files = await startServer(ofstedFiles(providers));
  const server = await startServer(ofstedSite(providers, files.origin));
  const looked = sourceAt([server, files], (pages) =>
    ofstedReports(
      { base: server.origin, isWanted: ({ name }) => wanted(name), codeOf: ({ urn }) => `code-${urn}` },
      pages,
    ),
  );
  return { server, files, ...looked };
}

it.each([1, 49, 99, 100, 101, 153, 200, 230])('finds all of %i authorities, each once', async (count) => {
  const providers = Array.from({ length: count }, (_, i) => ({
    urn: String(80_000 + i),
    name: `Council ${i}`,
    reports: [],
  }));
  const { source } = await siteOf(providers);
  expect((await source.offers()).map(({ id }) => id)).toEqual(providers.map(({ urn }) => urn));
});

it('gives the reports of those that are wanted, with kind, day of publication and authority', async () => {
  const { files, source, server } = await siteOf(
    [
      {
        urn: '80428',
        name: 'Bedford',
        reports: [
          report(1, "Children's services focused visit", '2024-07-01', '2024-08-01'),
          report(2, 'Area SEND full inspection', '2023-05-01', null),
        ],
      },
      {
        urn: '80489',
        name: 'Brent',
        reports: [report(3, "Children's services inspection", '2023-02-01', '2023-03-01')],
      },
    ],
    (name) => name === 'Bedford',
  );
  expect(await listingsOf(source, span)).toMatchObject([
    {
      url: `${files.origin}/v1/file/1`,
      title: "Children's services focused visit",
      publishedOn: '2024-08-01',
      authority: 'code-80428',
    },
    {
      url: `${files.origin}/v1/file/2`,
      title: 'Area SEND full inspection',
      publishedOn: null,
      authority: 'code-80428',
    },
  ]);
  expect(server.asked.filter(({ path }) => path.includes('80489'))).toEqual([]);
});

describe('a page without its parts', () => {
  const welcome = answers.page('<html><body><h1>Welcome to our new web site</h1></body></html>');
  it.each([
    ['/search', welcome, 'broken'],
    ['/provider', welcome, 'broken'],
    ['/search', answers.challenge, 'blocked'],
    ['/provider', answers.challenge, 'blocked'],
    ['/search', answers.unknownChallenge, 'blocked'],
    ['/provider', answers.unknownChallenge, 'blocked'],
  ])('in place of %s (%s) is %s', async (path, answer, outcome) => {
    const { server, source } = await siteOf([
      { urn: '80428', name: 'Bedford', reports: [report(1, 'Visit', '2024-07-01', null)] },
    ]);
    server.trap(path, answer);
    await expect(groupsOf(source, span).then(([group]) => source.listings(group!))).rejects.toMatchObject({ outcome });
  });
});
