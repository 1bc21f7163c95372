/** Which pages are pictures of pages: nearly no text, and a picture over most of the page. */
import type { PlacedPage } from '../../document/layout.js';
import type { Pdfium } from '../pdf/pdfium.js';

/** Characters. Pages of packs are stamped with a page number and an agenda item after they were scanned. */
const mostText = 100;
/** Share of the page that pictures cover. */
const leastCover = 0.5;
/** FPDFPageObj_GetType. */
const image = 3;
const form = 5;
/** A damaged file may nest forms without end. */
const deepest = 5;

/** Indexes into `pages` of those that OCR has to read. */
export function scannedPages(engine: Pdfium, document: number, pages: PlacedPage[]): number[] {
  return [...pages.keys()].filter((index) => {
    const { runs, width, height } = pages[index]!;
    const characters = runs.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
    if (characters > mostText || width * height === 0) return false;
    const page = engine.call.FPDF_LoadPage!(document, index)!;
    if (!page) return false;
    const covered = pictureArea(engine, page);
    engine.call.FPDF_ClosePage!(page);
    return covered >= leastCover * width * height;
  });
}

/** Square points under the pictures of a page. A scanner may cut a page into strips: their areas add up. */
function pictureArea({ call, scratch, floats }: Pdfium, page: number): number {
  const areaOf = (object: number, depth: number): number => {
    const type = call.FPDFPageObj_GetType!(object);
    if (type === form && depth < deepest) {
      const inside = call.FPDFFormObj_CountObjects!(object)!;
      // Places inside a form are in its own units, so pictures in it count as the form's whole area.
      const holdsPicture = Array.from({ length: inside }, (_, i) => call.FPDFFormObj_GetObject!(object, i)!).some(
        (part) => areaOf(part, depth + 1) > 0,
      );
      if (!holdsPicture) return 0;
    } else if (type !== image) return 0;
    call.FPDFPageObj_GetBounds!(object, scratch, scratch + 4, scratch + 8, scratch + 12);
    const at = scratch >> 2;
    const [left, bottom, right, top] = floats().slice(at, at + 4) as unknown as [number, number, number, number];
    return Math.max(0, right - left) * Math.max(0, top - bottom);
  };
  let area = 0;
  const count = call.FPDFPage_CountObjects!(page)!;
  for (let i = 0; i < count; i++) area += areaOf(call.FPDFPage_GetObject!(page, i)!, 0);
  return area;
}
