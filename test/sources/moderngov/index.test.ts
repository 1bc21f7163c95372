import { describe, expect, it } from 'vitest';
import { modernGov } from '../../../src/sources/moderngov/index.js';
import * as answers from '../../sites/answers.js';
import { type Council, councilOf, newMeeting, newPaper } from '../../sites/council.js';
import { day } from '../../sites/days.js';
import { groupsOf, listingsOf, sourceAt } from '../../sites/looks.js';
import { type ModernGovHabits, modernGovSite } from '../../sites/moderngov.js';
import { leaflet } from '../../sites/papers.js';
import { startServer } from '../../sites/server.js';

const span = { from: day(-28), to: day(14) };

async function siteOf(council: Council, habits: ModernGovHabits = {}, committees?: string[]) {
  const server = await startServer(modernGovSite(council, habits));
  const base = server.origin + (habits.root ?? '').replace(/\/$/, '');
  return { server, ...sourceAt([server], (pages) => modernGov({ base, committees }, pages)) };
}

const bothWays: [string, ModernGovHabits][] = [
  ['by the service', { hasNoPages: true }],
  ['by the pages', { hasNoService: true }],
];

describe.each(bothWays)('%s', (_, habits) => {
  it('offers the committees that are not deleted', async () => {
    const council: Council = {
      committees: [
        { id: 1, name: "Children & Young People's Committee" },
        { id: 2, name: 'Cabinet' },
        { id: 3, name: 'Old Panel', isExpired: true },
        { id: 4, name: 'Typed by mistake', isDeleted: true },
      ],
      meetings: [],
    };
    const { source } = await siteOf(council, habits, ['Children*']);
    expect(await source.offers()).toEqual([
      { id: '1', name: "Children & Young People's Committee", isChosen: true },
      { id: '2', name: 'Cabinet', isChosen: false },
      { id: '3', name: 'Old Panel', isChosen: false },
    ]);
  });

  it('gives the meetings of the span, newest first, and no cancelled ones', async () => {
    const meetings = [-40, -28, -3, 14, 15].map((days) => newMeeting(day(days), []));
    const cancelled = newMeeting(day(-5), [newPaper('Not held')], { isCancelled: true });
    const { source } = await siteOf(councilOf(...meetings, cancelled), habits);
    const wanted = [3, 2, 1].map((i) => meetings[i]!);
    expect((await groupsOf(source, span)).map(({ key, on, name }) => ({ key, on, name }))).toEqual(
      wanted.map(({ id, on }) => ({ key: String(id), on, name: 'Cabinet' })),
    );
  });

  it('asks only for the committees that are wanted', async () => {
    const council: Council = {
      committees: [
        { id: 1, name: 'Cabinet' },
        { id: 2, name: 'Planning Committee' },
      ],
      meetings: [newMeeting(day(-1), []), newMeeting(day(-1), [], { committee: 2 })],
    };
    const { server, source } = await siteOf(council, habits, ['cabinet']);
    expect((await groupsOf(source, span)).map(({ name }) => name)).toEqual(['Cabinet']);
    expect(server.asked.filter(({ path }) => /CId=2|lCommitteeId=2/.test(path))).toEqual([]);
  });

  it("gives a paper's title, item and number, and no restricted papers", async () => {
    const shown = newPaper('Budget & capital, 2026–27');
    const council = councilOf(
      newMeeting(day(-1), [], {
        items: [
          {
            number: '7',
            title: "Children's budget",
            papers: [shown, newPaper('Exempt annex', { isRestricted: true })],
          },
          { number: '8', title: 'Exempt item', isRestricted: true, papers: [newPaper('Exempt report')] },
        ],
      }),
    );
    const { source } = await siteOf(council, habits);
    expect(await listingsOf(source, span)).toMatchObject([
      { title: 'Budget & capital, 2026–27', item: "Children's budget", itemNumber: '7' },
    ]);
  });

  it('escapes the spaces in an address', async () => {
    const { server, source } = await siteOf(
      councilOf(newMeeting(day(-1), [newPaper('Budget report', { id: 77 })])),
      habits,
    );
    expect((await listingsOf(source, span)).map(({ url }) => url)).toEqual([
      `${server.origin}/documents/s77/Budget%20report.pdf`,
    ]);
  });

  it('takes a site that is a folder of another one', async () => {
    const { server, source } = await siteOf(councilOf(newMeeting(day(-1), [newPaper('Report', { id: 78 })])), {
      ...habits,
      root: '/modgov/',
    });
    expect((await listingsOf(source, span)).map(({ url }) => url)).toEqual([
      `${server.origin}/modgov/documents/s78/Report.pdf`,
    ]);
  });

  it('knows a firewall from a site without meetings', async () => {
    const { server, source } = await siteOf(councilOf(), habits);
    expect(await groupsOf(source, span)).toEqual([]);
    server.trap(/./, answers.challenge);
    const { source: other } = sourceAt([server], (pages) =>
      modernGov({ base: server.origin, committees: undefined }, pages),
    );
    await expect(groupsOf(other, span)).rejects.toMatchObject({ outcome: 'blocked' });
  });

  it('knows the firewall that nobody has met before', async () => {
    const { server, source } = await siteOf(councilOf(newMeeting(day(-1), [newPaper('Report')])), habits);
    server.trap('ocuments.aspx', answers.unknownChallenge);
    server.trap('GetMeeting?', answers.unknownChallenge);
    await expect(listingsOf(source, span)).rejects.toMatchObject({ outcome: 'blocked' });
  });

  it.each([
    ['of committees', /GetCommittees|mgListCommittees/],
    ['of meetings', /GetMeetings|ieListMeetings/],
    ['of papers', /GetMeeting\?|ieListDocuments/],
  ])('calls a list %s without its parts broken, and not empty', async (_of, path) => {
    const { server, source, failed } = await siteOf(councilOf(newMeeting(day(-1), [newPaper('Report')])), habits);
    server.trap(path, answers.page('<html><body><h1>Welcome to our new web site</h1></body></html>'));
    const end = await listingsOf(source, span).then(
      () => (failed.length > 0 ? 'broken' : 'empty'),
      (error) => error.outcome,
    );
    expect(end).toBe('broken');
  });

  it('goes on past a committee whose list fails', async () => {
    const council: Council = {
      committees: [
        { id: 1, name: 'Cabinet' },
        { id: 2, name: 'Planning' },
      ],
      meetings: [newMeeting(day(-1), []), newMeeting(day(-1), [], { committee: 2 })],
    };
    const { server, source, failed } = await siteOf(council, habits);
    server.trap(/(?:lCommitteeId|CId)=1\b/, answers.status(404));
    expect((await groupsOf(source, span)).map(({ name }) => name)).toEqual(['Planning']);
    expect(failed).toHaveLength(1);
  });

  it('passes over a link that is no address', async () => {
    const bad = newPaper('Partner report', { link: 'http:// www.example.org/documents/s1/report.pdf' });
    const { source } = await siteOf(councilOf(newMeeting(day(-1), [bad, newPaper('Own report')])), habits);
    expect((await listingsOf(source, span)).map(({ title }) => title)).toContain('Own report');
  });
});

