/** The grades that an inspection gave, and those of earlier inspections that a document recalls. */
import type { Block } from '../../document/types.js';
import { frameworks } from '../../reference/frameworks.js';
import type { DateMatch } from '../dates/grammar.js';
import { findMentions } from '../inspections/mentions.js';
import type { Context, Extraction, Inspection, Issue, Judgement, Sourced } from '../types.js';
import { type GridGrade, readColumns } from './columns.js';
import { findRecalled, type Recalled } from './recalled.js';
import { boardStatement, overallStatement, paperOutcome, sendOutcome } from './statements.js';
import { type Row, readRows } from './table.js';

const OF_REPORT = { ofReport: true, authority: null };
/** A grade is told within half a year of its inspection. */
const TOLD_AFTER_MS = 183 * 24 * 60 * 60 * 1000;
/** Judgement tables stand on a report's first pages; later tables explain what grades mean. */
const OPENING_PAGES = 3;

/**
 * One row for each domain of an inspection; a domain that the report says was not judged has the grade `not_judged`.
 * A table row whose label or grade is not known gives an issue and no row.
 *
 * @param inspections those that the document names.
 */
export function extractJudgements(context: Context, inspections: Inspection[]): Extraction<Judgement> {
  const { documentType, visitKind } = context.classification;
  const blocks = context.document.blocks.filter(({ artifact }) => !artifact);
  if (documentType !== 'inspection_report' && documentType !== 'inspection_letter')
    return paper(context, blocks, inspections);
  const graded =
    documentType === 'inspection_report' && visitKind !== 'focused_visit' && visitKind !== 'monitoring_visit';
  const current = graded ? reported(context, blocks) : { rows: [], issues: [] };
  const own = inspections.find(({ relation, visitKind }) => relation === 'subject' && visitKind === 'inspection');
  const recalled = findRecalled(context.document, blocks, findMentions(context.document), OF_REPORT).filter(
    ({ earlier, dates }) => earlier && !(own && dates.length > 0 && dates.every(({ end }) => within(end, own))),
  );
  return { rows: unique([...current.rows, ...recalled.map((one) => previous(one))]), issues: current.issues };
}

function reported({ document, classification }: Context, blocks: Block[]): Extraction<Judgement> {
  const { framework } = classification;
  const opening = blocks.filter(({ parts }) => (parts[0]?.page ?? 0) < OPENING_PAGES);
  if (framework === 'AREA_SEND') {
    const { row, issue } = sendOutcome(document, opening);
    return { rows: row ? [current(row, 'judgements.outcome')] : [], issues: issue ? [issue] : [] };
  }
  if (frameworks.find(({ id }) => id === framework)?.domains.length === 0) return { rows: [], issues: [] };
  const table = readRows(document, opening, framework);
  const overall = framework === 'SIF' ? overallStatement(document, opening) : null;
  const board = framework === 'SIF' ? boardStatement(document, blocks) : null;
  const all = [
    ...(overall ? [current(overall, 'judgements.overall-sentence')] : []),
    ...table.rows.map((row) => current(row, 'judgements.table')),
    ...(board ? [current(board, 'judgements.board-sentence')] : []),
  ];
  return judged(all, table.issues);
}

/** Leaves out any second row of a domain, with an issue where that loses something. */
function judged(all: Sourced<Judgement>[], found: Issue[]): Extraction<Judgement> {
  const rows: Sourced<Judgement>[] = [];
  const issues = [...found];
  for (const row of all) {
    const { source } = row;
    const other = rows.find(({ domain }) => domain === row.domain);
    if (!other) rows.push(row);
    else if (other.grade !== row.grade) {
      issues.push({ code: 'judgement.conflict', message: `${row.domain}: ${other.grade} and ${row.grade}`, source });
    }
  }
  return { rows, issues };
}

