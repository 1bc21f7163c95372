import { afterEach, expect, it } from 'vitest';
import { registerIssues } from '../../src/cli/commands/issues.js';
import { issueKinds } from '../../src/extract/issue-kinds.js';
import type { Issue } from '../../src/extract/types.js';
import { newStore, sampleReading, sourceOf } from '../store/sample.js';
import { runCommand } from './run-command.js';

afterEach(() => {
  process.exitCode = undefined;
});

const dates: Issue = {
  code: 'inspection.dates_differ',
  message: 'The footer says \u001b[31mother dates.',
  source: sourceOf('4 to 8 November 2019'),
};
const heading: Issue = { code: 'heading.missing', message: 'No heading “What needs to improve”', source: null };
const unknown: Issue = { code: 'heading.unknown', message: '“Voices”: not known of any', source: null };

/** Two documents of Thurrock, read at the beginning of 2024; the second has no issues. */
function issues(...args: string[]): Promise<string> {
  const { path, writer, runId } = newStore();
  writer.writeReadings([sampleReading({ issues: [dates, heading, unknown] })], [], runId);
  writer.writeReadings([sampleReading({ issues: [] }, 'cd'.repeat(32))], [], runId);
  return runCommand(registerIssues, ['issues', '--db', path, ...args]);
}

it('groups issues by code, with what they mean and what to do', async () => {
  const lines = (await issues()).split('\n');
  expect(lines).toEqual([
    `heading.missing (1): ${issueKinds['heading.missing'].means}`,
    `  ${issueKinds['heading.missing'].check}`,
    '  abababababab  example-vale.pdf    No heading “What needs to improve”',
    '',
    `heading.unknown (1): ${issueKinds['heading.unknown'].means}`,
    `  ${issueKinds['heading.unknown'].check}`,
    '  abababababab  example-vale.pdf    “Voices”: not known of any',
    '',
    `inspection.dates_differ (1): ${issueKinds['inspection.dates_differ'].means}`,
    `  ${issueKinds['inspection.dates_differ'].check}`,
    '  abababababab  example-vale.pdf  p. 1  The footer says \\u{1b}[31mother dates.',
    '',
    'Issues: 3, in 1 document',
    '',
  ]);
  expect(process.exitCode).toBeUndefined();
});

it.each([
  [[], ['heading.missing', 'heading.unknown', 'inspection.dates_differ']],
  [
    ['--code', 'heading'],
    ['heading.missing', 'heading.unknown'],
  ],
  [['--code', 'heading.unknown'], ['heading.unknown']],
  [['--code', 'head'], []],
  [['--authority', 'thurrock', '--code', 'inspection'], ['inspection.dates_differ']],
  [['--authority', 'E09000033'], []],
  [['--document', 'cdcd'], []],
  [['--document', 'abab', '--since', '2024-01-01', '--code', 'heading.missing'], ['heading.missing']],
  [['--since', '2024-01-02'], []],
])('%j gives %j', async (args, expected) => {
  const rows: { code: string }[] = JSON.parse(await issues('--format', 'json', ...args));
  expect(rows.map(({ code }) => code)).toEqual(expected);
});

it('gives where each was read', async () => {
  const csv = await issues('--code', 'inspection', '--format', 'csv');
  expect(csv.split('\r\n')[0]).toBe('code,document,file_name,authority,dated,page,message,quote,read_at');
  expect(csv).toContain(',example-vale.pdf,Thurrock,,1,');
  expect(csv).toContain('4 to 8 November 2019,2024-01-01T00:00:00.000Z');
});

it.each([
  [['--exit-code'], 1],
  [['--exit-code', '--code', 'judgement'], undefined],
])('%j exits with %s', async (args, exitCode) => {
  await issues(...args);
  expect(process.exitCode).toBe(exitCode);
});

it('says that there are none', async () => {
  expect(await issues('--code', 'judgement')).toBe('No issues.\n');
});

it.each([
  [['--since', 'yesterday'], 'commander.invalidArgument'],
  [['--since', '2024-13-01'], 'commander.invalidArgument'],
  [['--authority', 'Thurock'], 'store.no_authority'],
  [['--document', 'ffff'], 'store.no_document'],
])('refuses %j', async (args, code) => {
  await expect(issues(...args)).rejects.toMatchObject({ code });
});
