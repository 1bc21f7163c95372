import { describe, expect, it } from 'vitest';
import { documentFromFlow, type FlowBlock, type FlowMeta } from '../../src/document/flow.js';

const meta: FlowMeta = { sha256: 'ab', fileName: 'a.txt', mediaType: 'text/plain', engine: 'text', tagged: false };
const place = (row: number, column: number) => ({ table: 0, row, column, header: false });
const build = (...blocks: FlowBlock[]) => documentFromFlow(meta, blocks);

describe('documentFromFlow', () => {
  it('writes a block a line and cells of a row with tabs between them', () => {
    const { pages } = build(
      { kind: 'paragraph', text: 'Title' },
      { kind: 'cell', text: 'Ward', cell: place(0, 0) },
      { kind: 'cell', text: 'All', cell: place(0, 1) },
      { kind: 'cell', text: 'Key', cell: place(1, 0) },
      { kind: 'cell', text: 'No\nNot yet', cell: place(1, 1) },
      { kind: 'paragraph', text: 'End' },
    );
    expect(pages).toEqual([
      { number: null, width: 0, height: 0, lines: [], text: 'Title\nWard\tAll\nKey\tNo\nNot yet\nEnd' },
    ]);
  });

  it('gives every block an exact span', () => {
    const document = build(
      { kind: 'paragraph', text: '  Two\u00a0 words ' },
      { kind: 'paragraph', text: 'That it is noted', marker: '1.1', depth: 1 },
      { kind: 'cell', text: 'ef\ufb01cient', cell: place(0, 0) },
    );
    expect(document.blocks.map((block) => block.text)).toEqual(['Two words', '1.1 That it is noted', 'efficient']);
    for (const { text, parts } of document.blocks) {
      expect(parts.map(({ page, start, end }) => document.pages[page]?.text.slice(start, end))).toEqual([text]);
    }
  });

  it.each<[string, FlowBlock, string, string | null, string]>([
    ['typed number', { kind: 'paragraph', text: '1.1\tThat' }, 'item', '1.1', 'That'],
    ['typed bullet', { kind: 'paragraph', text: '\uf0b7 That' }, 'item', '•', 'That'],
    ['dash', { kind: 'paragraph', text: '- That' }, 'item', '•', 'That'],
    ['number behind a dash', { kind: 'paragraph', text: '- 1.1 That' }, 'item', '1.1', 'That'],
    ['tick behind a dash', { kind: 'paragraph', text: '- ✓ That' }, 'item', '•', 'That'],
    ['count behind a bullet', { kind: 'paragraph', text: '• 12 Carers left' }, 'item', '•', '12 Carers left'],
    ['counted number', { kind: 'paragraph', text: 'That', marker: '(a)' }, 'item', '(a)', 'That'],
    ['counted and typed', { kind: 'paragraph', text: '2. That', marker: '(a)' }, 'item', '(a)', '2. That'],
    ['counted bullet, typed number', { kind: 'paragraph', text: '2. That', marker: '•' }, 'item', '2.', 'That'],
    ['numbered heading', { kind: 'paragraph', text: 'Aims', marker: '2', headingTag: 1 }, 'paragraph', '2', 'Aims'],
    ['told to have none', { kind: 'paragraph', text: '2. That', marker: null }, 'paragraph', null, '2. That'],
    ['figure in a cell', { kind: 'cell', text: '12 Boys', cell: place(0, 0) }, 'cell', null, '12 Boys'],
    ['number in a cell', { kind: 'cell', text: '1.2 Act', cell: place(0, 0) }, 'cell', '1.2', 'Act'],
  ])('%s', (_, block, kind, marker, body) => {
    const [built] = build(block).blocks;
    expect(built).toMatchObject({ kind, marker });
    expect(built?.text.slice(built.bodyStart)).toBe(body);
  });

  it('counts the bold start in the text as it is printed', () => {
    const leads = build(
      { kind: 'paragraph', text: 'Report of:  a name', boldLead: 10 },
      { kind: 'paragraph', text: 'Costs: more', marker: '2.1', boldLead: 6 },
      { kind: 'paragraph', text: 'All of it', boldLead: 9 },
      { kind: 'paragraph', text: 'None' },
    ).blocks.map(({ text, boldLead, bold }) => [text.slice(0, boldLead), bold]);
    expect(leads).toEqual([
      ['Report of:', false],
      ['2.1 Costs:', false],
      ['All of it', true],
      ['', false],
    ]);
  });

  it('starts a new block at a line break, but not in a heading or item', () => {
    const texts = build(
      { kind: 'paragraph', text: 'One\nTwo' },
      { kind: 'paragraph', text: 'Long\nheading', headingTag: 2 },
      { kind: 'paragraph', text: 'An item\nover lines', marker: '•' },
    ).blocks.map((block) => block.text);
    expect(texts).toEqual(['One', 'Two', 'Long heading', '• An item over lines']);
  });

  it('leaves out blocks without words', () => {
    const { blocks } = build(
      { kind: 'paragraph', text: ' \u00a0' },
      { kind: 'paragraph', text: '', marker: '1' },
      { kind: 'paragraph', text: '•' },
    );
    expect(blocks).toEqual([]);
  });
});
