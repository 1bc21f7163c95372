import { type Logger, pino } from 'pino';

/** A log of JSON lines in a file, or none. */
export function openLog(file: string | undefined): Logger {
  if (file === undefined) return pino({ enabled: false });
  return pino(pino.destination({ dest: file, mkdir: true, sync: true }));
}
