import type { Command } from 'commander';
import type { IngestReport } from '../../pipeline/ingest.js';
import { printable } from '../terminal.js';

/** `council-papers ingest`: files and folders into the database. */
export function registerIngest(program: Command): void {
  program
    .command('ingest')
    .description('read papers (PDF, Word, HTML, text) from files and folders into the database')
    .argument('<path...>', 'files, and folders with all that is below them')
    .option('--db <file>', 'the database, made if it is not there', 'data/papers.sqlite')
    .option('--no-ocr', 'do not read pages that are pictures of text: it takes seconds a page')
    .option('--log <file>', 'write a line of JSON for each document to this file')
    .addHelpText(
      'after',
      `
Exit code: 0 all files were read, 1 some could not be and are listed at the end, 2 wrong use.
A file whose bytes are already in the database is not read again.

Examples:
  council-papers ingest papers/
  council-papers ingest 2024/*.pdf minutes.docx --db lea.sqlite
  council-papers ingest papers/ --log ingest.log`,
    )
    .action(async (paths: string[], { db: file, log: logFile, ocr }: { db: string; log?: string; ocr: boolean }) => {
      const [{ openDatabase }, { ingest }, { filesUnder }, { createProgress }, { openLog }, { lockDatabase }] =
        await Promise.all([
          import('../../store/database.js'),
          import('../../pipeline/ingest.js'),
          import('../../sources/folder.js'),
          import('../progress.js'),
          import('../log.js'),
          import('../../store/lock.js'),
        ]);
      const files = filesUnder(paths);
      const log = openLog(logFile);
      const progress = await createProgress();
      const unlock = lockDatabase(file);
      const db = openDatabase(file);
      const started = Date.now();
      try {
        const report = await ingest(db, files, log, progress, { ocr });
        progress.stop();
        process.stdout.write(summary(report, file, (Date.now() - started) / 1000));
        process.exitCode = report.quarantined.length > 0 ? 1 : 0;
      } finally {
        progress.stop();
        unlock();
        db.close();
      }
    });
}

function summary(report: IngestReport, file: string, seconds: number): string {
  const { files, stored, known, pages, issues, quarantined } = report;
  const lines = [
    `${count(files, 'file')} in ${seconds.toFixed(1)} s: ${stored} stored (${count(pages, 'page')}), ${known} already known, ${quarantined.length} quarantined`,
  ];
  if (stored === 0 && quarantined.length === report.quarantinedBefore) lines.push('Nothing new to do.');
  for (const { path, reason, message, remedy } of quarantined) {
    lines.push(`  ${printable(path)}`, `    ${reason}: ${printable(message.split('\n')[0] ?? '')}`, `    ${remedy}`);
  }
  if (issues > 0) lines.push(`${count(issues, 'issue')} in what was read: council-papers issues lists them`);
  lines.push(`Database: ${file}`);
  return `${lines.join('\n')}\n`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
