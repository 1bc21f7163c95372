/** Judgements printed as label and grade: rows of a table, or lines, whose words may wrap over several blocks. */
import { pageSource, sourceOfBlocks } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { nearest } from '../../reference/nearest.js';
import type { Domain, Framework, Grade, Issue, Source } from '../types.js';
import { GRADE_SOURCE, gradeOf, labelsOf, opensLabel, plain, startsGrade, startsLabel } from './labels.js';

export interface Row {
  domain: Domain;
  grade: Grade;
  source: Source;
}

/** In blocks and in characters. */
const LONGEST_ROW = 6;
const LONGEST_LABEL = 160;

/** Every label that its grade follows, and issues for the other rows of the same tables. `blocks` hold no artifacts. */
export function readRows(
  document: Document,
  blocks: Block[],
  framework: Framework | null,
): { rows: Row[]; issues: Issue[] } {
  const labels = labelsOf(framework);
  const ordered = labelsFirst(blocks);
  const rows: Row[] = [];
  const read = new Set<Block>();
  const shifted: Issue[] = [];
  const gradesFirst = new Set<Block>();
  for (let i = 0; i < ordered.length; i++) {
    const row = rowAt(ordered, i, labels);
    if (!row) continue;
    const used = ordered.slice(i, i + row.length);
    const [before] = ordered.slice(Math.max(0, i - 1), i);
    for (const block of used) read.add(block);
    const source = sourceOfRow(document, used);
    if (before && (gradesFirst.has(before) || (!read.has(before) && isGradeLine(before)))) {
      gradesFirst.add(used.at(-1)!);
      shifted.push({ code: 'judgement.ambiguous', message: 'A grade stands before and after its label', source });
    } else if (isGradedAgain(used, ordered[i + row.length])) {
      shifted.push({ code: 'judgement.ambiguous', message: 'Two grades stand beside one label', source });
    } else rows.push({ domain: row.domain, grade: row.grade, source });
    i += row.length - 1;
  }
  return { rows, issues: [...shifted, ...unread(document, ordered, read, labels)] };
}

/** The blocks with the label before its grade in every table row. */
function labelsFirst(blocks: Block[]): Block[] {
  const ordered = [...blocks];
  for (let i = 1; i < ordered.length; i++) {
    const [before, block] = [ordered[i - 1]!, ordered[i]!];
    if (sameRow(before, block) && gradeOf(before.text) && !gradeOf(block.text) && opensLabel(block.text)) {
      ordered[i - 1] = block;
      ordered[i] = before;
      i++;
    }
  }
  return ordered;
}

const sameRow = (a: Block, b: Block): boolean =>
  a.cell !== null && b.cell !== null && a.cell.table === b.cell.table && a.cell.row === b.cell.row;

/** Whether a row has one grade more, as those of two inspections beside each other. */
const isGradedAgain = (used: Block[], next: Block | undefined): boolean =>
  next !== undefined &&
  gradeOf(next.text) !== null &&
  (sameRow(used[0]!, next) || (next.cell === null && used.every(({ cell }) => cell === null)));

/** A line of its own with a grade; in a column of grades and labels it could belong to the label above or below. */
const isGradeLine = (block: Block): boolean => block.cell === null && gradeOf(block.text) !== null;

type Labels = Map<string, Domain>;

function rowAt(blocks: Block[], at: number, labels: Labels): { domain: Domain; grade: Grade; length: number } | null {
  const first = blocks[at]!.text;
  if (first.length > LONGEST_LABEL || !opensLabel(first)) return null;
  const [label, grade] = split(first, labels);
  let words = { label, grade };
  if (!labels.has(plain(label)) && (label.length < 10 || !startsLabel(labels, label))) return null;
  let length = 1;
  for (; length < LONGEST_ROW && at + length < blocks.length; length++) {
    const block = blocks[at + length]!;
    const next = joined(words, block.text, labels);
    if (!next || (words.grade === '' && next.grade !== '' && isOfAnotherRow(block, blocks.slice(at, at + length))))
      break;
    words = next;
  }
  const domain = labels.get(plain(words.label));
  const given = gradeOf(words.grade);
  return domain && given ? { domain, grade: given, length } : null;
}

/** Whether a grade's cell shares its row with none of its label's. */
const isOfAnotherRow = (grade: Block, label: Block[]): boolean =>
  label.every((block) => block.cell !== null && grade.cell?.table === block.cell.table && !sameRow(grade, block));

/** "Care leavers (good)" */
const IN_BRACKETS = new RegExp(`\\s*\\((${GRADE_SOURCE})\\)\\W*$`, 'i');

/** A block that holds both: "Overall effectiveness: Good". */
function split(text: string, labels: Labels): [label: string, grade: string] {
  const words = plain(text.replace(IN_BRACKETS, ': $1'));
  for (const label of labels.keys()) {
    const rest = words.startsWith(`${label} `) ? words.slice(label.length + 1).replace(/^(?:is|are) /, '') : '';
    if (rest && (gradeOf(rest) || startsGrade(rest))) return [label, rest];
  }
  return [text, ''];
}

/** The words with one block more, which goes on with the label or the grade; null where it does neither. */
function joined(words: { label: string; grade: string }, text: string, labels: Labels): typeof words | null {
  if (text.length > 100) return null;
  const label = `${words.label} ${text}`;
  if (labels.has(plain(label)) || startsLabel(labels, label)) return { ...words, label };
  const grade = `${words.grade} ${text}`.trim();
  return gradeOf(grade) || startsGrade(grade) ? { ...words, grade } : null;
}

function sourceOfRow(document: Document, used: Block[]): Source {
  const [first, last] = [used[0]!.parts[0]!, used.at(-1)!.parts.at(-1)!];
  return first.page === last.page && first.start < last.end
    ? pageSource(document, first.page, first.start, last.end)
    : sourceOfBlocks(document, used);
}

/** Rows of a judgement table of which only one half is known. */
function unread(document: Document, blocks: Block[], read: Set<Block>, labels: Labels): Issue[] {
  const tables = new Set([...read].flatMap(({ cell }) => (cell ? [cell.table] : [])));
  return blocks.flatMap((block, i) => {
    const [cell, next] = [block.cell, blocks[i + 1]];
    const pair = cell && next?.cell && next.cell.table === cell.table && next.cell.row === cell.row;
    if (!pair || read.has(block) || !tables.has(cell.table) || block.text.length > LONGEST_LABEL) return [];
    const source = sourceOfRow(document, [block, next]);
    if (labels.has(plain(block.text))) return [issue('judgement.unknown_grade', 'No known grade', source)];
    if (!gradeOf(next.text)) return [];
    const like = nearest(plain(block.text), labels.keys());
    return [issue('judgement.unknown_domain', `No known domain${like ? `, but like "${like}"` : ''}`, source)];
  });
}

const issue = (code: Issue['code'], what: string, source: Source): Issue => ({
  code,
  message: `${what}: ${source.quote}`,
  source,
});
