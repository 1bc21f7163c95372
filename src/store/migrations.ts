import type { Database } from 'better-sqlite3';
import { loadAuthorities } from './authorities.js';
import { ddl } from './ddl.js';
import { loadMetrics } from './metrics.js';

/**
 * What takes a database from version n to n + 1, at place n. Version 1 is made of the definition in `schema.ts`; when
 * that changes after a release, the change is a step of its own here and version 1 stays as it was.
 */
export const migrations: ((db: Database) => void)[] = [create];

function create(db: Database): void {
  for (const statement of ddl()) db.exec(statement);
  loadAuthorities(db);
  loadMetrics(db);
}

/** Brings the database up to date, all or nothing; `PRAGMA user_version` counts the steps that it has had. */
export function migrate(db: Database): void {
  db.transaction(() => {
    for (const step of migrations.slice(userVersion(db))) step(db);
    db.pragma(`user_version = ${migrations.length}`);
  }).immediate();
}

export function userVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}
