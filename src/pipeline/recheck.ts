/** What is asked for again, and when it is no longer. */

import { addDays } from '../sources/site-dates.js';
import type { Group, Listing } from '../sources/types.js';
import type { KnownListing } from '../store/scrapes.js';

/** A paper or meeting this many days old is settled once a later look at it finds nothing new. */
const settlingDays = 90;

export function isSettled(on: string | null, quietLooks: number, today: string): boolean {
  return on !== null && quietLooks > 0 && on < addDays(today, -settlingDays);
}

/** Other bytes of the same length are not told by it: what can be told by nothing else is fetched whole this often. */
const wholeAgainDays = 7;

/** How an address is asked, and why. */
export interface Asking {
  how: 'get' | 'if-changed' | 'head' | 'not';
  why: string;
}

/**
 * @param known what earlier looks brought; null for the first one.
 * @param today ISO date.
 */
export function asking(listing: Listing, group: Group, known: KnownListing | null, today: string): Asking {
  if (!known) return { how: 'get', why: 'new' };
  const settled = isSettled(group.on ?? listing.publishedOn, known.quiet_looks, today);
  if (settled && known.is_gone === 1) return { how: 'not', why: 'gone' };
  if (known.document === null) return { how: 'get', why: 'could not be had before' };
  if (known.note !== listing.note) return { how: 'get', why: 'the site says that it changed' };
  if (settled) return { how: 'not', why: 'settled' };
  if (known.etag !== null || known.last_modified !== null) return { how: 'if-changed', why: 'may have changed' };
  const isRecent = known.fetched_at !== null && known.fetched_at.slice(0, 10) > addDays(today, -wholeAgainDays);
  if (known.content_length !== null && isRecent) return { how: 'head', why: 'may have changed' };
  return { how: 'get', why: 'may have changed; the site sends nothing to tell by' };
}
