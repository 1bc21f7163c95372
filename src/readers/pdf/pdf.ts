/** PDF bytes → `Document`, by PDFium. */
import { buildDocument } from '../../document/build.js';
import type { PlacedPage } from '../../document/layout.js';
import type { Document } from '../../document/types.js';
import { ReadError } from '../errors.js';
import { readInfo } from './info.js';
import { readOutline } from './outline.js';
import { type FontCache, readPage } from './page.js';
import { pdfium } from './pdfium.js';

/** FPDF_GetLastError: 4 is "password required or wrong". */
const passwordError = 4;

/** @throws ReadError `encrypted`, `damaged` or `no_text_layer`. */
export async function readPdf(bytes: Uint8Array, meta: { sha256: string; fileName: string }): Promise<Document> {
  const engine = await pdfium();
  const { call } = engine;
  const memory = call.malloc!(bytes.length)!;
  engine.bytes().set(bytes, memory);
  const document = call.FPDF_LoadMemDocument!(memory, bytes.length, 0)!;
  try {
    if (!document) throw openError(meta.fileName, call.FPDF_GetLastError!()!);
    const count = call.FPDF_GetPageCount!(document)!;
    const fonts: FontCache = new Map();
    const pages: PlacedPage[] = [];
    for (let i = 0; i < count; i++) {
      const page = readPage(engine, document, i, fonts);
      pages.push(page ?? { number: i + 1, width: 0, height: 0, runs: [], tagged: false });
    }
    if (pages.every(({ runs }) => runs.every((run) => run.text.trim() === ''))) {
      throw new ReadError(
        'no_text_layer',
        `${meta.fileName}: its ${count} ${count === 1 ? 'page is a picture' : 'pages are pictures'} without text`,
        'Read it with OCR first, or find the original file.',
      );
    }
    return buildDocument(pages, {
      ...meta,
      mediaType: 'application/pdf',
      engine: 'pdfium',
      pageCount: count,
      info: readInfo(engine, document),
      outline: readOutline(engine, document),
    });
  } finally {
    if (document) call.FPDF_CloseDocument!(document);
    call.free!(memory);
  }
}

function openError(fileName: string, code: number): ReadError {
  if (code === passwordError) {
    return new ReadError(
      'encrypted',
      `${fileName}: it is locked with a password`,
      'Ask its publisher for an open copy.',
    );
  }
  return new ReadError('damaged', `${fileName}: no PDF reader can open it`, 'Fetch the file again from its source.');
}
