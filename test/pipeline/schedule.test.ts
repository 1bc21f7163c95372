import { describe, expect, it } from 'vitest';
import { parsePipelineFile } from '../../src/pipeline/pipeline-file.js';
import { nextTime } from '../../src/pipeline/schedule.js';

const nightly = (schedule: string) =>
  parsePipelineFile(JSON.stringify({ name: 'x', schedule, sources: [{ kind: 'folder', path: '.' }] }), 'x.yaml');

describe('nextTime', () => {
  it.each([
    ['30 2 * * *', '2026-11-22T00:00:00Z', '2026-11-22T02:30:00.000Z'],
    ['30 2 * * *', '2026-11-22T02:30:00Z', '2026-11-23T02:30:00.000Z'],
    // Half past two in summer is half past one of UTC.
    ['30 2 * * *', '2026-07-01T00:00:00Z', '2026-07-01T01:30:00.000Z'],
    // A run of the day before yesterday: the time that was missed is past.
    ['30 2 * * *', '2026-11-20T02:30:05Z', '2026-11-21T02:30:00.000Z'],
    ['0 6 * * MON', '2026-11-22T00:00:00Z', '2026-11-23T06:00:00.000Z'],
  ])('%s after %s is %s', (schedule, after, expected) => {
    expect(nextTime(nightly(schedule), 'x.yaml', new Date(after)).toISOString()).toBe(expected);
  });
});
