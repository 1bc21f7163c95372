/** ModernGov's pages, for sites that have the web service switched off. */
import type { Document, Element } from 'domhandler';
import { all, attribute, first, parseHtml, textOf } from '../dom.js';
import { unexpected } from '../expect.js';
import { addDays, siteDate } from '../site-dates.js';
import type { Group, Listing, Page, Pages, Span } from '../types.js';
import { addressOf, documentLinks, folder, linkWords } from './links.js';
import type { Committee } from './service.js';

export interface ModernGovPages {
  committees(): Promise<Committee[]>;
  meetings(committee: Committee, span: Span): Promise<Group[]>;
  /** All documents of a meeting: papers, packs, front sheet, printed minutes. */
  meeting(url: string): Promise<Listing[]>;
}

type Row = Group & { on: string; isCancelled: boolean };

/** A list of meetings stops at this number of rows. */
const fullPage = 51;

export function createPages(base: string, pages: Pages): ModernGovPages {
  const open = async (url: string): Promise<{ page: Page; document: Document }> => {
    const page = await pages.get(url);
    return { page, document: parseHtml(page.text) };
  };

  /** The rows of one page of a list of meetings, and whether there may be more. */
  const rowsOf = async (committee: Committee, query: string): Promise<{ rows: Row[]; goesOn: boolean }> => {
    const { page, document } = await open(`${folder(base)}ieListMeetings.aspx?${query}`);
    const links = all('a[href*="ieListDocuments.aspx" i]', document);
    const rows = links.flatMap((link) => {
      const url = addressOf(attribute(link, 'href')!, base);
      const key = url && /[?&](?:MId|MeetingId)=(\d+)/i.exec(url)?.[1];
      const on = siteDate(textOf(link));
      return url && key && on ? [{ key, on, url, name: committee.name, isCancelled: isCancelled(link) }] : [];
    });
    if (rows.length === 0 && !isOfSite(document)) throw unexpected(page, false, 'list of meetings');
    const furtherLink = first('a[href*="Act=earlier" i], a[href*="Act=later" i]', document);
    return { rows, goesOn: rows.length >= fullPage || furtherLink !== null };
  };

  return {
    async committees() {
      const { page, document } = await open(`${folder(base)}mgListCommittees.aspx?bcr=1`);
      const found = all('a[href*="mgCommitteeDetails.aspx" i]', document).flatMap((link) => {
        const id = attribute(link, 'href')?.match(/[?&]ID=(\d+)/i)?.[1];
        const name = textOf(link);
        return id && name ? [{ id, name, isExpired: false }] : [];
      });
      if (found.length === 0) throw unexpected(page, isOfSite(document), 'list of committees');
      return [...new Map(found.map((committee) => [committee.id, committee])).values()];
    },

    async meetings(committee, { from, to }) {
      const found = new Map<string, Row>();
      /** Days of a page that is full and had something new: then there may be more beyond them. */
      const look = async (query: string): Promise<string[] | null> => {
        const { rows, goesOn } = await rowsOf(committee, query);
        const before = found.size;
        for (const row of rows) found.set(row.key, row);
        return goesOn && found.size > before ? rows.map(({ on }) => on).sort() : null;
      };
      const beyond = (act: 'earlier' | 'later', day: string): string =>
        `Act=${act}&CId=${committee.id}&D=${day.replaceAll('-', '')}0000&MD=ielistmeetings`;
      const start = await look(`CId=${committee.id}&Year=0`);
      // The day after the earliest: the page may have ended within a day.
      for (let days = start; days && days[0]! > from; ) days = await look(beyond('earlier', addDays(days[0]!, 1)));
      for (let days = start; days && days.at(-1)! < to; ) days = await look(beyond('later', days.at(-1)!));
      return [...found.values()]
        .filter(({ on, isCancelled }) => !isCancelled && on >= from && on <= to)
        .map(({ isCancelled: _, ...meeting }) => meeting);
    },

    async meeting(url) {
      const { page, document } = await open(url);
      const links = documentLinks(document);
      if (links.length === 0 && !isOfSite(document)) throw unexpected(page, false, 'papers and no agenda');
      const listings = links.flatMap((link): Listing[] => {
        const url = addressOf(attribute(link, 'href')!, base);
        if (url === null) return [];
        return [{ url, ...linkWords(link), ...itemOf(link), publishedOn: null, authority: null }];
      });
      return [...new Map(listings.map((listing) => [listing.url, listing])).values()];
    },
  };
}

/** Whether a page has parts that only ModernGov's have. */
const isOfSite = (document: Document): boolean =>
  first(
    '[class^="mg"], [id^="mg"], #modgov, a[href*="ieListMeetings.aspx" i], a[href*="mgCommitteeDetails.aspx" i]',
    document,
  ) !== null;

/** The item of the agenda whose row a link stands in. */
function itemOf(link: Element): { item: string | null; itemNumber: string | null } {
  let row: Element | null = link;
  while (row && row.name !== 'tr') row = row.parent?.type === 'tag' ? (row.parent as Element) : null;
  if (!row) return { item: null, itemNumber: null };
  const number = first('td.mgItemNumberCell', row) ?? first('td', row);
  const itemNumber = /^\s*(\d+[a-z]?)\.?\s*$/i.exec(textOf(number))?.[1] ?? null;
  const title = all('p.mgAiTitleTxt', row).find((line) => !/^\s*\d+[a-z]?\.?\s*$/i.test(textOf(line)));
  const own = title ? (first('a', title) ?? title) : null;
  return { item: own ? linkWords(own).title : null, itemNumber };
}

/** "24 Mar 2026 6.00 pm - CANCELLED": the word stands behind the link, or in it. */
function isCancelled(link: Element): boolean {
  const row = link.parent?.type === 'tag' ? textOf(link.parent as Element) : textOf(link);
  const from = row.indexOf(textOf(link));
  const behind = row.slice(from + textOf(link).length).split(/\d{1,2} \w{3,9} \d{4}/)[0] ?? '';
  return /cancelled/i.test(textOf(link) + behind);
}
