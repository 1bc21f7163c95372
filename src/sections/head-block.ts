/**
 * Reads the head block of a council paper: labels and their values, from label tables, two columns, "Report of: …"
 * lines and lines where the label stands above its value; and the lines there that have no label.
 */
import { sourceIn } from '../document/spans.js';
import type { Block, Document } from '../document/types.js';
import type { Source } from '../extract/types.js';
import { foldLabel, type LabelField, paperLabels, personLabel } from '../reference/paper-labels.js';

/** Words of a block: `block.text.slice(from, to)`. */
export interface TextSpan {
  block: Block;
  from: number;
  to: number;
}

/** A label with its values in print order, one a line or cell. */
export interface LabelEntry {
  field: LabelField;
  /** The label as printed, its colon included. */
  label: TextSpan;
  values: TextSpan[];
}

export interface HeadBlock {
  entries: LabelEntry[];
  /** Blocks before its end that are neither label nor value, page furniture left out. */
  loose: Block[];
  /** `document.blocks.slice(from, to)`. */
  from: number;
  to: number;
}

const MAX_BLOCKS = 150;
const MAX_LABEL = 90;
/** Longer than any value that is not running text. */
const MAX_VALUE = 420;
const MAX_LOOSE = 260;
/** Longest answer below a question ("Is this a key decision?"). */
const MAX_ANSWER = 60;
/** A line with a year names the meeting, not who reports to it or where. */
const YEAR = /\b(?:19|20)\d{2}\b/;
const NO_YEAR: ReadonlySet<LabelField> = new Set(['reportOf', 'author', 'director', 'member', 'area', 'key', 'access']);
/** The answer to a question, ticked or in words. */
const ANSWER = /^(?:[☐☑☒□✓✔]|[[(]\s*[xX✓]?\s*[\])]|(?:yes|no|n\/a)\b)/i;
/** How far right of its label (in points) a line must start to go on with the value. */
const HANGING = 20;
const NUMBER = /^\s*[\w/-]*\d[\w/-]*\s*$/;
/** A cell that is a label, though none of the known ones. */
const UNKNOWN_LABEL = /^[^:]{2,60}:$/;
/** A cell that prints a label, though none of the known ones, and its value ("Forward Plan No: 12"). */
const LABELLED = /^\p{Lu}[^:.;]{2,40}:\s/u;
/** A word that heads a column of a list ("Contact/Tel") as often as it labels a person. */
const COLUMN = /^(?:contact|officer|director|by|from|of)$/;
/** What a label asks for, in brackets behind it. */
const HINT = /^\((?=[^()]*\b(?:name|title|contact|details?|e-?mail|tel|please|delete|if|including)\b)[^()]*\)\s*$/i;
const PEOPLE: ReadonlySet<LabelField> = new Set(['reportOf', 'author', 'director', 'presenter']);

export const textOf = ({ block, from, to }: TextSpan): string => block.text.slice(from, to);

/** Where several stretches of text were read, one after the other. */
export function sourceOfSpans(document: Document, spans: TextSpan[]): Source {
  const [first, ...rest] = spans.flatMap(({ block, from, to }) => {
    const { continued = [], ...source } = sourceIn(document, block, from, to);
    return [source, ...continued];
  });
  if (!first) throw new RangeError('No text to point at');
  return rest.length > 0 ? { ...first, continued: rest } : first;
}

/**
 * The label that a text has at `from`: its field and where its value starts (the text's length for none). Words that
 * are values or headings just as often need a colon, unless they stand `beside` their value in a table.
 */
export function labelAt(text: string, from = 0, beside = false): { field: LabelField; end: number } | null {
  const { fields, needColon, bare } = paperLabels();
  const rest = text.slice(from, from + MAX_LABEL);
  const stop = /[:：?]/.exec(rest);
  if (stop) {
    const field = fieldOf(rest.slice(0, stop.index));
    const value = valueStart(text, from + stop.index + 1);
    if (field) return { field, end: beside && HINT.test(text.slice(value)) ? text.length : value };
  } else if (text.length - from < MAX_LABEL) {
    const label = foldLabel(rest);
    const field = beside ? fieldOf(rest) : needColon.has(label) ? undefined : fields.get(label);
    if (field) return { field, end: text.length };
  }
  const dash = /\s[-–—]\s+(?=\S)/.exec(rest);
  const dashed = dash ? foldLabel(rest.slice(0, dash.index)) : '';
  const field = dashed.includes(' ') && !needColon.has(dashed) ? fields.get(dashed) : undefined;
  if (dash && field) return { field, end: from + dash.index + dash[0].length };
  const bracket = rest.startsWith('(') ? 1 : 0;
  for (const { field, pattern } of bare) {
    const match = pattern.exec(rest.slice(bracket));
    if (match && !(field === 'item' && !/\d/.test(rest))) return { field, end: from + bracket + match[0].length };
  }
  return null;
}

