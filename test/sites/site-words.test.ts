/** What a site says of a paper is kept beside what the paper says of itself. */
import { pino } from 'pino';
import { beforeAll, expect, it } from 'vitest';
import { type Council, newMeeting, newPaper } from './council.js';
import { day } from './days.js';
import { modernGovSite } from './moderngov.js';
import { type Pipeline, pipelineOf } from './nights.js';
import { paper } from './papers.js';
import { startServer } from './server.js';

/** A report to a committee of Medway, 3 September 2024. */
const report = newPaper('Ofsted focused visit', { file: { bytes: paper('cover-report.pdf'), etag: '"1"' } });
const sameReport = newPaper('Highways maintenance programme', {
  file: { bytes: paper('cover-report.pdf'), etag: '"1"' },
});
/** Minutes of a committee of East Sussex, 24 October 2024: they come with its next meeting. */
const minutes = newPaper('Minutes of the last meeting', { file: { bytes: paper('minutes.pdf') } });

const itsOwn: Council = {
  committees: [{ id: 1, name: 'Children & Young People Overview and Scrutiny Committee' }],
  meetings: [
    newMeeting('2024-09-03', [report], { items: [{ number: '6', title: 'Focused visit', papers: [report] }] }),
  ],
};
const another: Council = {
  committees: [{ id: 1, name: 'Highways Board' }],
  meetings: [newMeeting(day(-3), [sameReport])],
};
const next: Council = {
  committees: [{ id: 1, name: 'People Scrutiny Committee' }],
  meetings: [newMeeting(day(-3), [minutes])],
};

const built = new URL('../../dist/pipeline/reextract.js', import.meta.url).href;

let pipeline: Pipeline;

const issues = (): string[] =>
  pipeline.db.prepare<[], string>("SELECT code FROM issues WHERE code GLOB 'site.*' ORDER BY code").pluck().all();

const runOf = async (...councils: [Council, object][]) => {
  const servers = await Promise.all(
    councils.map(([council]) => startServer(modernGovSite(council, { hasNoPages: true }))),
  );
  const sources = councils.map(([, of], i) => ({ kind: 'moderngov', base: servers[i]?.origin, ...of }));
  return pipelineOf(sources, servers);
};

beforeAll(async () => {
  pipeline = await runOf([itsOwn, { authority: 'Medway', since: '2024-09-01' }], [next, { authority: 'East Sussex' }]);
  await pipeline.run();
}, 60_000);

it('is kept', () => {
  expect(pipeline.db.prepare("SELECT * FROM listings WHERE url LIKE '%Ofsted%'").get()).toMatchObject({
    title: 'Ofsted focused visit',
    committee: 'Children & Young People Overview and Scrutiny Committee',
    meeting_on: '2024-09-03',
    item: 'Focused visit',
    item_number: '6',
    published_on: '2024-09-03',
    authority: 'MDW',
    is_gone: 0,
  });
});

it('raises no issue where both say the same, and for minutes of an earlier meeting', () => {
  expect(issues()).toEqual([]);
});

it('raises an issue for everything that the paper says otherwise, which goes when the site corrects it', async () => {
  pipeline = await runOf([another, { authority: 'Thurrock' }]);
  await pipeline.run();
  expect(issues()).toEqual([
    'site.authority_differs',
    'site.committee_differs',
    'site.meeting_differs',
    'site.title_differs',
  ]);
  sameReport.title = report.title;
  await pipeline.run();
  expect(issues()).toEqual(['site.authority_differs', 'site.committee_differs', 'site.meeting_differs']);
});

it('is compared again when the stored paper is read again', async () => {
  const { reextract } = (await import(built)) as typeof import('../../src/pipeline/reextract.js');
  const before = issues();
  expect(before).not.toEqual([]);
  const events = { planned: () => {}, document: () => {} };
  const { signal } = new AbortController();
  await reextract(pipeline.db, { all: true, log: pino({ level: 'silent' }), events, signal });
  expect(issues()).toEqual(before);
});
