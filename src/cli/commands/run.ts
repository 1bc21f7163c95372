import type { Command } from 'commander';

interface RunOptions {
  dryRun?: true;
  json?: true;
  reportTo?: string;
  log?: string;
}

/** `council-papers run`: what a pipeline file says, once. */
export function registerRun(program: Command): void {
  program
    .command('run')
    .description('fetch and read the papers that a pipeline file names')
    .argument('<pipeline>', 'pipeline file, such as those in pipelines/')
    .option('--dry-run', 'list what would be fetched, and why; lists are asked for, nothing is written')
    .option('--json', 'report as JSON')
    .option('--report-to <file>', 'write the report, as JSON, to this file too')
    .option('--log <file>', 'write a line of JSON for each paper and each failure to this file')
    .addHelpText(
      'after',
      `
Exit code: 0 all is well, 1 something needs attention (a source that is blocked, broken, gone or too quiet for its
history, a paper that could not be fetched or read), 2 wrong use or a fault in the pipeline file.
Stopped with Ctrl-C it finishes what is in hand; the same command goes on from there. docs/pipelines.md has all keys.

Examples:
  council-papers run pipelines/folder.yaml
  council-papers run pipelines/nightly.yaml --dry-run
  council-papers run pipelines/nightly.yaml --report-to report.json --log nightly.log`,
    )
    .action(async (path: string, options: RunOptions, command: Command) => {
      const { readPipelineFile } = await import('../../pipeline/pipeline-file.js');
      const file = readPipelineFile(path);
      const write = (text: string): void => command.configureOutput().writeOut?.(text);
      const { untilInterrupted } = await import('../interrupt.js');
      await untilInterrupted(async (signal) => {
        if (options.dryRun) return showPlan(file, options.json === true, signal, write);
        const [{ runOnce }, { showRun }, { openLog }] = await Promise.all([
          import('../run-once.js'),
          import('../show-run.js'),
          import('../log.js'),
        ]);
        const report = await runOnce(file, { log: openLog(options.log), reportTo: options.reportTo, signal });
        write(options.json ? `${JSON.stringify(report, null, 2)}\n` : showRun(report));
        process.exitCode = report.isWell ? 0 : 1;
      });
    });
}

async function showPlan(
  file: import('../../pipeline/pipeline-file.js').PipelineFile,
  asJson: boolean,
  signal: AbortSignal,
  write: (text: string) => void,
): Promise<void> {
  const [{ planRun }, { openForLooking }, { printable }] = await Promise.all([
    import('../../pipeline/dry-run.js'),
    import('../../store/database.js'),
    import('../terminal.js'),
  ]);
  const db = openForLooking(file.database);
  let count = 0;
  let isWell = true;
  try {
    for await (const planned of planRun(db, file, signal)) {
      const { source, url, title, committee, meetingOn, why, failed } = planned;
      if (failed) isWell = false;
      else count++;
      if (asJson) write(`${JSON.stringify(planned)}\n`);
      else if (failed) write(`${printable(source)}: ${printable(why)}\n`);
      else
        write(
          `${[source, meetingOn, committee, title, url, why]
            .filter(Boolean)
            .map((word) => printable(word!))
            .join(' | ')}\n`,
        );
    }
  } finally {
    db.close();
  }
  if (!asJson) write(`${count} would be fetched\n`);
  process.exitCode = isWell ? 0 : 1;
}
