/** Reads the KPIs of tables that are written as lines of cells with bars between them. */
import { expect } from 'vitest';
import { tableKpis } from '../../../src/extract/kpis/tables.js';
import { type BlockSketch, cell, contextOf } from '../inspectorate-document.js';

interface Printed {
  /** Paragraphs before the table. */
  before?: BlockSketch[];
  /** One line a row; an empty cell is one that documents do not have. */
  table: string;
  authority?: string;
}

/** Each KPI in a line: value (to its largest), unit, qualifier, period, metric. */
export function readTable({ before = [], table, authority }: Printed): string[] {
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((text) => text.trim()));
  const cells = rows.flatMap((texts, row) => texts.flatMap((text, column) => (text ? [cell(row, column, text)] : [])));
  const { document } = contextOf([...before, ...cells], {});
  return tableKpis(document, authority ?? null).map(({ value, valueMax, unit, qualifier, period, metric }) =>
    [valueMax === null ? value : `${value}–${valueMax}`, unit, qualifier, period, metric].map(String).join(' '),
  );
}

export interface Case extends Printed {
  wanted: string[];
}

export const check = ({ wanted, ...printed }: Case): void => expect(readTable(printed)).toEqual(wanted);

/** The meeting line of a paper, from which it is known what was to come. */
export const meeting = (day: string): BlockSketch[] => [
  'Children and Young People Scrutiny Committee',
  `Date of meeting: ${day}`,
];
