import Database from 'better-sqlite3';

/** What tells when and in which run things happened. */
const isOfTime = /(?:_at|_seen|run_id)$/;

/** All rows of a database but the journal of runs and what tells of times, by table: two runs over the same files give the same. */
export function dump(path: string): Record<string, unknown[]> {
  const db = new Database(path, { readonly: true });
  try {
    const names = db
      .prepare<[], string>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'runs' AND sql LIKE '%STRICT' ORDER BY name",
      )
      .pluck()
      .all();
    return Object.fromEntries(
      names.map((name) => {
        const columns = db
          .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
          .pluck()
          .all(name)
          .filter((column) => !isOfTime.test(column));
        return [name, db.prepare(`SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${columns.join(', ')}`).all()];
      }),
    );
  } finally {
    db.close();
  }
}

/** What is wrong with the file itself, its references or its search index; nothing for a sound one. */
export function faultsOf(path: string): unknown[] {
  const db = new Database(path);
  try {
    db.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
    const checks = db.pragma('integrity_check') as { integrity_check: string }[];
    return [
      ...checks.filter(({ integrity_check }) => integrity_check !== 'ok'),
      ...(db.pragma('foreign_key_check') as unknown[]),
    ];
  } finally {
    db.close();
  }
}
