/** How much is fetched, how long is waited, and how large things may be. */
import { LimitReached } from '../errors.js';

/** As the pipeline file gives them. */
export interface NightLimits {
  requestsPerNight: number;
  megabytesPerNight: number;
  secondsBetweenRequests: number;
}

export const maxRedirects = 5;
export const maxAttempts = 3;
/** First wait after a failure, doubled each time, in milliseconds. */
export const backOff = 1000;
/** A longer wait than this is not kept within a run, in milliseconds. */
export const longestWait = 10 * 60_000;
/** Until a connection stands, in milliseconds. */
export const connectTimeout = 15_000;
/** Until the next piece of an answer comes, in milliseconds: of most pages, and of those that are slow to make. */
export const silenceTimeout = 30_000;
export const longSilenceTimeout = 120_000;
/** For a whole answer, in milliseconds. */
export const answerTimeout = 5 * 60_000;
/** Bytes of an answer, after decompression. */
export const maxPageBytes = 20 * 2 ** 20;
export const maxPaperBytes = 300 * 2 ** 20;

/** What a run may still ask for. A night is one run. */
export interface Budget {
  readonly requests: number;
  readonly bytes: number;
  /** Of the whole night. */
  readonly maxBytes: number;
  /** @throws LimitReached where the night's requests or bytes are used up. */
  spendRequest(): void;
  /** Counts bytes that came. @throws LimitReached where they are more than the night's. */
  spendBytes(count: number): void;
  /** Bytes that the rest of the night may bring. */
  bytesLeft(): number;
  /** Ends the night for all hosts: what comes next is too large for the rest of it. */
  useUpBytes(): LimitReached;
}

export function createBudget({ requestsPerNight, megabytesPerNight }: NightLimits): Budget {
  const maxBytes = megabytesPerNight * 1e6;
  let requests = 0;
  let bytes = 0;
  let isUsedUp = false;
  const useUpBytes = (): LimitReached => {
    isUsedUp = true;
    return new LimitReached(`The limit of ${megabytesPerNight} MB is reached`);
  };
  return {
    maxBytes,
    get requests() {
      return requests;
    },
    get bytes() {
      return bytes;
    },
    spendRequest() {
      if (requests >= requestsPerNight) throw new LimitReached(`The limit of ${requestsPerNight} requests is reached`);
      if (isUsedUp || bytes >= maxBytes) throw useUpBytes();
      requests++;
    },
    spendBytes(count) {
      bytes += count;
      if (bytes > maxBytes) throw useUpBytes();
    },
    bytesLeft: () => Math.max(0, maxBytes - bytes),
    useUpBytes,
  };
}
