/** A page of a PDF as a grey picture, rendered with PDFium. */
import type { Pdfium } from '../pdf/pdfium.js';

export interface GreyPicture {
  width: number;
  height: number;
  dotsPerInch: number;
  /** A byte a dot, row by row from the top, 0 for black. */
  dots: Uint8Array;
}

/** Tesseract's data is made from type at this resolution; scans are mostly 200 and gain from being enlarged. */
const dotsPerInch = 300;
/** Of dots: A3 at 300 dots an inch. Larger pages are rendered at less. */
const most = 3508 * 4961;
/** FPDFBitmap_CreateEx and FPDF_RenderPageBitmap: 8-bit grey, with annotations (stamps are ones). */
const grey = 1;
const withAnnotations = 1;
const white = 0xffffffff;

/** Quarter turns, clockwise. */
export type Turn = 0 | 1 | 2 | 3;

/** @param page PDFium's handle of an open page. Null where it has no area, or no memory is left for it. */
export function renderPage({ call, bytes }: Pdfium, page: number, turn: Turn): GreyPicture | null {
  const inches = [call.FPDF_GetPageWidthF!(page)! / 72, call.FPDF_GetPageHeightF!(page)! / 72] as const;
  const resolution = Math.min(dotsPerInch, Math.floor(Math.sqrt(most / (inches[0] * inches[1]))));
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
