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
Saved queries (--list says what each answers):
  agency-social-workers, caseloads, committees-on-inspections, coverage, directors, disagreements,
  ehc-plan-timeliness, focused-visit-themes, grades-by-region, improvements-for-care-leavers,
  inspectors-of-inadequate, issues, latest-grades, papers-on-inspections, priority-actions,
  recommendations-repeated, return-home-interviews, rose-twice, send-outcomes, time-to-publication
Views:
  v_papers, v_inspections, v_judgements, v_people, v_recommendations, v_kpis, v_agenda_items, v_attendance,
  v_resolutions, v_listed_documents, v_kpi_series, v_claims, v_issues, v_listings, v_source_runs,
  v_latest_judgements, v_inspection_timeline, v_disagreements, v_coverage, v_person_roles, v_recommendation_links,
  v_authority_successors
docs/data-dictionary.md has their columns. A table cuts long values, csv and json give them whole. An authority is meant
by its name, short code or GSS code.

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
      const { withAuthorityCode } = await import('../../store/authority-lookup.js');
      const { runQuery } = await import('../../store/query.js');

      const saved = /^[\w-]+$/.test(what) ? savedQuery(what) : null;
      const given = saved ? parametersOf(saved, param) : param;
      const db = await openForReading(path);
      try {
        const parameters = saved ? withAuthorityCode(db, given) : given;
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
