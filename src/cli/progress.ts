/** How far a run is: a bar on a terminal, a plain line now and then where the output goes to a file or a pipe. */
import type { IngestEvents } from '../pipeline/ingest.js';

export interface Progress extends IngestEvents {
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

function lines(): Progress {
  const tally = counter();
  let total = 0;
  let last = Date.now();
  return {
    planned: (documents) => {
      total = documents;
    },
    document: (done) => {
      tally.add(done);
      if (Date.now() - last < secondsBetweenLines * 1000) return;
      last = Date.now();
      process.stderr.write(
        `${tally.documents}/${total} documents, ${tally.rate()} pages/s, ${tally.failures} failed\n`,
      );
    },
    stop: () => undefined,
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
