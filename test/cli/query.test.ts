import { Command } from 'commander';
import { expect, it } from 'vitest';
import { registerQuery } from '../../src/cli/commands/query.js';
import { savedQueries } from '../../src/store/saved-queries.js';
import { views } from '../../src/store/schema.js';
import { newStore, sampleReading } from '../store/sample.js';
import { runCommand } from './run-command.js';

function query(sql: string, ...args: string[]): Promise<string> {
  const { path, writer, runId } = newStore();
  const reading = sampleReading();
  for (const person of reading.facts.people) person.inspectorate = 'Of\u001b[31msted';
  writer.writeReadings([reading], [], runId);
  return runCommand(registerQuery, ['query', sql, '--db', path, ...args]);
}

it.each([
  [
    'table',
    'domain                 grade\n------                 -----\noverall_effectiveness  requires_improvement\n',
  ],
  ['csv', 'domain,grade\r\noverall_effectiveness,requires_improvement\r\n'],
  ['json', '[\n  {\n    "domain": "overall_effectiveness",\n    "grade": "requires_improvement"\n  }\n]\n'],
])('gives rows as %s', async (format, expected) => {
  expect(await query('SELECT domain, grade FROM v_judgements', '--format', format)).toBe(expected);
});

it.each([
  ['SELECT count(*) AS n FROM people WHERE role = :role', ['role=lead_inspector'], 'n\r\n1\r\n'],
  ['SELECT count(*) AS n FROM recommendations WHERE ref = :ref', ['ref=1'], 'n\r\n1\r\n'],
  ['SELECT count(*) AS n FROM kpis WHERE value + 0 > :least', ['least=92.4'], 'n\r\n1\r\n'],
  ['SELECT :a || :b AS n', ['a=x=y', 'b='], 'n\r\nx=y\r\n'],
])('%s takes %j', async (sql, parameters, expected) => {
  expect(await query(sql, '--format', 'csv', ...parameters.flatMap((pair) => ['--param', pair]))).toBe(expected);
});

it('spells out control characters in a table', async () => {
  expect(await query('SELECT inspectorate FROM people')).toContain('Of\\u{1b}[31msted');
});

it.each([
  ['DELETE FROM people', [], 'store.query'],
  ['SELECT * FROM nothing', [], 'store.query'],
  ['SELECT 1; SELECT 2', [], 'store.query'],
  ['SELECT :a', [], 'store.query'],
  ['SELECT 1', ['--param', 'a'], 'commander.invalidArgument'],
])('refuses %s %j', async (sql, args, code) => {
  await expect(query(sql, ...args)).rejects.toMatchObject({ code });
});

it('names every saved query and every view in its help', () => {
  let help = '';
  const program = new Command().configureOutput({ writeOut: (text) => (help += text) });
  registerQuery(program);
  program.commands[0]?.outputHelp();
  const [, queries, inViews] = /Saved queries[^\n]*:\n(.*)\nViews:\n(.*?)\ndocs/s.exec(help) ?? [];
  const listed = (text = '') => text.split(/[\s,]+/).filter((word) => word !== '');
  expect(listed(queries)).toEqual(savedQueries().map(({ name }) => name));
  expect(listed(inViews).sort()).toEqual(
    views
      .map(({ name }) => name)
      .filter((name) => name.startsWith('v_'))
      .sort(),
  );
});
