/** Worker threads that read documents; one that hangs or dies costs its document only. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Job, Outcome, Progress, WorkerSettings } from './worker.js';

export interface ReadingPool {
  /** How many documents may be under way at once, so that no thread waits and few are held in memory. */
  capacity: number;
  read(job: Job): Promise<Outcome>;
  close(): Promise<void>;
}

/** A document that takes longer than this is given up, in milliseconds; each page read by OCR gives it as long again. */
const timeLimit = 5 * 60_000;

/** Threads start with the first document. */
export function createReadingPool(settings: WorkerSettings): ReadingPool {
  const threads = availableParallelism();
  let pool: Piscina<Job, Outcome> | null = null;
  /** By the documents' hashes. */
  const limits = new Map<string, NodeJS.Timeout>();
  const start = (): Piscina<Job, Outcome> =>
    new Piscina<Job, Outcome>({
      filename: new URL('./worker.js', import.meta.url).href,
      maxThreads: threads,
      minThreads: threads,
      workerData: settings,
    }).on('message', ({ reading }: Progress) => limits.get(reading)?.refresh());
  return {
    capacity: threads * 3,
    async read(job) {
      pool ??= start();
      const abort = new AbortController();
      const limit = setTimeout(() => abort.abort(), timeLimit);
      limits.set(job.sha256, limit);
      try {
        return await pool.run(job, { signal: abort.signal });
      } catch (error) {
        return { failure: abort.signal.aborted ? tooLong : died(error as Error) };
      } finally {
        clearTimeout(limit);
        limits.delete(job.sha256);
      }
    },
    close: async () => pool?.destroy(),
  };
}

const tooLong = {
  reason: 'time_limit',
  message: `Not read within ${timeLimit / 60_000} minutes`,
  remedy: 'Look at the file; try it alone.',
};

const died = ({ message }: Error) => ({
  reason: 'worker_died',
  message,
  remedy: 'Try the file alone; report it if it fails again.',
});
