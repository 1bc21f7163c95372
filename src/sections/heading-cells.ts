/** Headings that are set in tables: shaded bands over the text, with or without a grade beside them. */
import type { Block } from '../document/types.js';
import { type BodyStyle, standsOut } from './style.js';
import { isInspectionHeading, isTitle } from './vocabulary.js';

interface TableShape {
  /** Blocks by row. */
  rows: Map<number, Block[]>;
  /** Whether rows of running text stand in it across all columns: the table only lays out text. */
  layout: boolean;
}

const grade = /^(?:outstanding|good|adequate|requires? improvement(?: to be good)?|inadequate)\.?$/i;
const prose = 160;

export function tableShapes(blocks: Block[]): Map<number, TableShape> {
  const shapes = new Map<number, TableShape>();
  for (const block of blocks) {
    if (!block.cell) continue;
    const shape = shapes.get(block.cell.table) ?? { rows: new Map<number, Block[]>(), layout: false };
    shapes.set(block.cell.table, shape);
    const row = shape.rows.get(block.cell.row);
    if (row) row.push(block);
    else shape.rows.set(block.cell.row, [block]);
  }
  for (const shape of shapes.values()) {
    shape.layout = [...shape.rows.values()].some(
      (row) => isOneCell(row) && (row.some(({ text }) => text.length > prose) || row.length > 3),
    );
  }
  return shapes;
}

/** Whether a cell that is bold or large is a heading of the text, not of a column or row of data. */
export function isHeadingCell(block: Block, tables: Map<number, TableShape>, body: BodyStyle): boolean {
  const shape = block.cell && tables.get(block.cell.table);
  if (!block.cell || !shape || isTitle(block.text) || block.text.length > prose) return false;
  if (/[.;,]$/.test(block.text) || block.cell.column > 0) return false;
  const row = shape.rows.get(block.cell.row) ?? [];
  const beside = row.filter((other) => other.cell?.column !== block.cell?.column);
  if (beside.length === 0) return shape.layout && standsOut(block, body);
  if (!beside.every(({ text }) => grade.test(text.trim()))) return false;
  return block.cell.row === 0 ? standsOut(block, body) : gradedRows(shape) === 1 && isInspectionHeading(block.text);
}

/** A cover lists many grades; the band over a judgement's text has one. */
function gradedRows(shape: TableShape): number {
  return [...shape.rows.values()].filter((row) => row.some(({ text }) => grade.test(text.trim()))).length;
}

function isOneCell(row: Block[]): boolean {
  return row.every(({ cell }) => cell?.column === row[0]?.cell?.column);
}
