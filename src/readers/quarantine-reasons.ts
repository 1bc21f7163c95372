/** Every reason for which a file is quarantined: what it means, and what can be done about it. */
export const quarantineReasons = {
  empty_file: {
    means: 'the file holds no bytes, or no words',
    remedy: 'Fetch the file again: it holds no bytes, or no text.',
  },
  not_a_document: {
    means: 'the bytes are none of PDF, Word, HTML or text, whatever the name of the file says',
    remedy: 'Look at the file: it is none of PDF, Word, HTML or text.',
  },
  damaged: {
    means: 'the bytes begin like a document but cannot be opened: cut off, or changed on the way',
    remedy: 'Fetch the file again, or open and save it in the program that made it.',
  },
  encrypted: {
    means: 'the file opens only with a password',
    remedy: 'Give its password with --password, or save a copy without one.',
  },
  too_large: {
    means: 'the file is, or unpacks to, far more than a paper can hold',
    remedy: 'Look at the file: it holds far more than a paper does. Cut it into its papers.',
  },
  unsupported_format: {
    means: 'an office document or an archive of a format that is not read here',
    remedy: 'Save it as PDF or DOCX.',
  },
  no_text_layer: {
    means: 'the pages are pictures: a scan without text behind it',
    remedy: 'Run with OCR, or find a copy that is not a scan.',
  },
  no_words: {
    means: 'the pages are pictures, and OCR found no words in them',
    remedy: 'Look at the file: OCR finds no words in it. A copy of better quality may help.',
  },
  html_error_page: {
    means: 'a web page that reports an error was saved in place of the paper',
    remedy: 'Fetch the address again: the site answered with an error page.',
  },
  unreadable_text: {
    means: 'there are characters, but they make no words: fonts without maps, or an encoding that is not known here',
    remedy: 'Run with OCR, or find a copy whose words can be copied out of it; save a text file as UTF-8.',
  },
  unreadable_file: {
    means: 'the file could not be opened: not there, not permitted, or the disk failed',
    remedy: 'Check that the file is there, that it may be read, and that its name is valid UTF-8.',
  },
  changed_file: {
    means: 'something wrote to the file while the run was under way',
    remedy: 'Give the file again when nothing writes to it.',
  },
  time_limit: {
    means: 'reading the file took longer than any paper should and was given up',
    remedy: 'Look at the file; try it alone with "council-papers quarantine retry <file>", or cut it into its papers.',
  },
  memory_limit: {
    means: 'reading the file took more memory than any paper should',
    remedy: 'Look at the file: it holds far more than a paper does. Cut it into its papers.',
  },
  worker_died: {
    means: 'the thread that read the file ended without a word',
    remedy: 'Try it alone with "council-papers quarantine retry <file>"; report it if it fails again.',
  },
  internal_error: {
    means: 'the program met something in the file that it was not written for',
    remedy: 'Report it with the file: this is a fault of the program.',
  },
} as const;

export type QuarantineReason = keyof typeof quarantineReasons;
