import { type Command, Option } from 'commander';
import type { FactChange } from '../../store/diff.js';
import { clip, columns, printable } from '../terminal.js';

/** `council-papers diff`: what two databases say differently. */
export function registerDiff(program: Command): void {
  program
    .command('diff')
    .description('compare two databases: facts gained, lost and changed, with their quotes')
    .argument('<old>', 'the database before')
    .argument('<new>', 'the database after')
    .addOption(new Option('--format <format>', 'format').choices(['table', 'json']).default('table'))
    .addHelpText(
      'after',
      `
Facts are matched by document and by what they are about, never by row numbers: the same papers read twice are the
same. Read one corpus with two versions of the program and compare, before you trust the newer one.
Exit code: 0 they say the same, 1 they differ, 2 wrong use.

Examples:
  council-papers diff before.sqlite after.sqlite
  council-papers diff before.sqlite after.sqlite --format json > changes.json`,
    )
    .action(async (before: string, after: string, { format }: { format: 'table' | 'json' }, command: Command) => {
      const { diffDatabases } = await import('../../store/diff.js');
      const changes = diffDatabases(before, after);
      command
        .configureOutput()
        .writeOut?.(format === 'json' ? `${JSON.stringify(changes, null, 2)}\n` : showChanges(changes));
      process.exitCode = changes.length > 0 ? 1 : 0;
    });
}

function showChanges(changes: FactChange[]): string {
  if (changes.length === 0) return 'No differences.\n';
  const tables = [...new Set(changes.map(({ table }) => table))];
  const count = (table: string, kind: FactChange['change']) =>
    String(changes.filter((one) => one.table === table && one.change === kind).length);
  return [
    ...columns([
      ['table', 'gained', 'lost', 'changed'],
      ...tables.map((table) => [table, count(table, 'gained'), count(table, 'lost'), count(table, 'changed')]),
    ]),
    ...tables.flatMap((table) => tableLines(changes.filter((one) => one.table === table))),
    '',
  ].join('\n');
}

function tableLines(changes: FactChange[]): string[] {
  const documents = [...new Set(changes.map(({ document }) => document))];
  return documents.flatMap((document) => {
    const own = changes.filter((one) => one.document === document);
    const [{ table, fileName }] = own as [FactChange, ...FactChange[]];
    return ['', `${table}: ${printable(fileName ?? '')} (${document.slice(0, 12)})`, ...own.flatMap(changeLines)];
  });
}

const marks = { gained: '+', lost: '-', changed: '~' };

function changeLines({ change, page, quote, fact, before }: FactChange): string[] {
  const now = { ...fact, page, quote };
  const values = Object.entries(fact).flatMap(([column, value]) =>
    value === null || column in before ? [] : [`${column} ${value}`],
  );
  const changed = Object.entries(before).map(
    ([column, value]) =>
      `${column}: ${clip(String(value), 100)} → ${clip(String(now[column as keyof typeof now]), 100)}`,
  );
  const place = page === null ? '' : `p. ${page} `;
  const words = values.map((value) => clip(printable(value), 100)).join(', ');
  return [
    `  ${marks[change]} ${place}${[words, ...changed.map(printable)].filter(Boolean).join('; ')}`,
    ...(quote === null || 'quote' in before ? [] : [`      “${clip(printable(quote), 160)}”`]),
  ];
}
