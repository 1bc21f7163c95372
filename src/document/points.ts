/** Lengths as the document model has them. */

/** Further than this from the page's top left nothing is printed, whatever a damaged file says. */
const furthest = 1e6;

/** Points to a tenth, which is finer than print tells apart and can be stored exactly; 0 where it is no number. */
export function tenths(points: number): number {
  return Math.round(Math.max(-furthest, Math.min(furthest, points)) * 10) / 10 || 0;
}
