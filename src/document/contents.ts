/** Contents pages: dot leaders before page numbers, or entries that end in page numbers under a heading "Contents". */
import type { Block } from './types.js';

const leaders = /(?:\.{4,}|…{2,}|(?:\. ){4,})\s*\d{0,3}$/;
const title = /^(?:table of )?contents(?: page)?:?$/i;
const pageNumber = /(?:^|\D\s)(?:p(?:age)?\.?\s*)?(\d{1,3})$/i;
const longest = 160;

/** Makes the blocks of contents pages artifacts. */
export function markContents(blocks: Block[]): void {
  markLeaders(blocks);
  blocks.forEach((block, i) => {
    if (block.artifact === null && title.test(block.text.trim())) markEntries(blocks, i);
  });
}

function markLeaders(blocks: Block[]): void {
  const entries = blocks.map(({ text }) => leaders.test(text));
  const last = entries.lastIndexOf(true);
  blocks.forEach((block, i) => {
    if (block.artifact) return;
    const between =
      i > 0 && i < last && blocks[i - 1]!.artifact === 'contents' && entries.slice(i + 1, i + 3).includes(true);
    if (entries[i] || (between && block.text.length < 120)) mark(block);
  });
}

/** Entries under the title, with their page numbers at their ends or in cells of their own, which never fall. */
function markEntries(blocks: Block[], at: number): void {
  let page = 0;
  let entries = 0;
  let end = at;
  for (let i = at + 1; i < blocks.length && i - end <= 3; i++) {
    const block = blocks[i]!;
    if (block.artifact) {
      if (i - end === 1) end = i;
      continue;
    }
    if (block.text.length > longest) break;
    const number = Number(pageNumber.exec(block.text)?.[1] ?? Number.NaN);
    if (!(number >= page)) continue;
    page = number;
    entries++;
    end = i;
  }
  const wasMarked = blocks.slice(at + 1, at + 4).some(({ artifact }) => artifact === 'contents');
  if (entries < 3 && !wasMarked) return;
  for (const block of blocks.slice(at, (entries < 3 ? at : end) + 1)) if (!block.artifact) mark(block);
}

function mark(block: Block): void {
  block.artifact = 'contents';
  block.kind = 'artifact';
}
