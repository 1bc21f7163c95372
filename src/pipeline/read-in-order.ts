/** Documents are read side by side and kept one by one, in their order. */
import PQueue from 'p-queue';
import type { ReadingPool } from './reading-pool.js';
import type { Job, Outcome } from './worker.js';

export interface ReadInOrder<T> {
  /** Closed at the end. */
  pool: ReadingPool;
  jobOf(document: T): Job;
  keep(document: T, outcome: Outcome): void;
  /** When it is aborted no more documents are taken on, and what is in hand is finished. */
  signal: AbortSignal;
}

/** Hands on what was read of each document in the order of the documents; no more are held than are being read. */
export async function readInOrder<T>(
  documents: Iterable<T>,
  { pool, jobOf, keep, signal }: ReadInOrder<T>,
): Promise<void> {
  const queue = new PQueue({ concurrency: pool.capacity });
  let turn: Promise<void> = Promise.resolve();
  let isBroken = false;
  try {
    for (const document of documents) {
      await queue.onSizeLessThan(1);
      if (isBroken || signal.aborted) break;
      const before = turn;
      const own = queue.add(async () => {
        const outcome = await pool.read(jobOf(document));
        await before;
        keep(document, outcome);
      });
      turn = own.then(() => undefined);
      turn.catch(() => {
        isBroken = true;
      });
    }
    await turn;
  } finally {
    queue.clear();
    await pool.close();
  }
}
