import { PapersError } from '../errors.js';

/** Anything that goes wrong between the program and its database file. */
export class StoreError extends PapersError {}

const advice: [pattern: RegExp, remedy: string, retryable: boolean][] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'Another program is writing to the database; try again when it has finished.', true],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'The disk is full; make room and start again, what is stored stays.', true],
  [/^SQLITE_(NOTADB|CORRUPT)/, 'The file is no SQLite database or is damaged; name another one or restore it.', false],
  [/^SQLITE_IOERR/, 'The disk failed or has no room; see to it and start again, what is stored stays.', true],
  [
    /^(SQLITE_(READONLY|CANTOPEN|PERM)|E[A-Z]+$)/,
    'Check that the folder exists and that you may write to it and to the file.',
    false,
  ],
];

/** The typed error for what was thrown about the file itself; anything else comes back as it is. */
export function asStoreError(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const [, remedy, retryable] = advice.find(([pattern]) => code !== null && pattern.test(code)) ?? [];
  if (!(error instanceof Error) || code === null || remedy === undefined) return error;
  return new StoreError(`${path}: ${error.message}`, {
    code: `store.${code.replace('SQLITE_', '').toLowerCase()}`,
    remedy,
    retryable: retryable ?? false,
    cause: error,
  });
}

/** Whether somebody else holds the file. */
export function isBusy(error: unknown): boolean {
  return codeOf(error)?.startsWith('SQLITE_BUSY') ?? false;
}

/** Whether the database refused a row: a false quote, a value outside its list, a date that does not exist. */
export function isRefusal(error: unknown): error is Error {
  return codeOf(error)?.startsWith('SQLITE_CONSTRAINT') ?? false;
}

/** Of SQLite ("SQLITE_BUSY") or of the file system ("EACCES"). */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
