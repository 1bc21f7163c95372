/** PDF bytes → `Document`. */
import { buildDocument } from '../../document/build.js';
import type { FileMeta } from '../../document/flow.js';
import type { PlacedPage } from '../../document/layout.js';
import type { Document, UnreadPage } from '../../document/types.js';
import { ReadError } from '../errors.js';
import { withoutGarbled } from './garbled.js';
import { readInfo } from './info.js';
import { readOutline } from './outline.js';
import { type FontCache, readPage } from './page.js';
import { discardPdfium, type Pdfium, pdfium } from './pdfium.js';
import { readWithPdfParse } from './second-engine.js';

/** FPDF_GetLastError: 4 is "password required or wrong". */
const passwordError = 4;
/** Of pages. A damaged or hostile file may claim to have a million. */
const most = 20_000;

/**
 * Reads with PDFium, and with pdf-parse what PDFium cannot open.
 *
 * @param passwords tried where the file is locked.
 * @throws ReadError `encrypted`, `damaged`, `too_large`, `unreadable_text` or `no_text_layer`.
 */
export async function readPdf(bytes: Uint8Array, meta: FileMeta, passwords: string[] = []): Promise<Document> {
  const opened = (await readWithPdfium(bytes, meta, passwords)) ?? (await readWithSecondEngine(bytes, meta));
  const { pages, garbled } = withoutGarbled(opened.pages);
  const damaged = pages.filter((page) => page.damaged).map(({ number }) => number);
  if (pages.every(({ runs }) => runs.every((run) => run.text.trim() === ''))) {
    if (garbled.length > 0) {
      throw new ReadError('unreadable_text', `${meta.fileName}: its fonts do not tell which letters they print`);
    }
    const count = pages.length === 1 ? 'its page is a picture' : `its ${pages.length} pages are pictures`;
    throw new ReadError('no_text_layer', `${meta.fileName}: ${count} without text`);
  }
  const unread = [...unreadAs('garbled', garbled), ...unreadAs('damaged', damaged)];
  const { engine, info, outline } = opened;
  return buildDocument(pages, {
    ...meta,
    engine,
    info,
    outline,
    mediaType: 'application/pdf',
    pageCount: pages.length,
    ...(unread.length > 0 && { unreadPages: unread }),
  });
}

const unreadAs = (why: UnreadPage['why'], pages: number[]): UnreadPage[] => pages.map((page) => ({ page, why }));

type Opened = Pick<Document, 'engine' | 'info' | 'outline'> & { pages: PlacedPage[] };

/** null where PDFium cannot open the file, or fails in reading it. */
async function readWithPdfium(bytes: Uint8Array, meta: FileMeta, passwords: string[]): Promise<Opened | null> {
  const engine = await pdfium();
  const { call } = engine;
  try {
    const memory = copyTo(engine, bytes);
    const document = open(engine, memory, bytes.length, meta, passwords);
    const read = document ? readOpened(engine, document, meta) : null;
    if (document) call.FPDF_CloseDocument!(document);
    call.free!(memory);
    return read;
  } catch (error) {
    discardPdfium();
    if (isEngineFailure(error)) return null;
    throw error;
  }
}

/** A trap in the WebAssembly, or no more stack for it. */
const isEngineFailure = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError');

function copyTo(engine: Pdfium, bytes: Uint8Array): number {
  const memory = engine.call.malloc!(bytes.length)!;
  if (memory === 0) throw new ReadError('too_large', 'The file does not fit into the memory that a file may take.');
  engine.bytes().set(bytes, memory);
  return memory;
}

/** PDFium's handle, null where it cannot open the file. @throws ReadError `encrypted`. */
function open(engine: Pdfium, memory: number, length: number, { fileName }: FileMeta, passwords: string[]) {
  const { call } = engine;
  for (const password of [null, ...passwords]) {
    const secret = password === null ? 0 : copyTo(engine, Buffer.from(`${password}\0`));
    const document = call.FPDF_LoadMemDocument!(memory, length, secret)!;
    const isLocked = !document && call.FPDF_GetLastError!() === passwordError;
    if (secret) call.free!(secret);
    if (!isLocked) return document || null;
  }
  const tried = passwords.length > 0 ? ', and none of those given opens it' : '';
  throw new ReadError('encrypted', `${fileName}: it is locked with a password${tried}`);
}

function readOpened(engine: Pdfium, document: number, { fileName }: FileMeta): Opened | null {
  const count = engine.call.FPDF_GetPageCount!(document)!;
  if (count > most) throw new ReadError('too_large', `${fileName}: it claims to have ${count} pages`);
  const fonts: FontCache = new Map();
  const pages = Array.from({ length: count }, (_, i): PlacedPage => {
    const page = readPage(engine, document, i, fonts);
    return page ?? { number: i + 1, width: 0, height: 0, runs: [], tagged: false, rulings: [], damaged: true };
  });
  if (pages.length === 0) return null;
  return { pages, engine: 'pdfium', info: readInfo(engine, document), outline: readOutline(engine, document) };
}

async function readWithSecondEngine(bytes: Uint8Array, { fileName }: FileMeta): Promise<Opened> {
  const info = { title: null, author: null, producer: null, createdAt: null, modifiedAt: null };
  try {
    return { pages: await readWithPdfParse(bytes), engine: 'pdf-parse', info, outline: [] };
  } catch (error) {
    throw new ReadError('damaged', `${fileName}: neither PDF engine can open it`, error);
  }
}
