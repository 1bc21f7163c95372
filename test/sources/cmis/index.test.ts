import { describe, expect, it } from 'vitest';
import { cmis, monthsOf } from '../../../src/sources/cmis/index.js';
import * as answers from '../../sites/answers.js';
import { cmisSite, opaqueId } from '../../sites/cmis.js';
import { type Council, councilOf, newMeeting, newPaper } from '../../sites/council.js';
import { day } from '../../sites/days.js';
import { groupsOf, listingsOf, sourceAt } from '../../sites/looks.js';
import { startServer } from '../../sites/server.js';

const span = { from: day(-28), to: day(14) };
const today = day(0);

async function siteOf(council: Council, committees?: string[], start = '/council') {
  const server = await startServer(cmisSite(council));
  return { server, ...sourceAt([server], (pages) => cmis({ base: server.origin + start, committees }, pages)) };
}

it.each(['/council', '/council/', '/council/Meetings.aspx'])('finds its calendar from %s', async (start) => {
  const { source } = await siteOf(councilOf(newMeeting(today, [])), undefined, start);
  expect(await groupsOf(source, span)).toHaveLength(1);
});

it('gives the meetings of the span, of all months that it touches, newest first', async () => {
  const meetings = [-400, -40, -28, -3, 0, 14, 15].map((days) => newMeeting(day(days), []));
  const { source } = await siteOf(councilOf(...meetings));
  const wanted = meetings.filter(({ on }) => on >= span.from && on <= span.to).reverse();
  expect((await groupsOf(source, span)).map(({ key, on, name }) => ({ key, on, name }))).toEqual(
    wanted.map(({ id, on }) => ({ key: String(id), on, name: 'Cabinet' })),
  );
});

it('goes back over the turn of the year', async () => {
  const meetings = ['2024-12-31', '2025-01-01'].map((on) => newMeeting(on, []));
  const { source } = await siteOf(councilOf(newMeeting(today, []), ...meetings));
  expect((await groupsOf(source, { from: '2024-12-01', to: '2025-01-31' })).map(({ on }) => on)).toEqual([
    '2025-01-01',
    '2024-12-31',
  ]);
});

it('takes the committees that are wanted', async () => {
  const council: Council = {
    committees: [
      { id: 1, name: 'Cabinet' },
      { id: 2, name: "Children's Overview & Scrutiny" },
    ],
    meetings: [newMeeting(today, []), newMeeting(today, [], { committee: 2 })],
  };
  const { source } = await siteOf(council, ['Children*']);
  expect((await groupsOf(source, span)).map(({ name }) => name)).toEqual(["Children's Overview & Scrutiny"]);
  expect(await source.offers()).toEqual([
    { id: '1', name: 'Cabinet', isChosen: false },
    { id: '2', name: "Children's Overview & Scrutiny", isChosen: true },
  ]);
});

it('gives titles, sizes and addresses of papers', async () => {
  const report = newPaper('Budget & capital');
  const { server, source } = await siteOf(
    councilOf(newMeeting(today, [report, newPaper('Exempt', { isRestricted: true })])),
  );
  expect(await listingsOf(source, span)).toMatchObject([
    { title: 'Budget & capital', note: '(1Kb)', url: `${server.origin}/council/Document.ashx?${opaqueId(report.id)}` },
  ]);
});

it('has no papers of a cancelled meeting', async () => {
  const { source, failed } = await siteOf(councilOf(newMeeting(today, [newPaper('Not held')], { isCancelled: true })));
  expect(await listingsOf(source, span)).toEqual([]);
  expect(failed).toEqual([]);
});

it('goes on past a month that fails', async () => {
  const { server, source, failed } = await siteOf(councilOf(newMeeting(today, []), newMeeting(day(-28), [])));
  server.trap(`NoJava/mid/397/Date/${day(-28).slice(0, 7)}`, answers.status(404));
  expect((await groupsOf(source, span)).map(({ on }) => on)).toEqual([today]);
  expect(failed).toHaveLength(1);
});

it('passes over a link in the menu that is no address', async () => {
  const { server, source } = await siteOf(councilOf(newMeeting(today, [])));
  const list = await (await fetch(`${server.origin}/council/Meetings.aspx?ctl=MeetingCalendarListView&mid=397`)).text();
  server.trap('MeetingCalendarListView', answers.page(list.replace('javascript:void(0)', 'http:// www.example.org/')));
  expect(await groupsOf(source, span)).toHaveLength(1);
});

describe('a page without its parts', () => {
  const welcome = answers.page('<html><body><h1>Welcome to our new web site</h1></body></html>');
  it.each([
    ['the calendar', /Meetings\.aspx$/, welcome, 'broken'],
    ['the list', 'MeetingCalendarListView', welcome, 'broken'],
    ['a month', 'NoJava', welcome, 'broken'],
    ['a meeting', 'ViewMeetingPublic', welcome, 'broken'],
    ['the calendar', /Meetings\.aspx$/, answers.challenge, 'blocked'],
    ['the calendar', /Meetings\.aspx$/, answers.unknownChallenge, 'blocked'],
    ['the list', 'MeetingCalendarListView', answers.unknownChallenge, 'blocked'],
    ['a month', 'NoJava', answers.unknownChallenge, 'blocked'],
    ['a meeting', 'ViewMeetingPublic', answers.unknownChallenge, 'blocked'],
  ])('in place of %s (%s)', async (_, path, answer, expected) => {
    const { server, source, failed } = await siteOf(councilOf(newMeeting(today, [newPaper('Report')])));
    server.trap(path, answer);
    const end = await listingsOf(source, span).then(
      () => (failed.length > 0 ? 'broken' : 'empty'),
      (error) => error.outcome,
    );
    expect(end).toBe(expected);
  });
});

describe('monthsOf', () => {
  it.each([
    ['2026-11-01', '2026-11-30', ['2026-11-01']],
    ['2026-10-25', '2026-12-06', ['2026-12-01', '2026-11-01', '2026-10-01']],
    ['2025-12-31', '2026-01-01', ['2026-01-01', '2025-12-01']],
  ])('%s to %s', (from, to, expected) => {
    expect(monthsOf(from, to)).toEqual(expected);
  });
});
