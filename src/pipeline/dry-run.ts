/** What a run would fetch, and why: lists are asked for, papers are not, and nothing is written. */
import type { Database } from 'better-sqlite3';
import { LimitReached, SourceError } from '../sources/errors.js';
import { isWanted } from '../sources/patterns.js';
import { openMemory, type SourceMemory } from '../store/scrapes.js';
import type { PipelineFile } from './pipeline-file.js';
import { asking } from './recheck.js';
import { pagesOf } from './scrape.js';
import { type Folder, filesOf, type Site, sourcesOf, webOf } from './sources.js';
import { groupsToLookAt, stretchesToLookAt } from './walk.js';

/** A paper that a run would ask for, or a part of a source that could not be listed. */
export interface Planned {
  source: string;
  url: string;
  title: string | null;
  committee: string | null;
  meetingOn: string | null;
  /** "new", "may have changed"; of a failure, what went wrong. */
  why: string;
  failed: boolean;
}

const nothingTold = { title: null, committee: null, meetingOn: null };

/** @throws PapersError for a source that cannot be made out. */
export async function* planRun(db: Database, file: PipelineFile, signal: AbortSignal): AsyncGenerator<Planned> {
  const today = new Date().toISOString().slice(0, 10);
  const web = webOf(file, signal);
  try {
    for (const source of sourcesOf(db, file, today)) {
      if ('paths' in source) yield* planFolder(source);
      else
        yield* planSite(
          source,
          openMemory(db, source),
          web.fetcher(() => {}),
          today,
        );
    }
  } finally {
    await web.close();
  }
}

function* planFolder(folder: Folder): Generator<Planned> {
  for (const path of filesOf(folder)) {
    yield { source: folder.name, url: path, ...nothingTold, why: 'read unless known', failed: false };
  }
}

async function* planSite(
  site: Site,
  memory: SourceMemory,
  fetcher: Parameters<typeof pagesOf>[0],
  today: string,
): AsyncGenerator<Planned> {
  const failures: Planned[] = [];
  const failed = (url: string, { message }: Error): void => {
    failures.push({ source: site.name, url, ...nothingTold, why: message, failed: true });
  };
  const source = site.open(pagesOf(fetcher, failed));
  const seen = new Set<string>();
  try {
    for (const stretch of stretchesToLookAt(site, memory, today, () => {})) {
      for await (const group of groupsToLookAt(source, stretch, memory, today, () => {})) {
        for (const listing of await source.listings(group)) {
          if (seen.has(listing.url) || !isWanted(listing.title ?? listing.url, site.titles)) continue;
          seen.add(listing.url);
          const { how, why } = asking(listing, group, memory.listing(listing.url), today);
          if (how === 'not') continue;
          const committee = group.on === null ? null : group.name;
          const { url, title } = listing;
          yield { source: site.name, url, title, committee, meetingOn: group.on, why, failed: false };
        }
      }
    }
  } catch (error) {
    if (!(error instanceof SourceError) && !(error instanceof LimitReached)) throw error;
    failed(site.base ?? site.name, error);
  }
  yield* failures;
}
