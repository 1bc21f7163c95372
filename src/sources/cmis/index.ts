/** CMIS: council papers in DotNetNuke pages. The calendar of a month is slow to come, and its day cells lack the year. */
import type { Document } from 'domhandler';
import { all, first, linkAddress, parseHtml, textOf } from '../dom.js';
import { SourceError } from '../errors.js';
import { unexpected } from '../expect.js';
import type { CouncilSite } from '../moderngov/index.js';
import { isWanted } from '../patterns.js';
import { iso, monthNumber, siteDate } from '../site-dates.js';
import type { Group, Listing, Page, Pages, Source, Span } from '../types.js';

/** The page of the calendar module, what it is called in its form fields, and how a month of it is asked for. */
interface Calendar {
  /** Address of a month, where the site gives a link that it can be made from. */
  monthUrl: ((firstDay: string) => string) | null;
  /** Meetings of the current month, in the list view. */
  listed: Group[];
}

interface Meeting extends Group {
  on: string;
}

export function cmis({ base, committees: wanted }: CouncilSite, pages: Pages): Source {
  let calendar: Promise<Calendar> | null = null;
  const ready = () => {
    calendar ??= findCalendar(base, pages);
    return calendar;
  };

  const meetingsIn = async ({ from, to }: Span): Promise<Meeting[]> => {
    const { monthUrl, listed } = await ready();
    const found = new Map<string, Meeting>();
    if (monthUrl === null) for (const meeting of listed) found.set(meeting.key, meeting as Meeting);
    else {
      for (const month of monthsOf(from, to)) {
        const url = monthUrl(month);
        try {
          for (const meeting of meetingsOfMonth(await pages.get(url, true), month)) found.set(meeting.key, meeting);
        } catch (error) {
          if (!(error instanceof SourceError) || error.outcome === 'blocked') throw error;
          pages.failed(url, error);
        }
      }
    }
    return [...found.values()].filter(({ on }) => on >= from && on <= to);
  };

  return {
    givesPages: false,

    /** Committees have no list of their own: those that meet in the current month. */
    async offers() {
      const { listed } = await ready();
      const names = new Map(listed.map(({ name, url }) => [name, committeeId(url)]));
      return [...names].map(([name, id]) => ({ id, name, isChosen: isWanted(name, wanted) }));
    },

    async *groups(span) {
      const meetings = (await meetingsIn(span)).filter(({ name }) => isWanted(name, wanted));
      yield* meetings.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : Number(a.key) - Number(b.key)));
    },

    async listings({ url }) {
      const page = await pages.get(url);
      const document = parseHtml(page.text);
      const isCancelled = /cancelled|postponed/i.test(labelled(document, 'Status'));
      const links = all('li.DocumentListItem a.TitleLink[href]', document);
      if (links.length === 0 && !isOfSite(document)) throw unexpected(page, false, 'list of documents');
      if (isCancelled) return [];
      return links.flatMap((link): Listing[] => {
        const url = linkAddress(link, page.url);
        if (url === null) return [];
        const size = first('.FileSize', link.parent?.type === 'tag' ? (link.parent as typeof link) : link);
        const [title, note] = [textOf(link) || null, textOf(size) || null];
        return [{ url, title, item: null, itemNumber: null, publishedOn: null, note, authority: null }];
      });
    },
  };
}

