import { PapersError } from '../errors.js';

export type ReadErrorCode =
  | 'empty_file'
  | 'not_a_document'
  | 'damaged'
  | 'encrypted'
  | 'too_large'
  | 'unsupported_format'
  | 'no_text_layer'
  | 'no_words'
  | 'html_error_page'
  | 'unreadable_text';

const REMEDIES: Record<ReadErrorCode, string> = {
  empty_file: 'Fetch the file again: it holds no bytes, or no text.',
  not_a_document: 'Look at the file: it is none of PDF, Word, HTML or text.',
  damaged: 'Fetch the file again, or open and save it in the program that made it.',
  encrypted: 'Save a copy without a password.',
  too_large: 'Look at the file: it unpacks to far more than a paper holds.',
  unsupported_format: 'Save it as PDF or DOCX.',
  no_text_layer: 'Run with OCR, or find a copy that is not a scan.',
  no_words: 'Look at the file: OCR finds no words in it. A copy of better quality may help.',
  html_error_page: 'Fetch the address again: the site answered with an error page.',
  unreadable_text: 'Save the file as UTF-8.',
};

/** Why a file's bytes did not become a `Document`. The file is quarantined under `code`; the run goes on. */
export class ReadError extends PapersError {
  declare readonly code: ReadErrorCode;

  constructor(code: ReadErrorCode, message: string, cause?: unknown) {
    super(message, { code, remedy: REMEDIES[code], cause });
  }
}
