/** The journal of scraping: sources, requests, and what sites say of their papers. */
import type { Database } from 'better-sqlite3';
import type { Outcome } from '../sources/errors.js';
import type { Requested } from '../sources/http/fetcher.js';
import type { Group, Listing, Span } from '../sources/types.js';
import { inserter } from './insert.js';
import { fetches, siteGroups, sourceRuns, sourceSpans, sources } from './schema/scrapes.js';
import type { sourceKinds } from './schema/values.js';

export interface SourceRow {
  pipeline: string;
  name: string;
  kind: keyof typeof sourceKinds;
  authority: string | null;
  base: string | null;
}

/** What is known of a paper's address from earlier looks. */
export interface KnownListing {
  document: string | null;
  etag: string | null;
  last_modified: string | null;
  content_length: number | null;
  note: string | null;
  quiet_looks: number;
  is_gone: number;
  /** When the bytes last came, ISO 8601 UTC; null where they never did. */
  fetched_at: string | null;
}

/** What a look at a paper's address brought. */
export interface Look {
  /** SHA-256 of the bytes there now; null where they could not be had. */
  document: string | null;
  etag: string | null;
  lastModified: string | null;
  contentLength: number | null;
  /** Whether they came just now, and are not only known to be there still. */
  cameNow: boolean;
  isNew: boolean;
  isGone: boolean;
}

export interface SourceResult {
  outcome: Outcome;
  message: string | null;
  listed: number;
  fetched: number;
  newDocuments: number;
  failed: number;
  alarm: string | null;
}

/** What earlier runs found at a source. */
export interface SourceMemory {
  /** How many looks in a row at a group found nothing new; null where it was never looked at whole. */
  group(key: string): number | null;
  /** The same of a span of days. */
  span(span: Span): number | null;
  listing(url: string): KnownListing | null;
}

/** Of one source in one run. Times are ISO 8601 UTC. */
export interface ScrapeJournal extends SourceMemory {
  /** What was fetched since then was fetched by runs that were cut off; a time to come where the last run was not. */
  cutOffSince: string;
  request(asked: Requested): void;
  /** Enters the site's word of a paper, with what a look at it brought. */
  look(group: Group, listing: Listing, look: Look, at: string): void;
  /** Enters that all papers of a group were looked at. */
  lookedAt(group: Group, isQuiet: boolean, at: string): void;
  spanLookedAt(span: Span, isQuiet: boolean, at: string): void;
  finish(result: SourceResult): void;
  /** Times of the earlier runs in which new documents came, oldest first. */
  news(): string[];
}

const headersThatMatter = [
  'etag',
  'last-modified',
  'content-type',
  'content-length',
  'content-disposition',
  'location',
  'retry-after',
  'server',
];

/** What is remembered of a source, without entering anything. */
export function openMemory(db: Database, { pipeline, name }: SourceRow): SourceMemory {
  const sourceId =
    db
      .prepare<[string, string], number>('SELECT id FROM sources WHERE pipeline = ? AND name = ?')
      .pluck()
      .get(pipeline, name) ?? null;
  const groupOf = db
    .prepare<[number | null, string], number>('SELECT quiet_looks FROM site_groups WHERE source_id = ? AND key = ?')
    .pluck();
  const spanOf = db
    .prepare<[number | null, string], number>(
      'SELECT quiet_looks FROM source_spans WHERE source_id = ? AND from_on = ?',
    )
    .pluck();
  const listingOf = db.prepare<[number | null, string], KnownListing>(
    `SELECT document, etag, last_modified, content_length, note, quiet_looks, is_gone, fetched_at FROM listings
     WHERE source_id = ? AND url = ?`,
  );
  return {
    group: (key) => groupOf.get(sourceId, key) ?? null,
    span: ({ from }) => spanOf.get(sourceId, from) ?? null,
    listing: (url) => listingOf.get(sourceId, url) ?? null,
  };
}

