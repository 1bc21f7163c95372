/**
 * Tables that print more than one grade a row: a column for each inspection, a column for each grade with a mark in one
 * of them, or a row for each inspection with a column for each domain.
 */
import type { Block, Document } from '../../document/types.js';
import { type DateMatch, findDates } from '../dates/grammar.js';
import type { Domain, Grade, Issue } from '../types.js';
import { type GridCell, type GridRow, gridsOf, sourceOfCells } from './grid.js';
import { domainOf, gradeOf } from './labels.js';
import type { Row } from './table.js';

/** Which inspection gave a grade: that of a date, or as it is called; null where the table does not say. */
export type When = { date: Pick<DateMatch, 'start' | 'end'> } | 'current' | 'previous' | null;

export interface GridGrade extends Row {
  when: When;
  /** Whether no other column of its table is of an inspection. */
  only: boolean;
}

type Column =
  | { of: 'inspection'; when: Exclude<When, null> }
  | { of: 'grade'; grade: Grade }
  | { of: 'domain'; domain: Domain };

/** Columns of what no inspection gave. */
const NO_GRADE =
  /\b(?:self|own|target|predict\w*|forecast|expected|aim|ambition|change|direction|travel|trend|comments?|progress|actions?|provisional|peer|mock|england|national|average|neighbours?)\b/i;
const PREVIOUS = /^(?:our |the )?(?:previous|last|earlier|former|prior)\b/i;
const CURRENT = /^(?:our |the )?(?:current|latest|this|new|most recent)\b/i;
/** Beside the grades of an earlier inspection those of this one. */
const PLAIN = /^(?:ofsted )?(?:grades?|graded? judge?ments?|judge?ments?|ratings?|outcomes?)$/i;
const INSPECTION_WORDS =
  /\b(?:ofsted|ILACS|SIF|SLAC|full|single|standard|short|graded|inspections?|frameworks?|judge?ments?|grades?|of|in|the|our|this|previous|last|latest|current|new|most recent)\b/gi;
const LONGEST_HEADER = 100;
const YEAR = /(?<![\w/–-])20\d\d(?![\w/–-])/g;
const MARK = /^(?:[✓✔√☑✗xX●•■]|yes)$/;

/**
 * The grades of such tables, the numbers of all tables that have several grades in a row, and issues for those of them
 * that do not say whose the grades are.
 */
export function readColumns(
  document: Document,
  blocks: Block[],
): { grades: GridGrade[]; tables: Set<number>; issues: Issue[] } {
  const found = { grades: [] as GridGrade[], tables: new Set<number>(), issues: [] as Issue[] };
  for (const { table, rows } of gridsOf(document, blocks, (text) => domainOf(text) !== null)) {
    const several = rows.find((row) => graded(row).length > 1);
    const columns = columnsOf(rows);
    const grades = rows.flatMap((row) => gradesIn(document, row, columns));
    if (grades.length === 0 && (!several || !rows.some((row) => row.some(({ text }) => domainOf(text))))) continue;
    found.tables.add(table);
    found.grades.push(...grades);
    const [first, last] = [several?.[0], several?.at(-1)];
    if (grades.length === 0 && first && last)
      found.issues.push({
        code: 'judgement.ambiguous',
        message: 'Two grades stand beside one label',
        source: sourceOfCells(document, first, last),
      });
  }
  return found;
}

const graded = (row: GridRow): GridCell[] => row.filter(({ text }) => gradeOf(text) !== null);

/** What each column is of, by its lowest header; empty where no inspection, or only one grade or domain, is known. */
function columnsOf(rows: GridRow[]): Map<number, Column> {
  const columns = new Map<number, Column>();
  const plainOnes: number[] = [];
  const labelled = rows.map((row) => row.find(({ text }) => domainOf(text) !== null)?.column);
  const first = rows.findIndex((row, i) => labelled[i] !== undefined && row.filter(isLabel).length === 1);
  const heads = rows.slice(0, Math.max(first, 1));
  const from = first > 0 ? (labelled[first] ?? 0) : -1;
  for (const { column, text } of heads.flat().filter((cell) => cell.column > from)) {
    const is = columnOf(text);
    if (is) columns.set(column, is);
    else if (NO_GRADE.test(text)) columns.delete(column);
    else if (PLAIN.test(text)) plainOnes.push(column);
  }
  const [plainOne, another] = plainOnes;
  const recalls = [...columns.values()].some((column) => column.of === 'inspection' && column.when === 'previous');
  if (recalls && plainOne !== undefined && another === undefined)
    columns.set(plainOne, { of: 'inspection', when: 'current' });
  const kinds = [...columns.values()].map(({ of }) => of);
  const enough = new Set(kinds).size === 1 && (kinds[0] === 'inspection' || kinds.length > 1);
  return enough && !isTwice(columns) ? columns : new Map();
}

