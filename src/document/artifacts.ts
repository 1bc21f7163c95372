/** Headers, footers and page numbers: told by tags where there are any, and by repetition in the margins of all pages. */
import type { PlacedLine } from './lines.js';
import type { Artifact } from './types.js';

/** Share of a page's height at its top and bottom in which headers and footers stand. */
const band = 0.12;
const pageNumber = /^(?:page\s*)?[-–|]?\s*\d{1,4}\s*[-–|]?$|^page\s+\d{1,4}\s+of\s+\d{1,4}$|^\d{1,3}\s*\|\s*page$/i;

export interface Margin {
  height: number;
  /** Lines that may be artifacts, with their place on their page. */
  lines: PlacedLine[];
}

/** Which margin a line stands in, or null. */
export function marginOf(line: Pick<PlacedLine, 'baseline'>, height: number): 'header' | 'footer' | null {
  if (line.baseline < height * band) return 'header';
  if (line.baseline > height * (1 - band)) return 'footer';
  return null;
}

/** Texts, digits levelled, that stand in the same margin of at least three pages (or two thirds of a short document). */
export function repeatedInMargins(pages: Margin[]): Set<string> {
  const seen = new Map<string, number>();
  for (const { lines, height } of pages) {
    const here = new Set<string>();
    for (const line of lines) {
      const margin = marginOf(line, height);
      if (margin) here.add(marginKey(line, margin));
    }
    for (const key of here) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const least = pages.length < 4 ? Math.max(2, Math.ceil((pages.length * 2) / 3)) : 3;
  return new Set([...seen].filter(([, count]) => count >= least).map(([key]) => key));
}

/** What kind of artifact a line in a margin is; null when it is text like any other. */
export function artifactOf(line: PlacedLine, height: number, repeated: Set<string>): Artifact | null {
  const margin = marginOf(line, height);
  if (!margin) return null;
  if (pageNumber.test(line.text)) return 'page_number';
  return repeated.has(marginKey(line, margin)) ? margin : null;
}

/**
 * The kind of a line that tags declare to be outside the text. Null where it holds words in the middle of the page:
 * text boxes and table heads get lost from the tags, headers don't stand there.
 */
export function declaredArtifact(line: PlacedLine, height: number): Artifact | null {
  const inside = line.baseline > height * 0.18 && line.baseline < height * 0.82;
  if (inside && /\p{L}{3}/u.test(line.text)) return null;
  if (pageNumber.test(line.text)) return 'page_number';
  return line.baseline < height / 2 ? 'header' : 'footer';
}

function marginKey(line: PlacedLine, margin: string): string {
  // The last words of a footer are often the page's number: with digits levelled it is the same on every page.
  return `${margin} ${line.text.toLowerCase().replace(/\d+/g, '0')}`;
}
