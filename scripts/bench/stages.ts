/** Where the time of an ingest goes: a CPU profile of reading every file in one thread and writing it. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cli } from '../corpus.js';

export interface Stage {
  /** Folder of `src/`, or what the engine does itself. */
  name: string;
  /** CPU seconds. */
  seconds: number;
}

const dist = new URL('.', pathToFileURL(join(cli, '..')));

/** The longest first. WebAssembly and packages count for the folder that called them. */
export async function stages(files: string[], work: string): Promise<Stage[]> {
  const built = (path: string): string => new URL(path, dist).href;
  const { readFileBytes }: typeof import('../../src/pipeline/read.js') = await import(built('pipeline/read.js'));
  const { openDatabase }: typeof import('../../src/store/database.js') = await import(built('store/database.js'));
  const { createWriter }: typeof import('../../src/store/write.js') = await import(built('store/write.js'));
  const { startRun }: typeof import('../../src/store/runs.js') = await import(built('store/runs.js'));
  const { link }: typeof import('../../src/link/index.js') = await import(built('link/index.js'));

  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  const db = openDatabase(join(work, 'stages.sqlite'));
  const seenAt = new Date(0).toISOString();
  const runId = startRun(db, { startedAt: seenAt, pipeline: null });
  const writer = createWriter(db);
  for (const file of files) {
    const bytes = readFileSync(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    try {
      const { readings, layout } = await readFileBytes(bytes, { sha256, fileName: basename(file) });
      writer.writeReadings(readings, [{ location: file, seenAt }], runId, layout);
    } catch (error) {
      if (!(error instanceof Error && 'remedy' in error)) throw error;
    }
  }
  link(db);
  db.close();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return byStage(profile);
}

function byStage({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Stage[] {
  const stageOf = new Map<number, string>();
  const parentOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const frameOf = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const find = (id: number | undefined): string => {
    if (id === undefined) return 'starting, hashing';
    const known = stageOf.get(id);
    if (known !== undefined) return known;
    const { url = '', functionName = '' } = frameOf.get(id) ?? {};
    const own = url.startsWith(dist.href) ? folderOf(url.slice(dist.href.length)) : null;
    const stage = own ?? (functionName === '(garbage collector)' ? 'garbage collection' : find(parentOf.get(id)));
    stageOf.set(id, stage);
    return stage;
  };
  const seconds = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    if (frameOf.get(id)?.functionName === '(idle)') continue;
    const stage = find(id);
    seconds.set(stage, (seconds.get(stage) ?? 0) + (timeDeltas[i] ?? 0) / 1e6);
  }
  return [...seconds].map(([name, spent]) => ({ name, seconds: spent })).sort((a, b) => b.seconds - a.seconds);
}

/** "extract/kpis" of "extract/kpis/table/x.js"; other stages are one folder. */
function folderOf(path: string): string {
  const [stage = '', field] = path.split('/').slice(0, -1);
  return stage === 'extract' && field ? `${stage}/${field}` : stage;
}