/** Council papers: listed grades and sentences, of the inspection that the paper is about or of earlier ones. */
function paper(context: Context, blocks: Block[], inspections: Inspection[]): Extraction<Judgement> {
  const { document } = context;
  const subject = inspections.find(({ relation }) => relation === 'subject') ?? null;
  const recalled = findRecalled(document, blocks, findMentions(document), {
    ofReport: false,
    authority: context.classification.authority?.name ?? null,
  });
  const columns = readColumns(document, blocks);
  const table = readRows(document, outside(blocks, columns.tables), null);
  const ofSubject = subject?.visitKind === 'inspection';
  const listed = judged(subject ? table.rows.map((row) => current(row, 'judgements.table')) : [], []);
  const local = inspections.filter((one) => one.framework === 'AREA_SEND' && one.visitKind === 'inspection');
  const about = local[0]?.relation === 'subject';
  const outcome = about || (local.length === 1 && subject === null) ? paperOutcome(document, blocks, about) : null;
  const rows = [
    ...listed.rows.map((row) => (ofSubject ? row : { ...row, relation: 'previous' as const })),
    ...ofColumns(columns.grades, subject),
    ...recalled.flatMap((one) => paperRow(one, subject)),
    ...(outcome
      ? [{ ...current(outcome, 'judgements.outcome'), relation: about ? ('current' as const) : ('previous' as const) }]
      : []),
  ];
  return { rows: unique(rows), issues: [...listed.issues, ...columns.issues] };
}

const outside = (blocks: Block[], tables: Set<number>): Block[] =>
  blocks.filter(({ cell }) => !cell || !tables.has(cell.table));

/**
 * The grades of tables with several columns. A paper about none of the inspections has only those of dates, and only
 * where a domain shows that they are of children's services.
 */
function ofColumns(grades: GridGrade[], subject: Inspection | null): Sourced<Judgement>[] {
  if (!subject && !grades.some(({ domain }) => domain !== 'overall_effectiveness')) return [];
  return grades.flatMap((one) => {
    const relation = relationOf(one, subject);
    return relation ? [{ ...current(one, 'judgements.columns'), relation }] : [];
  });
}

function relationOf({ when, only }: GridGrade, subject: Inspection | null): Judgement['relation'] | null {
  const graded = subject?.visitKind === 'inspection';
  if (when === null) return subject && (graded ? 'current' : 'previous');
  if (typeof when === 'string') return subject && (graded ? when : when === 'current' ? 'previous' : null);
  if (!subject?.start) return 'previous';
  const { start, end } = when.date;
  if (graded && (within(end, subject) || within(start, subject))) return 'current';
  const length = Math.min(end.length, subject.start.length);
  if (end.slice(0, length) < subject.start.slice(0, length)) return 'previous';
  // A lone column's date may be that of the report.
  return graded && only ? 'current' : null;
}

/** A grade without a date is of the subject where that was graded; otherwise an earlier inspection must be named. */
function paperRow(recalled: Recalled, subject: Inspection | null): Sourced<Judgement>[] {
  const { dates, borrowed, former, called, earlier } = recalled;
  const dated = dates.length > 0;
  if (subject?.visitKind !== 'inspection') return earlier && dated ? [previous(recalled)] : [];
  if (former) return [previous(recalled)];
  const current = [{ ...previous(recalled), relation: 'current' as const }];
  if (!dated) return called === null ? current : called === 'previous' ? [previous(recalled)] : [];
  if (dates.some(({ end }) => within(end, subject)))
    return borrowed && called === 'previous' ? [previous(recalled)] : borrowed && called === 'last' ? [] : current;
  if (dates.every(({ start }) => isAfter(start, subject)))
    return dates.every((date) => isSoonAfter(date, subject)) ? current : [];
  return earlier ? [previous(recalled)] : [];
}

const isAfter = (date: string, { start, end }: Inspection): boolean => {
  const last = end ?? start ?? date;
  const length = Math.min(date.length, last.length);
  return date.slice(0, length) > last.slice(0, length);
};

/** The day on which a grade was told, and not the days of its inspection. */
const isSoonAfter = ({ start }: DateMatch, subject: Inspection): boolean =>
  start.length > 4 && Date.parse(start) - Date.parse(subject.end ?? subject.start ?? start) <= TOLD_AFTER_MS;

function within(date: string, { start, end }: Inspection): boolean {
  if (start === null) return false;
  const last = end ?? start;
  return date.length < start.length ? start.startsWith(date) || last.startsWith(date) : date >= start && date <= last;
}

const current = ({ domain, grade, source }: Row, rule: string): Sourced<Judgement> => ({
  domain,
  grade,
  relation: 'current',
  source,
  rule,
});

const previous = ({ domain, grade, source }: Recalled): Sourced<Judgement> => ({
  domain,
  grade,
  relation: 'previous',
  source,
  rule: 'judgements.recalled',
});

/** The first of rows that say the same. */
function unique(rows: Sourced<Judgement>[]): Sourced<Judgement>[] {
  const seen = new Set<string>();
  return rows.filter(({ domain, grade, relation }) => {
    const key = `${relation} ${domain} ${grade}`;
    return !seen.has(key) && seen.add(key);
  });
}
