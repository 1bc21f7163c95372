/** robots.txt, as RFC 9309 has it. */
import robotsParser, { type Robot } from 'robots-parser';

export interface Robots {
  allows(url: string): boolean;
  /** Seconds that the site wants between requests; 0 where it does not say. */
  crawlDelay: number;
}

/** By which robots.txt may speak of us. */
export const robotName = 'council-papers';

/** What a site's robots.txt says; null where it has none. */
export function readRobots(url: string, text: string | null): Robots {
  if (text === null) return { allows: () => true, crawlDelay: 0 };
  const parse = robotsParser as unknown as (url: string, text: string) => Robot;
  const robot = parse(url, text);
  return {
    allows: (address) => robot.isAllowed(address, robotName) ?? true,
    crawlDelay: robot.getCrawlDelay(robotName) ?? 0,
  };
}
