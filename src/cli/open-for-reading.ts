import type { Database } from 'better-sqlite3';

/** Opens the database for reading, and says so where its links between documents do not take in all that is stored. */
export async function openForReading(path: string): Promise<Database> {
  const [{ openDatabase }, { isLinked }] = await Promise.all([
    import('../store/database.js'),
    import('../store/runs.js'),
  ]);
  const db = openDatabase(path, { readonly: true });
  if (!isLinked(db)) {
    process.stderr.write(
      'A run is at work or was cut off: inspections, persons and disagreements across documents (v_latest_judgements, ' +
        'v_disagreements and others) are as the last whole run left them. "council-papers ingest" or "run" goes on.\n',
    );
  }
  return db;
}
