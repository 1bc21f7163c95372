import { expect, it } from 'vitest';
import { quietAlarm } from '../../src/pipeline/quiet-alarm.js';

const on = (...days: string[]): string[] => days.map((day) => `${day}T02:30:00.000Z`);

it.each([
  ['nothing is known', on(), '2026-11-22', null],
  ['little is known', on('2026-01-01', '2026-01-02'), '2026-11-22', null],
  ['it was as quiet before', on('2026-10-01', '2026-10-21', '2026-10-22'), '2026-11-11', null],
  [
    'it was never as quiet',
    on('2026-10-01', '2026-10-21', '2026-10-22'),
    '2026-11-12',
    /nothing new for 21 days.*more than 20 before/,
  ],
  [
    'it brings something every night, and misses a week',
    on('2026-11-01', '2026-11-02', '2026-11-03'),
    '2026-11-10',
    null,
  ],
  [
    'it brings something every night, and misses more',
    on('2026-11-01', '2026-11-02', '2026-11-03'),
    '2026-11-11',
    /nothing new for 8 days.*more than 1 before/,
  ],
  ['it was quiet from August on once', on('2025-07-20', '2025-09-05', '2026-07-20'), '2026-09-05', null],
])('%s', (_, news, now, expected) => {
  const alarm = quietAlarm(news, `${now}T02:30:00.000Z`);
  if (expected === null) expect(alarm).toBeNull();
  else expect(alarm).toMatch(expected);
});
