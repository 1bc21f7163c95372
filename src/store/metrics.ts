import type { Database } from 'better-sqlite3';
import { loadMetrics as read } from '../reference/metrics.js';
import { inserter } from './insert.js';
import { metrics } from './schema/facts.js';

/** Fills the table of metrics from `data/metrics.json`, which may print one in several ways. */
export function loadMetrics(db: Database): void {
  const put = inserter(db, metrics);
  const labels = new Map<string, string>();
  for (const { id, label } of read().metrics) if (!labels.has(id)) labels.set(id, label);
  for (const [id, label] of [...labels].sort(([a], [b]) => (a < b ? -1 : 1))) put({ id, label });
}
