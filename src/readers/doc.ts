import WordExtractor, { type WordText } from 'word-extractor';
import { documentFromFlow, type FileMeta, type FlowBlock } from '../document/flow.js';
import type { Document } from '../document/types.js';
import { ReadError } from './errors.js';
import { goesOn } from './inline.js';
import { marginArtifact } from './margins.js';
import { type TableCell, tableBlocks } from './tables.js';

const AS_PRINTED = { filterUnicode: false };
const SECTOR_BYTES = 512;
const WORD_MAGIC = 0xa5ec;
const FLAGS_AT = 0x0a;
const ENCRYPTED_FLAG = 0x0100;

/**
 * Reads an old Word file (.doc): paragraphs, table rows, footnotes, text boxes; headers first and footers last. The
 * format's reader knows no styles and no automatic numbers, so neither are there. Throws a `ReadError`: `encrypted`,
 * `damaged`.
 */
export async function readDoc(bytes: Uint8Array, meta: FileMeta): Promise<Document> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isEncrypted(buffer)) throw new ReadError('encrypted', 'The Word document has a password.');
  const word = await extract(buffer);
  const blocks = [
    ...marginBlocks(word.getHeaders({ ...AS_PRINTED, includeFooters: false }), 'header'),
    ...textBlocks(word.getBody(AS_PRINTED)),
    ...textBlocks(word.getTextboxes({ ...AS_PRINTED, includeHeadersAndFooters: false })),
    ...textBlocks(word.getFootnotes(AS_PRINTED)),
    ...textBlocks(word.getEndnotes(AS_PRINTED)),
    ...marginBlocks(word.getFooters(AS_PRINTED), 'footer'),
  ];
  return documentFromFlow(
    { ...meta, mediaType: 'application/msword', engine: 'word-extractor', tagged: false },
    blocks,
  );
}

async function extract(buffer: Buffer): Promise<WordText> {
  try {
    return await new WordExtractor().extract(buffer);
  } catch (error) {
    throw new ReadError('damaged', 'The Word document cannot be read.', error);
  }
}

/** The document's own header stands at the start of a sector, and says in a flag whether the rest is encrypted. */
function isEncrypted(buffer: Buffer): boolean {
  for (let at = SECTOR_BYTES; at + FLAGS_AT + 2 <= buffer.length; at += SECTOR_BYTES) {
    if (buffer.readUInt16LE(at) === WORD_MAGIC) return (buffer.readUInt16LE(at + FLAGS_AT) & ENCRYPTED_FLAG) !== 0;
  }
  return false;
}

function marginBlocks(text: string, margin: 'header' | 'footer'): FlowBlock[] {
  const lines = text.split(/\s*\n\s*/).filter((line) => line.trim() !== '');
  return [...new Set(lines)].map((line) => marginArtifact(line, margin));
}

function textBlocks(text: string): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  let rows: TableCell[][] = [];
  let tables = 0;
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(...tableBlocks(tables++, rows));
    rows = [];
  };
  for (const line of logicalLines(text)) {
    if (line.endsWith('\t')) {
      rows.push(...rowsOf(line));
      continue;
    }
    endTable();
    blocks.push({ kind: 'paragraph', text: line });
  }
  endTable();
  return blocks;
}

/** Lines with hand-wrapped sentences joined, and with the paragraphs of a table cell in their row. */
function logicalLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const previous = lines.at(-1) ?? '';
    const opensCell = previous.includes('\t') && !previous.endsWith('\t') && /^\t.*\t$/.test(line);
    if (opensCell) lines[lines.length - 1] = previous + line;
    else if (goesOn(previous, line) && !previous.endsWith('\t')) lines[lines.length - 1] = `${previous} ${line.trim()}`;
    else lines.push(line);
  }
  return lines;
}

/** Each cell ends with a tab. Rows often run on in one line, parted by an empty cell. */
function rowsOf(line: string): TableCell[][] {
  const texts = line.slice(0, -1).split('\t');
  const rows: string[][] = [[]];
  for (const text of texts) {
    if (text === '') rows.push([]);
    else rows.at(-1)?.push(text);
  }
  const full = rows.filter((row) => row.length > 0);
  const width = full[0]?.length ?? 0;
  const runsOn = full.length > 1 && width > 1 && full.length === rows.length - (texts.at(-1) === '' ? 1 : 0);
  const parted = runsOn && full.every((row) => row.length <= width) ? full : [texts];
  return parted.map((row) =>
    row.map((text) => ({ blocks: [{ kind: 'paragraph', text }], colSpan: 1, rowSpan: 1, header: false })),
  );
}
