import type { Database } from 'better-sqlite3';
import { SourceError } from '../sources/errors.js';
import type { Offer } from '../sources/types.js';
import type { PipelineFile } from './pipeline-file.js';
import { pagesOf } from './scrape.js';
import { sourcesOf, webOf } from './sources.js';

export interface Offers {
  source: string;
  offers: Offer[];
  /** Why they could not be listed; null where they could. */
  failure: SourceError | null;
}

/** What each source of a pipeline file offers; of a folder, its paths. @throws PapersError for a source that cannot be made out. */
export async function* offersOf(db: Database, file: PipelineFile, signal: AbortSignal): AsyncGenerator<Offers> {
  const web = webOf(file, signal);
  try {
    for (const source of sourcesOf(db, file, new Date().toISOString().slice(0, 10))) {
      const { name } = source;
      if ('paths' in source) {
        yield {
          source: name,
          offers: source.paths.map((path) => ({ id: path, name: path, isChosen: true })),
          failure: null,
        };
        continue;
      }
      try {
        const pages = pagesOf(
          web.fetcher(() => {}),
          () => {},
        );
        yield { source: name, offers: await source.open(pages).offers(), failure: null };
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        yield { source: name, offers: [], failure: error };
      }
    }
  } finally {
    await web.close();
  }
}
