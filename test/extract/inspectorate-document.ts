/** Documents made of blocks, for tests of extractors: what the readers would give for a page of these paragraphs. */
import type { Classification } from '../../src/classify/types.js';
import type { Block, Document } from '../../src/document/types.js';
import type { Context } from '../../src/extract/types.js';

/** A block as `Partial<Block>` with its text; a string is a paragraph, and "• …" or "1. …" a list item. */
export type BlockSketch = string | (Partial<Block> & { text: string });

export function contextOf(sketches: BlockSketch[], classification: Partial<Classification>): Context {
  return {
    document: documentOf(sketches),
    sections: [],
    classification: {
      documentType: 'inspection_report',
      framework: 'ILACS',
      visitKind: 'inspection',
      authority: null,
      rule: 'test',
      ...classification,
    },
  };
}

export const heading = (text: string, more: Partial<Block> = {}): BlockSketch => ({
  text,
  bold: true,
  size: 14,
  ...more,
});

export const cell = (row: number, column: number, text: string, more: Partial<Block> = {}): BlockSketch => ({
  text,
  kind: 'cell',
  cell: { table: 0, row, column, header: false },
  indent: 62 + column * 200,
  ...more,
});

function documentOf(sketches: BlockSketch[]): Document {
  let at = 0;
  const blocks = sketches.map((sketch, index): Block => {
    const given = typeof sketch === 'string' ? { text: sketch } : sketch;
    const marker = /^(?:•|\(?[\da-z]{1,3}[.)])(?=\s)/.exec(given.text)?.[0] ?? null;
    const start = at;
    at += given.text.length + 1;
    return {
      index,
      kind: marker === null ? 'paragraph' : 'item',
      parts: [{ page: 0, start, end: start + given.text.length }],
      marker,
      bodyStart: marker === null ? 0 : marker.length + 1,
      artifact: null,
      cell: null,
      headingTag: null,
      indent: 72,
      depth: 0,
      size: 12,
      bold: false,
      italic: false,
      boldLead: 0,
      gapAbove: null,
      centred: false,
      ...given,
    };
  });
  const text = blocks.map((block) => block.text).join('\n');
  return {
    sha256: '0'.repeat(64),
    fileName: 'test.pdf',
    mediaType: 'application/pdf',
    engine: 'pdfium',
    pageCount: 1,
    tagged: false,
    info: { title: null, author: null, producer: null, createdAt: null, modifiedAt: null },
    outline: [],
    pages: [{ number: 1, width: 595, height: 842, text, lines: [] }],
    blocks,
  };
}
