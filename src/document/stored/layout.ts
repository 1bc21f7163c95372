/** What both ways between a document and its stored layout know. */
import type { Artifact, BlockKind, Document } from '../types.js';
import type { Coding } from './columns.js';

/** What a layout tells in words. */
export type LayoutHead = Pick<Document, 'info' | 'outline' | 'tagged' | 'unreadPages'>;

/** Lengths are tenths of points; what may be null is 0 then, and one more than its value else. */
export const codings = {
  width: 'delta',
  height: 'delta',
  lineCount: 'plain',
  /** From the end of the line before. */
  lineStart: 'signed',
  lineLength: 'plain',
  left: 'delta',
  right: 'delta',
  top: 'delta',
  lineHeight: 'delta',
  size: 'delta',
  /** Of OCR, in hundredths. */
  confidence: 'plain',
  kind: 'plain',
  partCount: 'plain',
  page: 'delta',
  /** From behind the part before on its page. */
  partStart: 'signed',
  /** From the end of the line of text in which it starts. */
  partEnd: 'signed',
  /** Whether a space joins a part to the one before. */
  space: 'plain',
  markerLength: 'plain',
  /** From the end of the marker. */
  bodyStart: 'signed',
  artifact: 'plain',
  headingTag: 'plain',
  indent: 'delta',
  depth: 'plain',
  blockSize: 'delta',
  face: 'plain',
  /** Of a bold block, how many characters are not bold. */
  boldLead: 'signed',
  gapAbove: 'signed',
  table: 'delta',
  row: 'delta',
  column: 'plain',
  header: 'plain',
} as const satisfies Record<string, Coding>;

/** Their places are stored: new ones go to the end. */
export const kinds: BlockKind[] = ['paragraph', 'item', 'cell', 'artifact'];
export const artifacts: (Artifact | null)[] = [null, 'header', 'footer', 'page_number', 'contents'];

export const face = { bold: 1, italic: 2, centred: 4, gap: 8, cell: 16 };

const breaks = /[\n\t]/g;

/** Where the line of text ends in which a place of a page's text is: blocks and cells stand in lines of their own. */
export function endOfLine(text: string, from: number): number {
  breaks.lastIndex = from;
  return breaks.exec(text)?.index ?? text.length;
}
