import { PapersError } from '../errors.js';
import { type QuarantineReason, quarantineReasons } from './quarantine-reasons.js';

/** The reasons that lie in the bytes. */
export type ReadErrorCode = Exclude<
  QuarantineReason,
  'unreadable_file' | 'changed_file' | 'time_limit' | 'memory_limit' | 'worker_died' | 'internal_error'
>;

/** Why a file's bytes did not become a `Document`. The file is quarantined under `code`; the run goes on. */
export class ReadError extends PapersError {
  declare readonly code: ReadErrorCode;

  constructor(code: ReadErrorCode, message: string, cause?: unknown) {
    super(message, { code, remedy: quarantineReasons[code].remedy, cause });
  }
}
