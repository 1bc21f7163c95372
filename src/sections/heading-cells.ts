/** Headings that are set in tables: bands over the text, with a grade or the heading's number beside them or without. */
import type { Block } from '../document/types.js';
import { isGrade } from './grades.js';
import { type BodyStyle, standsOut } from './style.js';
import { isInspectionHeading, isTitle } from './vocabulary.js';

interface TableShape {
  /** Blocks by row. */
  rows: Map<number, Block[]>;
  /** Whether rows of running text stand in it across all columns: the table only lays out text. */
  layout: boolean;
}

const numberAlone = /^(\d{1,4}(?:\.\d{1,2})*)[.)]?$/;
const pages = /^\(?(?:pages? )?\d+(?: ?[-–] ?\d+)?\)?$/i;
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
export function isHeadingCell(
  block: Block,
  number: string | null,
  tables: Map<number, TableShape>,
  body: BodyStyle,
): boolean {
  const shape = block.cell && tables.get(block.cell.table);
  if (
    !block.cell ||
    !shape ||
    isTitle(block.text) ||
    block.text.length > prose ||
    /[.;,]$|\(pages? \d/i.test(block.text)
  )
    return false;
  if (number !== null) return standsOut(block, body);
  if (block.cell.column > 0) return false;
  const beside = besides(block, shape);
  if (beside.length === 0) return shape.layout && standsOut(block, body) && !isFormsName(block, shape);
  if (!beside.every(({ text }) => isGrade(text)) || gradedRows(shape) > 1) return false;
  return block.cell.row === 0 ? standsOut(block, body) : isInspectionHeading(block.text);
}

/**
 * The number that stands alone in the cell before a heading's, or behind it in a band over the text (`next` is the
 * first block after the row), without end stop; null without one.
 */
export function numberBeside(block: Block, tables: Map<number, TableShape>, next?: Block): string | null {
  const shape = block.cell && tables.get(block.cell.table);
  if (!block.cell || !shape || block.marker !== null || /^[(\d]/.test(block.text)) return null;
  const { column } = block.cell;
  const beside = besides(block, shape);
  const [number, ...others] = beside;
  const digits = number && numberAlone.exec(number.text.trim());
  if (!digits || !others.every(({ text }) => pages.test(text.trim()))) return null;
  if (firstOfCell(block, shape) !== block) return null;
  const isBefore = (number.cell?.column ?? 0) < column && isNarrow(shape);
  const isAlone = shape.rows.size === 1 || next?.marker?.startsWith(`${digits[1]}.`) === true;
  const isBand = isAlone && number.bold && block.bold && others.length === 0;
  return isBefore || isBand ? digits[1]! : null;
}

/** Whether the table has no columns but a number's, a text's and a page's. */
function isNarrow(shape: TableShape): boolean {
  return [...shape.rows.values()].every((row) => {
    const columns = new Set(row.filter(({ text }) => !pages.test(text.trim())).map(({ cell }) => cell?.column));
    return columns.size <= 2;
  });
}

/** Whether it is the first row of a form, over rows of labels with their values. */
function isFormsName(block: Block, shape: TableShape): boolean {
  const next = shape.rows.get((block.cell?.row ?? 0) + 1);
  return block.cell?.row === 0 && next !== undefined && !isOneCell(next) && next.some(({ text }) => /:$/.test(text));
}

function besides(block: Block, shape: TableShape): Block[] {
  return (shape.rows.get(block.cell?.row ?? 0) ?? []).filter(({ cell }) => cell?.column !== block.cell?.column);
}

function firstOfCell(block: Block, shape: TableShape): Block | undefined {
  return shape.rows.get(block.cell?.row ?? 0)?.find(({ cell }) => cell?.column === block.cell?.column);
}

/** A cover lists many grades; the band over a judgement's text has one. */
function gradedRows(shape: TableShape): number {
  return [...shape.rows.values()].filter((row) => row.some(({ text }) => isGrade(text))).length;
}

function isOneCell(row: Block[]): boolean {
  return row.every(({ cell }) => cell?.column === row[0]?.cell?.column);
}
