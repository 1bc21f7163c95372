import type { Command } from 'commander';
import { ingestFiles } from './ingest-files.js';

/** Reads quarantined files again, all or those that are meant; fetched papers are left to the next run of their pipeline. */
export async function retryQuarantined(database: string, what: string[], command: Command): Promise<void> {
  const [{ aloneWith }, { openDatabase }, { findQuarantined, listQuarantine, releaseFetched }] = await Promise.all([
    import('../store/alone.js'),
    import('../store/database.js'),
    import('../store/quarantine.js'),
  ]);
  const write = (text: string): void => command.configureOutput().writeOut?.(text);
  // A database that is not there is not made.
  openDatabase(database, { readonly: true }).close();
  const { files, fetched, released } = await aloneWith(database, async (db) => {
    const meant = what.length === 0 ? listQuarantine(db) : what.flatMap((one) => findQuarantined(db, one));
    const fromWeb = meant.filter(({ location }) => isUrl(location));
    return {
      files: meant.filter(({ location }) => !isUrl(location)).map(({ location }) => location),
      fetched: fromWeb.length,
      released: releaseFetched(db, fromWeb),
    };
  });
  if (files.length + fetched === 0) write('Nothing is quarantined.\n');
  if (released > 0) write(`${released} fetched: the next "council-papers run" of their pipeline reads them again.\n`);
  if (fetched > released) write(`${fetched - released} fetched: other bytes are at their addresses by now.\n`);
  if (files.length > 0) {
    await ingestFiles(
      { database, files, log: undefined, workers: undefined, settings: { ocr: true }, retries: () => true },
      command,
    );
  }
}

const isUrl = (location: string): boolean => /^https?:/.test(location);
