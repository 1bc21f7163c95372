import { expect } from 'vitest';
import type { Block, Document } from '../../src/document/types.js';

/** Each block in a line: what it is, then its words. Checks on the way that every span is exact. */
export function outline(document: Document): string[] {
  for (const { text, parts } of document.blocks) {
    expect(parts.map(({ page, start, end }) => document.pages[page]?.text.slice(start, end)).join(' ')).toBe(text);
  }
  return document.blocks.map((block) => `${kindOf(block)}: ${block.text}`);
}

function kindOf(block: Block): string {
  if (block.artifact) return block.artifact;
  if (block.cell) return `cell ${block.cell.row},${block.cell.column}${block.cell.header ? ' header' : ''}`;
  if (block.headingTag) return `h${block.headingTag}`;
  return block.kind === 'item' ? `item ${block.depth} ${block.marker}` : block.kind;
}