/** The field of a label; one of people may ask for more than their names ("Authors and roles"). */
function fieldOf(label: string): LabelField | undefined {
  const { fields } = paperLabels();
  const field = fields.get(foldLabel(label));
  if (field) return field;
  const base = personLabel(label);
  const person = fields.get(base);
  return person && PEOPLE.has(person) && !COLUMN.test(base) ? person : undefined;
}

/** Whether a cell opens a row that has more cells: where a label table prints its labels. */
export const opensRow = (block: Block, cells: Block[]): boolean =>
  block.cell?.column === 0 &&
  cells.some(
    ({ cell }) => cell?.table === block.cell?.table && cell?.row === block.cell?.row && (cell?.column ?? 0) > 0,
  );

const valueStart = (text: string, at: number): number =>
  at + (/^[\s:]*(?:[-–—]\s+)?/.exec(text.slice(at))?.[0].length ?? 0);

/** Whether a block says that the head block is over: a section's heading, alone or with its text behind a colon. */
function endsHead(block: Block): boolean {
  const { endsHead } = paperLabels();
  const body = block.text.slice(block.bodyStart, block.bodyStart + MAX_LABEL);
  const stop = /[:：]/.exec(body);
  if (stop && NUMBER.test(body.slice(stop.index + 1))) return false;
  return endsHead.has(foldLabel(stop ? body.slice(0, stop.index) : body.replace(/^\d+(?:\.\d+)*\s*\|?\s*/, '')));
}

const numberedHeading = (block: Block): boolean =>
  block.kind === 'item' && /^\d/.test(block.marker ?? '') && block.text.length < MAX_LABEL;

/**
 * The head block of a paper that starts at a block (0 for a document that is one paper). It ends at the first section
 * heading or running text after a label, on the next page at the latest; a front table that has sections among its rows
 * ("Recommendations") goes on behind them.
 */
export function readHeadBlock(document: Document, from = 0): HeadBlock {
  const ofDocument = known.get(document) ?? new Map<number, HeadBlock>();
  known.set(document, ofDocument);
  const head = ofDocument.get(from) ?? findHeadBlock(document, from);
  ofDocument.set(from, head);
  return head;
}

/** Classification, details, people and figures all ask for a paper's head. */
const known = new WeakMap<Document, Map<number, HeadBlock>>();

function findHeadBlock(document: Document, from: number): HeadBlock {
  const { blocks } = document;
  const page = blocks[from]?.parts[0]?.page ?? 0;
  const head: Block[] = [];
  let labelled = 0;
  let front: number | null = null;
  let skipped = -1;
  let to = from;
  for (; to < blocks.length && to - from < MAX_BLOCKS; to++) {
    const block = blocks[to]!;
    if ((block.parts[0]?.page ?? page) > page + 1) break;
    if (block.kind === 'artifact' && block.artifact !== 'header') continue;
    const inFront = block.cell !== null && block.cell.table === front;
    if (inFront && block.cell?.row === skipped) continue;
    const label = labelAt(block.text, block.bodyStart);
    if (!label && labelled > 0 && (block.text.length > MAX_LOOSE || numberedHeading(block))) {
      if (inFront && block.cell!.column > 0) continue;
      break;
    }
    if (!label?.field && endsHead(block) && (labelled > 1 || (block.kind !== 'cell' && labelled > 0))) {
      if (!inFront || !opensRow(block, blocks)) break;
      skipped = block.cell!.row;
      continue;
    }
    if (label) labelled += 1;
    if (label && opensRow(block, blocks)) front = block.cell!.table;
    head.push(block);
  }
  return { ...readLabels(head), from, to };
}

/** The labels and values of a run of blocks, and those of them that are neither. */
function readLabels(blocks: Block[]): { entries: LabelEntry[]; loose: Block[] } {
  const entries: LabelEntry[] = [];
  const used = new Set<Block>();
  for (const [i, block] of blocks.entries()) {
    const own = used.has(block) ? [] : labelsIn(block, opensRow(block, blocks));
    const last = own.at(-1);
    if (!last) continue;
    const more =
      block.kind === 'cell'
        ? cellValues(
            blocks.filter((cell) => !used.has(cell)),
            block,
            last,
          )
        : hangingValues(blocks, i, last);
    for (const value of [block, ...more]) used.add(value);
    last.values.push(...more.map((value) => ({ block: value, from: 0, to: value.text.length })));
    entries.push(...own);
  }
  return { entries, loose: blocks.filter((block) => !used.has(block) && block.kind !== 'artifact') };
}

