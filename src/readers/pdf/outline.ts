/** The outline (bookmarks): PDF 32000-1 section 12.3.3. It cuts a reports pack into its papers. */
import type { OutlineEntry } from '../../document/types.js';
import type { Pdfium } from './pdfium.js';

/** A damaged outline may loop; no real one is longer. */
const most = 5000;

export function readOutline(engine: Pdfium, document: number): OutlineEntry[] {
  const { call, scratch, scratchBytes, utf16 } = engine;
  const entries: OutlineEntry[] = [];
  const walk = (parent: number, level: number): void => {
    let mark = call.FPDFBookmark_GetFirstChild!(document, parent)!;
    while (mark && entries.length < most && level < 20) {
      const length = call.FPDFBookmark_GetTitle!(mark, scratch, scratchBytes)!;
      const destination = call.FPDFBookmark_GetDest!(document, mark)!;
      const page = destination ? call.FPDFDest_GetDestPageIndex!(document, destination)! : -1;
      entries.push({
        title: length > 2 ? utf16(scratch, length / 2 - 1).trim() : '',
        page: page >= 0 ? page + 1 : null,
        level,
      });
      walk(mark, level + 1);
      mark = call.FPDFBookmark_GetNextSibling!(document, mark)!;
    }
  };
  walk(0, 1);
  return entries;
}
