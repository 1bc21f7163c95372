/** What becomes of each document, whatever brought it: stored, known or quarantined, and counted once. */
import type { Database } from 'better-sqlite3';
import type { Logger } from 'pino';
import type { Reading } from '../extract/types.js';
import { link } from '../link/index.js';
import { quarantineReasons } from '../readers/quarantine-reasons.js';
import { isKnownQuarantine, knownQuarantine } from '../store/quarantine.js';
import { finishRun, isLinked } from '../store/runs.js';
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
  /** Links what was stored with all other documents and closes the run in the journal; gives when, ISO 8601 UTC. */
  finish(): string;
}

export interface Keeping {
  runId: number;
  /** ISO 8601 UTC. */
  seenAt: string;
  log: Logger;
  events: KeepingEvents;
  /** Whether pages that are pictures are read: then what was put away without that is read again. */
  ocr: boolean;
  /** Whether what was quarantined for another reason is read again; nothing is, when absent. */
  retries?: (reason: string) => boolean;
}

/** What OCR may make readable. */
const needsOcr = new Set(['no_text_layer', 'unreadable_text']);

export function createKeeper(
  db: Database,
  { runId, seenAt, log, events, ocr, retries = () => false }: Keeping,
): Keeper {
  const writer = createWriter(db);
  const kept: Kept = { stored: 0, known: 0, pages: 0, issues: 0, quarantined: [], quarantinedBefore: 0 };

  const quarantine = (sha256: string | null, entry: Quarantine, write = true): void => {
    kept.quarantined.push(entry);
    if (write) writer.writeQuarantine({ ...entry, location: entry.path, sha256 }, runId);
    log.warn({ ...entry, sha256 }, 'quarantined');
  };

  const store = ({ sha256, locations }: Found, readings: Reading[], layout: Uint8Array | null): void => {
    const [{ pages }] = readings as [Reading, ...Reading[]];
    writer.writeReadings(
      readings,
      locations.map((location) => ({ location, seenAt })),
      runId,
      layout,
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
      if (!isKnown && (!before || retries(before.reason) || (ocr && needsOcr.has(before.reason)))) return false;
      for (const path of locations) {
        if (before) quarantine(sha256, { path, ...before }, !isKnownQuarantine(db, path, sha256));
        else writer.addOrigin(sha256, { location: path, seenAt });
      }
      if (before) kept.quarantinedBefore += locations.length;
      else kept.known += locations.length;
      events.document({ path: locations[0]!, pages: 0, failed: before !== null });
      return true;
    },

    keep(found, outcome) {
      const failed = 'failure' in outcome;
      if (failed) {
        const { retryable, ...why } = outcome.failure;
        for (const path of found.locations) quarantine(retryable ? null : found.sha256, { path, ...why });
      } else store(found, outcome.readings, outcome.layout);
      events.document({
        path: found.locations[0]!,
        pages: failed ? 0 : (outcome.readings[0]?.pages.length ?? 0),
        failed,
      });
    },

    quarantineUnopened(path, { message }) {
      const entry = { path, reason: 'unreadable_file', message, remedy: quarantineReasons.unreadable_file.remedy };
      quarantine(null, entry);
      return entry;
    },

    finish() {
      if (kept.stored > 0 || !isLinked(db)) link(db);
      const finishedAt = new Date().toISOString();
      const { stored: read, known } = kept;
      finishRun(db, runId, finishedAt, { read, known, quarantined: kept.quarantined.length });
      return finishedAt;
    },
  };
}
