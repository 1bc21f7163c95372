/** Documents are read side by side and kept one by one, in their order. */
import PQueue from 'p-queue';
import { createReadingPool } from './reading-pool.js';
import type { Job, Outcome } from './worker.js';

/**
 * Hands on what was read of each document in the order of the documents; no more are held than are being read.
 *
 * @param signal when it is aborted no more documents are taken on, and what is in hand is finished.
 */
export async function readInOrder<T>(
  documents: Iterable<T>,
  jobOf: (document: T) => Job,
  keep: (document: T, outcome: Outcome) => void,
  signal?: AbortSignal,
): Promise<void> {
  const pool = createReadingPool();
  const queue = new PQueue({ concurrency: pool.capacity });
  let turn: Promise<void> = Promise.resolve();
  let isBroken = false;
  try {
    for (const document of documents) {
      await queue.onSizeLessThan(1);
      if (isBroken || signal?.aborted) break;
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
