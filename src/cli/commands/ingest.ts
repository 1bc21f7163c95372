import { type Command, InvalidArgumentError } from 'commander';
import { defaultDatabase } from '../../store/default-path.js';

interface IngestOptions {
  db: string;
  log?: string;
  workers?: number;
  ocr: boolean;
  password: string[];
}

/** `council-papers ingest`: files and folders into the database. */
export function registerIngest(program: Command): void {
  program
    .command('ingest')
    .description('read papers (PDF, Word, HTML, text) from files and folders into the database')
    .argument('<path...>', 'files, and folders with all that is below them')
    .option('--db <file>', 'the database, made if it is not there', defaultDatabase)
    .option('--no-ocr', 'do not read pages that are pictures of text: it takes seconds a page')
    .option('--log <file>', 'write a line of JSON for each document to this file')
    .option('--workers <number>', 'threads that read side by side (default: one a core)', wholeNumber)
    .option('--password <password>', 'try this on PDFs that are locked, may be repeated', addPassword, [])
    .addHelpText(
      'after',
      `
Exit code: 0 all files were read, 1 some could not be and are listed at the end, or the run could not go on (the disk is
full, the database is in use), 2 wrong use, 130 stopped.
A file whose bytes are already in the database is not read again. Ctrl-C finishes the documents in hand; once more ends
at once. However a run ended, the same command goes on from there, and the database comes out the same.

Examples:
  council-papers ingest papers/
  council-papers ingest 2024/*.pdf minutes.docx --db lea.sqlite
  council-papers ingest papers/ --workers 2 --log ingest.log
  council-papers ingest locked.pdf --password 'open sesame'`,
    )
    .action(async (paths: string[], options: IngestOptions, command: Command) => {
      const { db: database, log, workers, ocr, password: passwords } = options;
      // Whoever lists the processes of the machine sees the arguments of all until their title is another.
      if (passwords.length > 0) process.title = program.name();
      const [{ filesUnder }, { ingestFiles }] = await Promise.all([
        import('../../sources/folder.js'),
        import('../ingest-files.js'),
      ]);
      await ingestFiles({ database, files: filesUnder(paths), log, workers, settings: { ocr, passwords } }, command);
    });
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 to 999.');
  return Number(text);
}

const addPassword = (password: string, before: string[]): string[] => [...before, password];
