/**
 * Fetches with manners: one request at a time for a host and a pause between, robots.txt kept, Retry-After obeyed,
 * failures tried again later and later, and never more than the night's limits.
 */
import { setMaxListeners } from 'node:events';
import { Agent } from 'undici';
import { packageVersion } from '../../version.js';
import { SourceError } from '../errors.js';
import { type Answer, type Asked, ask, TooLarge } from './answer.js';
import { isChallenge } from './challenge.js';
import { createGuard } from './guard.js';
import { createHost, type Host } from './host.js';
import {
  type Budget,
  backOff,
  connectTimeout,
  createBudget,
  longestWait,
  longSilenceTimeout,
  maxAttempts,
  maxPageBytes,
  maxRedirects,
  type NightLimits,
  silenceTimeout,
} from './limits.js';
import { type Robots, readRobots, robotName } from './robots.js';

export interface WebOptions {
  /** Mail address or web page, for the User-Agent. */
  contact: string;
  /** "host:port" pairs of the local network that may be asked. */
  allowLocal: string[];
  limits: NightLimits;
  /** When it is aborted nothing more is asked for. */
  signal: AbortSignal;
}

/** A request that was made, with what came of it. */
export interface Requested {
  method: string;
  /** What was wanted, and the address that this request went to. */
  url: string;
  finalUrl: string;
  /** ISO 8601 UTC. */
  at: string;
  status: number | null;
  headers: Record<string, string>;
  bytes: number;
  sha256: string | null;
  /** What went wrong; null where an answer came. */
  error: string | null;
}

export interface Wanted {
  method?: 'GET' | 'HEAD';
  /** File for the body of a 200; in memory without. */
  file?: string;
  maxBytes?: number;
  /** Whether the site takes its time to make the page. */
  isSlow?: boolean;
  /** Conditions: If-None-Match, If-Modified-Since. */
  headers?: Record<string, string>;
}

export interface Response extends Answer {
  url: string;
  finalUrl: string;
}

export interface Fetcher {
  /**
   * The answer to a request, behind redirects: 200 and 304, and for HEAD any status.
   *
   * @throws SourceError for every other end, LimitReached where the night's limits are used up.
   */
  fetch(url: string, wanted?: Wanted): Promise<Response>;
}

/** What all sources of a run share: the turns of each host, its robots.txt, and the night's budget. */
export interface Web {
  /** @param onRequest is told of every request, those for robots.txt and tries in vain included. */
  fetcher(onRequest: (asked: Requested) => void): Fetcher;
  budget: Budget;
  close(): Promise<void>;
}

interface Request extends Omit<Asked, 'url' | 'onBytes'> {
  tell(asked: Requested): void;
}

const gone = new Set([404, 410]);
const refused = new Set([401, 403, 451]);
const redirects = new Set([301, 302, 303, 307, 308]);

