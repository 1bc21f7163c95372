/** One page of a PDF as placed runs: text, font and box of each text object, with its structure element. */
import type { PlacedPage, PlacedRun, StructureNode } from '../../document/layout.js';
import { drawnPaths } from './paths.js';
import type { Pdfium } from './pdfium.js';
import { readRulings } from './rulings.js';
import { readStructure } from './structure.js';
import { readRules, underlined } from './underlines.js';

/** Text render mode 2 fills and strokes letters: bold type where the font has none. */
const outlined = 2;

/** Base font by PDFium's font handle; handles are only unique within a document. */
export type FontCache = Map<number, { bold: boolean; italic: boolean }>;

/** @param index page from 0. */
export function readPage(engine: Pdfium, document: number, index: number, fonts: FontCache): PlacedPage | null {
  const { call } = engine;
  const page = call.FPDF_LoadPage!(document, index);
  if (!page) return null;
  const width = call.FPDF_GetPageWidthF!(page)!;
  const height = call.FPDF_GetPageHeightF!(page)!;
  const text = call.FPDFText_LoadPage!(page);
  try {
    const nodes = readStructure(engine, page);
    const rotation = call.FPDFPage_GetRotation!(page)!;
    const upright = placer(rotation, width, height);
    const runs = text ? readRuns(engine, text, nodes, fonts, upright) : [];
    const paths = drawnPaths(engine, page);
    const rules = rotation === 0 ? readRules(engine, paths, height) : [];
    for (const run of underlined(runs, rules)) run.bold = true;
    return {
      number: index + 1,
      width,
      height,
      runs,
      tagged: nodes !== null,
      rulings: nodes === null ? readRulings(engine, paths, upright) : [],
    };
  } finally {
    if (text) call.FPDFText_ClosePage!(text);
    call.FPDF_ClosePage!(page);
  }
}

/** Turns a place in PDF user space (y upwards, before rotation) into points from the shown page's top left. */
function placer(rotation: number, width: number, height: number): (x: number, y: number) => [number, number] {
  if (rotation === 1) return (x, y) => [y, x];
  if (rotation === 2) return (x, y) => [width - x, y];
  if (rotation === 3) return (x, y) => [width - y, height - x];
  return (x, y) => [x, height - y];
}

function readRuns(
  engine: Pdfium,
  text: number,
  nodes: Map<number, StructureNode> | null,
  fonts: FontCache,
  place: (x: number, y: number) => [number, number],
): PlacedRun[] {
  const { call, scratch } = engine;
  const count = call.FPDFText_CountChars!(text)!;
  if (count <= 0) return [];
  const characters = readText(engine, text, count);
  const runs: PlacedRun[] = [];
  let object = -1;
  let start = 0;
  const finish = (end: number): void => {
    if (object <= 0) {
      const last = runs.at(-1);
      if (!last) return;
      // PDFium makes spaces and line ends up where objects stand apart; they have no object of their own.
      const between = characters(start, end);
      const spaces = /^[^\r\n]*/.exec(between)![0];
      if (!last.endsLine) last.text += spaces === ' ' ? ' ' : spaces.replace(/[^ ]+/g, '');
      last.endsLine ||= spaces.length < between.length;
      return;
    }
    const words = characters(start, end);
    call.FPDFText_GetCharOrigin!(text, start, scratch, scratch + 8);
    const origin = scratch >> 3;
    const [left, baseline] = place(engine.doubles()[origin]!, engine.doubles()[origin + 1]!);
    call.FPDFText_GetLooseCharBox!(text, end - 1, scratch);
    const box = scratch >> 2;
    const floats = engine.floats();
    const edge = place(floats[box + 2]!, floats[box + 1]!)[0];
    const other = place(floats[box]!, floats[box + 3]!)[0];
    call.FPDFTextObj_GetFontSize!(object, scratch);
    const nominal = engine.floats()[box]!;
    call.FPDFPageObj_GetMatrix!(object, scratch);
    const matrix = engine.floats();
    const scale = Math.hypot(matrix[box + 2]!, matrix[box + 3]!);
    const font = fontOf(engine, object, fonts);
    const id = nodes ? call.FPDFPageObj_GetMarkedContentID!(object)! : -1;
    runs.push({
      text: words,
      left,
      right: Math.max(left, edge, other),
      baseline,
      size: Math.abs(nominal * scale),
      bold: font.bold || call.FPDFTextObj_GetTextRenderMode!(object) === outlined,
      italic: font.italic,
      node: id >= 0 ? (nodes?.get(id) ?? null) : null,
      endsLine: false,
    });
  };
  for (let i = 0; i <= count; i++) {
    const next = i < count ? call.FPDFText_GetTextObject!(text, i)! : -2;
    if (next === object) continue;
    if (object !== -1) finish(i);
    object = next;
    start = i;
  }
  return runs;
}

/** Characters from one index to another: read at once where that is safe, one by one where text and indexes part. */
function readText(engine: Pdfium, text: number, count: number): (start: number, end: number) => string {
  const { call, utf16 } = engine;
  const pointer = call.malloc!((count + 1) * 2)!;
  const units = call.FPDFText_GetText!(text, 0, count, pointer)! - 1;
  const all = utf16(pointer, Math.max(0, units));
  call.free!(pointer);
  if (all.length === count) return (start, end) => all.slice(start, end);
  const each = Array.from({ length: count }, (_, index) => {
    const code = call.FPDFText_GetUnicode!(text, index)!;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
  return (start, end) => each.slice(start, end).join('');
}

function fontOf(engine: Pdfium, object: number, fonts: FontCache): { bold: boolean; italic: boolean } {
  const { call, scratch } = engine;
  const handle = call.FPDFTextObj_GetFont!(object)!;
  const known = fonts.get(handle);
  if (known) return known;
  // FPDFFont_GetWeight tells nothing (regular fonts report up to 250): the name does.
  const length = handle ? call.FPDFFont_GetBaseFontName!(handle, scratch, engine.scratchBytes)! : 0;
  const name = length > 1 ? Buffer.from(engine.bytes().subarray(scratch, scratch + length - 1)).toString('latin1') : '';
  const style = { bold: /bold|black|heavy|demi/i.test(name), italic: /italic|oblique/i.test(name) };
  fonts.set(handle, style);
  return style;
}
