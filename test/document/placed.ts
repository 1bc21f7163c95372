/** Pages of type set at places, as a reader hands them over, from few words. */
import { buildDocument } from '../../src/document/build.js';
import type { PlacedPage, PlacedRun, StructureNode } from '../../src/document/layout.js';
import type { Document } from '../../src/document/types.js';

export interface LineOptions {
  left?: number;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  node?: StructureNode | null;
}

/** A line whose letters are half as wide as they are high; `baseline` in points from the top. */
export function line(text: string, baseline: number, options: LineOptions = {}): PlacedRun {
  const { left = 72, size = 12, bold = false, italic = false, node = null } = options;
  return { text, left, right: left + text.length * size * 0.5, baseline, size, bold, italic, node, endsLine: true };
}

export const node = (type: string, parent: StructureNode | null = null, index = 0): StructureNode => ({
  type,
  parent,
  index,
});

/** A document of A4 pages; tagged as soon as one run has an element. */
export function documentOf(...pages: PlacedRun[][]): Document {
  const tagged = pages.some((runs) => runs.some((run) => run.node !== null));
  const placed = pages.map(
    (runs, i): PlacedPage => ({ number: i + 1, width: 595, height: 842, runs, tagged, rulings: [] }),
  );
  return buildDocument(placed, {
    sha256: 'ab',
    fileName: 'a.pdf',
    mediaType: 'application/pdf',
    engine: 'pdfium',
    pageCount: pages.length,
    info: { title: null, author: null, producer: null, createdAt: null, modifiedAt: null },
    outline: [],
  });
}

/** A row's cells as tagged lines: texts by column, at the columns' left edges. */
export function taggedRow(
  table: StructureNode,
  row: number,
  baseline: number,
  cells: Record<number, string | string[]>,
  options: LineOptions = {},
): PlacedRun[] {
  const tr = node('TR', table, row);
  return Object.entries(cells).flatMap(([column, texts]) => {
    const cell = node('TD', tr, Number(column));
    return [texts].flat().flatMap((text, i) => {
      const lines = text.split('\n');
      const paragraph = node('P', cell, i);
      return lines.map((words, j) =>
        line(words, baseline + 14 * (i + j), { left: 72 + 150 * Number(column), node: paragraph, ...options }),
      );
    });
  });
}
