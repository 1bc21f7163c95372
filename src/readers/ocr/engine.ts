/** tesseract.js with the English data of its npm package: nothing is fetched, nothing is written, nothing is printed. */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Line } from 'tesseract.js';

export interface Ocr {
  /**
   * The lines of a picture, one column's after another's; null where it takes too long and was given up.
   *
   * @param picture the bytes of a PNG or a portable greymap.
   */
  read(picture: Buffer, dotsPerInch: number): Promise<Line[] | null>;
  close(): Promise<void>;
}

/** A page that takes longer is given up, in milliseconds. Most take two to five seconds; a busy machine has its part in it. */
const pageLimit = 120_000;

const languageData = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')),
  '4.0.0_best_int',
);

/**
 * An engine in a thread of its own, started with the first page. It must not outlive a document: it learns from what it
 * has read, and a page must be read the same whatever was read before it.
 */
export function createOcr(): Ocr {
  let started: ReturnType<typeof start> | null = null;
  const close = async (): Promise<void> => {
    const worker = await started;
    started = null;
    await worker?.terminate();
  };
  return {
    async read(picture, dotsPerInch) {
      started ??= start();
      const worker = await started;
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<null>((resolve) => {
        timer = setTimeout(resolve, pageLimit, null);
      });
      const options = { user_defined_dpi: String(dotsPerInch), rotateAuto: true };
      const reading = worker.recognize(picture, options, { blocks: true, text: false });
      const result = await Promise.race([reading, tooLong]).finally(() => clearTimeout(timer));
      if (result === null) await close();
      return result && linesOf(result.data.blocks ?? []);
    },
    close,
  };
}

async function start() {
  const { createWorker, OEM, PSM } = (await import('tesseract.js')).default;
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: languageData,
    gzip: true,
    cacheMethod: 'none',
    // Without a handler tesseract.js throws outside of any promise; its promises reject all the same.
    errorHandler: () => undefined,
  });
  // Words of warning go to standard error else.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, debug_file: '/dev/null' });
  return worker;
}

const linesOf = (blocks: { paragraphs: { lines: Line[] }[] }[]): Line[] =>
  blocks.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
