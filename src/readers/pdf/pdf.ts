/** PDF bytes → `Document`. */
import { buildDocument } from '../../document/build.js';
import type { FileMeta } from '../../document/flow.js';
import type { PlacedPage } from '../../document/layout.js';
import type { Document } from '../../document/types.js';
import { ReadError } from '../errors.js';
import { scannedPages } from '../ocr/scanned.js';
import { type ReadSettings, withoutOcr } from '../settings.js';
import { readInfo } from './info.js';
import { readOutline } from './outline.js';
import { type FontCache, readPage } from './page.js';
import { pdfium } from './pdfium.js';
import { readWithPdfParse } from './second-engine.js';

/** FPDF_GetLastError: 4 is "password required or wrong". */
const passwordError = 4;

/**
 * Reads with PDFium, and with pdf-parse what PDFium cannot open.
 *
 * @throws ReadError `encrypted`, `damaged`, `no_text_layer` (without OCR) or `no_words` (with it).
 */
export async function readPdf(
  bytes: Uint8Array,
  meta: FileMeta,
  settings: ReadSettings = withoutOcr,
): Promise<Document> {
  const { pages, ...rest } = (await readWithPdfium(bytes, meta, settings)) ?? (await readWithSecondEngine(bytes, meta));
  if (pages.every(({ runs }) => runs.every((run) => run.text.trim() === ''))) {
    if (settings.ocr) throw new ReadError('no_words', `${meta.fileName}: no page has text, or a picture of words`);
    const count = pages.length === 1 ? 'its page is a picture' : `its ${pages.length} pages are pictures`;
    throw new ReadError('no_text_layer', `${meta.fileName}: ${count} without text`);
  }
  return buildDocument(pages, { ...meta, ...rest, mediaType: 'application/pdf', pageCount: pages.length });
}

type Opened = Pick<Document, 'engine' | 'info' | 'outline' | 'unreadPictures'> & { pages: PlacedPage[] };

/** null where PDFium cannot open the file. */
async function readWithPdfium(
  bytes: Uint8Array,
  { fileName }: FileMeta,
  { ocr, onPicture = () => undefined }: ReadSettings,
): Promise<Opened | null> {
  const engine = await pdfium();
  const { call } = engine;
  const memory = call.malloc!(bytes.length)!;
  engine.bytes().set(bytes, memory);
  const document = call.FPDF_LoadMemDocument!(memory, bytes.length, 0)!;
  try {
    if (!document) {
      if (call.FPDF_GetLastError!() !== passwordError) return null;
      throw new ReadError('encrypted', `${fileName}: it is locked with a password`);
    }
    const fonts: FontCache = new Map();
    const pages = Array.from({ length: call.FPDF_GetPageCount!(document)! }, (_, i) => {
      const page = readPage(engine, document, i, fonts);
      return page ?? { number: i + 1, width: 0, height: 0, runs: [], tagged: false, rulings: [] };
    });
    if (pages.length === 0) return null;
    const about = { info: readInfo(engine, document), outline: readOutline(engine, document) };
    const pictures = scannedPages(engine, document, pages);
    if (pictures.length === 0) return { pages, engine: 'pdfium', ...about };
    const unreadPictures = ocr
      ? await (await import('../ocr/index.js')).readPictures(engine, document, { pages, pictures, onPicture })
      : pictures.map((index) => ({ page: index + 1, why: 'ocr_off' as const }));
    return { pages, engine: 'pdfium', ...about, ...(unreadPictures.length > 0 && { unreadPictures }) };
  } finally {
    if (document) call.FPDF_CloseDocument!(document);
    call.free!(memory);
  }
}

async function readWithSecondEngine(bytes: Uint8Array, { fileName }: FileMeta): Promise<Opened> {
  const info = { title: null, author: null, producer: null, createdAt: null, modifiedAt: null };
  try {
    return { pages: await readWithPdfParse(bytes), engine: 'pdf-parse', info, outline: [] };
  } catch (error) {
    throw new ReadError('damaged', `${fileName}: neither PDF engine can open it`, error);
  }
}
