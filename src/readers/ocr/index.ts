/** Reads the pages of a PDF that are pictures. */
import type { Line } from 'tesseract.js';
import type { PlacedPage, PlacedRun } from '../../document/layout.js';
import type { Pdfium } from '../pdf/pdfium.js';
import { createOcr, type Ocr } from './engine.js';
import { type GreyPicture, isBlank, renderPage, type Turn, toPgm } from './picture.js';
import { runsOf } from './runs.js';

/** As sheets lie in a scanner: upright, upside down, on one side or the other. */
const turns: Turn[] = [0, 2, 1, 3];
/** A word of at least this confidence is one, and a page of which this share of letters is in such words lies right. */
const sureWord = 80;
const sureShare = 0.5;

/**
 * Adds to pages the words that are only to be seen; words that they have as text stay as they are.
 *
 * @param pictures indexes into `pages`, in their order.
 * @param onPicture called before each picture that is read: it may take seconds.
 * @returns the indexes of those that took too long and were given up.
 */
export async function readPictures(
  engine: Pdfium,
  document: number,
  { pages, pictures, onPicture }: { pages: PlacedPage[]; pictures: number[]; onPicture(): void },
): Promise<number[]> {
  const ocr = createOcr();
  const givenUp: number[] = [];
  try {
    for (const index of pictures) {
      const before = pages[index]!;
      const page = engine.call.FPDF_LoadPage!(document, index)!;
      const render = (turn: Turn): GreyPicture | null => (page ? renderPage(engine, page, turn) : null);
      const read = await readUpright(ocr, render, onPicture).finally(() => page && engine.call.FPDF_ClosePage!(page));
      if (read === 'given_up') givenUp.push(index);
      else if (read) pages[index] = withWords(before, read);
    }
  } finally {
    await ocr.close();
  }
  return givenUp;
}

interface Read {
  picture: GreyPicture;
  lines: Line[];
  /** Letters in words that are sure. */
  sure: number;
}

/** The reading with the most sure letters; null of a blank page. */
async function readUpright(
  ocr: Ocr,
  render: (turn: Turn) => GreyPicture | null,
  onPicture: () => void,
): Promise<Read | null | 'given_up'> {
  let best: Read | null = null;
  for (const turn of turns) {
    const picture = render(turn);
    if (!picture || isBlank(picture)) break;
    onPicture();
    const lines = await ocr.read(toPgm(picture), picture.dotsPerInch);
    if (lines === null) return 'given_up';
    const words = lines.flatMap((line) => line.words);
    const sure = lettersOf(words.filter((word) => word.confidence >= sureWord && liesRight(word)));
    if (!best || sure > best.sure) best = { picture, lines, sure };
    if (sure > sureShare * lettersOf(words)) break;
  }
  return best;
}

/** The engine reads lines that run down or up the page too, as they stand. */
const liesRight = ({ text, bbox }: Line['words'][number]): boolean =>
  text.length < 3 || bbox.x1 - bbox.x0 > bbox.y1 - bbox.y0;

const lettersOf = (words: Line['words']): number => words.reduce((sum, { text }) => sum + text.length, 0);

function withWords(page: PlacedPage, { picture, lines }: Read): PlacedPage {
  const { width, height, dotsPerInch } = picture;
  const seen = runsOf(lines, dotsPerInch).filter((run) => !page.runs.some((own) => overlap(own, run)));
  if (seen.length === 0) return page;
  const size = { width: (width * 72) / dotsPerInch, height: (height * 72) / dotsPerInch };
  return { ...page, ...size, tagged: false, runs: [...page.runs, ...seen] };
}

function overlap(a: PlacedRun, b: PlacedRun): boolean {
  const height = Math.max(a.size, b.size);
  return a.left < b.right && b.left < a.right && Math.abs(a.baseline - b.baseline) < 0.7 * height;
}
