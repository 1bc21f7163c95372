import { expect, it } from 'vitest';
import { finishRun, isLinked, startRun } from '../../src/store/runs.js';
import { councilPapers } from '../command.js';
import { newStore, sampleReading } from './sample.js';

const counts = { read: 1, known: 0, quarantined: 0 };

it('knows that what a run stored is not linked before the run ends, and says so to whoever asks or exports', () => {
  const { db, path, writer, runId } = newStore();
  expect(isLinked(db)).toBe(true);
  writer.writeReadings([sampleReading()], [], runId);
  expect(isLinked(db)).toBe(false);
  for (const command of [['query', 'select 1'], ['export']]) {
    expect(councilPapers(...command, '--db', path)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('as the last whole run left them'),
    });
  }
  finishRun(db, runId, '2024-01-01T01:00:00.000Z', counts);
  expect(isLinked(db)).toBe(true);
  expect(councilPapers('query', 'select 1', '--db', path).stderr).toBe('');
});

it('takes in with a later run what one that was cut off had stored', () => {
  const { db, writer, runId } = newStore();
  writer.writeReadings([sampleReading()], [], runId);
  const next = startRun(db, { startedAt: '2024-01-02T00:00:00.000Z', pipeline: null });
  expect(isLinked(db)).toBe(false);
  finishRun(db, next, '2024-01-02T01:00:00.000Z', counts);
  expect(isLinked(db)).toBe(true);
});
