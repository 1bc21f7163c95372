/** Ctrl-C and a service's stop: the first asks the work to finish what is in hand, the second ends it at once. */
import { PapersError } from '../errors.js';

/**
 * Gives the work a signal that is aborted by SIGINT and SIGTERM; its exit code is then 130. What the work throws because
 * it was stopped is no error.
 */
export async function untilInterrupted(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const ignoreSignals = (): void => {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  };
  const onSignal = (): void => {
    // The second is left to the system, which ends the process even while it is busy.
    ignoreSignals();
    process.stderr.write('\nFinishing what is in hand; once more to stop at once.\n');
    stop.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  try {
    await work(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted || error instanceof PapersError) throw error;
  } finally {
    ignoreSignals();
    if (stop.signal.aborted) process.exitCode = 130;
  }
}
