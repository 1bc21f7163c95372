/** What becomes of each document, whatever brought it: stored, known or quarantined, and counted once. */
import type { Database } from 'better-sqlite3';
import type { Logger } from 'pino';
import type { Reading } from '../extract/types.js';
import { isKnownQuarantine, knownQuarantine } from '../store/quarantine.js';
import { createWriter } from '../store/write.js';
import type { Outcome } from './worker.js';

/** A document to be read. */
export interface Found {
  sha256: string;
  /** Path of the bytes. */
  file: string;
  /** What it is called where it was found. */
  fileName: string;
  /** All places where it was found, paths or URLs, sorted. */
  locations: string[];
}

export interface Quarantine {
  path: string;
  reason: string;
  message: string;
  remedy: string;
}

/** Counts of places: `stored + known + quarantined.length` is the number given. */
export interface Kept {
  /** Newly read; the same bytes in two places count once here and once under `known`. */
  stored: number;
  known: number;
  pages: number;
  /** What fitted no known grammar in the newly read. */
  issues: number;
  quarantined: Quarantine[];
  /** Of the quarantined, those that an earlier run had found out already. */
  quarantinedBefore: number;
}

/** What is told while documents are kept. */
export interface KeepingEvents {
  document(done: { path: string; pages: number; failed: boolean }): void;
}

export interface Keeper {
  kept: Kept;
  /** Whether this version of the rules has already read the document, or already failed to; its places are noted. */
  isSettled(found: Found): boolean;
  /** Writes what was read, or lists the file as quarantined. */
  keep(found: Found, outcome: Outcome): void;
  /** Lists a file that cannot be opened, and gives what it is listed as. */
  quarantineUnopened(path: string, error: Error): Quarantine;
}

/** @param seenAt ISO 8601 UTC. */
export function createKeeper(
  db: Database,
  {
    runId,
    seenAt,
    log,
    events,
    ocr,
  }: { runId: number; seenAt: string; log: Logger; events: KeepingEvents; ocr: boolean },
): Keeper {
  const writer = createWriter(db);
  const kept: Kept = { stored: 0, known: 0, pages: 0, issues: 0, quarantined: [], quarantinedBefore: 0 };

  const quarantine = (sha256: string | null, entry: Quarantine, write = true): void => {
    kept.quarantined.push(entry);
    if (write) writer.writeQuarantine({ ...entry, location: entry.path, sha256 }, runId);
    log.warn({ ...entry, sha256 }, 'quarantined');
  };

  const store = ({ sha256, locations }: Found, readings: Reading[]): void => {
    const [{ pages }] = readings as [Reading, ...Reading[]];
    writer.writeReadings(
      readings,
      locations.map((location) => ({ location, seenAt })),
      runId,
    );
    kept.stored++;
    kept.known += locations.length - 1;
    kept.pages += pages.length;
    kept.issues += readings.reduce((sum, { facts }) => sum + facts.issues.length, 0);
    log.info({ path: locations[0], sha256, pages: pages.length, papers: readings.length - 1 }, 'stored');
  };

  return {
    kept,

    isSettled({ sha256, locations }) {
      const isKnown = writer.isKnown(sha256, ocr);
      const before = isKnown ? null : knownQuarantine(db, sha256);
      if (!isKnown && !before) return false;
      // It was put away by a run without OCR.
      if (ocr && before?.reason === 'no_text_layer') return false;
      for (const path of locations) {
        if (before) quarantine(sha256, { path, ...before }, !isKnownQuarantine(db, path));
        else writer.addOrigin(sha256, { location: path, seenAt });
      }
      if (before) kept.quarantinedBefore += locations.length;
      else kept.known += locations.length;
      events.document({ path: locations[0]!, pages: 0, failed: before !== null });
      return true;
    },

    keep(found, outcome) {
      const failed = 'failure' in outcome;
      if (failed) for (const path of found.locations) quarantine(found.sha256, { path, ...outcome.failure });
      else store(found, outcome.readings);
      events.document({
        path: found.locations[0]!,
        pages: failed ? 0 : (outcome.readings[0]?.pages.length ?? 0),
        failed,
      });
    },

    quarantineUnopened(path, { message }) {
      const entry = { path, reason: 'unreadable_file', message, remedy: 'Check that the file may be read.' };
      quarantine(null, entry);
      return entry;
    },
  };
}
