/** A document with some of its words changed, as if it had been printed so. */
import type { Block, Document, Page } from '../src/document/types.js';

/** A stretch of a text and what stands there instead. */
export interface Change {
  from: number;
  to: number;
  words: string;
}

/** @param changes those of one block's or cell's text, in any order; of two that overlap the first given counts. */
export function rewrite(document: Document, changes: (text: string) => Change[]): Document {
  const moves = document.pages.map(({ text }) => moverOf(text, changes));
  const pages = document.pages.map((page, i): Page => {
    const { text, move } = moves[i]!;
    const lines = page.lines.map((line) => {
      const [start, end] = [move(line.start), move(line.end)];
      return { ...line, start, end, text: text.slice(start, end) };
    });
    return { ...page, text, lines };
  });
  const blocks = document.blocks.map((block): Block => {
    const parts = block.parts.map(({ page, start, end }) => ({
      page,
      start: moves[page]!.move(start),
      end: moves[page]!.move(end),
    }));
    let text = '';
    let old = 0;
    for (const [i, { page, start, end }] of parts.entries()) {
      const glue = i > 0 && block.text[old] === ' ' ? ' ' : '';
      text += glue + pages[page]!.text.slice(start, end);
      old += glue.length + block.parts[i]!.end - block.parts[i]!.start;
    }
    return { ...block, parts, text, boldLead: block.boldLead === block.text.length ? text.length : block.boldLead };
  });
  return { ...document, pages, blocks };
}

/** The changed text of a page, and where each of its places has gone. */
function moverOf(text: string, changes: (text: string) => Change[]): { text: string; move: (at: number) => number } {
  const all: Change[] = [];
  for (const line of text.matchAll(/[^\n\t]+/g)) {
    for (const { from, to, words } of changes(line[0]))
      all.push({ from: line.index + from, to: line.index + to, words });
  }
  const made: Change[] = [];
  for (const change of all.sort((a, b) => a.from - b.from))
    if (change.from >= (made.at(-1)?.to ?? 0)) made.push(change);
  let changed = '';
  let at = 0;
  for (const { from, to, words } of made) {
    changed += text.slice(at, from) + words;
    at = to;
  }
  const move = (place: number): number => {
    let shift = 0;
    for (const { from, to, words } of made) {
      if (place <= from) break;
      if (place < to) return from + shift + words.length;
      shift += words.length - (to - from);
    }
    return place + shift;
  };
  return { text: changed + text.slice(at), move };
}
