import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/readers/index.js';
import { fixtures } from '../command.js';

const paper = (name: string): Uint8Array => readFileSync(join(fixtures, 'papers', name));
const html = Buffer.from('<!doctype html><title>Minutes</title><p>The meeting opened at 10 am.</p>');

describe('the reader is chosen by the bytes', () => {
  it.each<[file: string, bytes: Uint8Array, mediaType: string, engine: string]>([
    ['wrong name.docx', paper('minutes.pdf'), 'application/pdf', 'pdfium'],
    [
      'wrong name.pdf',
      paper('table-head-report.docx'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'mammoth',
    ],
    ['minutes.html', html, 'text/html', 'htmlparser2'],
    ['minutes.txt', Buffer.from('MINUTES\n\nThe meeting opened at 10 am.'), 'text/plain', 'text'],
  ])('%s', async (fileName, bytes, mediaType, engine) => {
    expect(await readDocument(bytes, { sha256: 'f'.repeat(64), fileName })).toMatchObject({
      mediaType,
      engine,
      fileName,
    });
  });
});

describe('what is no document has a reason', () => {
  it.each<[file: string, bytes: Uint8Array, code: string]>([
    ['report.pdf', html, 'html_error_page'],
    ['report.pdf', new Uint8Array(), 'empty_file'],
    ['report.pdf', Buffer.from('%PDF-1.7\nno objects at all'), 'damaged'],
    ['report.pdf', paper('scanned-report.pdf'), 'no_text_layer'],
    ['photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), 'not_a_document'],
  ])('%s: %#', async (fileName, bytes, code) => {
    await expect(readDocument(bytes, { sha256: 'f'.repeat(64), fileName })).rejects.toMatchObject({ code });
  });
});
