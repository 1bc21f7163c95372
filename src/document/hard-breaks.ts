/** A paragraph whose author broke its lines by hand (addresses, signatures, label lines) is several blocks. */
import { splitMarker } from './characters.js';
import { type DraftBlock, type DraftPage, draft } from './draft.js';
import type { PlacedLine } from './lines.js';

/** Splits in place. A break is by hand where the next line's first word would still have fitted. */
export function splitAtHardBreaks(pages: DraftPage[]): void {
  const edges = rightEdges(pages);
  for (const page of pages) {
    const edge = edges.get(Math.round(page.width)) ?? page.width * 0.88;
    page.blocks = page.blocks.flatMap((block) => splitBlock(block, edge));
  }
}

function splitBlock(block: DraftBlock, edge: number): DraftBlock[] {
  if (block.lines.length < 2 || block.headingTag !== null || block.artifact) return [block];
  const groups: PlacedLine[][] = [[block.lines[0]!]];
  // Cells have edges of their own, which only their own longest line tells.
  const right = block.cell ? Math.max(...block.lines.map((line) => line.right)) : edge;
  for (let i = 1; i < block.lines.length; i++) {
    const last = block.lines[i - 1]!;
    const next = block.lines[i]!;
    if (isHardBreak(last, next, right, block.cell !== null)) groups.push([next]);
    else groups.at(-1)!.push(next);
  }
  if (groups.length === 1) return [block];
  return groups.map((lines, i) => (i === 0 ? { ...block, lines } : draft(lines, { ...block, lines, gapAbove: 0 })));
}

function isHardBreak(last: PlacedLine, next: PlacedLine, edge: number, inCell: boolean): boolean {
  if (
    last.endsHyphen ||
    /^[\p{Ll}(&,;–-]/u.test(next.text) ||
    /[,(–]$/.test(last.text) ||
    / (?:of|and|the|for|to|in|or|with|a)$/.test(last.text)
  ) {
    return splitMarker(next.text).marker === '•';
  }
  if (splitMarker(next.text).marker === '•') return true;
  const centred =
    Math.abs((last.left + last.right) / 2 - (next.left + next.right) / 2) < 3 && Math.abs(last.left - next.left) > 6;
  if (centred) return false;
  const word = next.text.search(/\s/);
  const width = ((next.right - next.left) * (word < 0 ? next.text.length : word)) / next.text.length;
  const slack = inCell ? 3 * next.size : next.size;
  return last.right + width + slack < edge;
}

/** Where lines of running text end, by page width. */
function rightEdges(pages: DraftPage[]): Map<number, number> {
  const rights = new Map<number, number[]>();
  for (const page of pages) {
    const width = Math.round(page.width);
    const list = rights.get(width) ?? [];
    for (const block of page.blocks) {
      if (block.artifact || block.cell) continue;
      for (const line of block.lines.slice(0, -1)) list.push(line.right);
    }
    rights.set(width, list);
  }
  const edges = new Map<number, number>();
  for (const [width, list] of rights) {
    if (list.length < 5) continue;
    list.sort((a, b) => a - b);
    edges.set(width, list[Math.floor(list.length * 0.95)]!);
  }
  return edges;
}
