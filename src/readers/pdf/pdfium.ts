/** PDFium as WebAssembly: one instance a thread, its raw calls, and the little memory they write their answers to. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';

type Calls = Record<string, (...args: number[]) => number>;

export interface Pdfium {
  /** The exported C functions by name, numbers and pointers only: a wrapped call costs ten times as much. */
  call: Calls;
  /** Scratch memory for out parameters. */
  scratch: number;
  scratchBytes: number;
  /** Memory views; they are made anew when the WebAssembly memory grows, so take them each time. */
  bytes(): Uint8Array;
  floats(): Float32Array;
  doubles(): Float64Array;
  utf16(pointer: number, units: number): string;
}

/** As much of it as is used; Node's types leave it out. */
declare const WebAssembly: { instantiate(wasm: Uint8Array, imports: object): Promise<{ instance: unknown }> };

/** What PDFium asks of its surroundings; of interest is only how it asks for memory. */
interface Imports {
  env: { emscripten_resize_heap: (bytes: number) => number };
}

/** Emscripten's views of the module's memory, which its types leave out. */
interface Memory {
  HEAPU8: Uint8Array;
  HEAPF32: Float32Array;
  HEAPF64: Float64Array;
}

const scratchBytes = 1 << 16;
/** Bytes that a document may take up here. PDFium gives up where it gets no more. */
const mostMemory = 768 * 2 ** 20;
/** WebAssembly memory never shrinks: after a document that took more bytes than this, a new instance is cheaper. */
const keptMemory = 128 * 2 ** 20;

let instance: Promise<Pdfium> | null = null;

/** The thread's PDFium; started on first use (about 50 ms). */
export async function pdfium(): Promise<Pdfium> {
  const kept = await instance;
  if (kept && kept.bytes().length <= keptMemory) return kept;
  instance = start();
  return instance;
}

/** Ends the thread's PDFium: one that failed in the middle of its work may read the next document wrongly. */
export function discardPdfium(): void {
  instance = null;
}

async function start(): Promise<Pdfium> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const wrapped = await init({
    instantiateWasm: (imports: Imports, done: (instance: unknown) => void) => {
      const { emscripten_resize_heap: grow } = imports.env;
      imports.env.emscripten_resize_heap = (size) => (size >>> 0 > mostMemory ? 0 : grow(size));
      WebAssembly.instantiate(wasm, imports).then(({ instance }) => done(instance));
      return {};
    },
    // It complains of the memory that it was not given.
    printErr: () => undefined,
  } as object);
  wrapped.PDFiumExt_Init();
  const module = wrapped.pdfium as typeof wrapped.pdfium & Memory;
  const call = module.wasmExports as unknown as Calls;
  const utf16 = new TextDecoder('utf-16le');
  return {
    call,
    scratch: call.malloc!(scratchBytes),
    scratchBytes,
    bytes: () => module.HEAPU8,
    floats: () => module.HEAPF32,
    doubles: () => module.HEAPF64,
    utf16: (pointer, units) => utf16.decode(module.HEAPU8.subarray(pointer, pointer + units * 2)),
  };
}
