import Database from 'better-sqlite3';

/** Of the journal and of where files were found: they differ between two runs that read the same. */
const times = new Set(['first_seen', 'last_seen', 'run_id']);
const journal = new Set(['runs', 'readings']);

/**
 * The rows of every table as text, in an order of their own. Row numbers are counted anew, in their order, wherever
 * they stand: what is told apart is only what the rows say.
 */
export function logicalDump(path: string): Record<string, string[]> {
  const db = new Database(path, { readonly: true });
  const names = db
    .prepare<[], string>("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict ORDER BY name")
    .pluck()
    .all();
  const ranks = new Map<string, Map<unknown, number>>();
  const ranksOf = (table: string): Map<unknown, number> => {
    const ids = () => db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
    const known = ranks.get(table) ?? new Map(ids().map((id, rank) => [id, rank]));
    ranks.set(table, known);
    return known;
  };
  const dump = names
    .filter((name) => !journal.has(name))
    .map((name): [string, string[]] => {
      const numbered = new Map(
        db
          .prepare<[string], { from: string; table: string }>(
            `SELECT "from", iif("to" = 'id', "table", 'spans') AS "table" FROM pragma_foreign_key_list(?)
             WHERE "to" IN ('id', 'claim_id')`,
          )
          .all(name)
          .map(({ from, table }) => [from, table]),
      );
      const shown = (row: Record<string, unknown>): string =>
        JSON.stringify(
          Object.entries(row)
            .filter(([column]) => !times.has(column))
            .map(([column, value]) => {
              const table = column === 'id' ? name : numbered.get(column);
              return table && value !== null ? ranksOf(table).get(value) : value;
            }),
        );
      const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`).all();
      return [name, rows.map(shown).sort()];
    });
  db.close();
  return Object.fromEntries(dump);
}