/** The labels that a block's own text prints, each with what follows it there. */
function labelsIn(block: Block, beside: boolean): LabelEntry[] {
  const { text } = block;
  const entries: LabelEntry[] = [];
  for (let at = block.bodyStart; at < text.length; ) {
    const label = labelAt(text, at, beside);
    if (!label) break;
    const { within } = paperLabels();
    within.lastIndex = label.end;
    const next = within.exec(text)?.index ?? text.length;
    const value = text.slice(label.end, next).trimEnd();
    const values = value && value.length < MAX_VALUE ? [{ block, from: label.end, to: label.end + value.length }] : [];
    entries.push({ field: label.field, label: { block, from: at, to: label.end }, values });
    at = next + 1;
  }
  return entries;
}

/** Lines after a label that go on with its value: those that hang right of it, or the one below a label alone. */
function hangingValues(blocks: Block[], at: number, entry: LabelEntry): Block[] {
  const label = blocks[at]!;
  const values: Block[] = [];
  for (const block of blocks.slice(at + 1)) {
    if (block.kind === 'cell' || block.kind === 'artifact' || block.text.length > MAX_VALUE) break;
    if (labelAt(block.text, block.bodyStart) || endsHead(block)) break;
    if (NO_YEAR.has(entry.field) && YEAR.test(block.text)) break;
    if (entry.values.length > 0 && (louder(block, label) || louder(block, values[0]))) break;
    const hangs = block.size !== null && block.indent > label.indent + HANGING;
    const listed = block.kind === 'item' && entry.field === 'key';
    const below =
      entry.values.length + values.length === 0 && (!label.text.endsWith('?') || block.text.length < MAX_ANSWER);
    if (!hangs && !listed && !below) break;
    values.push(block);
  }
  return values;
}

/** Whether a line is bold or in capitals where the one that it would go on with is not. */
const louder = (block: Block, before: Block | undefined): boolean =>
  before !== undefined && ((block.bold && !before.bold) || (inCapitals(block.text) && !inCapitals(before.text)));

const inCapitals = (text: string): boolean => /\p{Lu}{4}/u.test(text) && text === text.toUpperCase();

/** The cells that hold a label cell's value: below it in its cell, right of it, or under it in the next row. */
function cellValues(blocks: Block[], label: Block, entry: LabelEntry): Block[] {
  const place = label.cell!;
  const table = blocks.filter((block) => block.cell?.table === place.table);
  const isLabel = (block: Block): boolean =>
    UNKNOWN_LABEL.test(block.text) || labelAt(block.text, block.bodyStart) !== null;
  const until = (cells: Block[]): Block[] => {
    const end = cells.findIndex((cell, i) => isLabel(cell) || (i > 0 && LABELLED.test(cell.text)));
    return end < 0 ? cells : cells.slice(0, end);
  };
  const inRow = (row: number): Block[] => table.filter((block) => block.cell!.row === row);
  const own = inRow(place.row).filter((block) => block.cell!.column === place.column && block.index > label.index);
  const others = inRow(place.row).filter((block) => block.cell!.column > place.column);
  if (entry.values.length > 0) return until(own);
  const below = inRow(place.row + 1);
  const right = isHeaderRow([label, ...others], below, isLabel) ? [] : others;
  // Of two labels in a cell, the question is what the boxes beside them answer.
  if (label.text.endsWith('?') && own[0] && isLabel(own[0]) && others.every(({ text }) => ANSWER.test(text)))
    return others;
  const beside = until([...own, ...right]);
  if (beside.length > 0)
    return PEOPLE.has(entry.field) ? [...beside, ...rowsBelow(table, beside[0]!, isLabel)] : beside;
  const under = below.filter((block) => block.cell!.column === place.column);
  return until(under.length > 0 || right.length > 0 ? under : below.slice(0, 1));
}

/** Whether cells are labels without colons, though values as often ("Committee | Item"), over a row of their values. */
function isHeaderRow(cells: Block[], below: Block[], isLabel: (block: Block) => boolean): boolean {
  const { fields } = paperLabels();
  const named = cells.every(({ text }) => {
    const field = /[:?]/.test(text) ? undefined : fields.get(foldLabel(text));
    return field !== undefined && !PEOPLE.has(field);
  });
  return cells.length > 1 && named && below.length > 0 && !below.some(isLabel);
}

/** Rows that go on with a value in its column, having no label of their own. */
function rowsBelow(table: Block[], value: Block, isLabel: (block: Block) => boolean): Block[] {
  const { row, column } = value.cell!;
  const cells: Block[] = [];
  for (let next = row + 1; ; next++) {
    const line = table.filter((block) => block.cell!.row === next);
    if (line.length === 0 || line.some((block) => block.cell!.column !== column || isLabel(block))) return cells;
    cells.push(...line);
  }
}
