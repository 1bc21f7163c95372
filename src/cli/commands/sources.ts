import type { Command } from 'commander';

/** `council-papers sources`: what the sources of a pipeline file offer. */
export function registerSources(program: Command): void {
  program
    .command('sources')
    .description('list what the sources of a pipeline file offer: committees, authorities')
    .argument('<pipeline>', 'pipeline file, such as those in pipelines/')
    .option('--json', 'one JSON object a line')
    .addHelpText(
      'after',
      `
What the pipeline file asks for is marked with *.
Exit code: 0 all could be listed, 1 some could not, 2 wrong use or a fault in the pipeline file.

Examples:
  council-papers sources pipelines/nightly.yaml
  council-papers sources pipelines/nightly.yaml --json | jq -r 'select(.isChosen) | .name'`,
    )
    .action(async (path: string, { json }: { json?: true }, command: Command) => {
      const [{ readPipelineFile }, { offersOf }, { openForLooking }, { printable }, { untilInterrupted }] =
        await Promise.all([
          import('../../pipeline/pipeline-file.js'),
          import('../../pipeline/offers.js'),
          import('../../store/database.js'),
          import('../terminal.js'),
          import('../interrupt.js'),
        ]);
      const file = readPipelineFile(path);
      const write = (text: string): void => command.configureOutput().writeOut?.(text);
      const db = openForLooking(file.database);
      try {
        await untilInterrupted(async (signal) => {
          for await (const { source, offers, failure } of offersOf(db, file, signal)) {
            if (failure) process.exitCode = 1;
            if (json) {
              for (const offer of offers) write(`${JSON.stringify({ source, ...offer })}\n`);
              if (failure) write(`${JSON.stringify({ source, outcome: failure.outcome, message: failure.message })}\n`);
              continue;
            }
            write(`${printable(source)}\n`);
            for (const { name, isChosen } of offers) write(`  ${isChosen ? '*' : ' '} ${printable(name)}\n`);
            if (failure) write(`  ${failure.outcome}: ${printable(failure.message)}\n    ${failure.remedy}\n`);
          }
        });
      } finally {
        db.close();
      }
    });
}
