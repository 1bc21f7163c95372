/** A page of a PDF as a grey picture, rendered with PDFium. */
import type { Pdfium } from '../pdf/pdfium.js';

export interface GreyPicture {
  width: number;
  height: number;
  dotsPerInch: number;
  /** A byte a dot, row by row from the top, 0 for black. */
  dots: Uint8Array;
}

/** A scan is read best at its own resolution, within these bounds. */
const fewestDots = 200;
const mostDots = 300;
/** FPDFPageObj_GetType. */
const image = 3;
/** Of dots: A3 at 300 dots an inch. Larger pages are rendered at less. */
const most = 3508 * 4961;
/** FPDFBitmap_CreateEx and FPDF_RenderPageBitmap: 8-bit grey, with annotations (stamps are ones). */
const grey = 1;
const withAnnotations = 1;
const white = 0xffffffff;

/** Quarter turns, clockwise. */
export type Turn = 0 | 1 | 2 | 3;

/** @param page PDFium's handle of an open page. Null where it has no area, or no memory is left for it. */
export function renderPage(engine: Pdfium, page: number, turn: Turn): GreyPicture | null {
  const { call, bytes } = engine;
  const inches = [call.FPDF_GetPageWidthF!(page)! / 72, call.FPDF_GetPageHeightF!(page)! / 72] as const;
  const resolution = Math.min(dotsPerInchOf(engine, page), Math.floor(Math.sqrt(most / (inches[0] * inches[1]))));
  const sides = inches.map((side) => Math.round(side * resolution));
  const [width, height] = (turn % 2 === 0 ? sides : sides.toReversed()) as [number, number];
  const bitmap = width > 0 && height > 0 ? call.FPDFBitmap_CreateEx!(width, height, grey, 0, 0)! : 0;
  if (!bitmap) return null;
  call.FPDFBitmap_FillRect!(bitmap, 0, 0, width, height, white);
  call.FPDF_RenderPageBitmap!(bitmap, page, 0, 0, width, height, turn, withAnnotations);
  const start = call.FPDFBitmap_GetBuffer!(bitmap)!;
  const stride = call.FPDFBitmap_GetStride!(bitmap)!;
  const dots = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = start + y * stride;
    dots.set(bytes().subarray(row, row + width), y * width);
  }
  call.FPDFBitmap_Destroy!(bitmap);
  return { width, height, dotsPerInch: resolution, dots };
}

/** The resolution of the finest picture on the page. */
function dotsPerInchOf({ call, scratch, floats, bytes }: Pdfium, page: number): number {
  let finest = fewestDots;
  const count = call.FPDFPage_CountObjects!(page)!;
  for (let i = 0; i < count; i++) {
    const object = call.FPDFPage_GetObject!(page, i)!;
    if (call.FPDFPageObj_GetType!(object) !== image) continue;
    call.FPDFPageObj_GetBounds!(object, scratch, scratch + 4, scratch + 8, scratch + 12);
    const at = scratch >> 2;
    const [left, bottom, right, top] = floats().slice(at, at + 4) as unknown as [number, number, number, number];
    call.FPDFImageObj_GetImagePixelSize!(object, scratch, scratch + 4);
    const [width, height] = new Uint32Array(bytes().slice(scratch, scratch + 8).buffer) as unknown as [number, number];
    finest = Math.max(finest, 72 * Math.sqrt((width * height) / Math.max(1, (right - left) * (top - bottom))));
  }
  return Math.min(mostDots, Math.round(finest));
}

/** The picture as a file that needs no compression: portable greymap. */
export function toPgm({ width, height, dots }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), dots]);
}

/** How much darker than paper ink is, of 255, and the least of a page that it covers where there are words. */
const ink = 60;
const least = 0.0005;

/** Whether a picture has nothing on it: the back of a scanned sheet, with its specks and shadows. */
export function isBlank({ dots }: GreyPicture): boolean {
  const shades = new Uint32Array(256);
  for (const dot of dots) shades[dot]!++;
  // The paper's own grey is the commonest.
  const paper = shades.indexOf(Math.max(...shades));
  const dark = shades.subarray(0, Math.max(0, paper - ink)).reduce((sum, count) => sum + count, 0);
  return dark < least * dots.length;
}
