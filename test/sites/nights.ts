/** A pipeline with a database of its own, run night after night. It runs as built: worker threads need the built files. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { pino } from 'pino';
import { parsePipelineFile } from '../../src/pipeline/pipeline-file.js';
import type { PipelineRun } from '../../src/pipeline/run.js';
import { openDatabase } from '../../src/store/database.js';
import { temporaryFolder } from '../command.js';
import type { Server } from './server.js';

const built = new URL('../../dist/pipeline/run.js', import.meta.url).href;

export interface Pipeline {
  db: Database;
  archive: string;
  /** One night. */
  run(night?: { signal?: AbortSignal; sources?: object[]; limits?: object }): Promise<PipelineRun>;
}

/** @param servers which may be asked though they are local. */
export function pipelineOf(sources: object[], servers: Server[], limits: object = {}): Pipeline {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder, 'papers.sqlite'));
  const archive = join(folder, 'archive');
  return {
    db,
    archive,
    async run({ signal = new AbortController().signal, sources: tonight = sources, limits: most = limits } = {}) {
      const { runPipeline } = (await import(built)) as typeof import('../../src/pipeline/run.js');
      const file = parsePipelineFile(
        JSON.stringify({
          name: 'nightly',
          contact: 'papers@example.org',
          archive,
          ocr: false,
          allowLocal: servers.map(({ host }) => host),
          limits: { secondsBetweenRequests: 0, ...most },
          sources: tonight,
        }),
        'nightly.yaml',
      );
      const events = { document: () => {}, source: () => {} };
      return runPipeline(db, file, { log: pino({ level: 'silent' }), events, signal });
    },
  };
}

/** How the only source of a run ended: its outcome, new documents and failures. */
export function endOf({ sources: [only] }: PipelineRun): { outcome: string; newDocuments: number; failed: string[] } {
  if (!only) throw new Error('the source has no result');
  const { outcome, newDocuments, failures } = only.result;
  return { outcome, newDocuments, failed: failures.map((failure) => failure.outcome) };
}

/** Addresses that the database has papers of, sorted. */
export const listed = (db: Database): string[] =>
  db.prepare<[], string>('SELECT url FROM listings WHERE document IS NOT NULL ORDER BY url').pluck().all();

/** Hashes of all that was read, packs' papers left out, sorted. */
export const stored = (db: Database): string[] =>
  db.prepare<[], string>('SELECT sha256 FROM documents WHERE pack_id IS NULL ORDER BY 1').pluck().all();

/** Files in the archive, by name. */
export const archived = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
    .sort();
