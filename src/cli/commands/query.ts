import { type Command, InvalidArgumentError } from 'commander';
import { defaultDatabase } from '../../store/default-path.js';
import type { SavedQuery } from '../../store/saved-queries.js';
import { type RowFormat, renderRows, rowFormat } from '../rows.js';

interface QueryOptions {
  db: string;
  format: RowFormat;
  param: Record<string, string>;
  list?: true;
}

/** `council-papers query`: a saved query, or one SELECT, on the database, which it cannot change. */
export function registerQuery(program: Command): void {
  program
    .command('query')
    .description('run a saved query or one SELECT on the database, read-only')
    .argument('[query]', 'name of a saved query, or a statement; :name in it stands for a parameter')
    .option('--list', 'the saved queries: what each answers, and its parameters')
    .option('--db <file>', 'the database', defaultDatabase)
    .addOption(rowFormat())
    .option('--param <name=value>', 'value of a parameter, may be repeated', addParameter, {})
    .addHelpText(
      'after',
      `
The views v_papers, v_inspections, v_judgements, v_recommendations, v_people, v_kpis, v_claims and v_coverage are the
place to start; docs/data-dictionary.md has them all. A table cuts long values, csv and json give them whole.

Examples:
  council-papers query --list
  council-papers query latest-grades --param authority=thurrock
  council-papers query "SELECT * FROM v_coverage"
  council-papers query "SELECT authority, dated, grade, page, quote FROM v_judgements
                        WHERE domain = :domain ORDER BY authority, dated" --param domain=overall_effectiveness
  council-papers query "SELECT document_id, number FROM search JOIN pages ON pages.id = search.rowid
                        WHERE search MATCH 'housing' ORDER BY rank LIMIT 20" --format csv`,
    )
    .action(async (what: string | undefined, { db: path, format, param, list }: QueryOptions, command: Command) => {
      const { parametersOf, savedQueries, savedQuery } = await import('../../store/saved-queries.js');
      const write = command.configureOutput().writeOut;
      if (list) {
        write?.(format === 'table' ? listQueries(savedQueries()) : renderRows(...asRows(savedQueries()), format));
        return;
      }
      if (what === undefined) {
        command.error('error: name a saved query (--list shows them) or give a statement', { exitCode: 2 });
      }
      const { openForReading } = await import('../open-for-reading.js');
      const { runQuery } = await import('../../store/query.js');

      const saved = /^[\w-]+$/.test(what) ? savedQuery(what) : null;
      const parameters = saved ? parametersOf(saved, param) : param;
      const db = await openForReading(path);
      try {
        const { columns, rows } = runQuery(db, saved?.sql ?? what, parameters);
        write?.(renderRows(columns, rows, format));
      } finally {
        db.close();
      }
    });
}

function listQueries(queries: SavedQuery[]): string {
  return queries
    .flatMap(({ name, answers, parameters }) => [
      name,
      `  ${answers}`,
      ...parameters.map((one) => `  --param ${one.name}=${one.default ?? '…'}  ${one.meaning}`),
      '',
    ])
    .join('\n');
}

function asRows(queries: SavedQuery[]): [columns: string[], rows: string[][]] {
  const parameters = (query: SavedQuery) => query.parameters.map((one) => `${one.name}=${one.default ?? ''}`).join(' ');
  return [['name', 'answers', 'parameters'], queries.map((query) => [query.name, query.answers, parameters(query)])];
}

function addParameter(pair: string, before: Record<string, string>): Record<string, string> {
  const [, name, value] = /^[:@$]?(\w+)=(.*)$/s.exec(pair) ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError('Write it as name=value.');
  return { ...before, [name]: value };
}
