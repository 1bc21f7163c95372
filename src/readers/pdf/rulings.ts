/** The thin lines that a page draws, by which the cells of a ruled table are known: PDF 32000-1 section 8.5. */
import type { Ruling } from '../../document/layout.js';
import type { Pdfium } from './pdfium.js';

/** FPDFPathSegment_GetType: 0 draws a line, 2 moves the pen; 1 is a curve. */
const lineTo = 0;
const moveTo = 2;
/** Points. */
const thickest = 2;
const shortest = 4;
/** Paths of more segments are drawings. */
const mostSegments = 2000;

type Point = [x: number, y: number];

/**
 * Straight lines along the page's edges among the paths that it draws: thin rectangles, and the sides of what is stroked. `place` turns a point of PDF
 * user space into points from the top left.
 */
export function readRulings(engine: Pdfium, paths: number[], place: (x: number, y: number) => Point): Ruling[] {
  const rulings: Ruling[] = [];
  for (const object of paths) {
    const stroked = isStroked(engine, object);
    for (const points of subpaths(engine, object)) {
      const placed = points.map(([x, y]) => place(x, y));
      const box = boxOf(placed);
      if (isThin(box)) rulings.push(box);
      else if (stroked) rulings.push(...placed.slice(1).map((point, n) => boxOf([placed[n]!, point])));
    }
  }
  return rulings.filter((box) => isThin(box) && Math.max(box.right - box.left, box.bottom - box.top) > shortest);
}

function isStroked({ call, scratch, bytes }: Pdfium, object: number): boolean {
  return call.FPDFPath_GetDrawMode!(object, scratch, scratch + 4) !== 0 && bytes()[scratch + 4] !== 0;
}

/** The corners of a path's parts in user space, curves left out; a closed part ends where it starts. */
function subpaths({ call, scratch, floats }: Pdfium, object: number): Point[][] {
  const count = call.FPDFPath_CountSegments!(object)!;
  if (count < 2 || count > mostSegments) return [];
  const at = scratch >> 2;
  call.FPDFPageObj_GetMatrix!(object, scratch);
  const [a, b, c, d, e, f] = floats().slice(at, at + 6) as unknown as [number, number, number, number, number, number];
  const parts: Point[][] = [];
  for (let i = 0; i < count; i++) {
    const segment = call.FPDFPath_GetPathSegment!(object, i)!;
    const type = call.FPDFPathSegment_GetType!(segment);
    call.FPDFPathSegment_GetPoint!(segment, scratch, scratch + 4);
    const [x, y] = floats().slice(at, at + 2) as unknown as Point;
    const point: Point = [a * x + c * y + e, b * x + d * y + f];
    const part = parts.at(-1);
    if (type === lineTo && part) part.push(point);
    else parts.push([point]);
    const start = parts.at(-1)![0]!;
    if (type !== moveTo && call.FPDFPathSegment_GetClose!(segment)) parts.at(-1)!.push(start);
  }
  return parts.filter((points) => points.length > 1);
}

function boxOf(points: Point[]): Ruling {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

const isThin = ({ left, right, top, bottom }: Ruling): boolean => Math.min(right - left, bottom - top) < thickest;
