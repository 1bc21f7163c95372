import { expect, it } from 'vitest';
import { councilOf, newMeeting, newPaper } from '../sites/council.js';
import { day } from '../sites/days.js';
import { modernGovSite } from '../sites/moderngov.js';
import { archived, endOf, listed, pipelineOf, stored } from '../sites/nights.js';
import { paper, sha256 } from '../sites/papers.js';
import { startServer } from '../sites/server.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

it('brings everything once, the next night nothing, and then what is new', async () => {
  const minutes = paper('minutes.pdf');
  const papers = [
    newPaper('Minutes', { file: { bytes: minutes } }),
    newPaper('Minutes again', { file: { bytes: minutes } }),
    newPaper('Cover report', {
      fileName: 'Cover report.docx',
      file: { bytes: paper('cover-report-word.docx'), type: docx },
    }),
    newPaper('Scan', { file: { bytes: paper('scanned-report.pdf') } }),
  ];
  const meeting = newMeeting(day(-3), papers);
  const old = newMeeting(day(-300), [newPaper('Old report')]);
  const cancelled = newMeeting(day(-2), [newPaper('Not held')], { isCancelled: true });
  const council = councilOf(meeting, old, cancelled);
  const server = await startServer(modernGovSite(council));
  const { db, archive, run } = pipelineOf(
    [{ kind: 'moderngov', base: server.origin, authority: 'Thurrock' }],
    [server],
  );

  const first = await run();
  expect(endOf(first)).toEqual({ outcome: 'ok', newDocuments: 3, failed: [] });
  expect(first.kept).toMatchObject({ stored: 2, known: 1 });
  expect(first.kept.quarantined.map(({ reason }) => reason)).toEqual(['no_text_layer']);
  const readable = [papers[0]!, papers[2]!].map(({ file }) => sha256(file.bytes)).sort();
  expect(stored(db)).toEqual(readable);
  expect(archived(archive)).toHaveLength(3);
  expect(listed(db)).toHaveLength(4);
  const fetched = server.takeAsked();
  expect(fetched.filter(({ path }) => path.includes('/documents/')).map(({ method }) => method)).toEqual([
    'GET',
    'GET',
    'GET',
    'GET',
  ]);
  expect(Math.max(...fetched.map(({ inFlight }) => inFlight))).toBe(1);
  expect(first.requests).toBe(fetched.length);

  const told = db
    .prepare<[], { status: number; sha256: string | null; url: string }>(
      'SELECT status, sha256, url FROM fetches ORDER BY id',
    )
    .all();
  expect(told.map(({ url }) => decodeURIComponent(new URL(url).pathname))).toEqual(
    fetched.map(({ path }) => decodeURIComponent(new URL(path, server.origin).pathname)),
  );
  expect(told.filter(({ url }) => url.includes('/documents/')).map((one) => one.sha256)).toEqual(
    papers.map(({ file }) => sha256(file.bytes)),
  );

  const second = await run();
  expect(endOf(second)).toEqual({ outcome: 'unchanged', newDocuments: 0, failed: [] });
  expect(server.takeAsked().filter(({ path, method }) => path.includes('/documents/') && method === 'GET')).toEqual([]);

  const late = newPaper('Late report');
  papers.push(late);
  const next = newMeeting(day(5), [newPaper('Next report')]);
  council.meetings.push(next);
  const third = await run();
  expect(endOf(third)).toEqual({ outcome: 'ok', newDocuments: 2, failed: [] });
  expect(
    server
      .takeAsked()
      .filter(({ path, method }) => path.includes('/documents/') && method === 'GET')
      .map(({ path }) => decodeURIComponent(path.split('/').at(-1) ?? ''))
      .sort(),
  ).toEqual(['Late report.pdf', 'Next report.pdf']);
  expect(stored(db)).toHaveLength(4);
});

it('takes the titles that are wanted', async () => {
  const server = await startServer(
    modernGovSite(councilOf(newMeeting(day(-3), [newPaper('Budget report'), newPaper('Apologies')]))),
  );
  const { db, run } = pipelineOf([{ kind: 'moderngov', base: server.origin, titles: ['*REPORT*'] }], [server]);
  await run();
  expect(listed(db).map((url) => url.split('/').at(-1))).toEqual(['Budget%20report.pdf']);
});
