import type { Command } from 'commander';
import { defaultDatabase } from '../../store/default-path.js';
import type { ListedQuarantine } from '../../store/quarantine.js';
import { type RowFormat, renderRows, rowFormat } from '../rows.js';

interface ListOptions {
  db: string;
  reason?: string;
  format: RowFormat;
}

/** `council-papers quarantine`: the files that could not be read, why, and reading them again. */
export function registerQuarantine(program: Command): void {
  const quarantine = program
    .command('quarantine')
    .description('list the files that could not be read, explain why, and read them again')
    .addHelpText(
      'after',
      `
Without a command it lists, with the options of "list".

Examples:
  council-papers quarantine
  council-papers quarantine --reason damaged --format csv > damaged.csv
  council-papers quarantine explain no_text_layer
  council-papers quarantine explain minutes-2019.pdf
  council-papers quarantine retry
  council-papers quarantine retry minutes-2019.pdf`,
    );
  registerList(quarantine);
  registerExplain(quarantine);
  registerRetry(quarantine);
}

function registerList(quarantine: Command): void {
  quarantine
    .command('list', { isDefault: true })
    .description('files that could not be read, by reason')
    .option('--db <file>', 'the database', defaultDatabase)
    .option('--reason <reason>', 'only those of this reason')
    .addOption(rowFormat())
    .action(async ({ db: path, reason, format }: ListOptions, command: Command) => {
      const { listQuarantine } = await import('../../store/quarantine.js');
      const { showQuarantine } = await import('../show-quarantine.js');
      const listed = await reading(path, (db) => listQuarantine(db, reason));
      const rows = listed.map((file) => columns.map((name) => file[name]));
      const width = process.stdout.columns ?? 120;
      command
        .configureOutput()
        .writeOut?.(format === 'table' ? showQuarantine(listed, width) : renderRows(columns, rows, format));
    });
}

const columns = [
  ...(['reason', 'location', 'message', 'remedy', 'sha256', 'met_at'] as const),
] satisfies (keyof ListedQuarantine)[];

function registerExplain(quarantine: Command): void {
  quarantine
    .command('explain')
    .description('what a reason means, or why a file is quarantined, and what can be done')
    .argument('<file|reason>', 'a reason, such as no_text_layer, or a quarantined file: its path, URL or part of it')
    .option('--db <file>', 'the database', defaultDatabase)
    .action(async (what: string, { db: path }: { db: string }, command: Command) => {
      const { findQuarantined } = await import('../../store/quarantine.js');
      const { explainFiles, explainReason, isReason } = await import('../show-quarantine.js');
      command
        .configureOutput()
        .writeOut?.(
          isReason(what) ? explainReason(what) : explainFiles(await reading(path, (db) => findQuarantined(db, what))),
        );
    });
}

function registerRetry(quarantine: Command): void {
  quarantine
    .command('retry')
    .description('read quarantined files again: all, or those that are named')
    .argument('[file...]', 'quarantined files: paths, URLs or parts of them')
    .option('--db <file>', 'the database', defaultDatabase)
    .addHelpText(
      'after',
      `
Files on disk are read at once, with the summary and the exit codes of "ingest". Papers that a pipeline fetched are
read again by its next run, from the archive.`,
    )
    .action(async (what: string[], { db }: { db: string }, command: Command) => {
      const { retryQuarantined } = await import('../retry-quarantined.js');
      await retryQuarantined(db, what, command);
    });
}

async function reading<T>(path: string, look: (db: import('better-sqlite3').Database) => T): Promise<T> {
  const { openDatabase } = await import('../../store/database.js');
  const db = openDatabase(path, { readonly: true });
  try {
    return look(db);
  } finally {
    db.close();
  }
}