export function openJournal(db: Database, of: SourceRow, runId: number): ScrapeJournal {
  const sourceId = enterSource(db, of);
  const memory = openMemory(db, of);
  const putFetch = inserter(db, fetches);
  const putGroup = inserter(db, siteGroups, 'INSERT OR REPLACE');
  const putRun = inserter(db, sourceRuns, 'INSERT OR REPLACE');
  const putListing = db.prepare<Record<string, string | number | null>>(
    `INSERT INTO listings (source_id, url, group_key, title, committee, meeting_on, item, item_number, published_on,
       authority, note, document, etag, last_modified, content_length, first_seen, last_seen, fetched_at, quiet_looks, is_gone)
     VALUES (:sourceId, :url, :group, :title, :committee, :meetingOn, :item, :itemNumber, :publishedOn,
       :authority, :note, :document, :etag, :lastModified, :contentLength, :at, :at, iif(:cameNow, :at, NULL), 0, :isGone)
     ON CONFLICT DO UPDATE SET group_key = excluded.group_key, title = excluded.title, committee = excluded.committee,
       meeting_on = excluded.meeting_on, item = excluded.item, item_number = excluded.item_number,
       published_on = excluded.published_on, authority = excluded.authority, note = excluded.note,
       document = coalesce(excluded.document, document),
       etag = iif(excluded.document IS NULL, etag, excluded.etag),
       last_modified = iif(excluded.document IS NULL, last_modified, excluded.last_modified),
       content_length = iif(excluded.document IS NULL, content_length, excluded.content_length),
       last_seen = excluded.last_seen, fetched_at = coalesce(excluded.fetched_at, fetched_at), is_gone = excluded.is_gone,
       quiet_looks = iif(:isNew, 0, quiet_looks + 1)`,
  );
  const putSpan = inserter(db, sourceSpans, 'INSERT OR REPLACE');
  const news = db
    .prepare<[number], string>(
      `SELECT started_at FROM source_runs JOIN runs ON runs.id = run_id
       WHERE source_id = ? AND new_documents > 0 ORDER BY started_at`,
    )
    .pluck();

  const cutOff = db
    .prepare<[string, number], string | null>(
      `SELECT min(started_at) FROM runs
       WHERE pipeline = ? AND id < ? AND finished_at IS NULL
         AND id > (SELECT coalesce(max(id), 0) FROM runs ended WHERE ended.pipeline = runs.pipeline AND finished_at IS NOT NULL)`,
    )
    .pluck()
    .get(of.pipeline, runId);

  return {
    ...memory,
    cutOffSince: cutOff ?? '9999',

    request({ method, url, finalUrl, at, status, headers, bytes, sha256, error }) {
      const kept = headersThatMatter.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]));
      putFetch({
        run_id: runId,
        source_id: sourceId,
        method,
        url,
        final_url: finalUrl,
        requested_at: at,
        status,
        media_type: headers['content-type'] ?? null,
        bytes,
        sha256,
        headers: JSON.stringify(Object.fromEntries(kept)),
        error,
      });
    },

    look(group, { url, title, item, itemNumber, publishedOn, note, authority }, look, at) {
      putListing.run({
        sourceId,
        url,
        group: group.key,
        title,
        committee: group.on === null ? null : group.name,
        meetingOn: group.on,
        item,
        itemNumber,
        publishedOn,
        authority: authority ?? of.authority,
        note,
        document: look.document,
        etag: look.etag,
        lastModified: look.lastModified,
        contentLength: look.contentLength,
        at,
        cameNow: Number(look.cameNow),
        isNew: Number(look.isNew),
        isGone: Number(look.isGone),
      });
    },

    lookedAt({ key, name, on, url }, isQuiet, at) {
      const quietLooks = isQuiet ? (memory.group(key) ?? -1) + 1 : 0;
      putGroup({ source_id: sourceId, key, name, on_day: on, url, looked_at: at, quiet_looks: quietLooks });
    },

    spanLookedAt(span, isQuiet, at) {
      const { from, to } = span;
      const quietLooks = isQuiet ? (memory.span(span) ?? -1) + 1 : 0;
      putSpan({ source_id: sourceId, from_on: from, to_on: to, looked_at: at, quiet_looks: quietLooks });
    },

    finish({ outcome, message, listed, fetched, newDocuments, failed, alarm }) {
      putRun({
        source_id: sourceId,
        run_id: runId,
        outcome,
        message,
        listed,
        fetched,
        new_documents: newDocuments,
        failed,
        alarm,
      });
    },

    news: () => news.all(sourceId),
  };
}

function enterSource(db: Database, { pipeline, name, kind, authority, base }: SourceRow): number {
  const update = db.prepare<[string, string | null, string | null, string, string]>(
    'UPDATE sources SET kind = ?, authority = ?, base = ? WHERE pipeline = ? AND name = ?',
  );
  if (update.run(kind, authority, base, pipeline, name).changes === 0) {
    return inserter(db, sources)({ pipeline, name, kind, authority, base });
  }
  return db
    .prepare<[string, string], number>('SELECT id FROM sources WHERE pipeline = ? AND name = ?')
    .pluck()
    .get(pipeline, name)!;
}

/** Bytes that were fetched, and how the answer they came in names them. */
export interface FetchedPaper {
  sha256: string;
  url: string;
  /** Behind redirects. */
  finalUrl: string;
  headers: Record<string, string>;
  /** The site's word for it. */
  title: string | null;
}

/** What was fetched, but neither read nor found unreadable since: a run was cut off. */
export function fetchedButNotRead(db: Database): FetchedPaper[] {
  return db
    .prepare<[], Omit<FetchedPaper, 'headers'> & { headers: string }>(
      `SELECT document AS sha256, listings.url, ifnull(final_url, listings.url) AS finalUrl,
         ifnull(headers, '{}') AS headers, title
       FROM listings LEFT JOIN fetches ON fetches.id =
         (SELECT max(id) FROM fetches came WHERE came.url = listings.url AND came.sha256 = document)
       WHERE document IS NOT NULL AND document NOT IN (SELECT sha256 FROM documents)
         AND document NOT IN (SELECT sha256 FROM quarantine WHERE sha256 IS NOT NULL)
       ORDER BY document, listings.url`,
    )
    .all()
    .map((row) => ({ ...row, headers: JSON.parse(row.headers) }));
}
