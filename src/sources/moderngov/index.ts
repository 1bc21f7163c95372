/** ModernGov, by its XML service, and by its pages where that is switched off. */

import { SourceError } from '../errors.js';
import { isWanted } from '../patterns.js';
import type { Group, Pages, Source, Span } from '../types.js';
import { createPages, type ModernGovPages } from './pages.js';
import { type Committee, createService, isSwitchedOff, type ModernGovService } from './service.js';

export interface CouncilSite {
  /** Address of the site. */
  base: string;
  /** Committees to take, by name or pattern; all without. */
  committees: string[] | undefined;
}

/** @throws (from its methods) SourceError `gone` where neither service nor pages are there. */
export function modernGov({ base, committees: wanted }: CouncilSite, pages: Pages): Source {
  const service = createService(base, pages);
  const site = createPages(base, pages);
  let way: Promise<{ by: ModernGovService | ModernGovPages; committees: Committee[] }> | null = null;

  const findWay = async () => {
    try {
      return { by: service, committees: await service.committees() };
    } catch (error) {
      if (!isSwitchedOff(error)) throw error;
      return { by: site, committees: await site.committees() };
    }
  };
  const ready = () => {
    way ??= findWay();
    return way;
  };

  return {
    givesPages: false,

    async offers() {
      const { committees } = await ready();
      return committees.map(({ id, name }) => ({ id, name, isChosen: isWanted(name, wanted) }));
    },

    async *groups(span: Span) {
      const { by, committees } = await ready();
      const meetings: Group[] = [];
      for (const committee of committees) {
        if (!isWanted(committee.name, wanted)) continue;
        try {
          meetings.push(...(await by.meetings(committee, span)));
        } catch (error) {
          if (!(error instanceof SourceError) || error.outcome === 'blocked') throw error;
          pages.failed(`${committee.name}: list of meetings`, error);
        }
      }
      yield* meetings.sort((a, b) => (a.on! < b.on! ? 1 : a.on! > b.on! ? -1 : Number(a.key) - Number(b.key)));
    },

    async listings(group) {
      const { by } = await ready();
      if (by === site) return site.meeting(group.url);
      const { listings, hasMinutes } = await service.meeting(group.key);
      return hasMinutes ? [...listings, ...(await printedMinutes(group))] : listings;
    },
  };

  /** The service does not list the printed minutes; where the site has no pages, they come with the next meeting's papers. */
  async function printedMinutes({ url }: Group) {
    try {
      return (await site.meeting(url)).filter((listing) =>
        /\/documents\/g\d+\/.*[?&]T=1\b|\/Printed%20minutes/i.test(listing.url),
      );
    } catch (error) {
      if (error instanceof SourceError && error.outcome !== 'blocked') return [];
      throw error;
    }
  }
}
