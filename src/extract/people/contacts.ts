/** Author and contact blocks, in the head, at the end, in one or two columns. */
import type { Block } from '../../document/types.js';
import { foldLabel, type LabelField, paperLabels } from '../../reference/paper-labels.js';
import { labelAt, opensRow, type TextSpan } from '../../sections/head-block.js';
import { inspectorateRoles } from './inspectorate-roles.js';

/** A line under (or behind) a label that names a kind of contact. */
export interface ContactLine extends TextSpan {
  field: 'author' | 'director' | 'presenter';
  /** Whether a label says so; a bare "Contact details" heading leaves it open. */
  labelled: boolean;
  /** Whether the line goes on with the line before (a post under its name), and so names nobody new by itself. */
  goesOn: boolean;
  /** The label that the line follows directly. */
  label: TextSpan | null;
}

const TRIGGER =
  /author|director|officer|contact|present|employee|prepared|originator|written|writer|enquir|lead|authori[sz]ed/i;
const REACH = /@|\b\d[\d\s]{6,}\d\b|\b(?:tel(?:ephone)?|phone|mobile|ext(?:ension)?|e-?mail|fax)\b/i;
const MAX_LINE = 170;
const MAX_LINES = 24;
const SEVERAL = /^.{0,40}(?:directors|officers|authors|presenters)$/i;
const NAME_LABEL = /^(?:full |contact )?name(?: (?:and|&|\/) (?:job )?(?:title|post|designation|position))?\s*:\s*/i;
/** "Job title: …", "Role". */
const POST_LABEL = /^(?:(?:job )?title|post(?: title)?|role|position|designation)\s*(?::\s*|$)/i;
const CUT =
  /\s+(?:tel(?:ephone)?|phone|mobile|ext(?:ension)?|e-?mail|date|job title|post|position|t|e)(?: (?:no|number|address)\.?)?\s*[:.]\s*|\s+\(?\+?\d[\d\s]{6,}|,?\s+(?:ext?\.?|x)\s?\d{3,}|\s+\S+@/i;

interface State {
  field: ContactLine['field'];
  labelled: boolean;
  /** A line named somebody and nothing since (telephone, email, another row) has closed that contact. */
  open: boolean;
  lines: number;
  /** The label, as long as nothing stands between it and the next line. */
  label: TextSpan | null;
  /** Row in which a cell says that the next is no name (a post printed before its name, a ward); null elsewhere. */
  skipIn: number | null;
  /** Row in which a cell says that the next is the post of whom the line before names; null elsewhere. */
  postIn: number | null;
}

/** The contact lines of a paper in reading order; a table of blocks side by side is read column by column. */
export function contactLines(paper: Block[]): ContactLine[] {
  const lines: ContactLine[] = [];
  let state: State | null = null;
  for (const { blocks, byColumn } of groups(paper)) {
    const before: State | null = state;
    let [row, column] = [-1, 0];
    for (const block of blocks) {
      const { cell } = block;
      if (cell && cell.row !== row && state && !(byColumn && inspectorateRoles().postWords.test(block.text)))
        state.open = false;
      if (cell && byColumn && cell.column !== column) state = before && { ...before, open: false };
      [row, column] = [cell?.row ?? -1, cell?.column ?? 0];
      state = step(block, state, lines, !byColumn && opensRow(block, blocks));
    }
  }
  return lines;
}

interface Group {
  blocks: Block[];
  byColumn: boolean;
}

/** Paragraphs one by one, the cells of a table together. */
function groups(blocks: Block[]): Group[] {
  const grouped: Block[][] = [];
  for (const block of blocks) {
    if (block.kind === 'artifact') continue;
    const last = grouped.at(-1);
    if (last && block.cell && last[0]?.cell?.table === block.cell.table) last.push(block);
    else grouped.push([block]);
  }
  return grouped.map((group) => {
    const byColumn =
      group.length > 1 &&
      group.some((block) => block.text.length < MAX_LINE && TRIGGER.test(block.text)) &&
      !labelledRows(group);
    if (byColumn) group.sort((a, b) => (a.cell?.column ?? 0) - (b.cell?.column ?? 0) || a.index - b.index);
    return { blocks: group, byColumn };
  });
}

/** Whether a table prints a contact label and its value side by side, so that its rows belong together. */
function labelledRows(cells: Block[]): boolean {
  return cells.some((block) => {
    const beside = opensRow(block, cells);
    const label = beside && TRIGGER.test(block.text) ? contactLabel(block, true) : null;
    if (!label) return false;
    if (label.end < block.text.length)
      return cells.some(
        ({ cell, text }) => cell?.row === block.cell?.row && cell?.column === 1 && POST_LABEL.test(text),
      );
    const alone = !cells.some(
      ({ cell, index }) => index > block.index && cell?.row === block.cell?.row && cell?.column === 0,
    );
    const right = cells.find(({ cell }) => cell?.row === block.cell?.row && (cell?.column ?? 0) > 0);
    return alone && right !== undefined && contactLabel(right, false) === null;
  });
}

/** Reads one block: opens, goes on with or closes a contact block. */
function step(block: Block, state: State | null, lines: ContactLine[], beside: boolean): State | null {
  const { text } = block;
  if (text.length > MAX_LINE * 2) return null;
  if (!state && !TRIGGER.test(text)) return null;
  const label = TRIGGER.test(text) ? (contactLabel(block, beside) ?? (state && severalLabel(block))) : null;
  if (label) {
    const { field, labelled } = label;
    const printed = { block, from: block.bodyStart, to: label.end };
    const opened: State = { field, labelled, open: false, lines: 0, label: printed, skipIn: null, postIn: null };
    const to = lineEnd(text, label.end);
    if (to > label.end) {
      lines.push({ block, from: label.end, to, field, labelled, goesOn: false, label: printed });
      opened.label = null;
      opened.open = !REACH.test(text.slice(label.end));
    }
    return opened;
  }
  if (!state) return null;
  const under = state.label?.block.marker;
  const inOwn = under != null && under !== '' && (block.marker?.startsWith(`${under.replace(/\.$/, '')}.`) ?? false);
  if (text.length > MAX_LINE || state.lines >= MAX_LINES || (!inOwn && closes(block))) return null;
  if (state.skipIn !== null && state.skipIn === block.cell?.row) return { ...state, skipIn: null };
  if (state.postIn !== null && state.postIn === block.cell?.row)
    return withPost(block, 0, { ...state, postIn: null }, lines);
  const post = POST_LABEL.exec(text);
  if (post) return withPost(block, post[0].length, state, lines);
  const name = NAME_LABEL.exec(text);
  const other = name ? null : labelAt(text, block.bodyStart, beside);
  if (other && other.field !== 'other') return null;
  if (other) {
    const skipIn = other.end < text.length ? null : (block.cell?.row ?? null);
    return { ...state, open: false, lines: state.lines + 1, skipIn };
  }
  if (beside && /:\s*$/.test(text)) return null;
  const from = name ? name[0].length : block.bodyStart;
  const to = lineEnd(text, from);
  if (to > from) {
    const { field, labelled, label } = state;
    lines.push({ block, from, to, field, labelled, goesOn: state.open, label });
  }
  return { ...state, open: to > from && !REACH.test(text), lines: state.lines + 1, label: null };
}

/** What a line or cell with the label of a post adds: the post of whom the line before names. */
function withPost(block: Block, from: number, state: State, lines: ContactLine[]): State {
  const { text, cell } = block;
  const { field, labelled } = state;
  const to = lineEnd(text, from);
  const ofLast = state.label === null && lines.at(-1)?.field === field;
  if (to > from && ofLast) lines.push({ block, from, to, field, labelled, goesOn: true, label: null });
  const next = to > from ? null : (cell?.row ?? null);
  // A post before its name names nobody; behind it, the name is the last line's.
  const above = lines.at(-1)?.block.cell;
  const named =
    ofLast && above?.table === cell?.table && (above?.row === cell?.row || (above?.row ?? 0) + 1 === cell?.row);
  return { ...state, open: false, lines: state.lines + 1, skipIn: named ? null : next, postIn: named ? next : null };
}

/** The label that opens a contact block, or a "Contact details" heading. */
function contactLabel(
  block: Block,
  beside: boolean,
): { field: ContactLine['field']; labelled: boolean; end: number } | null {
  const { text, bodyStart } = block;
  const label = labelAt(text, bodyStart, beside);
  const field: LabelField | undefined = label?.field;
  if (label && (field === 'author' || field === 'director' || field === 'presenter')) {
    return { field, labelled: true, end: label.end };
  }
  const { contactHeadings } = paperLabels();
  return text.length < 80 && contactHeadings.has(foldLabel(text.slice(bodyStart)))
    ? { field: 'author', labelled: false, end: text.length }
    : null;
}

/** Posts of several ("Corporate Directors") in a contact block, where one's would be that of the name above it. */
function severalLabel({
  text,
  bodyStart,
}: Block): { field: ContactLine['field']; labelled: boolean; end: number } | null {
  const field = SEVERAL.test(text) ? paperLabels().fields.get(foldLabel(text.slice(bodyStart))) : undefined;
  return field === 'author' || field === 'director' || field === 'presenter'
    ? { field, labelled: true, end: text.length }
    : null;
}

const lineEnd = (text: string, from: number): number => {
  const cut = CUT.exec(text.slice(from));
  return cut ? from + cut.index : text.length;
};

/** A heading that ends a contact block. */
function closes(block: Block): boolean {
  const { endsContacts, endsHead } = paperLabels();
  const label = foldLabel(block.text.slice(block.bodyStart).replace(/[:–-].*$/, ''));
  const numbered = block.kind === 'item' && /\d/.test(block.marker ?? '');
  return (
    endsContacts.has(label) ||
    endsHead.has(label) ||
    /^appendi(?:x|ces)\b/i.test(block.text) ||
    block.marker === '•' ||
    numbered
  );
}
