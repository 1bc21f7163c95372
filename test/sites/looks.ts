/** A source asked over the web, without a pipeline around it. */
import { pagesOf } from '../../src/pipeline/scrape.js';
import { openWeb, type Requested, type Web } from '../../src/sources/http/fetcher.js';
import type { Group, Listing, Pages, Source, Span } from '../../src/sources/types.js';
import type { Server } from './server.js';

const plenty = { requestsPerNight: 10_000, megabytesPerNight: 1000, secondsBetweenRequests: 0 };

/** The web, with these servers allowed though they are local. */
export function webOf(
  servers: Server[],
  limits: Partial<typeof plenty> = {},
  signal = new AbortController().signal,
): Web {
  const allowLocal = servers.map(({ host }) => host);
  return openWeb({ contact: 'papers@example.org', allowLocal, limits: { ...plenty, ...limits }, signal });
}

/** A fetcher with a record of what it was asked for. */
export function fetcherOf(web: Web): { fetch: ReturnType<Web['fetcher']>['fetch']; told: Requested[] } {
  const told: Requested[] = [];
  return { fetch: web.fetcher((asked) => told.push(asked)).fetch, told };
}

export interface Look {
  source: Source;
  /** Parts that could not be listed. */
  failed: string[];
}

export function sourceAt(servers: Server[], open: (pages: Pages) => Source): Look {
  const failed: string[] = [];
  const fetcher = webOf(servers).fetcher(() => {});
  const pages = pagesOf(fetcher, (url) => {
    failed.push(url);
  });
  return { source: open(pages), failed };
}

export async function groupsOf(source: Source, span: Span): Promise<Group[]> {
  const groups: Group[] = [];
  for await (const group of source.groups(span)) groups.push(group);
  return groups;
}

/** All that a source lists in a span. */
export async function listingsOf(source: Source, span: Span): Promise<Listing[]> {
  const listings: Listing[] = [];
  for (const group of await groupsOf(source, span)) listings.push(...(await source.listings(group)));
  return listings;
}
