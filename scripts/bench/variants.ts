/** Many different documents made of few: each copy has words of its own on its first page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/**
 * Writes `count` PDFs to `folder`, as even a mix of the given ones as can be, and gives their paths.
 *
 * @throws Error where PDFium can open none of them.
 */
export async function makeVariants(pdfs: string[], count: number, folder: string): Promise<string[]> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const engine = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  engine.PDFiumExt_Init();
  const usable = [...pdfs];
  const made: string[] = [];
  for (let i = 0; made.length < count; i++) {
    const place = i % usable.length;
    const from = usable[place];
    if (from === undefined) throw new Error('PDFium can open none of the PDFs.');
    const bytes = variant(engine, readFileSync(from), `Copy number ${i} of these papers`);
    if (!bytes) {
      usable.splice(place, 1);
      continue;
    }
    const path = join(folder, `${String(made.length).padStart(5, '0')}.pdf`);
    writeFileSync(path, bytes);
    made.push(path);
  }
  return made;
}

/** null for a file that PDFium cannot open. */
function variant(engine: WrappedPdfiumModule, bytes: Uint8Array, words: string): Uint8Array | null {
  const { pdfium } = engine;
  const heap = (): Uint8Array => (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
  const memory = pdfium.wasmExports.malloc(bytes.length);
  heap().set(bytes, memory);
  const document = engine.FPDF_LoadMemDocument(memory, bytes.length, '');
  try {
    if (!document) return null;
    const page = engine.FPDF_LoadPage(document, 0);
    const text = engine.FPDFPageObj_NewTextObj(document, 'Helvetica', 9);
    const utf16 = Buffer.from(`${words}\0`, 'utf16le');
    const pointer = pdfium.wasmExports.malloc(utf16.length);
    heap().set(utf16, pointer);
    engine.FPDFText_SetText(text, pointer);
    engine.FPDFPageObj_Transform(text, 1, 0, 0, 1, 200, 60);
    engine.FPDFPage_InsertObject(page, text);
    engine.FPDFPage_GenerateContent(page);
    engine.FPDF_ClosePage(page);
    pdfium.wasmExports.free(pointer);
    return saved(engine, document);
  } finally {
    if (document) engine.FPDF_CloseDocument(document);
    pdfium.wasmExports.free(memory);
  }
}

function saved(engine: WrappedPdfiumModule, document: number): Uint8Array {
  const { pdfium } = engine;
  const writer = engine.PDFiumExt_OpenFileWriter();
  engine.PDFiumExt_SaveAsCopy(document, writer);
  const size = engine.PDFiumExt_GetFileWriterSize(writer);
  const memory = pdfium.wasmExports.malloc(size);
  engine.PDFiumExt_GetFileWriterData(writer, memory, size);
  const bytes = (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8.slice(memory, memory + size);
  pdfium.wasmExports.free(memory);
  engine.PDFiumExt_CloseFileWriter(writer);
  return bytes;
}
