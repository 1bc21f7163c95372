import type { MediaType } from '../document/types.js';
import { ReadError } from './errors.js';

/** A page, or a piece of one as council systems hand it out, behind declarations and comments. */
const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|div|table|h[1-6]|p)\b/i;

/** A media type that has a reader, or what else the bytes are. */
export type Sniffed = MediaType | 'empty' | 'encrypted' | 'ole' | 'zip' | 'binary';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const OLE_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** How far in a PDF header may stand, and how much of a file decides between HTML, text and anything else. */
const HEAD = 1024;
const SAMPLE = 65_536;

/** Decides from the bytes alone what a file is. Names and HTTP headers are wrong too often. */
export function sniff(bytes: Uint8Array): Sniffed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return 'empty';
  if (buffer.subarray(0, HEAD).includes('%PDF-')) return 'application/pdf';
  if (buffer.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return buffer.includes('word/document') ? DOCX : 'zip';
  if (buffer.subarray(0, 8).equals(OLE_MAGIC)) return sniffOle(buffer);
  return sniffText(buffer.subarray(0, SAMPLE));
}

/** The media type of a file that has a reader. Throws a `ReadError` for anything else. */
export function mediaTypeOf(bytes: Uint8Array): MediaType {
  const sniffed = sniff(bytes);
  switch (sniffed) {
    case 'empty':
      throw new ReadError('empty_file', 'The file is empty.');
    case 'encrypted':
      throw new ReadError('encrypted', 'The file is an Office document with a password.');
    case 'ole':
      throw new ReadError('unsupported_format', 'The file is an old Office document, but not a Word one.');
    case 'zip':
      throw new ReadError('unsupported_format', 'The file is a zip archive without a Word document in it.');
    case 'binary':
      throw new ReadError('not_a_document', 'The file is none of PDF, Word, HTML or text.');
    default:
      return sniffed;
  }
}

function sniffOle(buffer: Buffer): Sniffed {
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  return holds('WordDocument') ? 'application/msword' : 'ole';
}

function sniffText(sample: Buffer): Sniffed {
  const utf16 = sample.length >= 2 && (sample.readUInt16LE(0) === 0xfeff || sample.readUInt16BE(0) === 0xfeff);
  if (utf16) return 'text/plain';
  const text = sample.toString('latin1').replace(/^ï»¿/, '');
  const controls = text.match(/[\x00-\x08\x0e-\x1f]/g)?.length ?? 0;
  if (text.includes('\0') || controls > text.length / 500) return 'binary';
  if (text.trim() === '') return 'empty';
  return HTML_START.test(text) ? 'text/html' : 'text/plain';
}