describe('the service', () => {
  it('is not believed about dates', async () => {
    const council = councilOf(newMeeting(day(-400), []), newMeeting(day(-1), []));
    const { source } = await siteOf(council, { ignoresDates: true });
    expect((await groupsOf(source, span)).map(({ on }) => on)).toEqual([day(-1)]);
  });

  it('is asked with British dates, so that what comes is what was asked for', async () => {
    const { server, source } = await siteOf(councilOf(newMeeting(day(-1), [])));
    await groupsOf(source, span);
    const query = new URL(server.asked.find(({ path }) => path.includes('GetMeetings'))?.path ?? '', server.origin)
      .searchParams;
    expect([query.get('sFromDate'), query.get('sToDate')]).toEqual(
      [span.from, span.to].map((date) => date.split('-').reverse().join('/')),
    );
  });

  it('gives the address of a document in an answer of its own where it holds it back', async () => {
    const { server, source } = await siteOf(councilOf(newMeeting(day(-1), [newPaper('Report', { id: 79 })])), {
      hidesAddresses: true,
    });
    expect((await listingsOf(source, span)).map(({ url }) => url)).toEqual([
      `${server.origin}/documents/s79/Report.pdf`,
    ]);
  });

  it('may give addresses of the converter', async () => {
    const { server, source } = await siteOf(councilOf(newMeeting(day(-1), [newPaper('Report', { id: 80 })])), {
      converts: true,
    });
    expect((await listingsOf(source, span)).map(({ url }) => url)).toEqual([
      `${server.origin}/mgConvert2PDF.aspx?ID=80`,
    ]);
  });

  it('lists links to elsewhere where they lead to papers', async () => {
    const papers = [
      newPaper('A film of the meeting', { link: 'https://films.example.org/watch?v=1' }),
      newPaper('Board report', { link: 'https://board.example.org/papers/Board%20report.pdf' }),
    ];
    const { source } = await siteOf(councilOf(newMeeting(day(-1), papers)));
    expect((await listingsOf(source, span)).map(({ url }) => url)).toEqual([
      'https://board.example.org/papers/Board%20report.pdf',
    ]);
  });

  it('says when a paper was published', async () => {
    const { source } = await siteOf(councilOf(newMeeting('2026-11-02', [newPaper('Report')])));
    expect(await listingsOf(source, { from: '2026-11-01', to: '2026-11-30' })).toMatchObject([
      { publishedOn: '2026-11-02' },
    ]);
  });

  it('lacks printed minutes, which the pages have', async () => {
    const meeting = newMeeting(day(-1), [newPaper('Report')], {
      packs: [
        { kind: 1, file: { bytes: leaflet('Minutes') } },
        { kind: 10, file: { bytes: leaflet('Pack') } },
      ],
    });
    const { source } = await siteOf(councilOf(meeting));
    expect((await listingsOf(source, span)).map(({ title }) => title)).toEqual(['Report', 'Printed minutes']);
  });

  it.each([
    ['is not there', answers.status(404)],
    ['is forbidden', answers.status(403)],
    [
      'gives a page of the site',
      answers.page('<html><div id="modgov" class="mgContent">Sorry, the web service is disabled</div></html>'),
    ],
  ])('that %s gives way to the pages', async (_, answer) => {
    const { server, source } = await siteOf(councilOf(newMeeting(day(-1), [newPaper('Report')])));
    server.trap('mgWebService.asmx', answer);
    expect((await listingsOf(source, span)).map(({ title }) => title)).toEqual(['Report']);
  });

  it('that robots.txt forbids is not asked', async () => {
    const { server, source } = await siteOf(councilOf(newMeeting(day(-1), [newPaper('Report')])));
    server.robots = 'User-agent: *\nDisallow: /mgWebService.asmx';
    await listingsOf(source, span).catch(() => {});
    expect(server.asked.filter(({ path }) => path.includes('mgWebService'))).toEqual([]);
  });
});

