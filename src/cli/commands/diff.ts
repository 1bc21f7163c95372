import { type Command, Option } from 'commander';
import type { FactChange } from '../../store/diff.js';
import { clip, columns, printable } from '../terminal.js';

/** `council-papers diff`: what two databases say differently. */
export function registerDiff(program: Command): void {
  program
    .command('diff')
    .description('compare two databases: facts, links and refusals gained, lost and changed, with their quotes')
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
  const tables = [...new Set(changes.map(({ table }) => table))].map((table) => ({
    table,
    own: changes.filter((one) => one.table === table),
  }));
  return [
    ...columns([
      ['table', 'gained', 'lost', 'changed', 'of these'],
      ...tables.map(({ table, own }) => {
        const count = (kind: FactChange['change']) => String(own.filter(({ change }) => change === kind).length);
        return [table, count('gained'), count('lost'), count('changed'), changedColumns(own)];
      }),
    ]),
    ...tables.flatMap(({ own }) => tableLines(own)),
    '',
  ].join('\n');
}

/** Which columns changed, and in how many rows. */
function changedColumns(changes: FactChange[]): string {
  const counts = new Map<string, number>();
  for (const column of changes.flatMap(({ before }) => Object.keys(before)))
    counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([column, count]) => `${column} ${count}`)
    .join(', ');
}

function tableLines(changes: FactChange[]): string[] {
  const documents = [...new Set(changes.map(({ document }) => document))];
  return documents.flatMap((document) => {
    const own = changes.filter((one) => one.document === document);
    const [{ table, fileName }] = own as [FactChange, ...FactChange[]];
    const of = document === null ? '' : `: ${printable(fileName ?? '')} (${document.slice(0, 12)})`;
    return ['', `${table}${of}`, ...own.flatMap(changeLines)];
  });
}

/** Both texts, cut to where they begin to differ. */
function fromDifference(before: string, now: string): string {
  const longest = Math.max(before.length, now.length);
  let at = 0;
  while (at < longest && before[at] === now[at]) at++;
  const start = longest > 100 ? Math.max(at - 30, 0) : 0;
  const cut = (text: string) => clip(start > 0 ? `…${text.slice(start)}` : text, 100);
  return `${cut(before)} → ${cut(now)}`;
}

const marks = { gained: '+', lost: '-', changed: '~' };

function changeLines({ change, page, quote, fact, before }: FactChange): string[] {
  const now = { ...fact, page, quote };
  const values = Object.entries(fact).flatMap(([column, value]) =>
    value === null || column in before ? [] : [`${column} ${value}`],
  );
  const changed = Object.entries(before).map(
    ([column, value]) => `${column}: ${fromDifference(String(value), String(now[column as keyof typeof now]))}`,
  );
  const place = page === null ? '' : `p. ${page} `;
  const words = values.map((value) => clip(printable(value), 100)).join(', ');
  return [
    `  ${marks[change]} ${place}${[words, ...changed.map(printable)].filter(Boolean).join('; ')}`,
    ...(quote === null || 'quote' in before ? [] : [`      “${clip(printable(quote), 160)}”`]),
  ];
}
