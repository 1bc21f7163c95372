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

/** Emscripten's views of the module's memory, which its types leave out. */
interface Memory {
  HEAPU8: Uint8Array;
  HEAPF32: Float32Array;
  HEAPF64: Float64Array;
}

const scratchBytes = 1 << 16;
let instance: Promise<Pdfium> | null = null;

/** The thread's PDFium; started on first use (about 50 ms). */
export function pdfium(): Promise<Pdfium> {
  instance ??= start();
  return instance;
}

async function start(): Promise<Pdfium> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const wrapped = await init({ wasmBinary: new Uint8Array(wasm).buffer });
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
