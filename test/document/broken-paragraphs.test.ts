import { describe, expect, it } from 'vitest';
import type { PlacedRun, StructureNode } from '../../src/document/layout.js';
import { documentOf, line, node, taggedRow } from './placed.js';

interface Paragraph {
  text: string;
  /** Below the line before, in points. */
  gap?: number;
  left?: number;
  bold?: boolean;
  tag?: StructureNode;
}

/** Paragraphs of one line each, and what blocks they make. */
function read(...paragraphs: (string | Paragraph)[]): string[] {
  let baseline = 150;
  const runs: PlacedRun[] = paragraphs.map((each) => {
    const { text, gap = 14, tag = node('P'), ...rest } = typeof each === 'string' ? { text: each } : each;
    baseline += gap;
    return line(text, baseline, { ...rest, node: tag });
  });
  return documentOf(runs).blocks.map(({ text }) => text);
}

describe('a paragraph that tags break', () => {
  it.each<[string, (string | Paragraph)[], string]>([
    ['in mid-sentence', ['Much has changed for', 'children here.'], 'Much has changed for children here.'],
    ['before a name', ['The review of the', 'Board is done.'], 'The review of the Board is done.'],
    ['inside a compound', ['A multi-', 'Agency team works.'], 'A multi-Agency team works.'],
    [
      'line by line, before a name where the line is full',
      ['Much has changed for', 'all of the children of North', 'County. More will.'],
      'Much has changed for all of the children of North County. More will.',
    ],
    [
      'in an item, behind its number',
      ['a) ask the team to', { text: 'plan ahead.', left: 90 }],
      'a) ask the team to plan ahead.',
    ],
  ])('is one block: %s', (_, paragraphs, expected) => {
    expect(read(...paragraphs)).toEqual([expected]);
  });

  it.each<[string, string | Paragraph, string | Paragraph]>([
    ['a sentence that has ended', 'All is well.', 'more or less'],
    ['a list that is announced', 'We ask for:', 'more homes'],
    ['entries of a list without bullets', 'more homes;', 'fewer moves'],
    ['names', 'Ann Other', 'Jo Doe'],
    ['a wider gap', 'Much has changed for', { text: 'children here.', gap: 24 }],
    ['another left edge', 'Much has changed for', { text: 'children here.', left: 100 }],
    ['another weight', { text: 'Much has changed for', bold: true }, 'children here.'],
    ['an address of mail', 'Phone 01234', 'ann@example.org'],
    ['an address of the web', 'Our site', 'www.example.org'],
    ['a point of a list', 'Plans; and', 'b) visits'],
    ['a dash', 'Homes', 'o plans'],
    ['a heading', { text: 'Much has changed for', tag: node('H1') }, 'children here.'],
  ])('is not seen in %s', (_, first, second) => {
    expect(read(first, second)).toHaveLength(2);
  });

  it('is one block of its cell, and never of two cells', () => {
    const { blocks } = documentOf(
      taggedRow(node('Table'), 0, 150, { 0: ['Spending is', 'set to grow', 'this year.'], 1: 'and fall' }),
    );
    expect(blocks.map(({ text }) => text)).toEqual(['Spending is set to grow this year.', 'and fall']);
  });
});

describe('the bullet of an empty item', () => {
  it.each(['\u25fc', '\uf0b7', '•'])('%s is no text', (bullet) => {
    expect(read('One.', bullet, 'Two.')).toEqual(['One.', 'Two.']);
  });

  it('stays in a cell, where it may be an answer', () => {
    const { blocks } = documentOf(taggedRow(node('Table'), 0, 150, { 0: 'Fit', 1: '•' }));
    expect(blocks.map(({ text }) => text)).toEqual(['Fit', '•']);
  });

  it('is not mistaken in a tick', () => {
    expect(read('One.', '✓')).toEqual(['One.', '✓']);
  });
});
