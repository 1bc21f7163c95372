import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { ReextractReport } from '../../pipeline/reextract.js';
import { defaultDatabase } from '../../store/default-path.js';
import { count } from '../count.js';
import { printable } from '../terminal.js';

interface ReextractOptions {
  db: string;
  all?: boolean;
  log?: string;
}

/** `council-papers reextract`: a new version of the rules over what is stored. */
export function registerReextract(program: Command): void {
  program
    .command('reextract')
    .description('read the stored papers again with this version of the rules, without opening their files')
    .option('--db <file>', 'the database', defaultDatabase)
    .option('--all', 'papers that this version has read too, as when rules are being worked on')
    .option('--log <file>', 'write a line of JSON for each document to this file')
    .addHelpText(
      'after',
      `
Facts of a paper are replaced by what this version reads; when they were is in the table runs. Papers that an older
version of the readers took from their files can only be read again from these: they are counted, and left to "ingest".
Stopped or killed, the same command goes on from there; with --all it begins anew.
Exit code: 0 all are as this version reads them, 1 some could not be read again, 2 wrong use, 130 stopped with Ctrl-C.

Examples:
  council-papers reextract
  council-papers reextract --db lea.sqlite --all`,
    )
    .action(async ({ db: path, all = false, log }: ReextractOptions, command: Command) => {
      const { untilInterrupted } = await import('../interrupt.js');
      await untilInterrupted(async (signal) => {
        const report = await reextractInto(path, all, log, signal);
        command.configureOutput().writeOut?.(summary(report, path, all));
        process.exitCode = report.failed.length + report.outdated > 0 ? 1 : 0;
      });
    });
}

async function reextractInto(
  path: string,
  all: boolean,
  logFile: string | undefined,
  signal: AbortSignal,
): Promise<ReextractReport> {
  const [{ aloneWith }, { openDatabase }, { reextract }, { createProgress }, { openLog }] = await Promise.all([
    import('../../store/alone.js'),
    import('../../store/database.js'),
    import('../../pipeline/reextract.js'),
    import('../progress.js'),
    import('../log.js'),
  ]);
  // Opened for reading, a database that is not there is an error and not made.
  if (!existsSync(path)) openDatabase(path, { readonly: true });
  const log = openLog(logFile);
  const events = await createProgress();
  try {
    return await aloneWith(path, (db) => reextract(db, { all, log, events, signal }));
  } finally {
    events.stop();
  }
}

function summary(
  { read, pages, current, outdated, left, failed }: ReextractReport,
  path: string,
  all: boolean,
): string {
  const lines = [
    `${count(read, 'document')} read again (${count(pages, 'page')}), ${current} already up to date, ${outdated} of older readers, ${failed.length} failed`,
  ];
  if (left > 0)
    lines.push(
      `Stopped before the end: ${left} are left. The same command ${all ? 'begins anew' : 'goes on from here'}.`,
    );
  for (const { fileName, sha256, reason, message, remedy } of failed) {
    lines.push(
      `  ${printable(fileName)}, sha256 ${sha256.slice(0, 12)}; what was read of it before stays`,
      `    ${reason}: ${printable(message.split('\n')[0] ?? '')}`,
      `    ${remedy}`,
    );
  }
  if (outdated > 0)
    lines.push(
      `${count(outdated, 'document')} of older readers can only be read again from the files: council-papers ingest <files and folders> --db ${path}`,
      '  The table origins says where they were found.',
    );
  lines.push(`Database: ${path}`);
  return `${lines.join('\n')}\n`;
}
