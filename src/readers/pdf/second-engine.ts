/** pdf-parse as the second PDF engine: for what PDFium cannot open. It gives words and line ends, but no layout or tags. */
import type { PlacedPage } from '../../document/layout.js';

/** Lines are set one under the other on a page of A4 width: their real places are not known. */
const [width, size, leading] = [595, 12, 14];

/** Pages as far as they can be read; a page that cannot is empty. @throws whatever pdf-parse throws when it cannot open the file. */
export async function readWithPdfParse(bytes: Uint8Array): Promise<PlacedPage[]> {
  // pdf.js replaces these two with slower ones for the whole thread.
  const natives = { push: Array.prototype.push, parse: JSON.parse };
  const { PDFParse } = await import('pdf-parse');
  // The engine takes the bytes away from whoever passes them.
  const parser = new PDFParse({ data: bytes.slice() });
  try {
    const { total } = await parser.getInfo();
    const pages: PlacedPage[] = [];
    for (let number = 1; number <= total; number++) {
      // One bad page loses the whole of a `getText`, so each is asked for by itself.
      const text = await parser.getText({ partial: [number], pageJoiner: '' }).then(
        (result) => result.text,
        () => null,
      );
      pages.push(text === null ? { ...placeLines(number, []), damaged: true } : placeLines(number, text.split('\n')));
    }
    return pages;
  } finally {
    await parser.destroy();
    Array.prototype.push = natives.push;
    JSON.parse = natives.parse;
  }
}

function placeLines(number: number, lines: string[]): PlacedPage {
  const runs = lines.map((line, i) => ({
    text: line.trim(),
    left: 72,
    right: Math.min(width - 72, 72 + line.length * size * 0.5),
    baseline: 72 + i * leading,
    size,
    bold: false,
    italic: false,
    node: null,
    endsLine: true,
  }));
  return { number, width, height: 144 + lines.length * leading, runs, tagged: false, rulings: [] };
}
