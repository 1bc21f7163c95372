/** Many sites in one night. */
import { expect, it } from 'vitest';
import { cmisSite } from './cmis.js';
import { councilOf, newMeeting, newPaper } from './council.js';
import { day } from './days.js';
import { modernGovSite } from './moderngov.js';
import { listed, pipelineOf, stored } from './nights.js';
import { ofstedFiles, ofstedSite, type Provider } from './ofsted.js';
import { copyOf, leaflet, paper, sha256 } from './papers.js';
import { startServer } from './server.js';

it('are worked on side by side, and the same bytes at all of them are one document', async () => {
  const shared = copyOf(paper('sif-report.pdf'), 'shared');
  const sites = await Promise.all(
    Array.from({ length: 12 }, async (_, i) => {
      const own = [1, 2, 3].map((n) => newPaper(`Own ${i} ${n}`));
      return startServer(
        modernGovSite(
          councilOf(newMeeting(day(-3), [own[0]!, own[1]!, newPaper('Shared', { file: { bytes: shared } }), own[2]!])),
        ),
      );
    }),
  );
  const { db, run } = pipelineOf(
    sites.map(({ origin }) => ({ kind: 'moderngov', base: origin })),
    sites,
  );
  const night = await run();
  expect(night.kept).toMatchObject({ stored: 37, known: 11, quarantined: [] });
  expect(night.sources.reduce((sum, { result }) => sum + result.newDocuments, 0)).toBe(37);
  expect(stored(db)).toHaveLength(37);
  expect(listed(db)).toHaveLength(48);
  expect(
    db
      .prepare('SELECT count(*) FROM origins JOIN documents ON documents.id = document_id WHERE sha256 = ?')
      .pluck()
      .get(sha256(shared)),
  ).toBe(12);
  for (const { asked } of sites) expect(Math.max(...asked.map(({ inFlight }) => inFlight))).toBe(1);
});

it('of all kinds come in one night, and nothing comes twice', async () => {
  const council = await startServer(cmisSite(councilOf(newMeeting(day(0), [newPaper('Agenda'), newPaper('Report')]))));
  const pages = await startServer(
    modernGovSite(
      councilOf(
        newMeeting(day(-1), [newPaper('By page')], { packs: [{ kind: 10, file: { bytes: leaflet('Pack') } }] }),
      ),
      { hasNoService: true },
    ),
  );
  const providers: Provider[] = [
    {
      urn: '80428',
      name: 'Bedford',
      reports: [{ id: 1, kind: 'Visit', on: '2024-07-01', published: '2024-08-01', file: { bytes: leaflet('Visit') } }],
    },
    {
      urn: '80489',
      name: 'Brent',
      reports: [
        { id: 2, kind: 'Visit', on: '2024-07-01', published: null, file: { bytes: leaflet('Visit to Brent') } },
      ],
    },
  ];
  const files = await startServer(ofstedFiles(providers));
  const reports = await startServer(ofstedSite(providers, files.origin));
  const list = await startServer((visit) => {
    if (visit.url.pathname !== '/a.pdf') return false;
    visit.response.writeHead(200, { 'content-type': 'application/pdf' }).end(leaflet('On a list'));
    return true;
  });
  const servers = [council, pages, files, reports, list];
  const { db, run } = pipelineOf(
    [
      { kind: 'cmis', base: `${council.origin}/council`, authority: 'Bedford' },
      { kind: 'moderngov', base: pages.origin },
      { kind: 'ofsted-reports', base: reports.origin, authorities: ['Bedford'] },
      { kind: 'url-list', urls: [`${list.origin}/a.pdf`, `${list.origin}/a.pdf`] },
    ],
    servers,
  );
  const night = await run();
  expect(night.sources.map(({ kind, result }) => [kind, result.outcome, result.newDocuments])).toEqual([
    ['cmis', 'ok', 2],
    ['moderngov', 'ok', 2],
    ['ofsted-reports', 'ok', 1],
    ['url-list', 'ok', 1],
  ]);
  expect(db.prepare("SELECT authority, published_on FROM listings WHERE url LIKE '%/v1/file/1'").get()).toMatchObject({
    published_on: '2024-08-01',
  });
  expect((await run()).sources.map(({ result }) => [result.outcome, result.newDocuments])).toEqual(
    Array(4).fill(['unchanged', 0]),
  );
  expect(stored(db)).toHaveLength(6);
});
