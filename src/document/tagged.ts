/** A tagged page → draft blocks: one for each structure element that holds text (PDF 32000-1 section 14.8.4). */
import { type DraftBlock, draft } from './draft.js';
import type { PlacedPage, PlacedRun, StructureNode } from './layout.js';
import { makeLine, type PlacedLine, sameLine } from './lines.js';

const blockTypes: ReadonlySet<string> = new Set(
  'P H H1 H2 H3 H4 H5 H6 Title LI TD TH Caption Note FENote TOCI BlockQuote Figure Form Aside'.split(' '),
);
/** Blocks that a structure element may set inside another one's text. */
const innerTypes: ReadonlySet<string> = new Set(['P', 'Figure', 'Form']);

/** Numbers tables through the whole document. */
export interface TableCounter {
  next: number;
}

/** Body blocks in content order; runs outside the structure tree are returned for the artifact stage. */
export function taggedBlocks(page: PlacedPage, tables: TableCounter): { blocks: DraftBlock[]; loose: PlacedLine[] } {
  const groups = new Map<StructureNode, PlacedRun[]>();
  const groupOf = new Map<StructureNode, PlacedRun[]>();
  const loose: PlacedRun[] = [];
  for (const run of page.runs) {
    let group = run.node ? groupOf.get(run.node) : loose;
    if (!group && run.node) {
      const owner = blockOf(run.node);
      group = groups.get(owner) ?? [];
      groups.set(owner, group);
      groupOf.set(run.node, group);
    }
    group?.push(run);
  }
  const blocks: DraftBlock[] = [];
  for (const [node, runs] of groups) {
    const lines = splitLines(runs);
    if (lines.length === 0) continue;
    const artifact = ancestor(node, 'TOC') ? 'contents' : null;
    blocks.push(
      draft(lines, { artifact, headingTag: headingLevel(node), listDepth: listDepth(node), footnote: isNote(node) }),
    );
  }
  placeCells(blocks, tables);
  return { blocks, loose: splitLines(loose) };
}

/** Lines of runs in content order. */
export function splitLines(runs: PlacedRun[]): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let current: PlacedRun[] = [];
  const flush = (): void => {
    if (current.length > 0) {
      const line = makeLine(current);
      if (line) lines.push(line);
    }
    current = [];
  };
  for (const run of runs) {
    const last = current.at(-1);
    if (last && !sameLine(last, run)) flush();
    current.push(run);
  }
  flush();
  return lines;
}

/** The element that makes a block of its text: the nearest paragraph-like one, or the list item whose body it is. */
function blockOf(node: StructureNode): StructureNode {
  let nearest: StructureNode | null = null;
  for (let at: StructureNode | null = node; at; at = at.parent) {
    if (!blockTypes.has(at.type)) continue;
    if (!innerTypes.has(at.type)) return nearest && !isFirstInItem(nearest, at) ? nearest : at;
    nearest ??= at;
  }
  return nearest ?? node;
}

/** Word puts an item's only paragraph below its body: the label before it belongs to the same block. */
function isFirstInItem(paragraph: StructureNode, item: StructureNode): boolean {
  return (
    item.type === 'LI' && (paragraph.parent === item || (paragraph.parent?.parent === item && paragraph.index === 0))
  );
}

function headingLevel(node: StructureNode): number | null {
  const match = /^H([1-6])$/.exec(node.type);
  if (match) return Number(match[1]);
  return node.type === 'H' || node.type === 'Title' ? 1 : null;
}

function listDepth(node: StructureNode): number | null {
  let depth = -1;
  for (let at: StructureNode | null = node; at; at = at.parent) if (at.type === 'L') depth++;
  return depth >= 0 && ancestor(node, 'LI') ? depth : null;
}

function isNote(node: StructureNode): boolean {
  return ancestor(node, 'Note', 'FENote') !== null;
}

function ancestor(node: StructureNode, ...types: string[]): StructureNode | null {
  for (let at: StructureNode | null = node; at; at = at.parent) if (types.includes(at.type)) return at;
  return null;
}

/** Gives blocks inside tables their cells. A table whose text stands in one column only is layout, not a table. */
function placeCells(blocks: DraftBlock[], tables: TableCounter): void {
  const byTable = new Map<StructureNode, { block: DraftBlock; row: StructureNode; cell: StructureNode }[]>();
  for (const block of blocks) {
    const node = block.lines[0]!.node;
    const cell = node && ancestor(node, 'TD', 'TH');
    const row = cell && ancestor(cell, 'TR');
    const table = row && ancestor(row, 'Table');
    if (!cell || !row || !table) continue;
    const list = byTable.get(table) ?? [];
    list.push({ block, row, cell });
    byTable.set(table, list);
  }
  for (const cells of byTable.values()) {
    if (new Set(cells.map(({ cell }) => cell.index)).size < 2) continue;
    const table = tables.next++;
    const rows = [...new Set(cells.map(({ row }) => row))];
    for (const { block, row, cell } of cells) {
      const header = cell.type === 'TH' && (rows.indexOf(row) === 0 || cell.index > 0);
      block.cell = { table, row: rows.indexOf(row), column: cell.index, header };
    }
  }
}
