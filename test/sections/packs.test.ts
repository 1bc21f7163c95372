import { describe, expect, test } from 'vitest';
import { partOf } from '../../src/document/part.js';
import type { Block, Document, OutlineEntry } from '../../src/document/types.js';
import { type PackPart, papersInPack } from '../../src/sections/packs.js';
import { contextOf } from '../extract/inspectorate-document.js';

/** A pack with a list of lines on each page. */
function packOf(pages: string[][], outline: OutlineEntry[] = []): Document {
  const { document } = contextOf([], {});
  const blocks: Block[] = [];
  const texts = pages.map((lines, page) => {
    let at = 0;
    for (const text of lines) {
      const [block] = contextOf([text], {}).document.blocks;
      blocks.push({ ...block!, index: blocks.length, parts: [{ page, start: at, end: at + text.length }] });
      at += text.length + 1;
    }
    return { number: page + 1, width: 595, height: 842, text: lines.join('\n'), lines: [] };
  });
  return { ...document, pageCount: pages.length, pages: texts, blocks, outline };
}

const entry = (title: string, page: number | null, level = 1): OutlineEntry => ({ title, page, level });
const empty = (pages: number): string[][] => Array.from({ length: pages }, () => ['Words of this page.']);
const shortly = ({ item, title, from, to }: PackPart): string => `${from}-${to} ${item ?? '·'} ${title ?? '·'}`;

describe('by the outline', () => {
  test.each<[string, OutlineEntry[], string[]]>([
    [
      'agenda and items',
      [entry('Agenda', 1), entry('4 Minutes of the last meeting', 3), entry('12a Budget monitoring', 7)],
      ['0-2 · Agenda', '2-6 4 Minutes of the last meeting', '6-10 12a Budget monitoring'],
    ],
    [
      'what is attached is a document of its own, a heading of the paper is none',
      [entry('Agenda', 1), entry('7 Fostering', 3), entry('1. Background', 4, 2), entry('Appendix A - Plan', 8, 2)],
      ['0-2 · Agenda', '2-7 7 Fostering', '7-10 7 Appendix A - Plan'],
    ],
    [
      'several entries on a page, and one that points nowhere',
      [entry('1 Apologies', 1), entry('2 Declarations', 1), entry('3 Report', 5), entry('4 Any other business', null)],
      ['0-4 1 Apologies', '4-10 3 Report'],
    ],
    [
      'the first paper does not begin the pack',
      [entry('5 Adoption', 2), entry('6 Schools', 6)],
      ['0-1 · ·', '1-5 5 Adoption', '5-10 6 Schools'],
    ],
    [
      'items printed in other ways',
      [entry('Agenda item 3: Risk', 1), entry('Item No. 4 - Audit', 4)],
      ['0-3 3 Risk', '3-10 4 Audit'],
    ],
    [
      'a year is no item',
      [entry('2024 plan', 1), entry('The next plan', 4)],
      ['0-3 · 2024 plan', '3-10 · The next plan'],
    ],
    ['nothing to cut', [entry('Agenda', 1)], []],
  ])('%s', (_, outline, expected) => expect(papersInPack(packOf(empty(10), outline)).map(shortly)).toEqual(expected));
});

describe('without an outline', () => {
  test.each<[string, string[][], string[]]>([
    [
      'by the stamps of items',
      [['Agenda'], ['Agenda Item 4', 'Minutes'], ['More of it'], ['Agenda Item 5a', 'Budget']],
      ['0-1 · ·', '1-3 4 ·', '3-4 5a ·'],
    ],
    [
      'by the heads of papers',
      [
        ['Agenda'],
        ['To: Children’s Committee', 'Subject: Fostering', 'Report of: Ann Lee, Director', 'Words of the paper.'],
        ['More of it'],
        ['To: Children’s Committee', 'Subject: Adoption', 'Report of: Ann Lee, Director', 'Words of the paper.'],
      ],
      ['0-1 · ·', '1-3 · ·', '3-4 · ·'],
    ],
    ['a stamp in the middle of a page is none', [['A'], ['a', 'b', 'c', 'd', 'Agenda Item 4']], []],
    ['nothing says where papers begin', [['Agenda'], ['Words'], ['More']], []],
  ])('%s', (_, pages, expected) => expect(papersInPack(packOf(pages)).map(shortly)).toEqual(expected));
});

describe('a part', () => {
  const whole = packOf([['One.'], ['Two, which', 'Three.'], ['goes on.']], [entry('B', 2), entry('C', 3)]);
  const [one, two, three, rest] = whole.blocks as [Block, Block, Block, Block];
  const cut = {
    ...whole,
    blocks: [one, three, { ...two, text: 'Two, which goes on.', parts: [...two.parts, ...rest.parts] }],
  };
  const name = { sha256: 'ab'.repeat(32), fileName: 'pack.pdf#page=2' };

  test('has its own page numbers, and its words at their places', () => {
    const part = partOf(cut, 1, 2, name);
    expect(part).toMatchObject({ ...name, pageCount: 1, outline: [{ title: 'B', page: 1 }] });
    expect(part.pages.map(({ number, text }) => [number, text])).toEqual([[1, 'Two, which\nThree.']]);
    expect(part.blocks.map(({ index, text }) => [index, text])).toEqual([
      [0, 'Three.'],
      [1, 'Two, which'],
    ]);
    for (const { parts, text } of part.blocks)
      expect(parts.map(({ page, start, end }) => part.pages[page]!.text.slice(start, end)).join(' ')).toBe(text);
  });

  test('a block that goes on over the cut ends there', () => {
    expect(partOf(cut, 2, 3, name).blocks.map(({ text, marker }) => [text, marker])).toEqual([['goes on.', null]]);
  });
});