const isLabel = ({ text }: GridCell): boolean => domainOf(text) !== null;

function columnOf(text: string): Column | null {
  const grade = gradeOf(text);
  if (grade) return grade === 'not_judged' ? null : { of: 'grade', grade };
  const domain = domainOf(text);
  if (domain) return { of: 'domain', domain };
  const when = NO_GRADE.test(text) || text.length > LONGEST_HEADER ? null : whenOf(text);
  return when && { of: 'inspection', when };
}

function whenOf(text: string): When {
  const [date, other] = findDates(text);
  if (other || (date?.precision === 'year' && date.start !== date.end)) return null;
  if (date) return { date };
  const [year, another] = text.match(YEAR) ?? [];
  if (year) return another ? null : { date: { start: year, end: year } };
  return PREVIOUS.test(text) ? 'previous' : CURRENT.test(text) ? 'current' : null;
}

/** Whether words name an inspection by its date or kind and nothing else: no home and no other council. */
function isInspection(text: string): boolean {
  const rest = findDates(text).reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  return !/\p{L}/u.test(rest.replace(INSPECTION_WORDS, ''));
}

/** Whether two columns claim to be of the same inspection. */
function isTwice(columns: Map<number, Column>): boolean {
  const said = [...columns.values()].map((column) => {
    if (column.of !== 'inspection') return JSON.stringify(column);
    return typeof column.when === 'string' ? column.when : column.when.date.start;
  });
  return new Set(said).size < said.length;
}

function gradesIn(document: Document, row: GridRow, columns: Map<number, Column>): GridGrade[] {
  const kind = [...columns.values()][0]?.of;
  const label = row.find(({ text, column }) => domainOf(text) !== null && !columns.has(column));
  const domain = label ? domainOf(label.text) : null;
  if (kind === 'domain') return label ? [] : ofInspection(document, row, columns);
  if (!label || !domain) return [];
  if (kind === 'grade') return marked(document, row, columns, label, domain);
  return row.flatMap((cell) => {
    const column = columns.get(cell.column);
    const grade = gradeOf(cell.text);
    if (column?.of !== 'inspection' || !grade || grade === 'not_judged') return [];
    return [
      { domain, grade, when: column.when, only: columns.size === 1, source: sourceOfCells(document, label, cell) },
    ];
  });
}

/** A row with a mark, or the year of an inspection, under the grade that it gave. */
function marked(
  document: Document,
  row: GridRow,
  columns: Map<number, Column>,
  label: GridCell,
  domain: Domain,
): GridGrade[] {
  const cells = row.filter(({ column, text }) => columns.has(column) && text.trim() !== '');
  const marks = cells.filter(({ text }) => MARK.test(text.trim()));
  const dated = cells.filter(({ text }) => whenOf(text) !== null);
  if (marks.length + dated.length < cells.length || marks.length > 1 || (marks.length > 0 && dated.length > 0))
    return [];
  return cells.flatMap((cell) => {
    const column = columns.get(cell.column);
    if (column?.of !== 'grade') return [];
    return [
      {
        domain,
        grade: column.grade,
        when: whenOf(cell.text),
        only: false,
        source: sourceOfCells(document, label, cell),
      },
    ];
  });
}

/** A row of one inspection, its grades under the domains. */
function ofInspection(document: Document, row: GridRow, columns: Map<number, Column>): GridGrade[] {
  const front = row.filter(({ column, text }) => !columns.has(column) && text.trim() !== '');
  const named = front.find(({ text }) => whenOf(text) !== null);
  if (!named || !front.every(({ text }) => isInspection(text))) return [];
  return row.flatMap((cell) => {
    const column = columns.get(cell.column);
    const grade = gradeOf(cell.text);
    if (column?.of !== 'domain' || !grade || grade === 'not_judged') return [];
    return [
      {
        domain: column.domain,
        grade,
        when: whenOf(named.text),
        only: false,
        source: sourceOfCells(document, named, cell),
      },
    ];
  });
}
