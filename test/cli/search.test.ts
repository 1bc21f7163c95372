import { expect, it } from 'vitest';
import { registerSearch } from '../../src/cli/commands/search.js';
import type { SearchHit } from '../../src/store/search.js';
import { newStore, sampleReading } from '../store/sample.js';
import { runCommand } from './run-command.js';

const copy = 'cd'.repeat(32);

/** The sample, its copy, and a paper of another kind, authority and date. */
function store(): string {
  const { path, db, writer, runId } = newStore();
  const sample = sampleReading();
  const other = sampleReading({}, 'ef'.repeat(32));
  const { authority } = other.classification;
  other.classification = {
    ...other.classification,
    documentType: 'minutes',
    authority: authority && { ...authority, name: 'Kent', gss: 'E10000016' },
  };
  other.facts.inspections = [];
  writer.writeReadings([sample], [], runId);
  writer.writeReadings([{ ...sampleReading({}, copy), textHash: sample.textHash }], [], runId);
  writer.writeReadings([other], [], runId);
  expect(db.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(3);
  return path;
}

async function search(query: string, ...args: string[]): Promise<SearchHit[]> {
  return JSON.parse(await runCommand(registerSearch, ['search', query, '--db', store(), '--format', 'json', ...args]));
}

const places = (hits: SearchHit[]) =>
  hits.map(({ found_in, document, page }) => [found_in, document.slice(0, 2), page]);

it('finds pages, and on them headings and facts, copies once', async () => {
  expect(places(await search('"visits to children"', '--authority', 'thurrock'))).toEqual([
    ['page', 'ab', 2],
    ['heading', 'ab', 2],
    ['recommendations', 'ab', 2],
  ]);
});

it.each([
  ['"visit children"', 0],
  ['"visits to children"', 2],
  ['inspec*', 2],
  ['NEAR(march visits, 3)', 2],
  ['NEAR(march visits, 2)', 0],
  ['visit AND inspector', 0],
  ['visit OR inspector', 4],
  ['"92.5%"', 2],
  ['92.5%', 2],
  ['visits: children', 2],
  ["visit's", 0],
  ['on-time', 2],
  ['on-tim*', 2],
  ['NEAR(on-time visits, 20)', 2],
  ['text:visits', 0],
  ['🙂', 0],
  ['nothing', 0],
])('%s is on %i pages', async (query, count) => {
  expect((await search(query)).filter(({ found_in }) => found_in === 'page')).toHaveLength(count);
});

it.each([
  [['--authority', 'Thurrock'], ['ab']],
  [['--authority', 'E10000016'], ['ef']],
  [['--type', 'minutes'], ['ef']],
  [['--since', '2019-11'], ['ab']],
  [['--since', '2020'], []],
  [['--until', '2019'], ['ab']],
  [['--until', '2019-10'], []],
  [['--since', '2019-11', '--until', '2019-11'], ['ab']],
  [['--authority', 'kent county council'], ['ef']],
  [['--limit', '1'], ['ab']],
])('%j leaves %j', async (args, documents) => {
  const hits = await search('lead', ...args);
  expect([...new Set(hits.map(({ document }) => document.slice(0, 2)))]).toEqual(documents);
});

it('marks the words in the snippet and gives the fact', async () => {
  const [page, fact] = await search('"on time"', '--authority', 'thurrock');
  expect(page?.snippet).toContain('were [on time]');
  expect(fact).toMatchObject({ found_in: 'kpis', value: '92.5 percent', page: 2 });
});

it('gives no more rows than asked for', async () => {
  expect(await search('visits', '--limit', '2')).toHaveLength(2);
});

it('gives a table for people', async () => {
  const table = await runCommand(registerSearch, ['search', 'timeliness', '--db', store()]);
  expect(table).toMatch(/^found_in +authority +dated +document +page +snippet\n/);
  expect(table).toContain('[timeliness]');
});

it.each([
  ['"open', [], 'store.search'],
  ['(open', [], 'store.search'],
  ['NEAR(a b', [], 'store.search'],
  ['visits AND', [], 'store.search'],
  ['*', [], 'store.search'],
  ['', [], 'store.search'],
  ['visits', ['--authority', 'Nowhere'], 'store.no_authority'],
  ['visits', ['--limit', '0'], 'commander.invalidArgument'],
  ['visits', ['--since', 'May'], 'commander.invalidArgument'],
  ['visits', ['--until', '2020-13'], 'commander.invalidArgument'],
])('refuses %j %j', async (query, args, code) => {
  await expect(search(query, ...args)).rejects.toMatchObject({ code });
});