/** @throws SourceError where no page of the site has the calendar's module id. */
async function findCalendar(base: string, pages: Pages): Promise<Calendar> {
  const found = await calendarPage(base, pages);
  const listUrl = new URL(found.url);
  listUrl.search = `?ctl=MeetingCalendarListView&mid=${found.module}`;
  const page = await pages.get(listUrl.href);
  const document = parseHtml(page.text);
  const listed = all('tr.rgRow a[href], tr.rgAltRow a[href]', document).flatMap((link): Meeting[] => {
    const words = /^(\d{1,2} \w+ \d{4})(?: \d{1,2}:\d{2})? - (.+)$/.exec(textOf(link));
    const on = words && siteDate(words[1]!);
    return on ? meetingAt(linkAddress(link, page.url), on, words[2]!) : [];
  });
  if (listed.length === 0 && !isOfSite(document)) throw unexpected(page, false, 'list of meetings');
  const linked = all('a[href]', document).flatMap((link) => linkAddress(link, page.url) ?? []);
  const parts = linked
    .map((href) => /^(.*\/tabid\/\d+)\/ctl\/\w+\/(mid\/\d+)\//i.exec(href))
    .find((match) => match !== null);
  if (!parts && listed.length === 0) {
    throw unexpected(page, isOfSite(document), 'link to a meeting, from which the addresses of other months are made');
  }
  return {
    monthUrl: parts
      ? (day) => `${parts[1]}/ctl/MeetingCalendarPublicNoJava/${parts[2]}/Date/${day}/Default.aspx`
      : null,
    listed,
  };
}

/** The page with the calendar: the address given, or the one that CMIS calls "Meetings" below it. */
async function calendarPage(base: string, pages: Pages): Promise<{ url: string; module: string }> {
  const folder = base.replace(/[^/]*\.aspx.*$/i, '').replace(/\/*$/, '/');
  let last: Error | null = null;
  for (const url of new Set([base, `${folder}Meetings.aspx`])) {
    try {
      const page = await pages.get(url);
      // Some sites call the module MeetingCalendarPublicList.
      const module = /dnn[$_]ctr(\d+)[$_]MeetingCalendarPublic/.exec(page.text)?.[1];
      if (module) return { url: page.url, module };
      last = unexpected(page, isOfSite(parseHtml(page.text)), 'calendar of meetings');
    } catch (error) {
      if (!(error instanceof SourceError) || error.outcome === 'blocked') throw error;
      last = error;
    }
    if (last instanceof SourceError && last.outcome === 'blocked') throw last;
  }
  throw last;
}

/** A table of days ("Monday, 8 June"), each with a link for each meeting beside it ("10:00 Licensing Sub-Committee A"). */
function meetingsOfMonth(page: Page, month: string): Meeting[] {
  const document = parseHtml(page.text);
  const rows = all('tr', document).flatMap((row) => {
    const cells = all('> td', row);
    const day = /^\w+day,?\s+(\d{1,2})\s+([a-z]+)(?:\s+(\d{4}))?$/i.exec(textOf(cells[0] ?? null));
    return day && cells[1] ? [{ day, entries: cells[1] }] : [];
  });
  if (rows.length === 0) throw unexpected(page, isOfSite(document), 'days of a calendar');
  return rows.flatMap(({ day, entries }) => {
    const on = iso(Number(day[3] ?? month.slice(0, 4)), monthNumber(day[2]!), Number(day[1]));
    if (on === null) return [];
    return all('a[href]', entries).flatMap((link) => {
      const name = textOf(link).replace(/^\d{1,2}:\d{2}\s+/, '');
      return meetingAt(linkAddress(link, page.url), on, name);
    });
  });
}

function meetingAt(url: string | null, on: string, name: string): Meeting[] {
  const key = url && /\/Meeting\/(\d+)\//i.exec(url)?.[1];
  return url && key && name ? [{ key, on, name, url }] : [];
}

const committeeId = (url: string): string => /\/Committee\/(\d+)\//i.exec(url)?.[1] ?? '';

/** Whether a page has parts that only CMIS pages have. */
const isOfSite = (document: Document): boolean =>
  first('[id^="dnn"], [class*="CMIS"], [class*="Cmis"], .DNNModuleContent', document) !== null;

/** The value beside a label of the summary; the classes of labels and values are mixed up, their words are right. */
function labelled(document: Document, label: string): string {
  const holder = all('div.holder', document).find(
    (one) => textOf(first('.DNNLabel', one)).replace(/:$/, '').toLowerCase() === label.toLowerCase(),
  );
  return holder ? textOf(first('.Value', holder)) : '';
}

/** First days of the months that a span touches, newest first. */
export function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  for (let [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))]; ; ) {
    const firstDay = iso(year, month, 1)!;
    months.push(firstDay);
    if (firstDay.slice(0, 7) <= from.slice(0, 7)) return months;
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
}
