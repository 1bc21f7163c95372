/** Each saved query on a database of the fixtures and of three invented papers on one authority's inspections. */
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerQuery } from '../../src/cli/commands/query.js';
import { link } from '../../src/link/index.js';
import { openDatabase } from '../../src/store/database.js';
import { runQuery } from '../../src/store/query.js';
import { parametersOf, savedQueries, savedQuery } from '../../src/store/saved-queries.js';
import { createWriter } from '../../src/store/write.js';
import { runCommand } from '../cli/run-command.js';
import { councilPapers, fixtures, temporaryFolder } from '../command.js';
import { coverPaper, nextReport, report } from '../link/papers.js';

const path = join(temporaryFolder(), 'papers.sqlite');
let db: Database;

beforeAll(() => {
  councilPapers('ingest', join(fixtures, 'papers'), '--db', path, '--no-ocr');
  db = openDatabase(path);
  const writer = createWriter(db);
  for (const reading of [report(), coverPaper(), nextReport()]) writer.writeReadings([reading], [], 1);
  link(db);
});
afterAll(() => db.close());

type Row = Record<string, unknown>;

function answer(name: string, given: Record<string, string> = {}): Row[] {
  const query = savedQuery(name);
  const { columns, rows } = runQuery(db, query.sql, parametersOf(query, given));
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
}

/** Query, parameters, how many rows, and what one of them has. */
const answers: [name: string, given: Record<string, string>, count: number, row: Row][] = [
  [
    'latest-grades',
    { authority: 'thurrock' },
    1,
    { grade: 'outstanding', since: '2024-09-16', grade_before: 'good', before_on: '2019-11-11', page: 1 },
  ],
  [
    'latest-grades',
    { authority: 'thurrock', domain: 'care_leavers' },
    1,
    { grade: 'outstanding', since: '2019-11-11', grade_before: null },
  ],
  [
    'rose-twice',
    {},
    1,
    {
      authority: 'Thurrock',
      first_grade: 'inadequate',
      grade_before: 'good',
      grade: 'outstanding',
      start_on: '2024-09-16',
      before_source: 'reported',
      before_quote: 'Overall\tGood',
      first_source: 'recalled',
    },
  ],
  ['time-to-publication', { framework: 'SIF' }, 1, { last_day: '2016-02-04', published_on: '2016-03-29', days: 54 }],
  ['time-to-publication', { since: '2024' }, 1, { last_day: '2024-05-17', days: 42 }],
  [
    'return-home-interviews',
    { authority: 'Brighton and Hove' },
    4,
    { metric: 'return_home_interview_take_up', value: 61, as_of: '2024-09-16' },
  ],
  ['agency-social-workers', { qualifier: 'target' }, 1, { authority: 'Tameside', value: 18 }],
  ['caseloads', { authority: 'stt' }, 2, { value: 15, qualifier: 'target', as_of: '2023-12' }],
  ['ehc-plan-timeliness', { qualifier: 'comparator' }, 2, { authority: 'Luton', value: 50 }],
  [
    'inspectors-of-inadequate',
    { grade: 'good', domain: 'impact_of_leaders' },
    2,
    { inspector: 'Ada Exampel', inspections: 1, at: 'Thurrock 2019' },
  ],
  ['improvements-for-care-leavers', {}, 1, { authority: 'Wokingham', dated: '2024-02-22' }],
  ['improvements-for-care-leavers', { words: 'harbour|record of BOATS', since: '2019' }, 1, { dated: '2019-11-22' }],
  ['improvements-for-care-leavers', { words: 'lamp-repair', since: '2019' }, 2, { dated: '2019-11-22' }],
  ['improvements-for-care-leavers', { words: '"', since: '2019' }, 0, {}],
  ['improvements-for-care-leavers', { since: '2025' }, 0, {}],
  ['improvements-for-care-leavers', { words: 'LAMP repair' }, 0, {}],
  ['improvements-for-care-leavers', { words: 'LAMP repair', since: '2019' }, 2, { dated: '2019-11-22' }],
  ['priority-actions', { authority: 'Luton' }, 2, { kind: 'priority_action', dated: '2024-06-21' }],
  ['focused-visit-themes', {}, 1, { visited: '2023-02-01', authority: 'Wigan' }],
  ['focused-visit-themes', { words: 'no such words' }, 0, {}],
  [
    'papers-on-inspections',
    { authority: 'lancashire' },
    1,
    { inspected: '2023-11-27', overall: 'good', dated: '2024-02-08', committee: 'Cabinet' },
  ],
  [
    'committees-on-inspections',
    { authority: 'Coventry' },
    1,
    { committee: 'Cabinet', papers: 1, inspections: 1, least_days: 123 },
  ],
  ['directors', { authority: 'Durham' }, 1, { name: 'Anselm Roddick', first_named: '2024-04-08', documents: 1 }],
  [
    'recommendations-repeated',
    {},
    1,
    { earlier_text: 'The speed of lamp repairs in winter.', text: 'The speed of the repairs of lamps.' },
  ],
  ['recommendations-repeated', { kind: 'repeats' }, 1, { text: 'Speed of lamp repairs in winter', similarity: 1 }],
  ['disagreements', { authority: 'thurrock' }, 5, { kind: 'start_on', a_value: '2019-11-04', b_value: '2019-11-11' }],
  [
    'coverage',
    { authority: 'thurrock' },
    3,
    { year: '2019', papers: 2, reports: 1, council_papers: 1, inspections: 1, missing: 0 },
  ],
  [
    'coverage',
    { authority: 'thurrock' },
    3,
    { year: '2016', papers: 0, missing: 1, missing_list: 'SIF inspection 2016-03' },
  ],
  ['issues', {}, 3, { code: 'authority.not_found', document_type: 'council_report', issues: 1, documents: 1 }],
  ['issues', { since: '2999' }, 0, {}],
  ['grades-by-region', {}, 7, { region: 'London', authorities: 1, outstanding: 1, good: 0, inadequate: 0 }],
  [
    'send-outcomes',
    { authority: 'LUT' },
    1,
    { inspected: '2024-06-17', outcome: 'systemic_failings', source: 'reported', page: 1 },
  ],
];

