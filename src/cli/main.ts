#!/usr/bin/env node
import { Command } from 'commander';
import { PapersError } from '../errors.js';
import { packageVersion } from '../version.js';
import { registerDiff } from './commands/diff.js';
import { registerExport } from './commands/export.js';
import { registerIngest } from './commands/ingest.js';
import { registerIssues } from './commands/issues.js';
import { registerKpis } from './commands/kpis.js';
import { registerQuery } from './commands/query.js';
import { registerRun } from './commands/run.js';
import { registerSchedule } from './commands/schedule.js';
import { registerSearch } from './commands/search.js';
import { registerShow } from './commands/show.js';
import { registerSources } from './commands/sources.js';
import { registerVerify } from './commands/verify.js';
import { printable, printableLines } from './terminal.js';

const program = new Command('council-papers')
  .description('Council reports and Ofsted letters in; a SQLite database that a researcher can trust out.')
  .version(packageVersion())
  .showHelpAfterError('(add --help for usage and examples)')
  // CSV and JSON go to files as they are; what a terminal shows must not command it.
  .configureOutput({
    writeOut: (text) => process.stdout.write(process.stdout.isTTY ? printableLines(text) : text),
  })
  .exitOverride();

registerIngest(program);
registerRun(program);
registerSchedule(program);
registerSources(program);
registerQuery(program);
registerShow(program);
registerKpis(program);
registerIssues(program);
registerExport(program);
registerVerify(program);
registerDiff(program);
registerSearch(program);

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Says what went wrong and what to do; gives the exit code. */
function report(error: unknown): number {
  // Commander has written its own message already; anything but asking for help or version is wrong use.
  if (error instanceof Error && 'exitCode' in error && error.constructor.name === 'CommanderError') {
    return error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof PapersError) {
    process.stderr.write(`${printable(error.message)}\n${error.remedy}\n`);
    return error.exitCode;
  }
  process.stderr.write(
    `${printableLines(String(error instanceof Error ? error.stack : error))}\nThis is a fault of the program; please report it.\n`,
  );
  return 1;
}
