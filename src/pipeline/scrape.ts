/** One source in one run: what it offers is listed, asked for where that is needed, and handed on to be read. */
import type { Logger } from 'pino';
import { LimitReached, type Outcome, SourceError } from '../sources/errors.js';
import { isChallenge, speaksOfBlock } from '../sources/http/challenge.js';
import type { Fetcher, Response } from '../sources/http/fetcher.js';
import { maxPaperBytes } from '../sources/http/limits.js';
import { isWanted } from '../sources/patterns.js';
import type { Group, Listing, Page, Pages, Source } from '../sources/types.js';
import type { Archive } from '../store/archive.js';
import type { KnownListing, Look, ScrapeJournal, SourceResult } from '../store/scrapes.js';
import type { Found } from './keeping.js';
import { paperName } from './paper-name.js';
import { quietAlarm } from './quiet-alarm.js';
import { asking } from './recheck.js';
import type { Site } from './sources.js';
import { groupsToLookAt, type Stretch, stretchesToLookAt } from './walk.js';

export interface Scrape {
  site: Site;
  journal: ScrapeJournal;
  fetcher: Fetcher;
  archive: Archive;
  /** Takes a document on to be read; resolves when there is room for the next. */
  read(found: Found): Promise<void>;
  /** Enters where the site's word of a paper and the paper itself differ. */
  checkSiteWords(sha256: string): void;
  /** Whether the bytes were had before this run. */
  isHad(sha256: string): boolean;
  /** ISO date. */
  today: string;
  log: Logger;
}

/** Something that could not be had. */
export interface Failure {
  url: string;
  /** Stable id of what went wrong: "source.not_there". */
  code: string;
  outcome: Outcome;
  message: string;
  remedy: string;
}

/** A source's result, and what of it could not be had. */
export interface Scraped extends SourceResult {
  failures: Failure[];
}

/** After this many failures in a row the source is left alone for the night. */
const patience = 5;

/** What speaks of trouble with the whole site, and not of one page. */
const isTrouble = ({ outcome, code }: SourceError): boolean => outcome === 'broken' || code === 'source.challenge';

export async function scrape(of: Scrape): Promise<Scraped> {
  const { site, journal, log, today } = of;
  const failures: Failure[] = [];
  const count = { settled: 0, listed: 0, fetched: 0, newDocuments: 0 };
  const seen = new Set<string>();
  const settled = (): void => {
    count.settled++;
  };
  let inARow = 0;
  let isWhole = true;
  let ending: SourceError | null = null;

  const note = (url: string, error: SourceError): void => {
    const { code, outcome, message, remedy } = error;
    failures.push({ url, code, outcome, message, remedy });
    log.warn({ source: site.name, url, outcome: error.outcome, code: error.code, message: error.message }, 'failed');
  };
  const failed = (url: string, error: SourceError): void => {
    note(url, error);
    isWhole = false;
    if (error.code !== 'source.asks_to_wait' && !(isTrouble(error) && ++inARow >= patience)) return;
    ending = error;
    throw error;
  };
  const source = site.open(pagesOf(of.fetcher, failed));

  /** Gives whether anything was new; what is gone for good is no reason to come back. */
  const lookAt = async (group: Group): Promise<boolean> => {
    const before = journal.group(group.key);
    let isQuiet = true;
    let isGroupWhole = true;
    // Of what was never looked at whole the missing ones first: a night's limits may end before all are asked for again.
    const listings = (await source.listings(group)).map((listing) => ({
      listing,
      known: journal.listing(listing.url),
    }));
    if (before === null) listings.sort((a, b) => Number(a.known !== null) - Number(b.known !== null));
    for (const { listing, known } of listings) {
      if (seen.has(listing.url) || !isWanted(listing.title ?? listing.url, site.titles)) continue;
      seen.add(listing.url);
      count.listed++;
      const isResumed = before === null && known !== null && (known.fetched_at ?? '') >= journal.cutOffSince;
      try {
        if (await lookAtPaper(of, source, group, listing, isResumed, known, count)) isQuiet = false;
        inARow = 0;
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        const isGone = error.outcome === 'gone';
        journal.look(group, listing, { ...nothing, isGone }, now());
        if (!isGone) {
          isGroupWhole = false;
          failed(listing.url, error);
        } else if (known?.is_gone !== 1) note(listing.url, error);
      }
    }
    if (isGroupWhole) journal.lookedAt(group, isQuiet, now());
    return isQuiet;
  };

  const lookAtSpan = async ({ span, isBackFill }: Stretch): Promise<void> => {
    isWhole = true;
    let isQuiet = true;
    for await (const group of groupsToLookAt(source, { span, isBackFill }, journal, today, settled)) {
      try {
        if (!(await lookAt(group))) isQuiet = false;
      } catch (error) {
        if (!(error instanceof SourceError) || error.outcome === 'blocked' || error === ending) throw error;
        if (error.outcome === 'gone') {
          note(group.url, error);
          journal.lookedAt(group, true, now());
        } else failed(group.url, error);
      }
    }
    if (isBackFill && isWhole) journal.spanLookedAt(span, isQuiet, now());
  };

  let stop: Error | null = null;
  try {
    for (const stretch of stretchesToLookAt(site, journal, today, settled)) await lookAtSpan(stretch);
  } catch (error) {
    if (!(error instanceof SourceError) && !(error instanceof LimitReached)) throw error;
    stop = error;
    log.warn({ source: site.name, message: error.message }, 'stopped');
  }
  const outcome = outcomeOf(stop, failures, count);
  const result = {
    outcome,
    message: stop?.message ?? messageOf(failures),
    listed: count.listed,
    fetched: count.fetched,
    newDocuments: count.newDocuments,
    failed: failures.length,
    alarm: count.newDocuments > 0 ? null : quietAlarm(journal.news(), now()),
  };
  journal.finish(result);
  return { ...result, failures };
}

