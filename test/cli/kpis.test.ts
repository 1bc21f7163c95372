import { expect, it } from 'vitest';
import { registerKpis } from '../../src/cli/commands/kpis.js';
import type { Kpi, Sourced } from '../../src/extract/types.js';
import { newStore, sampleReading, sourceOf } from '../store/sample.js';
import { runCommand } from './run-command.js';

const take_up = 'return_home_interview_take_up';

const kpi = (more: Partial<Kpi>): Sourced<Kpi> => ({
  metric: take_up,
  measure: 'visits were on time',
  value: 92.5,
  valueMax: null,
  unit: 'percent',
  qualifier: 'actual',
  period: null,
  source: sourceOf('In March 2019, 92.5% of visits were on time.', 1),
  rule: 'kpis.percent',
  ...more,
});

/** Two documents of Thurrock, whose inspection ended on 8 November 2019. */
function kpis(...args: string[]): Promise<string> {
  const { path, writer, runId } = newStore();
  const first = [
    kpi({ period: '2019-03' }),
    kpi({ value: 78, complement: true, period: '2018-03' }),
    kpi({ value: 10, valueMax: 20, complement: true, qualifier: 'target' }),
    kpi({ metric: null, value: 3 }),
  ];
  const second = [kpi({ metric: 'referrals', value: 12, unit: 'count' })];
  writer.writeReadings([sampleReading({ kpis: first })], [], runId);
  writer.writeReadings([sampleReading({ kpis: second }, 'cd'.repeat(32))], [], runId);
  return runCommand(registerKpis, ['kpis', '--db', path, ...args]);
}

it('lists the metrics that there are', async () => {
  expect((await kpis()).split('\n').slice(2)).toEqual([
    expect.stringMatching(/^referrals +1 +1 +\S/),
    expect.stringMatching(/^return_home_interview_take_up +3 +1 +\S/),
    '',
  ]);
  expect((await kpis('--authority', 'kent')).split('\n').slice(2)).toEqual(['']);
});

it('prints a series in order of time, each value turned the same way round', async () => {
  const rows: Record<string, unknown>[] = JSON.parse(await kpis('--metric', take_up, '--format', 'json'));
  expect(
    rows.map(({ as_of, value, value_max, printed_value, complement }) => [
      as_of,
      value,
      value_max,
      printed_value,
      complement,
    ]),
  ).toEqual([
    ['2018-03', 22, null, 78, 1],
    ['2019-03', 92.5, null, 92.5, 0],
    ['2019-11-08', 80, 90, 10, 1],
  ]);
  expect(rows[0]).toMatchObject({ authority: 'Thurrock', page: 2, file_name: 'example-vale.pdf' });
});

it.each([
  [['--metric', take_up, '--qualifier', 'target'], ['2019-11-08  80–90 (turned round)  percent']],
  [
    ['--metric', take_up, '--authority', 'THR', '--qualifier', 'actual'],
    ['22 (turned round)', '92.5'],
  ],
  [
    ['--metric', 're*', '--qualifier', 'actual'],
    ['referrals', take_up, take_up],
  ],
  [['--metric', take_up, '--authority', 'Kent'], []],
])('%j', async (args, expected) => {
  const lines = (await kpis(...args)).trimEnd().split('\n').slice(2);
  expect(lines).toHaveLength(expected.length);
  for (const [at, words] of expected.entries()) expect(lines[at]).toContain(words);
});

it.each([
  [['--metric', 'return_home_interview_takeup'], 'store.no_metric', take_up],
  [['--metric', take_up, '--authority', 'Thurock'], 'store.no_authority', 'Thurrock'],
  [['--metric', take_up, '--qualifier', 'measured'], 'commander.invalidArgument', 'Allowed choices'],
])('refuses %j', async (args, code, words) => {
  await expect(kpis(...args)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
});
