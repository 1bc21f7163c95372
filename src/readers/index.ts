/** Bytes → `Document`, by the reader of the format that the bytes are in. */
import { extname } from 'node:path';
import type { FileMeta } from '../document/flow.js';
import type { Document } from '../document/types.js';
import { ReadError } from './errors.js';
import { type ReadSettings, withoutOcr } from './settings.js';
import { mediaTypeOf } from './sniff.js';

/**
 * Reads a file of any known format. Readers are loaded when the first file of their format comes.
 *
 * @throws ReadError with the reason and what can be done about it.
 */
export async function readDocument(
  bytes: Uint8Array,
  meta: FileMeta,
  settings: ReadSettings = withoutOcr,
): Promise<Document> {
  const type = mediaTypeOf(bytes);
  switch (type) {
    case 'application/pdf':
      return (await import('./pdf/pdf.js')).readPdf(bytes, meta, settings);
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return (await import('./docx.js')).readDocx(bytes, meta);
    case 'application/msword':
      return (await import('./doc.js')).readDoc(bytes, meta);
    case 'text/html':
      // A server's error page is saved under the name of the paper that was asked for.
      if (/^\.(?:pdf|docx?)$/i.test(extname(meta.fileName))) {
        throw new ReadError('html_error_page', `${meta.fileName}: a web page saved under the name of a document`);
      }
      return (await import('./html.js')).readHtml(bytes, meta);
    case 'text/plain':
      return (await import('./text.js')).readText(bytes, meta);
  }
}
