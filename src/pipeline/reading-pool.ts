/** Worker threads that read documents; one that hangs or dies costs its document only. */
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import { quarantineReasons } from '../readers/quarantine-reasons.js';
import type { Job, Outcome } from './worker.js';

export interface ReadingPool {
  /** How many documents may be under way at once, so that no thread waits and few are held in memory. */
  capacity: number;
  read(job: Job): Promise<Outcome>;
  close(): Promise<void>;
}

/** A document that takes longer than this is given up, in milliseconds. */
const timeLimit = 5 * 60_000;

/**
 * Every thread compiles all of its functions and patterns for itself, which took a quarter of the time of five hundred
 * papers: patterns are compiled once instead of twice, and functions optimised when they have run four times as long.
 */
const compileLess = ['--no-regexp-tier-up', '--interrupt-budget=270336'];

export interface PoolOptions {
  /** One a core when absent. */
  threads?: number | undefined;
}

/** Threads start with the first document. */
export function createReadingPool({ threads = availableParallelism() }: PoolOptions = {}): ReadingPool {
  let pool: Piscina<Job, Outcome> | null = null;
  return {
    capacity: threads * 3,
    async read(job) {
      pool ??= startThreads(threads);
      const signal = AbortSignal.timeout(timeLimit);
      try {
        return await pool.run(job, { signal });
      } catch (error) {
        return { failure: signal.aborted ? tooLong : died(error as Error) };
      }
    },
    close: async () => pool?.destroy(),
  };
}

function startThreads(threads: number): Piscina<Job, Outcome> {
  for (const flag of compileLess) setFlagsFromString(flag);
  return new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    maxThreads: threads,
    minThreads: threads,
  });
}

const tooLong = {
  reason: 'time_limit',
  message: `Not read within ${timeLimit / 60_000} minutes`,
  remedy: quarantineReasons.time_limit.remedy,
};

const died = ({ message }: Error) => ({
  reason: 'worker_died',
  message,
  remedy: quarantineReasons.worker_died.remedy,
});