it.each(answers)('%s %j gives %i rows', (name, given, count, row) => {
  const rows = answer(name, given);
  expect(rows).toHaveLength(count);
  if (count > 0) expect(rows).toContainEqual(expect.objectContaining(row));
});

describe('every saved query', () => {
  it('is among those tested', () => {
    expect([...new Set(answers.map(([name]) => name))].sort()).toEqual(savedQueries().map(({ name }) => name));
  });

  it.each(savedQueries())('$name says what it answers and names exactly the parameters that it uses', (query) => {
    expect(query.answers).toMatch(/^[A-Z].*\?$/);
    const used = query.sql.replace(/^--.*$/gm, '').matchAll(/:(\w+)/g);
    expect(query.parameters.map(({ name }) => name).sort()).toEqual(
      [...new Set([...used].map(([, name]) => name))].sort(),
    );
    for (const { meaning } of query.parameters) expect(meaning).not.toBe('');
  });
});

const query = (...args: string[]) => runCommand(registerQuery, ['query', ...args, '--db', path]);

it('lists them with what they answer and their parameters', async () => {
  const list = await query('--list');
  expect(list).toContain('rose-twice\n  Which authorities');
  expect(list).toContain('  --param domain=overall_effectiveness  what was judged');
  expect(JSON.parse(await query('--list', '--format', 'json'))).toHaveLength(20);
});

it.each([
  ['County Durham', 1],
  ['durham', 1],
  ['E06000047', 1],
])('knows an authority by %s', async (authority, count) => {
  const rows = await query('directors', '--param', `authority=${authority}`, '--format', 'json');
  expect(JSON.parse(rows)).toHaveLength(count);
});

it('runs one by its name', async () => {
  expect(await query('latest-grades', '--param', 'authority=thurrock', '--format', 'csv')).toMatch(
    /^authority,region,grade,.*\r\nThurrock,/,
  );
});

it.each([
  [['rose-twise'], 'store.no_query'],
  [['rose-twice', '--param', 'since=2020'], 'store.no_parameter'],
  [['latest-grades', '--param', 'authority=Thurock'], 'store.no_authority'],
  [[], 'commander.error'],
])('refuses %j', async (args, code) => {
  await expect(query(...args)).rejects.toMatchObject({ code });
});
