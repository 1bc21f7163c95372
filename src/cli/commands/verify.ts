import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { VerifyReport } from '../../pipeline/verify.js';
import { defaultDatabase } from '../../store/default-path.js';
import { clip, columns, printable } from '../terminal.js';

/** Where pipelines keep what they fetched when the file names no other place. */
const defaultArchive = 'data/archive';

/** `council-papers verify`: every quote of the database looked for again in the original files. */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('open the original files again and look for every quote of the database, by another way of reading')
    .option('--db <file>', 'the database', defaultDatabase)
    .option(
      '--files <folder...>',
      `folders to look in for files that are not where they were found, the archive of a pipeline too (default: ${defaultArchive})`,
    )
    .option('--json', 'the whole report as JSON')
    .addHelpText(
      'after',
      `
Letters, digits, decimal points and signs are compared; white space, hyphens, bullets, quote marks and footnote marks
are not. A quote whose words the second reading has in another order (tables, columns) is listed and counts as found.
PDF is read with a second engine, Word and HTML by the bare words between their tags; old Word files (.doc) have only the
one reader, and the report says how many quotes are of these. Pages that OCR read are read by it again, from the picture
that the second engine draws of them: a quote that comes out otherwise is listed as "read otherwise" and is to be looked
at, but is no failure.
Exit code: 0 every quote was found, 1 one was not or a file is missing or has other bytes, 2 wrong use.

Examples:
  council-papers verify
  council-papers verify --db lea.sqlite --files papers/ archive/
  council-papers verify --json > verified.json`,
    )
    .action(async ({ db: path, files, json }: { db: string; files?: string[]; json?: true }, command: Command) => {
      const [{ openDatabase }, { verify, isVerified }, { createProgress }] = await Promise.all([
        import('../../store/database.js'),
        import('../../pipeline/verify.js'),
        import('../progress.js'),
      ]);
      const folders = files ?? (existsSync(defaultArchive) ? [defaultArchive] : []);
      const db = openDatabase(path, { readonly: true });
      const progress = await createProgress();
      try {
        const report = await verify(db, folders, progress);
        progress.stop();
        const text = json ? `${JSON.stringify(report, null, 2)}\n` : showVerified(report);
        command.configureOutput().writeOut?.(text);
        process.exitCode = isVerified(report) ? 0 : 1;
      } finally {
        progress.stop();
        db.close();
      }
    });
}

function showVerified(report: VerifyReport): string {
  const { files, quotes, exact, reordered, missing, sameReader, readOtherwise, unopened } = report;
  const number = (count: number) => count.toLocaleString('en-GB');
  const quoteRow = (outcome: string) => (row: VerifyReport['missing'][number]) => [
    outcome,
    row.document.slice(0, 12),
    clip(printable(row.fileName), 50),
    row.page === null ? '' : `p. ${row.page}`,
    clip(`“${printable(row.quote)}”`, 100),
  ];
  const fileRow = (row: VerifyReport['unopened'][number]) => [
    row.reason.replace('_', ' '),
    row.document.slice(0, 12),
    clip(printable(row.fileName), 50),
    '',
    printable(row.message),
  ];
  const rows = [
    ...unopened.map(fileRow),
    ...missing.map(quoteRow('not found')),
    ...readOtherwise.map(quoteRow('read otherwise')),
    ...reordered.map(quoteRow('another order')),
  ];
  const unchecked = unopened.reduce((sum, file) => sum + file.quotes, 0);
  return [
    ...columns(rows),
    `${number(quotes)} quotes of ${number(files)} files: ${number(exact)} found, ${number(reordered.length)} in another order, ${number(missing.length)} not found, ${number(readOtherwise.length)} read otherwise by OCR, ${number(unchecked)} in ${number(unopened.length)} files that could not be opened`,
    ...(sameReader > 0
      ? [`${number(sameReader)} of them were read with the same reader as before: there is no other`]
      : []),
    '',
  ].join('\n');
}
