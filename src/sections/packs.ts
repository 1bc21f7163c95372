/** Where the papers of a reports pack begin: by its outline, else by the stamps of agenda items and the papers' heads. */
import type { Document, OutlineEntry } from '../document/types.js';
import { papersIn } from './papers.js';

/** A paper in a pack: `document.pages.slice(from, to)`. */
export interface PackPart {
  /** Number of its agenda item ("7", "12a"), null where the pack prints none. */
  item: string | null;
  /** What the outline calls it, null without one. */
  title: string | null;
  from: number;
  to: number;
}

interface Start {
  item: string | null;
  title: string | null;
  page: number;
}

const ITEM = /^(?:(?:agenda )?item (?:no\.? ?)?)?(\d{1,3}[a-z]?)(?:[.:)]\s*|\s+(?:[-–] )?)(?=\S)/i;
/** What is attached to a paper has an entry below the paper's, as has each of the paper's own headings. */
const ATTACHED = /\b(?:appendix|appendices|annex(?:es)?|enclosures?|attachments?|schedule|EqIA|impact assessment)\b/i;
/** ModernGov prints it at the top of an item's first page. */
const STAMP = /^agenda item (?:no\.? ?)?(\d{1,3}[a-z]?)$/i;
/** Blocks from a page's top that may be the stamp. */
const TOP = 4;

/** The papers in order, what stands before the first of them as well; none where nothing says where they begin. */
export function papersInPack(document: Document): PackPart[] {
  const outlined = byOutline(document.outline);
  const starts = outlined.length > 1 ? outlined : byPages(document);
  const first = starts.findIndex(({ page }) => page > 0);
  if (first < 0) return [];
  const all = starts[0]?.page === 0 ? starts : [{ item: null, title: null, page: 0 }, ...starts];
  return all.map(({ item, title, page }, i) => ({
    item,
    title,
    from: page,
    to: all[i + 1]?.page ?? document.pages.length,
  }));
}

/** One start a page: of several entries on a page, the first is what begins there. */
function byOutline(outline: OutlineEntry[]): Start[] {
  const starts: Start[] = [];
  let item: string | null = null;
  for (const { title, page, level } of outline) {
    const isItem = level === 1;
    if (page === null || (!isItem && !ATTACHED.test(title))) continue;
    const number: string | null = isItem ? (ITEM.exec(title)?.[1] ?? null) : item;
    if (isItem) item = number;
    if ((starts.at(-1)?.page ?? -1) < page - 1)
      starts.push({ item: number, title: isItem ? title.replace(ITEM, '') : title, page: page - 1 });
  }
  return starts;
}

/** Stamps, and pages that open with a paper's head. */
function byPages(document: Document): Start[] {
  const starts = new Map<number, Start>();
  const tops = new Map<number, number>();
  for (const { parts, text } of document.blocks) {
    const page = parts[0]?.page ?? 0;
    const place = (tops.get(page) ?? 0) + 1;
    tops.set(page, place);
    const item = place <= TOP ? STAMP.exec(text.trim())?.[1] : undefined;
    if (item !== undefined && page > 0 && !starts.has(page)) starts.set(page, { item, title: null, page });
  }
  for (const { head } of papersIn(document)) {
    const page = document.blocks[head.from]?.parts[0]?.page ?? 0;
    if (page > 0 && !starts.has(page)) starts.set(page, { item: null, title: null, page });
  }
  return [...starts.values()].sort((a, b) => a.page - b.page);
}
