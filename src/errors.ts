/** What a caller needs to act on an error without reading its message. */
export interface ErrorDetails {
  /** Stable id, "store.not_found". */
  code: string;
  /** What the user can do about it, one sentence. */
  remedy: string;
  /** Process exit code: 2 for wrong usage, 1 (the default) for anything else. */
  exitCode?: number;
  /** Whether the same call may succeed later with nothing changed. */
  retryable?: boolean;
  cause?: unknown;
}

/** Base of every error that is expected and shown to the user as message and remedy, without a stack. */
export class PapersError extends Error {
  readonly code: string;
  readonly remedy: string;
  readonly exitCode: number;
  readonly retryable: boolean;

  constructor(message: string, { code, remedy, exitCode = 1, retryable = false, cause }: ErrorDetails) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.code = code;
    this.remedy = remedy;
    this.exitCode = exitCode;
    this.retryable = retryable;
  }
}
