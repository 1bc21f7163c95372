/** Pages that OCR read, read again from the picture that the second PDF engine draws of them. */
import { createOcr } from './engine.js';

const dotsPerInch = 300;

/** @returns the text of each page by its number; a page that took too long has none. */
export async function readPicturesAgain(bytes: Uint8Array, numbers: number[]): Promise<Map<number, string>> {
  const { PDFParse } = await import('pdf-parse');
  // The engine takes the bytes away from whoever passes them.
  const parser = new PDFParse({ data: bytes.slice() });
  const ocr = createOcr();
  const texts = new Map<number, string>();
  try {
    for (const number of numbers) {
      const drawn = await parser.getScreenshot({ partial: [number], scale: dotsPerInch / 72, imageDataUrl: false });
      const [page] = drawn.pages;
      const lines = page ? await ocr.read(Buffer.from(page.data), dotsPerInch) : null;
      texts.set(number, (lines ?? []).map(({ text }) => text).join('\n'));
    }
    return texts;
  } finally {
    await ocr.close();
    await parser.destroy();
  }
}
