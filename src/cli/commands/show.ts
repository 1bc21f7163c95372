import type { Command } from 'commander';
import { defaultDatabase } from '../../store/default-path.js';

interface ShowOptions {
  db: string;
  json?: true;
}

/** `council-papers show`: what was read from one document. */
export function registerShow(program: Command): void {
  program
    .command('show')
    .description('show what was read from one document')
    .argument('<document>', 'a file, the first characters of its sha256, or part of its name or address')
    .option('--db <file>', 'the database', defaultDatabase)
    .option('--json', 'print the record as JSON, as export does')
    .addHelpText(
      'after',
      `
Every line begins with the page it was read from. Control characters of the document are spelt out.

Examples:
  council-papers show papers/report.pdf
  council-papers show 763b1c8e
  council-papers show report.pdf --json`,
    )
    .action(async (what: string, { db: path, json }: ShowOptions, command: Command) => {
      const { openDatabase } = await import('../../store/database.js');
      const { detailsOf, findDocument, issuesOf } = await import('../../store/lookup.js');
      const { recordReader } = await import('../../store/record.js');
      const { showRecord } = await import('../show-record.js');

      const db = openDatabase(path, { readonly: true });
      try {
        const sha256 = findDocument(db, what);
        const record = recordReader(db)(sha256);
        if (!record) return;
        const width = process.stdout.columns ?? 120;
        command
          .configureOutput()
          .writeOut?.(
            json
              ? `${JSON.stringify(record, null, 2)}\n`
              : showRecord(record, detailsOf(db, sha256), issuesOf(db, sha256), width),
          );
      } finally {
        db.close();
      }
    });
}
