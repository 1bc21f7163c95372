/** Judgements printed as label and grade: rows of a table, or lines, whose words may wrap over several blocks. */
import { pageSource, sourceOfBlocks } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { nearest } from '../../reference/nearest.js';
import type { Domain, Framework, Grade, Issue, Source } from '../types.js';
import { gradeOf, labelsOf, opensLabel, plain, startsGrade, startsLabel } from './labels.js';

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
  const rows: Row[] = [];
  const read = new Set<Block>();
  for (let i = 0; i < blocks.length; i++) {
    const row = rowAt(blocks, i, labels);
    if (!row) continue;
    const used = blocks.slice(i, i + row.length);
    for (const block of used) read.add(block);
    rows.push({ domain: row.domain, grade: row.grade, source: sourceOfRow(document, used) });
    i += row.length - 1;
  }
  return { rows, issues: unread(document, blocks, read, labels) };
}

type Labels = Map<string, Domain>;

function rowAt(blocks: Block[], at: number, labels: Labels): { domain: Domain; grade: Grade; length: number } | null {
  const first = blocks[at]!.text;
  if (first.length > LONGEST_LABEL || !opensLabel(first)) return null;
  const [label, grade] = split(first, labels);
  let words = { label, grade };
  if (!labels.has(plain(label)) && (label.length < 10 || !startsLabel(labels, label))) return null;
  let length = 1;
  for (; length < LONGEST_ROW && at + length < blocks.length; length++) {
    const next = joined(words, blocks[at + length]!.text, labels);
    if (!next) break;
    words = next;
  }
  const domain = labels.get(plain(words.label));
  const given = gradeOf(words.grade);
  return domain && given ? { domain, grade: given, length } : null;
}

/** A block that holds both: "Overall effectiveness: Good". */
function split(text: string, labels: Labels): [label: string, grade: string] {
  const words = plain(text);
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

const issue = (code: string, what: string, source: Source): Issue => ({
  code,
  message: `${what}: ${source.quote}`,
  source,
});
