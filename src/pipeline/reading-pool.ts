/** Worker threads that read documents; one that hangs or dies costs its document only. */
import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import { quarantineReasons } from '../readers/quarantine-reasons.js';
import { sizeOf } from './file-bytes.js';
import type { Job, Outcome, Progress, ReadingFailure, WorkerSettings } from './worker.js';

export interface ReadingPool {
  /** How many documents may be under way at once, so that no thread waits and few are held in memory. */
  capacity: number;
  read(job: Job): Promise<Outcome>;
  close(): Promise<void>;
}

/** What one document may cost. */
interface Limits {
  /** Of a file with so many bytes; each page that OCR reads gives it as long again. */
  milliseconds(bytes: number): number;
  /** Of JavaScript's heap; PDFium has its own limit. */
  heapMegabytes: number;
}

export interface PoolOptions extends WorkerSettings {
  /** One a core when absent. */
  threads?: number | undefined;
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
  limits = usual,
  ...settings
}: PoolOptions): ReadingPool {
  let pool: Piscina<Job, Outcome> | null = null;
  /** Of the documents under way, by their hashes. */
  const clocks = new Map<string, NodeJS.Timeout>();
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
    started.on('message', ({ reading }: Progress) => clocks.get(reading)?.refresh());
    return started;
  };

  const attempt = async (job: Job, isLast: boolean): Promise<Outcome> => {
    pool ??= start();
    const allowed = limits.milliseconds(bytesIn(job));
    const abort = new AbortController();
    const clock = setTimeout(() => abort.abort(), allowed);
    if ('sha256' in job) clocks.set(job.sha256, clock);
    try {
      return await pool.run(job, { signal: abort.signal });
    } catch (error) {
      if (abort.signal.aborted) return { failure: tooLong(allowed) };
      if (isOutOfMemory(error)) return { failure: tooMuch(limits.heapMegabytes) };
      // What an earlier document left behind in the thread may have killed it: only a second death is its own.
      return isLast ? { failure: died(error as Error) } : await attempt(job, true);
    } finally {
      clearTimeout(clock);
      if ('sha256' in job) clocks.delete(job.sha256);
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

/** What is there no more when its turn comes is found out by the thread. */
function bytesIn(job: Job): number {
  if ('stored' in job) return job.stored.layout.length;
  try {
    return sizeOf(job.path);
  } catch {
    return 0;
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooLong = (milliseconds: number): ReadingFailure => ({
  reason: 'time_limit',
  message: `Not read within ${(milliseconds / minute).toFixed(1)} minutes`,
  remedy: quarantineReasons.time_limit.remedy,
  retryable: false,
});

const tooMuch = (megabytes: number): ReadingFailure => ({
  reason: 'memory_limit',
  message: `Reading it takes more than ${megabytes} MB of memory`,
  remedy: quarantineReasons.memory_limit.remedy,
  retryable: false,
});

const died = ({ message }: Error): ReadingFailure => ({
  reason: 'worker_died',
  message,
  remedy: quarantineReasons.worker_died.remedy,
  retryable: false,
});
