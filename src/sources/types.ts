import type { SourceError } from './errors.js';

/** A paper that a site offers: its address, and what the site says of it. */
export interface Listing {
  /** Absolute address. */
  url: string;
  /** Title of the paper; of a paper without one, of its link. */
  title: string | null;
  /** Title of the agenda item, and its printed number. */
  item: string | null;
  itemNumber: string | null;
  /** ISO date on which the site published it. */
  publishedOn: string | null;
  /** What the site says of its size or kind; a change of it means that the paper was changed. */
  note: string | null;
  /** Code of the authority that the site says it is about; null where the source's own. */
  authority: string | null;
}

/** What is looked at in one go: a meeting, or an authority's reports. */
export interface Group {
  /** The site's id of it. */
  key: string;
  /** Committee; authority for an inspectorate's reports. */
  name: string;
  /** ISO date of the meeting; null where it is none. */
  on: string | null;
  /** Page that a person can open. */
  url: string;
}

/** Something that a source can be asked for by name: a committee, or an authority. */
export interface Offer {
  id: string;
  name: string;
  /** Whether the pipeline file asks for it. */
  isChosen: boolean;
}

/** One kind of site. Every method throws SourceError for a page that is not as it should be, LimitReached at the night's end. */
export interface Source {
  offers(): Promise<Offer[]>;
  /** Groups in the span, newest first. */
  groups(span: Span): AsyncGenerator<Group>;
  listings(group: Group): Promise<Listing[]>;
  /** Whether an address may give a web page, not only PDF and Word. */
  givesPages: boolean;
}

/** ISO dates, both included. */
export interface Span {
  from: string;
  to: string;
}

/** A fetched page of a site. */
export interface Page {
  text: string;
  url: string;
  mediaType: string;
}

/** How sources get their pages. */
export interface Pages {
  /**
   * @param isSlow whether the site takes its time to make the page.
   * @throws SourceError, LimitReached
   */
  get(url: string, isSlow?: boolean): Promise<Page>;
  /** Tells of a part of the source that could not be listed; the rest goes on. */
  failed(url: string, error: SourceError): void;
}
