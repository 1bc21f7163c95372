import type { FlowBlock } from '../../document/flow.js';
import { createInline, type InlineLine } from '../inline.js';
import { type TableCell, tableBlocks } from '../tables.js';
import { type ParagraphNote, takeNote } from './paragraph-notes.js';
import { headingLevelOf, type Style, type Styles } from './styles.js';

/** What is used of mammoth's document model, which it publishes without types. */
export interface WordNode {
  type: string;
  children?: WordNode[];
  value?: string;
  styleId?: string | null;
  alignment?: string | null;
  isBold?: boolean;
  isItalic?: boolean;
  isUnderline?: boolean;
  isAllCaps?: boolean;
  isHeader?: boolean;
  colSpan?: number;
  rowSpan?: number;
  checked?: boolean;
  noteType?: string;
  noteId?: string;
  notes?: { resolve(reference: WordNode): { body: WordNode[] } | undefined };
}

interface Progress {
  styles: Styles;
  tables: number;
  noteReferences: WordNode[];
}

interface Words {
  text: string;
  bold: boolean;
  italic: boolean;
}

interface Look {
  bold: boolean;
  italic: boolean;
  capitals: boolean;
}

/** Blocks of a body that `writeNotes` prepared: paragraphs, items, cells; then footnotes and endnotes. */
export function bodyBlocks(document: WordNode, styles: Styles): FlowBlock[] {
  const progress: Progress = { styles, tables: 0, noteReferences: [] };
  const blocks = blocksOf(document.children ?? [], progress);
  // A note can refer to another, so this list may grow while it is walked.
  for (const reference of progress.noteReferences) {
    blocks.push(...blocksOf(document.notes?.resolve(reference)?.body ?? [], progress));
  }
  return blocks;
}

function blocksOf(nodes: WordNode[], progress: Progress): FlowBlock[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return paragraphBlocks(node, progress);
    if (node.type === 'table') return tableOf(node, progress);
    return blocksOf(node.children ?? [], progress);
  });
}

function tableOf(table: WordNode, progress: Progress): FlowBlock[] {
  const index = progress.tables++;
  const rows = (table.children ?? []).map((row) =>
    (row.children ?? []).map(
      (cell): TableCell => ({
        blocks: blocksOf(cell.children ?? [], progress),
        colSpan: cell.colSpan ?? 1,
        rowSpan: cell.rowSpan ?? 1,
        header: row.isHeader ?? false,
      }),
    ),
  );
  return tableBlocks(index, rows);
}

function paragraphBlocks(paragraph: WordNode, progress: Progress): FlowBlock[] {
  const style = progress.styles.get(paragraph.styleId ?? '');
  const { words, note } = wordsOf(paragraph, style, progress);
  const isContents = /^toc\b/i.test(style?.name ?? '');
  const headingTag = isContents ? null : headingLevel(style, note);
  const marker = note?.marker ?? null;
  const lines = linesOf(words, headingTag !== null || marker !== null);
  return lines.map(
    (line): FlowBlock => ({
      kind: isContents ? 'artifact' : 'paragraph',
      ...line,
      ...(marker !== null && { marker }),
      headingTag,
      depth: headingTag === null ? (note?.depth ?? 0) : 0,
      centred: paragraph.alignment ? paragraph.alignment === 'center' : (style?.centred ?? false),
      artifact: isContents ? 'contents' : null,
    }),
  );
}

function headingLevel(style: Style | undefined, note: ParagraphNote | null): number | null {
  return note?.outline == null ? (style?.headingLevel ?? null) : headingLevelOf(note.outline);
}

function linesOf(words: Words[], oneLine: boolean): InlineLine[] {
  const inline = createInline();
  for (const { text, ...style } of words) inline.add(oneLine ? text.replaceAll('\n', ' ') : text, style);
  return inline.take();
}

function wordsOf(paragraph: WordNode, style: Style | undefined, progress: Progress) {
  const words: Words[] = [];
  let note: ParagraphNote | null = null;
  const walk = (node: WordNode, outer: Look, inLink = false): void => {
    if (node.type === 'noteReference') progress.noteReferences.push(node);
    const taken = takeNote(printedText(node));
    if (taken.note) note = taken.note;
    const { capitals, ...look } = outer;
    if (taken.text !== '') words.push({ text: capitals ? taken.text.toUpperCase() : taken.text, ...look });
    const runStyle = node.type === 'run' ? progress.styles.get(node.styleId ?? '') : undefined;
    const inner = {
      // Underlining is how older papers set what others set in bold; links are underlined too.
      bold: outer.bold || node.isBold === true || (node.isUnderline === true && !inLink) || runStyle?.bold === true,
      italic: outer.italic || node.isItalic === true || runStyle?.italic === true,
      capitals: capitals || node.isAllCaps === true || runStyle?.capitals === true,
    };
    for (const child of node.children ?? []) walk(child, inner, inLink || node.type === 'hyperlink');
  };
  const { bold = false, italic = false, capitals = false } = style ?? {};
  for (const child of paragraph.children ?? []) walk(child, { bold, italic, capitals });
  return { words, note: note as ParagraphNote | null };
}

function printedText(node: WordNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  if (node.type === 'checkbox') return node.checked ? '☒' : '☐';
  return '';
}
