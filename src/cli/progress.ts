/** How far a run is: a bar on a terminal, a plain line now and then where the output goes to a file or a pipe. */
import type { IngestEvents } from '../pipeline/ingest.js';
import type { RunEvents } from '../pipeline/run.js';

export interface Progress extends IngestEvents {
  stop(): void;
}

export interface RunProgress extends RunEvents {
  stop(): void;
}

const secondsBetweenLines = 10;

/** Writes to stderr, so that stdout pipes. */
export async function createProgress(): Promise<Progress> {
  return process.stderr.isTTY ? bar() : lines();
}

async function bar(): Promise<Progress> {
  const { SingleBar, Presets } = (await import('cli-progress')).default;
  const shown = new SingleBar(
    {
      format: '{bar} {value}/{total} documents | {rate} pages/s | {failures} failed | {eta_formatted} left',
      stream: process.stderr,
      hideCursor: true,
      etaBuffer: 50,
    },
    Presets.shades_classic,
  );
  const tally = counter();
  return {
    planned: (documents) => shown.start(documents, 0, { rate: 0, failures: 0 }),
    document: (done) => {
      tally.add(done);
      shown.increment(1, { rate: tally.rate(), failures: tally.failures });
    },
    stop: () => shown.stop(),
  };
}

/** As `createProgress`, of a pipeline: how many papers will come is not known, so the bar counts sources. */
export async function createRunProgress(sources: number): Promise<RunProgress> {
  const tally = counter();
  let done = 0;
  if (process.stderr.isTTY) {
    const { SingleBar, Presets } = (await import('cli-progress')).default;
    const shown = new SingleBar(
      {
        format: '{bar} {value}/{total} sources | {documents} papers | {failures} failed | {duration_formatted}',
        stream: process.stderr,
        hideCursor: true,
      },
      Presets.shades_classic,
    );
    const state = () => ({ documents: tally.documents, failures: tally.failures });
    shown.start(sources, 0, state());
    return {
      document: (read) => {
        tally.add(read);
        shown.update(done, state());
      },
      source: () => shown.update(++done, state()),
      stop: () => shown.stop(),
    };
  }
  const say = everyNowAndThen(() => `${done}/${sources} sources, ${tally.documents} papers, ${tally.failures} failed`);
  return {
    document: (read) => {
      tally.add(read);
      say();
    },
    source: () => {
      done++;
      say();
    },
    stop: () => undefined,
  };
}

function lines(): Progress {
  const tally = counter();
  let total = 0;
  const say = everyNowAndThen(
    () => `${tally.documents}/${total} documents, ${tally.rate()} pages/s, ${tally.failures} failed`,
  );
  return {
    planned: (documents) => {
      total = documents;
    },
    document: (done) => {
      tally.add(done);
      say();
    },
    stop: () => undefined,
  };
}

/** Writes the line when some time has gone by since the last one. */
function everyNowAndThen(line: () => string): () => void {
  let last = Date.now();
  return () => {
    if (Date.now() - last < secondsBetweenLines * 1000) return;
    last = Date.now();
    process.stderr.write(`${line()}\n`);
  };
}

function counter() {
  const started = Date.now();
  const tally = {
    documents: 0,
    failures: 0,
    pages: 0,
    add: ({ pages, failed }: { pages: number; failed: boolean }): void => {
      tally.documents++;
      tally.pages += pages;
      if (failed) tally.failures++;
    },
    rate: (): number => Math.round(tally.pages / Math.max(0.001, (Date.now() - started) / 1000)),
  };
  return tally;
}
