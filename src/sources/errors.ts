import { PapersError } from '../errors.js';

/** How a look at a source, a page or a paper ended. */
export type Outcome = 'ok' | 'unchanged' | 'empty' | 'blocked' | 'broken' | 'gone';

/** What kept a page or a paper from being fetched; `blocked` where the site does not want us, `broken` where it fails. */
export class SourceError extends PapersError {
  readonly outcome: Exclude<Outcome, 'ok' | 'unchanged' | 'empty'>;

  constructor(outcome: SourceError['outcome'], code: SourceErrorCode, message: string, cause?: unknown) {
    super(message, { code: `source.${code}`, remedy: remedies[code], retryable: outcome !== 'gone', cause });
    this.outcome = outcome;
  }
}

/** No more is fetched tonight: the pipeline's own limit, and no fault of any site. */
export class LimitReached extends PapersError {
  constructor(message: string) {
    super(message, {
      code: 'source.limit_reached',
      remedy: 'The next run goes on from here; limits are set in the pipeline file.',
      retryable: true,
    });
  }
}

export type SourceErrorCode = keyof typeof remedies;

const remedies = {
  unsafe_address:
    'Addresses of the local network are asked only when the pipeline file names host and port in allowLocal.',
  not_http: 'Only http and https addresses are fetched.',
  robots: "The site's robots.txt asks robots to stay away; ask the site for leave, or leave the source out.",
  robots_unreadable: 'Try again later: a site whose robots.txt cannot be read is left alone.',
  challenge: 'The site asks for a browser; ask it to let this program in. Nothing is done to get round the block.',
  refused: 'The site refuses us; ask it for leave, or leave the source out.',
  asks_to_wait: 'The site asks for a longer pause than a run can keep; the next run tries again.',
  http_status: 'Open the address in a browser; if it fails there too, the site is in trouble.',
  not_there: 'Open the address in a browser; it may have moved: correct the base address in the pipeline file.',
  no_answer: 'Check the address and the network; the next run tries again.',
  cut_off: 'The next run tries again.',
  too_slow: 'The next run tries again.',
  too_large: 'Fetch the file by hand if it is wanted, and ingest it from a folder.',
  too_many_redirects: 'Open the address in a browser and put the final address into the pipeline file.',
  unexpected_page: 'Open the page in a browser: the site may have changed, and then the scraper has to follow.',
  not_a_paper: 'Open the address in a browser: a page came where a paper should be.',
} as const;
