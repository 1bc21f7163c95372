/** What must hold of a run over broken files, whatever they are. */
import { spawnSync } from 'node:child_process';
import Database from 'better-sqlite3';
import { cli } from '../corpus.js';

export interface Checked {
  /** How many files ended as what: "stored", or the reason of their quarantine. */
  outcomes: Record<string, number>;
  /** What must never be; empty when all is well. */
  faults: string[];
}

/** Ends that are the program's fault, or at least worth a look. */
const suspicious = ['internal_error', 'worker_died', 'time_limit', 'memory_limit'];
const longestRun = 30 * 60_000;

/** Ingests the files with the built command into a database that may have others already, and looks at both. */
export function ingestAndCheck(files: string[], database: string): Checked {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [cli, 'ingest', ...files, '--db', database], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    timeout: longestRun,
  });
  if (status !== 0 && status !== 1)
    return { outcomes: {}, faults: [`the run ended with ${signal ?? status}: ${stderr}`] };
  const faults: string[] = [];
  if (/\n\s+at |Unhandled|Warning/.test(stderr)) faults.push(`the run wrote to stderr: ${stderr}`);
  const counts = /^([\d,]+) files? .*: ([\d,]+) stored .*, ([\d,]+) already known, ([\d,]+) quarantined/m.exec(stdout);
  const [given, ...ends] = (counts ?? []).slice(1).map((text) => Number(text.replaceAll(',', '')));
  if (given !== files.length || ends.reduce((sum, end) => sum + end, 0) !== given) {
    faults.push(`the counts do not add up to ${files.length}: ${stdout.split('\n')[0]}`);
  }
  const db = new Database(database, { readonly: true });
  try {
    return { ...outcomesOf(db, files, faults), faults };
  } finally {
    db.close();
  }
}

function outcomesOf(db: Database.Database, files: string[], faults: string[]): Pick<Checked, 'outcomes'> {
  const sound = db.pragma('integrity_check', { simple: true });
  if (sound !== 'ok') faults.push(`integrity_check: ${sound}`);
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) faults.push('foreign_key_check: rows without a parent');
  const stored = db.prepare('SELECT 1 FROM origins WHERE location = ?');
  const quarantined = db.prepare<[string], { reason: string; message: string }>(
    'SELECT reason, message FROM quarantine WHERE location = ?',
  );
  const outcomes: Record<string, number> = {};
  for (const file of files) {
    const why = quarantined.get(file);
    const outcome = why?.reason ?? (stored.get(file) ? 'stored' : 'lost');
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (outcome === 'lost' || suspicious.includes(outcome)) faults.push(`${file}: ${outcome} ${why?.message ?? ''}`);
  }
  return { outcomes };
}
