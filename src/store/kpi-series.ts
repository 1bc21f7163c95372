import type { Database } from 'better-sqlite3';
import type { Qualifier, Unit } from '../extract/types.js';
import { nearest } from '../reference/nearest.js';
import { authorityFilter } from './authority-lookup.js';
import { StoreError } from './errors.js';

export interface SeriesFilter {
  /** Id of a metric, or the words before a `*` at its end. */
  metric: string;
  /** Name or code of an authority. */
  authority?: string;
  qualifier?: Qualifier;
}

/** A row of `v_kpi_series`. */
export interface SeriesValue {
  metric: string;
  authority: string | null;
  as_of: string | null;
  value: number;
  value_max: number | null;
  unit: Unit;
  qualifier: Qualifier;
  measure: string;
  printed_value: number;
  complement: number;
  document: string;
  file_name: string;
  page: number | null;
  quote: string;
}

/** A metric with how many values of how many documents there are. */
export interface MetricCount {
  metric: string;
  kpis: number;
  documents: number;
  label: string;
}

/** The metrics of which the database has values, or those of one authority. */
export function listMetrics(db: Database, authority: string | undefined): MetricCount[] {
  const codes = authorityFilter(db, authority);
  return db
    .prepare<[string | null, string | null], MetricCount>(
      `SELECT metric, count(*) AS kpis, count(DISTINCT document) AS documents, metrics.label
       FROM v_kpi_series s JOIN metrics ON metrics.id = s.metric
       WHERE ? IS NULL OR authority_code IN (SELECT value FROM json_each(?))
       GROUP BY metric ORDER BY metric`,
    )
    .all(codes, codes);
}

/**
 * Values of a metric by authority and date.
 *
 * @throws StoreError with exit code 2 for a metric that does not exist.
 */
export function readSeries(db: Database, { metric, authority, qualifier }: SeriesFilter): SeriesValue[] {
  const metrics = matching(db, metric);
  const codes = authorityFilter(db, authority);
  return db
    .prepare<Record<string, string | null>, SeriesValue>(
      `SELECT metric, authority, as_of, value, value_max, unit, qualifier, measure, printed_value, complement,
         document, file_name, page, quote
       FROM v_kpi_series
       WHERE metric IN (SELECT value FROM json_each(:metrics))
         AND (:codes IS NULL OR authority_code IN (SELECT value FROM json_each(:codes)))
         AND (:qualifier IS NULL OR qualifier = :qualifier)
       ORDER BY metric, authority, as_of, document, claim_id`,
    )
    .all({ metrics: JSON.stringify(metrics), codes, qualifier: qualifier ?? null });
}

function matching(db: Database, words: string): string[] {
  const ids = db.prepare<[], string>('SELECT id FROM metrics ORDER BY id').pluck().all();
  const found = words.endsWith('*')
    ? ids.filter((id) => id.startsWith(words.slice(0, -1)))
    : ids.filter((id) => id === words);
  if (found.length > 0) return found;
  const like = nearest(words, ids);
  throw new StoreError(`No metric is called "${words}".${like ? ` Is it ${like}?` : ''}`, {
    code: 'store.no_metric',
    remedy: 'council-papers kpis without --metric lists those that there are; the table metrics has them all.',
    exitCode: 2,
  });
}
