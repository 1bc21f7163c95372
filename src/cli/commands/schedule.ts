import type { Command } from 'commander';

interface ScheduleOptions {
  reportTo?: string;
  log?: string;
}

/** `council-papers schedule`: runs a pipeline at its times, until it is stopped. */
export function registerSchedule(program: Command): void {
  program
    .command('schedule')
    .description('run a pipeline at the times that its file gives, until stopped')
    .argument('<pipeline>', 'pipeline file with a schedule, such as pipelines/nightly.yaml')
    .option('--report-to <file>', "write each run's report, as JSON, to this file")
    .option('--log <file>', 'write a line of JSON for each paper and each failure to this file')
    .addHelpText(
      'after',
      `
Times are of Europe/London. A run that takes longer than the pause between two is not overtaken; a time that was missed
while the computer was off is made up for at the start. The pipeline file is read again before each run.
systemd and cron can keep time instead: see pipelines/.

Examples:
  council-papers schedule pipelines/nightly.yaml --log nightly.log`,
    )
    .action(async (path: string, { reportTo, log: logFile }: ScheduleOptions, command: Command) => {
      const [{ keepTime }, { runOnce }, { showRun }, { openLog }, { untilInterrupted }, { PapersError }] =
        await Promise.all([
          import('../../pipeline/schedule.js'),
          import('../run-once.js'),
          import('../show-run.js'),
          import('../log.js'),
          import('../interrupt.js'),
          import('../../errors.js'),
        ]);
      const write = (text: string): void => command.configureOutput().writeOut?.(text);
      const log = openLog(logFile);
      await untilInterrupted((signal) =>
        keepTime(path, {
          signal,
          onNext: (at) =>
            process.stderr.write(`Next run: ${at.toLocaleString('en-GB', { timeZone: 'Europe/London' })}\n`),
          async run(file) {
            try {
              write(showRun(await runOnce(file, { log, reportTo, signal })));
            } catch (error) {
              // The next night is tried whatever came of this one.
              if (!(error instanceof PapersError)) throw error;
              log.error({ code: error.code, message: error.message }, 'run failed');
              process.stderr.write(`${error.message}\n${error.remedy}\n`);
            }
          },
        }),
      );
    });
}