describe('the pages', () => {
  const pagesOnly = { hasNoService: true };

  it('stop at 51 rows, and are followed both ways', async () => {
    const meetings = Array.from({ length: 160 }, (_, i) => newMeeting(day(i * 7 - 700), []));
    const { source } = await siteOf(councilOf(...meetings), pagesOnly);
    const all = await groupsOf(source, { from: day(-800), to: day(800) });
    expect(all.map(({ on }) => on)).toEqual(meetings.map(({ on }) => on).reverse());
  });

  it('are followed no further than the span', async () => {
    const meetings = Array.from({ length: 160 }, (_, i) => newMeeting(day(i * 7 - 700), []));
    const { server, source } = await siteOf(councilOf(...meetings), pagesOnly);
    expect(await groupsOf(source, span)).toHaveLength(
      meetings.filter(({ on }) => on >= span.from && on <= span.to).length,
    );
    expect(server.asked.filter(({ path }) => path.includes('ieListMeetings'))).toHaveLength(1);
  });

  it('lose no meeting of a day that is cut in two by the end of a page', async () => {
    const times = ['09:00', '11:00', '14:00', '16:00'];
    const meetings = Array.from({ length: 160 }, (_, i) =>
      newMeeting(day(Math.floor(i / 4) * 7 - 280), [], { time: times[i % 4]! }),
    );
    const { source } = await siteOf(councilOf(...meetings), pagesOnly);
    expect(await groupsOf(source, { from: day(-400), to: day(400) })).toHaveLength(meetings.length);
  });

  it('give packs, front sheet and printed minutes with what the site says of their size', async () => {
    const bytes = Buffer.concat([leaflet('Pack'), Buffer.alloc(154 * 1024)]);
    const packs = ([10, 0, 1] as const).map((kind) => ({ kind, file: { bytes } }));
    const { server, source } = await siteOf(
      councilOf(newMeeting(day(-1), [], { id: 4711, packs, items: [] })),
      pagesOnly,
    );
    const listings = await listingsOf(source, span);
    expect(listings).toMatchObject(
      ['Public reports pack', 'Agenda frontsheet', 'Printed minutes'].map((title) => ({
        title,
        note: 'PDF 155 KB',
        item: null,
        itemNumber: null,
      })),
    );
    for (const { url } of listings)
      expect(url).toMatch(new RegExp(`^${server.origin}/documents/g4711/\\S+\\.pdf\\?T=\\d+$`));
  });

  it('exist before the papers do', async () => {
    const { source, failed } = await siteOf(councilOf(newMeeting(day(7), [], { items: [] })), pagesOnly);
    expect(await listingsOf(source, span)).toEqual([]);
    expect(failed).toEqual([]);
  });
});
