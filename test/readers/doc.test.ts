import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../src/readers/doc.js';
import { outline } from './outline.js';

const meta = { sha256: 'ab', fileName: 'a.doc' };
const PAPERS = new URL('../../../shared/corpus/papers/docx/', import.meta.url);
const papers = existsSync(PAPERS) ? readdirSync(PAPERS).filter((name) => name.endsWith('.doc')) : [];
if (papers.length === 0) console.info('Real .doc files are not there: not read.');

const header = (flags: number) => {
  const file = Buffer.alloc(2048);
  file.write('d0cf11e0a1b11ae1', 'hex');
  file.writeUInt16LE(0xa5ec, 1024);
  file.writeUInt16LE(flags, 1024 + 10);
  return file;
};

describe('readDoc', () => {
  it.each([
    ['encrypted', header(0x0100)],
    ['damaged', header(0)],
    ['damaged', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ])('refuses with %s', async (code, bytes) => {
    await expect(readDoc(bytes, meta)).rejects.toMatchObject({ name: 'ReadError', code });
  });

  it.runIf(papers.length > 0).each(papers)('reads %s', async (name) => {
    const document = await readDoc(readFileSync(new URL(name, PAPERS)), meta);
    expect(outline(document).length).toBeGreaterThan(10);
    expect(document.pages[0]?.text).not.toMatch(/[\u0000-\u0008\u0013-\u0015]/);
    const cells = document.blocks.filter((block) => block.cell);
    // Rows that Word keeps in one line are parted again, so no table is wider than a page.
    expect(Math.max(0, ...cells.map((block) => block.cell?.column ?? 0))).toBeLessThan(12);
  });
});
