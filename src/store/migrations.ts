import type { Database } from 'better-sqlite3';
import { loadAuthorities } from './authorities.js';
import { ddl } from './ddl.js';
import { loadMetrics } from './metrics.js';

/** What is made of the definition in `schema.ts`. Version 1 was before the first release; nothing leads from it. */
export const firstVersion = 2;

/**
 * What takes a database from version `firstVersion + n` to the next, at place n. When the definition changes after a
 * release, the change is a step of its own here and the first version stays as it was.
 */
const migrations: ((db: Database) => void)[] = [];

export const currentVersion = firstVersion + migrations.length;

function create(db: Database): void {
  for (const statement of ddl()) db.exec(statement);
  loadAuthorities(db);
  loadMetrics(db);
}

/** Makes an empty database, or brings one up to date, all or nothing; `PRAGMA user_version` tells its version. */
export function migrate(db: Database): void {
  db.transaction(() => {
    const version = userVersion(db);
    if (version === 0) create(db);
    for (const step of migrations.slice(Math.max(version - firstVersion, 0))) step(db);
    db.pragma(`user_version = ${currentVersion}`);
  }).immediate();
}

export function userVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}
