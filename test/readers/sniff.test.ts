import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/readers/errors.js';
import { mediaTypeOf, sniff } from '../../src/readers/sniff.js';

const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
const zip = (path: string) => zipSync({ [path]: strToU8('<x/>') });
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('sniff', () => {
  it.each<[string, Uint8Array, string]>([
    ['PDF', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['PDF behind junk', Buffer.from(`${' '.repeat(900)}%PDF-1.4`), 'application/pdf'],
    ['text about PDF far on', Buffer.from(`${'words '.repeat(300)}%PDF-1.4`), 'text/plain'],
    ['DOCX', zip('word/document.xml'), DOCX],
    ['spreadsheet', zip('xl/workbook.xml'), 'zip'],
    ['old Word', ole('WordDocument'), 'application/msword'],
    ['old Excel', ole('Workbook'), 'ole'],
    ['DOCX with a password', ole('EncryptedPackage'), 'encrypted'],
    ['HTML', Buffer.from('\n<!DOCTYPE html><p>x'), 'text/html'],
    ['HTML behind a comment', Buffer.from('\ufeff<!-- a -->\n<HTML><p>x'), 'text/html'],
    ['piece of HTML', Buffer.from('<div class="a">x</div>'), 'text/html'],
    ['text that names a tag', Buffer.from('The <body> of the report'), 'text/plain'],
    ['UTF-8', Buffer.from('café – “yes”'), 'text/plain'],
    ['Windows-1252', Buffer.from([0x93, 0x79, 0x65, 0x73, 0x94]), 'text/plain'],
    ['UTF-16', Buffer.from('\ufeffyes', 'utf16le'), 'text/plain'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['only white space', Buffer.from(' \r\n\t'), 'empty'],
    ['picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary'],
  ])('%s', (_, bytes, expected) => {
    expect(sniff(bytes)).toBe(expected);
  });
});

describe('mediaTypeOf', () => {
  it('gives the type where there is a reader', () => {
    expect(mediaTypeOf(Buffer.from('%PDF-1.7'))).toBe('application/pdf');
  });

  it.each<[string, Uint8Array]>([
    ['empty_file', Buffer.alloc(0)],
    ['encrypted', ole('EncryptedPackage')],
    ['unsupported_format', ole('Workbook')],
    ['unsupported_format', zip('xl/workbook.xml')],
    ['not_a_document', Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ])('throws %s', (code, bytes) => {
    expect(() => mediaTypeOf(bytes)).toThrowError(expect.objectContaining({ name: 'ReadError', code }));
    expect(() => mediaTypeOf(bytes)).toThrow(ReadError);
  });
});
