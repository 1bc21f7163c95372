/** Worker threads that read documents; one that hangs or dies costs its document only. */
import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import { sizeOf } from './file-bytes.js';
import type { Job, Outcome, ReadingFailure, WorkerSettings } from './worker.js';

export interface ReadingPool {
  /** How many documents may be under way at once, so that no thread waits and few are held in memory. */
  capacity: number;
  read(job: Job): Promise<Outcome>;
  close(): Promise<void>;
}

/** What one document may cost. */
interface Limits {
  /** Of a file with so many bytes. */
  milliseconds(bytes: number): number;
  /** Of JavaScript's heap; PDFium has its own limit. */
  heapMegabytes: number;
}

export interface PoolOptions {
  threads?: number;
  /** Tried on documents that are locked. */
  passwords?: string[];
  limits?: Limits;
}

const minute = 60_000;
/** A pack of 3,000 pages of text takes a tenth of this. */
const usual: Limits = {
  milliseconds: (bytes) => Math.min(5 * minute + Math.ceil(bytes / 1e6) * minute, 30 * minute),
  heapMegabytes: 1024,
};

/** Threads start with the first document. */
export function createReadingPool({
  threads = availableParallelism(),
  passwords = [],
  limits = usual,
}: PoolOptions = {}): ReadingPool {
  const settings: WorkerSettings = { passwords };
  let pool: Piscina<Job, Outcome> | null = null;
  const start = (): Piscina<Job, Outcome> => {
    const started = new Piscina<Job, Outcome>({
      filename: new URL('./worker.js', import.meta.url).href,
      maxThreads: threads,
      minThreads: threads,
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    });
    // A thread that dies between two documents is replaced by the pool, and cost none.
    started.on('error', () => undefined);
    return started;
  };

  const attempt = async (job: Job, isLast: boolean): Promise<Outcome> => {
    pool ??= start();
    const size = await sizeOf(job.path).catch(() => 0);
    const allowed = limits.milliseconds(size);
    const signal = AbortSignal.timeout(allowed);
    try {
      return await pool.run(job, { signal });
    } catch (error) {
      if (signal.aborted) return { failure: tooLong(allowed) };
      if (isOutOfMemory(error)) return { failure: tooMuch(limits.heapMegabytes) };
      // What an earlier document left behind in the thread may have killed it: only a second death is its own.
      return isLast ? { failure: died(error as Error) } : attempt(job, true);
    }
  };

  // A document must not wait inside the pool, where its time would run while others are read.
  const turns = new PQueue({ concurrency: threads });
  return {
    capacity: threads * 3,
    read: (job) => turns.add(() => attempt(job, false)),
    close: async () => pool?.destroy(),
  };
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooLong = (milliseconds: number): ReadingFailure => ({
  reason: 'time_limit',
  message: `Not read within ${(milliseconds / minute).toFixed(1)} minutes`,
  remedy: 'Look at the file; try it alone, or cut it into its papers.',
  retryable: false,
});

const tooMuch = (megabytes: number): ReadingFailure => ({
  reason: 'memory_limit',
  message: `Reading it takes more than ${megabytes} MB of memory`,
  remedy: 'Look at the file: it holds far more than a paper does. Cut it into its papers.',
  retryable: false,
});

const died = ({ message }: Error): ReadingFailure => ({
  reason: 'worker_died',
  message,
  remedy: 'Try the file alone; report it if it fails again.',
  retryable: false,
});
