/** PDF bytes → `Document`. */
import { buildDocument } from '../../document/build.js';
import type { FileMeta } from '../../document/flow.js';
import type { PlacedPage } from '../../document/layout.js';
import type { Document, UnreadPage } from '../../document/types.js';
import { ReadError } from '../errors.js';
import { scannedPages } from '../ocr/scanned.js';
import { type ReadSettings, withoutOcr } from '../settings.js';
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
 * @throws ReadError `encrypted`, `damaged`, `too_large`, `no_words` (with OCR), `unreadable_text` or `no_text_layer` (without).
 */
export async function readPdf(
  bytes: Uint8Array,
  meta: FileMeta,
  settings: ReadSettings = withoutOcr,
): Promise<Document> {
  const { pages, unreadPages, ...about } =
    (await readWithPdfium(bytes, meta, settings)) ?? (await readWithSecondEngine(bytes, meta));
  if (!pages.some(hasWords)) throw wordless(pages.length, unreadPages, meta, settings);
  return buildDocument(pages, {
    ...meta,
    ...about,
    mediaType: 'application/pdf',
    pageCount: pages.length,
    ...(unreadPages.length > 0 && { unreadPages }),
  });
}

const hasWords = ({ runs }: PlacedPage): boolean => runs.some((run) => run.text.trim() !== '');

function wordless(count: number, unread: UnreadPage[], { fileName }: FileMeta, { ocr }: ReadSettings): ReadError {
  if (ocr) return new ReadError('no_words', `${fileName}: no page has text, or a picture of words`);
  if (unread.some(({ why }) => why === 'garbled')) {
    return new ReadError('unreadable_text', `${fileName}: its fonts do not tell which letters they print`);
  }
  const pictures = count === 1 ? 'its page is a picture' : `its ${count} pages are pictures`;
  return new ReadError('no_text_layer', `${fileName}: ${pictures} without text`);
}

type Opened = Pick<Document, 'engine' | 'info' | 'outline'> & { pages: PlacedPage[]; unreadPages: UnreadPage[] };

/** null where PDFium cannot open the file, or fails in reading it. */
async function readWithPdfium(bytes: Uint8Array, meta: FileMeta, settings: ReadSettings): Promise<Opened | null> {
  const engine = await pdfium();
  const { call } = engine;
  try {
    const memory = copyTo(engine, bytes);
    const document = open(engine, memory, bytes.length, meta, settings.passwords ?? []);
    const read = document ? await readOpened(engine, document, meta, settings) : null;
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

async function readOpened(
  engine: Pdfium,
  document: number,
  { fileName }: FileMeta,
  settings: ReadSettings,
): Promise<Opened | null> {
  const count = engine.call.FPDF_GetPageCount!(document)!;
  if (count > most) throw new ReadError('too_large', `${fileName}: it claims to have ${count} pages`);
  const fonts: FontCache = new Map();
  const read = Array.from({ length: count }, (_, i): PlacedPage => {
    const page = readPage(engine, document, i, fonts);
    return page ?? { number: i + 1, width: 0, height: 0, runs: [], tagged: false, rulings: [], damaged: true };
  });
  if (read.length === 0) return null;
  const about = { engine: 'pdfium' as const, info: readInfo(engine, document), outline: readOutline(engine, document) };
  const { pages, garbled } = withoutGarbled(read);
  const pictures = scannedPages(engine, document, pages).filter((index) => !garbled.includes(index));
  const unread = settings.ocr
    ? await readSeen(engine, document, { pages, pictures, garbled, settings })
    : [...unreadAs('garbled', garbled), ...unreadAs('ocr_off', pictures)];
  const damaged = [...pages.keys()].filter((index) => pages[index]!.damaged);
  return { ...about, pages, unreadPages: [...unread, ...unreadAs('damaged', damaged)] };
}

/** Adds the words that are only to be seen; gives the pages of which nothing could be read. */
async function readSeen(
  engine: Pdfium,
  document: number,
  {
    pages,
    pictures,
    garbled,
    settings: { onPicture = () => undefined },
  }: { pages: PlacedPage[]; pictures: number[]; garbled: number[]; settings: ReadSettings },
): Promise<UnreadPage[]> {
  const seen = [...pictures, ...garbled].sort((a, b) => a - b);
  if (seen.length === 0) return [];
  const { readPictures } = await import('../ocr/index.js');
  const givenUp = await readPictures(engine, document, { pages, pictures: seen, onPicture });
  const stillGarbled = garbled.filter((index) => !givenUp.includes(index) && !hasWords(pages[index]!));
  return [...unreadAs('ocr_time_limit', givenUp), ...unreadAs('garbled', stillGarbled)];
}

const unreadAs = (why: UnreadPage['why'], pages: number[]): UnreadPage[] =>
  pages.map((index) => ({ page: index + 1, why }));

async function readWithSecondEngine(bytes: Uint8Array, { fileName }: FileMeta): Promise<Opened> {
  const info = { title: null, author: null, producer: null, createdAt: null, modifiedAt: null };
  try {
    const { pages, garbled } = withoutGarbled(await readWithPdfParse(bytes));
    return { pages, unreadPages: unreadAs('garbled', garbled), engine: 'pdf-parse', info, outline: [] };
  } catch (error) {
    throw new ReadError('damaged', `${fileName}: neither PDF engine can open it`, error);
  }
}
