import type { Pdfium } from './pdfium.js';

/** FPDFPageObj_GetType: 2 is a path. */
const path = 2;

/** The lines and shapes that a page draws: PDFium's handles of its path objects, good while the page is open. */
export function drawnPaths({ call }: Pdfium, page: number): number[] {
  const count = call.FPDFPage_CountObjects!(page)!;
  const objects = Array.from({ length: count }, (_, i) => call.FPDFPage_GetObject!(page, i)!);
  return objects.filter((object) => call.FPDFPageObj_GetType!(object) === path);
}
