import { ReadError } from './errors.js';

const BYTE_ORDER_MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** What Windows-1252 has at 0x80 to 0x9f. Node's own decoder takes it for Latin-1 and gives control characters. */
const WINDOWS_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Below this share of ASCII, bytes that are not UTF-8 are no English in Windows-1252 either. */
const LEAST_ASCII = 0.7;

/**
 * Text of a file: by its byte order mark, else UTF-8, else Windows-1252, which old council systems write. Line ends
 * become `\n`. Throws a `ReadError` (`unreadable_text`) where the bytes are none of these.
 */
export function decodeText(bytes: Uint8Array): string {
  return decode(bytes).replace(/\r\n?/g, '\n');
}

function decode(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return new TextDecoder(marked[1]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const ascii = bytes.reduce((count, byte) => count + (byte < 0x80 ? 1 : 0), 0);
    if (ascii < bytes.length * LEAST_ASCII) {
      throw new ReadError('unreadable_text', 'The text is in no encoding that is known here.', cause);
    }
    return decodeWindows1252(bytes);
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_HIGH[character.charCodeAt(0) - 0x80] ?? character);
}
