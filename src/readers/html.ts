import { Parser } from 'htmlparser2';
import { documentFromFlow, type FileMeta, type FlowBlock } from '../document/flow.js';
import type { Document } from '../document/types.js';
import { ReadError } from './errors.js';
import { createInline, type InlineLine } from './inline.js';
import { formatNumber } from './number-formats.js';
import { type TableCell, tableBlocks } from './tables.js';
import { decodeText } from './text-encoding.js';

const UNPRINTED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'button', 'iframe']);
const MARGINS: Record<string, 'header' | 'footer'> = { header: 'header', nav: 'header', footer: 'footer' };
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);
const LIST_FORMATS: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };
const BOLD = new Set(['b', 'strong', 'th']);
const ITALIC = new Set(['i', 'em', 'cite']);
const ERROR_TITLE =
  /\b(?:not found|page cannot be found|access denied|forbidden|unavailable|bad gateway|server error|request rejected|just a moment|error \d{3}|[45]\d\d error)\b|^\s*(?:error|[45]\d\d)\b/i;

interface List {
  ordered: boolean;
  type: string;
  next: number;
}

interface Table {
  index: number;
  rows: TableCell[][];
  /** Where the blocks of the cell that is open go. */
  cell: TableCell | null;
}

interface Progress {
  blocks: FlowBlock[];
  tables: Table[];
  lists: List[];
  marker: string | null;
  headingTag: number | null;
  /** What each open header, menu or footer is; null for those of an article, which are part of it. */
  margins: ('header' | 'footer' | null)[];
  articles: number;
  bold: number;
  italic: number;
  unprinted: number;
  tableCount: number;
}

/**
 * Reads a web page: headings, paragraphs, lists with the numbers that a browser prints, tables. Page headers, menus and
 * footers are artifacts. Throws a `ReadError`: `html_error_page` where the title says that the page is one,
 * `empty_file` where there are no words.
 */
export function readHtml(bytes: Uint8Array, meta: FileMeta): Promise<Document> {
  return Promise.resolve().then(() => {
    const { blocks, title } = parse(decodeText(bytes));
    if (title !== null && ERROR_TITLE.test(title)) {
      throw new ReadError('html_error_page', `The file is a web page that says “${title}”.`);
    }
    const document = documentFromFlow(
      { ...meta, mediaType: 'text/html', engine: 'htmlparser2', tagged: true, info: { title } },
      blocks,
    );
    if (document.blocks.length === 0) throw new ReadError('empty_file', 'The web page holds no words.');
    return document;
  });
}

function parse(html: string): { blocks: FlowBlock[]; title: string | null } {
  const inline = createInline();
  let title: string | null = null;
  let inTitle = false;
  const progress: Progress = {
    blocks: [],
    tables: [],
    lists: [],
    marker: null,
    headingTag: null,
    margins: [],
    articles: 0,
    bold: 0,
    italic: 0,
    unprinted: 0,
    tableCount: 0,
  };
  const flush = (): void => {
    for (const line of inline.take()) target(progress).push(blockOf(line, progress));
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'title') inTitle = title === null;
        if (UNPRINTED.has(name)) progress.unprinted++;
        if (name === 'br') inline.add('\n');
        if (BOLD.has(name)) progress.bold++;
        if (ITALIC.has(name)) progress.italic++;
        if (INLINE.has(name) || name === 'br') return;
        flush();
        open(name, attributes, progress);
      },
      ontext(text) {
        if (inTitle) title = `${title ?? ''}${text}`.replace(/\s+/g, ' ').trim();
        else if (progress.unprinted === 0) {
          inline.add(text.replace(/[\t\n\r ]+/g, ' '), { bold: progress.bold > 0, italic: progress.italic > 0 });
        }
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false;
        if (UNPRINTED.has(name)) progress.unprinted--;
        if (!INLINE.has(name) && name !== 'br') {
          flush();
          close(name, progress);
        }
        if (BOLD.has(name)) progress.bold--;
        if (ITALIC.has(name)) progress.italic--;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  flush();
  return { blocks: progress.blocks, title };
}

function target(progress: Progress): FlowBlock[] {
  return progress.tables.findLast((table) => table.cell)?.cell?.blocks ?? progress.blocks;
}

function blockOf(line: InlineLine, progress: Progress): FlowBlock {
  const artifact = progress.margins.at(-1) ?? null;
  const { marker, headingTag } = progress;
  // Only the first paragraph of a list item stands beside its number.
  progress.marker = null;
  return {
    kind: artifact ? 'artifact' : 'paragraph',
    ...line,
    ...(marker !== null && { marker }),
    headingTag,
    depth: marker === null ? 0 : progress.lists.length - 1,
    artifact,
  };
}

function open(name: string, attributes: Record<string, string>, progress: Progress): void {
  const heading = /^h([1-6])$/.exec(name)?.[1];
  const margin = MARGINS[name];
  if (heading) progress.headingTag = Number(heading);
  else if (name === 'main' || name === 'article') progress.articles++;
  else if (margin) progress.margins.push(progress.articles > 0 && name !== 'nav' ? null : margin);
  else if (name === 'ul' || name === 'ol') {
    progress.lists.push({
      ordered: name === 'ol',
      type: attributes.type ?? '1',
      next: Number.parseInt(attributes.start ?? '1', 10) || 1,
    });
  } else if (name === 'li') progress.marker = nextMarker(attributes, progress.lists.at(-1));
  else if (name === 'table') progress.tables.push({ index: progress.tableCount++, rows: [], cell: null });
  else if (name === 'tr') progress.tables.at(-1)?.rows.push([]);
  else if (name === 'td' || name === 'th') openCell(name, attributes, progress.tables.at(-1));
}

function openCell(name: string, attributes: Record<string, string>, table: Table | undefined): void {
  if (!table) return;
  const span = (text: string | undefined): number => Math.min(Math.max(Number.parseInt(text ?? '1', 10) || 1, 1), 1000);
  table.cell = {
    blocks: [],
    colSpan: span(attributes.colspan),
    rowSpan: span(attributes.rowspan),
    header: name === 'th',
  };
  if (table.rows.length === 0) table.rows.push([]);
  table.rows.at(-1)?.push(table.cell);
}

function close(name: string, progress: Progress): void {
  if (/^h[1-6]$/.test(name)) progress.headingTag = null;
  else if (name === 'main' || name === 'article') progress.articles--;
  else if (MARGINS[name]) progress.margins.pop();
  else if (name === 'ul' || name === 'ol') progress.lists.pop();
  else if (name === 'li') progress.marker = null;
  else if (name === 'td' || name === 'th') {
    const table = progress.tables.at(-1);
    if (table) table.cell = null;
  } else if (name === 'table') {
    const table = progress.tables.pop();
    if (table) target(progress).push(...tableBlocks(table.index, table.rows));
  }
}

function nextMarker(attributes: Record<string, string>, list: List | undefined): string {
  if (!list?.ordered) return '•';
  const count = Number.parseInt(attributes.value ?? '', 10) || list.next;
  list.next = count + 1;
  return `${formatNumber(count, LIST_FORMATS[list.type] ?? 'decimal')}.`;
}
