/** The grades that an inspection gave, and those of earlier inspections that a document recalls. */
import type { Block } from '../../document/types.js';
import { frameworks } from '../../reference/frameworks.js';
import { findMentions } from '../inspections/mentions.js';
import type { Context, Extraction, Inspection, Issue, Judgement, Sourced } from '../types.js';
import { findRecalled, type Recalled } from './recalled.js';
import { boardStatement, overallStatement, sendOutcome } from './statements.js';
import { type Row, readRows } from './table.js';

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
  const recalled = findRecalled(context.document, blocks, findMentions(context.document)).filter(
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
  const recalled = findRecalled(context.document, blocks, findMentions(context.document));
  const table = readRows(context.document, blocks, null);
  if (recalled.length === 0 && table.rows.length === 0) return { rows: [], issues: [] };
  const subject = inspections.find(({ relation }) => relation === 'subject') ?? null;
  const ofSubject = subject?.visitKind === 'inspection';
  const listed = judged(subject ? table.rows.map((row) => current(row, 'judgements.table')) : [], []);
  const rows = [
    ...listed.rows.map((row) => (ofSubject ? row : { ...row, relation: 'previous' as const })),
    ...recalled.flatMap((one) => paperRow(one, subject)),
  ];
  return { rows: unique(rows), issues: listed.issues };
}

/** A grade without a date is of the subject where that was graded; otherwise an earlier inspection must be named. */
function paperRow(recalled: Recalled, subject: Inspection | null): Sourced<Judgement>[] {
  const dated = recalled.dates.length > 0;
  const graded = subject?.visitKind === 'inspection';
  const ofSubject = graded && (dated ? recalled.dates.some(({ end }) => within(end, subject)) : true);
  if (ofSubject) return [{ ...previous(recalled), relation: 'current' }];
  return recalled.earlier && dated ? [previous(recalled)] : [];
}

const within = (date: string, { start, end }: Inspection): boolean =>
  start !== null && end !== null && (date.length < start.length ? end.startsWith(date) : date >= start && date <= end);

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
