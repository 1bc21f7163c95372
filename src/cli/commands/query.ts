import { type Command, InvalidArgumentError } from 'commander';
import { defaultDatabase } from '../../store/default-path.js';
import { type RowFormat, renderRows, rowFormat } from '../rows.js';

interface QueryOptions {
  db: string;
  format: RowFormat;
  param: Record<string, string>;
}

/** `council-papers query`: one SELECT on the database, which it cannot change. */
export function registerQuery(program: Command): void {
  program
    .command('query')
    .description('run one SELECT on the database, read-only')
    .argument('<sql>', 'the statement; :name stands for a parameter')
    .option('--db <file>', 'the database', defaultDatabase)
    .addOption(rowFormat())
    .option('--param <name=value>', 'value of a parameter, may be repeated', addParameter, {})
    .addHelpText(
      'after',
      `
The views v_papers, v_inspections, v_judgements, v_recommendations, v_people, v_kpis, v_claims and v_coverage are the
place to start; docs/data-dictionary.md has them all. A table cuts long values, csv and json give them whole.

Examples:
  council-papers query "SELECT * FROM v_coverage"
  council-papers query "SELECT authority, dated, grade, page, quote FROM v_judgements
                        WHERE domain = :domain ORDER BY authority, dated" --param domain=overall_effectiveness
  council-papers query "SELECT document, number FROM search JOIN pages ON pages.id = search.rowid
                        WHERE search MATCH 'housing' ORDER BY rank LIMIT 20" --format csv`,
    )
    .action(async (sql: string, { db: path, format, param }: QueryOptions, command: Command) => {
      const { openDatabase } = await import('../../store/database.js');
      const { runQuery } = await import('../../store/query.js');

      const db = openDatabase(path, { readonly: true });
      const { columns, rows } = (() => {
        try {
          return runQuery(db, sql, param);
        } finally {
          db.close();
        }
      })();
      command.configureOutput().writeOut?.(renderRows(columns, rows, format));
    });
}

function addParameter(pair: string, before: Record<string, string>): Record<string, string> {
  const [, name, value] = /^[:@$]?(\w+)=(.*)$/s.exec(pair) ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError('Write it as name=value.');
  return { ...before, [name]: value };
}
