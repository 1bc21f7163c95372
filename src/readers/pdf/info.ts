/** Document information dictionary: PDF 32000-1 section 14.3.3. */
import type { DocumentInfo } from '../../document/types.js';
import type { Pdfium } from './pdfium.js';

export function readInfo(engine: Pdfium, document: number): DocumentInfo {
  const read = (key: string): string | null => {
    const { call, scratch, scratchBytes, utf16 } = engine;
    // The key goes into scratch as a C string, the answer behind it.
    engine.bytes().set(Buffer.from(`${key}\0`, 'latin1'), scratch);
    const length = call.FPDF_GetMetaText!(document, scratch, scratch + 64, scratchBytes - 64)!;
    const text = length > 2 ? utf16(scratch + 64, length / 2 - 1).trim() : '';
    return text === '' ? null : text;
  };
  return {
    title: read('Title'),
    author: read('Author'),
    producer: read('Producer'),
    createdAt: isoDate(read('CreationDate')),
    modifiedAt: isoDate(read('ModDate')),
  };
}

/** "D:20240612093000+01'00'" → "2024-06-12T09:30:00+01:00"; null where it is no such date. */
function isoDate(text: string | null): string | null {
  const match = /^D?:?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(text ?? '');
  if (!match) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', utc, zone, zoneMinute = '00'] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${utc ?? (zone ? `${zone}:${zoneMinute}` : '')}`;
}
