import { type Command, InvalidArgumentError } from 'commander';
import { defaultDatabase } from '../../store/default-path.js';
import type { ListedIssue } from '../../store/issues.js';
import { type RowFormat, renderRows, rowFormat } from '../rows.js';

interface IssuesOptions {
  db: string;
  format: RowFormat;
  code?: string;
  authority?: string;
  document?: string;
  since?: string;
  exitCode?: true;
}

/** `council-papers issues`: what looks like a fact but fits no known grammar. */
export function registerIssues(program: Command): void {
  program
    .command('issues')
    .description('list what fits no known grammar: new labels, grades, headings, dates that cannot be')
    .option('--db <file>', 'the database', defaultDatabase)
    .option('--code <code>', 'only of this code, or of all that begin with it: judgement, heading.unknown')
    .option('--authority <name>', 'only of papers about this authority (name, short code or GSS code)')
    .option('--document <document>', 'only of this document, as "show" takes it')
    .option('--since <date>', 'only of documents read on this day or later, as 2026-11-22', isoDay)
    .option('--exit-code', 'exit with 1 when there are any, for scripts')
    .addOption(rowFormat())
    .addHelpText(
      'after',
      `
A change of format shows here on the day that it happens. v_issues has the same rows for SQL.

Examples:
  council-papers issues
  council-papers issues --code judgement
  council-papers issues --since 2026-11-22 --exit-code --format csv > new.csv`,
    )
    .action(async ({ db: path, format, exitCode, ...filter }: IssuesOptions, command: Command) => {
      const { openDatabase } = await import('../../store/database.js');
      const { listIssues } = await import('../../store/issues.js');
      const { showIssues } = await import('../show-issues.js');

      const db = openDatabase(path, { readonly: true });
      try {
        const issues = listIssues(db, filter);
        const rows = issues.map((issue) => columns.map((name) => issue[name]));
        const width = process.stdout.columns ?? 120;
        command
          .configureOutput()
          .writeOut?.(format === 'table' ? showIssues(issues, width) : renderRows(columns, rows, format));
        if (exitCode && issues.length > 0) process.exitCode = 1;
      } finally {
        db.close();
      }
    });
}

const columns = [
  ...(['code', 'document', 'file_name', 'authority', 'dated', 'page', 'message', 'quote', 'read_at'] as const),
] satisfies (keyof ListedIssue)[];

function isoDay(text: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!day) throw new InvalidArgumentError('Write a day as 2026-11-22.');
  return text;
}
