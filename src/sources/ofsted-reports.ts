/** Ofsted's reports site: the children's services reports of each authority. */
import type { Document } from 'domhandler';
import { all, first, linkAddress, parseHtml, textOf } from './dom.js';
import { unexpected } from './expect.js';
import { siteDate } from './site-dates.js';
import type { Listing, Pages, Source } from './types.js';

export interface OfstedReports {
  base: string;
  /** Whether an authority's reports are wanted, by the name that the site gives it and by its number there (URN). */
  isWanted(authority: { name: string; urn: string }): boolean;
  /** Code of the authority; null for one that the register does not know. */
  codeOf(authority: { name: string; urn: string }): string | null;
}

/** Of what the site has; it gives no more than this at a time. */
const atATime = 100;
/** Type 3 is social care, subtype 12 its local authorities. */
const localAuthorities = 'q=&location=&lat=&lon=&radius=&level_1_types=3&level_2_types%5B%5D=12';

export function ofstedReports({ base, isWanted, codeOf }: OfstedReports, pages: Pages): Source {
  const open = async (path: string): Promise<{ document: Document; page: Awaited<ReturnType<Pages['get']>> }> => {
    const page = await pages.get(new URL(path, base).href);
    return { document: parseHtml(page.text), page };
  };

  const providers = async () => {
    const found = new Map<string, { name: string; urn: string; url: string }>();
    for (let start = 0; ; start += atATime) {
      const { document, page } = await open(`/search?${localAuthorities}&start=${start}&rows=${atATime}`);
      const links = all('a[href*="/provider/"]', document);
      if (start === 0 && links.length === 0) throw unexpected(page, isOfSite(document), 'list of authorities');
      const before = found.size;
      for (const link of links) {
        const url = linkAddress(link, page.url);
        const urn = url && /\/provider\/\d+\/(\w+)/.exec(url)?.[1];
        const name = textOf(link);
        if (url && urn && name && !found.has(urn)) found.set(urn, { name, urn, url });
      }
      if (found.size === before || links.length < atATime) return [...found.values()];
    }
  };

  return {
    givesPages: false,

    async offers() {
      return (await providers()).map((provider) => ({
        id: provider.urn,
        name: provider.name,
        isChosen: isWanted(provider),
      }));
    },

    async *groups() {
      for (const provider of await providers()) {
        if (isWanted(provider)) yield { key: provider.urn, name: provider.name, on: null, url: provider.url };
      }
    },

    async listings({ key, name, url }) {
      const { document, page } = await open(url);
      const days = all('ol.timeline > li', document);
      if (days.length === 0) throw unexpected(page, isOfSite(document), 'timeline of reports');
      return days.flatMap((day) =>
        all('a.publication-link[href]', day).flatMap((link): Listing[] => {
          const url = linkAddress(link, page.url);
          if (url === null) return [];
          const about = textOf(first('.nonvisual', link));
          const title = textOf(link).replace(about, '').trim() || about || null;
          // "Children's services focused visit, pdf - 01 August 2024"; the day of the timeline is another one.
          const publishedOn = siteDate(about);
          const authority = codeOf({ name, urn: key });
          return [{ url, title, item: null, itemNumber: null, publishedOn, note: about || null, authority }];
        }),
      );
    },
  };
}

const isOfSite = (document: Document): boolean =>
  first('.timeline, .publication-link, .search-result, [class*="search-result"], a[href*="/provider/"]', document) !==
  null;
