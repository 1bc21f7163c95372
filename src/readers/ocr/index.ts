/** Reads the pages of a PDF that are pictures. */
import type { PlacedPage, PlacedRun } from '../../document/layout.js';
import type { UnreadPicture } from '../../document/types.js';
import type { Pdfium } from '../pdf/pdfium.js';
import { createOcr } from './engine.js';
import { isBlank, renderPage, toPgm } from './picture.js';
import { runsOf } from './runs.js';

/**
 * Adds to pages the words that are only to be seen; words that they have as text stay as they are.
 *
 * @param pictures indexes into `pages`, in their order.
 * @param onPicture called before each page that is read: it may take seconds.
 * @returns the pages that took too long and were given up.
 */
export async function readPictures(
  engine: Pdfium,
  document: number,
  { pages, pictures, onPicture }: { pages: PlacedPage[]; pictures: number[]; onPicture(): void },
): Promise<UnreadPicture[]> {
  const ocr = createOcr();
  const givenUp: UnreadPicture[] = [];
  try {
    for (const index of pictures) {
      const page = engine.call.FPDF_LoadPage!(document, index)!;
      const picture = page ? renderPage(engine, page) : null;
      if (page) engine.call.FPDF_ClosePage!(page);
      if (!picture || isBlank(picture)) continue;
      onPicture();
      const before = pages[index]!;
      const lines = await ocr.read(toPgm(picture), picture.dotsPerInch);
      if (lines === null) givenUp.push({ page: before.number, why: 'ocr_time_limit' });
      const seen = runsOf(lines ?? [], picture.dotsPerInch).filter(
        (run) => !before.runs.some((own) => overlap(own, run)),
      );
      if (seen.length > 0) pages[index] = { ...before, tagged: false, runs: [...before.runs, ...seen] };
    }
  } finally {
    await ocr.close();
  }
  return givenUp;
}

function overlap(a: PlacedRun, b: PlacedRun): boolean {
  const height = Math.max(a.size, b.size);
  return a.left < b.right && b.left < a.right && Math.abs(a.baseline - b.baseline) < 0.7 * height;
}
