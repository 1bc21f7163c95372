import { type Logger, pino } from 'pino';
import { PapersError } from '../errors.js';

/**
 * A log of JSON lines in a file, or none. When it cannot be written any more that is said once, and the work goes on.
 *
 * @throws PapersError where the file cannot be opened.
 */
export function openLog(file: string | undefined): Logger {
  if (file === undefined) return pino({ enabled: false });
  try {
    const destination = pino.destination({ dest: file, mkdir: true, sync: true });
    destination.once('error', (error: Error) => {
      destination.on('error', () => undefined);
      process.stderr.write(`${file}: the log ends here (${error.message})\n`);
    });
    return pino(destination);
  } catch (cause) {
    throw new PapersError(`${file}: the log cannot be written (${(cause as Error).message})`, {
      code: 'log.not_writable',
      remedy: 'Name another file with --log.',
      exitCode: 2,
      cause,
    });
  }
}
