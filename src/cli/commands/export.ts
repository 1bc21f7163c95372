import { type Command, Option } from 'commander';
import { defaultDatabase } from '../../store/default-path.js';

interface ExportOptions {
  db: string;
  format: 'jsonl' | 'csv';
  out: string;
}

/** `council-papers export`: the database as JSON records or as CSV files. */
export function registerExport(program: Command): void {
  program
    .command('export')
    .description('write the database as JSON records or as CSV files')
    .option('--db <file>', 'the database', defaultDatabase)
    .addOption(new Option('--format <format>', 'format').choices(['jsonl', 'csv']).default('jsonl'))
    .option('--out <path>', 'a file for jsonl, a folder for csv; - is standard output (jsonl only)', '-')
    .addHelpText(
      'after',
      `
jsonl  one document a line with all its facts, each with page, quote and offsets of the quote in the text of
       its page; offsets count Unicode code points
csv    a file for each table and view; an empty field is null, "" is an empty text. Values are written as they
       are: a spreadsheet may take one that begins with = for a formula

Examples:
  council-papers export > records.jsonl
  council-papers export --format csv --out tables/
  council-papers export --db lea.sqlite --out lea.jsonl`,
    )
    .action(async ({ db: path, format, out }: ExportOptions, command: Command) => {
      if (format === 'csv' && out === '-') {
        command.error("error: csv is a file for each table; name a folder with '--out <path>'", { exitCode: 2 });
      }
      const { openDatabase } = await import('../../store/database.js');
      const { exportCsv, exportJsonl, exportJsonlFile } = await import('../../store/export.js');
      const db = openDatabase(path, { readonly: true });
      try {
        if (format === 'csv') await exportCsv(db, out);
        else if (out === '-') await exportJsonl(db, process.stdout);
        else await exportJsonlFile(db, out);
      } catch (error) {
        if (!isClosedPipe(error)) throw error;
      } finally {
        db.close();
      }
    });
}

/** Whoever read the output had enough of it, as `head` does. */
const isClosedPipe = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EPIPE';
