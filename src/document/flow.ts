/** Builds a `Document` from a format that flows: no pages, no layout, only blocks in reading order. */

import { cleanCharacters, dashToBullet, type Marker, splitMarker } from './characters.js';
import { isRule } from './rules.js';
import type { Artifact, Block, BlockKind, CellPlace, Document, DocumentInfo, Engine, MediaType } from './types.js';

const POINTS_A_LEVEL = 18;

export interface FlowBlock {
  /** A paragraph that turns out to start with a marker becomes an item, unless it is a heading. */
  kind: BlockKind;
  /** As read: cleaned here. A line break in a paragraph or cell starts a new block, elsewhere it is a space. */
  text: string;
  /** A number that the program counted and `text` lacks; it is put before the text. null: look for none. */
  marker?: string | null;
  headingTag?: number | null;
  bold?: boolean;
  italic?: boolean;
  /** How many characters at the start of `text` are bold. */
  boldLead?: number;
  depth?: number;
  centred?: boolean;
  cell?: CellPlace | null;
  artifact?: Artifact | null;
}

export interface FlowMeta {
  /** Lower-case hex of the file's bytes. */
  sha256: string;
  fileName: string;
  mediaType: MediaType;
  engine: Engine;
  /** Whether headings and lists come from the file's own structure. */
  tagged: boolean;
  info?: Partial<DocumentInfo>;
}

/** What a caller knows about a file before it is read. */
export type FileMeta = Pick<FlowMeta, 'sha256' | 'fileName'>;

/**
 * One page (number null) with a block a line, cells of one row parted by tabs. Every block has one part, and its text
 * is exactly that slice of the page's text, marker included. Blocks without words are left out.
 */
export function documentFromFlow(meta: FlowMeta, flow: FlowBlock[]): Document {
  const blocks: Block[] = [];
  let text = '';
  for (const piece of flow.flatMap(atLineBreaks)) {
    const { words, marker, bodyStart, boldLead } = printed(piece);
    if (words === '' || isRule(words)) continue;
    const previous = blocks.at(-1);
    if (previous) text += isNextCell(previous.cell, piece.cell ?? null) ? '\t' : '\n';
    const start = text.length;
    text += words;
    const headingTag = piece.headingTag ?? null;
    const depth = piece.depth ?? 0;
    const bold = piece.bold === true || boldLead >= words.length;
    blocks.push({
      index: blocks.length,
      kind: piece.kind === 'paragraph' && marker !== null && headingTag === null ? 'item' : piece.kind,
      text: words,
      parts: [{ page: 0, start, end: text.length }],
      marker,
      bodyStart,
      artifact: piece.artifact ?? null,
      cell: piece.cell ?? null,
      headingTag,
      indent: depth * POINTS_A_LEVEL,
      depth,
      size: null,
      bold,
      italic: piece.italic ?? false,
      boldLead: bold ? words.length : boldLead,
      gapAbove: null,
      centred: piece.centred ?? false,
    });
  }
  const { info, ...known } = meta;
  return {
    ...known,
    pageCount: null,
    info: { title: null, author: null, producer: null, createdAt: null, modifiedAt: null, ...info },
    outline: [],
    pages: [{ number: null, width: 0, height: 0, text, lines: [] }],
    blocks,
  };
}

/** Clean text of a stretch inside a block: one line, single spaces. */
function cleanWords(text: string): string {
  return cleanCharacters(text).replace(/\s+/g, ' ').trim();
}

interface Printed {
  words: string;
  marker: string | null;
  bodyStart: number;
  boldLead: number;
}

function printed(piece: FlowBlock): Printed {
  const raw = dashToBullet(cleanCharacters(piece.text));
  const typed = piece.marker === null || piece.kind === 'artifact' ? NO_MARKER : typedMarker(raw, piece.kind);
  // A number typed behind a counted bullet is what people cite; before a counted number it is part of the words.
  const counted = piece.marker && (piece.marker !== '•' || typed.marker === null) ? piece.marker : null;
  const marker = counted ?? typed.marker;
  const from = counted === null ? typed.bodyStart : 0;
  const body = cleanWords(raw.slice(from));
  if (body === '' || body === '•') return { words: '', ...NO_MARKER, boldLead: 0 };

  const bodyStart = marker === null ? 0 : marker.length + 1;
  const lead = cleanWords(raw.slice(from, cleanCharacters(piece.text.slice(0, piece.boldLead ?? 0)).length)).length;
  return {
    words: marker === null ? body : `${marker} ${body}`,
    marker,
    bodyStart,
    boldLead: lead === 0 ? 0 : bodyStart + lead,
  };
}

const NO_MARKER: Marker = { marker: null, bodyStart: 0 };

function typedMarker(raw: string, kind: BlockKind): Marker {
  const outer = splitMarker(raw);
  if (outer.marker !== '•') return kind === 'cell' && isBareNumber(outer.marker) ? NO_MARKER : outer;
  const inner = splitMarker(cleanCharacters(raw.slice(outer.bodyStart)));
  if (inner.marker === null || isBareNumber(inner.marker)) return outer;
  return { marker: inner.marker, bodyStart: outer.bodyStart + inner.bodyStart };
}

function isBareNumber(marker: string | null): boolean {
  return marker !== null && /^\d+$/.test(marker);
}

function isNextCell(previous: CellPlace | null, next: CellPlace | null): boolean {
  return (
    previous !== null &&
    next !== null &&
    previous.table === next.table &&
    previous.row === next.row &&
    previous.column !== next.column
  );
}

function atLineBreaks(block: FlowBlock): FlowBlock[] {
  if (!block.text.includes('\n')) return [block];
  if (block.headingTag || block.marker || block.kind === 'item')
    return [{ ...block, text: block.text.replaceAll('\n', ' ') }];
  let offset = 0;
  return block.text.split('\n').map((text) => {
    const boldLead = Math.min(Math.max((block.boldLead ?? 0) - offset, 0), text.length);
    offset += text.length + 1;
    return { ...block, text, boldLead };
  });
}
