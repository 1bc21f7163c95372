/** ModernGov's XML web service, `mgWebService.asmx`. */
import type { Document, Element } from 'domhandler';
import { all, first, type Node, parseXml, rootName, textOf } from '../dom.js';
import { SourceError } from '../errors.js';
import { unexpected } from '../expect.js';
import { siteDate } from '../site-dates.js';
import type { Group, Listing, Pages, Span } from '../types.js';
import { addressOf, folder } from './links.js';

export interface Committee {
  id: string;
  name: string;
  /** No longer meets; its old papers are still there. */
  isExpired: boolean;
}

export interface ModernGovService {
  committees(): Promise<Committee[]>;
  meetings(committee: Committee, span: Span): Promise<Group[]>;
  /** The papers of a meeting, and whether its minutes are out. */
  meeting(id: string): Promise<{ listings: Listing[]; hasMinutes: boolean }>;
}

/** The pages of the site's own that come where the service is switched off. */
const ownPage = /\bmg[A-Z]\w+|modern\.?gov/;

/** Whether an error says that the service is switched off, so that the pages have to be read. */
export const isSwitchedOff = (error: unknown): boolean =>
  error instanceof SourceError &&
  (error.code === 'source.not_there' ||
    error.code === 'source.refused' ||
    error.code === 'source.http_status' ||
    error.code === 'source.unexpected_page');

export function createService(base: string, pages: Pages): ModernGovService {
  /** @param root names that the answer's outermost element may have. */
  const ask = async (operation: string, root: string, query = ''): Promise<Document> => {
    const page = await pages.get(`${folder(base)}mgWebService.asmx/${operation}${query}`);
    const answer = parseXml(page.text);
    if (rootName(answer) !== root) throw unexpected(page, ownPage.test(page.text), `<${root}> in it`);
    return answer;
  };

  const urlOf = async (document: Element): Promise<string | null> => {
    const url = value(document, 'url');
    if (url !== null) return url;
    const id = value(document, 'attachmentid');
    if (id === null) return null;
    return value(await ask('GetAttachment', 'attachment', `?lAttachmentId=${encodeURIComponent(id)}`), 'url');
  };

  return {
    async committees() {
      return all('committee', await ask('GetCommittees', 'committees'))
        .filter((committee) => !isTrue(committee, 'committeedeleted'))
        .flatMap((committee) => {
          const id = value(committee, 'committeeid');
          const name = value(committee, 'committeetitle');
          return id && name ? [{ id, name, isExpired: isTrue(committee, 'committeeexpired') }] : [];
        });
    },

    async meetings(committee, { from, to }) {
      // Dates that are not dd/mm/yyyy are silently ignored, and some sites ignore all: what comes is filtered again.
      const query = `?lCommitteeId=${encodeURIComponent(committee.id)}&sFromDate=${britishDate(from)}&sToDate=${britishDate(to)}`;
      return all('meeting', await ask('GetMeetings', 'getmeetings', query))
        .filter((meeting) => !/cancelled/i.test(value(meeting, 'meetingstatus') ?? ''))
        .flatMap((meeting) => {
          const key = value(meeting, 'meetingid');
          const on = siteDate(value(meeting, 'meetingdate') ?? '');
          if (!key || !on || on < from || on > to) return [];
          const url = `${folder(base)}ieListDocuments.aspx?CId=${committee.id}&MId=${key}&Ver=4`;
          return [{ key, on, name: committee.name, url }];
        });
    },

    async meeting(id) {
      const meeting = await ask('GetMeeting', 'meeting', `?lMeetingId=${encodeURIComponent(id)}`);
      const listings: Listing[] = [];
      for (const item of all('agendaitem', meeting)) {
        if (isTrue(item, 'isrestricted')) continue;
        for (const document of all('linkeddoc', item)) {
          if (isTrue(document, 'isrestricted')) continue;
          const printed = await urlOf(document);
          const url = printed === null ? null : addressOf(printed, base);
          if (url === null || (isTrue(document, 'isurl') && !paperName.test(url))) continue;
          listings.push({
            url,
            title: value(document, 'title'),
            item: value(item, 'agendaitemtitle'),
            itemNumber:
              (value(item, 'fulldisplaynumberformat') ?? value(item, 'agendaitemnumber'))?.replace(/\.$/, '') ?? null,
            publishedOn: siteDate(value(document, 'publicationdate') ?? ''),
            note: null,
            authority: null,
          });
        }
      }
      return { listings, hasMinutes: isTrue(meeting, 'minutepublished') };
    },
  };
}

/** What a link to elsewhere must be called to be a paper. */
const paperName = /\.(?:pdf|docx?)(?:$|[?#])/i;

/** Text of the first child of that name; null where it holds white space only. Counts have a leading space. */
function value(of: Node, name: string): string | null {
  return textOf(first(`> ${name}`, of) ?? first(name, of)) || null;
}

const isTrue = (of: Node, name: string): boolean => /^true$/i.test(value(of, name) ?? '');

const britishDate = (date: string): string => date.split('-').reverse().join('/');
