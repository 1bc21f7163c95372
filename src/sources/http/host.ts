import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';

/** The turns of a host: one request at a time, a pause between them, and none while it asks us to wait. */
export interface Host {
  inTurn<T>(request: () => Promise<T>): Promise<T>;
  /** The pause between requests is at least this long, in milliseconds. */
  slowDown(pause: number): void;
  /** No request begins within this time, in milliseconds. Said in a turn, it holds for the next one already. */
  rest(milliseconds: number): void;
  /** Every later turn fails with this error. */
  close(error: Error): void;
}

/**
 * @param pause between the end of a request and the start of the next, in milliseconds.
 * @param signal when it is aborted, waiting turns fail.
 */
export function createHost(pause: number, signal: AbortSignal): Host {
  const queue = new PQueue({ concurrency: 1 });
  let between = pause;
  let free = 0;
  let closed: Error | null = null;
  return {
    inTurn: (request) =>
      queue.add(async () => {
        if (closed) throw closed;
        await sleep(Math.max(0, free - Date.now()), undefined, { signal });
        try {
          return await request();
        } finally {
          free = Math.max(free, Date.now() + between);
        }
      }),
    slowDown(least) {
      between = Math.max(between, least);
    },
    rest(milliseconds) {
      free = Math.max(free, Date.now() + milliseconds);
    },
    close(error) {
      closed = error;
    },
  };
}