const nothing: Look = {
  document: null,
  etag: null,
  lastModified: null,
  contentLength: null,
  cameNow: false,
  isNew: false,
  isGone: false,
};

/** Gives whether the bytes are new at this address. */
async function lookAtPaper(
  { site, journal, fetcher, archive, read, checkSiteWords, isHad, today, log }: Scrape,
  source: Source,
  group: Group,
  listing: Listing,
  isResumed: boolean,
  known: KnownListing | null,
  count: { fetched: number; newDocuments: number },
): Promise<boolean> {
  const { how, why } = isResumed ? { how: 'not' as const, why: 'had already' } : asking(listing, group, known, today);
  const asBefore: Look | null = known && {
    document: known.document,
    etag: known.etag,
    lastModified: known.last_modified,
    contentLength: known.content_length,
    cameNow: false,
    isNew: false,
    isGone: false,
  };
  const unchanged = (): false => {
    journal.look(group, listing, asBefore!, now());
    if (asBefore?.document) checkSiteWords(asBefore.document);
    return false;
  };
  if (how === 'not') return unchanged();
  if (how === 'head' && (await lengthAt(fetcher, listing.url)) === known?.content_length) return unchanged();

  const file = archive.newFile();
  const response = await fetcher.fetch(listing.url, {
    file,
    maxBytes: maxPaperBytes,
    headers: how === 'if-changed' ? conditions(known!) : {},
  });
  if (response.status === 304) return unchanged();
  try {
    const { kind, head } = await archive.look(file);
    const text = head.toString('latin1');
    if (kind === 'empty') throw new SourceError('broken', 'cut_off', `${listing.url} gave no bytes`);
    const isPage =
      kind === 'text/html' || (kind === 'text/plain' && !/\.txt$/i.test(new URL(response.finalUrl).pathname));
    if (isPage && (isChallenge(response.headers, text) || (!source.givesPages && speaksOfBlock(text)))) {
      throw new SourceError('blocked', 'challenge', `${listing.url} shows a firewall's page instead of a paper`);
    }
    if (isPage && !source.givesPages) {
      throw new SourceError('broken', 'not_a_paper', `${listing.url} gives a web page instead of a paper`);
    }
    const { sha256, headers } = response;
    const isNew = known?.document !== sha256;
    const wasHad = isHad(sha256);
    const path = archive.keep(file, sha256, kind);
    const look: Look = {
      document: sha256,
      etag: headers.etag ?? null,
      lastModified: headers['last-modified'] ?? null,
      contentLength: headers['content-length'] === undefined ? null : Number(headers['content-length']),
      cameNow: true,
      isNew,
      isGone: false,
    };
    journal.look(group, listing, look, now());
    count.fetched++;
    if (isNew && !wasHad) count.newDocuments++;
    log.info({ source: site.name, url: listing.url, sha256, why, isNew }, 'fetched');
    await read({ sha256, file: path, fileName: paperName(response, listing.title), locations: [listing.url] });
    return isNew;
  } finally {
    archive.drop(file);
  }
}

/** The length that a site gives for what is at an address; null where it does not tell. */
async function lengthAt(fetcher: Fetcher, url: string): Promise<number | null> {
  const { status, headers }: Response = await fetcher.fetch(url, { method: 'HEAD' });
  return status === 200 && headers['content-length'] !== undefined ? Number(headers['content-length']) : null;
}

function conditions({ etag, last_modified: lastModified }: KnownListing): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

export function pagesOf(fetcher: Fetcher, failed: Pages['failed']): Pages {
  return {
    failed,
    async get(url, isSlow = false): Promise<Page> {
      const { body, finalUrl, headers } = await fetcher.fetch(url, { isSlow });
      const mediaType = headers['content-type'] ?? '';
      return { text: decoded(body ?? Buffer.alloc(0), mediaType), url: finalUrl, mediaType };
    },
  };
}

function decoded(body: Buffer, mediaType: string): string {
  const charset = /charset=["']?([\w-]+)/i.exec(mediaType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder('utf-8').decode(body);
  }
}

function outcomeOf(
  stop: Error | null,
  failures: Failure[],
  { settled, listed, newDocuments }: { settled: number; listed: number; newDocuments: number },
): Outcome {
  if (stop instanceof SourceError) return stop.outcome;
  // A paper that is refused may be a restricted one; a firewall's page is never of one paper alone.
  const blocked = failures.filter(({ outcome }) => outcome === 'blocked');
  if (blocked.some(({ code }) => code === 'source.challenge') || blocked.length * 2 > listed) return 'blocked';
  if (failures.length > 0 && failures.length >= listed) return failures[0]!.outcome;
  if (newDocuments > 0) return 'ok';
  if (stop) return 'unchanged';
  return listed === 0 && settled === 0 ? 'empty' : 'unchanged';
}

const messageOf = (failures: Failure[]): string | null =>
  failures.length === 0 ? null : `${failures.length} could not be had: ${failures[0]!.message}`;

const now = (): string => new Date().toISOString();