export function openWeb({ contact, allowLocal, limits, signal }: WebOptions): Web {
  // Every request in waiting listens to it.
  setMaxListeners(0, signal);
  const guard = createGuard(allowLocal, connectTimeout);
  const agent = new Agent({
    connect: guard.connect,
    maxHeaderSize: 64 * 1024,
  });
  const budget = createBudget(limits);
  const userAgent = `${robotName}/${packageVersion()} (+${/^https?:/.test(contact) ? contact : `mailto:${contact}`})`;
  const hosts = new Map<string, Host>();
  const robotsOfHosts = new Map<string, Promise<Robots>>();

  const hostOf = (url: URL): Host => {
    const host = hosts.get(url.host) ?? createHost(limits.secondsBetweenRequests * 1000, signal);
    hosts.set(url.host, host);
    return host;
  };

  /** One request. What the host asks for is heard within its turn, before the next begins. */
  const askOnce = async (wantedUrl: string, url: URL, asked: Request, host: Host): Promise<Answer> => {
    budget.spendRequest();
    const told = { method: asked.method, url: wantedUrl, finalUrl: url.href, at: new Date().toISOString() };
    const maxBytes = Math.min(asked.maxBytes, budget.bytesLeft());
    try {
      const answer = await ask(agent, { ...asked, maxBytes, url: url.href, onBytes: budget.spendBytes }, signal);
      const { status, headers, bytes, sha256 } = answer;
      asked.tell({ ...told, status, headers, bytes, sha256, error: null });
      const wait = isBusy(answer) ? retryAfter(headers['retry-after']) : null;
      if (wait !== null && wait > longestWait) host.close(asksToWait(url, status));
      else if (wait !== null) host.rest(wait);
      return answer;
    } catch (error) {
      if (!signal.aborted) {
        asked.tell({ ...told, status: null, headers: {}, bytes: 0, sha256: null, error: (error as Error).message });
      }
      const isTooMuchTonight = error instanceof TooLarge && maxBytes < asked.maxBytes && error.bytes <= budget.maxBytes;
      throw isTooMuchTonight ? budget.useUpBytes() : error;
    }
  };

  /** Again and again with longer waits, as long as that may help. */
  const patiently = async (wantedUrl: string, url: URL, asked: Request): Promise<Answer> => {
    const host = hostOf(url);
    for (let attempt = 1; ; attempt++) {
      const isLast = attempt === maxAttempts;
      try {
        const answer = await host.inTurn(() => askOnce(wantedUrl, url, asked, host));
        if (!isBusy(answer)) return answer;
        const { status, headers } = answer;
        const isAsked = status === 429 || headers['retry-after'] !== undefined;
        if (isLast && isAsked) throw asksToWait(url, status);
        if (isLast) return answer;
        if (retryAfter(headers['retry-after']) === null) host.rest(backOffAfter(attempt));
      } catch (error) {
        if (!(error instanceof SourceError) || !worthAnotherTry.has(error.code) || isLast) throw error;
        host.rest(backOffAfter(attempt));
      }
    }
  };

  const robotsOf = (url: URL, tell: Request['tell']): Promise<Robots> => {
    const known = robotsOfHosts.get(url.host);
    if (known) return known;
    const robots = loadRobots(url, tell).then((read) => {
      hostOf(url).slowDown(Math.min(read.crawlDelay * 1000, longestWait));
      return read;
    });
    robotsOfHosts.set(url.host, robots);
    return robots;
  };

  const loadRobots = async (of: URL, tell: Request['tell']): Promise<Robots> => {
    const url = new URL('/robots.txt', of);
    const asked: Request = {
      method: 'GET',
      headers: { 'user-agent': userAgent },
      file: null,
      maxBytes: maxPageBytes,
      silence: silenceTimeout,
      tell,
    };
    const { response } = await follow(url, asked, false);
    if (response.status >= 500) {
      throw new SourceError('blocked', 'robots_unreadable', `${url.href} answered with status ${response.status}`);
    }
    return readRobots(url.href, response.status === 200 ? (response.body?.toString('utf8') ?? '') : null);
  };

  const follow = async (wanted: URL, asked: Request, keepsRobots: boolean) => {
    let url = wanted;
    for (let hop = 0; hop <= maxRedirects; hop++) {
      guard.check(url);
      if (keepsRobots && !(await robotsOf(url, asked.tell)).allows(url.href)) {
        throw new SourceError('blocked', 'robots', `robots.txt of ${url.host} does not allow ${url.pathname}`);
      }
      const response = await patiently(wanted.href, url, asked);
      const location = response.headers.location;
      if (!redirects.has(response.status) || !location) return { response, finalUrl: url.href };
      if (!URL.canParse(location, url.href)) {
        throw new SourceError('broken', 'http_status', `${url.href} redirects to what is no address: ${location}`);
      }
      url = new URL(location, url);
    }
    throw new SourceError('broken', 'too_many_redirects', `${wanted.href} goes from one address to the next`);
  };

  return {
    budget,
    fetcher: (tell) => ({
      async fetch(address, { method = 'GET', file, maxBytes = maxPageBytes, isSlow = false, headers = {} } = {}) {
        const asked: Request = {
          method,
          headers: { 'user-agent': userAgent, ...headers },
          file: file ?? null,
          maxBytes,
          silence: isSlow ? longSilenceTimeout : silenceTimeout,
          tell,
        };
        const { response, finalUrl } = await follow(new URL(address), asked, true);
        if (method === 'GET') refuseUnlessGood(response, address);
        return { ...response, url: address, finalUrl };
      },
    }),
    close: () => agent.destroy(),
  };
}

const isBusy = ({ status, headers, body }: Answer): boolean =>
  (status === 429 || status >= 500) && !isChallenge(headers, body?.toString('latin1') ?? '');

const asksToWait = (url: URL, status: number): SourceError =>
  new SourceError('blocked', 'asks_to_wait', `${url.href} asks us to wait (status ${status})`);

function refuseUnlessGood({ status, headers, body }: Answer, url: string): void {
  const text = body?.toString('latin1') ?? '';
  if (isChallenge(headers, text)) {
    throw new SourceError('blocked', 'challenge', `${url} shows a firewall's page (status ${status})`);
  }
  if (status === 200 || status === 304) return;
  if (gone.has(status)) throw new SourceError('gone', 'not_there', `${url} is not there (status ${status})`);
  if (refused.has(status)) throw new SourceError('blocked', 'refused', `${url} is refused (status ${status})`);
  throw new SourceError('broken', 'http_status', `${url} answered with status ${status}`);
}

const worthAnotherTry = new Set(['source.no_answer', 'source.cut_off']);

/** Milliseconds, doubled with each attempt and spread by half either way. */
const backOffAfter = (attempt: number): number => backOff * 2 ** (attempt - 1) * (0.5 + Math.random());

/** Milliseconds that a Retry-After header asks for, in seconds or until a date; null where there is none. */
export function retryAfter(value: string | undefined, now = Date.now()): number | null {
  if (value === undefined) return null;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  // Date.parse makes dates of "-5" and "1.5" too; an HTTP date names its day and month.
  const date = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
