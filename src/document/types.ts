/**
 * The document model that every stage after the readers stands on.
 *
 * A document is pages of clean text plus blocks (paragraphs, list items, table cells, artifacts) in
 * reading order. Every offset counts UTF-16 units of `Page.text`; a block's words are always exact
 * slices of page text, so whatever is read from a block can be pointed at by page, start and end.
 */

/** What the bytes are, sniffed from them and never from the file's name. */
export type MediaType =
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/msword'
  | 'text/html'
  | 'text/plain';

/** The program that read the bytes; recorded with every document. */
export type Engine = 'pdfium' | 'pdf-parse' | 'mammoth' | 'word-extractor' | 'htmlparser2' | 'text';

/** What repeats around the text of a page and is not part of it. Marked, never deleted. */
export type Artifact = 'header' | 'footer' | 'page_number' | 'contents';

/** One printed line (or one cell's line) of a page. Distances are points from the page's top left, to a tenth. */
export interface Line {
  /** Clean text: `page.text.slice(start, end)`. */
  text: string;
  start: number;
  end: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The size most of its characters have, in points. */
  size: number;
  /** How sure OCR is of its least sure word, 0 to 1; only of what was read from a picture. */
  confidence?: number;
}

export interface Page {
  /** 1-based physical page; null in a format without pages (one `Page` then holds everything). */
  number: number | null;
  width: number;
  height: number;
  /**
   * Clean text: one block a line (`\n` between blocks, `\t` between the cells of a table row). Lines of a block
   * are joined by a space, or by nothing after a hyphen; bullets are `•`; footnote marks are left out.
   */
  text: string;
  lines: Line[];
}

/** An exact stretch of one page's text. `page` is an index into `Document.pages`, not a page number. */
export interface Span {
  page: number;
  start: number;
  end: number;
}

/** Where a table cell stands. Row and column count from 0. */
export interface CellPlace {
  /** Counts the document's tables from 0. */
  table: number;
  row: number;
  column: number;
  /** Whether tags or bold type mark it as a header cell. */
  header: boolean;
}

export type BlockKind = 'paragraph' | 'item' | 'cell' | 'artifact';

/** A logical paragraph, list item, table cell or artifact, whole even where a page break cuts it. */
export interface Block {
  /** Its place in `Document.blocks`. */
  index: number;
  kind: BlockKind;
  /** The words of all parts, joined by a space (by nothing after a hyphen that a page break follows). */
  text: string;
  /** One span a page that the block stands on; `text` is made of exactly these. */
  parts: Span[];
  /** The bullet (`•`) or printed number or letter ("1.1", "(a)", "ii.") it starts with, as printed, else null. */
  marker: string | null;
  /** Where the words after the marker start in `text`; 0 without a marker. */
  bodyStart: number;
  artifact: Artifact | null;
  cell: CellPlace | null;
  /** Structure tag or Word style level: 1 to 6 for headings, null for anything else or unknown. */
  headingTag: number | null;
  /** Left edge in points, or 18 points a level in formats without layout. */
  indent: number;
  /** Nesting of a list item, 0 for the outermost. */
  depth: number;
  /** Usual type size in points; null in formats without layout. */
  size: number | null;
  bold: boolean;
  italic: boolean;
  /** How many characters at the start of `text` are bold (a run-in label or heading); 0 for none. */
  boldLead: number;
  /** White space above its first line in points, null where unknown or first on its page. */
  gapAbove: number | null;
  centred: boolean;
}

/** An entry of a PDF outline. `page` is 1-based, null where it points nowhere. */
export interface OutlineEntry {
  title: string;
  page: number | null;
  level: number;
}

/**
 * A page that is damaged in the file, whose fonts do not tell which letters they print, or that is a picture which OCR was
 * not asked to read or took too long to. Counts from 1.
 */
export interface UnreadPage {
  page: number;
  why: 'damaged' | 'garbled' | 'ocr_off' | 'ocr_time_limit';
}

export interface DocumentInfo {
  title: string | null;
  author: string | null;
  producer: string | null;
  createdAt: string | null;
  modifiedAt: string | null;
}

export interface Document {
  /** Lower-case hex of the file's bytes: the document's identity. */
  sha256: string;
  fileName: string;
  mediaType: MediaType;
  engine: Engine;
  /** null where the format has no pages. */
  pageCount: number | null;
  /** Whether blocks came from the file's own structure (tags, styles) rather than from layout alone. */
  tagged: boolean;
  info: DocumentInfo;
  outline: OutlineEntry[];
  /** Pages that were left out; none where all were read. */
  unreadPages?: UnreadPage[];
  pages: Page[];
  blocks: Block[];
}
